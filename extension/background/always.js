/**
 * "Always on this site": pages of sites that the reader has given leave for are read as they load.
 * The registered script follows the permissions, whoever changes them.
 */
import { sites } from '../common/sites.js';

const ID = 'always';

/** The latest run: two at once would take away and register the same script in each other's way. */
let latest = Promise.resolve();

export const syncSites = () => {
  latest = latest.catch(() => {}).then(sync);
  return latest;
};

async function sync() {
  const matches = await sites();
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length)
    await chrome.scripting.registerContentScripts([
      { id: ID, matches, js: ['content/main.js', 'content/start.js'], runAt: 'document_idle' },
    ]);
}
