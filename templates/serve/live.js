'use strict';
// Loads the page again when something was built. It hears numbers only, and knows nothing of the school.

(() => {
  const shown = Number(new URL(document.currentScript.src).searchParams.get('n'));
  const line = document.getElementById('live');

  const say = (text, reload) => {
    if (!line) return;
    line.textContent = text;
    line.hidden = text === '';
    if (!reload) return;
    const button = document.createElement('button');
    button.textContent = line.dataset.reload;
    button.addEventListener('click', () => location.reload());
    line.append(' ', button);
  };

  // What somebody is typing, choosing or reading an answer to is not taken away.
  const busy = () => document.documentElement.hasAttribute('data-busy') || document.querySelector('dialog[open]') !== null;

  const events = new EventSource('/events');
  let open = false;
  events.addEventListener('open', () => { open = true; });
  events.addEventListener('message', (event) => {
    const status = JSON.parse(event.data);
    if (status.number !== shown) {
      if (!busy()) location.reload();
      else say(line?.dataset.newer ?? '', true);
    } else if (status.building) {
      const far = status.of > 0 ? ` ${status.done} / ${status.of}` : '';
      say((line?.dataset.building ?? '') + far);
    } else {
      say('');
    }
  });
  events.addEventListener('error', () => {
    if (open) say(line?.dataset.closed ?? '');
    open = false;
  });
})();
