/**
 * Copying and saving statements in the format of the reader's choice.
 *
 * @import { Analysis } from '../common/schema.js'
 * @import { Format } from '../common/protocol.js'
 */
import { write } from '../common/clipboard.js';
import { copyOf } from '../common/export.js';
import { toBackground } from '../common/protocol.js';

/** @type {Record<Format, [ending: string, type: string]>} */
const FILES = {
  markdown: ['md', 'text/markdown'],
  text: ['txt', 'text/plain'],
  html: ['html', 'text/html'],
  csv: ['csv', 'text/csv'],
  tsv: ['tsv', 'text/tab-separated-values'],
  json: ['json', 'application/json'],
  jsonld: ['jsonld', 'application/ld+json'],
  csl: ['csl.json', 'application/json'],
};

/**
 * Puts statements on the clipboard.
 * @param {Analysis} analysis
 * @param {string[] | null} blocks of the page
 * @param {Format} format
 * @param {number[]} ids
 * @returns {Promise<boolean>} whether it worked
 */
export async function copyStatements(analysis, blocks, format, ids) {
  const { plain, html } = await copyOf(analysis, format, ids, blocks);
  return write(plain, html);
}

/**
 * @param {Analysis} analysis
 * @param {string[] | null} blocks of the page
 * @param {Format} format
 * @param {number[]} ids
 */
export async function saveStatements(analysis, blocks, format, ids) {
  const text = await toBackground({ type: 'export', analysis, format, ids, blocks });
  const [ending, type] = FILES[format];
  // Excel takes a table without this mark for one in the system's old encoding.
  const mark = format === 'csv' ? '\ufeff' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(analysis.page.title)}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A title as a file's name: what every system allows. @param {string} title */
const fileName = (title) =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'statements';
