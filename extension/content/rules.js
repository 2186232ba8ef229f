/**
 * What a block is: the lists of `src/page/tags.rs`, kept the same by a test. Change them there first.
 *
 * @import { BlockKind } from '../common/schema.js'
 */

/** @param {string} words */
const set = (words) => new Set(words.trim().split(/\s+/));

/** Elements that begin and end a block, whatever a style sheet says of them. */
export const BLOCK = set(`
  address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext
  pre search section summary table tbody td tfoot th thead tr ul xmp`);

/** Elements whose whole subtree is passed over. */
export const SKIPPED = set(`
  area audio base button canvas colgroup datalist embed frameset head iframe img input link map math meta
  meter noembed noframes noscript object optgroup option param progress rp rt script select source style
  svg template textarea title track video`);

/** Class words, in lower case, that by long custom mean "for screen readers alone". */
export const HIDDEN_CLASSES = set(`
  a11y-hidden assistive-text element-invisible is-visually-hidden screen-reader-only screen-reader-text
  screenreader-only screenreader-text sr-only sr_only sronly u-hiddenvisually u-visually-hidden
  visually-hidden visually_hidden visuallyhidden`);

/** Attributes whose values make a container's hint, in this order. */
export const HINTS = [
  'id',
  'class',
  'role',
  'itemprop',
  'itemtype',
  'property',
  'aria-label',
  'data-component',
  'data-testid',
  'data-type',
];

/** Elements in which a line feed is a line break. */
export const PREFORMATTED = set('pre listing xmp plaintext');

/** @type {Record<string, BlockKind>} */
const KIND = { blockquote: 'quote', figcaption: 'caption', caption: 'caption' };
for (const tag of ['h2', 'h3', 'h4', 'h5', 'h6']) KIND[tag] = 'heading';
for (const tag of ['li', 'dt', 'dd']) KIND[tag] = 'item';
for (const tag of ['td', 'th']) KIND[tag] = 'cell';
for (const tag of PREFORMATTED) KIND[tag] = 'preformatted';
for (const tag of set('article aside body footer header main nav section')) KIND[tag] = 'other';
KIND.h1 = 'title';

/**
 * The kind of text that stands in `tag`, given the kind of text around that element.
 * @param {string} tag
 * @param {BlockKind} around
 * @returns {BlockKind}
 */
export function kind(tag, around) {
  if (tag === 'p') return around === 'quote' || around === 'caption' ? around : 'paragraph';
  return KIND[tag] ?? around;
}
