/** Long pages: what the reader sees is marked first, and stays as it was marked. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { only } from './support/browser.mjs';
import { article } from './support/pages.mjs';
import { NAMES, newReader, until } from './support/reader.mjs';

const PLACES = ['Ness', 'Orme', 'Skara', 'Tarn', 'Ulva', 'Vatern', 'Wick', 'Yarra'];

/** About 54 words, with marks of each kind. @param {number} i */
const paragraphs = (i) => {
  const place = `${PLACES[i % PLACES.length]} ${i}`;
  return `<p>“We have closed the harbour of ${place} and it stays closed,” Prime Minister Ada Lind said on Monday.</p>
<p>The transport ministry denied that the ferry to ${place} had been searched by the police last week.</p>
<p>Officials say the search for the crew of the ferry will take a week, since the ice around the island is thick.</p>`;
};
const page = (words) =>
  article(Array.from({ length: Math.ceil(words / 54) }, (_, i) => paragraphs(i)).join(''));

/** Runs in the page: keeps what is marked in the first frame that shows a mark, and when marks came. */
function keepFirst(names) {
  window.marked = () =>
    Object.entries(names).flatMap(([kind, name]) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const { top, left } = range.getBoundingClientRect();
        return { mark: `${kind} at ${Math.round(top)}, ${Math.round(left)}: ${range}`, top };
      }),
    );
  const number = () =>
    Object.values(names).reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
  window.seen = { began: performance.now(), first: [], number: 0, firstAt: 0, lastAt: 0 };
  const look = () => {
    const { seen } = window;
    const now = number();
    if (now && !seen.number) {
      seen.firstAt = performance.now();
      seen.first = window.marked();
    }
    if (now !== seen.number) seen.lastAt = performance.now();
    seen.number = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('on a page of some length', () => {
  let reader;
  before(async () => {
    reader = await newReader();
    // The core is loaded at the first click, which takes as long as some thousand words.
    const tab = await reader.open(page(100));
    await tab.mark();
    await tab.close();
  });
  after(() => reader.close());

  /** Marks a page. @param {number} words @param {number} share of the page to scroll down first */
  async function marked(words, share) {
    const tab = await reader.open(page(words));
    await tab.page.evaluate((share) => {
      const top = share * document.documentElement.scrollHeight;
      window.scrollTo({ top, behavior: 'instant' });
    }, share);
    await tab.page.evaluate(keepFirst, NAMES);
    await tab.mark();
    const { seen, all, height } = await tab.page.evaluate(() => ({
      seen: window.seen,
      all: window.marked(),
      height: innerHeight,
    }));
    await tab.close();
    const inView = (marks) => marks.filter(({ top }) => top > 0 && top < height).map(({ mark }) => mark);
    return {
      first: seen.first,
      all,
      firstInView: inView(seen.first).sort(),
      inView: inView(all).sort(),
      firstAfter: seen.firstAt - seen.began,
      lastAfter: seen.lastAt - seen.began,
    };
  }

  for (const [where, share] of Object.entries({ 'at its top': 0, 'in its middle': 0.5 }))
    test(`what the reader sees ${where} is marked before the rest, as it is in the end`, async () => {
      const { first, all, firstInView, inView, firstAfter, lastAfter } = await marked(6_000, share);
      assert.ok(firstAfter < lastAfter, `first after ${firstAfter} ms, last after ${lastAfter}`);
      assert.ok(first.length < all.length / 2, `${first.length} of ${all.length} marks came first`);
      assert.ok(inView.length > 10, `${inView.length} marks in the window`);
      assert.deepEqual(firstInView, inView);
      const later = new Set(all.map(({ mark }) => mark));
      assert.deepEqual(
        first.filter(({ mark }) => !later.has(mark)),
        [],
        'none of the first marks has changed or gone',
      );
    });

  test('a page that takes no time is marked all at once', async () => {
    const { first, all } = await marked(1_000, 0);
    assert.equal(first.length, all.length);
    assert.ok(all.length > 50);
  });

  test('a click while it is read clears it, and nothing comes after', async () => {
    const tab = await reader.open(page(20_000));
    await tab.click();
    await until(async () => (await tab.badge()) === '…', 'the badge to say that it is read');
    await tab.click();
    await until(async () => (await tab.badge()) === '', 'the badge to go');
    // Longer than the analysis that was on the way.
    await tab.page.waitForTimeout(3_000);
    const left = await tab.page.evaluate((names) => {
      const tints = Object.values(names).map(
        (name) => getComputedStyle(document.querySelector('p'), `::highlight(${name})`).backgroundColor,
      );
      return { marks: CSS.highlights.size, tints: [...new Set(tints)] };
    }, NAMES);
    assert.deepEqual([await tab.badge(), left.marks], ['', 0]);
    assert.deepEqual(left.tints, ['rgba(0, 0, 0, 0)']);
    await tab.close();
  });

  const SEES = only('chromium', 'Firefox tells nobody how much memory a page takes');
  test('that is marked and cleared again and again, no memory is held back', { skip: SEES }, async () => {
    const tab = await reader.open(page(6_000));
    const session = await tab.page.context().newCDPSession(tab.page);
    /** Megabytes after `rounds` more. */
    const heap = async (rounds) => {
      for (let i = 0; i < rounds; i++) {
        await tab.mark();
        await tab.clear();
      }
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
    };
    const grown = -(await heap(2)) + (await heap(8));
    // One round's ranges or analysis, held on to, are 0.1 MB and more.
    assert.ok(grown < 0.4, `${grown.toFixed(2)} MB in 8 rounds`);
    await tab.close();
  });
});
