/**
 * Entities and statements in the reader's words: the same in the card, the list and the analyse page.
 *
 * @import { Analysis, Entity, Span, Statement } from './schema.js'
 */

import { language, t } from './i18n.js';
import { kindOf } from './kinds.js';

/** Confidence above which a finding is called likely, and sure. */
const LIKELY = 0.6;
const SURE = 0.85;

/** @param {string} code ISO 3166-1 alpha-2 */
export function country(code) {
  try {
    return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a region code
  }
}

/** "Secretary of State", "Presidency of Russia", "government". @param {Entity} entity */
export const office = (entity) =>
  entity.office ??
  entity.stands_for ??
  (entity.kind === 'person' ? '' : t(`entity_${entity.kind.replace('-', '_')}`));

/** "Secretary of State · United States". @param {Entity} entity */
export const role = (entity) =>
  [office(entity), entity.country && country(entity.country)].filter(Boolean).join(' · ');

/** "Denies", "Says there is no evidence", "Quote". @param {Statement} statement */
export const stance = (statement) =>
  statement.stance === 'asserts'
    ? t(`form_${statement.form}`)
    : t(`stance_${statement.stance.replace('-', '_')}`);

/** Name of the kind that the statement's highlight has. @param {Statement} statement */
export const kind = (statement) => t(`kind_${kindOf(statement)}`);

/** @param {Statement} statement */
export const confidence = (statement) =>
  t(
    statement.confidence >= SURE
      ? 'confidence_high'
      : statement.confidence >= LIKELY
        ? 'confidence_medium'
        : 'confidence_low',
  );

/**
 * The text of some spans, pieces joined by an ellipsis where something stands between them.
 * @param {Analysis} analysis
 * @param {Span[]} spans
 */
export const text = (analysis, spans) =>
  spans.map(([start, end]) => analysis.text.slice(start, end)).join(' … ');

/**
 * Who speaks: the entity's name, else the source as printed.
 * @param {Analysis} analysis
 * @param {Statement} statement
 */
export function speaker(analysis, statement) {
  const entity = statement.speaker == null ? undefined : analysis.entities[statement.speaker];
  return entity?.name || text(analysis, statement.source) || t('unknownSpeaker');
}

/**
 * Cut at a word's end to at most `length` characters.
 * @param {string} string
 * @param {number} length
 */
export function shorten(string, length) {
  if (string.length <= length) return string;
  const cut = string.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
