/** Strings of the interface: `_locales/LANGUAGE/messages.json` by key, with plurals. */

/**
 * @param {string} key
 * @param {...(string | number)} values for $1, $2 …
 */
export const t = (key, ...values) => chrome.i18n.getMessage(key, values.map(String)) || key;

/** Language of the strings in use, which is not always the browser's: it may have fallen back. */
export const language = () => t('language');

/** How numbers, dates and countries are written: as in the reader's part of the world, where it speaks the language of the strings. */
export const locale = () =>
  chrome.i18n.getUILanguage().split('-')[0] === language() ? chrome.i18n.getUILanguage() : language();

/**
 * The string for a number: `key_one`, `key_few`, … as the language's plural rules say; $1 is `n`.
 * @param {string} key
 * @param {number} n
 */
export function plural(key, n) {
  const number = new Intl.NumberFormat(locale()).format(n);
  const form = `${key}_${new Intl.PluralRules(language()).select(n)}`;
  return chrome.i18n.getMessage(form, [number]) || t(`${key}_other`, number);
}

/**
 * Fills `data-i18n=KEY` (text) and `data-i18n-LABEL=KEY` (attribute LABEL, such as
 * `aria-label`, `title`, `placeholder`) below `root`.
 * @param {ParentNode} root
 */
export function translate(root) {
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'data-i18n') element.textContent = t(value);
      else if (name.startsWith('data-i18n-')) element.setAttribute(name.slice(10), t(value));
    }
  }
  if (root instanceof Document) root.documentElement.lang = language();
}
