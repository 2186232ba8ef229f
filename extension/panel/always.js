/** "Always on this site": asks for that one site, and gives it back. */
import { el } from '../common/dom.js';
import { t } from '../common/i18n.js';
import { patternOf, sites } from '../common/sites.js';

/** @param {string} url of the page @returns {Promise<Node | null>} null where there is no site */
export async function always(url) {
  const pattern = patternOf(url);
  if (!pattern || !/^https?:/.test(url)) return null;
  const origins = [pattern];
  const box = el('input', { type: 'checkbox' });
  box.checked = (await sites()).includes(pattern);
  box.addEventListener('change', async () => {
    // The browser may say no; the box shows what is.
    if (box.checked) box.checked = await chrome.permissions.request({ origins }).catch(() => false);
    else box.checked = !(await chrome.permissions.remove({ origins }).catch(() => false));
  });
  return el('label', { class: 'always' }, box, t('panelAlways'));
}
