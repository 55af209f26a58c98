'use strict';
// Searches of the sample school's site in Chromium, over http and from a folder: node searches.cjs SITE
//
// searches.tsv has what is typed and the pages of which one must be among the first three hits.
// Exit status: 0 all is found, 1 something is not, 2 the checks could not run.

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');
const AXE = require('axe-core').source;
const { serve } = require('./serve.cjs');

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const FIRST = 3;

async function main() {
  const [site] = process.argv.slice(2);
  const lines = fs.readFileSync(path.join(__dirname, 'searches.tsv'), 'utf8').split('\n');
  const searches = lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  const wrong = [];
  try {
    for (const origin of [server.origin, pathToFileURL(path.resolve(site)).href]) {
      const tab = await browser.newPage();
      tab.on('pageerror', (error) => wrong.push(`${origin}: ${error.message}`));
      tab.on('console', (message) => {
        if (message.type() === 'error') wrong.push(`${origin}: ${message.text()}`);
      });
      await tab.goto(`${origin}/graduation/index.html`);
      for (const [asked, ...pages] of searches) {
        const hits = await ask(tab, asked);
        const found = hits.slice(0, FIRST).some((hit) => pages.some((page) => hit.endsWith(`${page}/index.html`)));
        if (!found) wrong.push(`${origin}: \`${asked}\` finds ${hits.slice(0, FIRST).join(', ') || 'nothing'}`);
      }
      wrong.push(...(await byKeyboard(tab, origin)));
    }
    for (const options of [{}, { colorScheme: 'dark' }, { viewport: { width: 390, height: 844 } }]) {
      const context = await browser.newContext(options);
      const tab = await context.newPage();
      await tab.goto(`${server.origin}/graduation/index.html`);
      await ask(tab, 'water');
      await tab.keyboard.press('ArrowDown');
      await tab.evaluate(AXE);
      const { violations } = await tab.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
      for (const { id, help, nodes } of violations) wrong.push(`open list: ${id}: ${help} ${nodes[0].html.slice(0, 120)}`);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  for (const line of wrong) console.log(line);
  console.log(`${searches.length} searches, over http and from a folder: ${wrong.length} findings`);
  return wrong.length > 0 ? 1 : 0;
}

/** What a question leads to, in the order shown. */
async function ask(tab, asked) {
  await tab.fill('#find', '');
  await tab.waitForSelector('#hits', { state: 'hidden' });
  await tab.fill('#find', asked);
  await tab.waitForFunction(() => document.querySelector('.find [role=status]').textContent !== '');
  return tab.$$eval('#hits [role=option]', (options) => options.map((option) => option.dataset.href));
}

/** `/` leads to the field, arrows to a hit, the return key to its page, escape out of the list. */
async function byKeyboard(tab, origin) {
  const wrong = [];
  await tab.goto(`${origin}/graduation/index.html`);
  await tab.keyboard.press('/');
  await tab.keyboard.type('persuasion');
  await tab.waitForSelector('#hits [role=option]');
  await tab.keyboard.press('Escape');
  if (await tab.isVisible('#hits')) wrong.push(`${origin}: escape does not close the list`);
  await tab.keyboard.type(' ');
  await tab.waitForSelector('#hits [role=option]');
  await tab.keyboard.press('ArrowDown');
  await Promise.all([tab.waitForURL(/competencies/), tab.keyboard.press('Enter')]);
  await tab.goto(`${origin}/graduation/index.html`);
  await tab.keyboard.press('/');
  await tab.keyboard.type('persuasion');
  await Promise.all([tab.waitForURL(/search\/index\.html\?q=persuasion/), tab.keyboard.press('Enter')]);
  await tab.waitForSelector('#results li a');
  return wrong;
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error.message);
    process.exit(2);
  },
);
