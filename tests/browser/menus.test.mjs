/** The context menu and the keys. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BROWSER, only } from './support/browser.mjs';
import { SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

const ENTRIES = ['toggle', 'who', 'copy', 'analyse-selection', 'list', 'analyse'];

describe('the context menu', () => {
  let reader;
  let tab;
  before(async () => {
    reader = await newReader();
    tab = await reader.open(SAMPLE);
    await tab.mark();
  });
  after(() => reader.close());

  /** Selects words of the page, and chooses from the menu. */
  async function choose(menuItemId, words) {
    const selectionText = await tab.page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + words.length);
        if (at >= 0) break;
      }
      return String(getSelection());
    }, words);
    assert.equal(selectionText, words);
    await reader.menu({ menuItemId, selectionText }, tab);
  }
  const close = async () => {
    await tab.page.keyboard.press('Escape');
    await until(async () => !(await tab.card()), 'the card to close');
  };
  /** Where the browser wants a click in the page, a button of the card offers it. */
  const copied = async () => {
    const { text, buttons } = await tab.cardOpen();
    if (/Copied/.test(text)) return;
    assert.match(text, /one more click/);
    await tab.press(buttons[0].text);
    await until(async () => /Copied/.test((await tab.card())?.text ?? ''), 'the word that it was copied');
  };

  test('has its entries', async () => {
    const there = await reader.inWorker(
      (ids) =>
        Promise.all(
          ids.map((id) =>
            chrome.contextMenus.update(id, {}).then(
              () => id,
              () => null,
            ),
          ),
        ),
      ENTRIES,
    );
    assert.deepEqual(there, ENTRIES);
  });

  test('tells who says the selected words, with the focus in the card', async () => {
    await choose('who', 'stop for nine days');
    const { text, focused } = await tab.cardOpen();
    assert.match(text, /Sunniva Aasland/);
    assert.ok(focused);
    await close();
  });

  test('says where nobody does', async () => {
    await choose('who', 'was not impressed');
    assert.match((await tab.cardOpen()).text, /No statement was found in these words/);
    await close();
  });

  test('copies the statements in the selection with their source', async () => {
    await choose('copy', 'nine days to admire');
    await copied();
    const { 'text/plain': markdown, 'text/html': html } = await reader.clipboard();
    await tab.page.bringToFront();
    assert.match(markdown, /nine days to admire the view/);
    assert.match(markdown, /\*\*Sunniva Aasland\*\*, foreign minister/i);
    assert.match(markdown, /The Northern Courier/);
    assert.match(html, /#:~:text=/);
    assert.doesNotMatch(markdown, /Tillery/);
    await close();
  });

  test('copies words that are no statement with outlet, author, date and address', async () => {
    await choose('copy', 'was not impressed');
    await copied();
    const { 'text/plain': plain, 'text/html': html } = await reader.clipboard();
    await tab.page.bringToFront();
    assert.match(plain, /^was not impressed\n\n— Norway and Washington trade words/);
    assert.match(plain, /Ingrid Sample, The Northern Courier, (12 Mar 2026|Mar 12, 2026)\n/);
    assert.match(plain, /https:\/\/courier\.example\/world\/europe\/cable-ship-norway-washington\n$/);
    assert.match(html, /<a href="https:\/\/courier\.example/);
    await close();
  });

  test('clears the marks, and marks again', async () => {
    await reader.menu({ menuItemId: 'toggle' }, tab);
    await until(async () => (await tab.badge()) === '', 'an empty badge');
    await reader.menu({ menuItemId: 'toggle' }, tab);
    await until(async () => /^\d+$/.test(await tab.badge()), 'a number on the badge');
  });

  test('opens the list in the sidebar', {
    skip: only('firefox', 'a choice that a test tells of is no gesture to open a side panel by'),
  }, async () => {
    await tab.page.evaluate(() => getSelection().empty());
    await reader.menu({ menuItemId: 'list' }, tab);
    await until(() => reader.inBrowser((window) => window.SidebarController.isOpen), 'the sidebar');
    const list = await reader.panel();
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
  });

  test('opens the list, in a window of its own where the browser will not have it beside the page', {
    skip: only('chromium', 'Firefox has it beside the page'),
  }, async () => {
    await reader.menu({ menuItemId: 'list' }, tab);
    const list = await reader.opened('/panel/panel.html');
    await until(() => list.evaluate(() => document.body.dataset.state === 'on'), 'the list');
    assert.match(list.url(), new RegExp(`tab=${tab.tabId()}$`));
    await list.close();
  });
});

describe('keys', () => {
  let reader;
  let tab;
  before(async () => {
    reader = await newReader();
    tab = await reader.open(SAMPLE);
  });
  after(() => reader.close());

  const KEYS = { 'next-statement': '.', 'previous-statement': ',', 'open-list': 'l', _execute_action: 'o' };

  /** Presses the keys; Chromium takes its shortcuts from no test, so there the command is told. */
  const command = (name) =>
    BROWSER === 'chromium'
      ? reader.inWorker(
          async ({ name, id }) => chrome.commands.onCommand.dispatch(name, await chrome.tabs.get(id)),
          { name, id: tab.tabId() },
        )
      : reader.shortcut(KEYS[name]);

  test('are suggested for marking, stepping and the list', async () => {
    const names = await reader.inWorker(async () => (await chrome.commands.getAll()).map(({ name }) => name));
    assert.deepEqual(names.sort(), ['_execute_action', 'next-statement', 'open-list', 'previous-statement']);
  });

  test('do nothing on a page that is not marked', async () => {
    await command('next-statement').catch(() => {});
    assert.equal(await tab.page.evaluate(() => document.querySelector('html > div[popover]')), null);
  });

  test('go to the next and the previous statement and round, with a card that leaves the words free', async () => {
    await tab.mark();
    const cards = [];
    for (const name of [...Array(4).fill('next-statement'), ...Array(5).fill('previous-statement')]) {
      const before = cards.at(-1)?.text;
      await command(name);
      const next = async () => {
        const card = await tab.card();
        return card?.focused && card.text !== before && card;
      };
      cards.push(await until(next, 'the next card'));
      const flashed = () =>
        tab.page.evaluate(() => {
          const flash = CSS.highlights.get('hl-5');
          if (flash) globalThis.words = [...flash];
          return Boolean(flash);
        });
      await until(flashed, 'a flash');
      // The page may be scrolling still; the card goes along.
      await until(async () => {
        const boxes = await tab.page.evaluate(() =>
          globalThis.words.flatMap((range) => [...range.getClientRects()].map((box) => box.toJSON())),
        );
        const { box } = await tab.cardOpen();
        const isFree = (b) =>
          b.left >= box.right || b.right <= box.left || b.top >= box.bottom || b.bottom <= box.top;
        return boxes.length > 0 && boxes.every(isFree);
      }, 'the card beside its words');
    }
    const texts = cards.map(({ text }) => text);
    assert.equal(new Set(texts.slice(0, 4)).size, 4, 'four statements');
    assert.deepEqual(texts.slice(4, 7), texts.slice(0, 3).toReversed(), 'and back the same way');
    assert.ok(!texts.slice(0, 4).includes(texts.at(-1)), 'before the first comes the last');
    await tab.page.keyboard.press('Escape');
    await until(async () => !(await tab.card()), 'the card to close');
  });

  const real = { skip: only('firefox', 'Chromium takes its shortcuts from no test') };

  test('clear the page, and mark it again', real, async () => {
    await command('_execute_action');
    await until(async () => (await tab.badge()) === '', 'an empty badge');
    await command('_execute_action');
    await until(async () => /^[1-9]/.test(await tab.badge()), 'a number on the badge');
  });

  test('open the list', real, async () => {
    await command('open-list');
    await until(() => reader.inBrowser((window) => window.SidebarController.isOpen), 'the sidebar');
  });
});
