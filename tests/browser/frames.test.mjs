/** Articles that stand in a frame of the page's own origin: a document of its own within the page. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newReader, until } from './support/reader.mjs';

const QUOTE = 'We have closed the harbour and it stays closed';
const STORY = `<h1>Minister closes the harbour</h1><p>“${QUOTE},” Prime Minister Ada Lind said on Monday.</p>${'<p>The harbour is the largest of the coast and handles most of the grain of the region, by ship and by rail.</p><p>Its cranes have stood still since the storm of January, and its pier is broken in two places.</p>'.repeat(3)}<p>“The ships will wait outside,” Harbour Minister Olaf Brekke told reporters.</p>`;
const page = (frame) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Minister closes the harbour</title><nav><a href="/">Home</a></nav><div style="height:90px">The Gazette</div>${frame}<footer>All rights reserved.</footer></html>`;
const SIZE = 'style="width:700px;height:520px;border:7px solid"';

describe('an article in a frame', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  /** The marked quotes in the frame, whether they are painted, and the box of the first in the page. */
  const look = (tab) =>
    tab.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      const view = frame.contentWindow;
      const ranges = [...(view?.CSS.highlights.get('hl-3') ?? [])].sort((a, b) =>
        a.compareBoundaryPoints(0, b),
      );
      const holder = ranges[0]?.startContainer.parentElement;
      const style = holder && view.getComputedStyle(holder, '::highlight(hl-3)');
      const outer = frame.getBoundingClientRect();
      const inner = ranges[0]?.getClientRects()[0];
      return {
        texts: ranges.map(String),
        tint: !!style && style.backgroundColor !== 'rgba(0, 0, 0, 0)',
        size: view?.CSS.highlights.size ?? 0,
        outer: CSS.highlights.size,
        box: inner && {
          x: inner.x + outer.x + frame.clientLeft,
          y: inner.y + outer.y + frame.clientTop,
          bottom: inner.bottom + outer.y + frame.clientTop,
        },
      };
    });

  const FRAMES = {
    'of the same origin': () =>
      `<iframe src="${new URL(reader.server.put(STORY)).pathname}" ${SIZE}></iframe>`,
    'with the text in its attribute': () =>
      `<iframe srcdoc="${STORY.replaceAll('"', '&quot;')}" ${SIZE}></iframe>`,
  };
  for (const [name, frame] of Object.entries(FRAMES))
    test(`${name} is read, marked, explained and cleared`, async () => {
      const tab = await reader.open(page(frame()));
      await tab.mark();
      // The count may be there a moment before the words of a frame are painted.
      const marked = async () => (await look(tab)).texts.some((text) => text.includes('ships will wait'));
      await until(marked, 'the marks');
      const { texts, tint, box } = await look(tab);
      assert.ok(texts[0]?.includes(QUOTE), texts.join(' | '));
      assert.ok(tint, 'the words are painted');
      await tab.page.mouse.move(2, 2);
      await tab.page.mouse.move(box.x + 30, (box.y + box.bottom) / 2, { steps: 3 });
      const card = await tab.cardOpen();
      assert.match(card.text, /Ada Lind/);
      assert.ok(card.box.top >= box.bottom || card.box.bottom <= box.y, 'the card is beside the words');
      await tab.clear();
      const { size, outer } = await look(tab);
      assert.deepEqual([size, outer], [0, 0]);
      await tab.close();
    });

  test('that renders its text anew gets its marks again, each time', async () => {
    const tab = await reader.open(page(FRAMES['of the same origin']()));
    await tab.mark();
    for (let time = 0; time < 3; time++) {
      await tab.page.evaluate(() => {
        const { body } = document.querySelector('iframe').contentDocument;
        // biome-ignore lint/correctness/noSelfAssign: this makes all nodes anew, as frameworks do
        body.innerHTML = body.innerHTML;
      });
      await until(async () => (await look(tab)).texts.some((text) => text.includes(QUOTE)), 'the marks');
      assert.equal((await look(tab)).outer, 0, 'none of them is registered for the page around the frame');
    }
    await tab.clear();
    assert.equal((await look(tab)).size, 0);
    await tab.close();
  });

  test('that is taken out leaves nothing, and the page can still be cleared', async () => {
    const tab = await reader.open(page(FRAMES['of the same origin']()));
    await tab.mark();
    await tab.page.evaluate(() => document.querySelector('iframe').remove());
    await tab.page.mouse.move(200, 300, { steps: 3 });
    await tab.clear();
    assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
    await tab.close();
  });

  test('of another origin is left alone, and does not keep the rest from being read', async () => {
    const other = reader.server.put(STORY).replace('127.0.0.1', 'localhost');
    const tab = await reader.open(
      page(`<iframe src="${other}" ${SIZE}></iframe><article>${STORY}</article>`),
    );
    await tab.mark();
    assert.ok((await tab.marks()).quote.some((text) => text.includes(QUOTE)));
    await tab.close();
  });
});
