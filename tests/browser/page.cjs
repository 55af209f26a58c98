'use strict';
// The checks of one page, in the views a reader may have it in.

const AXE = require('axe-core').source;
const { keyboard } = require('./keyboard.cjs');

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };
const VIEWS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: PHONE, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  plain: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
};

/** One tab for each view, each in a fresh profile. */
class Views {
  static async open(browser, origin, findings) {
    const views = new Views();
    for (const [name, options] of Object.entries(VIEWS)) {
      const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block', ...options });
      const tab = await context.newPage();
      listen(tab, origin, findings);
      await tab.route((url) => url.origin !== origin && url.protocol.startsWith('http'), (route) => {
        findings.add('external', pathOf(tab), route.request().url());
        return route.abort();
      });
      views[name] = tab;
    }
    views.origin = origin;
    views.findings = findings;
    return views;
  }

  async close() {
    await Promise.all(Object.keys(VIEWS).map((name) => this[name].context().close()));
  }

  /** The quick checks; returns the links and the ids of the page. */
  async look(path) {
    await Promise.all(['desktop', 'phone', 'plain'].map((name) => this.#load(name, path)));
    const { lang, policy, headings, links, ids } = await this.desktop.evaluate(outline);
    if (!lang) this.findings.add('lang', path, 'the html element has no lang');
    if (!policy.includes("default-src 'none'") || policy.includes('unsafe')) {
      this.findings.add('policy', path, `its Content-Security-Policy is \`${policy}\``);
    }
    if (headings.length !== 1) this.findings.add('h1', path, `${headings.length} h1 elements`);
    else if (!headings[0]) this.findings.add('h1', path, 'the h1 is empty');

    const width = await this.phone.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) {
      const wide = await this.phone.evaluate(widest, PHONE.width);
      this.findings.add('overflow', path, `${width} of ${PHONE.width} pixels wide, at ${wide}`);
    }

    const said = await this.plain.evaluate(() => ({
      h1: document.querySelector('h1')?.innerText.trim(),
      main: document.querySelector('main')?.innerText.trim(),
    }));
    if (!said.h1) this.findings.add('script', path, 'no h1 without JavaScript');
    if (!said.main) this.findings.add('script', path, 'nothing in main without JavaScript');
    return { links, ids };
  }

  /** The accessibility rules at both widths, and the contrast in the dark. */
  async audit(path) {
    for (const [name, kind, rules] of [
      ['desktop', 'axe', { type: 'tag', values: STANDARDS }],
      ['phone', 'axe', { type: 'tag', values: STANDARDS }],
      ['dark', 'dark', { type: 'rule', values: ['color-contrast'] }],
    ]) {
      const tab = await this.#load(name, path);
      await tab.evaluate(AXE);
      const { violations } = await tab.evaluate((runOnly) => window.axe.run({ runOnly, resultTypes: ['violations'] }), rules);
      for (const { id, help, nodes } of violations) {
        const where = `${nodes.length}x, first at \`${nodes[0].target.join(' ')}\` ${nodes[0].html.slice(0, 160)}`;
        this.findings.add(kind, path, `${name}: ${id}: ${help} (${where})`);
      }
    }
  }

  /** The page by keyboard alone. */
  async reach(path) {
    const tab = await this.#load('desktop', path);
    for (const line of await keyboard(tab)) this.findings.add('keyboard', path, line);
  }

  /** The whole page as a picture, at both widths. */
  async picture(path, name, folder) {
    for (const view of ['desktop', 'phone']) {
      const tab = await this.#load(view, path);
      await tab.screenshot({ path: `${folder}/${name}-${view}.png`, fullPage: true });
    }
  }

  async #load(name, path) {
    await this[name].goto(this.origin + path, { waitUntil: 'load' });
    return this[name];
  }
}

function listen(tab, origin, findings) {
  tab.on('pageerror', (error) => findings.add('console', pathOf(tab), error.message));
  tab.on('console', (message) => {
    // A file that does not load is told below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      findings.add('console', pathOf(tab), message.text());
    }
  });
  tab.on('response', (response) => {
    const url = new URL(response.url());
    // Browsers ask for it unbidden.
    const unasked = url.pathname === '/favicon.ico';
    if (url.origin === origin && response.status() >= 400 && !unasked) {
      findings.add('link', pathOf(tab), `\`${url.pathname}\` does not load (${response.status()})`);
    }
  });
}

function pathOf(tab) {
  return new URL(tab.url()).pathname;
}

// The functions below run inside the page.

function outline() {
  const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
  return {
    lang: document.documentElement.lang,
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
    headings: all('h1', (heading) => heading.textContent.trim()),
    links: all('a[href], area[href]', (link) => {
      const href = link.getAttribute('href');
      return URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI).href : href;
    }),
    ids: ['top', ...all('[id]', (element) => element.id), ...all('a[name]', (element) => element.name)],
  };
}

function widest(limit) {
  const reach = (element) => element.getBoundingClientRect().right + window.scrollX;
  const beyond = [...document.body.querySelectorAll('*')].filter((element) => reach(element) > limit);
  const element = beyond.sort((a, b) => reach(b) - reach(a))[0];
  return element ? element.cloneNode(false).outerHTML.slice(0, 160) : 'the page itself: is there a viewport meta element?';
}

module.exports = { Views };
