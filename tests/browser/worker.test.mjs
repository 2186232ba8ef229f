import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SAMPLE } from './support/pages.mjs';
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
});
