// Builds what is out of date and opens Chromium with the extension on the sample article, or on
// the address or file given. Without a display (or with --headless) it does what a reader would:
// clicks the toolbar button, opens the list, presses Copy, and shows what came of it.

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { OUT, ROOT } from './lib/paths.mjs';
import { serve } from './lib/serve.mjs';
import { Failure, main, step } from './lib/steps.mjs';
import { chromium } from './lib/tools.mjs';

const args = process.argv.slice(2);
const wanted = args.find((arg) => !arg.startsWith('--')) ?? join(ROOT, 'samples', 'harbour.html');
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

/** The address to open, and what to do when it is no longer needed. */
async function address() {
  if (/^https?:\/\//.test(wanted)) return { url: wanted, close: () => {} };
  const file = resolve(wanted);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Failure(`${wanted} is neither a file nor an address that starts with http:// or https://`);
  return serve(file);
}

/** A window for a person; ends when it is closed. */
async function show(url, extension) {
  const { chromium: driver } = await import('playwright-core');
  const profile = mkdtempSync(join(tmpdir(), 'onrecord-start-'));
  const browser = await driver.launchPersistentContext(profile, {
    executablePath: process.env.CHROME,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  await page.goto(url);
  console.log(
    `\nOpen: ${url}\nClick the On Record button (behind the puzzle piece), or press Alt+Shift+O. Close the window to end.`,
  );
  await new Promise((closed) => browser.on('close', closed));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** What another program would paste, read by a page that may. */
async function pasted(reader) {
  await reader.browser.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await reader.browser.newPage();
  await page.goto(reader.server.put('<!doctype html><title>Paste</title>'));
  await page.bringToFront();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.close();
  return text;
}

/** The same without a display: prints the copied Markdown and the names of the screenshots. */
async function demonstrate(url) {
  const { newReader, until } = await import('../tests/browser/support/reader.mjs');
  const reader = await newReader();
  try {
    mkdirSync(OUT, { recursive: true });
    const tab = await reader.open(url);
    await step('click on the toolbar button', () => tab.mark());
    const badge = await tab.badge();
    if (!/^[1-9]/.test(badge)) return console.log(`\n${await tab.title()}\n${url}`);
    const { quote, denial, claim } = await tab.marks();
    const words = (quote[0] ?? denial[0] ?? claim[0] ?? '').slice(0, 60);
    const [marked, listed] = [join(OUT, 'page.png'), join(OUT, 'list.png')];
    await tab.hover(words);
    await tab.cardOpen();
    await tab.page.waitForTimeout(400); // it fades in
    await tab.page.screenshot({ path: marked });
    const list = await reader.list(tab, words);
    await list.click('#copy');
    await until(
      () => list.evaluate(() => document.querySelector('.said')?.textContent),
      'the list to say that it copied',
    );
    const { data } = await list.send('Page.captureScreenshot', { format: 'png' });
    writeFileSync(listed, Buffer.from(data, 'base64'));
    console.log(
      `\n${(await pasted(reader)).trim()}\n\n${badge} statements marked on ${url}\nScreenshots: ${marked}\n             ${listed}`,
    );
  } finally {
    await reader.close();
  }
}

await main(async () => {
  process.env.CHROME = await chromium();
  const { url, close } = await address();
  try {
    const extension = await build();
    await (display && !args.includes('--headless') ? show(url, extension) : demonstrate(url));
  } finally {
    close();
  }
});
