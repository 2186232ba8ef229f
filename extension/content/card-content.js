/**
 * What the card says of a statement or of an official: built from the analysis, as elements.
 *
 * @import { Analysis, Entity, Statement } from '../common/schema.js'
 * @import { Place } from '../common/protocol.js'
 * @import { Settings } from '../common/settings.js'
 *
 * @typedef {object} Context
 * @property {Analysis} analysis
 * @property {Settings} settings
 * @property {(place: Place, card?: boolean) => void} show jumps to a place on the page, and opens the
 *   card there where `card` says so
 */
import { el } from '../common/dom.js';
import { flag as flagOf } from '../common/flag.js';
import { plural, t } from '../common/i18n.js';
import { kindOf, named } from '../common/kinds.js';
import { mark } from '../common/mark.js';
import * as words from '../common/words.js';

/** Statements of the same speaker that the card lists before it sends the reader to the list. */
const MORE = 3;
/** Characters of a statement in a line of the card. */
const LINE = 90;

/** @param {Context} context @param {Place} place @returns {Node[]} */
export function content(context, place) {
  if (place.kind === 'entity') {
    const entity = context.analysis.entities[place.id];
    return entity ? ofEntity(context, entity, place.nth) : [];
  }
  const statement = context.analysis.statements[place.id];
  return statement ? ofStatement(context, statement) : [];
}

/** @param {Context} context @param {Statement} statement @returns {Node[]} */
function ofStatement(context, statement) {
  const { analysis } = context;
  const entity = statement.speaker == null ? undefined : analysis.entities[statement.speaker];
  const answers = statement.responds_to.flatMap((id) => analysis.statements[id] ?? []);
  const answered = analysis.statements.filter((s) => s.responds_to.includes(statement.id));
  const [denied, replied] = [answered.filter(isDenial), answered.filter((s) => !isDenial(s))];
  const others = analysis.statements.filter(
    (s) => s !== statement && s.speaker != null && s.speaker === statement.speaker,
  );
  return [
    ...heading(words.speaker(analysis, statement), entity),
    el(
      'p',
      { class: 'stance' },
      mark(context.settings, kindOf(statement)),
      words.stance(statement),
      el('span', { class: 'soft' }, words.confidence(statement)),
    ),
    ...facts([
      [t('cardWhy'), words.why(statement)],
      [t('cardRelay'), statement.relay],
      [t('cardOffice'), entity && words.asOf(entity)],
    ]),
    ...list(context, t(isDenial(statement) ? 'cardDenies' : 'cardAnswers'), answers, true),
    ...list(context, t('cardDenied'), denied, true),
    ...list(context, t('cardAnswered'), replied, true),
    ...list(context, plural('cardMore', others.length), others, false),
  ];
}

/** @param {Statement} statement */
const isDenial = (statement) => kindOf(statement) === 'denial';

/** @param {Context} context @param {Entity} entity @param {number | undefined} nth @returns {Node[]} */
function ofEntity(context, entity, nth) {
  const said = context.analysis.statements.filter((s) => s.speaker === entity.id);
  return [
    ...heading(entity.name, entity),
    el(
      'p',
      { class: 'stance' },
      mark(context.settings, 'official'),
      t('kind_official'),
      el('span', { class: 'soft' }, plural('mentions', named(entity).length)),
    ),
    ...facts([[t('cardOffice'), origin(entity)]]),
    ...steps(context, entity, nth),
    ...list(context, plural('cardSays', said.length), said, false),
  ];
}

/**
 * Ways to the mentions before and behind this one. Pronouns are passed over.
 * @param {Context} context
 * @param {Entity} entity
 * @param {number | undefined} nth the mention that the card stands at
 * @returns {Node[]}
 */
function steps({ show }, entity, nth) {
  const marked = named(entity).map(([nth]) => nth);
  const at = marked.indexOf(nth ?? 0);
  if (at < 0 || marked.length < 2) return [];
  /** @param {number} to @param {string} text */
  const step = (to, text) =>
    el(
      'button',
      {
        type: 'button',
        disabled: to < 0 || to >= marked.length,
        click: () => show({ kind: 'entity', id: entity.id, nth: marked[to] }, true),
      },
      text,
    );
  return [
    el(
      'p',
      { class: 'steps' },
      step(at - 1, t('cardPrevious')),
      el('span', { class: 'soft' }, t('cardMention', at + 1, marked.length)),
      step(at + 1, t('cardNext')),
    ),
  ];
}

/** @param {string} name @param {Entity | undefined} entity @returns {Node[]} */
function heading(name, entity) {
  const role = entity && words.role(entity);
  const flag = entity?.country && flagOf(entity.country);
  return [
    el('h2', {}, name, flag ? el('span', { class: 'flag', 'aria-hidden': 'true' }, flag) : null),
    ...(role ? [el('p', { class: 'soft' }, role)] : []),
  ];
}

/** Where an official's office comes from. @param {Entity} entity */
const origin = (entity) => words.asOf(entity) ?? (entity.office ? t('officeFromPage') : null);

/** @param {[string, string | null | undefined][]} rows */
function facts(rows) {
  const kept = rows.filter(([, value]) => value);
  const lines = kept.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]);
  return lines.length ? [el('dl', {}, ...lines)] : [];
}

/**
 * @param {Context} context
 * @param {string} title
 * @param {Statement[]} statements
 * @param {boolean} named whether the line says who speaks
 * @returns {Node[]}
 */
function list({ analysis, show }, title, statements, named) {
  if (!statements.length) return [];
  const lines = statements.slice(0, MORE).map((statement) => {
    const text = words.shorten(words.text(analysis, statement.content), LINE);
    const line = named ? `${words.speaker(analysis, statement)}: ${text}` : text;
    return el(
      'li',
      {},
      el('button', { type: 'button', click: () => show({ kind: 'statement', id: statement.id }) }, line),
    );
  });
  return [el('h3', {}, title), el('ul', {}, ...lines)];
}
