/**
 * The four kinds of highlight, in the order in which they are listed and explained.
 *
 * A statement is of one kind; a mention is an `official` where its entity holds an office.
 *
 * @import { Analysis, Entity, Statement } from './schema.js'
 * @typedef {'official' | 'denial' | 'quote' | 'claim'} Kind
 * @typedef {Record<Kind, number>} Counts
 */

/** @type {readonly Kind[]} */
export const KINDS = ['official', 'denial', 'quote', 'claim'];

/** Stances that make a statement a denial. */
const DENIALS = new Set(['denies', 'rejects', 'no-evidence']);
/** Stances that say nothing of the matter: quoted or not, they are claims with a label of their own. */
const REFUSALS = new Set(['declines', 'non-committal']);

/**
 * @param {Statement} statement
 * @returns {Exclude<Kind, 'official'>}
 */
export function kindOf(statement) {
  if (DENIALS.has(statement.stance)) return 'denial';
  return statement.form === 'indirect' || REFUSALS.has(statement.stance) ? 'claim' : 'quote';
}

/** Confidence from which a finding is likely. */
export const LIKELY = 0.6;

/**
 * Whether a statement may be none: on news pages two in three of these are acts, plans or feelings that
 * the network took for speech. Words in quotation marks are somebody's in any case.
 * @param {Statement} statement
 */
export const isUncertain = (statement) => statement.form === 'indirect' && statement.confidence < LIKELY;

/**
 * The statements that a reader sees: uncertain ones only where they were asked for.
 * @param {Analysis} analysis
 * @param {{uncertain: boolean}} settings
 */
export const shown = (analysis, { uncertain }) =>
  analysis.statements.filter((statement) => uncertain || !isUncertain(statement));

/**
 * The mentions that are marked, listed and counted, with their places among all: "he" and "his" all over
 * a page would be noise.
 * @param {Entity} entity
 */
export const named = (entity) =>
  [...entity.mentions.entries()].filter(([, mention]) => mention.kind !== 'pronoun');

/**
 * How many highlights there are of each kind: officials count once however often they are named.
 * @param {Analysis} analysis
 * @param {{uncertain: boolean}} settings
 * @returns {Counts}
 */
export function count(analysis, settings) {
  const counts = { official: 0, denial: 0, quote: 0, claim: 0 };
  for (const entity of analysis.entities) if (entity.official && entity.mentions.length) counts.official++;
  for (const statement of shown(analysis, settings)) counts[kindOf(statement)]++;
  return counts;
}
