/**
 * Follows the window's active tab: its status from `storage.session`, its analysis from its content
 * script. Calls back at every change.
 *
 * @import { Snapshot } from '../common/protocol.js'
 */
import { toContent } from '../common/protocol.js';
import { statusKey } from '../common/status.js';

/** @param {(tab: number | null, snapshot: Snapshot) => void} changed */
export async function follow(changed) {
  const { id: windowId } = await chrome.windows.getCurrent();
  // In a window of its own the list belongs to one tab.
  const fixed = new URLSearchParams(location.search).get('tab');
  /** @type {number | null} */
  let tab = null;
  let asked = 0;

  const look = async () => {
    const mine = ++asked;
    const snapshot = tab === null ? OFF : await snapshotOf(tab);
    if (mine === asked) changed(tab, snapshot); // else the reader has moved on
  };

  chrome.tabs.onActivated.addListener((active) => {
    if (fixed || active.windowId !== windowId) return;
    tab = active.tabId;
    void look();
  });
  chrome.storage.session.onChanged.addListener((changes) => {
    if (tab !== null && statusKey(tab) in changes) void look();
  });
  const [active] = await chrome.tabs.query({ active: true, windowId });
  tab = fixed ? Number(fixed) : (active?.id ?? null);
  await look();
}

/** @type {Snapshot} */
const OFF = { status: { state: 'off' }, analysis: null, blocks: null, url: '' };

/** @param {number} tab @returns {Promise<Snapshot>} */
async function snapshotOf(tab) {
  const key = statusKey(tab);
  const status = (await chrome.storage.session.get(key))[key];
  if (!status) return OFF;
  if (/** @type {any} */ (status).state !== 'on')
    return { status: /** @type {any} */ (status), analysis: null, blocks: null, url: '' };
  return toContent(tab, { type: 'get' }).catch(() => OFF);
}
