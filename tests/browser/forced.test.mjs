/** Forced colours, as contrast themes bring them: the line alone tells the four kinds apart. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { article } from './support/pages.mjs';
import { contrast, pixels } from './support/pixels.mjs';
import { NAMES, newReader } from './support/reader.mjs';

describe('in forced colours', () => {
  // Words without letters that reach below the line, so that all ink down there is the line's.
  const WORDS = {
    official: '<p>Minister Ada Lund and her aide were seen at the old mill on Friday.</p>',
    denial: '<p>The ministry denied that the main line had been closed at all.</p>',
    quote: '<p>“We have closed the harbour and it stands closed,” Ada Lund said on Monday.</p>',
    claim: '<p>Officials say the search will take a week.</p>',
  };
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  for (const scheme of ['dark', 'light'])
    for (const font of ['16px sans-serif', '19px serif', '26px sans-serif'])
      test(`each kind is painted legibly, with a line of its own (${scheme}, ${font})`, async () => {
        const head = `<style>article p { font: ${font}; line-height: 1.6 }</style>`;
        const tab = await reader.open(article(Object.values(WORDS).join(''), head));
        await tab.mark();
        await tab.page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
        await tab.page.waitForTimeout(300); // the rules follow the page's colours
        const boxes = await tab.page.evaluate((names) => {
          const marked = (name) => [...CSS.highlights.get(name)][0].getClientRects()[0].toJSON();
          return ['official', 'denial', 'quote', 'claim'].map((kind) => marked(names[kind]));
        }, NAMES);
        const found = (await pixels(tab.page, boxes)).map((painted, i) => lineOf(painted, boxes[i]));
        assert.deepEqual(
          found.map((f) => f.line),
          ['solid', 'wavy', 'dashed', 'dotted'],
          JSON.stringify(found),
        );

        for (const { contrast } of found) assert.ok(contrast >= 4.5, `${contrast.toFixed(1)}:1`);
        await tab.page.emulateMedia({ forcedColors: null, colorScheme: 'light' });
        await tab.close();
      });
});

/**
 * Which line a reader sees below marked words, told from the pixels alone.
 * @param {[number, number, number][]} painted of the box, row by row
 * @param {{width: number, height: number}} box
 */
function lineOf(painted, box) {
  const width = Math.floor(box.width);
  const counts = new Map();
  for (const pixel of painted) counts.set(String(pixel), (counts.get(String(pixel)) ?? 0) + 1);
  const [[block]] = [...counts].sort((a, b) => b[1] - a[1]);
  const paper = block.split(',').map(Number);
  const away = (pixel) => Math.hypot(...pixel.map((c, n) => c - paper[n]));
  const ink = (pixels) => pixels.reduce((most, pixel) => (away(pixel) > away(most) ? pixel : most));
  // The letters stand in the upper part.
  const lower = painted.slice(width * Math.round((painted.length / width) * 0.8));
  const seen = Math.max(away(ink(lower)) / 2, 60);
  const below = Array.from({ length: lower.length / width }, (_, y) =>
    lower.slice(y * width, (y + 1) * width).map((pixel) => away(pixel) > seen),
  );
  const share = (row) => row.filter(Boolean).length / width;
  const fullest = below.reduce((most, row) => (share(row) > share(most) ? row : most));
  const row = share(fullest);
  const period = width / fullest.join('').split('false').filter(Boolean).length;
  // Each line is two pixels thick: the rows of a straight one are alike, those of a wave are not.
  const like = Math.max(...below.map((row) => (row === fullest ? 0 : alike(row, fullest))));
  const gapped = period < 5 ? 'dotted' : like < 0.75 ? 'wavy' : 'dashed';
  const line = row > 0.95 ? 'solid' : row < 0.2 ? 'none' : gapped;
  return { line, row, like, period, contrast: contrast(ink(painted), paper) };
}

/** How much of two rows' ink is in the same places, 0 to 1. @param {boolean[]} a @param {boolean[]} b */
const alike = (a, b) => a.filter((ink, x) => ink && b[x]).length / a.filter((ink, x) => ink || b[x]).length;
