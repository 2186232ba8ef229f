/**
 * What stands in place of the list: each state says what to do.
 *
 * @import { Status } from '../common/protocol.js'
 */
import { el } from '../common/dom.js';
import { t } from '../common/i18n.js';

/**
 * @param {Status} status
 * @returns {{title: string, text: string} | null} null where the list can be shown
 */
export function noticeFor(status) {
  switch (status.state) {
    case 'off':
      return { title: t('panelOffTitle'), text: t('panelOff') };
    case 'busy':
      return { title: t('panelBusyTitle'), text: '' };
    case 'failed':
      return { title: t('panelFailedTitle'), text: t('panelFailed') };
    case 'unsupported':
      return { title: t('panelUnsupportedTitle'), text: t(`unsupported_${status.reason}`) };
    case 'on':
      return status.statements || status.counts.official
        ? null
        : { title: t('panelNothingTitle'), text: t('panelNothing') };
  }
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
  if (status.language && !/^en\b/i.test(status.language))
    found.push(bar(t('panelLanguage', status.language)));
  if (status.wholePage && status.statements) found.push(bar(t('panelWholePage')));
  return found;
}

/** @param {string} text @param {Node} [button] */
const bar = (text, button) => el('div', { class: 'bar' }, el('span', {}, text), button);
