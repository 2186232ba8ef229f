/**
 * A real Chromium with the extension, driven as a reader does: the toolbar button is clicked by the
 * browser itself (`Extensions.triggerAction`), so `activeTab` is granted as in life.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { attach, until } from './target.mjs';

const DIST = new URL('../../../dist/onrecord', import.meta.url).pathname;

const executable = () =>
  process.env.CHROME ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();

/** Chromium without the extension. */
export const plainChromium = () =>
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
 * @param {'light' | 'dark'} [options.colorScheme]
 * @param {string} [options.extension] folder of the unpacked extension
 * @param {string} [options.language] of the interface
 */
export async function launch({
  args = [],
  colorScheme = 'light',
  extension = DIST,
  language = 'en-GB',
  ...context
} = {}) {
  const profile = mkdtempSync(join(tmpdir(), 'onrecord-profile-'));
  const port = await freePort();
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless: false,
    viewport: { width: 1100, height: 800 },
    colorScheme,
    // Chromium takes the language of its interface from here on Linux, from --lang elsewhere.
    env: { ...process.env, LANGUAGE: language },
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

  return {
    browser,
    id,
    cdp,
    click,
    /** Our background worker as it is now; it may have been stopped and started. */
    worker: () => browser.serviceWorkers().find((w) => w.url().includes(id)) ?? worker,
    /** The side panel, which Playwright does not list. */
    panel: () => attach(port, '/panel/panel.html'),
    /** Runs `body` in the worker. */
    inWorker: (body, arg) =>
      (browser.serviceWorkers().find((w) => w.url().includes(id)) ?? worker).evaluate(body, arg),
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
