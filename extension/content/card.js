/**
 * The card: one host element with a closed shadow root in the top layer. It is in the document only
 * while it is open, behind the body, so that the page's own elements never change.
 *
 * Opening it never moves focus unless the reader came by keyboard, and never scrolls.
 *
 * @import { Place } from '../common/protocol.js'
 * @import { Context } from './card-content.js'
 */
import { write } from '../common/clipboard.js';
import { el } from '../common/dom.js';
import { t } from '../common/i18n.js';
import { content } from './card-content.js';
import { STYLE } from './card-style.js';
import { boxesOf } from './frames.js';
import { place as placeCard } from './place.js';

/** Takes away the card that a script has left open whose extension was reloaded. */
export function removeOrphans() {
  const { dom } = /** @type {any} */ (chrome);
  for (const host of document.querySelectorAll('html > div[popover="manual"]')) {
    // Firefox gives extensions the property, Chromium the function.
    const root = /** @type {any} */ (host).openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot(host);
    if (root?.mode === 'closed' && root.querySelector('.card[role="dialog"]')) host.remove();
  }
}

/** How long "Copied" stands on the button. */
const SAID_MS = 2000;

/**
 * @typedef {import('../common/export.js').Copy} Copy
 *
 * @typedef {object} Actions what the card's buttons do
 * @property {(place: Place) => Promise<Copy>} copy
 * @property {((place: Place) => void) | undefined} [list] where there is a list to open
 * @property {(place: Place) => void} hide
 */

export class Card {
  #actions;
  /** @type {HTMLElement | null} */ #host = null;
  /** @type {Element | null} */ #focused = null;
  /** @type {AbortController | null} */ #open = null;
  #leave;

  /**
   * @param {Actions} actions
   * @param {() => void} leave the pointer has left the card
   */
  constructor(actions, leave) {
    this.#actions = actions;
    this.#leave = leave;
  }

  get isOpen() {
    return this.#host !== null;
  }

  /** Whether an event comes from the card; from outside, its inner elements are not seen. @param {Event} event */
  owns(event) {
    return this.#host !== null && event.target === this.#host;
  }

  /**
   * @param {Context} context
   * @param {Place} place
   * @param {Range[]} ranges the words that it must not cover
   * @param {{x?: number, focus?: boolean, stay?: boolean}} [how] `stay`: through a scroll, as with focus
   */
  open(context, place, ranges, how = {}) {
    const nodes = content(context, place);
    if (nodes.length) this.#show([...nodes, this.#footer(place)], ranges, how);
  }

  /**
   * A card that says one thing.
   * @param {string} text
   * @param {Range[]} ranges
   * @param {() => Promise<Copy>} [copy] what a button offers to copy
   */
  tell(text, ranges, copy) {
    const button = copy && this.#copyButton(copy);
    this.#show(
      [el('p', { role: 'status' }, text), ...(button ? [el('div', { class: 'foot' }, button)] : [])],
      ranges,
      {
        focus: true,
      },
    );
  }

  /** @param {Node[]} nodes @param {Range[]} ranges @param {{x?: number, focus?: boolean, stay?: boolean}} how */
  #show(nodes, ranges, { x, focus = false, stay = focus }) {
    const before = this.#focused ?? document.activeElement;
    this.close();
    const card = el(
      'section',
      { class: 'card', role: 'dialog', tabindex: '-1', 'aria-label': t('cardLabel') },
      ...nodes,
    );
    const host = document.createElement('div');
    host.popover = 'manual';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheet];
    root.append(card);
    document.documentElement.append(host);
    host.showPopover();
    this.#host = host;
    sheet.insertRule(':host { --left: 0; --top: 0; }');
    const position = () => this.#position(sheet, card, ranges, x);
    position();
    this.#listen(host, position, stay);
    if (focus) {
      this.#focused = before;
      card.focus({ preventScroll: true });
    }
  }

  /** Closes the card and gives the focus back to where it was. */
  close() {
    if (!this.#host) return;
    const focused = this.#focused;
    this.#open?.abort();
    this.#host.remove();
    this.#host = this.#focused = this.#open = null;
    if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
  }

  /** @param {CSSStyleSheet} sheet @param {HTMLElement} card @param {Range[]} ranges @param {number | undefined} x */
  #position(sheet, card, ranges, x) {
    const { style } = /** @type {CSSStyleRule} */ (sheet.cssRules[0]);
    // Its own height again, in case that it was made lower elsewhere.
    style.setProperty('--height', '100vh');
    const words = ranges.flatMap(boxesOf);
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const window_ = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top, height } = placeCard(size, words, window_, x ?? words[0]?.left ?? 0);
    style.setProperty('--left', `${left}px`);
    style.setProperty('--top', `${top}px`);
    if (height) style.setProperty('--height', `${height}px`);
  }

  /** @param {HTMLElement} host @param {() => void} position @param {boolean} stay */
  #listen(host, position, stay) {
    this.#open = new AbortController();
    const { signal } = this.#open;
    host.addEventListener('pointerleave', () => this.#leave(), { signal });
    /** A card of the keyboard goes along with its words; another has lost its reader. @param {Event} event */
    const moved = (event) => {
      if (this.owns(event)) return;
      if (stay) position();
      else this.close();
    };
    window.addEventListener('resize', moved, { signal });
    window.addEventListener('scroll', moved, { signal, capture: true, passive: true });
    /** @param {KeyboardEvent} event */
    const closeOnEscape = (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // one Escape closes one thing
      event.preventDefault();
      this.close();
    };
    window.addEventListener('keydown', closeOnEscape, { signal, capture: true });
  }

  /** Says whether it worked. @param {() => Promise<Copy>} copy */
  #copyButton(copy) {
    const button = el('button', { type: 'button', 'aria-live': 'polite' }, t('copyThis'));
    button.addEventListener('click', async () => {
      let worked = false;
      try {
        const { plain, html } = await copy();
        worked = await write(plain, html);
      } catch {
        // The extension was reloaded under the page; the button says that nothing was copied.
      }
      button.textContent = t(worked ? 'copied' : 'copyFailed');
      setTimeout(() => (button.textContent = t('copyThis')), SAID_MS);
    });
    return button;
  }

  /** @param {Place} place */
  #footer(place) {
    const copy = place.kind === 'statement' && this.#copyButton(() => this.#actions.copy(place));
    const { list: openList } = this.#actions;
    const list = openList && el('button', { type: 'button', click: () => openList(place) }, t('cardList'));
    const hide = el(
      'button',
      {
        type: 'button',
        class: 'last',
        click: () => {
          this.#actions.hide(place);
          this.close();
        },
      },
      t('hideThis'),
    );
    return el('div', { class: 'foot' }, copy, list, hide);
  }
}
