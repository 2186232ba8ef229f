/**
 * The lines of the list.
 *
 * @import { Analysis, Entity, Mention, Statement } from '../common/schema.js'
 * @import { Place } from '../common/protocol.js'
 * @import { Settings } from '../common/settings.js'
 * @import { Group } from './model.js'
 */
import { el } from '../common/dom.js';
import { flag as flagOf } from '../common/flag.js';
import { plural, t } from '../common/i18n.js';
import { kindOf, named } from '../common/kinds.js';
import { mark } from '../common/mark.js';
import * as words from '../common/words.js';

/** Characters of text on each side of a mention. */
const AROUND = 40;
/** Mentions of one official that are listed. */
const MENTIONS = 12;

/** @param {Group} group */
export function headingOf({ entity, title }) {
  const flag = entity?.country && flagOf(entity.country);
  const role = entity && words.role(entity);
  return el(
    'h3',
    {},
    title,
    flag ? el('span', { 'aria-hidden': 'true' }, ` ${flag}`) : null,
    role ? el('span', { class: 'soft' }, role) : null,
    entity && words.asOf(entity) ? el('span', { class: 'soft' }, words.asOf(entity)) : null,
  );
}

/**
 * @param {Analysis} analysis
 * @param {Settings} settings
 * @param {Statement} statement
 * @param {boolean} named whether the entry says who speaks
 * @param {(place: Place) => void} show
 */
export function entryOf(analysis, settings, statement, named, show) {
  const relay = statement.relay && `${t('cardRelay')} ${statement.relay}`;
  return el(
    'button',
    {
      type: 'button',
      class: 'entry',
      'data-id': statement.id,
      click: () => show({ kind: 'statement', id: statement.id }),
    },
    named && el('span', { class: 'who' }, words.speaker(analysis, statement)),
    el('span', { class: 'words' }, words.text(analysis, statement.content)),
    el(
      'span',
      { class: 'meta' },
      mark(settings, kindOf(statement)),
      el('span', {}, words.stance(statement)),
      relay ? el('span', {}, relay) : null,
    ),
  );
}

/**
 * An official who says nothing: one entry, or each mention with the words around it.
 * @param {Analysis} analysis
 * @param {Settings} settings
 * @param {Entity} entity
 * @param {boolean} all
 * @param {(place: Place) => void} show
 * @returns {Node[]}
 */
export function officialOf(analysis, settings, entity, all, show) {
  /** @type {Place} */
  const place = { kind: 'entity', id: entity.id };
  const count = el(
    'span',
    { class: 'meta' },
    mark(settings, 'official'),
    el('span', {}, plural('mentions', named(entity).length)),
  );
  if (!all)
    return [el('li', {}, el('button', { type: 'button', class: 'entry', click: () => show(place) }, count))];
  return named(entity)
    .slice(0, MENTIONS)
    .map(([nth, mention]) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', class: 'entry', click: () => show({ ...place, nth }) },
          around(analysis, mention),
        ),
      ),
    );
}

/** @param {Analysis} analysis @param {Mention} mention */
function around({ text }, { start, end }) {
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .at(-1) ?? '';
  const behind = text.slice(end, end + AROUND).split('\n')[0] ?? '';
  return el(
    'span',
    { class: 'words' },
    `…${before.replace(/^\S*\s/, '')}`,
    el('strong', {}, text.slice(start, end)),
    `${behind.replace(/\s\S*$/, '')}…`,
  );
}
