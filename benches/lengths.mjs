// The core alone, in Node and on one thread: what a word costs on short and long pages, and the
// memory that the core then holds.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WASM } from '../scripts/lib/paths.mjs';
import { article, count } from './text.mjs';

const LENGTHS = [1_000, 10_000, 100_000];
const ROUNDS = 3;

/** Rows `[words, ms per 1,000 words, times the shortest, MB of the core's memory]`. */
export async function lengths() {
  const core = await import(pathToFileURL(join(WASM, 'onrecord.js')).href);
  const { memory } = core.initSync({ module: readFileSync(join(WASM, 'onrecord_bg.wasm')) });
  const rows = [];
  for (const words of LENGTHS) {
    const text = article(words).join('\n\n');
    const page = core.readText(text);
    // Each length reads as many words as the longest, so that a quiet moment of the machine favours none; and
    // the best of several such rounds, since other work only ever adds time.
    const often = LENGTHS.at(-1) / words;
    const times = Array.from({ length: ROUNDS }, () => {
      const since = performance.now();
      for (let i = 0; i < often; i++) core.analyse(page);
      return (performance.now() - since) / often;
    });
    const ms = (Math.min(...times) * 1000) / count(text);
    rows.push([words, ms, ms / (rows[0]?.[1] ?? ms), memory.buffer.byteLength / 1e6]);
  }
  return rows;
}
