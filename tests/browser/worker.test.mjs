import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { article, SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

describe('when the browser has stopped the background worker', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  const marked = (tab) => tab.page.evaluate(() => CSS.highlights.size > 0);

  test('the next click clears what was marked, and the one after marks again', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    await reader.stopWorker();
    await tab.click();
    await until(async () => !(await marked(tab)), 'the marks to go');
    await reader.stopWorker();
    await tab.click();
    await until(() => marked(tab), 'the marks');
    await tab.close();
  });

  // Before the list is opened: in Firefox it wakes the background when it asks a page.
  test('nothing that the reader does on other pages starts it', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    const other = await reader.open(article('<p>Text.</p>'));
    await reader.stopWorker();
    await other.page.goto(reader.server.put(article('<p>More text.</p>')));
    await other.close();
    await tab.page.goto(tab.url);
    await tab.page.waitForTimeout(500);
    assert.equal(await reader.workerRuns(), false);
    await tab.click();
    await until(() => marked(tab), 'the marks');
    await tab.close();
  });

  test('the list still copies, and the tab still knows its badge', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    const badge = await tab.badge();
    const list = await reader.list(tab, 'A ship does not stop');
    await reader.stopWorker();
    await list.click('#copy');
    await until(
      () => list.evaluate(() => /^Copied/.test(document.querySelector('.said').textContent)),
      'the word that it was copied',
    );
    assert.equal(await tab.badge(), badge);
    await tab.close();
  });

  test('forgets the tabs that were closed at the next click', async () => {
    const first = await reader.open(SAMPLE);
    await first.mark();
    const key = `tab:${first.tabId()}`;
    await first.close();
    const second = await reader.open(SAMPLE);
    await second.mark();
    const kept = () => reader.inWorker(async () => Object.keys(await chrome.storage.session.get()));
    await until(async () => !(await kept()).includes(key), 'the status of the closed tab to go');
    assert.ok((await kept()).includes(`tab:${second.tabId()}`));
    await second.close();
  });
});
