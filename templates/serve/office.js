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
  };
  for (const order of document.querySelectorAll('form[data-post]')) order.hidden = false;
  document.addEventListener('input', (event) => { if (event.target.closest('form[data-post]')) busy(); });
  document.addEventListener('submit', async (event) => {
    if (!event.target.matches('form[data-post]')) return;
    event.preventDefault();
    busy();
    const wish = Object.fromEntries(new FormData(event.target, event.submitter));
    await put(await fetch(location.pathname, { method: 'POST', body: JSON.stringify(wish) }));
  });
  for (const button of document.querySelectorAll('button[data-ask]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      fetch(root + button.dataset.ask, { method: 'POST' });
    });
  }

  const form = document.getElementById('try');
  if (form) {
    const answer = document.getElementById('answer');
    const chosen = document.getElementById('policy');
    const send = async (file) => {
      busy();
      answer.setAttribute('aria-busy', 'true');
      try {
        await put(await fetch(location.pathname, { method: 'POST', body: await file.text() }));
      } finally {
        answer.removeAttribute('aria-busy');
      }
    };
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    chosen.addEventListener('change', () => { if (chosen.files[0]) send(chosen.files[0]); });
    for (const type of ['dragover', 'drop']) {
      document.addEventListener(type, (event) => {
        event.preventDefault();
        form.classList.toggle('over', type === 'dragover');
        const [file] = event.dataTransfer.files;
        if (type === 'drop' && file) send(file);
      });
    }
    document.addEventListener('dragleave', () => form.classList.remove('over'));
  }
})();
