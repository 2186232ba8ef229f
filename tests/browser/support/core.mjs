/** Parts of the extension outside it: the core in Node, and collect.js for any page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const DIST = new URL('../../../dist/onrecord/', import.meta.url);
const CONTENT = fileURLToPath(new URL('../../../extension/content/', import.meta.url));

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
