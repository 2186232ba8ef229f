/**
 * The list of statements with its tools: search, filters, views, tick boxes. Knows nothing of tabs
 * or pages; whoever shows it passes what a click on an entry does.
 *
 * @import { Analysis, Statement } from '../common/schema.js'
 * @import { Place } from '../common/protocol.js'
 * @import { Settings } from '../common/settings.js'
 * @import { Choice, Group } from './model.js'
 */
import { el } from '../common/dom.js';
import { t } from '../common/i18n.js';
import { count, isUncertain, KINDS, kindOf, shown } from '../common/kinds.js';
import { dress, dressAgain, mark } from '../common/mark.js';
import * as words from '../common/words.js';
import { entryOf, headingOf, officialOf } from './entries.js';
import { arrows } from './keys.js';
import { groups, VIEWS } from './model.js';

export class List {
  /** @type {Choice} */ #choice;
  /** @type {Set<number>} */ #ticked = new Set();
  /** @type {number[]} */ #shown = [];
  #head;
  #entries = el('div', { class: 'list', role: 'region', 'aria-label': t('panelList') });
  #options;

  /**
   * @param {object} options
   * @param {Analysis} options.analysis
   * @param {Settings} options.settings
   * @param {(place: Place) => void} options.show
   * @param {(ids: number[]) => void} options.copy
   * @param {() => void} options.changed the chosen statements are others now
   * @param {(uncertain: boolean) => void} options.settle keeps whether uncertain claims are shown
   */
  constructor(options) {
    this.#options = options;
    this.#choice = all(options.settings.uncertain);
    this.#head = this.#makeHead();
    arrows(this.#entries, (entry) => {
      const id = Number(entry.dataset.id);
      if (Number.isInteger(id)) options.copy([id]);
    });
  }

  /** Ids of the statements to copy: those ticked, else all that are shown. */
  get chosen() {
    const ticked = this.#shown.filter((id) => this.#ticked.has(id));
    return ticked.length ? ticked : this.#shown;
  }

  /** @returns {Node[]} */
  elements() {
    this.#fill();
    return [this.#head, this.#entries];
  }

  /** Brings a statement, or what a person says, before the reader's eyes, and gives it the focus. @param {Place} place */
  reveal(place) {
    const { id, kind } = place;
    const wanted = kind === 'statement' ? `[data-id="${id}"]` : `[data-entity="${id}"] .entry`;
    const find = () => /** @type {HTMLElement | null} */ (this.#entries.querySelector(wanted));
    const statement = kind === 'statement' ? this.#options.analysis.statements[id] : undefined;
    if (!find()) this.#showAll(!!statement && isUncertain(statement));
    const entry = find();
    entry?.scrollIntoView({ block: 'center', behavior: 'instant' });
    entry?.focus({ preventScroll: true });
    entry?.classList.add('wanted');
    entry?.addEventListener('blur', () => entry.classList.remove('wanted'), { once: true });
  }

  /** Takes colours and lines that the reader has chosen since. @param {Settings} settings */
  look({ looks }) {
    const { settings } = this.#options;
    settings.looks = looks;
    for (const part of [this.#head, this.#entries]) dressAgain(part, settings);
  }

  /** Undoes search, filters and view. @param {boolean} uncertain whether an uncertain statement is wanted */
  #showAll(uncertain) {
    this.#choice = all(this.#choice.uncertain || uncertain);
    const head = this.#makeHead();
    this.#head.replaceWith(head);
    this.#head = head;
    this.#choose({});
  }

  #makeHead() {
    const { analysis } = this.#options;
    const { title, site, published } = analysis.page;
    const about = words.joined([site, published && words.day(published)]);
    return el(
      'header',
      { class: 'head' },
      // A pasted text has no title; the headings below still want one above them.
      title ? el('h2', {}, title) : el('h2', { class: 'unseen' }, t('panelList')),
      about ? el('p', { class: 'soft' }, about) : null,
      this.#strip(),
      el('div', { class: 'tools' }, this.#search(), this.#filters(), this.#views()),
    );
  }

  #search() {
    /** @param {InputEvent} event */
    const input = (event) => this.#choose({ query: /** @type {HTMLInputElement} */ (event.target).value });
    return el('input', {
      type: 'search',
      placeholder: t('panelSearch'),
      'aria-label': t('panelSearch'),
      input,
    });
  }

  #filters() {
    const { analysis, settings, settle } = this.#options;
    const chips = KINDS.map((kind) => {
      const named = el('span');
      const chip = el(
        'button',
        { type: 'button', class: 'chip', 'data-kind': kind, 'aria-pressed': 'true' },
        mark(settings, kind),
        named,
      );
      chip.addEventListener('click', () => {
        const kinds = new Set(this.#choice.kinds);
        if (!kinds.delete(kind)) kinds.add(kind);
        chip.setAttribute('aria-pressed', String(kinds.has(kind)));
        this.#choose({ kinds });
      });
      return { kind, chip, named };
    });
    const name = () => {
      const counts = count(analysis, this.#choice);
      for (const { kind, named } of chips) named.textContent = `${t(`kinds_${kind}`)} ${counts[kind]}`;
    };
    name();
    const uncertain = this.#uncertain(() => {
      name();
      settings.uncertain = this.#choice.uncertain;
      settle(settings.uncertain);
    });
    const buttons = chips.map(({ chip }) => chip);
    return el('div', { class: 'row', role: 'group', 'aria-label': t('panelFilters') }, ...buttons, uncertain);
  }

  /** The chip of the claims that may be none, where there are any. @param {() => void} changed */
  #uncertain(changed) {
    const number = this.#options.analysis.statements.filter(isUncertain).length;
    if (!number) return null;
    const chip = el(
      'button',
      {
        type: 'button',
        class: 'chip',
        id: 'uncertain',
        title: t('panelUncertainText'),
        'aria-pressed': String(this.#choice.uncertain),
      },
      `${t('panelUncertain')} ${number}`,
    );
    chip.addEventListener('click', () => {
      this.#choose({ uncertain: !this.#choice.uncertain });
      chip.setAttribute('aria-pressed', String(this.#choice.uncertain));
      changed();
    });
    return chip;
  }

  #views() {
    const buttons = VIEWS.map((view) => {
      const name = t(`view${view.replace(/^./, (c) => c.toUpperCase())}`);
      const button = el(
        'button',
        { type: 'button', 'data-view': view, 'aria-pressed': String(view === this.#choice.view) },
        name,
      );
      button.addEventListener('click', () => {
        for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
        this.#choose({ view });
      });
      return button;
    });
    return el('div', { class: 'row views', role: 'group', 'aria-label': t('panelView') }, ...buttons);
  }

  /** Where on the page the statements stand. A picture of what the list says: hidden from screen readers. */
  #strip() {
    const { analysis, settings, show } = this.#options;
    const length = Math.max(analysis.text.length, 1);
    const ticks = shown(analysis, settings).map((statement) => {
      const [start = 0, end = start] = statement.content[0] ?? [];
      const tick = el('i', {
        title: words.speaker(analysis, statement),
        click: () => show({ kind: 'statement', id: statement.id }),
      });
      dress(tick, settings, kindOf(statement));
      // The last words of a page, too, are seen: a tick is three pixels wide at least.
      tick.style.left = `min(${(start / length) * 100}%, 100% - 3px)`;
      tick.style.width = `${((end - start) / length) * 100}%`;
      return tick;
    });
    return el('div', { class: 'strip', 'aria-hidden': 'true' }, ...ticks);
  }

  /** @param {Partial<Choice>} change */
  #choose(change) {
    Object.assign(this.#choice, change);
    this.#fill();
    this.#options.changed();
  }

  #fill() {
    const { analysis } = this.#options;
    const found = groups(analysis, this.#choice, (statement) => words.speaker(analysis, statement));
    const ids =
      this.#choice.view === 'officials' ? saidBy(shown(analysis, this.#choice), found) : found.flatMap(idsOf);
    this.#shown = [...new Set(ids)].sort((a, b) => a - b);
    const sections = found.map((group) => this.#section(group));
    this.#entries.replaceChildren(
      ...(sections.length ? sections : [el('p', { class: 'none' }, t('panelNone'))]),
    );
  }

  /** @param {Group} group */
  #section(group) {
    const { analysis, settings, show } = this.#options;
    const named = this.#choice.view === 'order' || this.#choice.view === 'disputed';
    const entries = group.statements.map(({ statement, answer }) =>
      el(
        'li',
        { class: answer ? 'answer' : null },
        this.#tick(statement),
        entryOf(analysis, settings, statement, named, show),
      ),
    );
    const official =
      group.entity && !entries.length
        ? officialOf(analysis, settings, group.entity, this.#choice.view === 'officials', show)
        : [];
    return el(
      'section',
      { 'data-entity': group.entity?.id },
      group.title || group.entity ? headingOf(group) : null,
      el('ul', {}, ...entries, ...official),
    );
  }

  /** @param {Statement} statement */
  #tick(statement) {
    const label = words.shorten(words.text(this.#options.analysis, statement.content), 60);
    const box = el('input', { type: 'checkbox', 'aria-label': `${t('panelSelect')}: ${label}` });
    box.checked = this.#ticked.has(statement.id);
    box.addEventListener('change', () => {
      if (box.checked) this.#ticked.add(statement.id);
      else this.#ticked.delete(statement.id);
      this.#options.changed();
    });
    return box;
  }
}

/** Everything, in the first view. @param {boolean} uncertain @returns {Choice} */
const all = (uncertain) => ({ view: 'speakers', kinds: new Set(KINDS), uncertain, query: '' });

/** @param {Group} group */
const idsOf = (group) => group.statements.map(({ statement }) => statement.id);

/**
 * What the officials shown have said: the view lists where they are named, and copies their words.
 * @param {Statement[]} statements
 * @param {Group[]} found
 */
function saidBy(statements, found) {
  const speakers = new Set(found.map((group) => group.entity?.id));
  return statements.filter((s) => s.speaker != null && speakers.has(s.speaker)).map((s) => s.id);
}
