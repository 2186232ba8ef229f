/**
 * The Rust core in WebAssembly, loaded at the first use and once.
 *
 * It runs here and not in the page: in a page, Chromium binds wasm to the page's own security policy.
 *
 * @import { Analysis, Page } from '../common/schema.js'
 * @import { Format } from '../common/protocol.js'
 */
import init, * as wasm from '../wasm/onrecord.js';

/** @type {Promise<unknown> | null} */
let loading = null;

/** Loads the core; a failure is not remembered, the next call tries again. */
export function ready() {
  loading ??= load().catch((/** @type {unknown} */ error) => {
    loading = null;
    throw error;
  });
  return loading;
}

/**
 * Loads the core and lets the browser compile it, while the page of the click is being collected.
 *
 * As a stream: Chromium keeps the code of what came as one, once it has been compiled for speed, and no other way
 * of loading finds it again. With it every station has run once after 42 ms instead of 77.
 */
async function load() {
  const start = performance.now();
  await init();
  performance.measure('core loaded', { start });
  wasm.warm();
  performance.measure('core ready', { start });
}

/**
 * @param {Page} page
 * @param {{block: number, words: number}} [near] only so many words around a block
 * @returns {Promise<Analysis>}
 */
export async function analyse(page, near) {
  await ready();
  return near ? wasm.analyseNear(page, near.block, near.words) : wasm.analyse(page);
}

/** @param {string} text @returns {Promise<Page>} */
export async function readText(text) {
  await ready();
  return wasm.readText(text);
}

/**
 * The statements as text to take away.
 * @param {Analysis} analysis
 * @param {Format} format
 * @param {number[] | null} ids null: all
 * @param {string[] | null} blocks of the whole page, null where they are not known
 * @returns {Promise<string>}
 */
export async function copy(analysis, format, ids, blocks) {
  await ready();
  return wasm.copy(analysis, format, { ids, blocks, readAt: new Date().toISOString() });
}
