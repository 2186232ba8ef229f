/**
 * The only place that writes to the clipboard.
 *
 * Tells whether it worked: a copy that fails silently is worse than none.
 */

/**
 * Must run inside a click or key press.
 * @param {string} plain
 * @param {string} [html] the same as rich text
 * @returns {Promise<boolean>}
 */
export async function write(plain, html) {
  try {
    /** @type {Record<string, Blob>} */
    const parts = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
    if (html) parts['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return byEvent(plain, html);
  }
}

/**
 * Pages on plain http have no `navigator.clipboard`; a `copy` event of our own still works there.
 * The listener runs first and hides the event from the page, which might change what is copied.
 * @param {string} plain
 * @param {string} [html]
 */
function byEvent(plain, html) {
  let done = false;
  /** @param {ClipboardEvent} event */
  const copy = (event) => {
    event.clipboardData?.setData('text/plain', plain);
    if (html) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  window.addEventListener('copy', copy, { capture: true, once: true });
  const worked = document.execCommand('copy');
  window.removeEventListener('copy', copy, { capture: true });
  return worked && done;
}
