/** Keyboard shortcuts other than the toolbar button's own. */
import { toContent } from '../common/protocol.js';
import { openList } from './list.js';

/** @param {string} name @param {chrome.tabs.Tab | undefined} tab */
export async function command(name, tab) {
  // First of all: opening the list must happen before the gesture is spent.
  if (name === 'open-list') return openList(tab);
  if (tab?.id === undefined) return;
  const by = name === 'next-statement' ? 1 : -1;
  // A page that is not marked has nothing to go to.
  await toContent(tab.id, { type: 'step', by }).catch(() => {});
}
