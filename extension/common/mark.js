/**
 * A sample of how a kind is marked on the page.
 *
 * @import { Kind } from './kinds.js'
 * @import { Settings } from './settings.js'
 */
import { el } from './dom.js';

/** @param {Settings} settings @param {Kind} kind */
export function mark(settings, kind) {
  const { colour, line } = settings.looks[kind];
  // White space that does not break is underlined, too: the very line that stands on the page.
  const sample = el('span', { class: 'mark', 'aria-hidden': 'true' }, '\u00a0'.repeat(6));
  sample.style.setProperty('--hue', colour);
  sample.style.setProperty('--line', line);
  return sample;
}
