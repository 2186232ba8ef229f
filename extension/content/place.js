/**
 * Where the card goes: near the words it speaks of, never on them, always in the window.
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box in CSS pixels of the viewport
 * @typedef {{width: number, height: number}} Size
 */

/** Between words and card; small enough to cross without losing the card. */
const GAP = 6;
/** Between card and the window's edge. */
const EDGE = 8;

/** A card that is less high than this shows too little of what it says. */
const LEAST = 96;

/**
 * Tries below the words, above, right, left. Where none has room for the whole card, it is made
 * lower, to fit where there is more room, above or below; and where the words fill the window, it
 * takes the corner that covers least of them.
 * @param {Size} card
 * @param {Box[]} words a box a line; those outside the window are of no account
 * @param {Size} window
 * @param {number} x where the reader looks
 * @returns {{left: number, top: number, height?: number}} `height` where the card must be lower than it is
 */
export function place(card, words, window, x) {
  const seen = words.filter(
    (w) => w.bottom > 0 && w.top < window.height && w.right > 0 && w.left < window.width,
  );
  if (!seen.length) return { left: EDGE, top: EDGE };
  const around = seen.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }));
  const left = clamp(x - card.width / 3, EDGE, window.width - card.width - EDGE);
  const top = clamp(around.top, EDGE, window.height - card.height - EDGE);
  const near = [
    { left, top: around.bottom + GAP },
    { left, top: around.top - GAP - card.height },
    { left: around.right + GAP, top },
    { left: around.left - GAP - card.width, top },
  ];
  const fitting = near.find((at) => fits(at, card, window));
  if (fitting) return fitting;
  const above = around.top - GAP - EDGE;
  const below = window.height - around.bottom - GAP - EDGE;
  const height = Math.max(above, below);
  if (height >= LEAST && left >= 0) return { left, top: below >= above ? around.bottom + GAP : EDGE, height };
  const right = Math.max(window.width - card.width - EDGE, 0);
  const bottom = Math.max(window.height - card.height - EDGE, 0);
  const corners = [
    { left: right, top: bottom },
    { left: right, top: EDGE },
    { left: EDGE, top: bottom },
    { left: EDGE, top: EDGE },
  ];
  const covers = corners.map((at) => seen.reduce((sum, word) => sum + overlap(at, card, word), 0));
  return corners[covers.indexOf(Math.min(...covers))] ?? { left: EDGE, top: EDGE };
}

/** @param {{left: number, top: number}} at @param {Size} card @param {Size} window */
const fits = (at, card, window) =>
  at.left >= 0 &&
  at.top >= 0 &&
  at.left + card.width <= window.width &&
  at.top + card.height <= window.height;

/** @param {{left: number, top: number}} at @param {Size} card @param {Box} word */
const overlap = (at, card, word) =>
  Math.max(0, Math.min(at.left + card.width, word.right) - Math.max(at.left, word.left)) *
  Math.max(0, Math.min(at.top + card.height, word.bottom) - Math.max(at.top, word.top));

/** @param {number} value @param {number} low @param {number} high */
const clamp = (value, low, high) => Math.max(low, Math.min(value, high));
