/** Drives a target that Playwright does not list, such as the side panel, over raw DevTools protocol. */
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';

/**
 * @param {number} port of remote debugging
 * @param {string} suffix end of the target's address
 */
export async function attach(port, suffix) {
  const target = await until(async () => {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    return targets.find((t) => t.url.endsWith(suffix) && t.webSocketDebuggerUrl);
  }, `a target that ends in ${suffix}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((ready) => socket.once('open', ready));
  let last = 0;
  const pending = new Map();
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    pending.get(message.id)?.(message);
    pending.delete(message.id);
  });
  const send = (method, params = {}) =>
    new Promise((done, fail) => {
      const id = ++last;
      pending.set(id, ({ result, error }) => (error ? fail(new Error(error.message)) : done(result)));
      socket.send(JSON.stringify({ id, method, params }));
    });
  /** Evaluates an expression, or a function with JSON arguments, in the target. */
  const evaluate = async (what, ...args) => {
    const expression = typeof what === 'function' ? `(${what})(...${JSON.stringify(args)})` : what;
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  /** A real click: the clipboard and other gestures work. */
  const click = async (selector) => {
    const box = await place(evaluate, selector);
    for (const type of ['mousePressed', 'mouseReleased'])
      await send('Input.dispatchMouseEvent', {
        type,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        button: 'left',
        clickCount: 1,
      });
  };
  const press = async (key, code = key, keyCode = 0) => {
    for (const type of ['keyDown', 'keyUp'])
      await send('Input.dispatchKeyEvent', {
        type,
        key,
        code,
        windowsVirtualKeyCode: keyCode,
        ...(key === 'Enter' && type === 'keyDown' ? { text: '\r' } : {}),
      });
  };
  return { send, evaluate, click, press, close: () => socket.close() };
}

/**
 * Where an element stands in its window, scrolled into view. A list that is drawn anew is empty for
 * a moment, and moves for another: waits until the element stands still under its own middle.
 * @param {(what: Function, ...args: unknown[]) => Promise<any>} evaluate
 * @param {string} selector
 * @returns {Promise<{x: number, y: number, width: number, height: number}>}
 */
export function place(evaluate, selector) {
  let last = '';
  return until(async () => {
    const box = await evaluate((s) => {
      const element = document.querySelector(s);
      element?.scrollIntoView({ block: 'nearest' });
      const box = element?.getBoundingClientRect().toJSON();
      const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return hit && element.contains(hit) ? box : null;
    }, selector);
    const still = box && last === JSON.stringify(box);
    last = JSON.stringify(box);
    return still ? box : null;
  }, `something to click at ${selector}`);
}

/**
 * Asks until there is an answer.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {string} what for the message when time is up
 * @param {number} [ms]
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(ask, what, ms = 20_000) {
  const end = Date.now() + ms;
  for (;;) {
    const value = await ask();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await sleep(25);
  }
}
