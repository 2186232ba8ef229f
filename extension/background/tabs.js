/**
 * What each tab shows: the badge, and the status in `storage.session`, which outlives the worker.
 * The list reads the same store and follows it.
 *
 * A page that is left takes its badge with it: the browser clears that by itself. The worker listens to no
 * navigation, which would start it for every page that the reader opens; so a status may be of a page before, which
 * the list finds out (`panel/follow.js`).
 *
 * @import { Status } from '../common/protocol.js'
 */
import { plural, t } from '../common/i18n.js';
import { statusKey, tabOf } from '../common/status.js';

/** @param {number} tab @param {Status} status */
export async function tell(tab, status) {
  const key = statusKey(tab);
  // The badge first: the list looks for it when the status changes.
  await badge(tab, status)
    .then(() =>
      status.state === 'off'
        ? chrome.storage.session.remove(key)
        : chrome.storage.session.set({ [key]: status }),
    )
    .catch(gone);
}

/** Forgets the tabs that are closed. */
export async function forgetClosed() {
  const [told, tabs] = await Promise.all([chrome.storage.session.get(), chrome.tabs.query({})]);
  const open = new Set(tabs.map(({ id }) => id));
  const closed = Object.keys(told).filter((key) => {
    const tab = tabOf(key);
    return tab !== null && !open.has(tab);
  });
  if (closed.length) await chrome.storage.session.remove(closed);
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
