/**
 * Finds words again after the page was re-rendered: by the quote and the text around it, as the
 * W3C Web Annotation model's TextQuoteSelector does.
 *
 * @import { Span } from '../common/schema.js'
 * @import { Collected } from './collect.js'
 * @import { Item } from './items.js'
 */
import { rangesOf } from './anchor.js';
import { inSlices } from './slices.js';

/** Characters on each side that tell a repeated phrase's places apart. */
const CONTEXT = 32;

/**
 * Gives each item the ranges that it has in the newly collected page; none where its words are gone.
 * @param {string} text of the analysis
 * @param {Item[]} items
 * @param {Collected} now
 * @param {AbortSignal} [signal]
 */
export async function reanchor(text, items, now, signal) {
  /** @type {Map<string, Range[]>} */
  const found = new Map();
  // Most paragraphs come back as they were; looking through all of them for each mark would take long.
  const same = new Map(now.page.blocks.map((block, i) => [block.text, i]));
  let at = 0;
  await inSlices(() => {
    const item = items[at++];
    if (!item) return false;
    item.ranges = item.spans.flatMap((span) =>
      pieces(text, span).flatMap((piece) => {
        const key = piece.join();
        const ranges = found.get(key) ?? unchanged(text, piece, now, same) ?? find(text, piece, now);
        found.set(key, ranges);
        return ranges.map((range) => range.cloneRange());
      }),
    );
    return true;
  }, signal);
}

/**
 * In the paragraph that it was in, where that has not changed.
 * @param {string} text
 * @param {Span} span
 * @param {Collected} now
 * @param {Map<string, number>} same index of the block with a text
 */
function unchanged(text, [start, end], now, same) {
  const begin = text.lastIndexOf('\n\n', start - 1);
  const from = begin < 0 ? 0 : begin + 2;
  const to = text.indexOf('\n\n', end);
  const block = same.get(text.slice(from, to < 0 ? undefined : to));
  return block === undefined ? null : rangesOf(now.runs[block] ?? [], start - from, end - from);
}

/** The span cut at paragraph breaks, which no block contains. @param {string} text @param {Span} span @returns {Span[]} */
function pieces(text, [start, end]) {
  /** @type {Span[]} */
  const cut = [];
  let from = start;
  for (const piece of text.slice(start, end).split('\n\n')) {
    if (piece) cut.push([from, from + piece.length]);
    from += piece.length + 2;
  }
  return cut;
}

/** @param {string} text @param {Span} span @param {Collected} now @returns {Range[]} */
function find(text, [start, end], now) {
  const quote = text.slice(start, end);
  const before =
    text
      .slice(Math.max(0, start - CONTEXT), start)
      .split('\n\n')
      .at(-1) ?? '';
  const behind = text.slice(end, end + CONTEXT).split('\n\n')[0] ?? '';
  let best = { score: -1, block: -1, at: -1 };
  for (const [block, { text: hay }] of now.page.blocks.entries()) {
    for (let at = hay.indexOf(quote); at >= 0; at = hay.indexOf(quote, at + 1)) {
      const score = commonEnd(hay.slice(0, at), before) + commonStart(hay.slice(at + quote.length), behind);
      if (score > best.score) best = { score, block, at };
      if (score === before.length + behind.length && score > 0) break;
    }
  }
  // A short name without any of its surroundings could be anyone's.
  if (best.block < 0 || (quote.length < CONTEXT && best.score < Math.min(4, before.length + behind.length)))
    return [];
  return rangesOf(now.runs[best.block] ?? [], best.at, best.at + quote.length);
}

/** @param {string} a @param {string} b */
function commonStart(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** @param {string} a @param {string} b */
function commonEnd(a, b) {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
