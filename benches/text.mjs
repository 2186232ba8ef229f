// Text to measure with: the sample article's paragraphs, repeated to a wanted length.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { ROOT } from '../scripts/lib/paths.mjs';

const html = readFileSync(join(ROOT, 'samples', 'harbour.html'), 'utf8');
const paragraphs = [...parseHTML(html).document.querySelectorAll('article p')].map((p) =>
  p.textContent.trim(),
);
const count = (text) => text.split(/\s+/).length;

/** At least `words` words of news, as paragraphs. */
export function article(words) {
  const out = [];
  for (let n = 0, i = 0; n < words; i++) {
    out.push(paragraphs[i % paragraphs.length]);
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
