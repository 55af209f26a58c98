'use strict';
// A framework of thousands of competencies: node large.cjs GRADUS [COMPETENCIES]
//
// Makes a project, builds its site, and looks at it in Chromium: pages a second, the weight of the first page without
// fonts, and the time from a key to the hits. Exit status: 0 all is within bounds, 1 something is not, 2 the
// checks could not run.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { serve } = require('./serve.cjs');

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const SUBJECTS = 20;
const BANDS = 5;
const MOST_BYTES = 100_000;
const MOST_MILLISECONDS = 100;
const ASKED = ['reasoning about ratios', 'trignometry', 'S07.0123', 's07 12', 'argument evidence', 'zzzz'];

const TOPICS = ['ratios', 'trigonometry', 'cells', 'energy', 'argument', 'evidence', 'rivers', 'poetry', 'debate', 'design',
  'probability', 'markets', 'voting', 'rhythm', 'color', 'balance', 'motion', 'atoms', 'treaties', 'dialogue'];
const VERBS = ['reasoning about', 'explaining', 'designing with', 'comparing', 'defending claims about', 'modeling', 'measuring'];

/** The tables of a framework; the same for the same number. */
function framework(count) {
  const tables = {
    bands: ['code,title'],
    subjects: ['code,title,description'],
    competencies: ['code,subject,band,title,statement,milestone'],
    indicators: ['code,competency,statement,required'],
    rubrics: ['competency,level,descriptor'],
    prerequisites: ['competency,requires'],
    courses: ['code,title,subject,credits,areas'],
    course_competencies: ['course,competency'],
    periods: ['code,title,year,starts,ends'],
    students: ['id,given,family,grade,cohort'],
  };
  tables.periods.push('2025-26.1,Fall 2025,2025-26,2025-09-01,2026-01-30');
  for (let band = 1; band <= BANDS; band += 1) tables.bands.push(`B${band},Band ${band}`);
  for (let subject = 0; subject < SUBJECTS; subject += 1) {
    tables.subjects.push(`S${two(subject)},Subject of ${TOPICS[subject]},All that is about ${TOPICS[subject]}`);
  }
  const each = Math.ceil(count / SUBJECTS);
  for (let at = 0; at < count; at += 1) {
    const [subject, number] = [at % SUBJECTS, Math.floor(at / SUBJECTS)];
    const code = `S${two(subject)}.${String(number).padStart(4, '0')}`;
    const band = 1 + Math.floor((number * BANDS) / each);
    const title = `${VERBS[number % VERBS.length]} ${TOPICS[(subject + number) % TOPICS.length]} ${number}`;
    tables.competencies.push(`${code},S${two(subject)},B${band},${title},I can show ${title} in work of my own.,`);
    for (const part of ['a', 'b']) tables.indicators.push(`${code}.${part},${code},Shows ${title} in part ${part},1`);
    for (const level of ['BG', 'DV', 'PR', 'EX']) tables.rubrics.push(`${code},${level},Work on ${title} at ${level}`);
    if (number > 0) tables.prerequisites.push(`${code},S${two(subject)}.${String(number - 1).padStart(4, '0')}`);
    const course = `C${two(subject)}${String(Math.floor(number / 10)).padStart(3, '0')}`;
    if (number % 10 === 0) tables.courses.push(`${course},Course ${course},S${two(subject)},1,S${two(subject)}`);
    tables.course_competencies.push(`${course},${code}`);
  }
  return tables;
}

const two = (number) => String(number).padStart(2, '0');

function project(folder, count) {
  const sample = path.join(__dirname, '../../templates/new');
  fs.cpSync(sample, folder, { recursive: true });
  for (const part of ['framework', 'school', 'evidence']) fs.rmSync(path.join(folder, part), { recursive: true, force: true });
  for (const part of ['framework', 'school', 'evidence']) fs.mkdirSync(path.join(folder, part));
  for (const [name, rows] of Object.entries(framework(count))) {
    fs.writeFileSync(path.join(folder, 'framework', `${name}.csv`), `${rows.join('\n')}\n`);
  }
  // The one requirement of the policy is of the first subject.
  const policy = path.join(folder, 'policy.toml');
  fs.writeFileSync(policy, fs.readFileSync(policy, 'utf8').replace('code = "MA"', 'code = "S00"'));
}

async function main() {
  const [gradus, count = '5000'] = process.argv.slice(2);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gradus-large-'));
  const wrong = [];
  try {
    project(folder, Number(count));
    const start = Date.now();
    const built = spawnSync(gradus, ['build', folder, 'site'], { encoding: 'utf8' });
    const seconds = (Date.now() - start) / 1000;
    if (built.status === 2 || built.status === null) throw new Error(built.stderr);
    const site = path.join(folder, 'out/public');
    const pages = fs.readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html')).length;
    if (pages < Number(count)) wrong.push(`only ${pages} pages: ${built.stderr}`);
    console.log(`${pages} pages in ${seconds.toFixed(1)} s, ${Math.round(pages / seconds)} a second, with the book`);
    wrong.push(...(await looked(site)));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  for (const line of wrong) console.log(line);
  return wrong.length > 0 ? 1 : 0;
}

/** The first page and the search, in the browser. */
async function looked(site) {
  const wrong = [];
  const server = await serve(site);
  const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
  try {
    const tab = await browser.newPage();
    let bytes = 0;
    tab.on('response', async (response) => {
      if (!/\.(woff2|ttf)$/.test(response.url())) bytes += (await response.body()).length;
    });
    await tab.goto(`${server.origin}/index.html`, { waitUntil: 'networkidle' });
    console.log(`the first page has ${bytes} bytes without fonts`);
    if (bytes > MOST_BYTES) wrong.push(`the first page has more than ${MOST_BYTES} bytes`);
    await tab.fill('#find', 'r');
    await tab.waitForFunction(() => document.querySelector('.find [role=status]').textContent !== '', null, { timeout: 60000 });
    for (const asked of ASKED) {
      const slowest = await tab.evaluate(keys, asked);
      console.log(`\`${asked}\`: ${slowest.toFixed(0)} ms for the slowest key`);
      if (slowest > MOST_MILLISECONDS) wrong.push(`\`${asked}\` takes ${slowest.toFixed(0)} ms for a key`);
    }
  } finally {
    await browser.close();
    server.close();
  }
  return wrong;
}

/** Types a question letter by letter; the longest time from a letter to the hits. In the page. */
async function keys(asked) {
  const input = document.querySelector('#find');
  const status = document.querySelector('.find [role=status]');
  let slowest = 0;
  for (let length = 1; length <= asked.length; length += 1) {
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 30));
    const start = performance.now();
    input.value = asked.slice(0, length);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (status.textContent === '' && performance.now() - start < 5000) {
      await new Promise((done) => setTimeout(done, 0));
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return slowest;
}

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error.message);
    process.exit(2);
  },
);
