/**
 * The foot of the list: format, copy, save, and whether it worked.
 *
 * @import { Analysis } from '../common/schema.js'
 * @import { Format } from '../common/protocol.js'
 * @import { Settings } from '../common/settings.js'
 */
import { el } from '../common/dom.js';
import { plural, t } from '../common/i18n.js';
import { FORMATS, save } from '../common/settings.js';
import { copyStatements, saveStatements } from './export.js';

export class Footer {
  #analysis;
  #blocks;
  #settings;
  #chosen;
  #copy = el('button', {
    type: 'button',
    class: 'main',
    id: 'copy',
    click: () => void this.copy(this.#chosen()),
  });
  #said = el('p', { class: 'said', role: 'status' });

  /**
   * @param {Analysis} analysis
   * @param {string[] | null} blocks of the page
   * @param {Settings} settings
   * @param {() => number[]} chosen
   */
  constructor(analysis, blocks, settings, chosen) {
    this.#analysis = analysis;
    this.#blocks = blocks;
    this.#settings = settings;
    this.#chosen = chosen;
  }

  element() {
    const format = el(
      'select',
      { 'aria-label': t('panelFormat') },
      ...FORMATS.map((f) => el('option', { value: f }, t(`format_${f}`))),
    );
    format.value = this.#settings.format;
    format.addEventListener('change', () => {
      this.#settings.format = /** @type {Format} */ (format.value);
      void save({ format: this.#settings.format });
    });
    const saver = el(
      'button',
      { type: 'button', id: 'save', click: () => void this.#save() },
      t('panelSave'),
    );
    this.update();
    return el('footer', { class: 'foot' }, this.#copy, format, saver, this.#said);
  }

  /** Says how many statements the button copies. */
  update() {
    const n = this.#chosen().length;
    this.#copy.textContent = plural('panelCopy', n);
    this.#copy.disabled = n === 0;
    this.#say('', false);
  }

  /** @param {number[]} ids */
  async copy(ids) {
    const worked = await copyStatements(this.#analysis, this.#blocks, this.#settings.format, ids).catch(
      () => false,
    );
    this.#say(worked ? plural('panelCopied', ids.length) : t('panelCopyFailed'), worked);
  }

  async #save() {
    await saveStatements(this.#analysis, this.#blocks, this.#settings.format, this.#chosen()).then(
      () => this.#say(t('panelSaved'), true),
      () => this.#say(t('panelFailed'), false),
    );
  }

  /** @param {string} text @param {boolean} good */
  #say(text, good) {
    this.#said.classList.toggle('good', good);
    this.#said.textContent = text;
  }
}
