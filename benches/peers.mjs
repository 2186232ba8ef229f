// On Record beside the two libraries that people use for names and quotations in a browser:
// the same text, one run, one thread. Ratios matter; times depend on the machine.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { WASM } from '../scripts/lib/paths.mjs';
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
  ].map(([name, ms]) => [name, ms / thousands]);
  return rows.map(([name, ms]) => [name, ms, ms / rows[0][1]]);
}
