'use strict';
// Walks a site from its first page along the links a reader can follow.

const fs = require('node:fs');
const { decoded } = require('./serve.cjs');

const SAMPLE = 40;

/**
 * Visits every page that index.html leads to, and calls `look(page)` for each,
 * which loads the page and returns its links and the ids in it. Returns the
 * paths in the order found; broken links and anchors go to the findings.
 */
async function walk(origin, findings, look) {
  const pages = new Map(); // path -> ids, or null for a file that is no page
  const anchors = [];
  const queue = ['/'];
  const readers = new Map([['/', '/']]); // path -> the first page that links to it
  while (queue.length > 0) {
    const path = queue.shift();
    const answer = await fetch(origin + path, { method: 'HEAD' });
    if (!answer.ok) {
      findings.add('link', readers.get(path), `\`${path}\` is not there (${answer.status})`);
      continue;
    }
    if (!answer.headers.get('content-type').startsWith('text/html')) {
      pages.set(path, null);
      continue;
    }
    const { links, ids } = await look(path);
    pages.set(path, new Set(ids));
    for (const link of links) {
      if (!URL.canParse(link)) {
        findings.add('link', path, `\`${link}\` is no address`);
        continue;
      }
      const url = new URL(link);
      if (url.origin !== origin) continue;
      const target = canonical(url.pathname);
      if (url.hash.length > 1) anchors.push({ path, target, id: decoded(url.hash.slice(1)) });
      if (readers.has(target)) continue;
      readers.set(target, path);
      queue.push(target);
    }
  }
  for (const { path, target, id } of anchors) {
    const ids = pages.get(target);
    if (ids && !ids.has(id)) findings.add('anchor', path, `\`${target}#${id}\` is not on that page`);
  }
  return [...pages.keys()].filter((path) => pages.get(path) !== null);
}

/** At most `SAMPLE` pages, or one for each folder of the site where there are more of these. */
function sample(paths) {
  const folders = new Map();
  for (const path of paths) {
    const folder = folderOf(path);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  const chosen = [...folders.values()].map((pages) => pages.shift());
  while (chosen.length < SAMPLE && chosen.length < paths.length) {
    for (const pages of folders.values()) {
      if (pages.length > 0 && chosen.length < SAMPLE) chosen.push(pages.shift());
    }
  }
  return chosen;
}

/** The pages in the site's folder that `walk` did not come to. */
function unreached(site, paths) {
  const reached = new Set(paths.map(decoded));
  return fs
    .readdirSync(site, { recursive: true })
    .filter((file) => file.endsWith('.html'))
    .map((file) => canonical(`/${file}`))
    .filter((path) => !reached.has(path))
    .sort();
}

/** A folder's page has one path, with or without its file name. */
function canonical(path) {
  return path.replace(/\/index\.html$/, '/');
}

/** `/courses` for /courses/algebra.html and for /courses/algebra/. */
function folderOf(path) {
  return path.replace(/\/$/, '').replace(/\/[^/]*$/, '');
}

module.exports = { sample, unreached, walk };
