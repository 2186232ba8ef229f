import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

/** Services that the browsers themselves talk to: updates, accounts, form filling. */
const BROWSERS_OWN =
  /(^|\.)(googleapis\.com|google\.com|gvt1\.com|mozilla\.com|mozilla\.org|mozilla\.net|firefox\.com)$/;

test('marking, opening cards and the list, copying and clearing send nothing over the network', async () => {
  const reader = await newReader({ watchNetwork: true });
  const tab = await reader.open(SAMPLE);
  const served = reader.server.requests.length;
  const port = reader.server.port;
  await tab.mark();
  const list = await reader.list(tab, 'A ship does not stop');
  await list.click('#copy');
  await until(
    () => list.evaluate(() => /^Copied/.test(document.querySelector('.said').textContent)),
    'the word that it was copied',
  );
  await tab.hover('look for saboteurs');
  await tab.cardOpen();
  await tab.clear();
  // The page's own icon is the browser's business.
  const later = reader.server.requests.slice(served).filter((request) => request !== 'GET /favicon.ico');
  assert.deepEqual(later, [], 'the page’s server was asked for nothing more');
  const requests = await reader.closeAndTell();
  assert.ok(
    requests.some((request) => request.url.startsWith(`http://127.0.0.1:${port}/`)),
    'the log has what the page itself asked for',
  );
  assert.deepEqual(
    requests.filter((request) => request.ours),
    [],
    'no request has the extension as its initiator',
  );
  const elsewhere = requests
    .map((request) => new URL(request.url))
    .filter((url) => url.host !== `127.0.0.1:${port}` && !BROWSERS_OWN.test(url.hostname));
  assert.deepEqual(
    elsewhere.map((url) => url.href),
    [],
    'and nobody asked for anything elsewhere',
  );
});
