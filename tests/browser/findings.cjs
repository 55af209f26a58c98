'use strict';
// What can be wrong with a page. The page in bad/ must show every kind.

const KINDS = {
  anchor: 'a link leads to a part of a page that does not exist',
  axe: 'an accessibility rule is broken',
  console: 'the browser reports an error',
  dark: 'contrast is too low in dark mode',
  external: 'a page loads something from another site',
  h1: 'a page has no h1, or more than one',
  keyboard: 'a page cannot be used by keyboard alone',
  lang: 'a page does not state its language',
  link: 'a link or a file of the page is broken',
  markup: 'a page is no valid HTML',
  overflow: 'a page scrolls sideways on a phone',
  policy: 'a page does not forbid what is not its own',
  script: 'a page says nothing without JavaScript',
};

/** A list of findings, each told once per page. */
class Findings {
  #lines = new Map();

  add(kind, page, text) {
    if (!(kind in KINDS)) throw new Error(`\`${kind}\` is no kind of finding`);
    this.#lines.set(`${page}: ${kind}: ${text.replaceAll(/\s+/g, ' ')}`, kind);
  }

  get lines() {
    return [...this.#lines.keys()].sort();
  }

  get missingKinds() {
    const seen = new Set(this.#lines.values());
    return Object.keys(KINDS).filter((kind) => !seen.has(kind));
  }
}

module.exports = { Findings };
