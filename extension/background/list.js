/**
 * Opens the list: the side panel in Chromium, the sidebar in Firefox. Both want a click or a key
 * press of the reader; Firefox does not take one that happened in a page, there the menu must do.
 *
 * @param {chrome.tabs.Tab | undefined} tab
 */
export async function openList(tab) {
  try {
    if (chrome.sidePanel?.open) {
      if (tab) await chrome.sidePanel.open({ windowId: tab.windowId });
    } else await /** @type {any} */ (chrome).sidebarAction.open();
  } catch {
    // No gesture: the reader opens it from the browser's own menu.
  }
}
