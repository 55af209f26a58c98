'use strict';
// The copies of reports for a screen, in Chromium: node reports.cjs FOLDER
//
// The first copy in each language, opened from the folder without JavaScript: in light and dark, on
// a phone and as printed, with every explanation open, it breaks no accessibility rule, does not
// scroll sideways, has no note larger than the text, and asks for no other file. Exit status: 0 all is well, 1 there are findings, 2
// the checks could not run.

const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');
const AXE = require('axe-core').source;

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 360, height: 740 };
const VIEWS = {
  light: { viewport: { width: 1280, height: 800 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  phone: { viewport: PHONE, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  print: { viewport: { width: 720, height: 960 } },
};
// A page on which each check must find something.
const BAD = '<!DOCTYPE html><html><title>a</title><main><h1>a</h1><img src="missing.png">'
  + '<p style="color:#ccc;background:#fff;width:3000px">grey</p><p class="note" style="font-size:3em">a</p></main></html>';

async function main() {
  const [folder] = process.argv.slice(2);
  const files = fs.existsSync(folder ?? '') ? fs.readdirSync(folder).filter((name) => name.endsWith('.html')).sort() : [];
  const languages = new Map();
  for (const name of files) {
    const language = name.split('.').at(-2);
    if (!languages.has(language)) languages.set(language, name);
  }
  if (languages.size === 0) throw new Error('give a folder of reports');
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    const control = path.join(fs.mkdtempSync('/tmp/reports-'), 'bad.html');
    fs.writeFileSync(control, BAD);
    const seen = await check(browser, control);
    for (const kind of ['axe', 'overflow', 'larger', 'asks']) {
      if (!seen.some((line) => line.includes(kind))) throw new Error(`the control: no ${kind} found`);
    }
    const findings = [];
    for (const name of languages.values()) findings.push(...await check(browser, path.join(folder, name)));
    for (const line of findings) console.log(line);
    console.log(`reports in ${languages.size} languages: ${findings.length} findings`);
    return findings.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

async function check(browser, file) {
  const findings = [];
  const name = path.basename(file);
  for (const [view, options] of Object.entries(VIEWS)) {
    // The rules run as a script of the browser's own, which the page's policy would refuse.
    const context = await browser.newContext({ locale: 'en-US', bypassCSP: true, ...options });
    const tab = await context.newPage();
    tab.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) findings.push(`${name}: asks for ${request.url()}`);
    });
    await tab.goto(pathToFileURL(file).href, { timeout: 30_000 });
    if (view === 'print') await tab.emulateMedia({ media: 'print' });
    await tab.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (width > options.viewport.width) findings.push(`${name}: ${view}: overflow: ${width} pixels wide`);
    const larger = await tab.evaluate(() => {
      const size = (one) => Number.parseFloat(getComputedStyle(one).fontSize);
      return [...document.querySelectorAll('.note')].filter((one) => size(one) > size(document.body)).length;
    });
    if (larger > 0) findings.push(`${name}: ${view}: ${larger} notes are larger than the text`);
    await tab.evaluate(AXE);
    const { violations } = await tab.evaluate((values) => window.axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), STANDARDS);
    for (const { id, help, nodes } of violations) {
      findings.push(`${name}: ${view}: axe: ${id}: ${help} (${nodes.length}x, first ${nodes[0].html.slice(0, 160)})`);
    }
    await context.close();
  }
  return findings;
}

main().then(
  (status) => { process.exitCode = status; },
  (error) => { console.error(error.message); process.exitCode = 2; },
);
