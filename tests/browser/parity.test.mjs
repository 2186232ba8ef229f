import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { collecting } from './support/collecting.mjs';
import { corpus } from './support/pages.mjs';

describe('the live page and the saved page give the same blocks', () => {
  let lab;
  before(async () => {
    lab = await collecting();
  });
  after(() => lab.close());

  for (const [name, file] of corpus())
    test(name, async () => {
      const html = readFileSync(file);
      // Without scripts and style sheets, the page is what its HTML says and nothing else. Style
      // attributes stay, since Firefox empties those that a policy refuses.
      const url = lab.server.put(html, {
        'content-security-policy': "default-src 'none'; style-src-attr 'unsafe-inline'",
      });
      const page = await lab.open(url, { waitUntil: 'domcontentloaded' });
      const live = await page.evaluate('JSON.stringify(collected.page)');
      await page.close();
      const { blocks, containers, head } = JSON.parse(live);
      const saved = JSON.parse(JSON.stringify(lab.wasm.readHtml(html.toString('utf8'), url)));
      const flat = (list) => list.map((b) => `${b.kind} ${b.link_chars} ${b.text}`);
      assert.deepEqual(flat(blocks), flat(saved.blocks));
      assert.deepEqual(containers, saved.containers);
      assert.deepEqual(head, saved.head);
    });
});
