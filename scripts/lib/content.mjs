// The content script as one file. Content scripts cannot be modules without web-accessible
// resources, which any page could probe for; so its imports are bundled, unminified for reviewers.

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
