// On Record beside the two libraries that people use for names and quotations in a browser and, where
// Python has it, spaCy: the same text, one run, one thread. Ratios matter; times depend on the machine.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { ROOT, WASM } from '../scripts/lib/paths.mjs';
import { article, count } from './text.mjs';

const WORDS = 10_000;
const ROUNDS = 5;

/** Median milliseconds of `work` after one round to warm up. */
function median(work) {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const since = performance.now();
    work();
    return performance.now() - since;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

/**
 * Rows of spaCy's programs; none, and a word on it, where it is not installed. PYTHON names another
 * Python than the first on the path.
 */
function spacy(text) {
  const script = join(ROOT, 'benches', 'spacy_peer.py');
  try {
    const told = execFileSync(process.env.PYTHON ?? 'python3', [script], {
      input: text,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return Object.entries(JSON.parse(told));
  } catch (error) {
    const why = String(error.stderr || error.message)
      .trim()
      .split('\n')
      .at(-1);
    console.error(`left out: spaCy (${why})`);
    return [];
  }
}

/** Rows `[name, ms per 1,000 words, times On Record]`. */
export async function peers() {
  const core = await import(pathToFileURL(join(WASM, 'onrecord.js')).href);
  core.initSync({ module: readFileSync(join(WASM, 'onrecord_bg.wasm')) });
  const wink = winkNLP(winkModel);
  const text = article(WORDS).join('\n\n');
  const page = core.readText(text, '');
  const thousands = count(text) / 1000;
  const rows = [
    ['On Record (everything)', median(() => core.analyse(page))],
    [
      'compromise (people, organisations, quotations)',
      median(() => {
        const doc = nlp(text);
        doc.people().out('array');
        doc.organizations().out('array');
        doc.quotations().out('array');
      }),
    ],
    [
      'wink-nlp (entities, sentences)',
      median(() => {
        const doc = wink.readDoc(text);
        doc.entities().out();
        doc.sentences().out();
      }),
    ],
    ...spacy(text),
  ].map(([name, ms]) => [name, ms / thousands]);
  return rows.map(([name, ms]) => [name, ms, ms / rows[0][1]]);
}
