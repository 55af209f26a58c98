'use strict';
// Walks a site from its first page along the links a reader can follow.

const fs = require('node:fs');
const path = require('node:path');
const { decoded } = require('./serve.cjs');

const SAMPLE = 40;
// Pages of which there is no other of the kind.
const ALONE = /^\/(how-it-works\/)?[^/]*\/?$/;
const NOT_FOUND = '/404.html';

/**
 * Visits every page that index.html leads to, and calls `look(page)` for each,
 * which loads the page and returns its links and the ids in it; and the page for
 * what is not there. Returns the paths in the order found; broken links and
 * anchors go to the findings.
 */
async function walk(origin, findings, look) {
  const pages = new Map(); // path -> ids, or null for a file that is no page
  const anchors = [];
  const queue = ['/'];
  if ((await fetch(origin + NOT_FOUND, { method: 'HEAD' })).ok) queue.push(NOT_FOUND);
  const readers = new Map(queue.map((path) => [path, path])); // path -> the first page that links to it
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

/** So many pages, or one of each kind where there are more of these. */
function sample(paths, most = SAMPLE) {
  const kinds = new Map();
  for (const path of paths) {
    const kind = kindOf(path);
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  const chosen = [...kinds.values()].map((pages) => pages.shift());
  while (chosen.length < most && chosen.length < paths.length) {
    for (const pages of kinds.values()) {
      if (pages.length > 0 && chosen.length < most) chosen.push(pages.shift());
    }
  }
  return chosen;
}

/** The pages in the site's folder that `walk` did not come to. */
function unreached(site, paths) {
  const reached = new Set(paths.map(decoded));
  return pagesOf(site).filter((path) => !reached.has(path));
}

/** All pages in the site's folder. */
function pagesOf(site) {
  const files = fs.readdirSync(site, { recursive: true }).filter((file) => file.endsWith('.html'));
  return files.map((file) => canonical(`/${file}`)).sort();
}

/** The file of a page. */
function fileOf(site, page) {
  return path.join(site, decoded(page), page.endsWith('/') ? 'index.html' : '');
}

/** A folder's page has one path, with or without its file name. */
function canonical(path) {
  return path.replace(/\/index\.html$/, '/');
}

/** `/courses/*` for /courses/algebra.html and for /courses/algebra/, `/students/*-own` for /students/ana-own.html. */
function kindOf(path) {
  if (ALONE.test(path)) return path;
  const [, folder, page] = /^(.*\/)([^/]+)\/?$/.exec(path);
  const [part] = /-[a-z]+(?=\.html$)/.exec(page) ?? [''];
  return `${folder}*${part}`;
}

module.exports = { canonical, fileOf, pagesOf, sample, unreached, walk };
