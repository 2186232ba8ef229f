// Text to measure with: the project's invented articles one behind the other, of which hardly a
// paragraph comes twice, in the sample page where a page is wanted.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/paths.mjs';

const html = readFileSync(join(ROOT, 'samples', 'harbour.html'), 'utf8');
const count = (text) => text.split(/\s+/).length;

/** The paragraphs of `training/articles`, without their marks, `[S1 the minister]`. */
const paragraphs = readdirSync(join(ROOT, 'training', 'articles'), { recursive: true })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => readFileSync(join(ROOT, 'training', 'articles', name), 'utf8').split(/\n\s*\n/))
  .filter((text) => !text.startsWith('#') && text.trim())
  .map((text) => text.replace(/\[[SQC]\S* ([^\]]*)\]/g, '$1').trim());

/** At least `words` words of news, as paragraphs. */
export function article(words) {
  const out = [];
  for (let n = 0, i = 0; n < words; i++) {
    out.push(paragraphs[i]);
    n += count(out[i]);
  }
  return out;
}

/** The same as a page with menus around it. */
export const page = (words) =>
  html.replace(
    /<p class="standfirst">[\s\S]*<\/article>/,
    () =>
      `${article(words)
        .map((p) => `<p>${p}</p>`)
        .join('\n')}</article>`,
  );

export { count };
