/**
 * Tells when the keyboard's focus comes to a link in marked words: who cannot rest a pointer on them
 * sees the card there.
 *
 * @import { Item } from './items.js'
 */

/** A page that scrolls to the link has come to rest by then, and Tab held down opens nothing. */
const REST_MS = 140;

/**
 * @param {object} options
 * @param {() => Item[]} options.items
 * @param {(item: Item) => void} options.enter
 * @param {() => void} options.leave
 * @param {AbortSignal} options.signal
 */
export function watchFocus({ items, enter, leave, signal }) {
  /** @type {number | undefined} */
  let timer;
  let isOpen = false;

  /** @param {FocusEvent} event */
  const focused = ({ target }) => {
    if (!(target instanceof HTMLAnchorElement) || !target.matches(':focus-visible')) return;
    const [inner] = items()
      .filter(({ ranges }) => ranges.some((range) => range.intersectsNode(target)))
      .sort((a, b) => a.length - b.length);
    if (!inner) return;
    timer = window.setTimeout(() => {
      isOpen = true;
      enter(inner);
    }, REST_MS);
  };
  const left = () => {
    clearTimeout(timer);
    if (isOpen) leave();
    isOpen = false;
  };

  document.addEventListener('focusin', focused, { signal });
  document.addEventListener('focusout', left, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
