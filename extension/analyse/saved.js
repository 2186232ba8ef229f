/**
 * A page from the text of an HTML file, by the browser's own parser: the core carries none.
 *
 * @import { Page } from '../common/schema.js'
 */
import { collect } from '../content/collect.js';

/**
 * Nothing of the file is run, loaded or shown.
 * @param {string} html
 * @returns {Promise<Page>}
 */
export async function readHtml(html) {
  const { page } = await collect(new DOMParser().parseFromString(html, 'text/html'));
  // The parsed document has this page's address; where it was saved from, only it can tell.
  return { ...page, url: '' };
}
