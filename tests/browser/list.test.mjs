import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { listed } from './support/listed.mjs';
import { article, SAMPLE } from './support/pages.mjs';
import { until } from './support/reader.mjs';

const QUOTE = 'A ship does not stop for nine days';

describe('the list', () => {
  let reader;
  let tab;
  let list;
  let entries;
  before(async () => {
    ({ reader, tab, list, entries } = await listed(SAMPLE, QUOTE));
  });
  after(() => reader.close());

  const press = async (view) => {
    await list.click(`[data-view=${view}]`);
    const pressed = `[data-view=${view}][aria-pressed=true]`;
    await until(
      () => list.evaluate((pressed) => !!document.querySelector(pressed), pressed),
      `the view ${view}`,
    );
  };

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

  test('takes colours and lines that are chosen while it is open', async () => {
    const looks = (kind) =>
      list.evaluate(
        (kind) =>
          [...document.querySelectorAll(`[data-look=${kind}]`)].map((sample) => [
            sample.localName,
            sample.style.getPropertyValue('--hue'),
            sample.style.getPropertyValue('--line'),
          ]),
        kind,
      );
    const before = await looks('quote');
    assert.ok(['i', 'span'].every((name) => before.some(([local]) => local === name)));
    const store = (settings) =>
      reader.inWorker((settings) => chrome.storage.local.set({ settings }), settings);
    await store({ looks: { quote: { colour: '#ff00aa', line: 'dotted' } } });
    await until(
      async () => (await looks('quote')).every(([, hue, line]) => hue === '#ff00aa' && line === 'dotted'),
      'the new look',
    );
    assert.equal((await looks('quote')).length, before.length);
    assert.ok((await looks('denial')).every(([, hue]) => hue === '#d55e00'));
    await press('order');
    assert.ok(
      (await looks('quote')).every(([, hue]) => hue === '#ff00aa'),
      'entries drawn later, too',
    );
    await press('speakers');
    await store({});
    await until(async () => (await looks('quote'))[0][1] === before[0][1], 'the old look');
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
    assert.deepEqual(found, { landmarks: 1, unnamed: 0, pressed: 9, live: 'polite' });
  });
});
