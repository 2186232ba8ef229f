/**
 * Metadata exactly as the page states it: `Head` in `src/page/mod.rs`. The core chooses among it.
 *
 * @import { Head } from '../common/schema.js'
 */

/** @param {Document} document @returns {Head} */
export function headOf(document) {
  /** @type {Head['meta']} */
  const meta = [];
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content') ?? '';
    for (const attribute of ['name', 'property', 'itemprop']) {
      const name = element.getAttribute(attribute);
      if (name !== null) meta.push([name, content]);
    }
  }
  const json = document.querySelectorAll('script[type="application/ld+json" i]');
  const times = document.querySelectorAll('time[datetime]');
  return {
    lang: document.documentElement.getAttribute('lang') ?? '',
    title: titleOf(document),
    canonical: document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ?? '',
    meta,
    json_ld: Array.from(json, (script) => script.textContent ?? ''),
    times: Array.from(times, (time) => [
      time.getAttribute('datetime') ?? '',
      time.getAttribute('class') ?? '',
    ]),
  };
}

/** The first HTML title that says something; SVG has titles of its own. @param {Document} document */
function titleOf(document) {
  for (const title of document.getElementsByTagName('title')) {
    const text = title.namespaceURI === 'http://www.w3.org/1999/xhtml' ? (title.textContent ?? '') : '';
    if (text) return text.replace(/[^\S\ufeff]+/g, ' ').trim();
  }
  return '';
}
