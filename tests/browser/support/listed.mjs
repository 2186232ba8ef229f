/** A page that is marked, with the list beside it: what every test of the list begins with. */
import { newReader } from './reader.mjs';

/**
 * @param {string | Buffer} what an address or a page, as the reader opens it
 * @param {string} words of the page that the list shows once it is drawn
 */
export async function listed(what, words) {
  const reader = await newReader();
  const tab = await reader.open(what);
  await tab.mark();
  const list = await reader.list(tab, words);
  return {
    reader,
    tab,
    list,
    /** The words of all entries. */
    entries: () =>
      list.evaluate(() => [...document.querySelectorAll('.entry .words')].map((e) => e.textContent)),
  };
}
