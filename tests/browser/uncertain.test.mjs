/** Claims that may be none: hidden on the page and in the list until the reader asks for them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ours } from './support/hand.mjs';
import { listed } from './support/listed.mjs';
import { article } from './support/pages.mjs';
import { until } from './support/reader.mjs';

const SAID = 'We will not raise taxes';
const QUESTIONABLE = 'a decision on the closure within weeks';
const STORY = article(
  `<p>“${SAID},” Finance Minister Ana Duarte said on Monday.</p><p>Officials expect ${QUESTIONABLE}.</p>`,
);

describe('uncertain claims', () => {
  let reader;
  let tab;
  let list;
  let entries;
  before(async () => {
    ({ reader, tab, list, entries } = await listed(STORY, SAID));
  });
  after(() => reader.close());

  const claims = async () => (await tab.marks()).claim ?? [];
  const kept = () =>
    reader.inWorker(async () => (await chrome.storage.local.get('settings')).settings?.uncertain ?? null);

  test('are neither marked, counted nor listed, but told by their number', async () => {
    assert.deepEqual(await claims(), []);
    assert.equal(await tab.badge(), '1');
    assert.equal((await entries()).length, 1);
    const chip = await list.evaluate(() => {
      const { textContent, ariaPressed, title } = document.getElementById('uncertain');
      return { textContent, ariaPressed, title };
    });
    assert.deepEqual([chip.textContent, chip.ariaPressed], ['Uncertain 1', 'false']);
    assert.match(chip.title, /may be none/);
  });

  test('are shown everywhere at a click on that number, which is remembered', async () => {
    await list.click('#uncertain');
    await until(async () => (await claims()).includes(QUESTIONABLE), 'the mark');
    await until(async () => (await tab.badge()) === '2', 'the count');
    assert.ok((await entries()).some((words) => words.includes(QUESTIONABLE)));
    assert.equal(await kept(), true);
    assert.match(await list.evaluate(() => document.querySelector('[data-kind=claim]').textContent), /1$/);
  });

  test('go away by the options, too', async () => {
    const options = await ours(reader, 'options/options.html');
    const on = () => options.page.evaluate(() => document.getElementById('uncertain')?.checked);
    await until(on, 'the box, ticked');
    await options.page.evaluate(() => document.getElementById('uncertain').click());
    await until(async () => (await kept()) === false, 'the choice to be kept');
    await tab.page.bringToFront();
    await until(async () => !(await claims()).length, 'the mark to go');
    await until(async () => (await tab.badge()) === '1', 'the count');
  });

  test('alone on a page do not make it a page without statements', async () => {
    const page = await reader.open(article(`<p>Officials expect ${QUESTIONABLE}.</p>`));
    await page.mark();
    await until(() => list.evaluate(() => !!document.getElementById('uncertain')), 'the list');
    assert.equal(await list.evaluate(() => document.getElementById('notice').hidden), true);
    await page.close();
  });
});
