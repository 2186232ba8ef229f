/** Long work in short slices, between which the page has the main thread. */

/** Milliseconds of work at a time; a task of more than 50 would be felt. */
const SLICE = 16;

/**
 * @param {() => boolean} step does a little, and tells whether there is more
 * @param {AbortSignal} [signal] ends it early
 */
export async function inSlices(step, signal) {
  let until = performance.now() + SLICE;
  while (!signal?.aborted && step()) {
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE;
  }
}

const pause = () =>
  /** @type {any} */ (globalThis).scheduler?.yield?.() ?? new Promise((resume) => setTimeout(resume));
