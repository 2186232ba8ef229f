/**
 * What is to be marked: one item a statement, and one a mention of an official.
 *
 * @import { Analysis, Span } from '../common/schema.js'
 * @import { Kind } from '../common/kinds.js'
 * @import { Place } from '../common/protocol.js'
 * @import { Anchors } from './anchor.js'
 *
 * @typedef {object} Item
 * @property {Kind} kind
 * @property {Place} place
 * @property {Span[]} spans
 * @property {number} start of its first span
 * @property {number} length of all spans: the shorter of two items lies inside the other
 * @property {boolean} uncertain whether it is shown only where the reader asks for uncertain claims
 * @property {Range[]} ranges on the live page; empty where the text is gone
 *
 * @import { Settings } from '../common/settings.js'
 */
import { isUncertain, kindOf, named } from '../common/kinds.js';

/**
 * @param {Analysis} analysis
 * @returns {Item[]} in order of the text, with no ranges yet
 */
export function itemsOf(analysis) {
  /** @type {Item[]} */
  const items = [];
  /** @type {(kind: Kind, place: Place, spans: Span[], uncertain?: boolean) => void} */
  const add = (kind, place, spans, uncertain = false) => {
    const length = spans.reduce((sum, [start, end]) => sum + end - start, 0);
    if (length > 0)
      items.push({
        kind,
        place,
        spans,
        start: spans[0]?.[0] ?? 0,
        length,
        uncertain,
        ranges: [],
      });
  };
  for (const statement of analysis.statements)
    add(
      kindOf(statement),
      { kind: 'statement', id: statement.id },
      statement.content,
      isUncertain(statement),
    );
  for (const entity of analysis.entities) {
    if (!entity.official) continue;
    for (const [nth, mention] of named(entity))
      add('official', { kind: 'entity', id: entity.id, nth }, [[mention.start, mention.end]]);
  }
  return items.sort((a, b) => a.start - b.start || b.length - a.length);
}

/** Whether the reader wants an item marked. @param {Item} item @param {Settings} settings */
export const isWanted = (item, settings) =>
  settings.looks[item.kind].on && (settings.uncertain || !item.uncertain);

/** Gives an item its ranges. @param {Item} item @param {Anchors} anchors */
export function anchor(item, anchors) {
  item.ranges = item.spans.flatMap((span) => anchors.ranges(span));
}

/**
 * The items by their distance from a place of the text, the nearest first.
 * @param {Item[]} items
 * @param {number} from offset in the text
 */
export const outwards = (items, from) =>
  items.toSorted((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from));

/**
 * Whether an item's place is the one asked for: of an entity any mention, unless one is named.
 * @param {Place} at
 * @param {Place} asked
 */
export const isAt = (at, asked) =>
  at.kind === asked.kind && at.id === asked.id && (asked.nth === undefined || at.nth === asked.nth);

/**
 * The statement before or behind another item, round and round.
 * @param {Item[]} statements in order of the text
 * @param {Item | null} from
 * @param {1 | -1} by
 */
export function neighbour(statements, from, by) {
  const at = from ? statements.indexOf(from) : -1;
  let to = at + by;
  // From an official, who is no statement, to the nearest one; from nowhere, to the first or last.
  if (at < 0 && by > 0) to = from ? statements.findIndex((i) => i.start >= from.start) : 0;
  if (at < 0 && by < 0) to = from ? statements.findLastIndex((i) => i.start < from.start) : -1;
  return statements.at(to % statements.length);
}
