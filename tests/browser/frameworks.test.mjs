/** Pages that a framework renders: small real apps, hydrated from the HTML that their server sent. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { more, PARAGRAPHS } from './apps/story.mjs';
import { newReader, until } from './support/reader.mjs';

const HTML = `<main><p class="clock">Updated 0 minutes ago</p><article><h1>Harbour closed</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</article></main>`;

async function bundled(name) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`apps/${name}.mjs`, import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  return outputFiles[0].text;
}

describe('on a page by', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  for (const framework of ['react', 'vue'])
    describe(framework, () => {
      let script;
      before(async () => {
        script = await bundled(framework);
      });

      /** The page before its script has run: `start` runs it. */
      async function opened() {
        const src = reader.server.put(script, { 'content-type': 'text/javascript' });
        const tab = await reader.open(
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour closed</title><div id="app">${HTML}</div></html>`,
        );
        const start = () =>
          tab.page.evaluate(
            (src) =>
              new Promise((go) => {
                const script = document.createElement('script');
                Object.assign(script, { src, onload: () => setTimeout(go, 50) });
                document.head.append(script);
              }),
            src,
          );
        return { tab, start };
      }
      async function marked() {
        const { tab, start } = await opened();
        await start();
        await tab.mark();
        assert.equal((await tab.marks()).quote.length, 2);
        return tab;
      }
      const has = async (tab, words) => (await tab.marks()).quote.some((q) => q.includes(words));
      const both = async (tab) =>
        (await has(tab, 'closed the harbour')) && (await has(tab, 'ships will wait'));
      const set = (tab, change) => tab.page.evaluate(`void app.set(${change})`);
      /** What the framework itself holds to be wrong. */
      const close = async (tab) => {
        assert.deepEqual(await tab.page.evaluate('complaints'), []);
        await tab.close();
      };

      test('a page that is marked before it is hydrated hydrates without complaint, and stays marked', async () => {
        const { tab, start } = await opened();
        await tab.mark();
        await start();
        await until(() => both(tab), 'both marks');
        await close(tab);
      });

      test('marks survive an update elsewhere, and are the same objects', async () => {
        const tab = await marked();
        await tab.page.evaluate(() => {
          window.kept = CSS.highlights.get('hl-3');
        });
        for (let i = 1; i <= 3; i++) await set(tab, `() => ({ clock: ${i} })`);
        await until(() => tab.page.evaluate(() => /3 minutes/.test(document.body.innerText)), 'the update');
        await tab.page.waitForTimeout(900);
        assert.ok(await both(tab));
        assert.ok(await tab.page.evaluate(() => window.kept === CSS.highlights.get('hl-3')));
        await close(tab);
      });

      test('marks come back when all is rendered anew', async () => {
        const tab = await marked();
        const before = await tab.page.evaluate(() => {
          window.old = document.querySelector('article');
          return [...CSS.highlights.get('hl-3')].length;
        });
        await set(tab, '(old) => ({ round: old.round + 1 })');
        await until(() => tab.page.evaluate(() => !window.old.isConnected), 'the new article');
        await until(() => both(tab), 'both marks');
        assert.equal((await tab.marks()).quote.length, before);
        await close(tab);
      });

      test('a paragraph that is taken out leaves nothing, and comes back marked', async () => {
        const tab = await marked();
        await set(tab, '(old) => ({ paragraphs: old.paragraphs.slice(0, 2) })');
        await until(async () => (await tab.marks()).quote.length === 1, 'one mark');
        assert.ok(await has(tab, 'closed the harbour'));
        await set(tab, `() => ({ paragraphs: ${JSON.stringify(PARAGRAPHS)} })`);
        await until(() => both(tab), 'both marks');
        await close(tab);
      });

      test('paragraphs that change places take their marks along', async () => {
        const tab = await marked();
        await set(tab, '(old) => ({ paragraphs: old.paragraphs.toReversed() })');
        await until(async () => (await tab.marks()).quote[0]?.includes('ships will wait'), 'the new order');
        assert.ok(await both(tab));
        await close(tab);
      });

      test('late and endless paragraphs are reported, once', async () => {
        const tab = await marked();
        const said = async () =>
          reader.inWorker(
            async (id) => (await chrome.storage.session.get(`tab:${id}`))[`tab:${id}`],
            tab.tabId(),
          );
        assert.equal((await said()).changed, false);
        for (let i = 0; i < 6; i++)
          await set(tab, `(old) => ({ paragraphs: [...old.paragraphs, ${JSON.stringify(more(i))}] })`);
        await until(async () => (await said()).changed, 'the word that the page has changed');
        assert.ok(await both(tab));
        await close(tab);
      });

      test('another story at another address ends the marks', async () => {
        const tab = await marked();
        await tab.page.evaluate(() => history.pushState({}, '', '/another-story'));
        await set(tab, "() => ({ title: 'Another', paragraphs: app.other, round: 99 })");
        await until(async () => (await tab.badge()) === '', 'an empty badge');
        assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
        await close(tab);
      });
    });
});
