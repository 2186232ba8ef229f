/**
 * Tells which items the pointer rests on. One listener for the whole page, at most one look a frame.
 *
 * @import { Item } from './items.js'
 */

import { offsetOf } from './frames.js';

/** How long the pointer rests before the card opens: shorter flickers when crossing the text. */
const REST_MS = 140;
/** How long it may be away before the card closes: enough to cross from the words to the card. */
const LEAVE_MS = 280;

/**
 * @param {object} options
 * @param {(x: number, y: number, view: Window) => Item[]} options.at
 * @param {(items: Item[], x: number) => void} options.enter `x` in the window of the page
 * @param {() => void} options.leave
 * @param {(event: Event) => boolean} options.isOurs whether an event comes from the card
 * @param {Iterable<Document>} options.documents the page's own, and its frames'
 * @param {AbortSignal} options.signal
 */
export function watchPointer({ at, enter, leave, isOurs, documents, signal }) {
  /** @type {Item | null} */
  let over = null;
  /** @type {number | undefined} */
  let timer;
  let frame = 0;

  /** @param {number} x @param {number} y @param {Document} within */
  const look = (x, y, within) => {
    const items = at(x, y, within.defaultView ?? window);
    const inner = items[0] ?? null;
    if (inner === over) return;
    over = inner;
    clearTimeout(timer);
    timer = window.setTimeout(
      inner ? () => enter(items, x + (offsetOf(within)?.x ?? 0)) : leave,
      inner ? REST_MS : LEAVE_MS,
    );
  };

  /** @param {PointerEvent} event */
  const moved = (event) => {
    if (event.pointerType === 'touch') return;
    if (isOurs(event)) {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      return;
    }
    cancelAnimationFrame(frame);
    const within = documentOf(event);
    frame = requestAnimationFrame(() => look(event.clientX, event.clientY, within));
  };

  /** A tap has no rest. @param {MouseEvent} event */
  const clicked = (event) => {
    if (isOurs(event)) return;
    const within = documentOf(event);
    const items = at(event.clientX, event.clientY, within.defaultView ?? window);
    clearTimeout(timer);
    over = items[0] ?? null;
    // A mouse has the card open already; a tap on a link is for the link.
    if (!items.length) leave();
    else if (/** @type {PointerEvent} */ (event).pointerType === 'touch' && !onLink(event))
      enter(items, event.clientX + (offsetOf(within)?.x ?? 0));
  };

  const options = { signal, capture: true, passive: true };
  for (const each of documents) {
    each.addEventListener('pointermove', moved, options);
    each.addEventListener('click', clicked, options);
    each.documentElement.addEventListener('pointerleave', () => look(-1, -1, each), { signal });
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}

/** @param {Event} event @returns {Document} */
const documentOf = (event) => /** @type {Node} */ (event.target).ownerDocument ?? document;

/** @param {Event} event */
const onLink = (event) => !!(/** @type {Element} */ (event.target).closest?.('a[href], button'));
