/**
 * The only file that touches `CSS.highlights`.
 *
 * Marks are Ranges in the browser's registry, never elements: the page's DOM stays as it is, copied
 * text stays clean, and a framework that re-renders finds nothing of ours in its way.
 *
 * @import { Kind } from '../common/kinds.js'
 * @import { Item } from './items.js'
 *
 * @typedef {Window & typeof globalThis} View
 */
import { KINDS } from '../common/kinds.js';
import { NAMES } from '../common/tints.js';

/** The later paints above the earlier: the small and rare must not drown in the large. */
const PRIORITY = { claim: 1, quote: 2, denial: 3, official: 4, flash: 5 };
const FLASH_MS = 1600;

export class Highlights {
  /** By window, since each document has a registry of its own. @type {Map<View, Map<Kind | 'flash', Highlight>>} */
  #highlights = new Map([[/** @type {View} */ (window), new Map()]]);
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
        const view = viewOf(range);
        const highlight = view && this.#highlights.get(view)?.get(item.kind);
        if (highlight) highlight.add(range);
        else if (view) this.#register(view, item.kind, [range]);
        this.#items.set(range, item);
      }
  }

  /**
   * The items under a point of a viewport, innermost first.
   * @param {number} x
   * @param {number} y
   * @param {Window} [view] the page's, or a frame's
   * @returns {Item[]}
   */
  at(x, y, view = window) {
    const hits = this.#hits(x, y, /** @type {View} */ (view));
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
    for (const [view, highlights] of this.#highlights) {
      const registry = registryOf(view);
      for (const [name, highlight] of highlights)
        if (registry?.get(NAMES[name]) === highlight) registry.delete(NAMES[name]);
      highlights.clear();
    }
  }

  /** @param {Kind | 'flash'} name @param {Range[]} ranges */
  #set(name, ranges) {
    /** @type {Map<View, Range[]>} */
    const byView = new Map(Array.from(this.#highlights.keys(), (view) => [view, []]));
    for (const range of ranges) {
      const view = viewOf(range);
      if (view) {
        const own = byView.get(view);
        if (own) own.push(range);
        else byView.set(view, [range]);
      }
    }
    for (const [view, own] of byView) this.#register(view, name, own);
  }

  /** @param {View} view @param {Kind | 'flash'} name @param {Range[]} ranges */
  #register(view, name, ranges) {
    const registered = NAMES[name];
    const registry = registryOf(view);
    if (!registry) return void this.#highlights.delete(view);
    const highlights = this.#highlights.get(view) ?? new Map();
    this.#highlights.set(view, highlights);
    if (!ranges.length) {
      // Another world's object may stand under the name after the extension was reloaded.
      registry.delete(registered);
      highlights.delete(name);
      return;
    }
    const highlight = new view.Highlight(...ranges.slice(0, ARGUMENTS));
    for (const range of ranges.slice(ARGUMENTS)) highlight.add(range);
    highlight.priority = PRIORITY[name];
    registry.set(registered, highlight);
    highlights.set(name, highlight);
  }

  /** @param {number} x @param {number} y @param {View} view @returns {AbstractRange[]} */
  #hits(x, y, view) {
    const registry = /** @type {any} */ (registryOf(view));
    if (registry?.highlightsFromPoint)
      return registry.highlightsFromPoint(x, y).flatMap((/** @type {any} */ hit) => hit.ranges);
    const caret = view.document.caretPositionFromPoint?.(x, y);
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
  if (!isLive(range) || !range.isPointInRange(node, offset)) return false;
  return Array.from(range.getClientRects()).some(
    (r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom,
  );
}

/** A frame has its own constructors, so that `instanceof` would tell nothing. @param {AbstractRange} range @returns {range is Range} */
const isLive = (range) => 'isPointInRange' in range;

/** The window that shows a range; null where its frame is gone. @param {Range} range @returns {View | null} */
const viewOf = (range) =>
  /** @type {View | null} */ (range.startContainer.ownerDocument?.defaultView ?? null);

/**
 * Where a window's document has its highlights; null where the window's frame is gone.
 *
 * Each `CSS` is asked for the getter that is its own: plain `view.CSS.highlights`, once Firefox has
 * run it a few times for one window, gives that window's registry for every other, too.
 * @param {View} view
 * @returns {HighlightRegistry | null}
 */
function registryOf(view) {
  try {
    if (view.closed) return null;
    const { CSS } = view;
    return Object.getOwnPropertyDescriptor(CSS, 'highlights')?.get?.call(CSS);
  } catch {
    return null; // Firefox lets nobody touch what was taken out
  }
}
