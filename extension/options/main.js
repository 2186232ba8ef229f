/**
 * The options page. Every change is saved at once.
 *
 * @import { Settings } from '../common/settings.js'
 */
import { el } from '../common/dom.js';
import { t, translate } from '../common/i18n.js';
import { DEFAULTS, FORMATS, load, save } from '../common/settings.js';
import { looks, preview } from './looks.js';
import { siteList } from './sites.js';

/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);

translate(document);
const { settings, damaged } = await load();
byId('damaged').hidden = !damaged;

/** @type {Awaited<ReturnType<typeof preview>> | null} */
let draw = null;
/** @param {Partial<Settings>} chosen */
const keep = async (chosen) => {
  await save(chosen);
  await stored();
};
const changed = () => {
  draw?.(settings);
  void keep({ looks: settings.looks });
};
const fill = () => {
  looks(byId('looks'), settings, changed);
  byId('format').value = settings.format;
  byId('uncertain').checked = settings.uncertain;
};

byId('format').append(...FORMATS.map((format) => el('option', { value: format }, t(`format_${format}`))));
byId('format').addEventListener('change', () => void keep({ format: byId('format').value }));
byId('uncertain').addEventListener('change', () => {
  settings.uncertain = byId('uncertain').checked;
  draw?.(settings);
  void keep({ uncertain: settings.uncertain });
});
byId('standard').addEventListener('click', () => {
  settings.looks = structuredClone(DEFAULTS.looks);
  fill();
  changed();
});
byId('erase').addEventListener('click', erase);
byId('changeKeys').addEventListener('click', changeKeys);
fill();
await siteList(byId('sites'), byId('add'), (text) => {
  byId('siteSaid').textContent = text;
});
await keys();
await stored();
draw = await preview(byId('preview'));
draw(settings);

async function keys() {
  // The browser gives them, and the manifest's, in an order of its own.
  const order = ['_execute_action', 'next-statement', 'previous-statement', 'open-list'];
  const place = (/** @type {chrome.commands.Command} */ command) => order.indexOf(command.name ?? '');
  const commands = (await chrome.commands.getAll()).sort((a, b) => place(a) - place(b));
  const rows = commands.flatMap(({ name, description, shortcut }) => [
    el('dt', {}, name === '_execute_action' ? t('menuToggle') : description),
    el('dd', {}, el('kbd', {}, shortcut ? keyNames(shortcut) : t('optionsNoKey'))),
  ]);
  byId('keys').replaceChildren(...rows);
}

/** What stands on the keys: browsers write some out. @param {string} shortcut */
function keyNames(shortcut) {
  return shortcut.replace(/Period$/, '.').replace(/Comma$/, ',');
}

/** Keys are changed in a page of the browser's, which each has elsewhere. */
function changeKeys() {
  const { openShortcutSettings } = /** @type {any} */ (chrome.commands);
  if (openShortcutSettings) void openShortcutSettings();
  else void chrome.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Shows all that is kept, word for word. */
async function stored() {
  const [local, session] = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
  byId('stored').value = JSON.stringify({ local, session }, null, 2);
}

async function erase() {
  const { origins = [] } = await chrome.permissions.getAll();
  if (origins.length) await chrome.permissions.remove({ origins });
  await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
  Object.assign(settings, structuredClone(DEFAULTS));
  byId('damaged').hidden = true;
  fill();
  draw?.(settings);
  await stored();
  byId('erased').textContent = t('optionsErased');
}
