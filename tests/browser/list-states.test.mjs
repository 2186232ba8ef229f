/** What the list shows while pages come, go, change and take long. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSER_PAGE } from './support/browser.mjs';
import { ours } from './support/hand.mjs';
import { listed } from './support/listed.mjs';
import { article, SAMPLE } from './support/pages.mjs';
import { until } from './support/reader.mjs';

const QUOTE = 'A ship does not stop for nine days';

describe('the list beside a page that changes', () => {
  let reader;
  let tab;
  let list;
  let entries;
  before(async () => {
    ({ reader, tab, list, entries } = await listed(SAMPLE, QUOTE));
  });
  after(() => reader.close());

  test('follows the tab: says what to do on a page that is not read, and that a browser page cannot be', async () => {
    const other = await reader.open('<!doctype html><title>Other</title><p>Nothing.');
    await other.page.bringToFront();
    const state = (wanted) =>
      until(() => list.evaluate((w) => document.body.dataset.state === w, wanted), `the state ${wanted}`);
    const text = () => list.evaluate(() => document.getElementById('notice').textContent);
    await state('off');
    assert.match(await text(), /Click the On Record button/);
    const version = await reader.open(BROWSER_PAGE);
    await version.mark();
    await state('unsupported');
    assert.equal(await version.badge(), '–');
    assert.match(await text(), /lets no extension read this page/);
    await version.page.goto(reader.server.put(article('<p>Text.</p>')));
    await state('off');
    await version.close();
    await other.close();
    await tab.page.bringToFront();
    await state('on');
    assert.ok((await entries()).length >= 10);
  });

  test('says that nothing was found where nobody speaks', async () => {
    const soup = await reader.open(
      '<!doctype html><title>Soup</title><article><h1>Leek soup</h1><p>Wash two leeks and cut them into rings.</p></article>',
    );
    await soup.mark();
    await until(
      () => list.evaluate(() => /No statements found/.test(document.getElementById('notice').textContent)),
      'the notice',
    );
    await soup.close();
    await tab.page.bringToFront();
  });

  test('says what to do after a failure, and reads again', async () => {
    const key = `tab:${tab.tabId()}`;
    await reader.inWorker(
      (key) => chrome.storage.session.set({ [key]: { state: 'failed', reason: 'x' } }),
      key,
    );
    const notice = () => list.evaluate(() => document.getElementById('notice').textContent);
    await until(async () => /did not work/.test(await notice()), 'the notice');
    await list.click('#notice button');
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
    assert.ok((await entries()).length >= 10);
  });

  test('says why a long page takes long', async () => {
    const key = `tab:${tab.tabId()}`;
    const set = (status) =>
      reader.inWorker(({ key, status }) => chrome.storage.session.set({ [key]: status }), { key, status });
    const before = await reader.inWorker((key) => chrome.storage.session.get(key), key);
    await set({ state: 'busy', words: 41_230 });
    await until(
      () => list.evaluate(() => /about 41,000 words/.test(document.getElementById('notice').textContent)),
      'the notice',
    );
    await set(before[key]);
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
  });

  test('shows how far a very long page is, in the time that the words in view took', async () => {
    const key = `tab:${tab.tabId()}`;
    const set = (status) =>
      reader.inWorker(({ key, status }) => chrome.storage.session.set({ [key]: status }), { key, status });
    const before = await reader.inWorker((key) => chrome.storage.session.get(key), key);
    await set({ state: 'busy', words: 41_230, wait: { since: Date.now() - 2000, ms: 8000 } });
    const filled = () =>
      list.evaluate(() => {
        const done = document.querySelector('.progress i');
        return done && done.getBoundingClientRect().width / done.parentElement.clientWidth;
      });
    const first = await until(filled, 'the bar');
    assert.ok(first > 0.2 && first < 0.6, `${first}: a fourth of the time had gone`);
    assert.match(
      await list.evaluate(() => document.getElementById('notice').textContent),
      /What you see is marked already/,
    );
    await until(async () => (await filled()) > first + 0.02, 'the bar to fill');
    await set(before[key]);
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
  });

  test('is told of a very long page how long it takes, and that is about true', async () => {
    const words = '<p>The mayor of Ness said the harbour would stay shut until the ice had gone north.</p>';
    await reader.inWorker(() => {
      globalThis.told = [];
      chrome.storage.session.onChanged.addListener((changes) => {
        for (const { newValue } of Object.values(changes))
          if (newValue?.state) globalThis.told.push({ ...newValue, at: Date.now() });
      });
    });
    const long = await reader.open(article(words.repeat(3000)));
    await long.mark();
    const told = await reader.inWorker(() => globalThis.told);
    const busy = told.find(({ wait }) => wait);
    const on = told.find(({ state, at }) => state === 'on' && at >= busy.at);
    assert.ok(busy.words > 12_000);
    const took = on.at - busy.wait.since;
    assert.ok(
      took > 0 && busy.wait.ms > took / 5 && busy.wait.ms < took * 5,
      `${took} ms, told ${busy.wait.ms}`,
    );
    await long.close();
    await tab.page.bringToFront();
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
  });

  test('keeps search and ticks where the page changes beside the words', async () => {
    const name = 'Vera Lobanova';
    // Its state is told before it is drawn.
    await until(
      () =>
        list.evaluate(() => {
          document.querySelector('.list')?.classList.add('old');
          return !!document.querySelector('.list.old');
        }),
      'the list of this page',
    );
    const page = await reader.open(SAMPLE);
    await page.mark();
    await until(
      () => list.evaluate(() => document.querySelector('.list:not(.old)')),
      'the list of that page',
    );
    await list.evaluate((name) => {
      const box = document.querySelector('input[type=search]');
      box.value = name;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }, name);
    await list.click('.list li input');
    await page.page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'The prime minister, Ada Lind, said on Thursday that the harbour was open. '.repeat(
        12,
      );
      document.querySelector('article p').after(more);
    });
    await until(
      () => list.evaluate(() => /has changed/.test(document.getElementById('bars').textContent)),
      'the word that the page has changed',
    );
    assert.deepEqual(
      await list.evaluate(() => [
        document.querySelector('input[type=search]').value,
        document.querySelectorAll('.list input:checked').length,
        document.getElementById('copy').textContent,
      ]),
      [name, 1, 'Copy 1 statement'],
    );
    await page.close();
    await tab.page.bringToFront();
    await until(
      () => list.evaluate(() => document.querySelector('input[type=search]').value === ''),
      'the first page',
    );
  });

  test('is drawn though the page tells its state once more meanwhile', async () => {
    const key = `tab:${tab.tabId()}`;
    const tell = (status) =>
      reader.inWorker(([key, status]) => chrome.storage.session.set({ [key]: status }), [key, status]);
    const on = await reader.inWorker(async (key) => (await chrome.storage.session.get(key))[key], key);
    await list.evaluate(() => {
      const { getAll } = chrome.permissions;
      chrome.permissions.getAll = async () => {
        await new Promise((done) => setTimeout(done, 400));
        chrome.permissions.getAll = getAll;
        return getAll.call(chrome.permissions);
      };
    });
    await tell({ state: 'busy', words: 0 });
    await until(() => list.evaluate(() => document.body.dataset.state === 'busy'), 'the notice');
    await tell(on);
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the end of the notice');
    await tell({ ...on, changed: true });
    await until(async () => (await entries()).length > 0, 'the list');
    await tell(on);
  });

  test('empties when the page is cleared', async () => {
    await tab.clear();
    await until(() => list.evaluate(() => document.body.dataset.state === 'off'), 'the empty state');
    assert.deepEqual(await entries(), []);
    await tab.mark();
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
  });

  test('empties in a window of its own when its tab is closed', async () => {
    const other = await reader.open(SAMPLE);
    await other.mark();
    const { page: own } = await ours(reader, `panel/panel.html?tab=${other.tabId()}`);
    const state = (wanted) =>
      until(() => own.evaluate((w) => document.body.dataset.state === w, wanted), `the state ${wanted}`);
    await state('on');
    await other.close();
    await state('off');
    await own.close();
  });
});
