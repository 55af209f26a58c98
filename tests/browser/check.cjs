'use strict';
// Checks a built site in Chromium: node check.cjs SITE [--screenshots DIR]
//
// Every page that index.html leads to, on a desktop, on a phone and without
// JavaScript; the accessibility rules and dark mode on a sample. Exit status:
// 0 all is well, 1 there are findings, 2 the checks could not run.

const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { chromium } = require('playwright-core');
const { Findings } = require('./findings.cjs');
const { Views } = require('./page.cjs');
const { serve } = require('./serve.cjs');
const { sample, unreached, walk } = require('./site.cjs');

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
    options: { screenshots: { type: 'string' } },
  });
  const [site] = positionals;
  if (positionals.length !== 1 || !fs.existsSync(path.join(site, 'index.html'))) {
    throw new Error('give the folder of a built site, one with an index.html');
  }
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    const control = await check(browser, path.join(__dirname, 'bad'));
    const unseen = control.findings.missingKinds;
    if (unseen.length > 0) {
      throw new Error(`the control: not found on the page in bad/: ${unseen.join(', ')}`);
    }
    const { findings, pages, audited } = await check(browser, site, values.screenshots);
    for (const line of findings.lines) console.log(line);
    for (const page of unreached(site, pages)) console.log(`note: no link leads to ${page}`);
    console.log(`${pages.length} pages, ${audited} of them for accessibility: ${findings.lines.length} findings`);
    return findings.lines.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

async function check(browser, site, screenshots) {
  const findings = new Findings();
  const server = await serve(site);
  const views = await Views.open(browser, server.origin, findings);
  try {
    const pages = await walk(server.origin, findings, (page) => views.look(page));
    const audited = sample(pages);
    for (const page of audited) await views.audit(page);
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
