'use strict';
// A page by keyboard alone.

/** What the tabulator key does not come to on the page of a tab, and what does not show that it has the focus. */
async function keyboard(tab) {
  const count = await tab.evaluate(watch);
  // One step more than there are things: past the last one is the browser itself.
  for (let step = 0; step <= count; step += 1) await tab.keyboard.press('Tab');
  return tab.evaluate(missed);
}

// The functions below run inside the page.

/** Notes what a reader can use, and to what of it the focus comes; returns how much there is. */
function watch() {
  const USED = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const isShown = (element) => !element.disabled && element.checkVisibility({ visibilityProperty: true });
  // What looks as if it could be clicked, and is no part of what can be.
  const isClicked = (element) => getComputedStyle(element).cursor === 'pointer' && !element.closest(`${USED}, label`);
  const all = [...document.querySelectorAll('body *')];
  const unreached = new Set(all.filter((element) => (element.matches(USED) || isClicked(element)) && isShown(element)));
  // A node of a map is drawn by its rectangle.
  const look = (element) => [element, ...element.querySelectorAll(':scope > rect')].map((part) => {
    const { outline, boxShadow, stroke, strokeWidth } = getComputedStyle(part);
    return [outline, boxShadow, stroke, strokeWidth].join();
  }).join();
  const focused = new Map();
  document.activeElement?.blur();
  document.addEventListener('focusin', ({ target }) => {
    unreached.delete(target);
    // The buttons of one choice are one stop.
    if (target.type === 'radio') document.getElementsByName(target.name).forEach((other) => unreached.delete(other));
    focused.set(target, look(target));
  });
  window.keyboard = { unreached, focused, look };
  return unreached.size;
}

function missed() {
  const { unreached, focused, look } = window.keyboard;
  document.activeElement?.blur();
  const told = (elements, text) => [...elements].map((element) => `${text} ${element.outerHTML.slice(0, 120)}`);
  const unseen = [...focused.keys()].filter((element) => look(element) === focused.get(element));
  return [...told(unreached, 'Tab does not come to'), ...told(unseen, 'nothing shows the focus on')];
}

module.exports = { keyboard };
