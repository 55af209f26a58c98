'use strict';
// Checks the office in Chromium: node office.cjs GRADUS [PROJECT] [--screenshots DIR]
//
// The project is copied; its key, if it has one, needs no passphrase. Every page for accessibility, by
// keyboard and as HTML, in light, dark, on a phone and right to left; then a day at the office: a mistake is
// saved, seen and mended, a number explained, other rules tried, the mailing run made, and a transcript
// issued by keyboard alone. Last, or alone when no project is named, the first week of a school that has
// none. Exit status: 0 all is well, 1 there are findings, 2 the checks could not run.

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { chromium } = require('playwright-core');
const { firstWeek } = require('./first-week.cjs');
const { BROWSER, FLAGS, VIEWS, accessible, findings, look, must, open, start } = require('./served.cjs');

const PLACES = ['', 'add', 'questions', 'problems', 'changes', 'rules', 'issue', 'explain/S1001', 'explain/S1001/MA%2E07', 'explain/nobody'];

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { screenshots: { type: 'string' } },
  });
  const [gradus, project] = positionals;
  if (positionals.length < 1) throw new Error('give the program, and a project');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gradus-office-'));
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    for (const dir of project ? ['ltr', 'rtl'] : []) {
      const school = path.join(folder, dir);
      fs.cpSync(project, school, { recursive: true });
      fs.rmSync(path.join(school, 'out'), { recursive: true, force: true });
      if (dir === 'rtl') edit(path.join(school, 'gradus.toml'), /^language = .*$/m, 'language = "ar"');
      const server = await start(gradus, school);
      try {
        for (const [name, options] of Object.entries(VIEWS)) {
          await look(browser, server.address, `${dir} ${name}`, options, PLACES);
        }
        if (dir === 'ltr') await day(browser, server.address, school, values.screenshots);
      } finally {
        must((await server.stop()) === 0, 'it did not end cleanly when it was interrupted');
      }
    }
    await firstWeek(browser, gradus, path.join(folder, 'first'), values.screenshots);
  } finally {
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  for (const line of findings) console.log(line);
  console.log(`the office: ${findings.length} findings`);
  return findings.length > 0 ? 1 : 0;
}

function edit(file, from, to) {
  const text = fs.readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${file} has no ${from}`);
  fs.writeFileSync(file, edited);
}

/** A day at the office, as somebody would spend it who has no terminal. */
async function day(browser, address, school, screenshots) {
  const page = await open(browser, VIEWS.light);
  await page.goto(address);
  const evidence = path.join(school, 'evidence/evidence.csv');
  const good = fs.readFileSync(evidence, 'utf8');

  // A mistake is saved; the page that is open shows it by itself, and lets go of it by itself.
  await page.goto(`${address}problems`);
  const start = performance.now();
  fs.writeFileSync(evidence, good.replace(/,EN\.[0-9.a-z]+,/, ',EN.99.x,'));
  const problem = page.locator('.problem mark', { hasText: 'EN.99.x' });
  await problem.first().waitFor();
  console.log(`from saving a row to the reloaded page: ${Math.round(performance.now() - start)} ms`);
  must((await page.locator('.error .help li').count()) > 0, 'a mistake without a remedy');
  await accessible(page, 'a mistake');
  fs.writeFileSync(evidence, good);
  await problem.first().waitFor({ state: 'detached' });

  // A student is found, and a number of theirs followed to its evidence.
  await page.goto(address);
  await page.getByLabel('Find a student').fill('thib');
  must((await page.locator('#roster tbody tr:visible').count()) === 1, 'the filter does not filter');
  await page.locator('#roster tbody tr:visible th a').click();
  await page.locator('.values a', { hasText: 'MA.07' }).click();
  must((await page.locator('.steps .rows tr').count()) > 1, 'an explanation without evidence');

  // Other rules are tried; nothing of it stays.
  const policy = path.join(school, 'policy.toml');
  const rules = fs.readFileSync(policy);
  await page.goto(`${address}rules`);
  await page.getByLabel('policy.toml').setInputFiles(policy);
  await page.getByText('Nobody’s values change').waitFor();
  must(fs.readFileSync(policy).equals(rules), 'trying other rules wrote the policy');
  await accessible(page, 'other rules');

  // The mailing run is made, and there to be printed.
  await page.goto(address);
  await page.getByRole('button', { name: 'Make the mailing run' }).click();
  const run = page.locator('#mailing .files a', { hasText: '.pdf' }).first();
  await run.waitFor();
  const printed = await page.request.get(new URL(await run.getAttribute('href'), address).href);
  must(printed.headers()['content-type'] === 'application/pdf', 'the mailing run is no PDF');

  // A transcript is issued by keyboard alone: what would be issued is shown first.
  await page.goto(`${address}issue`);
  if (await page.locator('#order').isVisible()) {
    await page.locator('#student').focus();
    await page.keyboard.type('Maya');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bay College');
    await page.keyboard.press('Tab');
    await page.keyboard.type('application');
    await page.keyboard.press('Enter');
    const confirm = page.getByRole('button', { name: 'Issue it', exact: true });
    await confirm.waitFor();
    await accessible(page, 'a transcript to be issued');
    if (screenshots) await page.screenshot({ path: path.join(screenshots, 'issue.png') });
    for (let step = 0; step < 40 && !(await confirm.evaluate((own) => own === document.activeElement)); step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Issued as number').waitFor();
    await accessible(page, 'a transcript that was issued');
  } else {
    findings.push('there is no key, so nothing can be issued');
  }

  if (screenshots) {
    fs.mkdirSync(screenshots, { recursive: true });
    await page.evaluate(() => { sessionStorage.clear(); document.activeElement.blur(); });
    await page.goto(address);
    await page.screenshot({ path: path.join(screenshots, 'office.png') });
  }
  await page.context().close();
}

main().then(
  (status) => { process.exitCode = status; },
  (error) => { console.error(error); process.exitCode = 2; },
);
