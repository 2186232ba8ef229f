/** Sites that are read without a click: each is a permission of its own, given and taken back here. */
import { el } from '../common/dom.js';
import { t } from '../common/i18n.js';
import { patternOf, sites } from '../common/sites.js';

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {(text: string) => void} say
 */
export async function siteList(root, form, say) {
  const fill = async () => {
    const lines = (await sites()).map((pattern) => {
      const name = pattern.replace(/\/\*$/, '');
      const remove = async () => {
        await chrome.permissions.remove({ origins: [pattern] });
        await fill();
      };
      const label = t('optionsRemoveSite', name);
      return el(
        'li',
        {},
        name,
        el('button', { type: 'button', 'aria-label': label, click: remove }, t('optionsRemove')),
      );
    });
    root.replaceChildren(...lines);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
    const pattern = patternOf(input.value);
    if (!pattern) return say(t('optionsBadSite'));
    // Asked before anything else: the browser wants the click that it comes from.
    chrome.permissions.request({ origins: [pattern] }).then(
      async (given) => {
        say(given ? '' : t('optionsSiteRefused'));
        if (given) input.value = '';
        await fill();
      },
      () => say(t('optionsBadSite')),
    );
  });
  chrome.permissions.onAdded.addListener(() => void fill());
  chrome.permissions.onRemoved.addListener(() => void fill());
  await fill();
}
