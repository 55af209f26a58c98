'use strict';
// The first week of a school: from the files that it has to reports in envelopes, in the browser alone, by
// somebody who has no terminal.

const fs = require('node:fs');
const path = require('node:path');
const { VIEWS, accessible, must, open, start } = require('./served.cjs');

// What teachers have, and what the office has: whom letters go to.
const FOLDERS = ['../new/teachers-files/inputs', 'first-week'].map((name) => path.join(__dirname, name));

async function firstWeek(browser, gradus, school, screenshots) {
  const server = await start(gradus, school);
  const page = await open(browser, VIEWS.light);
  const picture = async (name) => {
    if (!screenshots) return;
    fs.mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: path.join(screenshots, `${name}.png`), fullPage: true });
  };
  try {
    // The folder is empty: the page asks for files, and shows what would come of them.
    await page.goto(server.address);
    await accessible(page, 'an empty folder');
    await picture('empty');
    const files = FOLDERS.flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)));
    await page.getByLabel('Drop files or folders').setInputFiles(files);
    await page.getByRole('heading', { name: 'This would be made of them' }).waitFor();
    await page.locator('#proposed .value', { hasText: 'students' }).waitFor();
    must(fs.readdirSync(school).every((name) => name.startsWith('.')), 'something is written before it is confirmed');
    await accessible(page, 'files that wait');
    await picture('proposed');
    await page.getByRole('button', { name: 'Make the project' }).click();
    await page.locator('.result', { hasText: 'The project was made' }).waitFor();
    must(fs.existsSync(path.join(school, 'gradus.toml')), 'no project was made');
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Students and their documents' }).waitFor();

    // What was guessed is looked at: the school is named, two words are changed, everything else is right.
    await page.getByRole('link', { name: /^Questions/ }).click();
    await page.getByLabel('Name', { exact: true }).fill('Harbour School');
    await page.getByLabel('Address, line by line').fill('1 Harbour Road\nNewtown, VT 05000');
    const developing = page.getByRole('group', { name: '2', exact: true });
    await developing.getByLabel('Word', { exact: true }).fill('On the way');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    const day = page.getByLabel('Day of the list');
    if (await day.count() > 0) await day.first().fill('2025-09-10');
    await accessible(page, 'questions');
    await picture('questions');
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.getByRole('heading', { name: 'This would be written' }).waitFor();
    const before = fs.readFileSync(path.join(school, 'gradus.toml'), 'utf8');
    must(before.includes('Our School'), 'an answer is written before it is confirmed');
    await accessible(page, 'answers');
    await picture('answers');
    await page.getByRole('button', { name: 'Write it' }).click();
    await page.getByText(/^Written\./).waitFor();
    const after = fs.readFileSync(path.join(school, 'gradus.toml'), 'utf8');
    must(after.includes('name = "Harbour School"') && after.includes('label = "On the way"'), 'an answer is not written');
    must(!after.includes('# REVIEW:'), 'a question is asked again');
    await page.getByRole('link', { name: 'Go on' }).click();
    await page.getByText('No question is open').waitFor();

    // The reports are made, and the run is there to be put into envelopes.
    await page.getByRole('link', { name: 'Office', exact: true }).click();
    const report = page.locator('#roster a', { hasText: 'Progress report' }).first();
    await report.waitFor();
    await page.getByRole('button', { name: 'Make the mailing run' }).click();
    const run = page.locator('#mailing .files a', { hasText: '.pdf' }).first();
    await run.waitFor();
    const printed = await page.request.get(new URL(await run.getAttribute('href'), server.address).href);
    must((await printed.body()).subarray(0, 5).toString() === '%PDF-', 'the mailing run is no PDF');
    await picture('first-week');

    // A thing that was done is undone with a button, and the page shows it.
    await page.goto(`${server.address}add`);
    await accessible(page, 'changes until now');
    await page.getByRole('button', { name: 'Undo: 2' }).click();
    await page.locator('.result', { hasText: 'A change was undone' }).waitFor();
    must(fs.readFileSync(path.join(school, 'gradus.toml'), 'utf8') === before, 'undoing does not bring back what was there');
    await picture('undone');
  } finally {
    await picture('last');
    await page.context().close();
    must((await server.stop()) === 0, 'it did not end cleanly when it was interrupted');
  }
}

module.exports = { firstWeek };
