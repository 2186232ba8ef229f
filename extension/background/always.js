/**
 * "Always on this site": pages of sites that the reader has given leave for are read as they load.
 * The registered script follows the permissions, whoever changes them.
 */
import { sites } from '../common/sites.js';

const ID = 'always';

export async function syncSites() {
  const matches = await sites();
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length)
    await chrome.scripting.registerContentScripts([
      { id: ID, matches, js: ['content/main.js', 'content/start.js'], runAt: 'document_idle' },
    ]);
}
