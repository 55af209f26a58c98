'use strict';
// A static file server on loopback, as plain as the plainest web host.

const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');

const TYPES = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/**
 * Serves `folder` until `close` is called; `origin` is where. It is also at the address that its first page gives, as
 * the page for what is not there has to name it.
 */
async function serve(folder) {
  const first = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(first) ?? [];
  const place = address ? new URL(address).pathname : '/';
  const server = http.createServer((request, response) => answer(folder, place, request, response));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => server.close(),
  };
}

function answer(folder, place, request, response) {
  const url = new URL(request.url, 'http://localhost');
  const within = url.pathname.startsWith(place) ? url.pathname.slice(place.length) : url.pathname;
  // The URL parser has already resolved every `..`.
  const file = path.join(folder, decoded(within));
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory() && !url.pathname.endsWith('/')) {
    response.writeHead(301, { location: `${url.pathname}/` }).end();
    return;
  }
  const target = found?.isDirectory() ? path.join(file, 'index.html') : file;
  fs.readFile(target, (error, bytes) => {
    if (error) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    } else {
      const type = TYPES[path.extname(target)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(bytes);
    }
  });
}

/** Text of an address without its escapes, or as it is where they are malformed. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

module.exports = { decoded, serve };
