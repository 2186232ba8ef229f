import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SAMPLE } from './support/pages.mjs';
import { newReader } from './support/reader.mjs';

describe('a click on the toolbar button', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  test('marks officials, denials, quotes and claims on a news page, and counts them on the badge', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    const marks = await tab.marks();
    const says = (kind, words) =>
      assert.ok(
        marks[kind].some((m) => m.includes(words)),
        `${kind}: ${words}`,
      );
    says('official', 'Sunniva Aasland');
    says('official', 'Eleanor Voss');
    says('quote', 'A ship does not stop for nine days to admire the view');
    says('claim', 'the Halcyon Grey had been chartered by a company in Virginia');
    says('denial', 'no evidence');
    assert.ok(Number(await tab.badge()) >= 10);
    assert.match(await tab.title(), /^\d+ statements found\./);
    await tab.close();
  });

  test('marks nothing in navigation, advertising, related stories and comments', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    const strays = await tab.page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .filter((range) => {
          const element = range.commonAncestorContainer.parentElement;
          return !element.closest('article') || element.closest('.ad, nav, .byline');
        })
        .map(String),
    );
    assert.deepEqual(strays, []);
    await tab.close();
  });

  test('leaves the page’s DOM as it is, byte for byte, and so does the second click', async () => {
    const tab = await reader.open(SAMPLE);
    const html = await tab.html();
    await tab.mark();
    assert.equal(await tab.html(), html);
    await tab.clear();
    assert.equal(await tab.html(), html);
    await tab.close();
  });

  test('clears everything at the second click, and marks the same again at the third', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    const first = await tab.marks();
    await tab.clear();
    assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
    const key = `tab:${await tab.tabId()}`;
    assert.deepEqual(await reader.inWorker((key) => chrome.storage.session.get(key), key), {});
    await tab.mark();
    assert.deepEqual(await tab.marks(), first);
    await tab.close();
  });

  test('finds nothing on a page where nobody speaks, and says so', async () => {
    const tab = await reader.open(
      '<!doctype html><title>Soup</title><article><h1>Leek soup</h1><p>Wash two leeks and cut them into rings.</p><p>Boil them for twenty minutes.</p></article>',
    );
    await tab.mark();
    assert.equal(await tab.badge(), '0');
    assert.match(await tab.title(), /^0 statements found\./);
    assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
    await tab.close();
  });

  test('on an empty page does no harm', async () => {
    const tab = await reader.open('');
    await tab.mark();
    assert.equal(await tab.badge(), '0');
    await tab.close();
  });
});
