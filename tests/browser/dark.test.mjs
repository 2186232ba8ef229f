import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { article } from './support/pages.mjs';
import { channels, contrast, over, pixels } from './support/pixels.mjs';
import { NAMES, newReader, until } from './support/reader.mjs';

const BODY = `<p>“We have closed the harbour and it stays closed,” Prime Minister Ada Lind said on Monday.</p>
<p>The Kremlin denied that its ships had been near. Officials say the search will take a week.</p>`;

const PAGES = {
  'white paper': ['', [255, 255, 255]],
  'a dark page that declares its colour scheme': [
    '<meta name="color-scheme" content="dark"><style>body{background:#121212;color:#ddd}</style>',
    [18, 18, 18],
  ],
  'a dark page that declares nothing': ['<style>body{background:#15202b;color:#eee}</style>', [21, 32, 43]],
  'a light page whose reader prefers dark': [
    '<style>body{background:#fff;color:#111}</style>',
    [255, 255, 255],
  ],
};

describe('marked words', () => {
  const readers = {};
  before(async () => {
    readers.light = await newReader();
    readers.dark = await newReader({ colorScheme: 'dark' });
  });
  after(() => Promise.all(Object.values(readers).map((reader) => reader.close())));

  for (const [name, [head, paper]] of Object.entries(PAGES))
    for (const scheme of ['light', 'dark'])
      test(`stay legible on ${name} (${scheme} browser), and each kind is seen`, async () => {
        const tab = await readers[scheme].open(article(BODY, head));
        await tab.mark();
        const seen = await tab.page.evaluate((names) => {
          const words = document.querySelector('article p');
          const text = getComputedStyle(words).color;
          return Object.entries(names)
            .filter(([kind]) => kind !== 'flash')
            .map(([kind, name]) => {
              const style = getComputedStyle(words, `::highlight(${name})`);
              const box = [...CSS.highlights.get(name)][0].getClientRects()[0].toJSON();
              return { kind, text, tint: style.backgroundColor, line: style.textDecorationStyle, box };
            });
        }, NAMES);
        const painted = await pixels(
          tab.page,
          seen.map((s) => s.box),
        );
        assert.deepEqual(
          seen.map((s) => s.line),
          ['solid', 'wavy', 'dashed', 'dotted'],
          'four kinds of underline',
        );
        for (const [i, { kind, text, tint }] of seen.entries()) {
          const ink = channels(text);
          const under = over(channels(tint), paper);
          const isTint = (pixel) => pixel.every((c, n) => Math.abs(c - under[n]) <= 4);
          const share = painted[i].filter(isTint).length / painted[i].length;
          assert.ok(share > 0.3, `${kind}: ${(share * 100).toFixed(0)} % of the words’ box is tinted`);
          assert.ok(contrast(ink, under) >= 7, `${kind}: ${contrast(ink, under).toFixed(1)}:1`);
          assert.ok(contrast(under, paper) >= 1.05, `${kind} is seen on its paper`);
        }
        await tab.close();
      });
});

test('marked words follow the page when it goes from light to dark', async () => {
  const reader = await newReader();
  try {
    const tab = await reader.open(
      article(BODY, '<meta name="color-scheme" content="light dark"><style>body{color:CanvasText}</style>'),
    );
    await tab.mark();
    const tint = () =>
      tab.page.evaluate(
        (name) =>
          getComputedStyle(document.querySelector('article p'), `::highlight(${name})`).backgroundColor,
        NAMES.official,
      );
    const light = await tint();
    await tab.page.emulateMedia({ colorScheme: 'dark' });
    await until(async () => (await tint()) !== light, 'tints for a dark page');
    await tab.page.emulateMedia({ colorScheme: 'light' });
    await until(async () => (await tint()) === light, 'the first tints again');
  } finally {
    await reader.close();
  }
});
