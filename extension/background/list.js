/**
 * Opens the list: the side panel in Chromium, the sidebar in Firefox. Both want a click or a key
 * press of the reader; Firefox does not take one that happened in a page, so there the list comes in
 * a small window of its own.
 *
 * @param {chrome.tabs.Tab | undefined} tab
 */
export async function openList(tab) {
  try {
    // Each browser has one of the two.
    const { sidePanel, sidebarAction } = /** @type {any} */ (chrome);
    if (sidePanel) {
      if (tab) await sidePanel.open({ windowId: tab.windowId });
    } else await sidebarAction.open();
  } catch {
    if (tab?.id === undefined) return;
    await chrome.windows.create({
      url: `/panel/panel.html?tab=${tab.id}`,
      type: 'popup',
      width: 420,
      height: 720,
    });
  }
}
