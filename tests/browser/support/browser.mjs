/**
 * The browser that the tests run in: `BROWSER=firefox` or, when nothing is said, Chromium. Both are
 * driven by the same methods, so that every test serves both.
 */

const NAMES = ['chromium', 'firefox'];

/** @type {'chromium' | 'firefox'} */
export const BROWSER = /** @type {any} */ (process.env.BROWSER || 'chromium');
if (!NAMES.includes(BROWSER)) throw new Error(`BROWSER is one of ${NAMES.join(', ')}, not ${BROWSER}`);

const driver = /** @type {typeof import('./chromium.mjs')} */ (await import(`./${BROWSER}.mjs`));

/** With the extension. */
export const { launch } = driver;
/** Without it. */
export const { plain } = driver;

/**
 * For `skip`: a test that cannot be had in this browser, and why.
 * @param {'chromium' | 'firefox'} browser the one that the test is for
 * @param {string} why
 */
export const only = (browser, why) => (browser === BROWSER ? false : why);

/** A page of the browser itself, which no extension may read. */
export const BROWSER_PAGE = { chromium: 'chrome://version/', firefox: 'about:buildconfig' }[BROWSER];
/** Another one. */
export const SETTINGS_PAGE = { chromium: 'chrome://settings/', firefox: 'about:support' }[BROWSER];
