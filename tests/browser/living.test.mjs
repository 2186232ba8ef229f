import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { only } from './support/browser.mjs';
import { article } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

const FIRST =
  '<p id="first">“We have closed the harbour and it stays closed,” Prime Minister Ada Lind said on Monday.</p>';
const SECOND =
  '<p id="second">“The ships will wait outside,” Harbour Minister Olaf Brekke told reporters in Bergen.</p>';
const FILLER =
  '<p>The harbour is the largest of the coast and handles most of the grain of the region.</p>'.repeat(4);

describe('on a page that changes', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  async function marked() {
    const tab = await reader.open(article(FIRST + FILLER + SECOND));
    await tab.mark();
    const { quote } = await tab.marks();
    assert.equal(quote.length, 2);
    return tab;
  }
  const has = async (tab, words) => (await tab.marks()).quote.some((q) => q.includes(words));

  test('marks come back when the text is rendered anew', async () => {
    const tab = await marked();
    await tab.page.evaluate(() => {
      const article = document.querySelector('article');
      // biome-ignore lint/correctness/noSelfAssign: this makes all nodes anew, as frameworks do
      article.innerHTML = article.innerHTML;
    });
    await until(
      async () => (await has(tab, 'closed the harbour')) && (await has(tab, 'ships will wait')),
      'the marks',
    );
    await tab.close();
  });

  test('marks survive a text node that is split or put back together', async () => {
    const tab = await marked();
    await tab.page.evaluate(() => document.querySelector('#first').firstChild.splitText(20));
    await sleep(700);
    assert.ok(await has(tab, 'closed the harbour'));
    await tab.page.evaluate(() => document.querySelector('#first').normalize());
    await until(() => has(tab, 'closed the harbour'), 'the mark');
    await tab.close();
  });

  test('removed text leaves nothing', async () => {
    const tab = await marked();
    await tab.page.evaluate(() => document.querySelector('#second').remove());
    await until(async () => !(await has(tab, 'ships will wait')), 'the mark to go');
    await until(async () => (await tab.marks()).quote.length === 1, 'one mark');
    assert.ok(await has(tab, 'closed the harbour'));
    await tab.close();
  });

  test('new text is reported, and read at the reader’s wish', async () => {
    const tab = await marked();
    const list = await reader.list(tab, 'closed the harbour');
    await tab.page.evaluate(
      (html) => document.querySelector('article').insertAdjacentHTML('beforeend', html),
      `${FILLER.replaceAll('harbour', 'market')}${'<p>A paragraph that was not there before tells of bread and of prices. </p>'.repeat(6)}<p>“Nobody goes hungry,” Food Minister Siri Dahl told parliament.</p>`,
    );
    await until(
      () => list.evaluate(() => /The page has changed/.test(document.getElementById('bars').textContent)),
      'the bar',
    );
    await list.click('.bar button');
    await until(() => has(tab, 'Nobody goes hungry'), 'the new mark');
    assert.ok(await has(tab, 'closed the harbour'));
    await tab.close();
  });

  test('another page in the same document clears the marks and the badge', async () => {
    const tab = await marked();
    await tab.page.evaluate(() => {
      history.pushState({}, '', '/another');
      document.querySelector('article').innerHTML = '<h1>Another</h1><p>Something else stands here now.</p>';
    });
    await until(async () => (await tab.badge()) === '', 'an empty badge');
    assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
    await tab.close();
  });

  test('a new address alone, as scrolling gives on some sites, clears nothing', async () => {
    const tab = await marked();
    await tab.page.evaluate(() => history.replaceState({}, '', '?next'));
    await tab.page.evaluate(() => document.body.append(document.createElement('hr')));
    await sleep(900);
    assert.ok(await has(tab, 'closed the harbour'));
    await tab.close();
  });

  test('a full navigation clears the badge', async () => {
    const tab = await marked();
    await tab.page.goto(reader.server.put(article('<p>Text.</p>')));
    await until(async () => (await tab.badge()) === '', 'an empty badge');
    await tab.close();
  });

  const skip = only('chromium', 'Firefox does not tell how long scripts ran');
  test('nothing is done while nothing changes, and nothing after the marks are cleared', {
    skip,
  }, async () => {
    const tab = await marked();
    const session = await tab.page.context().newCDPSession(tab.page);
    await session.send('Performance.enable');
    const scripted = async () =>
      (await session.send('Performance.getMetrics')).metrics.find((m) => m.name === 'ScriptDuration').value;
    await sleep(1200);
    const quiet = await scripted();
    await sleep(1500);
    assert.ok((await scripted()) - quiet < 0.002, 'no script runs on a page at rest');
    await tab.clear();
    await tab.page.evaluate(
      (html) => document.querySelector('article').insertAdjacentHTML('beforeend', html),
      FIRST,
    );
    await sleep(700);
    assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
    await tab.close();
  });
});
