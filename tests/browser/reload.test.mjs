/** The extension is reloaded or updated while a page is marked: the page keeps the script of before. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

describe('when the extension is reloaded while a page is marked', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  const hosts = (tab) => tab.page.evaluate(() => document.querySelectorAll('html > div[popover]').length);
  const names = (tab) => tab.page.evaluate(() => CSS.highlights.size);
  /** Whether the marked words have a tint. */
  const painted = (tab) =>
    tab.page.evaluate(() => {
      const [range] = CSS.highlights.get('hl-3') ?? [];
      const style = range && getComputedStyle(range.startContainer.parentElement, '::highlight(hl-3)');
      return !!style && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
    });

  async function marked() {
    const errors = [];
    const tab = await reader.open(SAMPLE, undefined, (page) => {
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    });
    await tab.mark();
    assert.ok(await painted(tab));
    return { tab, errors };
  }

  test('the marks and the card go away at the reader’s next move, and nothing throws', async () => {
    const { tab, errors } = await marked();
    await tab.hover('A ship does not stop');
    await tab.cardOpen();
    await reader.reload();
    await tab.page.bringToFront();
    await tab.page.mouse.move(3, 3, { steps: 4 });
    if (reader.name === 'chromium') {
      await until(async () => (await names(tab)) === 0, 'the marks to go');
      await until(async () => (await hosts(tab)) === 0, 'the card to go');
    } else await until(async () => !(await painted(tab)), 'the tint to go');
    assert.deepEqual(errors, []);
    await tab.close();
  });

  test('a new click marks the page again, once, and the next one clears it', async () => {
    const { tab, errors } = await marked();
    await tab.hover('A ship does not stop');
    await tab.cardOpen();
    const before = await tab.marks();
    await reader.reload();
    await tab.mark();
    assert.deepEqual(await tab.marks(), before);
    assert.ok(await painted(tab));
    assert.ok((await hosts(tab)) <= 0, 'no card of before');
    // The script of before ends at the first move, and takes nothing of the new one along.
    await tab.hover('A ship does not stop');
    assert.ok(await tab.cardOpen());
    assert.equal(await hosts(tab), 1);
    assert.deepEqual(await tab.marks(), before);
    await tab.page.mouse.move(3, 3, { steps: 4 });
    await tab.clear();
    assert.equal(await names(tab), 0);
    assert.deepEqual(errors, []);
    await tab.close();
  });
});
