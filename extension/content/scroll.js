/** Brings words into view: the only place that scrolls, and only when the reader asks for it. */

import { boxesOf } from './frames.js';

/** @param {Range} range */
export function bringIntoView(range) {
  const element = range.startContainer.parentElement;
  const folded = element?.closest('details:not([open])');
  // What the browser's own search does, too: the words are in there.
  if (folded) /** @type {HTMLDetailsElement} */ (folded).open = true;
  const boxes = boxesOf(range);
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  if (top >= 40 && bottom <= window.innerHeight - 40) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  element?.scrollIntoView({ block: 'center', behavior });
}
