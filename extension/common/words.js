/**
 * Entities and statements in the reader's words: the same in the card, the list and the analyse page.
 *
 * @import { Analysis, Entity, Span, Statement } from './schema.js'
 */

import { locale, t } from './i18n.js';
import { kindOf, LIKELY } from './kinds.js';

/** Confidence from which a finding is called sure. */
const SURE = 0.85;

/** @param {string} code ISO 3166-1 alpha-2 @param {string} [language] of BCP 47 */
export function country(code, language = locale()) {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code; // not a region code
  }
}

/** "Secretary of State", "Presidency of Russia", "Government". @param {Entity} entity */
export const office = (entity) =>
  capitalised(
    entity.office ??
      entity.stands_for ??
      (entity.kind === 'person' ? '' : t(`entity_${entity.kind.replace('-', '_')}`)),
  );

/** Short things side by side; a line may end with the point between them, never begin. @param {unknown[]} parts */
export const joined = (parts) => parts.filter(Boolean).join('\u00a0· ');

/**
 * "Secretary of State · United States"; an office that the entity is called by ("the minister") and a
 * country that the office names are not told twice.
 * @param {Entity} entity
 */
export function role(entity) {
  const [named, called] = [office(entity), capitalised(entity.name)];
  const held = named.toLowerCase() === called.toLowerCase() ? '' : named;
  if (!entity.country) return held;
  // Offices are in the language of the page.
  const isNamed = named.includes(country(entity.country, 'en'));
  return joined([held, isNamed ? '' : country(entity.country)]);
}

/** Where an office comes from that the page does not print; `null` where it does. @param {Entity} entity */
export const asOf = (entity) =>
  entity.office_from === 'gazetteer' && entity.as_of ? t('officeAsOf', entity.as_of) : null;

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
 * Why a statement is marked: "cue “said” · quotation marks". The core's reasons are keys; one that
 * has no words in the reader's language is left out.
 * @param {Statement} statement
 */
export const why = (statement) =>
  joined(
    statement.why.map((reason) =>
      reason.startsWith('cue: ')
        ? t('why_cue', reason.slice(5))
        : chrome.i18n.getMessage(`why_${reason.replace(/\W+/g, '_')}`),
    ),
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
  const source = text(analysis, statement.source);
  return capitalised(entity?.name || (OWNERS.get(source.toLowerCase()) ?? source) || t('unknownSpeaker'));
}

/** Who "his claim" is: the words of English pages, whatever the reader's language. */
const OWNERS = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
  ['my', 'I'],
  ['our', 'we'],
]);

/** @param {string} string */
const capitalised = (string) => string.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase());

/** "12 Mar 2026" for an ISO 8601 date or time; what is none stays as it is. @param {string} iso */
export function day(iso) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(locale(), { dateStyle: 'medium' });
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
