// A small web server on this machine: the toolbar button needs a page from http, since
// extensions may not read file: pages without a setting that only a person can change.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the folder of `file` on a free port of 127.0.0.1.
 * @param {string} file
 * @returns {Promise<{url: string, close: () => void}>} the address of `file`
 */
export async function serve(file) {
  const folder = dirname(file);
  const server = createServer(async (request, response) => {
    const path = normalize(
      join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)),
    );
    const body = path.startsWith(folder + sep) ? await readFile(path).catch(() => null) : null;
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    });
    response.end(body ?? 'not here');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/${encodeURIComponent(basename(file))}`,
    close: () => server.close(),
  };
}
