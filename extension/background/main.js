/**
 * The background: a service worker in Chromium, a background script in Firefox. The browser stops it
 * when idle and starts it again for the next event, so nothing is kept in variables but the loaded
 * core, and every listener is added before the first `await`.
 *
 * @import { ToBackground } from '../common/protocol.js'
 */
import { answer } from '../common/protocol.js';
import { syncSites } from './always.js';
import { command } from './commands.js';
import * as core from './core.js';
import { openList } from './list.js';
import { addMenus, menuClicked } from './menus.js';
import * as tabs from './tabs.js';
import { toggle } from './toggle.js';

chrome.action.onClicked.addListener((tab) => void toggle(tab));
chrome.commands.onCommand.addListener((name, tab) => void command(name, tab));
chrome.contextMenus.onClicked.addListener((info, tab) => void menuClicked(info, tab));
chrome.runtime.onInstalled.addListener(({ reason }) => {
  addMenus();
  // Registered scripts do not outlive an update; permissions do.
  void syncSites();
  if (reason === 'install') void chrome.tabs.create({ url: 'welcome/welcome.html', active: false });
});
chrome.permissions.onAdded.addListener(() => void syncSites());
chrome.permissions.onRemoved.addListener(() => void syncSites());

answer(
  /** @type {Parameters<typeof answer<ToBackground>>[0]} */ ({
    analyse: async ({ page, css, near }, sender) => {
      const [analysis] = await Promise.all([core.analyse(page, near), style(sender, css, '')]);
      return analysis;
    },
    'read-text': ({ text }) => core.readText(text),
    export: ({ analysis, format, ids, blocks }) => core.copy(analysis, format, ids, blocks),
    style: ({ insert, remove }, sender) => style(sender, insert, remove),
    status: ({ status }, sender) => sender.tab?.id !== undefined && tabs.tell(sender.tab.id, status),
    'open-list': ({ place }, sender) => openList(sender.tab, place),
  }),
);

/**
 * Whose rules the marks' are. Firefox lets those of a page not reach into shadow roots; Chromium paints
 * no background of a highlight whose rules are the reader's own.
 * @type {'USER' | 'AUTHOR'}
 */
const ORIGIN = 'sidebarAction' in chrome ? 'USER' : 'AUTHOR';

/**
 * Rules go in by `insertCSS`, which no page's policy forbids and no page can see.
 * @param {chrome.runtime.MessageSender} sender
 * @param {string} insert
 * @param {string} remove
 */
async function style(sender, insert, remove) {
  const tabId = sender.tab?.id;
  // Our own pages bring their rules themselves.
  if (tabId === undefined || sender.url?.startsWith(chrome.runtime.getURL(''))) return;
  // Frames of other origins are passed over: no leave was given for them.
  const [target, origin] = [{ tabId, allFrames: true }, ORIGIN];
  // The new ones first: the marks would go out for a moment.
  if (insert) await chrome.scripting.insertCSS({ target, css: insert, origin });
  if (remove) await chrome.scripting.removeCSS({ target, css: remove, origin });
}
