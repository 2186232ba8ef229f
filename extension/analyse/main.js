/**
 * Analyses a text that is not a page: pasted, chosen or dropped. For mail, PDF files and drafts.
 *
 * @import { Page } from '../common/schema.js'
 */
import { takeOver } from '../common/handover.js';
import { plural, t, translate } from '../common/i18n.js';
import { shown } from '../common/kinds.js';
import { toBackground } from '../common/protocol.js';
import { load, save, watch } from '../common/settings.js';
import { Footer } from '../panel/footer.js';
import { List } from '../panel/list.js';
import { decode } from './decode.js';
import { render } from './render.js';
import { readHtml } from './saved.js';

/** Bytes. Larger files are no article, and would only keep the reader waiting. */
const MOST = 20_000_000;

/** @param {string} id @returns {any} */
const byId = (id) => document.getElementById(id);

/** @type {AbortController | null} */
let running = null;

/** @param {() => Promise<Page>} read */
async function analyse(read) {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  say(t('panelBusyTitle'));
  try {
    const page = await read();
    const [analysis, { settings }] = await Promise.all([
      toBackground({ type: 'analyse', page, css: '' }),
      load(),
    ]);
    if (signal.aborted) return;
    const { show, paint } = render(byId('article'), page, analysis, settings, signal);
    /** @type {Footer} */
    let footer;
    const list = new List({
      analysis,
      settings,
      show: (place) => void show(place),
      copy: (ids) => void footer.copy(ids),
      changed: () => footer.update(),
      settle: (uncertain) => {
        paint();
        void save({ uncertain });
      },
    });
    watch((chosen) => {
      list.look(chosen);
      paint();
    }, signal);
    footer = new Footer(analysis, null, settings, () => list.chosen);
    byId('right').replaceChildren(...list.elements(), footer.element());
    byId('right').hidden = byId('clear').hidden = false;
    say(plural('found', shown(analysis, settings).length));
  } catch (error) {
    // A text that came after it says how it goes itself.
    if (!signal.aborted) say(`${t('panelFailedTitle')}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {File} file */
async function analyseFile(file) {
  if (file.size > MOST) return say(t('analyseTooLarge'));
  if (/\.pdf$/i.test(file.name) || file.type === 'application/pdf') return say(t('unsupported_pdf'));
  const isHtml = /\.x?html?$/i.test(file.name) || /html/.test(file.type);
  // Read in there: of a folder that was dropped nothing can be read, and that is to be told, too.
  await analyse(async () => {
    const text = decode(new Uint8Array(await file.arrayBuffer()));
    return isHtml ? readHtml(text) : toBackground({ type: 'read-text', text });
  });
}

/** @param {string} text */
function analyseText(text) {
  byId('text').value = text;
  byId('form').requestSubmit();
}

/** @param {string} text */
function say(text) {
  byId('said').textContent = text;
}

function clear() {
  running?.abort();
  byId('form').reset();
  byId('article').replaceChildren();
  byId('right').hidden = byId('clear').hidden = true;
  say('');
  byId('text').focus();
}

translate(document);
const form = byId('form');
form.addEventListener('submit', (/** @type {Event} */ event) => {
  event.preventDefault();
  const text = byId('text').value;
  if (text.trim()) void analyse(() => toBackground({ type: 'read-text', text }));
});
byId('file').addEventListener('change', () => {
  const [file] = byId('file').files;
  byId('file').value = ''; // the same one may be chosen again
  if (file) void analyseFile(file);
});
byId('choose').addEventListener('click', () => byId('file').click());
byId('clear').addEventListener('click', clear);
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  form.classList.add('over');
});
document.addEventListener('dragleave', () => form.classList.remove('over'));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  const file = event.dataTransfer?.files[0];
  const text = event.dataTransfer?.getData('text/plain');
  if (file) void analyseFile(file);
  else if (text) analyseText(text);
});
const handed = await takeOver();
if (handed) analyseText(handed);
else byId('text').focus();
