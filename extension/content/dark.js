/**
 * Whether the article stands on a dark background. Many dark pages never declare `color-scheme`,
 * so `light-dark()` alone would give them the tints for white paper.
 *
 * @import { Run } from './collect.js'
 */

/**
 * @param {Run[][]} runs of the blocks; the middle one stands in the article more likely than the first
 * @returns {boolean | null} null where the background cannot be told (a picture, a gradient)
 */
export function isDark(runs) {
  const middle = runs[runs.length >> 1]?.[0]?.node.parentElement;
  for (
    let element = middle ?? document.body;
    element;
    element = /** @type {HTMLElement} */ (element.parentElement)
  ) {
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') return null;
    const colour = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(style.backgroundColor);
    if (!colour) return null; // a colour space that is not worth a parser: light-dark() decides
    const [red = 0, green = 0, blue = 0, alpha = 1] = colour
      .slice(1)
      .map((c) => (c === undefined ? 1 : Number(c)));
    if (alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return null;
}
