'use strict';
// The office: finding a student, asking for something, and trying other rules.

(() => {
  const input = document.getElementById('filter');
  if (input) {
    const rows = [...document.getElementById(input.dataset.table).tBodies[0].rows];
    const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const texts = rows.map((row) => plain(row.textContent));
    const key = 'gradus-filter';
    const apply = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let found = 0;
      rows.forEach((row, at) => {
        row.hidden = !words.every((word) => texts[at].includes(word));
        if (!row.hidden) found += 1;
      });
      document.getElementById('filtered').textContent = words.length > 0 ? String(found) : '';
      sessionStorage.setItem(key, input.value);
    };
    input.closest('.filter').hidden = false;
    input.value = sessionStorage.getItem(key) ?? '';
    input.addEventListener('input', apply);
    apply();
  }

  // A page that is asked something answers with itself; only its answer is put in place.
  const root = document.body.dataset.root;
  const busy = () => document.documentElement.setAttribute('data-busy', '');
  const put = async (response) => {
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const made = page.getElementById('answer');
    if (made) document.getElementById('answer').replaceChildren(...made.childNodes);
    show();
  };
  const show = () => {
    for (const order of document.querySelectorAll('form[data-post]')) order.hidden = false;
  };
  show();
  document.addEventListener('input', (event) => { if (event.target.closest('form[data-post]')) busy(); });
  document.addEventListener('submit', async (event) => {
    if (!event.target.matches('form[data-post]')) return;
    event.preventDefault();
    busy();
    await ask(Object.fromEntries(new FormData(event.target, event.submitter)));
  });
  const ask = async (wish) => {
    await put(await fetch(location.pathname, { method: 'POST', body: JSON.stringify(wish) }));
  };
  for (const button of document.querySelectorAll('button[data-ask]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      fetch(root + button.dataset.ask, { method: 'POST' });
    });
  }

  // Files are dropped, or chosen; `take` is given all of them.
  const drops = (form, take) => {
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    const chosen = form.querySelector('input[type="file"]');
    chosen.addEventListener('change', () => { if (chosen.files.length > 0) take([...chosen.files].map((file) => [file.name, file])); });
    for (const type of ['dragover', 'drop']) {
      document.addEventListener(type, async (event) => {
        event.preventDefault();
        form.classList.toggle('over', type === 'dragover');
        if (type !== 'drop') return;
        // The entries are gone when the event is over.
        const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
        const files = (await Promise.all(entries.map(below))).flat();
        if (files.length > 0) take(files);
      });
    }
    document.addEventListener('dragleave', () => form.classList.remove('over'));
  };

  // The files of a folder, each with its path.
  const below = async (entry) => {
    const done = (method, of) => new Promise((found, lost) => { of[method](found, lost); });
    if (entry.isFile) return [[entry.fullPath.replace(/^\//, ''), await done('file', entry)]];
    const reader = entry.createReader();
    const all = [];
    for (;;) {
      // A reader gives a hundred at a time.
      const some = await done('readEntries', reader);
      if (some.length === 0) break;
      all.push(...some);
    }
    return (await Promise.all(all.map(below))).flat();
  };

  const intake = document.getElementById('intake');
  if (intake) {
    const far = document.getElementById('far');
    const hides = (name) => name.split('/').some((part) => /^[.~]/.test(part) || part === '__MACOSX');
    const chosen = intake.querySelector('input');
    drops(intake, async (files) => {
      busy();
      const refused = [];
      const wanted = files.filter(([name]) => !hides(name));
      for (const [at, [name, file]] of wanted.entries()) {
        far.textContent = `${far.dataset.sending} ${at + 1} / ${wanted.length}`;
        const path = name.split('/').map(encodeURIComponent).join('/');
        const answer = await fetch(`${root}drop/${path}`, { method: 'POST', body: file, headers: { 'x-modified': String(file.lastModified) } });
        if (!answer.ok) refused.push(name);
      }
      chosen.value = '';
      far.textContent = far.dataset.reading;
      await ask({ look: 'true' });
      far.textContent = refused.length > 0 ? `${far.dataset.refused} ${refused.join(', ')}` : '';
    });
  }

  const form = document.getElementById('try');
  if (form) {
    const answer = document.getElementById('answer');
    drops(form, async ([[, file]]) => {
      busy();
      answer.setAttribute('aria-busy', 'true');
      try {
        await put(await fetch(location.pathname, { method: 'POST', body: await file.text() }));
      } finally {
        answer.removeAttribute('aria-busy');
      }
    });
  }
})();
