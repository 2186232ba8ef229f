// What each station of the way from page to analysis costs, inside the wasm as it is shipped, in Node
// and on one thread: `node benches/stations.mjs [FILE.html]`. The module is the extension's with one more
// export.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../scripts/lib/paths.mjs';
import { saved } from '../scripts/lib/saved.mjs';
import { main, run, step } from '../scripts/lib/steps.mjs';
import { count, page } from './text.mjs';

const FOLDER = join(ROOT, 'target', 'stations');
const WORDS = 1_000;
const ROUNDS = 101;

/** Rows `[station, ms per 1,000 words of the article]` for an HTML file: medians, warm. */
export async function stations(file = invented()) {
  const build = ['wasm-pack', 'build', join(ROOT, 'src', 'wasm'), '--profile', 'wasm', '--target', 'web'];
  await step('core with its stations to WebAssembly', () =>
    run([...build, '--out-name', 'onrecord', '--out-dir', FOLDER, '--', '--features', 'stations']),
  );
  const core = await import(pathToFileURL(join(FOLDER, 'onrecord.js')).href);
  core.initSync({ module: readFileSync(join(FOLDER, 'onrecord_bg.wasm')) });
  const [read] = saved([file]);
  const thousands = count(core.analyse(read).text) / 1000;
  core.stations(read, ROUNDS); // warms up
  return core.stations(read, ROUNDS).map(([name, ms]) => [name, ms / thousands]);
}

/** A file with a page of news and menus around it. */
function invented() {
  const file = join(FOLDER, 'page.html');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, page(WORDS));
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(async () => {
    for (const [name, ms] of await stations(process.argv[2]))
      console.log(`${ms.toFixed(2).padStart(7)} ms  ${name}`);
  });
