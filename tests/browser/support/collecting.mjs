/** A browser without the extension, into whose pages the collector is put, and the core beside it. */
import { plain } from './browser.mjs';
import { collector, core } from './core.mjs';
import { serve } from './pages.mjs';

export async function collecting() {
  const [browser, server, wasm, source] = await Promise.all([plain(), serve(), core(), collector()]);
  return {
    server,
    wasm,
    /** Opens a tab in which `onrecord` and what it has `collected` can be asked for. */
    async open(url, options) {
      const page = await browser.newPage();
      await page.goto(url, options);
      await page.evaluate(`${source}; globalThis.collected = onrecord.collectNow(document)`);
      return page;
    },
    close: () => Promise.all([browser.close(), server.close()]),
  };
}
