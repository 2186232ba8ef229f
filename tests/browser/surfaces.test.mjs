/** What holds on every surface: rules of accessibility, and room for the words in every language. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { DIST } from '../../scripts/lib/paths.mjs';
import { BROWSER } from './support/browser.mjs';
import { newReader } from './support/reader.mjs';
import { SURFACES, stage, zoom } from './support/surfaces.mjs';
import { until } from './support/target.mjs';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const LOCALES = new URL('../../extension/_locales/', import.meta.url);

/** Evaluates where a surface's elements can be seen; `root` names what holds them. */
const inside = async (surface, page, reader) =>
  surface.card
    ? { evaluate: await reader.openCard(page), root: 'cardRoot' }
    : { evaluate: (code) => page.evaluate(code), root: 'document' };

describe('every surface', () => {
  let reader;
  let set;
  before(async () => {
    reader = await newReader();
    set = await stage(reader);
  });
  after(() => reader.close());

  for (const [name, surface] of Object.entries(SURFACES)) {
    if (name === 'page') continue; // not ours
    for (const colorScheme of ['light', 'dark'])
      test(`${name} breaks no rule of accessibility (${colorScheme})`, async () => {
        const page = await surface.open(set);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { evaluate } = await inside(surface, page, reader);
        // The page around a card is not ours to mend.
        const context = surface.card ? "{ include: [['html > div[popover]']] }" : 'document';
        await evaluate(`${AXE};0`);
        const { violations, passes } = JSON.parse(
          await evaluate(
            `axe.run(${context}, { resultTypes: ['violations'] }).then(({ violations, passes }) => JSON.stringify({
              passes: passes.length,
              violations: violations.map(({ id, help, nodes }) => [id, help, ...nodes.map((n) => n.html.slice(0, 160) + ' ' + n.any.map((a) => a.message).join('; '))]),
            }))`,
          ),
        );
        assert.deepEqual(violations, []);
        assert.ok(passes >= 5, 'axe saw the elements');
      });

    test(`${name} moves nothing where the reader wants no motion`, async () => {
      const page = await surface.open(set);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const { evaluate, root } = await inside(surface, page, reader);
      assert.equal(await evaluate(`${root}.getAnimations().length`), 0);
    });
  }

  test('in forced colours tells the four kinds apart by their lines, on the page and in samples', async () => {
    const lines = ['solid', 'wavy', 'dashed', 'dotted'];
    const media = { forcedColors: 'active', colorScheme: 'dark' };
    const page = await SURFACES.page.open(set);
    await page.emulateMedia(media);
    const marks = () =>
      page.evaluate(() =>
        ['hl-1', 'hl-2', 'hl-3', 'hl-4'].map(
          (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle,
        ),
      );
    // The rules follow the page's colours a moment later.
    await until(async () => isDeepStrictEqual(await marks(), lines), 'the lines of the four kinds');
    const list = await SURFACES['list-speakers'].open(set);
    await list.emulateMedia(media);
    const samples = await list.evaluate(() =>
      [...document.querySelectorAll('.chip .mark')].map((mark) => {
        const { textDecorationStyle, textDecorationColor, forcedColorAdjust } = getComputedStyle(mark);
        return [textDecorationStyle, textDecorationColor, forcedColorAdjust];
      }),
    );
    assert.deepEqual(
      samples.map(([line]) => line),
      lines,
    );
    assert.equal(new Set(samples.map(([, colour]) => colour)).size, 4);
    await Promise.all([page.emulateMedia({ forcedColors: null }), list.emulateMedia({ forcedColors: null })]);
  });

  for (const name of ['list-speakers', 'list-officials', 'options', 'welcome', 'analyse', 'card-quote'])
    test(`${name} has room at 200 %`, async () => {
      const surface = SURFACES[name];
      const page = await surface.open(set);
      await page.setViewportSize(surface.size);
      await zoom(reader, page, 2);
      // The card closes when the window changes.
      if (surface.card) await surface.open(set);
      const { evaluate, root } = await inside(surface, page, reader);
      const found = await evaluate(`(${cramped})(${root})`);
      await zoom(reader, page, 1);
      assert.deepEqual(found, []);
    });
});

for (const language of readdirSync(LOCALES))
  test(`in ${language} no words are cut off, and nothing stands outside the window`, async () => {
    const folder = BROWSER === 'firefox' ? spoken(language) : null;
    const reader = await newReader(folder ? { extension: folder } : { language });
    try {
      const set = await stage(reader);
      for (const [name, surface] of Object.entries(SURFACES)) {
        if (name === 'page') continue;
        const page = await surface.open(set);
        // The narrowest side panel; a phone's page.
        const width = surface.card ? 400 : 320;
        await page.setViewportSize({ width, height: 700 });
        if (surface.card) await surface.open(set);
        const { evaluate, root } = await inside(surface, page, reader);
        assert.deepEqual(await evaluate(`(${cramped})(${root})`), [], `${name}, ${width} pixels wide`);
        if (name === 'options')
          assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      }
    } finally {
      await reader.close();
      if (folder) rmSync(folder, { recursive: true });
    }
  });

/**
 * The extension with the words of a language in the place of the English ones: Firefox speaks no
 * language whose pack is not installed.
 * @param {string} language
 * @returns {string} a folder
 */
function spoken(language) {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-spoken-'));
  cpSync(DIST, folder, { recursive: true });
  const words = (/** @type {string} */ name) => join(folder, '_locales', name, 'messages.json');
  if (language !== 'en') cpSync(words(language), words('en'));
  return folder;
}

/**
 * Elements that stick out of the window or whose words do not fit into them. Runs in the page.
 * @param {Document | ShadowRoot} root
 */
function cramped(root) {
  const wide = document.documentElement.clientWidth;
  const isSeen = (element) => element.checkVisibility() && !element.closest('.unseen, option');
  const wrong = [];
  // What is out of sight is laid out, too.
  for (const section of root.querySelectorAll('.list section')) section.style.contentVisibility = 'visible';
  if (root === document && document.scrollingElement.scrollWidth > wide)
    wrong.push(`the page is ${document.scrollingElement.scrollWidth} wide in ${wide}`);
  for (const element of root.querySelectorAll('*')) {
    if (!isSeen(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    const what = `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
    if (left < -0.5 || right > wide + 0.5)
      wrong.push(`${what} from ${left.toFixed(0)} to ${right.toFixed(0)}`);
    if (element.matches('textarea, input')) continue; // these scroll
    if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      wrong.push(`${what}: ${element.scrollWidth} in ${element.clientWidth}`);
  }
  return wrong.slice(0, 8);
}
