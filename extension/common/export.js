/**
 * Statements as text to take away, made by the core in the background.
 *
 * @import { Analysis } from './schema.js'
 * @import { Format } from './protocol.js'
 *
 * @typedef {{plain: string, html: string | undefined}} Copy `html`: the same as rich text
 */
import { toBackground } from './protocol.js';

/**
 * What goes on the clipboard. Markdown and rich text go together, so that each program takes what it
 * understands; browsers refuse the other formats' own types, so they go as plain text.
 * @param {Analysis} analysis
 * @param {Format} format
 * @param {number[]} ids
 * @param {string[] | null} blocks of the page that it came from
 * @returns {Promise<Copy>}
 */
export async function copyOf(analysis, format, ids, blocks) {
  const rich = format === 'markdown' || format === 'html';
  const [plain, html] = await Promise.all([
    toBackground({ type: 'export', analysis, format: format === 'html' ? 'text' : format, ids, blocks }),
    rich ? toBackground({ type: 'export', analysis, format: 'html', ids, blocks }) : undefined,
  ]);
  return { plain, html };
}
