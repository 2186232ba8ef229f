// What each store is given. The folder dist/onrecord runs in both browsers; but Mozilla's linter
// warns of every word in a manifest that only Chromium knows, and the other way round.

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from './paths.mjs';

export const STORES = /** @type {const} */ (['chromium', 'firefox']);

/**
 * The manifest without what the other browser alone knows.
 * @param {'chromium' | 'firefox'} store
 * @param {any} manifest
 */
export function manifestFor(store, manifest) {
  const { background, permissions, side_panel, sidebar_action, browser_specific_settings, ...rest } =
    manifest;
  const { service_worker, scripts, type } = background;
  return store === 'chromium'
    ? { ...rest, permissions, side_panel, background: { service_worker, type } }
    : {
        ...rest,
        permissions: permissions.filter((/** @type {string} */ name) => name !== 'sidePanel'),
        sidebar_action,
        browser_specific_settings,
        background: { scripts, type },
      };
}

/**
 * Writes a store's folder from the built extension.
 * @param {'chromium' | 'firefox'} store
 * @returns {string} its path
 */
export function storeFolder(store) {
  const folder = join(ROOT, 'dist', store);
  rmSync(folder, { recursive: true, force: true });
  cpSync(DIST, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifestFor(store, manifest), null, 2)}\n`);
  return folder;
}
