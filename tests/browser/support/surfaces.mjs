/**
 * Every surface that a reader sees, by name: what is photographed, held against the rules of
 * accessibility, and laid out in every language is one list.
 */
import { hand } from './hand.mjs';
import { SAMPLE } from './pages.mjs';
import { until } from './target.mjs';

/** Words of the sample that are marked: one of each kind of card. */
const MARKED = {
  quote: 'A ship does not stop for nine days',
  claim: 'had been chartered by a company',
  denial: 'no evidence',
  official: 'Eleanor Voss',
};

const LIST = { width: 380, height: 760 };
const PAGE = { width: 1100, height: 800 };

/**
 * @typedef {object} Stage
 * @property {any} reader
 * @property {any} tab the sample, marked
 * @property {(path: string) => Promise<any>} page one of ours, kept open
 *
 * @typedef {object} Surface
 * @property {{width: number, height: number}} size
 * @property {boolean} [card] what is to be looked at stands in the card
 * @property {boolean} [tall] worth a picture of its whole length
 * @property {(stage: Stage) => Promise<any>} open gives the browser's page
 */

/** Waits until there is an element. @param {any} page @param {string} selector */
const appears = (page, selector) =>
  until(() => page.evaluate((s) => document.querySelector(s) !== null, selector), selector);

/** @param {string} kind @returns {Surface} */
const card = (kind) => ({
  size: PAGE,
  card: true,
  async open({ tab }) {
    await tab.page.bringToFront();
    await tab.page.keyboard.press('Escape');
    await tab.hover(MARKED[kind]);
    await tab.cardOpen();
    return tab.page;
  },
});

/** The sample's own status, by its tab, while a notice stands in its place. @type {WeakMap<object, any>} */
const own = new WeakMap();

/** @param {any} tab */
const keyOf = (tab) => `tab:${tab.tabId()}`;

/** Tells the list a status of a tab. @param {any} reader @param {any} tab @param {any} status */
const told = (reader, tab, status) =>
  reader.inWorker(([key, status]) => chrome.storage.session.set({ [key]: status }), [keyOf(tab), status]);

/** @param {(list: ReturnType<typeof hand>) => Promise<unknown>} act @returns {Surface} */
const list = (act) => ({
  size: LIST,
  async open({ reader, tab, page }) {
    const opened = await page(`panel/panel.html?tab=${tab.tabId()}`);
    if (own.has(tab)) await told(reader, tab, own.get(tab));
    await appears(opened, 'body[data-state=on] .foot');
    await hand(opened).fill('input[type=search]', '');
    await act(hand(opened));
    return opened;
  },
});

/** @param {string} name */
const view = (name) => list(({ click }) => click(`[data-view=${name}]`));

/** The list's place while a tab has a status. @param {object} status @returns {Surface} */
const notice = (status) => ({
  size: LIST,
  async open({ reader, tab, page }) {
    const opened = await page(`panel/panel.html?tab=${tab.tabId()}`);
    if (!own.has(tab))
      own.set(
        tab,
        await reader.inWorker(async (key) => (await chrome.storage.session.get(key))[key], keyOf(tab)),
      );
    await told(reader, tab, status);
    await appears(opened, `body[data-state=${/** @type {any} */ (status).state}]`);
    return opened;
  },
});

/** @param {string} path @param {string} ready @returns {Surface} */
const document = (path, ready) => ({
  size: { width: 900, height: 800 },
  tall: true,
  async open({ page }) {
    const opened = await page(path);
    await appears(opened, ready);
    return opened;
  },
});

const NOTHING =
  '<!doctype html><html lang="en"><title>Soup</title><p>Wash two leeks and cut them into thin rings.</p></html>';

const TEXT = `Council to keep the bridge shut

“Nobody crosses until the bolts are changed,” said the mayor of Eastwick, Ruth Adeyemi. Her deputy denied that the council had known of the cracks since May.

The transport ministry said the repairs would cost £4m. It declined to say who would pay.`;

/** @type {Record<string, Surface>} */
export const SURFACES = {
  page: {
    size: PAGE,
    async open({ tab }) {
      await tab.page.bringToFront();
      await tab.page.keyboard.press('Escape');
      await tab.page.mouse.move(1, 1);
      await tab.page.evaluate(() => window.scrollTo({ top: 560, behavior: 'instant' }));
      return tab.page;
    },
  },
  'card-quote': card('quote'),
  'card-claim': card('claim'),
  'card-denial': card('denial'),
  'card-official': card('official'),
  'list-speakers': view('speakers'),
  'list-order': view('order'),
  'list-disputed': view('disputed'),
  'list-officials': view('officials'),
  'list-ticked': list(async ({ page, click }) => {
    await click('[data-view=order]');
    const isTicked = () => page.evaluate(() => document.querySelector('.list input:checked') !== null);
    if (!(await isTicked())) await click('.list li:nth-child(2) input');
  }),
  'list-none': list(async ({ click, fill }) => {
    await click('[data-view=speakers]');
    await fill('input[type=search]', 'no such words');
  }),
  'list-off': notice({ state: 'off' }),
  'list-busy': notice({ state: 'busy', words: 0 }),
  'list-long': notice({ state: 'busy', words: 41_230, wait: { since: Date.now(), ms: 1e6 } }),
  'list-failed': notice({ state: 'failed', reason: 'out of memory' }),
  'list-browser-page': notice({ state: 'unsupported', reason: 'browser' }),
  'list-pdf': notice({ state: 'unsupported', reason: 'pdf' }),
  'list-language': notice({ state: 'unsupported', reason: 'language' }),
  'list-nothing': {
    size: LIST,
    async open({ reader, page }) {
      const soup = await reader.open(NOTHING);
      await soup.mark();
      const opened = await page(`panel/panel.html?tab=${soup.tabId()}`);
      await appears(opened, 'body[data-state=on] #notice h2');
      return opened;
    },
  },
  options: document('options/options.html', '#preview p'),
  welcome: document('welcome/welcome.html', '#sample p'),
  'analyse-empty': document('analyse/analyse.html', '#text'),
  analyse: {
    size: PAGE,
    async open({ page }) {
      const opened = await page('analyse/analyse.html');
      await hand(opened).fill('#text', TEXT);
      await hand(opened).click('button[type=submit]');
      await appears(opened, '#right .foot');
      return opened;
    },
  },
};

/**
 * The sample, marked, and a way to our own pages.
 * @param {any} reader
 * @returns {Promise<Stage>}
 */
export async function stage(reader) {
  const tab = await reader.open(SAMPLE);
  await tab.mark();
  /** @type {Map<string, any>} */
  const open = new Map();
  return {
    reader,
    tab,
    async page(path) {
      const known = open.get(path);
      const page = known ?? (await reader.newPage());
      if (!known) {
        open.set(path, page);
        await page.goto(`${reader.home}${path}`);
      }
      await page.bringToFront();
      return page;
    },
  };
}

/**
 * Zooms a page as the reader does; the browser zooms all pages of the same site along.
 * @param {any} reader
 * @param {any} page
 * @param {number} factor
 */
export async function zoom(reader, page, factor) {
  await page.bringToFront();
  await reader.inWorker(async (/** @type {number} */ factor) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.setZoom(/** @type {any} */ (tab).id, factor);
  }, factor);
  await page.waitForFunction((factor) => window.devicePixelRatio === factor, factor);
}
