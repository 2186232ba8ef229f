import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { collecting } from './support/collecting.mjs';
import { corpus } from './support/pages.mjs';

describe('what is marked on the page is what the analysis means', () => {
  let lab;
  before(async () => {
    lab = await collecting();
  });
  after(() => lab.close());

  for (const [name, file] of corpus())
    test(name, async () => {
      const url = lab.server.put(readFileSync(file), {
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      });
      const page = await lab.open(url, { waitUntil: 'domcontentloaded' });
      const analysis = lab.wasm.analyse(await page.evaluate('collected.page'));
      const wrong = await page.evaluate(compare, analysis);
      await page.close();
      assert.deepEqual(wrong, []);
    });
});

/** Spans whose Ranges on the page hold other words. Runs in the page. */
function compare(analysis) {
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
