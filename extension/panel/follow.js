/**
 * Follows the window's active tab: its status from `storage.session`, its analysis from its content
 * script. Calls back at every change, and when the tab goes to another page or is closed.
 *
 * @import { Snapshot, Status } from '../common/protocol.js'
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
  // At both ends of loading: at the first the old page may still answer.
  chrome.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tab && status) void look();
  });
  chrome.tabs.onRemoved.addListener((id) => {
    if (id === tab) void look();
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

/**
 * What was told of a page counts for as long as the tab shows it: a marked page answers, and where there is nobody
 * to ask, there is a badge, which the browser takes away with the page.
 * @param {number} tab
 * @returns {Promise<Snapshot>}
 */
async function snapshotOf(tab) {
  const key = statusKey(tab);
  const status = /** @type {Status | undefined} */ ((await chrome.storage.session.get(key))[key]);
  if (!status) return OFF;
  if (status.state === 'on') return toContent(tab, { type: 'get' }).catch(() => OFF);
  const badge = await chrome.action.getBadgeText({ tabId: tab }).catch(() => '');
  return badge ? { ...OFF, status } : OFF;
}
