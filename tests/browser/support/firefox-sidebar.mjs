/**
 * Drives the list in Firefox's sidebar, which WebDriver does not list as a page: the same methods as
 * for Chromium's side panel in `target.mjs`.
 */
import { place, until } from './target.mjs';

/**
 * Opens the sidebar where it is closed, as "View → Sidebar" does.
 * @param {(body: Function, ...args: any[]) => Promise<any>} inBrowser
 * @param {string} addon
 */
export async function sidebar(inBrowser, addon) {
  await inBrowser((window, addon) => {
    const { makeWidgetId } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionCommon.sys.mjs',
    ).ExtensionCommon;
    const id = `${makeWidgetId(addon)}-sidebar-action`;
    const { currentID, isOpen } = window.SidebarController;
    return isOpen && currentID === id ? null : window.SidebarController.show(id).then(() => null);
  }, addon);

  /** Evaluates an expression, or a function with JSON arguments, in the sidebar's page. */
  const evaluate = async (what, ...args) => {
    const code = typeof what === 'function' ? `(${what})(...${JSON.stringify(args)})` : what;
    const answer = await inBrowser((window, code) => {
      const outer = window.SidebarController.browser.contentDocument;
      const inner = outer?.getElementById('webext-panels-browser')?.browsingContext.currentWindowGlobal;
      if (!inner) return null;
      // The same actor runs WebDriver's scripts in pages that it does list.
      return inner.getActor('MarionetteCommands').executeScript(
        `const done = arguments[arguments.length - 1];
          new Promise((go) => go(${code})).then(
            (value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`,
        [],
        { async: true, timeout: 20_000, sandboxName: null, newSandbox: false, file: 'sidebar', line: 0 },
      );
    }, code);
    const { value, error } = JSON.parse(typeof answer === 'string' ? answer : (answer?.data ?? '{}'));
    if (error) throw new Error(error);
    return value;
  };

  /** A real click: the clipboard and other gestures work. */
  const click = async (selector) => {
    const box = await place(evaluate, selector);
    await inBrowser(
      (window, x, y) => {
        const outer = window.SidebarController.browser;
        const inner = outer.contentDocument.getElementById('webext-panels-browser');
        const at = [outer, inner].map((element) => element.getBoundingClientRect());
        const left = at[0].left + at[1].left + x;
        const top = at[0].top + at[1].top + y;
        for (const type of ['mousemove', 'mousedown', 'mouseup'])
          window.synthesizeMouseEvent?.(
            type,
            left,
            top,
            { button: 0, clickCount: type === 'mousemove' ? 0 : 1 },
            { isDOMEventSynthesized: false, isWidgetEventSynthesized: false },
          );
      },
      box.x + box.width / 2,
      box.y + box.height / 2,
    );
  };

  /** A key press in the sidebar. @param {string} key as `KeyboardEvent.key` names it */
  const press = (key) =>
    inBrowser((window, key) => {
      const inner = window.SidebarController.browser.contentDocument.getElementById('webext-panels-browser');
      inner.focus();
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      tip.beginInputTransactionForTests(window);
      const event = new window.KeyboardEvent('', { key });
      const flags = key.length > 1 ? tip.KEY_NON_PRINTABLE_KEY : 0;
      tip.keydown(event, flags);
      tip.keyup(event, flags);
    }, key);

  // While the page loads, the actor of the empty page before it may go away under a question.
  const loaded = () => evaluate(() => document.body?.dataset.state !== undefined).catch(() => false);
  await until(loaded, 'the sidebar’s page');
  return { evaluate, click, press, close: async () => {} };
}
