/**
 * One run on a page, from the click that starts it to the click that clears it: collects, has the
 * core analyse, paints, and keeps the marks right while the page lives.
 *
 * Everything that it sets going hangs on one AbortController: after `stop` nothing of it is left.
 *
 * @import { Analysis } from '../common/schema.js'
 * @import { Place, Status } from '../common/protocol.js'
 * @import { Settings } from '../common/settings.js'
 * @import { Collected } from './collect.js'
 * @import { Item } from './items.js'
 */

import { write } from '../common/clipboard.js';
import { copyOf } from '../common/export.js';
import { t } from '../common/i18n.js';
import { isOrphan } from '../common/orphan.js';
import { toBackground } from '../common/protocol.js';
import { load, watch } from '../common/settings.js';
import { css } from '../common/tints.js';
import { Card } from './card.js';
import { collect } from './collect.js';
import { isDark } from './dark.js';
import { watchFocus } from './focus.js';
import { documentsOf } from './frames.js';
import { Highlights } from './highlights.js';
import { watchPointer } from './hover.js';
import { isAt, isWanted, itemsOf, neighbour } from './items.js';
import { FIRST, LONG, WINDOW_FIRST, words } from './lengths.js';
import { watchPage } from './observer.js';
import { blockInView, markOutwards } from './outwards.js';
import { bringIntoView } from './scroll.js';
import { cite, selected, statementsIn } from './selection.js';
import { marked } from './status.js';
import { Stylesheet } from './stylesheet.js';

export class Session {
  #end = new AbortController();
  #highlights = new Highlights();
  #card;
  /** @type {Status} */ #status = { state: 'off' };
  /** @type {Analysis | null} */ #analysis = null;
  /** @type {string[] | null} */ #blocks = null;
  /** @type {Item[]} */ #items = [];
  /** @type {Settings | null} */ #settings = null;
  #rules = new Stylesheet();
  /** @type {boolean | null} */ #dark = null;
  /** @type {Item | null} */ #current = null;

  constructor() {
    this.#card = new Card(
      {
        copy: (place) => this.#export(place),
        list: (place) => void toBackground({ type: 'open-list', place }),
        hide: (place) => this.#hide(place),
      },
      () => this.#card.close(),
    );
  }

  get snapshot() {
    return { status: this.#status, analysis: this.#analysis, blocks: this.#blocks };
  }

  get isOn() {
    return !this.#end.signal.aborted;
  }

  /** Analyses and marks the page. A failure becomes a status that says so. */
  async start() {
    await this.#tell({ state: 'busy', words: 0 });
    try {
      await this.#run();
      // The rules go in with the analysis, which may have come behind the click that cleared the page.
      if (!this.isOn) await this.#rules.remove();
    } catch (error) {
      const reason = String(/** @type {any} */ (error)?.message ?? error);
      if (this.isOn) await this.#tell({ state: 'failed', reason });
    }
  }

  async #run() {
    const [{ settings }, collected] = await Promise.all([load(), collect(document)]);
    if (!this.isOn) return;
    this.#settings = settings;
    this.#dark = isDark(collected.runs);
    const length = words(collected.page);
    if (length > LONG) void this.#tell({ state: 'busy', words: length });
    const styled = css(settings, this.#dark);
    await this.#rules.expect(styled);
    const { page } = collected;
    if (length > WINDOW_FIRST) {
      const near = { block: blockInView(collected.runs), words: FIRST };
      const began = performance.now();
      const first = await toBackground({ type: 'analyse', page, css: styled, near });
      const ms = Math.round(((performance.now() - began) * length) / FIRST);
      await this.#mark(first, collected);
      if (!this.isOn) return;
      if (length > LONG) void this.#tell({ state: 'busy', words: length, wait: { since: Date.now(), ms } });
    }
    const analysis = await toBackground({ type: 'analyse', page, css: styled });
    if (!this.isOn) return;
    if (!readsLanguage(analysis.page.language)) return await this.stop('language');
    this.#analysis = analysis;
    this.#blocks = page.blocks.map((block) => block.text);
    this.#items = await this.#mark(analysis, collected);
    if (!this.isOn) return;
    this.#listen(collected);
    await this.#tell(this.#on(false));
  }

  /**
   * Clears everything.
   * @param {'language'} [reason] why the page cannot be read, where that is so
   */
  async stop(reason) {
    if (!this.isOn) return;
    this.#end.abort();
    this.#card.close();
    this.#highlights.clear();
    this.#analysis = this.#blocks = null;
    this.#items = [];
    await this.#tell(reason ? { state: 'unsupported', reason } : { state: 'off' });
    await this.#rules.remove();
  }

  /**
   * Brings a place into view and flashes it.
   * @param {Place} place
   * @param {boolean} [card] open the card on it, too
   * @returns {boolean} whether it is still on the page
   */
  show(place, card = false) {
    const item = this.#items.find((i) => i.ranges.length && isAt(i.place, place));
    const first = item?.ranges[0];
    if (!item || !first) return false;
    this.#card.close();
    this.#current = item;
    bringIntoView(first);
    this.#highlights.flash(item.ranges);
    // The scroll that was just asked for would close a card without focus.
    if (card) requestAnimationFrame(() => this.#openCard(item, { focus: true }));
    return true;
  }

  /** Goes to the next or the previous statement, with its card. @param {1 | -1} by */
  step(by) {
    const statements = this.#items.filter(
      (i) => i.place.kind === 'statement' && i.ranges.length && this.#isShown(i),
    );
    const next = neighbour(statements, this.#current, by);
    if (next) this.show(next.place, true);
  }

  /** Opens the card on the statement that most of the selected words belong to. */
  who() {
    const range = selected();
    if (!range) return;
    const [item] = statementsIn(this.#items, range);
    if (item) this.#openCard(item, { focus: true });
    else this.#card.tell(t('whoNobody'), [range]);
  }

  /** Copies the statements in the selected words with their source; where there is none, the words. */
  async copySelected() {
    const range = selected();
    const analysis = this.#analysis;
    if (!range || !analysis || !this.#settings) return;
    const ids = statementsIn(this.#items, range).map((item) => item.place.id);
    const copy = await (ids.length
      ? copyOf(analysis, this.#settings.format, ids, this.#blocks)
      : cite(range, analysis.page, analysis.page.url || location.href));
    if (await write(copy.plain, copy.html)) this.#card.tell(t('copiedWithSource'), [range]);
    // A choice in a menu is no click in the page: some browsers want one.
    else this.#card.tell(t('copyReady'), [range], async () => copy);
  }

  /** @param {Item} item @param {{x?: number, focus?: boolean, stay?: boolean}} how */
  #openCard(item, how) {
    if (!this.#analysis || !this.#settings) return;
    this.#current = item;
    /** @type {(place: Place, card?: boolean) => void} */
    const show = (place, card = how.focus) => void this.show(place, card);
    this.#card.open(
      { analysis: this.#analysis, settings: this.#settings, show },
      item.place,
      item.ranges,
      how,
    );
  }

  #paint() {
    this.#highlights.paint(this.#items.filter(this.#isShown));
  }

  /** @param {Item} item */
  #isShown = (item) => !this.#settings || isWanted(item, this.#settings);

  /** @param {Analysis} analysis @param {Collected} collected */
  async #mark(analysis, { runs }) {
    const items = itemsOf(analysis);
    const highlights = this.#highlights;
    if (this.isOn)
      await markOutwards({
        analysis,
        items,
        runs,
        highlights,
        isShown: this.#isShown,
        signal: this.#end.signal,
      });
    return items;
  }

  /** @param {Collected} collected */
  #listen(collected) {
    const { signal } = this.#end;
    watchPointer({
      at: (x, y, view) => (this.#isLeft() ? [] : this.#highlights.at(x, y, view)),
      enter: (items, x) => items[0] && this.#openCard(items[0], { x }),
      leave: () => this.#card.close(),
      isOurs: (event) => this.#card.owns(event),
      documents: documentsOf(collected.runs),
      signal,
    });
    watchFocus({
      items: () => this.#items.filter(this.#isShown),
      enter: (item) => this.#openCard(item, { stay: true }),
      leave: () => this.#card.close(),
      signal,
    });
    watchPage({
      text: this.#analysis?.text ?? '',
      collected,
      items: this.#items,
      repaint: () => this.#paint(),
      changed: () => void this.#tell(this.#on(true)),
      gone: () => void this.stop(),
      isLeft: () => this.#isLeft(),
      signal,
    });
    const began = JSON.stringify(this.#settings);
    watch((settings) => void this.#restyle(settings), signal);
    // What the reader has chosen during the analysis.
    void load().then(({ settings }) => JSON.stringify(settings) !== began && void this.#restyle(settings));
    const repaint = () => {
      this.#dark = isDark(collected.runs);
      if (this.#settings) void this.#restyle(this.#settings);
    };
    // Many pages follow the system from light to dark at dusk.
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint, { signal });
  }

  /** Ends where the extension has gone or come anew: a script without it could only go wrong. */
  #isLeft() {
    if (!isOrphan()) return false;
    void this.stop();
    return true;
  }

  /** @param {Settings} settings */
  async #restyle(settings) {
    const recount = this.#settings?.uncertain !== settings.uncertain;
    this.#settings = settings;
    this.#paint();
    if (recount && this.#status.state === 'on') await this.#tell(this.#on(this.#status.changed));
    await this.#rules.change(
      () => css(settings, this.#dark),
      () => this.isOn,
    );
  }

  /** @param {Place} place */
  #hide(place) {
    for (const item of this.#items) if (isAt(item.place, place)) item.ranges = [];
    this.#paint();
  }

  /** @param {Place} place */
  async #export(place) {
    const analysis = this.#analysis;
    if (!analysis) throw new Error('nothing analysed');
    return copyOf(analysis, this.#settings?.format ?? 'markdown', [place.id], this.#blocks);
  }

  /** @param {boolean} changed @returns {Status} */
  #on(changed) {
    const analysis = /** @type {Analysis} */ (this.#analysis);
    const settings = /** @type {Settings} */ (this.#settings);
    return marked(analysis, settings, changed);
  }

  /** @param {Status} status */
  async #tell(status) {
    this.#status = status;
    await toBackground({ type: 'status', status }).catch(() => {});
  }
}

/** @param {string | null | undefined} tag of BCP 47 */
const readsLanguage = (tag) => !tag || /^en\b/i.test(tag);
