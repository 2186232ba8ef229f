// The content script as one file. Content scripts cannot be modules without web-accessible
// resources, which any page could probe for; so its imports are bundled, unminified for reviewers.

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Replaces `content/main.js` of an extension's folder by its bundle.
 * @param {string} folder
 */
export async function bundleContent(folder) {
  const file = join(folder, 'content', 'main.js');
  await build({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    format: 'iife',
    target: ['chrome123', 'firefox142'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** What the browser loads by itself: the manifest, the pages and the click name these. */
const ENTRIES = [
  'background/main.js',
  'content/main.js',
  'content/start.js',
  ...['panel', 'options', 'analyse', 'welcome'].map((page) => `${page}/main.js`),
];

/**
 * Takes out of an extension's folder each script that nothing in it imports: what went into the
 * content script's bundle, and files of types alone.
 * @param {string} folder
 */
export async function leaveOutUnused(folder) {
  const { metafile } = await build({
    entryPoints: ENTRIES.map((name) => join(folder, name)),
    outdir: folder,
    absWorkingDir: folder,
    bundle: true,
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const path = name.replaceAll('\\', '/');
    if (path.endsWith('.js') && !(path in metafile.inputs)) rmSync(join(folder, name));
  }
}
