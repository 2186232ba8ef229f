/**
 * Tells which items the pointer rests on. One listener for the whole page, at most one look a frame.
 *
 * @import { Item } from './items.js'
 */

/** How long the pointer rests before the card opens: shorter flickers when crossing the text. */
const REST_MS = 140;
/** How long it may be away before the card closes: enough to cross from the words to the card. */
const LEAVE_MS = 280;

/**
 * @param {object} options
 * @param {(x: number, y: number) => Item[]} options.at
 * @param {(items: Item[], x: number, y: number) => void} options.enter
 * @param {() => void} options.leave
 * @param {(event: Event) => boolean} options.isOurs whether an event comes from the card
 * @param {AbortSignal} options.signal
 */
export function watchPointer({ at, enter, leave, isOurs, signal }) {
  /** @type {Item | null} */
  let over = null;
  /** @type {number | undefined} */
  let timer;
  let frame = 0;

  /** @param {number} x @param {number} y */
  const look = (x, y) => {
    const items = at(x, y);
    const inner = items[0] ?? null;
    if (inner === over) return;
    over = inner;
    clearTimeout(timer);
    timer = window.setTimeout(inner ? () => enter(items, x, y) : leave, inner ? REST_MS : LEAVE_MS);
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
    frame = requestAnimationFrame(() => look(event.clientX, event.clientY));
  };

  /** A tap has no rest. @param {MouseEvent} event */
  const clicked = (event) => {
    if (isOurs(event)) return;
    const items = at(event.clientX, event.clientY);
    clearTimeout(timer);
    over = items[0] ?? null;
    // A mouse has the card open already; a tap on a link is for the link.
    if (!items.length) leave();
    else if (/** @type {PointerEvent} */ (event).pointerType === 'touch' && !onLink(event))
      enter(items, event.clientX, event.clientY);
  };

  const options = { signal, capture: true, passive: true };
  window.addEventListener('pointermove', moved, options);
  window.addEventListener('click', clicked, options);
  document.documentElement.addEventListener('pointerleave', () => look(-1, -1), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}

/** @param {Event} event */
const onLink = (event) => event.target instanceof Element && event.target.closest('a[href], button') !== null;
