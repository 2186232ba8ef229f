/**
 * What each tab shows: the status in `storage.session`, which outlives the worker, and the badge.
 * The list reads the same store and follows it.
 *
 * @import { Status } from '../common/protocol.js'
 */
import { plural, t } from '../common/i18n.js';
import { toContent } from '../common/protocol.js';
import { statusKey } from '../common/status.js';

/** @param {number} tab @param {Status} status */
export async function tell(tab, status) {
  const key = statusKey(tab);
  await Promise.all([
    status.state === 'off'
      ? chrome.storage.session.remove(key)
      : chrome.storage.session.set({ [key]: status }),
    badge(tab, status),
  ]).catch(gone);
}

/** @param {number} tab */
export const forget = (tab) => chrome.storage.session.remove(statusKey(tab));

/**
 * A page that was left takes its content script with it; the tab's status goes, too. Asked at both
 * ends of loading: at the first the old page may still answer.
 * @param {number} tab
 * @param {{status?: string}} change
 */
export async function updated(tab, { status }) {
  if (status !== 'loading' && status !== 'complete') return;
  const key = statusKey(tab);
  if (!(await chrome.storage.session.get(key))[key]) return;
  const snapshot = await toContent(tab, { type: 'get' }).catch(() => null);
  if (!snapshot || snapshot.status.state === 'off') await tell(tab, { state: 'off' });
}

/** @param {number} tabId @param {Status} status */
async function badge(tabId, status) {
  const [text, title, colour] = face(status);
  await Promise.all([
    chrome.action.setBadgeText({ tabId, text }),
    chrome.action.setTitle({ tabId, title }),
    chrome.action.setBadgeBackgroundColor({ tabId, color: colour }),
    chrome.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
  ]);
}

const BLUE = '#00507d';
const GREY = '#5b6470';
const RED = '#a3260f';

/** Badge, title and colour of a status. @param {Status} status @returns {[string, string, string]} */
function face(status) {
  switch (status.state) {
    case 'off':
      return ['', t('actionOff'), GREY];
    case 'busy':
      return ['…', t('actionBusy'), GREY];
    case 'on':
      return [
        String(status.statements),
        `${plural('found', status.statements)} ${t('actionOn')}`,
        status.statements ? BLUE : GREY,
      ];
    case 'failed':
      return ['!', t('actionFailed'), RED];
    case 'unsupported':
      return ['–', t(`unsupported_${status.reason}`), GREY];
  }
}

/** The tab was closed in the meantime. */
const gone = () => {};
