/** Entries of the context menu, on a page and on the toolbar button. */
import { t } from '../common/i18n.js';
import { openList } from './list.js';
import { toggle } from './toggle.js';

export function addMenus() {
  chrome.contextMenus.removeAll(() => {
    const add = chrome.contextMenus.create;
    add({ id: 'toggle', title: t('menuToggle'), contexts: ['page', 'selection', 'link'] });
    add({ id: 'list', title: t('openList'), contexts: ['page', 'action'] });
    add({ id: 'analyse', title: t('menuAnalyse'), contexts: ['action'] });
  });
}

/** @param {chrome.contextMenus.OnClickData} info @param {chrome.tabs.Tab | undefined} tab */
export async function menuClicked({ menuItemId }, tab) {
  if (menuItemId === 'list') return openList(tab);
  if (menuItemId === 'toggle' && tab) return toggle(tab);
  if (menuItemId === 'analyse') await chrome.tabs.create({ url: 'analyse/analyse.html' });
}
