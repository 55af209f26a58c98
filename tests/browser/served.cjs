'use strict';
// A server of the office, and pages of it in Chromium.

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { keyboard } = require('./keyboard.cjs');
const { markup } = require('./markup.cjs');

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const LIMIT = 60_000;
const VIEWS = {
  light: { viewport: { width: 1200, height: 900 } },
  dark: { viewport: { width: 1200, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 360, height: 740 } },
};

const findings = [];
const must = (holds, what) => {
  if (!holds) findings.push(what);
};

/** Starts the server; `address` is where the office is. */
async function start(gradus, school) {
  const child = spawn(gradus, ['serve', school, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.on('exit', (code) => done(code)));
  let said = '';
  const address = await new Promise((found, lost) => {
    setTimeout(() => lost(new Error(`no address: ${said}`)), LIMIT).unref();
    child.stdout.on('data', (text) => {
      said += text;
      const [, at] = /(http:\/\/\S+\/)/.exec(said) ?? [];
      if (at && /file.* written|no project here/.test(said)) found(at);
    });
  });
  return {
    address,
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

async function open(browser, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  page.on('pageerror', (error) => findings.push(`a script failed: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') findings.push(`the console: ${message.text()}`);
  });
  return page;
}

/** Every page for accessibility, for its width, by keyboard, and as HTML. */
async function look(browser, address, name, options, places) {
  const page = await open(browser, options);
  const sent = fs.mkdtempSync(path.join(os.tmpdir(), 'gradus-sent-'));
  for (const [at, place] of places.entries()) {
    const answer = await page.goto(address + place);
    fs.writeFileSync(path.join(sent, `${at}.html`), await answer.text());
    await accessible(page, `${name} /${place}`);
    for (const line of await keyboard(page)) findings.push(`${name} /${place}: ${line}`);
  }
  for (const { file, text } of markup([sent])) {
    findings.push(`${name} /${places[Number.parseInt(path.basename(file), 10)]}: ${text}`);
  }
  fs.rmSync(sent, { recursive: true });
  await page.context().close();
}

/** The page that is open. */
async function accessible(page, name) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const { violations } = await page.evaluate((rules) => axe.run(document, { runOnly: rules }), RULES);
  for (const found of violations) {
    findings.push(`${name}: ${found.id}: ${found.nodes[0].html.slice(0, 160)}`);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  must(wide <= 0, `${name}: ${wide} px wider than the window`);
}

module.exports = { BROWSER, FLAGS, VIEWS, accessible, findings, look, must, open, start };
