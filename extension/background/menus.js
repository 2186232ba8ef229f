/** Entries of the context menu, on a page and on the toolbar button. */
import { t } from '../common/i18n.js';
import { toContent } from '../common/protocol.js';
import { openList } from './list.js';
import { begin, toggle } from './toggle.js';

export function addMenus() {
  chrome.contextMenus.removeAll(() => {
    const add = chrome.contextMenus.create;
    add({ id: 'toggle', title: t('menuToggle'), contexts: ['page', 'selection', 'link'] });
    add({ id: 'who', title: t('menuWho'), contexts: ['selection'] });
    add({ id: 'list', title: t('openList'), contexts: ['page', 'action'] });
    add({ id: 'analyse', title: t('menuAnalyse'), contexts: ['action'] });
  });
}

/** @param {chrome.contextMenus.OnClickData} info @param {chrome.tabs.Tab | undefined} tab */
export async function menuClicked({ menuItemId }, tab) {
  if (menuItemId === 'list') return openList(tab);
  if (menuItemId === 'toggle' && tab) return toggle(tab);
  if (menuItemId === 'who' && tab?.id !== undefined) return who(tab, tab.id);
  if (menuItemId === 'analyse') await chrome.tabs.create({ url: 'analyse/analyse.html' });
}

/** Marks the page first where it is not. @param {chrome.tabs.Tab} tab @param {number} id */
async function who(tab, id) {
  const snapshot = await toContent(id, { type: 'get' }).catch(() => null);
  if (snapshot?.status.state !== 'on') await begin(tab);
  await toContent(id, { type: 'who' }).catch(() => {});
}
