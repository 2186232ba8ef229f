/**
 * Shows an analysed text of ours as plain elements, marked and with cards as on a live page.
 *
 * @import { Analysis, Block, Page } from '../common/schema.js'
 * @import { Place } from '../common/protocol.js'
 * @import { Settings } from '../common/settings.js'
 * @import { Run } from '../content/collect.js'
 */
import { el } from '../common/dom.js';
import { copyOf } from '../common/export.js';
import { css } from '../common/tints.js';
import { Anchors } from '../content/anchor.js';
import { Card } from '../content/card.js';
import { Highlights } from '../content/highlights.js';
import { watchPointer } from '../content/hover.js';
import { anchor, isAt, isWanted, itemsOf } from '../content/items.js';
import { bringIntoView } from '../content/scroll.js';

/** @type {Partial<Record<Block['kind'], 'h2' | 'h3' | 'blockquote' | 'p'>>} */
const TAGS = { title: 'h2', heading: 'h3', quote: 'blockquote' };

/** The rules of the marks for this document; replaced as a whole. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/**
 * @param {HTMLElement} root is filled with the text
 * @param {Page} page
 * @param {Analysis} analysis
 * @param {Settings} settings
 * @param {AbortSignal} signal ends everything that this sets going
 * @returns {{show: (place: Place) => boolean, paint: () => void}} `paint`: after a change of the settings
 */
export function render(root, page, analysis, settings, signal) {
  const items = itemsOf(analysis);
  const anchors = new Anchors(analysis.blocks, fill(root, page, analysis));
  for (const item of items) anchor(item, anchors);
  const highlights = new Highlights();
  const paint = () => {
    sheet.replaceSync(css(settings, null));
    highlights.paint(items.filter((item) => isWanted(item, settings)));
  };
  paint();

  /** @param {Place} place @param {boolean} [again] opens the card there */
  const show = (place, again = false) => {
    const item = items.find((i) => i.ranges.length && isAt(i.place, place));
    if (!item?.ranges[0]) return false;
    card.close();
    bringIntoView(item.ranges[0]);
    highlights.flash(item.ranges);
    if (again) card.open({ analysis, settings, show }, item.place, item.ranges, { focus: true });
    return true;
  };
  const card = new Card(
    {
      copy: (place) => copyOf(analysis, settings.format, [place.id], null),
      hide: (place) => {
        for (const item of items) if (isAt(item.place, place)) item.ranges = [];
        paint();
      },
    },
    () => card.close(),
  );
  watchPointer({
    at: (x, y) => highlights.at(x, y),
    documents: [document],
    enter: ([item], x) => item && card.open({ analysis, settings, show }, item.place, item.ranges, { x }),
    leave: () => card.close(),
    isOurs: (event) => card.owns(event),
    signal,
  });
  signal.addEventListener('abort', () => {
    card.close();
    highlights.clear();
  });
  return { show, paint };
}

/**
 * One text node a block, so that block and node count the same.
 * @param {HTMLElement} root
 * @param {Page} page
 * @param {Analysis} analysis
 * @returns {Run[][]} by the page's blocks
 */
function fill(root, page, analysis) {
  /** @type {Run[][]} */
  const runs = [];
  const elements = analysis.blocks.flatMap(({ block }) => {
    const source = page.blocks[block];
    if (!source) return [];
    const node = document.createTextNode(source.text);
    runs[block] = [{ at: 0, node, from: 0, length: source.text.length, gap: false }];
    return [el(TAGS[source.kind] ?? 'p', {}, node)];
  });
  root.replaceChildren(...elements);
  return runs;
}
