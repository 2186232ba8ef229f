/** Injected behind `main.js`: analyses and marks the page. The injection is done when the page is. */
/** @type {any} */ (globalThis).onrecord.start();
