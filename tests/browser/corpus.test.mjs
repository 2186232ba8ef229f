/** Real pages and our own: what is read of them, and where its words are found again. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { saved } from '../../scripts/lib/saved.mjs';
import { BROWSER } from './support/browser.mjs';
import { collecting } from './support/collecting.mjs';
import { corpus } from './support/pages.mjs';

// Without scripts and style sheets, the page is what its HTML says and nothing else. Style
// attributes stay, since Firefox empties those that a policy refuses.
const POLICY = { 'content-security-policy': "default-src 'none'; style-src-attr 'unsafe-inline'" };

describe('a page that people read', () => {
  const pages = corpus(BROWSER === 'firefox' ? 3 : 1);
  let lab;
  let expected;
  before(async () => {
    lab = await collecting();
    expected = saved(pages.map(([, file]) => fileURLToPath(file)));
  });
  after(() => lab.close());

  for (const [i, [name, file]] of pages.entries())
    test(name, async (t) => {
      const html = readFileSync(file);
      const page = await lab.open(lab.server.put(html, POLICY), { waitUntil: 'domcontentloaded' });
      await t.test('has the same blocks live, parsed, and on the command line', async () => {
        const pair = await page.evaluate(
          `const parsed = new DOMParser().parseFromString(${JSON.stringify(html.toString('utf8'))}, 'text/html');
          JSON.stringify([collected.page, onrecord.collectNow(parsed).page])`,
        );
        const flat = (list) => list.map((b) => `${b.kind} ${b.link_chars} ${b.text}`);
        for (const { blocks, containers, head } of JSON.parse(pair)) {
          assert.deepEqual(flat(blocks), flat(expected[i].blocks));
          assert.deepEqual(containers, expected[i].containers);
          assert.deepEqual(head, expected[i].head);
        }
      });
      await t.test('is marked where the analysis means', async () => {
        const analysis = lab.wasm.analyse(await page.evaluate('collected.page'));
        assert.deepEqual(await page.evaluate(misplaced, analysis), []);
      });
      await page.close();
    });
});

/** Spans whose Ranges on the page hold other words. Runs in the page. */
function misplaced(analysis) {
  const { onrecord, collected } = globalThis;
  const anchors = new onrecord.Anchors(analysis.blocks, collected.runs);
  // What the collector drops and folds, and no more.
  const seen = (text) =>
    text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/g, '').replace(/\s+/g, '');
  const spans = [
    ...analysis.statements.flatMap((s) => [...s.content, ...s.cue, ...s.source]),
    ...analysis.entities.flatMap((e) => e.mentions.map((m) => [m.start, m.end])),
    ...analysis.blocks.map((b) => [b.start, b.end]),
    // Stretches over the edges of paragraphs, of words and of nodes.
    ...Array.from({ length: 300 }, (_, i) => {
      const start = (i * 7919) % Math.max(analysis.text.length, 1);
      return [start, Math.min(start + 1 + ((i * 31) % 400), analysis.text.length)];
    }),
  ];
  return spans
    .map((span) => [seen(analysis.text.slice(...span)), seen(anchors.ranges(span).map(String).join(''))])
    .filter(([meant, marked]) => meant !== marked)
    .slice(0, 5);
}
