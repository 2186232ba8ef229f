/** What the stores are given: no more rights than promised, no more bytes than allowed. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { DIST } from '../../scripts/lib/paths.mjs';
import { manifestFor, STORES, storeFolder } from '../../scripts/lib/stores.mjs';
import { zip } from '../../scripts/lib/zip.mjs';

const ROOT = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const manifest = JSON.parse(readFileSync(`${DIST}/manifest.json`, 'utf8'));

describe('the package', () => {
  test('asks for the permissions that PRIVACY.md explains, and no others', () => {
    assert.deepEqual(manifest.permissions, [
      'activeTab',
      'scripting',
      'storage',
      'contextMenus',
      'sidePanel',
    ]);
    assert.deepEqual(manifest.optional_host_permissions, ['https://*/*', 'http://*/*']);
    const explained = [...read('PRIVACY.md').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    assert.deepEqual(explained, manifest.permissions);
  });

  test('opens no door to pages: no host, no script of its own accord, no file that a page could load', () => {
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ])
      assert.equal(manifest[key], undefined, key);
    const policy = manifest.content_security_policy.extension_pages;
    assert.match(policy, /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.match(policy, /connect-src 'self';/);
    assert.doesNotMatch(policy, /https?:|unsafe-inline|'unsafe-eval'|\*/);
    assert.deepEqual(manifest.browser_specific_settings.gecko.data_collection_permissions.required, ['none']);
  });

  test('has one version, in package.json', () => {
    const { version } = JSON.parse(read('package.json'));
    assert.equal(manifest.version, version);
    assert.match(read('CHANGELOG.md'), new RegExp(`^## ${version.replaceAll('.', '\\.')}`, 'm'));
  });

  for (const store of STORES)
    test(`for ${store} is at most 3 MB, and the same byte for byte when it is packed again`, () => {
      const bytes = zip(storeFolder(store));
      assert.ok(bytes.length <= 3_000_000, `${bytes.length} bytes`);
      assert.ok(bytes.length > 500_000, 'the core is in it');
      assert.equal(Buffer.compare(bytes, zip(storeFolder(store))), 0);
    });

  test('tells each store what its browser knows, and the same else', () => {
    const [chromium, firefox] = STORES.map((store) => manifestFor(store, manifest));
    assert.deepEqual(
      [
        chromium.background.scripts,
        chromium.sidebar_action,
        firefox.side_panel,
        firefox.background.service_worker,
      ],
      [undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(firefox.permissions, ['activeTab', 'scripting', 'storage', 'contextMenus']);
    const common = ({
      background,
      permissions,
      side_panel,
      sidebar_action,
      browser_specific_settings,
      ...rest
    }) => rest;
    assert.deepEqual(common(chromium), common(manifest));
    assert.deepEqual(common(firefox), common(manifest));
    assert.equal(firefox.sidebar_action.default_panel, chromium.side_panel.default_path);
  });

  test('holds no tests, no types, and no file that nothing asks for', () => {
    const files = readdirSync(DIST, { recursive: true }).map(String);
    assert.deepEqual(
      files.filter((name) => /\.d\.ts$|\.test\.|\.svg$|\.map$|package\.json$/.test(name)),
      [],
    );
    for (const name of ['manifest.json', 'LICENSE', 'wasm/onrecord_bg.wasm', '_locales/ko/messages.json'])
      assert.ok(files.includes(name), name);
  });
});
