/**
 * Offsets to places: from a span of the analysis' text to Ranges of the live page.
 *
 * Binary search twice (which block, which run); positions are never looked for in the page's text.
 *
 * @import { BlockSpan, Span } from '../common/schema.js'
 * @import { Run } from './collect.js'
 */

/** Ranges for spans of one analysis. */
export class Anchors {
  #blocks;
  #runs;

  /**
   * @param {BlockSpan[]} blocks of the analysis, in order
   * @param {Run[][]} runs of every block of the page that was analysed
   */
  constructor(blocks, runs) {
    this.#blocks = blocks;
    this.#runs = runs;
  }

  /**
   * One Range for every stretch of the span without foreign text inside: a span over two paragraphs
   * gives two, and an advertisement between them stays out. Empty where the text is gone.
   * @param {Span} span
   * @returns {Range[]}
   */
  ranges([start, end]) {
    /** @type {Range[]} */
    const ranges = [];
    for (let i = lastAtMost(this.#blocks, start, (b) => b.start); i < this.#blocks.length; i++) {
      const block = this.#blocks[i];
      if (!block || block.start >= end) break;
      if (block.end <= start) continue;
      const runs = this.#runs[block.block] ?? [];
      ranges.push(
        ...rangesOf(runs, Math.max(start, block.start) - block.start, Math.min(end, block.end) - block.start),
      );
    }
    return ranges;
  }
}

/**
 * Ranges of a stretch of one block's text.
 * @param {Run[]} runs
 * @param {number} start
 * @param {number} end
 * @returns {Range[]}
 */
export function rangesOf(runs, start, end) {
  /** @type {Range[]} */
  const ranges = [];
  /** @type {{node: Text, offset: number} | null} */
  let open = null;
  let close = null;
  for (let i = lastAtMost(runs, start, (r) => r.at); i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.at >= end) break;
    const from = Math.max(start, run.at) - run.at;
    const to = Math.min(end, run.at + run.length) - run.at;
    if (from >= to) continue;
    if (run.gap && open && close) {
      push(ranges, open, close);
      open = null;
    }
    open ??= { node: run.node, offset: run.from + from };
    close = { node: run.node, offset: run.from + to };
  }
  if (open && close) push(ranges, open, close);
  return ranges;
}

/** @typedef {{node: Text, offset: number}} Point */

/** @param {Range[]} ranges @param {Point} open @param {Point} close */
function push(ranges, open, close) {
  const range = (open.node.ownerDocument ?? document).createRange();
  try {
    range.setStart(open.node, open.offset);
    range.setEnd(close.node, close.offset);
  } catch {
    return; // the page has shortened the text since it was collected
  }
  if (!range.collapsed) ranges.push(range);
}

/**
 * Index of the last item whose key is at most `value`; 0 where there is none.
 * @template T
 * @param {T[]} items sorted by key
 * @param {number} value
 * @param {(item: T) => number} key
 */
export function lastAtMost(items, value, key) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(/** @type {T} */ (items[middle])) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
