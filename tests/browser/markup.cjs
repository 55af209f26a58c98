'use strict';
// Pages in the validator of HTML, CSS and SVG that the browsers' makers keep (vnu).

const { spawnSync } = require('node:child_process');

/** What is wrong with the pages in folders and files: `{ file, text }` each. */
function markup(places) {
  const args = ['-jar', require('vnu-jar'), '--skip-non-html', '--errors-only', '--format', 'json', ...places];
  const { status, error, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error || status === null) throw new Error(`the validator of HTML does not run: ${error}`);
  const answer = /^\{"messages":[^]*\}$/m.exec(stderr);
  if (!answer) throw new Error(`the validator of HTML says: ${stderr}`);
  return JSON.parse(answer[0]).messages.map(({ url, lastLine, message, extract }) => ({
    file: decodeURIComponent(url.replace(/^file:/, '')),
    text: `line ${lastLine}: ${message} (${extract})`,
  }));
}

module.exports = { markup };
