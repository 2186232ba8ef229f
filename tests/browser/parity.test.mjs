import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { plainChromium } from './support/chromium.mjs';
import { collector, core } from './support/core.mjs';
import { serve } from './support/pages.mjs';

const ROOT = new URL('../../', import.meta.url);
const SHARED = new URL('../shared/data/pages/', ROOT);

/** Pages that hold the live and the saved way together: name and HTML. */
function pages() {
  const own = readdirSync(new URL('tests/browser/pages/', ROOT))
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, new URL(`tests/browser/pages/${name}`, ROOT)]);
  const sample = [['the sample', new URL('samples/harbour.html', ROOT)]];
  if (!existsSync(SHARED)) {
    console.log(`skipped: the pages of ${SHARED.pathname}, which are not there`);
    return [...sample, ...own];
  }
  const shared = readdirSync(SHARED).map((name) => [name, new URL(`${name}/source.html`, SHARED)]);
  return [...sample, ...own, ...shared.filter(([, url]) => existsSync(url))];
}

describe('the live page and the saved page give the same blocks', () => {
  let browser;
  let server;
  let read;
  let collect;
  before(async () => {
    [browser, server, { readHtml: read }, collect] = await Promise.all([
      plainChromium(),
      serve(),
      core(),
      collector(),
    ]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  for (const [name, file] of pages())
    test(name, async () => {
      const html = readFileSync(file);
      // Without scripts and style sheets, the page is what its HTML says and nothing else.
      const url = server.put(html, { 'content-security-policy': "default-src 'none'" });
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const live = await page.evaluate(`${collect}; JSON.stringify(onrecord.collectNow(document).page)`);
      await page.close();
      const { blocks, containers, head } = JSON.parse(live);
      const saved = JSON.parse(JSON.stringify(read(html.toString('utf8'), url)));
      const flat = (list) => list.map((b) => `${b.kind} ${b.link_chars} ${b.text}`);
      assert.deepEqual(flat(blocks), flat(saved.blocks));
      assert.deepEqual(containers, saved.containers);
      assert.deepEqual(head, saved.head);
    });
});
