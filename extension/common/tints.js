/**
 * The highlight rules as CSS text. Translucent tints under unchanged text colour; an underline
 * tells the kinds apart without colour, and is all that forced colours leave.
 *
 * Under forced colours Firefox leaves the tints as they are, since they are the reader's style and not
 * the page's. Chromium paints each mark as one block of `Highlight` with words and line in
 * `HighlightText`, whatever colours and `forced-color-adjust` a `::highlight()` asks for: that of the
 * element around the words alone decides, and it is the page's.
 *
 * @import { Kind } from './kinds.js'
 * @import { Line, Look, Settings } from './settings.js'
 */
import { KINDS } from './kinds.js';

/**
 * Names in `CSS.highlights`, which the page can read: they say nothing about us or the text.
 * @type {Record<Kind | 'flash', string>}
 */
export const NAMES = { official: 'hl-1', denial: 'hl-2', quote: 'hl-3', claim: 'hl-4', flash: 'hl-5' };

/**
 * Strength of a tint, 0 to 1, on light and on dark pages. Black on the strongest tint over white
 * and white on it over black keep a contrast above 10:1, whatever the colour.
 */
const STRENGTH = { official: [0.14, 0.27], denial: [0.2, 0.3], quote: [0.2, 0.26], claim: [0.13, 0.26] };

/**
 * @param {Settings} settings
 * @param {boolean | null} dark what the page's background is; null leaves it to `color-scheme`
 * @returns {string}
 */
export function css(settings, dark) {
  /** @type {(light: string, darkened: string) => string} */
  const choose = (light, darkened) =>
    dark === null ? `light-dark(${light}, ${darkened})` : dark ? darkened : light;
  const kinds = KINDS.filter((kind) => settings.looks[kind].on);
  const rules = kinds.map((kind) => {
    const look = settings.looks[kind];
    const [light = 0.2, darkened = 0.3] = STRENGTH[kind];
    const tint = choose(alpha(look.colour, light), alpha(lighten(look.colour), darkened));
    const line = choose(alpha(look.colour, 0.75), alpha(lighten(look.colour), 0.85));
    return `::highlight(${NAMES[kind]}) { background-color: ${tint}; text-decoration: ${stroke(look)} ${line}; text-underline-offset: 0.18em; }`;
  });
  const flash = choose('rgb(255 193 7 / 0.65)', 'rgb(255 193 7 / 0.5)');
  rules.push(`::highlight(${NAMES.flash}) { background-color: ${flash}; }`);
  const forced = kinds.map((kind) => `::highlight(${NAMES[kind]}) { ${inBlock(settings.looks[kind].line)} }`);
  // The block of a mark that is flashed is there already.
  forced.push(`::highlight(${NAMES.flash}) { text-decoration: underline solid 0.2em CanvasText; }`);
  return `${rules.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}`;
}

/**
 * A line that is seen on Chromium's block, which ends with the letters: below it the line would have
 * the page's own colour behind it, from which it may not differ. So it is thick, close to the letters,
 * and goes through those that reach down, which would leave little of it.
 * @param {Line} line
 */
const inBlock = (line) =>
  `text-decoration-color: CanvasText; text-decoration-thickness: 2px; text-decoration-skip-ink: none; text-underline-offset: ${line === 'wavy' ? '-0.1em' : '0.06em'};`;

/** @param {Look} look */
const stroke = (look) => `underline ${look.line} ${look.line === 'dotted' ? '2px' : '1px'}`;

/** @param {string} colour `#rrggbb` @returns {[number, number, number]} */
const channels = (colour) => {
  const n = Number.parseInt(colour.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
};

/** @param {string | number[]} colour @param {number} strength */
const alpha = (colour, strength) =>
  `rgb(${(typeof colour === 'string' ? channels(colour) : colour).join(' ')} / ${strength})`;

/** Half-way to white: dark hues would vanish on a dark page. @param {string} colour */
const lighten = (colour) => channels(colour).map((c) => Math.round(c + (255 - c) * 0.35));
