/**
 * What stands in place of the list: each state says what to do.
 *
 * @import { Status } from '../common/protocol.js'
 */
import { el } from '../common/dom.js';
import { locale, t } from '../common/i18n.js';

/**
 * @typedef {object} Notice
 * @property {string} title
 * @property {string} text
 * @property {{since: number, ms: number}} [wait] how long it takes
 * @property {'again' | 'analyse'} [offer] what its button does: reads the page again, or opens the page for
 *   other texts
 */

/**
 * @param {Status} status
 * @returns {Notice | null} null where the list can be shown
 */
export function noticeFor(status) {
  switch (status.state) {
    case 'off':
      return { title: t('panelOffTitle'), text: t('panelOff'), offer: 'analyse' };
    case 'busy':
      return { title: t('panelBusyTitle'), text: status.words ? long(status) : '', wait: status.wait };
    case 'failed':
      return { title: t('panelFailedTitle'), text: t('panelFailed'), offer: 'again' };
    case 'unsupported':
      return {
        title: t('panelUnsupportedTitle'),
        text: t(`unsupported_${status.reason}`),
        offer: 'analyse',
      };
    case 'on':
      return status.statements || status.hidden || status.counts.official
        ? null
        : { title: t('panelNothingTitle'), text: t('panelNothing'), offer: 'again' };
  }
}

/** "A long one: about 12,000 words." @param {Extract<Status, {state: 'busy'}>} status */
const long = ({ words, wait }) =>
  [
    t('panelBusyLong', new Intl.NumberFormat(locale()).format(Math.round(words / 1000) * 1000)),
    wait && t('panelBusyFirst'),
  ]
    .filter(Boolean)
    .join(' ');

/**
 * A bar that fills in the time that the reading takes. It is moved by the browser's compositor: in
 * Firefox the core reads in the same thread that draws the list.
 * @param {{since: number, ms: number}} wait
 */
export function progress({ since, ms }) {
  const done = el('i');
  done.style.animationDuration = `${ms}ms`;
  done.style.animationDelay = `${Math.min(since - Date.now(), 0)}ms`;
  return el('div', { class: 'progress', 'aria-hidden': 'true' }, done);
}

/**
 * Bars above the list: what the reader should know about what is shown.
 * @param {Status} status
 * @param {() => void} again
 * @returns {Node[]}
 */
export function bars(status, again) {
  if (status.state !== 'on') return [];
  const found = [];
  if (status.changed)
    found.push(bar(t('panelChanged'), el('button', { type: 'button', click: again }, t('panelAgain'))));
  if (status.wholePage && status.statements) found.push(bar(t('panelWholePage')));
  return found;
}

/** @param {string} text @param {Node} [button] */
const bar = (text, button) => el('div', { class: 'bar' }, el('span', {}, text), button);
