/**
 * The Rust core in WebAssembly, loaded at the first use and once.
 *
 * It runs here and not in the page: in a page, Chromium binds wasm to the page's own security policy.
 *
 * @import { Analysis, Page } from '../common/schema.js'
 * @import { Format } from '../common/protocol.js'
 */
import * as wasm from '../wasm/onrecord.js';

const FILE = new URL('../wasm/onrecord_bg.wasm', import.meta.url);

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
 * As a whole and at once: a file of the extension, which the browser hands over in one piece, takes a tenth
 * less time so than as a stream, and a worker that is stopped then has no compilation under way.
 */
async function load() {
  const start = performance.now();
  const file = await (await fetch(FILE)).blob();
  wasm.initSync({ module: await file.arrayBuffer() });
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

/** @param {string} html @param {string} url @returns {Promise<Page>} */
export async function readHtml(html, url) {
  await ready();
  return wasm.readHtml(html, url);
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
