'use strict';
// The verification page in Chromium, over http and from a folder: node verify.cjs SITE LEDGER
//
// The ledger has three documents: number 2 was replaced by number 3, and number 4 was withdrawn.
// Exit status: 0 every answer is right, 1 one is not, 2 the checks could not run.

const crypto = require('node:crypto');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { chromium } = require('playwright-core');
const { serve } = require('./serve.cjs');

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function main() {
  const [site, ledger] = process.argv.slice(2);
  const document = (number) => path.join(ledger, 'documents', `00000${number}.pdf`);
  const view = (number) => JSON.parse(fs.readFileSync(path.join(ledger, 'documents', `00000${number}.json`)));
  const seal = (number) => view(number).official.keywords[1].replace('gradus-seal:', '');
  const code = (number) => view(number).official.code;

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'));
  const altered = path.join(folder, 'altered.pdf');
  fs.writeFileSync(altered, Buffer.concat([fs.readFileSync(document(3)), Buffer.from(' ')]));
  const other = path.join(folder, 'other.pdf');
  fs.writeFileSync(other, '%PDF-1.7 of somebody else');
  const [payload, signature] = seal(3).split('.');
  const better = Buffer.from(payload, 'base64url').toString().replace(/3\.\d\d/, '4.00');
  const forged = `${Buffer.from(better).toString('base64url')}.${signature}`;

  // Documents that the school's key signed and that its list does not have.
  const kept = JSON.parse(fs.readFileSync(path.join(ledger, 'secret', 'key.json')));
  const { secret } = kept.key.plain;
  const key = crypto.createPrivateKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', d: secret, x: kept.public } });
  const unlisted = (number) => {
    const signed = Buffer.from(JSON.stringify({ n: number, b: '', c: '0000-0000-0000-0000', s: 'A school', f: [] }));
    const mark = crypto.sign(null, Buffer.concat([Buffer.from('gradus seal 1\n'), signed]), key);
    return `${signed.toString('base64url')}.${mark.toString('base64url')}`;
  };
  const pdf = (name, sealed) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, `%PDF-1.7 gradus-code:0000-0000-0000-0000 gradus-seal:${sealed} `);
    return file;
  };

  const cases = [
    ['file', document(3), 'genuine'],
    ['file', document(2), 'replaced'],
    ['file', document(4), 'withdrawn'],
    ['file', altered, 'altered'],
    ['file', other, 'unknown'],
    ['file', pdf('later.pdf', unlisted(99)), 'later'],
    ['file', pdf('forgotten.pdf', unlisted(3)), 'not-listed'],
    ['file', pdf('borrowed.pdf', seal(3)), 'altered'],
    ['code', code(3).toLowerCase().replaceAll('-', ' '), 'code-stands'],
    ['code', code(2), 'code-replaced'],
    ['code', code(4), 'code-withdrawn'],
    ['code', '0000-0000-0000-0000', 'code-unknown'],
    ['code', 'nonsense', 'code-unknown'],
    ['seal', seal(3), 'seal-good'],
    ['seal', seal(2), 'replaced'],
    ['seal', unlisted(99), 'later'],
    ['seal', unlisted(3), 'not-listed'],
    ['seal', forged, 'seal-bad'],
    ['seal', 'nonsense', 'seal-bad'],
  ];
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  let wrong = 0;
  try {
    const folderAddress = pathToFileURL(path.resolve(site)).href;
    for (const origin of [server.origin, folderAddress]) {
      for (const [by, what, expected] of cases) {
        const found = await ask(browser, `${origin}/verify/index.html`, by, what);
        if (found.name !== expected) {
          wrong += 1;
          console.log(`${origin}: ${by} ${path.basename(what).slice(0, 40)}: ${found.name}, not ${expected}`);
        }
        if (expected === 'seal-good' && !found.figures.includes(view(3).student.name)) {
          wrong += 1;
          console.log(`${origin}: the figures of the seal are not shown: ${found.figures}`);
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
    fs.rmSync(folder, { recursive: true });
  }
  console.log(`${2 * cases.length} questions to the verification page, ${wrong} wrong answers`);
  return wrong > 0 ? 1 : 0;
}

/** The name of the answer to one question, and the figures that are shown with it. */
async function ask(browser, address, by, what) {
  const page = await browser.newPage();
  try {
    await page.goto(by === 'seal' ? `${address}#${what}` : address);
    if (by !== 'seal') await page.locator('#verify').waitFor({ state: 'visible', timeout: 10_000 });
    if (by === 'file') await page.locator('#file').setInputFiles(what);
    if (by === 'code') {
      await page.locator('#code').fill(what);
      await page.locator('#by-code button').click();
    }
    const line = page.locator('#finding p');
    await line.waitFor({ timeout: 10_000 });
    const said = await line.textContent();
    const name = await page.evaluate(
      (text) => [...document.querySelectorAll('[data-finding]')]
        .find((one) => one.textContent === text)?.dataset.finding,
      said,
    );
    return { name, figures: await page.locator('#figures').textContent() };
  } finally {
    await page.close();
  }
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error.message);
    process.exit(2);
  },
);
