import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
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

  /** Counts, in the world of our content script, what could work while nobody looks. */
  async function spied() {
    const tab = await marked();
    await tab.clear();
    const inPage = (func) =>
      reader.inWorker(
        async ([tabId, code]) => {
          const world = { spy, counted };
          function spy() {
            const count = { observers: 0, watching: 0, called: 0, timers: 0, frames: 0 };
            globalThis.count = count;
            const Observer = MutationObserver;
            // An object of its own: Firefox's content scripts cannot extend the page's classes.
            globalThis.MutationObserver = class {
              constructor(callback) {
                count.observers++;
                this.real = new Observer((...all) => {
                  count.called++;
                  callback(...all);
                });
              }
              observe(...all) {
                count.watching++;
                this.real.observe(...all);
              }
              disconnect() {
                count.watching--;
                this.real.disconnect();
              }
            };
            for (const [name, key] of [
              ['setTimeout', 'timers'],
              ['requestAnimationFrame', 'frames'],
            ]) {
              const real = globalThis[name].bind(globalThis);
              globalThis[name] = (...all) => {
                count[key]++;
                return real(...all);
              };
            }
          }
          function counted() {
            return { ...globalThis.count };
          }
          const [{ result }] = await chrome.scripting.executeScript({
            target: { tabId },
            func: world[code],
          });
          return result;
        },
        [tab.tabId(), func],
      );
    await inPage('spy');
    await tab.mark();
    await until(
      async () => (await has(tab, 'closed the harbour')) && (await inPage('counted')).watching,
      'it',
    );
    return { tab, counted: () => inPage('counted') };
  }

  test('one observer watches, and nothing at all is done while nothing changes', async () => {
    const { tab, counted } = await spied();
    await sleep(600);
    const rest = await counted();
    assert.equal(rest.observers, 1);
    assert.equal(rest.watching, 1);
    await sleep(1500);
    assert.deepEqual(await counted(), rest, 'no callback, no timer, no frame');
    await tab.close();
  });

  test('a burst of changes is looked at once, when it is over', async () => {
    const { tab, counted } = await spied();
    await sleep(600);
    const rest = await counted();
    await tab.page.evaluate(async () => {
      for (let i = 0; i < 20; i++) {
        document.body.append(document.createElement('hr'));
        await new Promise((go) => setTimeout(go, 5));
      }
    });
    await sleep(1500);
    const now = await counted();
    assert.ok(now.called > rest.called);
    assert.ok(now.timers - rest.timers <= 2, `${now.timers - rest.timers} timers`);
    assert.ok(await has(tab, 'closed the harbour'));
    await tab.close();
  });

  test('clearing disconnects the observer, and later text is left alone', async () => {
    const { tab, counted } = await spied();
    await tab.clear();
    const rest = await counted();
    assert.equal(rest.watching, 0);
    await tab.page.evaluate(
      (html) => document.querySelector('article').insertAdjacentHTML('beforeend', html),
      FIRST,
    );
    await tab.page.mouse.move(200, 200, { steps: 4 });
    await sleep(700);
    assert.deepEqual(await counted(), rest);
    assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
    await tab.close();
  });
});
