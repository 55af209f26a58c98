'use strict';
// Checks a built site in Chromium: node check.cjs SITE [--each-kind] [--screenshots DIR]
//
// Every page that index.html leads to, on a desktop, on a phone, without JavaScript, and as HTML; the
// accessibility rules and dark mode on a sample, the keyboard on a page of each kind. With --each-kind such
// pages alone. Exit status: 0 all is well, 1 there are findings, 2 the checks could not run.

const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { chromium } = require('playwright-core');
const { Findings } = require('./findings.cjs');
const { markup } = require('./markup.cjs');
const { Views } = require('./page.cjs');
const { serve } = require('./serve.cjs');
const { canonical, fileOf, pagesOf, sample, unreached, walk } = require('./site.cjs');

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PICTURES = {
  index: /^\/$/,
  subject: /^\/subjects?\/./,
  competency: /^\/competenc(y|ies)\/./,
  course: /^\/courses?\/./,
  graduation: /^\/graduation/,
};

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'each-kind': { type: 'boolean' }, screenshots: { type: 'string' } },
  });
  const [site] = positionals;
  if (positionals.length !== 1 || !fs.existsSync(path.join(site, 'index.html'))) {
    throw new Error('give the folder of a built site, one with an index.html');
  }
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    const control = await check(browser, path.join(__dirname, 'bad'), {});
    const unseen = control.findings.missingKinds;
    if (unseen.length > 0) {
      throw new Error(`the control: not found on the page in bad/: ${unseen.join(', ')}`);
    }
    const { findings, pages, audited } = await check(browser, site, values);
    for (const line of findings.lines) console.log(line);
    if (!values['each-kind']) for (const page of unreached(site, pages)) console.log(`note: no link leads to ${page}`);
    console.log(`${pages.length} pages, ${audited} of them for accessibility: ${findings.lines.length} findings`);
    return findings.lines.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

async function check(browser, site, { 'each-kind': eachKind, screenshots }) {
  const findings = new Findings();
  const server = await serve(site);
  const views = await Views.open(browser, server.origin, findings);
  try {
    let pages = sample(pagesOf(site), 0);
    if (eachKind) for (const page of pages) await views.look(page);
    else pages = await walk(server.origin, findings, (page) => views.look(page));
    const audited = eachKind ? pages : sample(pages);
    for (const page of audited) await views.audit(page);
    for (const page of sample(pages, 0)) await views.reach(page);
    for (const { file, text } of markup(eachKind ? pages.map((page) => fileOf(site, page)) : [site])) {
      findings.add('markup', canonical(`/${path.relative(site, file)}`), text);
    }
    if (screenshots) await pictures(views, pages, screenshots);
    return { findings, pages, audited: audited.length };
  } finally {
    await views.close();
    server.close();
  }
}

async function pictures(views, pages, folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, pattern] of Object.entries(PICTURES)) {
    const page = pages.find((candidate) => pattern.test(candidate));
    if (page) await views.picture(page, name, folder);
    else console.log(`no picture of a ${name} page: there is none`);
  }
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error.message);
    process.exit(2);
  },
);
