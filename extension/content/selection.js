/**
 * What the reader has selected on the page: which statements it belongs to, and the words themselves
 * with their source.
 *
 * @import { Copy } from '../common/export.js'
 * @import { PageInfo } from '../common/schema.js'
 * @import { Item } from './items.js'
 */
import { el } from '../common/dom.js';
import { day } from '../common/words.js';

/** @returns {Range | null} */
export function selected() {
  const selection = window.getSelection();
  return selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/**
 * The statements that have letters in common with a range, those with most first.
 * @param {Item[]} items
 * @param {Range} range
 * @returns {Item[]}
 */
export function statementsIn(items, range) {
  return items
    .filter((item) => item.place.kind === 'statement')
    .map((item) => ({ item, letters: item.ranges.reduce((sum, r) => sum + commonLetters(r, range), 0) }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters)
    .map(({ item }) => item);
}

/**
 * Words that are no statement, with their source: outlet, title, author, dates and address.
 * @param {Range} range
 * @param {PageInfo} page
 * @param {string} url
 * @returns {Copy}
 */
export function cite(range, page, url) {
  const words = range.toString().trim();
  const by = [page.author.join(', '), page.site].filter(Boolean).join(', ');
  const rest = [by, page.published && day(page.published)].filter(Boolean).join(', ');
  const title = page.title || url;
  const html = el(
    'div',
    {},
    el('blockquote', {}, words),
    el('p', {}, '— ', el('a', { href: url }, title), rest && `, ${rest}`),
  ).innerHTML;
  return { plain: `${words}\n\n— ${[title, rest].filter(Boolean).join(', ')}\n${url}\n`, html };
}

/** Letters that two ranges share. @param {Range} a @param {Range} b */
function commonLetters(a, b) {
  if (
    a.compareBoundaryPoints(Range.END_TO_START, b) >= 0 ||
    a.compareBoundaryPoints(Range.START_TO_END, b) <= 0
  )
    return 0;
  const common = a.cloneRange();
  if (a.compareBoundaryPoints(Range.START_TO_START, b) < 0) common.setStart(b.startContainer, b.startOffset);
  if (a.compareBoundaryPoints(Range.END_TO_END, b) > 0) common.setEnd(b.endContainer, b.endOffset);
  return common.toString().length;
}
