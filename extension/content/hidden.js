/**
 * Which elements hold nothing that a reader sees: rule 2 of `Block` in `src/page/mod.rs`, and on the
 * live page also what computed style hides, which saved HTML cannot tell.
 */
import { HIDDEN_CLASSES, SKIPPED } from './rules.js';

/**
 * Whether the element is left out with all it holds.
 * @param {Element} element
 * @param {string} tag in lower case
 */
export function isLeftOut(element, tag) {
  if (SKIPPED.has(tag)) return true;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden.trim().toLowerCase() !== 'until-found') return true;
  if (element.hasAttribute('popover')) return true;
  if (tag === 'dialog' && !element.hasAttribute('open')) return true;
  const words = element.getAttribute('class');
  if (words && /hid|read|a11y|assist|invis|sr/i.test(words) && hasHiddenClass(words)) return true;
  if (declared(element, 'display') === 'none') return true;
  // An open pop-up hides the whole page from screen readers, but readers still see it.
  if (
    element.getAttribute('aria-hidden')?.trim().toLowerCase() === 'true' &&
    !element.querySelector('h1, main, article')
  )
    return true;
  return isHiddenByStyle(element);
}

/** Whether styles apply: not in a document that is only parsed, like saved HTML. @param {Element} element */
const isStyled = (element) => element.ownerDocument.defaultView !== null;

/**
 * What the `style` attribute says of text in the element: `null` where it says nothing.
 * @param {Element} element
 * @returns {boolean | null}
 */
export function declaredInvisible(element) {
  const visibility = declared(element, 'visibility');
  return visibility === null ? null : visibility === 'hidden' || visibility === 'collapse';
}

/** Whether computed style hides the text that stands directly in the element. @param {Element} element */
export function isInvisible(element) {
  if (!isStyled(element)) return false;
  // The quick check first: it needs no style object, and nearly everything passes it.
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  return getComputedStyle(element).visibility !== 'visible';
}

/** @param {Element} element */
function isHiddenByStyle(element) {
  // `checkVisibility` is false for `display: contents` and in a closed `details`, too: ask again.
  return isStyled(element) && !element.checkVisibility() && getComputedStyle(element).display === 'none';
}

/** @param {string} words */
const hasHiddenClass = (words) =>
  words.split(/[\t\n\f\r ]+/).some((word) => HIDDEN_CLASSES.has(word.toLowerCase()));

/**
 * The last value of a property in the `style` attribute.
 * @param {Element} element
 * @param {string} property
 */
function declared(element, property) {
  const style = element.getAttribute('style');
  if (!style?.toLowerCase().includes(property)) return null;
  let found = null;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon >= 0 && declaration.slice(0, colon).trim() === property)
      found = declaration
        .slice(colon + 1)
        .replace(/\s*!\s*important\s*$/, '')
        .trim();
  }
  return found;
}
