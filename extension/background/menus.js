/** Entries of the context menu, on a page, on selected words and on the toolbar button. */

import { handOver } from '../common/handover.js';
import { t } from '../common/i18n.js';
import { toContent } from '../common/protocol.js';
import { openList } from './list.js';
import { begin, toggle } from './toggle.js';

export function addMenus() {
  chrome.contextMenus.removeAll(() => {
    const add = chrome.contextMenus.create;
    add({ id: 'toggle', title: t('menuToggle'), contexts: ['page', 'selection', 'link'] });
    add({ id: 'who', title: t('menuWho'), contexts: ['selection'] });
    add({ id: 'copy', title: t('menuCopy'), contexts: ['selection'] });
    add({ id: 'analyse-selection', title: t('menuAnalyseSelection'), contexts: ['selection'] });
    add({ id: 'list', title: t('openList'), contexts: ['page', 'action'] });
    add({ id: 'analyse', title: t('menuAnalyse'), contexts: ['action'] });
  });
}

/** @param {chrome.contextMenus.OnClickData} info @param {chrome.tabs.Tab | undefined} tab */
export async function menuClicked({ menuItemId, selectionText }, tab) {
  if (menuItemId === 'list') return openList(tab);
  if (menuItemId === 'toggle' && tab) return toggle(tab);
  if (menuItemId === 'who' && tab?.id !== undefined) return onSelection(tab, tab.id, 'who');
  if (menuItemId === 'copy' && tab?.id !== undefined) return onSelection(tab, tab.id, 'copy-selected');
  if (menuItemId === 'analyse-selection') await handOver(await selectedText(tab?.id, selectionText));
  if (menuItemId === 'analyse-selection' || menuItemId === 'analyse')
    await chrome.tabs.create({ url: '/analyse/analyse.html' });
}

/**
 * Marks the page first where it is not.
 * @param {chrome.tabs.Tab} tab
 * @param {number} id
 * @param {'who' | 'copy-selected'} type
 */
async function onSelection(tab, id, type) {
  const snapshot = await toContent(id, { type: 'get' }).catch(() => null);
  if (snapshot?.status.state !== 'on') await begin(tab);
  await toContent(id, { type }).catch(() => {});
}

/**
 * The selection with its paragraphs, which the menu's own text has lost; that one where no script
 * may run, as in the PDF viewer.
 * @param {number | undefined} tabId
 * @param {string} [inMenu]
 */
async function selectedText(tabId, inMenu = '') {
  if (tabId === undefined) return inMenu;
  const func = () => String(getSelection());
  const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
  return frame?.result || inMenu;
}
