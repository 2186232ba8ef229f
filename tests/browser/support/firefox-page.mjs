/**
 * A tab of Firefox over WebDriver BiDi, with those methods of Playwright's `Page` that the tests use,
 * so that one test serves both browsers.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './target.mjs';

/** Keys by Playwright's names, as WebDriver codes. */
const KEYS = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Space: ' ',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
};

export class FirefoxPage {
  #context;
  #send;
  #wish;
  #url = 'about:blank';
  #at = { x: 0, y: 0 };
  /** @type {Record<string, ((entry: any) => void)[]>} */
  #listeners = { console: [], pageerror: [] };

  /**
   * @param {string} context of WebDriver BiDi
   * @param {(method: string, params?: object) => Promise<any>} send
   * @param {(preferences: Record<string, number>) => Promise<unknown>} wish
   */
  constructor(context, send, wish) {
    this.#context = context;
    this.#send = send;
    this.#wish = wish;
  }

  mouse = {
    move: async (x, y, { steps = 1 } = {}) => {
      const actions = [];
      for (let i = 1; i <= steps; i++)
        actions.push({
          type: 'pointerMove',
          x: Math.round(this.#at.x + ((x - this.#at.x) * i) / steps),
          y: Math.round(this.#at.y + ((y - this.#at.y) * i) / steps),
          duration: 0,
        });
      this.#at = { x, y };
      await this.#pointer(actions);
    },
    click: async (x, y) => {
      await this.mouse.move(x, y);
      await this.#pointer([
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
  };

  keyboard = {
    /** @param {string} keys such as 'a', 'Escape', 'Shift+Tab' */
    press: async (keys) => {
      const values = keys.split('+').map((key) => KEYS[key] ?? key);
      const down = values.map((value) => ({ type: 'keyDown', value }));
      const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
      await this.#keys([...down, ...up]);
    },
    /** @param {string} text */
    type: async (text) => {
      await this.#keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
  };

  url() {
    return this.#url;
  }

  /** @param {string} url @param {{waitUntil?: 'load' | 'domcontentloaded'}} [options] */
  async goto(url, { waitUntil = 'load' } = {}) {
    const wait = waitUntil === 'load' ? 'complete' : 'interactive';
    this.#url = url;
    await this.#send('browsingContext.navigate', { context: this.#context, url, wait });
  }

  async reload() {
    await this.#send('browsingContext.reload', { context: this.#context, wait: 'complete' });
  }

  /**
   * Evaluates a function with one JSON argument, or an expression, in the page; the answer is JSON.
   * @param {string | ((arg: any) => any)} what
   * @param {unknown} [arg]
   */
  async evaluate(what, arg) {
    const target = { context: this.#context };
    const call = (functionDeclaration, ...args) =>
      this.#send('script.callFunction', {
        functionDeclaration,
        arguments: args,
        target,
        awaitPromise: true,
        userActivation: false,
      });
    let answer;
    if (typeof what === 'function')
      answer = await call(
        `async (arg) => JSON.stringify(await (${what})(arg === undefined ? undefined : JSON.parse(arg)))`,
        arg === undefined ? { type: 'undefined' } : { type: 'string', value: JSON.stringify(arg) },
      );
    else {
      const resultOwnership = 'root';
      answer = await this.#send('script.evaluate', {
        expression: what,
        target,
        awaitPromise: true,
        resultOwnership,
      });
      if (answer.type !== 'exception')
        answer = await call(
          '(value) => JSON.stringify(value)',
          answer.result.handle ? { handle: answer.result.handle } : answer.result,
        );
    }
    if (answer.type === 'exception') throw new Error(`in the page: ${answer.exceptionDetails.text}`);
    const { value } = answer.result;
    return value === undefined ? undefined : JSON.parse(value);
  }

  /** @param {string | ((arg: any) => any)} what @param {unknown} [arg] @param {{timeout?: number}} [options] */
  waitForFunction(what, arg, { timeout = 20_000 } = {}) {
    return until(() => this.evaluate(what, arg), String(what), timeout);
  }

  /** @param {number} ms */
  waitForTimeout(ms) {
    return sleep(ms);
  }

  async bringToFront() {
    await this.#send('browsingContext.activate', { context: this.#context });
  }

  /** @param {{width: number, height: number}} viewport in CSS pixels */
  async setViewportSize(viewport) {
    await this.#send('browsingContext.setViewport', { context: this.#context, viewport });
  }

  /** The reader's wishes, for all pages. @param {{colorScheme?: 'light' | 'dark', reducedMotion?: 'reduce' | null, forcedColors?: 'active' | null}} wishes */
  async emulateMedia({ colorScheme, reducedMotion, forcedColors }) {
    await this.#wish({
      ...(colorScheme && {
        'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      }),
      ...(reducedMotion !== undefined && { 'ui.prefersReducedMotion': reducedMotion ? 1 : 0 }),
      ...(forcedColors !== undefined && { 'browser.display.document_color_use': forcedColors ? 2 : 0 }),
    });
  }

  /**
   * Opens the closed shadow root of the card, which WebDriver may look into, to the page: as
   * `cardRoot` and as the host's `shadowRoot`.
   * @returns {Promise<(expression: string) => Promise<any>>} evaluates there
   */
  async openCard() {
    const call = (functionDeclaration, args) =>
      this.#send('script.callFunction', {
        functionDeclaration,
        arguments: args,
        target: { context: this.#context },
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
      });
    const { result: host } = await call(`() => document.querySelector('html > div[popover]')`, []);
    await call(
      `(host, root) => {
        Object.defineProperty(host, 'shadowRoot', { configurable: true, get: () => root });
        globalThis.cardRoot = root;
      }`,
      [{ sharedId: host.sharedId }, { sharedId: host.value.shadowRoot.sharedId }],
    );
    return (expression) => this.evaluate(expression);
  }

  /** @param {{path?: string, fullPage?: boolean}} [options] @returns {Promise<Buffer>} PNG of what the window shows */
  async screenshot({ path, fullPage = false } = {}) {
    const origin = fullPage ? 'document' : 'viewport';
    const { data } = await this.#send('browsingContext.captureScreenshot', {
      context: this.#context,
      origin,
    });
    const png = Buffer.from(data, 'base64');
    if (path) writeFileSync(path, png);
    return png;
  }

  /** @returns {Promise<Buffer>} */
  async pdf() {
    const { data } = await this.#send('browsingContext.print', { context: this.#context, background: true });
    return Buffer.from(data, 'base64');
  }

  /** @param {'console' | 'pageerror'} event @param {(entry: any) => void} listener */
  on(event, listener) {
    this.#listeners[event].push(listener);
  }

  /** An entry of the page's console. */
  logged({ type, text, level }) {
    if (type === 'javascript') for (const listener of this.#listeners.pageerror) listener(new Error(text));
    else for (const listener of this.#listeners.console) listener({ text: () => text, type: () => level });
  }

  async close() {
    await this.#send('browsingContext.close', { context: this.#context });
  }

  /** @param {object[]} actions */
  async #pointer(actions) {
    await this.#send('input.performActions', {
      context: this.#context,
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** @param {object[]} actions */
  async #keys(actions) {
    await this.#send('input.performActions', {
      context: this.#context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }
}
