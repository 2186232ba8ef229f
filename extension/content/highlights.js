/**
 * The only file that touches `CSS.highlights`.
 *
 * Marks are Ranges in the browser's registry, never elements: the page's DOM stays as it is, copied
 * text stays clean, and a framework that re-renders finds nothing of ours in its way.
 *
 * @import { Kind } from '../common/kinds.js'
 * @import { Item } from './items.js'
 */
import { KINDS } from '../common/kinds.js';
import { NAMES } from '../common/tints.js';

/** The later paints above the earlier: the small and rare must not drown in the large. */
const PRIORITY = { claim: 1, quote: 2, denial: 3, official: 4, flash: 5 };
const FLASH_MS = 1600;

export class Highlights {
  /** @type {Map<Kind | 'flash', Highlight>} */
  #highlights = new Map();
  /** @type {Map<AbstractRange, Item>} */
  #items = new Map();
  /** @type {number | undefined} */
  #flashing;

  /** Marks the items in place of whatever was marked before. @param {Item[]} items */
  paint(items) {
    this.#items.clear();
    /** @type {Record<Kind, Range[]>} */
    const ranges = { official: [], denial: [], quote: [], claim: [] };
    for (const item of items)
      for (const range of item.ranges) {
        ranges[item.kind].push(range);
        this.#items.set(range, item);
      }
    for (const kind of KINDS) this.#set(kind, ranges[kind]);
  }

  /** Marks more items. @param {Item[]} items */
  add(items) {
    for (const item of items)
      for (const range of item.ranges) {
        const highlight = this.#highlights.get(item.kind);
        if (highlight) highlight.add(range);
        else this.#set(item.kind, [range]);
        this.#items.set(range, item);
      }
  }

  /**
   * The items under a point of the viewport, innermost first.
   * @param {number} x
   * @param {number} y
   * @returns {Item[]}
   */
  at(x, y) {
    const hits = this.#hits(x, y);
    return [...new Set(hits.flatMap((range) => this.#items.get(range) ?? []))].sort(
      (a, b) => a.length - b.length,
    );
  }

  /** Draws the eye to some ranges for a moment. @param {Range[]} ranges */
  flash(ranges) {
    clearTimeout(this.#flashing);
    this.#set('flash', ranges);
    this.#flashing = window.setTimeout(() => this.#set('flash', []), FLASH_MS);
  }

  /** Leaves nothing behind. What a later script has put under the same names is not ours to take. */
  clear() {
    clearTimeout(this.#flashing);
    this.#items.clear();
    for (const [name, highlight] of this.#highlights)
      if (CSS.highlights.get(NAMES[name]) === highlight) CSS.highlights.delete(NAMES[name]);
    this.#highlights.clear();
  }

  /** @param {Kind | 'flash'} name @param {Range[]} ranges */
  #set(name, ranges) {
    const registered = NAMES[name];
    if (!ranges.length) {
      // Another world's object may stand under the name after the extension was reloaded.
      CSS.highlights.delete(registered);
      this.#highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges.slice(0, ARGUMENTS));
    for (const range of ranges.slice(ARGUMENTS)) highlight.add(range);
    highlight.priority = PRIORITY[name];
    CSS.highlights.set(registered, highlight);
    this.#highlights.set(name, highlight);
  }

  /** @param {number} x @param {number} y @returns {AbstractRange[]} */
  #hits(x, y) {
    const registry = /** @type {any} */ (CSS.highlights);
    if (registry.highlightsFromPoint)
      return registry.highlightsFromPoint(x, y).flatMap((/** @type {any} */ hit) => hit.ranges);
    const caret = document.caretPositionFromPoint?.(x, y);
    if (!caret) return [];
    return [...this.#items.keys()].filter((range) => contains(range, caret.offsetNode, caret.offset, x, y));
  }
}

/** More arguments than this in one call overflow some engines' stack. */
const ARGUMENTS = 10_000;

/**
 * Whether the point lies on the range. The caret alone is not enough: beside a line's end it is at
 * the line's last letter.
 * @param {AbstractRange} range
 * @param {Node} node
 * @param {number} offset
 * @param {number} x
 * @param {number} y
 */
function contains(range, node, offset, x, y) {
  if (!(range instanceof Range) || !range.isPointInRange(node, offset)) return false;
  return Array.from(range.getClientRects()).some(
    (r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom,
  );
}
