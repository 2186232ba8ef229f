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
  const whole = article(LENGTHS.at(-1));
  for (const words of LENGTHS) {
    // Each length reads the same text, in pages of its own, so that neither the matter nor a quiet moment of the
    // machine favours one; and the best of several such rounds, since other work only ever adds time.
    const pages = cut(whole, words).map((text) => core.readText(text));
    const rounds = Array.from({ length: ROUNDS }, () => {
      const since = performance.now();
      for (const page of pages) core.analyse(page);
      return performance.now() - since;
    });
    const ms = (Math.min(...rounds) * 1000) / count(whole.join(' '));
    const times = ms / (rows[0]?.[1] ?? ms);
    rows.push([words, ms, times.toFixed(2), memory.buffer.byteLength / 1e6]);
  }
  return rows;
}

/** The paragraphs as texts of at least `words` words each, but for the last. */
function cut(paragraphs, words) {
  const texts = [];
  let [text, n] = [[], 0];
  for (const paragraph of paragraphs) {
    text.push(paragraph);
    n += count(paragraph);
    if (n < words) continue;
    texts.push(text.join('\n\n'));
    [text, n] = [[], 0];
  }
  return n ? [...texts, text.join('\n\n')] : texts;
}
