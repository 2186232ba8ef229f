/** A reader's hand on a page of ours: real clicks and keys, the same in every browser. */
import { until } from './target.mjs';

/** @param {any} page Playwright's or Firefox's */
export function hand(page) {
  /** @param {string} selector */
  const boxOf = (selector) =>
    until(
      () =>
        page.evaluate((selector) => {
          const element = document.querySelector(selector);
          element?.scrollIntoView({ block: 'center', behavior: 'instant' });
          return element?.checkVisibility() ? element.getBoundingClientRect().toJSON() : null;
        }, selector),
      `${selector} to be seen`,
    );
  return {
    page,
    /** @param {string} selector */
    async click(selector) {
      const box = await boxOf(selector);
      await page.bringToFront();
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    /** Sets a field's value as typing and choosing do. @param {string} selector @param {string} value */
    async fill(selector, value) {
      await boxOf(selector);
      await page.evaluate(
        ([selector, value]) => {
          const field = document.querySelector(selector);
          field.focus();
          field.value = value;
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        },
        [selector, value],
      );
    },
    /** @param {string} selector @returns {Promise<string[]>} */
    texts: (selector) =>
      page.evaluate(
        (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent),
        selector,
      ),
    /** Waits until an element says something. @param {string} selector @param {RegExp} words */
    says: (selector, words) =>
      until(
        () =>
          page.evaluate(
            ([selector, words, flags]) =>
              new RegExp(words, flags).test(document.querySelector(selector)?.textContent ?? ''),
            [selector, words.source, words.flags],
          ),
        `${words} at ${selector}`,
      ),
  };
}

/** A page of the extension. @param {any} reader @param {string} path */
export async function ours(reader, path) {
  const page = await reader.newPage();
  await page.goto(`${reader.home}${path}`);
  return hand(page);
}
