/**
 * A real Chromium with the extension, driven as a reader does: the toolbar button is clicked by the
 * browser itself (`Extensions.triggerAction`), so `activeTab` is granted as in life.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { DIST } from '../../../scripts/lib/paths.mjs';
import { attach, until } from './target.mjs';

const executable = () =>
  process.env.CHROME ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();

/** Chromium without the extension. */
export const plain = () =>
  chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-gpu'] });

/** A port that is free now. @returns {Promise<number>} */
const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/**
 * @param {object} [options]
 * @param {string[]} [options.args] more arguments for Chromium
 * @param {string[]} [options.hosts] names that lead to this machine
 * @param {boolean} [options.watchNetwork] keep a log of all requests, for `closeAndTell`
 * @param {'light' | 'dark'} [options.colorScheme]
 * @param {string} [options.extension] folder of the unpacked extension
 * @param {string} [options.language] of the interface
 */
export async function launch({
  args = [],
  hosts = [],
  watchNetwork = false,
  colorScheme = 'light',
  extension = DIST,
  language = 'en-GB',
  ...context
} = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'onrecord-profile-'));
  const netLog = join(profile, 'net.json');
  const port = await freePort();
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless: false,
    viewport: { width: 1100, height: 800 },
    colorScheme,
    // Chromium takes the language of its interface from here on Linux, from --lang elsewhere.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    ...context,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--lang=${language}`,
      `--remote-debugging-port=${port}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(hosts.length
        ? [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`]
        : []),
      ...(watchNetwork ? [`--log-net-log=${netLog}`, '--net-log-capture-mode=IncludeSensitive'] : []),
      ...args,
    ],
  });
  const worker =
    browser.serviceWorkers()[0] ?? (await browser.waitForEvent('serviceworker', { timeout: 15_000 }));
  const id = worker.url().split('/')[2];
  // The first-run page comes by itself; a test that wants it opens it again.
  const isWelcome = (page) => page.url().endsWith('/welcome/welcome.html');
  const welcome = await until(() => browser.pages().find(isWelcome), 'the first-run page');
  await welcome.close();
  const cdp = await browser.browser().newBrowserCDPSession();

  /** Clicks the toolbar button while the tab that shows `url` is in front. @param {string} url */
  async function click(url) {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((target) => target.url.startsWith(url));
    if (!tab) throw new Error(`no tab shows ${url}`);
    await cdp.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  }

  /** @type {import('playwright-core').Worker | null} after an update */
  let renewed = null;
  const own = () => renewed ?? browser.serviceWorkers().find((w) => w.url().includes(id)) ?? worker;

  async function workerTarget() {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find((t) => t.type === 'service_worker' && t.url.includes(id));
  }

  return {
    name: /** @type {const} */ ('chromium'),
    browser,
    id,
    home: `chrome-extension://${id}/`,
    newPage: () => browser.newPage(),
    openCard: (page) => openCard(page, id),
    click,
    /** The side panel, which Playwright does not list. */
    panel: () => attach(port, '/panel/panel.html'),
    /** Runs `body` in the worker, which may have been stopped and started. */
    inWorker: (body, arg) => own().evaluate(body, arg),
    /** Loads the extension's folder anew, as an update does. */
    async update() {
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      const started = browser.waitForEvent('serviceworker', { timeout: 20_000 });
      await page.evaluate(async (id) => {
        // Without it a folder that is loaded anew is switched off.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload(id, { failQuietly: true });
      }, id);
      renewed = await started;
      await page.close();
    },
    /** Stops the worker, as the browser does after half a minute without work. */
    async stopWorker() {
      // Told to stop while it still compiles the core's loops for speed, a worker may hang and answer to nobody.
      // The browser itself stops none that has worked within half a minute.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const first = await workerTarget();
      await until(async () => {
        const now = await workerTarget();
        if (now?.targetId !== first?.targetId) return true;
        // A worker that is busy with an event does not stop at once.
        if (now) await cdp.send('Target.closeTarget', { targetId: now.targetId }).catch(() => {});
        return !now;
      }, 'the worker to be gone');
    },
    workerRuns: async () => !!(await workerTarget()),
    /** Reloads the extension, as an update does. */
    async reload() {
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(async (id) => {
        // Without it, an unpacked extension does not come back.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload(id, { failQuietly: true });
      }, id);
      const runs = () => own().evaluate(() => chrome.runtime.id);
      await until(() => runs().catch(() => null), 'the new worker');
      await page.close();
    },
    /** What another program would paste, by type: read by a page that may. */
    async clipboard() {
      await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await browser.newPage();
      // Any page of ours is a secure context; the clipboard wants the focus, too.
      await page.goto(`chrome-extension://${id}/common/page.css`);
      await page.bringToFront();
      const parts = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const found = {};
        for (const type of item?.types ?? []) found[type] = await (await item.getType(type)).text();
        return found;
      });
      await page.close();
      return parts;
    },
    /** What a click saves: the file's name and text. @param {() => Promise<unknown>} click @param {import('playwright-core').Page} page */
    async saved(click, page) {
      const download = page.waitForEvent('download', { timeout: 20_000 });
      await click();
      const file = await download;
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    },
    /** Answers yes beforehand where the browser would ask the reader. @param {string} site match pattern */
    async allow(site) {
      const page = await browser.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(([id, site]) => chrome.developerPrivate.addHostPermission(id, site), [id, site]);
      await page.close();
    },
    /** A page that the extension opened by itself. @param {string} suffix of its address */
    opened: (suffix) => until(() => browser.pages().find((p) => p.url().includes(suffix)), suffix),
    /** Ends, and tells what was asked for over the network, and by whom. */
    async closeAndTell() {
      await browser.close();
      const { constants, events } = JSON.parse(readFileSync(netLog, 'utf8'));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      return events
        .filter(({ type, params }) => type === constants.logEventTypes.URL_REQUEST_START_JOB && params?.url)
        .map(({ params }) => ({ url: params.url, ours: JSON.stringify(params).includes(id) }));
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Opens the closed shadow root of the card: our content script's own world may look into it, and
 * shows it to whoever looks from there, as `cardRoot` and as the host's `shadowRoot`.
 * @param {import('playwright-core').Page} page
 * @param {string} id of the extension
 * @returns {Promise<(expression: string) => Promise<any>>} evaluates in that world
 */
async function openCard(page, id) {
  const session = await page.context().newCDPSession(page);
  /** @type {number | null} */
  let context = null;
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.auxData?.type === 'isolated' && created.origin.includes(id)) context = created.id;
  });
  await session.send('Runtime.enable');
  const contextId = await until(() => context, 'the content script’s world');
  const evaluate = async (/** @type {string} */ expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(`(() => {
    const host = document.querySelector('html > div[popover]');
    const root = chrome.dom.openOrClosedShadowRoot(host);
    Object.defineProperty(host, 'shadowRoot', { configurable: true, get: () => root });
    globalThis.cardRoot = root;
  })()`);
  return evaluate;
}
