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
  const sample = el('span', { class: 'mark', 'aria-hidden': 'true' });
  sample.style.setProperty('--hue', colour);
  sample.style.setProperty('--line', line);
  return sample;
}
