/**
 * How long a page is, and what is done for a long one.
 *
 * @import { Page } from '../common/schema.js'
 */

/** Words from which on reading takes so long that the reader should know why. */
export const LONG = 5_000;
/** Words around the window that are analysed first, alone. */
export const FIRST = 1_500;
/**
 * Words from which on that is done: twice as many. The first marks then come some 65 ms after the click
 * on any page, where all together took 160 at 3,000 words and 460 at 10,000; the last come 60 ms later.
 */
export const WINDOW_FIRST = 2 * FIRST;

/** About how many words a page has. @param {Page} page */
export const words = (page) => Math.round(page.blocks.reduce((sum, { text }) => sum + text.length, 0) / 6);
