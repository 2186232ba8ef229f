/** Parts of the product outside the extension: the core in Node, both collectors for any page. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../../scripts/lib/paths.mjs';

const DIST = new URL('../../../dist/onrecord/', import.meta.url);
const CONTENT = new URL('../../../extension/content/', import.meta.url).pathname;

/** The core's functions, from the wasm that the extension carries. */
export async function core() {
  const wasm = await import(new URL('wasm/onrecord.js', DIST).href);
  await wasm.default({ module_or_path: readFileSync(new URL('wasm/onrecord_bg.wasm', DIST)) });
  return wasm;
}

/** Source that, evaluated in a page, gives it `onrecord` with the collector and the anchors. */
export async function collector() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './collect.js'; export * from './anchor.js';",
      resolveDir: CONTENT,
    },
    bundle: true,
    format: 'iife',
    globalName: 'onrecord',
    write: false,
  });
  return outputFiles[0].text;
}

/** The pages that the command line reads from HTML files. @param {URL[]} files */
export function saved(files) {
  const lines = execFileSync(
    'cargo',
    ['run', '--quiet', '--example', 'read_page', '--', ...files.map(fileURLToPath)],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return lines.trimEnd().split('\n').map(JSON.parse);
}
