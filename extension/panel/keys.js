/** Keys of the list: arrows go from entry to entry, Home and End to the ends, C copies. Enter is the button's own. */

/**
 * @param {HTMLElement} list
 * @param {(entry: HTMLElement) => void} copy
 */
export function arrows(list, copy) {
  list.addEventListener('keydown', (event) => {
    const entries = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.entry')]);
    const line = event.target instanceof Element ? event.target.closest('li') : null;
    const at = entries.findIndex((entry) => line?.contains(entry));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      entries[Math.min(Math.max(to, 0), entries.length - 1)]?.focus();
    } else if (
      event.key.toLowerCase() === 'c' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      entries[at]
    ) {
      event.preventDefault();
      copy(entries[at]);
    }
  });
}
