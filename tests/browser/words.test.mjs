/** Words on the page that are not simply text: each must be marked whole, and nothing else with them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { article } from './support/pages.mjs';
import { newReader } from './support/reader.mjs';

const QUOTE = 'We have closed the harbour and it stays closed';
const BEHIND = '” Prime Minister Ada Lind said on Monday.';

/** By what the page does: the HTML, and where more than words count, a style sheet. */
const FIXTURES = {
  'plain text': `<p>“${QUOTE},${BEHIND}</p>`,
  'soft hyphens': `<p>“We have clo&shy;sed the har&shy;bour and it stays clo&shy;sed,${BEHIND}</p>`,
  'zero-width marks': `<p>\u200b“We have closed\u200b the\u2060 harbour\ufeff and it stays clo\u200dsed,\u200b${BEHIND}</p>`,
  'non-breaking spaces': `<p>“We&nbsp;have closed the&nbsp;&nbsp;harbour and&#160;it stays closed,${BEHIND}</p>`,
  entities: `<p>&ldquo;We&#32;have closed the h&#97;rbour and it stays closed,&rdquo; Prime Minister Ada Lind said on Monday.</p>`,
  'places to break a word': `<p>“We have closed the har<wbr>bour and it stays clo<wbr>sed,${BEHIND}</p>`,
  'a drop cap': `<p><span class="cap">“W</span>e have closed the harbour and it stays closed,${BEHIND}</p><style>.cap{float:left;font-size:3em}</style>`,
  'a drop cap by style sheet': `<p class="cap">“${QUOTE},${BEHIND}</p><style>.cap::first-letter{float:left;font-size:3em}</style>`,
  'links and emphasis': `<p>“We <em>have</em> closed <a href="/x">the <b>harbour</b></a> and it <i>stays</i> closed,${BEHIND}</p>`,
  'white space of the source': `<p>\n   “We have\n\t closed the harbour\r\n and it stays closed,${BEHIND}\n</p>`,
  'hidden text between': `<p>“We have closed <span hidden>not shown</span> the harbour <span class="no">nor this</span>and it stays closed,${BEHIND}</p><style>.no{display:none}</style>`,
  'visually hidden text between': `<p>“We have closed <span class="visually-hidden">read aloud</span>the harbour and it stays closed,${BEHIND}</p><style>.visually-hidden{position:absolute;clip-path:inset(50%)}</style>`,
  'text that assistive technology passes over': `<p>“We have closed <span aria-hidden="true">★</span>the harbour and it stays closed,${BEHIND}</p>`,
  'display: contents': `<div style="display:contents"><p style="display:contents">“${QUOTE},${BEHIND}</p></div>`,
  'a table': `<table><tr><th>Said<td>“${QUOTE},${BEHIND}<tr><td>Wind<td>4</table>`,
  'a definition list': `<dl><dt>The harbour<dd>“${QUOTE},${BEHIND}</dl>`,
  'paragraphs by line breaks': `<div>The ships came early in the day.<br><br>“${QUOTE},${BEHIND}<br><br>Nobody was hurt.</div>`,
  'a line break within': `<p>“We have closed the harbour<br>and it stays closed,${BEHIND}</p>`,
  'text that runs from the right': `<p dir="rtl">قال أحدهم شيئا. <bdi dir="ltr">“${QUOTE},${BEHIND}</bdi></p>`,
  'text that runs downwards': `<div style="writing-mode:vertical-rl;height:300px"><p>“${QUOTE},${BEHIND}</p></div>`,
  'a zoomed page': `<div style="zoom:1.7"><p>“${QUOTE},${BEHIND}</p></div>`,
  'columns and a transform': `<div style="columns:3;transform:rotate(2deg)"><p>“${QUOTE},${BEHIND}</p></div>`,
  'upper case by style sheet': `<p style="text-transform:uppercase">“${QUOTE},${BEHIND}</p>`,
};

describe('the right words are marked in', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  for (const [name, body] of Object.entries(FIXTURES))
    test(name, async () => {
      const tab = await reader.open(article(body));
      await tab.mark();
      assert.match(await tab.badge(), /^[1-9]/, await tab.title());
      const { texts, drawn, tint } = await tab.page.evaluate(look);
      assert.deepEqual([...new Set([texts.join(' ')])].map(letters), [letters(`“${QUOTE},”`)]);
      assert.ok(drawn, 'each piece takes room on the page');
      assert.ok(tint, 'and is painted');
      if (!/downwards/.test(name)) {
        // In Chromium no highlight is found at a letter that a style sheet has set apart.
        const box = await tab.page.evaluate(last);
        await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 2 });
        assert.match((await tab.cardOpen()).text, /Ada Lind/);
      }
      await tab.close();
    });

  test('an open shadow root', async () => {
    const tab = await reader.open(article(`<x-story></x-story>`));
    await tab.page.evaluate((html) => {
      document.querySelector('x-story').attachShadow({ mode: 'open' }).innerHTML = html;
    }, `<div><p>“${QUOTE},${BEHIND}</p></div>`);
    await tab.mark();
    const { texts, drawn, tint } = await tab.page.evaluate(look);
    assert.equal(letters(texts.join(' ')), letters(`“${QUOTE},”`));
    assert.ok(drawn && tint);
    await tab.close();
  });

  test('slots of a shadow root, in the order that readers see', async () => {
    const tab = await reader.open(
      article(`<x-story><p slot="b">“${QUOTE},${BEHIND}</p><p slot="a">It was early.</p></x-story>`),
    );
    await tab.page.evaluate(() => {
      document.querySelector('x-story').attachShadow({ mode: 'open' }).innerHTML =
        '<slot name="a"></slot><slot name="b"></slot>';
    });
    await tab.mark();
    const { texts, drawn } = await tab.page.evaluate(look);
    assert.equal(letters(texts.join(' ')), letters(`“${QUOTE},”`));
    assert.ok(drawn);
    await tab.close();
  });

  test('words that a reader has zoomed to twice the size', async () => {
    const tab = await reader.open(article(`<p>“${QUOTE},${BEHIND}</p>`));
    await reader.inWorker((id) => chrome.tabs.setZoom(id, 2), tab.tabId());
    await tab.mark();
    await tab.hover('closed');
    const { box } = await tab.cardOpen();
    const width = await tab.page.evaluate(() => document.documentElement.clientWidth);
    assert.ok(box.left >= 0 && box.right <= width);
    await reader.inWorker((id) => chrome.tabs.setZoom(id, 0), tab.tabId());
    await tab.close();
  });

  test('print: the page prints with marks as it does without, and is marked afterwards', async () => {
    const tab = await reader.open(article(`<p>“${QUOTE},${BEHIND}</p>`.repeat(3)));
    const html = await tab.html();
    const without = await tab.page.pdf();
    await tab.mark();
    const before = await tab.marks();
    const printed = await tab.page.pdf();
    assert.equal(pages(printed), pages(without));
    assert.equal(await tab.html(), html);
    assert.deepEqual(await tab.marks(), before);
    await tab.close();
  });
});

/** What is marked as a quote, whether all of it has a place, and whether it is painted. Runs in the page. */
function look() {
  const ranges = [...(CSS.highlights.get('hl-3') ?? [])].sort((a, b) =>
    a.compareBoundaryPoints(Range.START_TO_START, b),
  );
  const holder = ranges[0]?.startContainer.parentElement;
  return {
    texts: ranges.map(String),
    drawn: ranges.length > 0 && ranges.every((range) => range.getClientRects().length > 0),
    tint: !!holder && getComputedStyle(holder, '::highlight(hl-3)').backgroundColor !== 'rgba(0, 0, 0, 0)',
  };
}

/** The last box of the marked words. Runs in the page. */
function last() {
  const range = [...CSS.highlights.get('hl-3')].at(-1);
  return [...range.getClientRects()].at(-1).toJSON();
}

/** What is read: no white space, no invisible characters, no comma at the end of the quote. */
const letters = (text) => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/[“”,]/g, '');

/** @param {Buffer} pdf */
const pages = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length;
