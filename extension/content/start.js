/** Injected behind `main.js`: analyses and marks the page. */
void (/** @type {any} */ (globalThis).onrecord.start());
