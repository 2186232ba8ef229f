import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

/** Services that Chromium itself talks to: updates, accounts, form filling. */
const CHROMIUMS_OWN = /(^|\.)(googleapis\.com|google\.com|gvt1\.com)$/;

test('marking, opening cards and the list, copying and clearing send nothing over the network', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-net-'));
  const log = join(folder, 'net.json');
  const reader = await newReader({
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=IncludeSensitive'],
  });
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
  const { id } = reader;
  await reader.close();

  const { constants, events } = JSON.parse(readFileSync(log, 'utf8'));
  rmSync(folder, { recursive: true });
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests = events
    .filter((event) => event.type === start && event.params?.url)
    .map((event) => event.params);
  assert.ok(
    requests.some((request) => request.url.startsWith(`http://127.0.0.1:${port}/`)),
    'the log has what the page itself asked for',
  );
  const ours = requests.filter((request) => JSON.stringify(request).includes(id));
  assert.deepEqual(ours, [], 'no request has the extension as its initiator');
  const elsewhere = requests
    .map((request) => new URL(request.url))
    .filter((url) => url.host !== `127.0.0.1:${port}` && !CHROMIUMS_OWN.test(url.hostname));
  assert.deepEqual(
    elsewhere.map((url) => url.href),
    [],
    'and nobody asked for anything elsewhere',
  );
});
