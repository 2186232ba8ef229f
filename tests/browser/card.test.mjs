import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { article, SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

const QUOTE = 'A ship does not stop for nine days';

describe('the card', () => {
  let reader;
  let tab;
  before(async () => {
    reader = await newReader();
    tab = await reader.open(SAMPLE);
    await tab.mark();
  });
  after(() => reader.close());

  const closed = () => until(async () => !(await tab.card()), 'the card to close');

  test('tells who says it, with office and country, in what form, and why it is marked', async () => {
    await tab.hover(QUOTE);
    const { text } = await tab.cardOpen();
    assert.match(text, /Sunniva Aasland/);
    assert.match(text, /foreign minister\s· Norway/i);
    assert.match(text, /Says, word for word/);
    assert.match(text, /cue “told”\s· in quotation marks/);
  });

  test('tells in words how sure it is', async () => {
    const page = await reader.open(
      article(
        '<p>“The harbour will open in May,” Mayor Tom Reid said.</p><p>The harbour master, Lena Brodt, is walking along the broken quay.</p><p>“I have never seen water this high in my life.”</p>',
      ),
    );
    await page.mark();
    await page.hover('The harbour will open');
    assert.match((await page.cardOpen()).text, /Says, word for word\s*sure/);
    await page.page.mouse.move(1, 1);
    await until(async () => !(await page.card()), 'the card to close');
    await page.hover('I have never seen water');
    assert.match((await page.cardOpen()).text, /Says, word for word\s*uncertain/);
    await page.close();
  });

  test('stays while the pointer moves into it, and goes when the pointer goes', async () => {
    await tab.hover(QUOTE);
    const { box } = await tab.cardOpen();
    await tab.page.mouse.move(box.x + 30, box.y + 30, { steps: 12 });
    await tab.page.waitForTimeout(500);
    assert.ok(await tab.card());
    await tab.page.mouse.move(5, 5, { steps: 4 });
    await closed();
  });

  test('never covers the words it speaks of, wherever they stand in the window', async () => {
    for (const height of [800, 420]) {
      await tab.page.setViewportSize({ width: 1100, height });
      for (const words of [QUOTE, 'no evidence', 'That is nonsense', 'look for saboteurs'])
        for (const block of ['start', 'center', 'end']) {
          const boxes = await tab.page.evaluate(
            ([words, block]) => {
              const all = [...CSS.highlights.values()].flatMap((h) => [...h]);
              const range = all.find((r) => r.toString().replace(/\s+/g, ' ').includes(words));
              range.startContainer.parentElement.scrollIntoView({ block, behavior: 'instant' });
              return [...range.getClientRects()].map((r) => r.toJSON());
            },
            [words, block],
          );
          await tab.page.mouse.move(1, 1);
          // The pointer is looked at once a frame.
          await tab.page.waitForTimeout(60);
          await closed();
          const first = boxes[0];
          await tab.page.mouse.move(first.x + 8, first.y + first.height / 2, { steps: 2 });
          const { box } = await tab.cardOpen();
          const covered = boxes.filter(
            (b) =>
              b.left < box.right &&
              b.right > box.left &&
              b.top < box.bottom &&
              b.bottom > box.top &&
              b.bottom > 0,
          );
          assert.deepEqual(covered, [], `${words} at ${block}, ${height} pixels high`);
          assert.ok(box.left >= 0 && box.top >= 0 && box.right <= 1100 && box.bottom <= height);
        }
    }
    await tab.page.setViewportSize({ width: 1100, height: 800 });
  });

  test('keeps its buttons in sight where it has no room for all that it tells', async () => {
    // Neither below nor beside the words.
    await tab.page.setViewportSize({ width: 520, height: 360 });
    await tab.hover(QUOTE);
    const { text, box, buttons } = await tab.cardOpen();
    assert.match(text, /2 more statements/);
    assert.ok(box.height < 220, `it has room: ${box.height} pixels`);
    const copy = buttons.find((button) => button.text === 'Copy');
    assert.ok(copy.box.top > box.top && copy.box.bottom <= box.bottom, JSON.stringify({ box, copy }));
    await tab.page.mouse.move(1, 1);
    await tab.page.setViewportSize({ width: 1100, height: 800 });
    await closed();
  });

  test('neither scrolls the page nor takes the focus, and leaves nothing behind', async () => {
    await tab.page.mouse.move(1, 1);
    await closed();
    const html = await tab.html();
    await tab.page.evaluate(() => document.querySelector('aside input').focus({ preventScroll: true }));
    await tab.hover('look for saboteurs');
    const before = await tab.page.evaluate(() => scrollY);
    await tab.cardOpen();
    assert.equal(await tab.page.evaluate(() => scrollY), before);
    assert.equal(await tab.page.evaluate(() => document.activeElement.tagName), 'INPUT');
    await tab.page.keyboard.press('Escape');
    await closed();
    assert.equal(await tab.html(), html);
  });

  test('tells an official’s office where the name is marked', async () => {
    await tab.hover('Eleanor Voss');
    const { text } = await tab.cardOpen();
    assert.match(text, /Secretary of State\s· United States/);
    assert.match(text, /Office\s+told on this page/);
    await tab.page.keyboard.press('Escape');
  });

  test('steps from mention to mention of an official, with the focus in it', async () => {
    await tab.hover('Sunniva Aasland');
    const { text, buttons } = await tab.cardOpen();
    const [, at, of] = text.match(/mention (\d+) of (\d+)/).map(Number);
    assert.equal(at, 1);
    assert.ok(of >= 2);
    assert.ok(buttons.some((b) => b.text === 'Previous'));
    await tab.press('Next');
    await until(async () => /mention 2 of/.test((await tab.card())?.text ?? ''), 'the next mention');
    assert.equal((await tab.card()).focused, true);
    assert.ok((await tab.marks()).flash.length > 0);
    await tab.press('Previous');
    await until(async () => /mention 1 of/.test((await tab.card())?.text ?? ''), 'the first mention again');
    await tab.page.keyboard.press('Escape');
    await closed();
  });

  test('tells who denies and who is denied, and leads there', async () => {
    const page = await reader.open(
      article(
        '<p>Union leader Ada Lind said the bridge was unsafe.</p><p>Mayor Tom Reid denied that the old bridge was unsafe.</p>',
      ),
    );
    await page.mark();
    await page.hover('the bridge was unsafe');
    assert.match((await page.cardOpen()).text, /Denied by\s+Tom Reid: the old bridge was unsafe/);
    await page.press('Tom Reid:');
    await until(async () => (await page.marks()).flash.length > 0, 'a flash');
    await page.page.mouse.move(1, 1);
    await until(async () => !(await page.card()), 'the card to close');
    await page.hover('the old bridge was unsafe');
    assert.match((await page.cardOpen()).text, /Denies\s+Ada Lind: the bridge was unsafe/);
    await page.close();
  });

  test('tells the date of an office that the page does not print', async () => {
    const page = await reader.open(
      article('<p>“We will answer in kind,” Sergei Lavrov said on Monday in Moscow.</p>'),
    );
    await page.mark();
    await page.hover('We will answer in kind');
    assert.match((await page.cardOpen()).text, /Office\s+not on this page; as of \d{4}-\d{2}/);
    await page.close();
  });

  test('leads to what else the same person says on the page', async () => {
    await tab.hover(QUOTE);
    const { buttons } = await tab.cardOpen();
    const other = buttons.find((b) => /hiding the purpose|asked four times|I was told that/.test(b.text));
    await tab.press(other.text.slice(0, 20));
    await until(async () => (await tab.marks()).flash.length > 0, 'a flash');
    await closed();
  });

  test('opens with the focus in it when the reader comes by keyboard, and Escape gives it back', async () => {
    await tab.page.mouse.move(1, 1);
    await tab.page.evaluate(() => document.querySelector('aside input').focus());
    const id = await tab.tabId();
    await reader.inWorker((id) => chrome.tabs.sendMessage(id, { type: 'step', by: 1 }), id);
    assert.equal((await tab.cardOpen()).focused, true);
    await tab.page.keyboard.press('Escape');
    await closed();
    assert.equal(await tab.page.evaluate(() => document.activeElement.tagName), 'INPUT');
  });

  test('leads to its place in the list, whatever the list shows', async () => {
    await tab.hover('look for saboteurs');
    await tab.press('Show in the list');
    const list = await (reader.name === 'chromium' ? reader.panel() : reader.opened('/panel/panel.html'));
    const isAt = (words) =>
      until(
        () => list.evaluate((words) => document.activeElement?.textContent.includes(words), words),
        `the list at “${words}”`,
      );
    await isAt('look for saboteurs');
    assert.ok(
      await list.evaluate(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
      'in view',
    );
    await list.evaluate(() => {
      const box = document.querySelector('input[type=search]');
      box.value = 'no such words';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await tab.page.bringToFront();
    await tab.page.mouse.move(1, 1);
    await closed();
    const windows = () => reader.inWorker(async () => (await chrome.windows.getAll()).length);
    const before = await windows();
    await tab.hover('Eleanor Voss');
    await tab.press('Show in the list');
    await isAt('lower the temperature');
    assert.equal(await windows(), before, 'the same list as before');
    await list.close();
    await tab.page.bringToFront();
    await tab.page.mouse.move(1, 1);
    await closed();
  });

  test('opens where the keyboard comes to a link in marked words, and leaves the focus there', async () => {
    const page = await reader.open(
      article(
        `<p><a href="#a">Before.</a></p><p>Mayor Tom Reid denied that <a href="#b">the old bridge</a> was unsafe.</p>${'<p>More.</p>'.repeat(40)}<p><a href="#c">Behind.</a></p>`,
      ),
    );
    await page.mark();
    await page.page.bringToFront();
    await page.page.evaluate(() => document.querySelector('a').focus());
    await page.page.keyboard.press('Tab');
    const { text, focused } = await page.cardOpen();
    assert.match(text, /Tom Reid[\s\S]*Denies/);
    assert.equal(focused, false);
    const at = () => page.page.evaluate(() => document.activeElement.hash);
    assert.equal(await at(), '#b');
    await page.page.evaluate(() => window.scrollBy({ top: 40, behavior: 'instant' }));
    await page.page.waitForTimeout(200);
    assert.ok(await page.card(), 'it goes along with its words');
    await page.page.keyboard.press('Escape');
    await until(async () => !(await page.card()), 'the card to close');
    assert.equal(await at(), '#b');
    await page.page.keyboard.press('Shift+Tab');
    await page.page.keyboard.press('Tab');
    await page.cardOpen();
    await page.page.keyboard.press('Tab');
    await until(async () => !(await page.card()), 'the card to close');
    assert.equal(await at(), '#c');
    await page.close();
  });

  test('hides a mark that the reader does not want to see', async () => {
    await tab.hover('look for saboteurs');
    await tab.press('Hide');
    await closed();
    assert.ok(
      !Object.values(await tab.marks())
        .flat()
        .some((m) => m.includes('look for saboteurs')),
    );
  });

  test('goes with everything else at the second click', async () => {
    await tab.hover(QUOTE);
    await tab.cardOpen();
    await tab.clear();
    assert.equal(await tab.card(), null);
  });
});
