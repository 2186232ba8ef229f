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
      return { title: t('panelBusyTitle'), text: status.words ? long(status.words) : '' };
    case 'failed':
      return { title: t('panelFailedTitle'), text: t('panelFailed'), offer: 'again' };
    case 'unsupported':
      return {
        title: t('panelUnsupportedTitle'),
        text: t(`unsupported_${status.reason}`),
        offer: 'analyse',
      };
    case 'on':
      return status.statements || status.counts.official
        ? null
        : { title: t('panelNothingTitle'), text: t('panelNothing') };
  }
}

/** "A long one: about 12,000 words." @param {number} words */
const long = (words) =>
  t('panelBusyLong', new Intl.NumberFormat(locale()).format(Math.round(words / 1000) * 1000));

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
