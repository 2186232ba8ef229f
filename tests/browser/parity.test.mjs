import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { saved } from '../../scripts/lib/saved.mjs';
import { collecting } from './support/collecting.mjs';
import { corpus } from './support/pages.mjs';

describe('the live page, the parsed page and the command line give the same blocks', () => {
  const pages = corpus();
  let lab;
  let expected;
  before(async () => {
    lab = await collecting();
    expected = saved(pages.map(([, file]) => fileURLToPath(file)));
  });
  after(() => lab.close());

  for (const [i, [name, file]] of pages.entries())
    test(name, async () => {
      const html = readFileSync(file);
      // Without scripts and style sheets, the page is what its HTML says and nothing else. Style
      // attributes stay, since Firefox empties those that a policy refuses.
      const url = lab.server.put(html, {
        'content-security-policy': "default-src 'none'; style-src-attr 'unsafe-inline'",
      });
      const page = await lab.open(url, { waitUntil: 'domcontentloaded' });
      const pair = await page.evaluate(
        `const parsed = new DOMParser().parseFromString(${JSON.stringify(html.toString('utf8'))}, 'text/html');
        JSON.stringify([collected.page, onrecord.collectNow(parsed).page])`,
      );
      await page.close();
      const flat = (list) => list.map((b) => `${b.kind} ${b.link_chars} ${b.text}`);
      for (const { blocks, containers, head } of JSON.parse(pair)) {
        assert.deepEqual(flat(blocks), flat(expected[i].blocks));
        assert.deepEqual(containers, expected[i].containers);
        assert.deepEqual(head, expected[i].head);
      }
    });
});
