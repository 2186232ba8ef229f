/**
 * What a marked page tells the list and the badge.
 *
 * @import { Analysis } from '../common/schema.js'
 * @import { Status } from '../common/protocol.js'
 * @import { Settings } from '../common/settings.js'
 */
import { count, shown } from '../common/kinds.js';

/**
 * @param {Analysis} analysis
 * @param {Settings} settings
 * @param {boolean} changed whether the page has changed since
 * @returns {Status}
 */
export function marked(analysis, settings, changed) {
  const statements = shown(analysis, settings).length;
  return {
    state: 'on',
    counts: count(analysis, settings),
    statements,
    hidden: analysis.statements.length - statements,
    changed,
    wholePage: analysis.page.whole_page,
    language: analysis.page.language ?? null,
  };
}
