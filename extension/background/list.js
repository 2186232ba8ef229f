import { want } from '../common/wanted.js';

/**
 * Opens the list: the side panel in Chromium, the sidebar in Firefox. Both want a click or a key
 * press of the reader; Firefox does not take one that happened in a page, so there the list comes in
 * a small window of its own.
 *
 * @import { Place } from '../common/protocol.js'
 * @param {chrome.tabs.Tab | undefined} tab
 * @param {Place} [place] that it is to show
 */
export async function openList(tab, place) {
  // Not waited for: the gesture would be spent.
  if (tab?.id !== undefined && place) void want({ tab: tab.id, place });
  try {
    // Each browser has one of the two.
    const { sidePanel, sidebarAction } = /** @type {any} */ (chrome);
    if (sidePanel) {
      if (tab) await sidePanel.open({ windowId: tab.windowId });
    } else await sidebarAction.open();
  } catch {
    if (tab?.id === undefined) return;
    const url = chrome.runtime.getURL(`/panel/panel.html?tab=${tab.id}`);
    const pages = await chrome.runtime.getContexts({ contextTypes: ['TAB'] });
    const open = pages.find((page) => page.documentUrl === url);
    // The list that stands there already goes to the place by itself.
    if (open) await chrome.windows.update(open.windowId, { focused: true });
    else await chrome.windows.create({ url, type: 'popup', width: 420, height: 720 });
  }
}
