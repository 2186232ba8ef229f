// A small web server on this machine: the toolbar button needs a page from http, since
// extensions may not read file: pages without a setting that only a person can change.

import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, relative } from 'node:path';

const TYPES = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/** A file of the folder; null for everything else, such as an address that is none. */
async function read(folder, address) {
  try {
    const path = join(folder, decodeURIComponent(new URL(address, 'http://x').pathname));
    return relative(folder, path).startsWith('..') ? null : { path, body: await readFile(path) };
  } catch {
    return null;
  }
}

/** A page in another encoding than UTF-8 names it itself, and a word of ours would outdo that. */
function typeOf({ path, body }) {
  const type = TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return type.startsWith('text/') && isUtf8(body) ? `${type}; charset=utf-8` : type;
}

/**
 * Serves the folder of `file` on a free port of 127.0.0.1.
 * @param {string} file
 * @returns {Promise<{url: string, close: () => void}>} the address of `file`
 */
export async function serve(file) {
  const folder = dirname(file);
  const server = createServer(async (request, response) => {
    const file = await read(folder, request.url ?? '/');
    response.writeHead(file ? 200 : 404, { 'content-type': file ? typeOf(file) : 'text/plain' });
    response.end(file?.body ?? 'not here');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/${encodeURIComponent(basename(file))}`,
    close: () => server.close(),
  };
}
