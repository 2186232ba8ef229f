/**
 * A reader with a browser: what the tests do and see, in a reader's terms.
 */
import { launch } from './browser.mjs';
import { serve } from './pages.mjs';
import { until } from './target.mjs';

/** Names in `CSS.highlights`, by kind. */
export const NAMES = { official: 'hl-1', denial: 'hl-2', quote: 'hl-3', claim: 'hl-4', flash: 'hl-5' };

/** @param {Parameters<typeof launch>[0]} [options] */
export async function newReader(options) {
  const driver = await launch(options);
  const server = await serve();

  const tabIds = () => driver.inWorker(async () => (await chrome.tabs.query({})).map((tab) => tab.id));

  /**
   * Opens an address, or a page that is served for the purpose.
   * @param {string | Buffer} what
   * @param {Record<string, string>} [headers]
   * @param {(page: import('playwright-core').Page) => void} [watch] is given the page before it loads
   */
  async function open(what, headers, watch) {
    const url = /^(https?|chrome|view-source|about|moz-extension|chrome-extension):/.test(String(what))
      ? String(what)
      : server.put(what, headers);
    const others = await tabIds();
    const page = await driver.newPage();
    const tabId = await until(async () => (await tabIds()).find((id) => !others.includes(id)), 'the new tab');
    watch?.(page);
    // A file that the browser shows by itself, and the source of a page, end the navigation otherwise.
    await page.goto(url).catch((error) => {
      if (/^http/.test(url) && !headers) throw error;
    });
    return tabOf(page, url, tabId);
  }

  function tabOf(page, url, id) {
    const tabId = () => id;
    const tab = {
      page,
      url,
      tabId,
      /** Clicks the toolbar button. */
      async click() {
        await page.bringToFront();
        await driver.click(url.startsWith('http') ? page.url() : url.replace(/\/$/, ''));
      },
      /** Clicks, and waits until the page is marked or is said not to be. */
      async mark() {
        const told = () =>
          until(async () => /^(\d+|–|!)$/.test(await tab.badge()), 'the badge to tell a number');
        await tab.click();
        await told();
        // In its first second a fresh Chromium now and then forgets the leave that the click gave.
        if ((await tab.badge()) !== '–' || !url.startsWith('http')) return;
        await tab.click();
        await page.waitForTimeout(100);
        await told();
      },
      /** Clicks, and waits until nothing is marked. */
      async clear() {
        await tab.click();
        await until(async () => (await tab.badge()) === '', 'an empty badge');
      },
      badge: async () => driver.inWorker((tabId) => chrome.action.getBadgeText({ tabId }), await tabId()),
      title: async () => driver.inWorker((tabId) => chrome.action.getTitle({ tabId }), await tabId()),
      /** The marked words by kind, in order of the page. */
      marks: () =>
        page.evaluate((names) => {
          const texts = {};
          for (const [kind, name] of Object.entries(names))
            texts[kind] = [...(CSS.highlights.get(name) ?? [])]
              .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
              .map((range) => range.toString().replace(/\s+/g, ' ').trim());
          return texts;
        }, NAMES),
      /** Where the first marked words that contain `words` stand in the window. */
      boxOf: (words) =>
        page.evaluate(
          ([words, names]) => {
            for (const name of Object.values(names))
              for (const range of CSS.highlights.get(name) ?? [])
                if (range.toString().replace(/\s+/g, ' ').includes(words)) {
                  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
                  return range.getClientRects()[0].toJSON();
                }
            return null;
          },
          [words, NAMES],
        ),
      /** Rests the pointer on marked words. */
      async hover(words) {
        const box = await tab.boxOf(words);
        if (!box) throw new Error(`“${words}” is not marked`);
        // After a scroll the browser needs a frame before it knows what is under the pointer.
        await page.mouse.move(1, 1);
        await page.waitForTimeout(60);
        await page.mouse.move(box.x + Math.min(20, box.width / 2), box.y + box.height / 2, { steps: 3 });
        return box;
      },
      /** What stands in the open card: its text and its place; null where none is open. */
      card: async () =>
        driver.inWorker(
          async (tabId) => {
            const [{ result }] = await chrome.scripting.executeScript({
              target: { tabId },
              func: () => {
                const host = document.querySelector('html > div[popover]');
                // Firefox gives extensions the property, Chromium the function.
                const root = host && (host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host));
                const card = root?.querySelector('.card') ?? null;
                return (
                  card && {
                    text: card.innerText,
                    box: card.getBoundingClientRect().toJSON(),
                    focused: root.activeElement !== null,
                    buttons: [...card.querySelectorAll('button')].map((b) => ({
                      text: b.textContent,
                      box: b.getBoundingClientRect().toJSON(),
                    })),
                  }
                );
              },
            });
            return result;
          },
          await tabId(),
        ),
      cardOpen: () => until(tab.card, 'the card'),
      /** Clicks a button of the open card. */
      async press(label) {
        const card = await tab.cardOpen();
        const button = card.buttons.find((b) => b.text.includes(label));
        if (!button) throw new Error(`the card has no button “${label}”: ${card.text}`);
        await page.mouse.click(button.box.x + button.box.width / 2, button.box.y + button.box.height / 2);
      },
      html: () => page.evaluate(() => document.documentElement.outerHTML),
      close: () => page.close(),
    };
    return tab;
  }

  return {
    ...driver,
    server,
    open,
    /**
     * Opens the list beside a marked page: by the button of a card, but in Firefox by the browser's
     * own menu, since there a click in a page opens no sidebar.
     * @param {string} words marked ones
     */
    async list(tab, words) {
      await tab.page.bringToFront();
      if (driver.name === 'chromium') {
        await tab.hover(words);
        await tab.press('Show in the list');
        await tab.page.mouse.move(1, 1);
      }
      const panel = await driver.panel();
      await until(() => panel.evaluate(() => document.body?.dataset.state === 'on'), 'the list');
      return panel;
    },
    /**
     * Chooses an entry of the context menu: in Firefox from the very menu, on the selection where there
     * is one; Chromium opens its menu outside of what a test can reach, so there the choice is told.
     * @param {{menuItemId: string, selectionText?: string}} info
     * @param {any} tab
     */
    async menu(info, tab) {
      await tab.page.bringToFront();
      if (driver.name === 'firefox')
        return driver.chooseFromMenu(info.menuItemId, await tab.page.evaluate(placeForMenu));
      await driver.inWorker(
        async ({ info, tabId }) => {
          const tab = await chrome.tabs.get(tabId);
          await chrome.contextMenus.update(info.menuItemId, {}); // fails where there is no such entry
          chrome.contextMenus.onClicked.dispatch(info, tab);
        },
        { info, tabId: tab.tabId() },
      );
    },
    async closeAndTell() {
      const requests = await driver.closeAndTell();
      await server.close();
      return requests;
    },
    async close() {
      await driver.close();
      await server.close();
    },
  };
}

/** Runs in the page: the middle of the selection's first line, else a place beside the text. */
function placeForMenu() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return { x: 4, y: innerHeight - 4 };
  const range = selection.getRangeAt(0);
  range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [line] = range.getClientRects();
  return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}

export { until };
