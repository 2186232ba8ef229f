/**
 * What the list shows: an analysis, narrowed by search and filters, in the order of a view. Pure.
 *
 * @import { Analysis, Entity, Statement } from '../common/schema.js'
 * @import { Kind } from '../common/kinds.js'
 *
 * @typedef {'speakers' | 'order' | 'disputed' | 'officials'} View
 * @typedef {{view: View, kinds: Set<Kind>, uncertain: boolean, query: string}} Choice
 *
 * @typedef {object} Group
 * @property {Entity | null} entity whose name is the heading
 * @property {string} title the heading where there is no entity; empty: none
 * @property {{statement: Statement, answer: boolean}[]} statements `answer`: to the one above it
 */
import { kindOf, shown as seen } from '../common/kinds.js';

/** @type {readonly View[]} */
export const VIEWS = ['speakers', 'order', 'disputed', 'officials'];

/**
 * @param {Analysis} analysis
 * @param {Choice} choice
 * @param {(statement: Statement) => string} speaker
 * @returns {Group[]}
 */
export function groups(analysis, choice, speaker) {
  const fits = matcher(choice.query);
  const shown = seen(analysis, choice).filter(
    (s) =>
      choice.kinds.has(kindOf(s)) &&
      fits(`${speaker(s)} ${nameAndOffice(analysis, s)} ${textOf(analysis, s)}`),
  );
  switch (choice.view) {
    case 'order':
      return shown.length ? [{ entity: null, title: '', statements: shown.map(alone) }] : [];
    case 'disputed':
      return disputes(analysis, new Set(shown));
    case 'officials':
      return officials(analysis, fits);
    case 'speakers':
      return [
        ...bySpeaker(analysis, shown, speaker),
        ...(choice.kinds.has('official') ? silent(analysis, seen(analysis, choice), fits) : []),
      ];
  }
}

/** @param {Statement} statement */
const alone = (statement) => ({ statement, answer: false });

/** @param {Analysis} analysis @param {Statement[]} shown @param {(statement: Statement) => string} speaker */
function bySpeaker(analysis, shown, speaker) {
  /** @type {Map<number | string, Group>} */
  const found = new Map();
  for (const statement of shown) {
    const entity = (statement.speaker != null && analysis.entities[statement.speaker]) || null;
    const title = speaker(statement);
    const key = entity ? entity.id : title;
    const group = found.get(key) ?? { entity, title, statements: [] };
    group.statements.push(alone(statement));
    found.set(key, group);
  }
  return [...found.values()];
}

/**
 * Each statement that is answered, with its answers below it. An answer to two stands below both.
 * @param {Analysis} analysis
 * @param {Set<Statement>} shown
 */
function disputes(analysis, shown) {
  /** @type {Group[]} */
  const found = [];
  for (const statement of analysis.statements) {
    const answers = analysis.statements.filter((s) => s.responds_to.includes(statement.id));
    const statements = [alone(statement), ...answers.map((answer) => ({ statement: answer, answer: true }))];
    if (answers.length && statements.some((s) => shown.has(s.statement)))
      found.push({ entity: null, title: '', statements });
  }
  // Denials of what nobody says on this page are disputes, too.
  for (const statement of shown)
    if (kindOf(statement) === 'denial' && !statement.responds_to.length)
      found.push({ entity: null, title: '', statements: [alone(statement)] });
  return found;
}

/** @param {Analysis} analysis @param {(text: string) => boolean} fits @returns {Group[]} */
const officials = (analysis, fits) =>
  analysis.entities
    .filter((e) => e.official && e.mentions.length && fits(`${e.name} ${e.office ?? ''}`))
    .map((entity) => ({ entity, title: entity.name, statements: [] }));

/**
 * Officials who are named but say nothing.
 * @param {Analysis} analysis
 * @param {Statement[]} said
 * @param {(text: string) => boolean} fits
 */
const silent = (analysis, said, fits) =>
  officials(analysis, fits).filter(({ entity }) => !said.some((s) => s.speaker === entity?.id));

/** @param {Analysis} analysis @param {Statement} statement */
function nameAndOffice(analysis, statement) {
  const entity = statement.speaker == null ? undefined : analysis.entities[statement.speaker];
  return entity ? `${entity.name} ${entity.office ?? ''}` : '';
}

/** @param {Analysis} analysis @param {Statement} statement */
const textOf = (analysis, statement) =>
  statement.content.map(([start, end]) => analysis.text.slice(start, end)).join(' ');

/** Every word of the query somewhere, letter case and accents ignored. @param {string} query */
function matcher(query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return (/** @type {string} */ text) => {
    const folded = words.length ? fold(text) : '';
    return words.every((word) => folded.includes(word));
  };
}

/** @param {string} text */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
