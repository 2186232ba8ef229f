/**
 * A real Firefox with the extension, driven as a reader does: the toolbar button is clicked in the
 * browser's own window, so `activeTab` is granted as in life.
 *
 * geckodriver starts it; WebDriver BiDi drives the pages, which needs no switching between tabs; the
 * browser's own window (toolbar, sidebar, clipboard) is reached in the chrome context, for which
 * geckodriver wants `--allow-system-access`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder } from 'selenium-webdriver';
import firefox from 'selenium-webdriver/firefox.js';
import { DIST } from '../../../scripts/lib/paths.mjs';
import { FirefoxPage } from './firefox-page.mjs';
import { sidebar } from './firefox-sidebar.mjs';
import { until } from './target.mjs';

const ADDON = 'onrecord@onrecord.example';
/** Host of the extension's pages; otherwise it is another one in each profile. */
const UUID = '11111111-2222-4333-8444-555555555555';
const HOME = `moz-extension://${UUID}/`;

const which = (...names) => {
  for (const name of names)
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // the next name
    }
  throw new Error(`${names.join(' or ')} is missing`);
};

/**
 * @param {object} [options]
 * @param {string[]} [options.hosts] names that lead to this machine
 * @param {'light' | 'dark'} [options.colorScheme]
 * @param {string} [options.language] of the interface
 * @param {Record<string, string | number | boolean>} [options.preferences] more of Firefox's preferences
 * @param {string | null} [options.extension] folder of the unpacked extension; null: none
 */
export async function launch({
  hosts = [],
  colorScheme = 'light',
  language = 'en-GB',
  preferences = {},
  extension = DIST,
} = {}) {
  const downloads = mkdtempSync(join(tmpdir(), 'onrecord-downloads-'));
  const options = new firefox.Options()
    .addArguments('-headless', '--width=1100', '--height=900')
    .setBinary(process.env.FIREFOX ?? which('firefox-esr', 'firefox'));
  for (const [name, value] of Object.entries({
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    'datareporting.policy.dataSubmissionEnabled': false,
    'intl.accept_languages': language,
    'intl.locale.requested': language,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'network.dns.localDomains': hosts.join(','),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // Nothing outside this machine is asked for: a proxy that is not there, which localhost goes around.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': ['localhost', '127.0.0.1', ...hosts].join(','),
    ...preferences,
  }))
    options.setPreference(name, value);
  options.set('webSocketUrl', true);
  const service = new firefox.ServiceBuilder(process.env.GECKODRIVER ?? which('geckodriver')).addArguments(
    '--allow-system-access',
  );
  const driver = /** @type {firefox.Driver} */ (
    await new Builder().forBrowser('firefox').setFirefoxOptions(options).setFirefoxService(service).build()
  );
  // A test that is stopped leaves no Firefox behind: geckodriver alone goes with this process.
  const pid = (await driver.getCapabilities()).get('moz:processID');
  process.once('exit', () => {
    rmSync(downloads, { recursive: true, force: true });
    try {
      process.kill(pid);
    } catch {
      // ended already
    }
  });
  try {
    return await drive(driver, extension, downloads);
  } catch (error) {
    await driver.quit();
    throw error;
  }
}

/** @param {firefox.Driver} driver @param {string | null} extension @param {string} downloads */
async function drive(driver, extension, downloads) {
  const bidi = await driver.getBidi();
  /** One command of WebDriver BiDi. */
  const send = async (method, params = {}) => {
    const answer = /** @type {any} */ (await bidi.send({ method, params }));
    if (answer.error) throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result;
  };
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const pages = new Map();
  bidi.socket.on('message', (data) => {
    const { method, params } = JSON.parse(String(data));
    if (method === 'log.entryAdded') pages.get(params.source?.context)?.logged(params);
  });

  /** One at a time: the context is the session's. */
  let before = Promise.resolve();

  /** Runs `body(window, ...args)` in the browser's own window; a promise is waited for. */
  function inBrowser(body, ...args) {
    const answer = before.then(() => runInBrowser(body, args));
    before = answer.catch(() => {});
    return answer;
  }

  async function runInBrowser(body, args) {
    await driver.setContext(firefox.Context.CHROME);
    try {
      const answer = await driver.executeAsyncScript(
        `const [args, done] = arguments;
        // A list in a window of its own is of the same type, without a toolbar.
        const own = [...Services.wm.getEnumerator('navigator:browser')].find((w) => w.toolbar.visible);
        new Promise((go) => go((${body})(own, ...JSON.parse(args)))).then(
          (value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) + error?.stack })));`,
        JSON.stringify(args),
      );
      const { value, error } = JSON.parse(String(answer));
      if (error) throw new Error(error);
      return value;
    } finally {
      await driver.setContext(firefox.Context.CONTENT);
    }
  }

  /** States wishes of the reader: whole numbers among Firefox's preferences. */
  const wish = (preferences) =>
    inBrowser((_, preferences) => {
      for (const [name, value] of Object.entries(preferences)) Services.prefs.setIntPref(name, value);
    }, preferences);

  async function newPage({ background = false } = {}) {
    const { context } = await send('browsingContext.create', { type: 'tab', background });
    const page = new FirefoxPage(context, send, wish);
    pages.set(context, page);
    return page;
  }

  /** A page of the extension that stands in for its background: the same rights, and no code of its own. */
  let home;
  if (extension) {
    await driver.installAddon(extension, true);
    const contexts = async () => (await send('browsingContext.getTree')).contexts;
    // The first-run page comes by itself; a test that wants it opens it again.
    const welcome = await until(
      async () => (await contexts()).find((c) => c.url.endsWith('/welcome/welcome.html')),
      'the first-run page',
    );
    await send('browsingContext.close', { context: welcome.context });
    home = await newPage({ background: true });
    await home.goto(`${HOME}common/page.css`);
  }

  await inBrowser((window) => {
    window.requested = [];
    Services.obs.addObserver((channel) => {
      const { loadInfo, URI } = channel.QueryInterface(Ci.nsIHttpChannel);
      const by = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal].map((p) => p?.origin ?? '');
      window.requested.push({ url: URI.spec, by: by.join(' ') });
    }, 'http-on-modify-request');
  });

  return {
    name: /** @type {const} */ ('firefox'),
    id: ADDON,
    home: HOME,
    newPage,
    openCard: (page) => page.openCard(),
    inBrowser,
    /** Clicks the toolbar button for the tab in front. */
    click: () =>
      inBrowser((window, addon) => {
        const { makeWidgetId } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionCommon.sys.mjs',
        ).ExtensionCommon;
        const id = `${makeWidgetId(addon)}-browser-action`;
        window.CustomizableUI.addWidgetToArea(id, 'nav-bar');
        window.document.getElementById(id).querySelector('.unified-extensions-item-action-button').click();
      }, ADDON),
    /** Opens the context menu at a point of the page in front, and chooses an entry of ours. */
    chooseFromMenu: (entry, point) => inBrowser(chooseFromMenu, entry, point),
    /** Presses a key with Alt and Shift in the browser's own window, as a keyboard does. */
    shortcut: (key) => inBrowser(pressKeys, key),
    /** Answers yes beforehand where the browser would ask the reader. */
    allow: () =>
      inBrowser(() => Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)),
    /** What a click saves: the file's name and text. @param {() => Promise<unknown>} click */
    async saved(click) {
      for (const name of readdirSync(downloads)) rmSync(join(downloads, name));
      await click();
      // Firefox writes under a name of its own before it gives the file its name: wait until it stays.
      let [last, times] = ['', 0];
      const find = () => {
        const names = readdirSync(downloads);
        const name = names.length === 1 && !names[0].endsWith('.part') ? names[0] : '';
        times = name && name === last ? times + 1 : 0;
        last = name;
        return times >= 8 && name;
      };
      const name = await until(find, 'the file');
      return { name, text: readFileSync(join(downloads, name), 'utf8') };
    },
    /** Runs `body` with the extension's rights. */
    inWorker: (body, arg) => home.evaluate(body, arg),
    /** Loads the extension's folder anew, as an update does. */
    async update() {
      await driver.installAddon(extension, true);
      home = await newPage({ background: true });
      await home.goto(`${HOME}common/page.css`);
    },
    /** Stops the background script, as the browser does after half a minute without work. */
    stopWorker: () =>
      inBrowser((_, addon) => WebExtensionPolicy.getByID(addon).extension.terminateBackground(), ADDON),
    workerRuns: () =>
      inBrowser(
        (_, addon) => WebExtensionPolicy.getByID(addon).extension.backgroundState !== 'stopped',
        ADDON,
      ),
    /** Reloads the extension, as an update does; its pages are closed with it. */
    async reload() {
      await inBrowser(async (_, addon) => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(addon)).reload();
        await WebExtensionPolicy.getByID(addon).readyPromise;
      }, ADDON);
      home = await newPage({ background: true });
      await home.goto(`${HOME}common/page.css`);
    },
    /** The list, in the sidebar. */
    panel: () => sidebar(inBrowser, ADDON),
    /** What another program would paste, by type. */
    clipboard: () => inBrowser(readClipboard),
    /** A page that the extension opened by itself, such as the list in a window of its own. */
    async opened(suffix) {
      const find = async () =>
        (await send('browsingContext.getTree')).contexts.find((c) => c.url.includes(suffix));
      const { context } = await until(find, `a page at ${suffix}`);
      return new FirefoxPage(context, send, wish);
    },
    /** Ends, and tells what was asked for over the network, and by whom. */
    async closeAndTell() {
      const requests = await inBrowser((window) => window.requested);
      await driver.quit();
      return requests.map((request) => ({ ...request, ours: request.by.includes(UUID) }));
    },
    close: () => driver.quit(),
  };
}

/** Runs in the browser's own window. */
async function chooseFromMenu(window, entry, { x, y }) {
  const menu = window.document.getElementById('contentAreaContextMenu');
  const happens = (target, event) =>
    new Promise((done, fail) => {
      target.addEventListener(event, done, { once: true });
      window.setTimeout(() => fail(new Error(`no ${event}`)), 5000);
    });
  const { left, top } = window.gBrowser.selectedBrowser.getBoundingClientRect();
  const shown = happens(menu, 'popupshown');
  for (const type of ['mousedown', 'contextmenu', 'mouseup'])
    window.synthesizeMouseEvent(
      type,
      left + x,
      top + y,
      { button: 2, clickCount: 1 },
      { isDOMEventSynthesized: false, isWidgetEventSynthesized: false },
    );
  await shown;
  const item = menu.querySelector(`[id$="-menuitem-_${entry}"]`);
  const popup = item?.parentElement;
  if (popup && popup !== menu) {
    const opened = happens(popup, 'popupshown');
    popup.parentElement.openMenu(true);
    await opened;
  }
  const hidden = happens(menu, 'popuphidden');
  if (item) popup.activateItem(item);
  else menu.hidePopup();
  await hidden;
  if (!item) throw new Error(`the menu has no entry ${entry}`);
}

/** Runs in the browser's own window. @param {string} key with Alt and Shift held down */
function pressKeys(window, key) {
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  tip.beginInputTransactionForTests(window);
  const [shifted, keyCode] = { '.': ['>', 190], ',': ['<', 188] }[key] ?? [key.toUpperCase()];
  const held = ['Alt', 'Shift'].map((key) => new window.KeyboardEvent('', { key }));
  const pressed = new window.KeyboardEvent('', { key: shifted, keyCode });
  for (const modifier of held) tip.keydown(modifier);
  tip.keydown(pressed);
  tip.keyup(pressed);
  for (const modifier of held.reverse()) tip.keyup(modifier);
}

/** Runs in the browser's own window. */
function readClipboard() {
  const found = {};
  for (const type of ['text/plain', 'text/html']) {
    const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    transferable.init(null);
    transferable.addDataFlavor(type);
    Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
    const data = {};
    try {
      transferable.getTransferData(type, data);
      found[type] = data.value.QueryInterface(Ci.nsISupportsString).data;
    } catch {
      // nothing of this type
    }
  }
  return found;
}

// Only an orderly end runs what is to be done at the exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Firefox without the extension. */
export const plain = () => launch({ extension: null });
