/**
 * The marks' rules in this page, as the background has put them there by `insertCSS`. They are taken out by
 * naming them once more, so that they are remembered to the letter.
 */
import { toBackground } from '../common/protocol.js';

export class Stylesheet {
  #css = '';
  /** The latest change. */
  #changing = Promise.resolve();

  /**
   * The rules that come along with an analysis; takes out those of an analysis before it.
   * @param {string} css
   */
  async expect(css) {
    if (css === this.#css) return;
    if (this.#css) await toBackground({ type: 'style', insert: '', remove: this.#css });
    this.#css = css;
  }

  /**
   * Puts other rules in the place of those that are there, if `isOn` still says so when their turn comes.
   * @param {() => string} css
   * @param {() => boolean} isOn
   */
  change(css, isOn) {
    // One after the other: two changes at once would take away each other's rules.
    this.#changing = this.#changing.then(async () => {
      const [insert, remove] = [css(), this.#css];
      if (insert === remove || !isOn()) return;
      this.#css = insert;
      await toBackground({ type: 'style', insert, remove }).catch(() => {});
    });
    return this.#changing;
  }

  /** Takes all of them out. */
  async remove() {
    await this.#changing;
    if (this.#css) await toBackground({ type: 'style', insert: '', remove: this.#css }).catch(() => {});
  }
}
