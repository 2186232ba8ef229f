/**
 * Marks a long page from what the reader sees outwards, in slices.
 *
 * @import { Analysis } from '../common/schema.js'
 * @import { Run } from './collect.js'
 * @import { Highlights } from './highlights.js'
 * @import { Item } from './items.js'
 */
import { Anchors, lastAtMost } from './anchor.js';
import { anchor, outwards } from './items.js';
import { inSlices } from './slices.js';

/** Items that come first, and at once: more than a window holds. */
const FIRST = 120;
/** Items between two looks at the clock. */
const NEXT = 24;

/**
 * The block at the top of the window. Blocks stand below each other, so that a few looks find it.
 * @param {Run[][]} runs of the page's blocks
 * @returns {number} its index
 */
export const blockInView = (runs) =>
  lastAtMost(runs, 0, (run) => run[0]?.node.parentElement?.getBoundingClientRect().top ?? 0);

/**
 * Gives each item its ranges and marks it, in place of whatever was marked before.
 * @param {object} options
 * @param {Analysis} options.analysis
 * @param {Item[]} options.items
 * @param {Run[][]} options.runs of the page's blocks
 * @param {Highlights} options.highlights
 * @param {(item: Item) => boolean} options.isShown
 * @param {AbortSignal} options.signal
 */
export async function markOutwards({ analysis, items, runs, highlights, isShown, signal }) {
  const anchors = new Anchors(analysis.blocks, runs);
  const seen = blockInView(runs);
  const ordered = outwards(items, analysis.blocks.find(({ block }) => block >= seen)?.start ?? 0);
  let at = 0;
  /** @param {number} count */
  const next = (count) => {
    const some = ordered.slice(at, at + count);
    at += count;
    for (const item of some) anchor(item, anchors);
    return some.filter(isShown);
  };
  highlights.paint(next(FIRST));
  await inSlices(() => {
    if (at < ordered.length) highlights.add(next(NEXT));
    return at < ordered.length;
  }, signal);
}
