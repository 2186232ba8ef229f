/** The toolbar button: marks the page, and at the second click clears it. */
import { toContent } from '../common/protocol.js';
import * as core from './core.js';
import { forgetClosed, tell } from './tabs.js';

/** @param {chrome.tabs.Tab} tab */
export async function toggle(tab) {
  if (tab.id === undefined) return;
  // A page that was marked before knows what to do, whatever this worker has forgotten.
  const there = await toContent(tab.id, { type: 'toggle' }).then(
    () => true,
    () => false,
  );
  if (!there) await begin(tab);
}

/** Marks a page that has no content script yet. @param {chrome.tabs.Tab} tab */
export async function begin(tab) {
  const tabId = /** @type {number} */ (tab.id);
  // The core loads while the page is being read.
  core.ready().catch(() => {});
  void forgetClosed();
  try {
    const ran = await chrome.scripting.executeScript({
      target: { tabId },
      files: ['content/main.js', 'content/start.js'],
    });
    // On its own pages Firefox runs nothing and reports no error.
    if (!ran[0]) throw new Error('no script ran');
  } catch {
    // Browser pages, the store, view-source, the PDF viewer, files without leave: no script may run.
    await tell(tabId, { state: 'unsupported', reason: isPdf(tab.url) ? 'pdf' : 'browser' });
  }
}

/** @param {string | undefined} url */
const isPdf = (url) => /\.pdf($|[?#])/i.test(url ?? '');
