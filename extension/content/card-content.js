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
 * @property {(place: Place) => void} show jumps to a place on the page
 */
import { el } from '../common/dom.js';
import { flag as flagOf } from '../common/flag.js';
import { plural, t } from '../common/i18n.js';
import { kindOf } from '../common/kinds.js';
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
    return entity ? ofEntity(context, entity) : [];
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
    facts([
      [t('cardWhy'), statement.why.join(' · ') || words.text(analysis, statement.cue)],
      [t('cardRelay'), statement.relay],
      [t('cardOffice'), entity && asOf(entity)],
    ]),
    ...list(context, t('cardAnswers'), answers, true),
    ...list(context, t('cardAnswered'), answered, true),
    ...list(context, plural('cardMore', others.length), others, false),
  ];
}

/** @param {Context} context @param {Entity} entity @returns {Node[]} */
function ofEntity(context, entity) {
  const said = context.analysis.statements.filter((s) => s.speaker === entity.id);
  return [
    ...heading(entity.name, entity),
    el(
      'p',
      { class: 'stance' },
      mark(context.settings, 'official'),
      t('kind_official'),
      el('span', { class: 'soft' }, plural('mentions', entity.mentions.length)),
    ),
    facts([[t('cardOffice'), asOf(entity)]]),
    ...list(context, plural('cardSays', said.length), said, false),
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

/** Where an office that the page does not print comes from. @param {Entity} entity */
const asOf = (entity) =>
  entity.office_from === 'gazetteer' && entity.as_of ? t('officeAsOf', entity.as_of) : null;

/** @param {[string, string | null | undefined][]} rows */
function facts(rows) {
  const kept = rows.filter(([, value]) => value);
  return el('dl', {}, ...kept.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
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
