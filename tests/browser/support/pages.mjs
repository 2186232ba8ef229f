/** A web server on this machine for the pages of the tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const ROOT = new URL('../../../', import.meta.url);

/** The sample news page of the project: four kinds of statement, and much that must stay unmarked. */
export const SAMPLE = readFileSync(new URL('samples/harbour.html', ROOT), 'utf8');

const SHARED = new URL('../shared/data/pages/', ROOT);

/**
 * Real pages and our own, to hold the live page and the saved page together.
 * @param {number} each take every so many of the real ones
 * @returns {[name: string, file: URL][]}
 */
export function corpus(each = 1) {
  const folder = new URL('tests/browser/pages/', ROOT);
  const own = readdirSync(folder).map((name) => [name, new URL(name, folder)]);
  const sample = ['the sample', new URL('samples/harbour.html', ROOT)];
  if (!existsSync(SHARED)) {
    console.log('skipped: the real pages of ../shared/data/pages, which are not there');
    return [sample, ...own];
  }
  const real = readdirSync(SHARED)
    .map((name) => [name, new URL(`${name}/source.html`, SHARED)])
    .filter(([, file]) => existsSync(file));
  const taken = real.filter((_, i) => i % each === 0);
  if (each > 1) console.log(`${taken.length} of the ${real.length} real pages; Chromium opens them all`);
  return [sample, ...own, ...taken];
}

/** A small page around some HTML. @param {string} body @param {string} [head] */
export const article = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head>
<body><main><article><h1>Minister answers questions</h1>${body}</article></main></body></html>`;

/**
 * @typedef {object} Served
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers]
 */

/**
 * Serves what is put on it, each page at an address of its own.
 */
export async function serve() {
  /** @type {Map<string, Served>} */
  const pages = new Map();
  /** Every request that came in, as "GET /path". @type {string[]} */
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    requests.push(`${request.method} ${path}`);
    const page = pages.get(path);
    // Chromium asks every server for an icon, and complains in the page's console where there is none.
    const missing = path === '/favicon.ico' ? 204 : 404;
    response.writeHead(page ? 200 : missing, {
      'content-type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body ?? '');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    requests,
    /** @param {string | Buffer} body @param {Record<string, string>} [headers] @returns {string} its address */
    put(body, headers, path = `/${pages.size + 1}`) {
      pages.set(path, { body, headers });
      return `http://127.0.0.1:${port}${path}`;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      }),
  };
}
