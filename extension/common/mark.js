/**
 * Samples of how a kind is marked on the page.
 *
 * @import { Kind } from './kinds.js'
 * @import { Settings } from './settings.js'
 */
import { el } from './dom.js';

/** @param {Settings} settings @param {Kind} kind */
export function mark(settings, kind) {
  return dress(el('span', { class: 'mark', 'aria-hidden': 'true' }), settings, kind);
}

/**
 * Gives an element the colour and line of a kind, and keeps in it which kind that is.
 * @template {HTMLElement} E
 * @param {E} element
 * @param {Settings} settings
 * @param {Kind} kind
 */
export function dress(element, settings, kind) {
  const { colour, line } = settings.looks[kind];
  element.dataset.look = kind;
  element.style.setProperty('--hue', colour);
  element.style.setProperty('--line', line);
  return element;
}

/** Dresses all that is dressed in there once more, after a change of the settings. @param {ParentNode} root @param {Settings} settings */
export function dressAgain(root, settings) {
  for (const element of root.querySelectorAll('[data-look]'))
    if (element instanceof HTMLElement) dress(element, settings, /** @type {Kind} */ (element.dataset.look));
}
