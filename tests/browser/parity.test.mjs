import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { plain } from './support/browser.mjs';
import { collector, core } from './support/core.mjs';
import { corpus, serve } from './support/pages.mjs';

describe('the live page and the saved page give the same blocks', () => {
  let browser;
  let server;
  let read;
  let collect;
  before(async () => {
    [browser, server, { readHtml: read }, collect] = await Promise.all([
      plain(),
      serve(),
      core(),
      collector(),
    ]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  for (const [name, file] of corpus())
    test(name, async () => {
      const html = readFileSync(file);
      // Without scripts and style sheets, the page is what its HTML says and nothing else. Style
      // attributes stay, since Firefox empties those that a policy refuses.
      const url = server.put(html, {
        'content-security-policy': "default-src 'none'; style-src-attr 'unsafe-inline'",
      });
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
