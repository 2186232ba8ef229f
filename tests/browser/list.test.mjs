import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSER_PAGE } from './support/browser.mjs';
import { article, SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

const QUOTE = 'A ship does not stop for nine days';

describe('the list', () => {
  let reader;
  let tab;
  let list;
  before(async () => {
    reader = await newReader();
    tab = await reader.open(SAMPLE);
    await tab.mark();
    list = await reader.list(tab, QUOTE);
  });
  after(() => reader.close());

  const entries = () =>
    list.evaluate(() => [...document.querySelectorAll('.entry .words')].map((e) => e.textContent));
  const press = (view) => list.click(`[data-view=${view}]`);

  test('groups statements by speaker, with office and country', async () => {
    const headings = await list.evaluate(() =>
      [...document.querySelectorAll('.list h3')].map((h) => h.textContent),
    );
    const minister = headings.find((h) => h.startsWith('Sunniva Aasland'));
    assert.match(minister, /foreign minister\s· Norway/i);
    assert.equal(new Set(headings).size, headings.length, 'each speaker has one heading');
  });

  test('announces how many statements were found', async () => {
    const said = await list.evaluate(() => document.getElementById('live').textContent);
    assert.equal(said, `${await tab.badge()} statements found.`);
  });

  test('narrows to a kind, with its count on the filter', async () => {
    const chip = await list.evaluate(() => document.querySelector('[data-kind=denial]').textContent);
    for (const kind of ['official', 'quote', 'claim']) await list.click(`[data-kind=${kind}]`);
    const shown = await entries();
    assert.equal(`Denials ${shown.length}`, chip);
    assert.ok(shown.some((words) => words.includes('no evidence')));
    for (const kind of ['official', 'quote', 'claim']) await list.click(`[data-kind=${kind}]`);
  });

  test('finds words of a statement, a speaker’s name and an office as they are typed', async () => {
    for (const query of ['nine days', 'AASLAND', 'foreign minister']) {
      await list.evaluate((query) => {
        const box = document.querySelector('input[type=search]');
        box.value = query;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      assert.ok(
        (await entries()).some((words) => words.includes(QUOTE)),
        query,
      );
    }
    await list.evaluate(() => {
      const box = document.querySelector('input[type=search]');
      box.value = 'no such words';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.match(await list.evaluate(() => document.querySelector('.list').textContent), /Nothing fits/);
    await list.evaluate(() => {
      const box = document.querySelector('input[type=search]');
      box.value = '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });

  test('shows statements in order of the page, and the disputed ones', async () => {
    await press('order');
    // Statements are numbered in order of the text.
    const inOrder = await list.evaluate(() =>
      [...document.querySelectorAll('.entry')].map((e) => Number(e.dataset.id)),
    );
    assert.ok(inOrder.length >= 10);
    assert.deepEqual(
      inOrder,
      [...inOrder].sort((a, b) => a - b),
    );
    await press('disputed');
    assert.ok((await entries()).some((words) => words.includes('no evidence')));
    await press('speakers');
  });

  test('shows where each official is named', async () => {
    await press('officials');
    const strong = await list.evaluate(() =>
      [...document.querySelectorAll('.entry strong')].map((e) => e.textContent),
    );
    assert.ok(strong.some((words) => words.includes('Aasland')));
    await press('speakers');
  });

  test('scrolls the page to a statement that is clicked, and flashes it', async () => {
    await tab.page.evaluate(() => window.scrollTo(0, 0));
    await press('order');
    await list.click('.list li:last-child .entry');
    const last = (await entries()).at(-1);
    const flashed = await until(async () => (await tab.marks()).flash[0], 'a flash');
    assert.ok(last.includes(flashed.slice(0, 20)) || flashed.includes(last.slice(0, 20)));
    await until(
      () =>
        tab.page.evaluate(() => {
          const box = [...CSS.highlights.get('hl-5')][0]?.getBoundingClientRect();
          return !box || (box.top >= 0 && box.bottom <= innerHeight);
        }),
      'the words to be in view',
    );
    await until(async () => (await tab.marks()).flash.length === 0, 'the flash to end');
    await press('speakers');
  });

  test('goes from entry to entry by arrows, and copies one by C', async () => {
    await list.evaluate(() => document.querySelector('.entry').focus());
    await list.press('ArrowDown', 'ArrowDown', 40);
    await list.press('ArrowDown', 'ArrowDown', 40);
    const at = await list.evaluate(() =>
      [...document.querySelectorAll('.entry')].indexOf(document.activeElement),
    );
    assert.equal(at, 2);
    await list.press('c', 'KeyC', 67);
    await until(
      () => list.evaluate(() => document.querySelector('.said').textContent === 'Copied: 1 statement.'),
      'the word that it was copied',
    );
  });

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
    await version.close();
    await other.close();
    await tab.page.bringToFront();
    await state('on');
    assert.ok((await entries()).length >= 10);
  });

  test('tells the date of an office that the page does not print', async () => {
    const page = await reader.open(
      article('<p>“We will answer in kind,” Sergei Lavrov said on Monday in Moscow.</p>'),
    );
    await page.mark();
    const heading = await until(
      () =>
        list.evaluate(() =>
          [...document.querySelectorAll('.list h3')]
            .map((h) => h.textContent)
            .find((h) => h.startsWith('Sergei Lavrov')),
        ),
      'his heading',
    );
    assert.match(heading, /not on this page; as of \d{4}-\d{2}/);
    await page.close();
    await tab.page.bringToFront();
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
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

  test('puts answers below what they answer, and every denial among the disputed', async () => {
    await press('disputed');
    const disputed = await entries();
    const denials = await list.evaluate(() =>
      Number(document.querySelector('[data-kind=denial]').textContent.match(/\d+/)[0]),
    );
    assert.ok(disputed.length >= denials);
    await press('speakers');
  });

  test('has a strip that shows where the statements stand, and leads there', async () => {
    const ticks = await list.evaluate(() => {
      const strip = document.querySelector('.strip').getBoundingClientRect();
      return [...document.querySelectorAll('.strip i')].map((tick) => {
        const { left, right } = tick.getBoundingClientRect();
        return [left - strip.left, right - strip.left, strip.width];
      });
    });
    assert.equal(ticks.length, Number(await tab.badge()));
    assert.deepEqual(
      ticks.map(([left]) => left),
      ticks.map(([left]) => left).toSorted((a, b) => a - b),
      'in order of the page',
    );
    for (const [left, right, width] of ticks) assert.ok(left >= 0 && right <= width + 3);
    await until(async () => (await tab.marks()).flash.length === 0, 'the flash to end');
    await list.click('.strip i:last-child');
    await until(async () => (await tab.marks()).flash.length > 0, 'a flash');
  });

  test('in the view of officials leads to each place where one is named, and copies what they say', async () => {
    await press('officials');
    const shown = await list.evaluate(() => [
      document.getElementById('copy').textContent,
      [...document.querySelectorAll('.entry strong')].map((e) => e.textContent),
    ]);
    assert.match(shown[0], /^Copy ([1-9]|1\d) statements$/);
    await until(async () => (await tab.marks()).flash.length === 0, 'the flash to end');
    await list.click('.list section:first-child li:last-child .entry');
    const [name] = await until(async () => {
      const { flash } = await tab.marks();
      return flash.length > 0 && flash;
    }, 'a flash');
    assert.ok(shown[1].includes(name));
    await press('speakers');
  });

  test('goes to the first and the last entry by Home and End, and jumps by Enter', async () => {
    await list.evaluate(() => document.querySelector('.entry').focus());
    await list.press('End', 'End', 35);
    const at = () =>
      list.evaluate(() => {
        const all = [...document.querySelectorAll('.entry')];
        return [all.indexOf(document.activeElement), all.length - 1];
      });
    const [last, end] = await at();
    assert.equal(last, end);
    await list.press('Home', 'Home', 36);
    assert.equal((await at())[0], 0);
    await until(async () => (await tab.marks()).flash.length === 0, 'the flash to end');
    await list.press('Enter', 'Enter', 13);
    await until(async () => (await tab.marks()).flash.length > 0, 'a flash');
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

  test('has names and roles that a screen reader can tell', async () => {
    const found = await list.evaluate(() => ({
      landmarks: document.querySelectorAll('main').length,
      unnamed: [...document.querySelectorAll('button, input, select')].filter(
        (e) => !(e.ariaLabel || e.textContent.trim() || e.labels?.length),
      ).length,
      pressed: [...document.querySelectorAll('[aria-pressed]')].length,
      live: document.getElementById('live').getAttribute('aria-live'),
    }));
    assert.deepEqual(found, { landmarks: 1, unnamed: 0, pressed: 8, live: 'polite' });
  });

  test('empties when the page is cleared', async () => {
    await tab.clear();
    await until(() => list.evaluate(() => document.body.dataset.state === 'off'), 'the empty state');
    assert.deepEqual(await entries(), []);
    await tab.mark();
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
  });
});
