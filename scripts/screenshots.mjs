// Photographs every surface of the product from the real extension, for the store and to be looked
// at: in light, dark and forced colours, in the language with the longest words, in small windows.
// `npm run screenshots -- card list-o` takes those alone whose names contain one of the words.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { SHOTS } from './lib/paths.mjs';
import { main, step } from './lib/steps.mjs';
import { chromium } from './lib/tools.mjs';

/** @type {[name: string, how: {language?: string, media?: object, zoomed?: number}][]} */
const LOOKS = [
  ['light', { media: { colorScheme: 'light' } }],
  ['dark', { media: { colorScheme: 'dark' } }],
  ['forced', { media: { colorScheme: 'dark', forcedColors: 'active' } }],
  ['zoomed', { media: { colorScheme: 'light' }, zoomed: 2 }],
  ['german', { media: { colorScheme: 'light' }, language: 'de' }],
  ['ukrainian', { media: { colorScheme: 'light' }, language: 'uk' }],
  ['korean', { media: { colorScheme: 'light' }, language: 'ko' }],
];

/** What the window shows: Playwright's own pictures take no notice of the browser's zoom. */
async function visible(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}

const wanted = process.argv.slice(2);

await main(async () => {
  process.env.CHROME = await chromium();
  await build();
  const { newReader } = await import('../tests/browser/support/reader.mjs');
  const { stage, SURFACES, zoom } = await import('../tests/browser/support/surfaces.mjs');
  if (!wanted.length) rmSync(SHOTS, { recursive: true, force: true });
  mkdirSync(SHOTS, { recursive: true });
  for (const [look, { language = 'en-GB', media, zoomed = 1 }] of LOOKS) {
    const chosen = Object.entries(SURFACES).filter(
      ([name]) => !wanted.length || wanted.some((word) => `${name}-${look}`.includes(word)),
    );
    if (!chosen.length) continue;
    await step(`${look}: ${chosen.length} pictures`, async () => {
      const reader = await newReader({ language });
      try {
        const set = await stage(reader);
        for (const [name, surface] of chosen) {
          const page = await surface.open(set);
          await page.emulateMedia(media);
          await page.waitForTimeout(100); // the tints follow
          await page.setViewportSize(surface.size);
          await zoom(reader, page, zoomed);
          // The card closes when the window changes.
          if (surface.card) await surface.open(set);
          await page.waitForTimeout(250); // it fades in
          const path = join(SHOTS, `${name}-${look}.png`);
          if (zoomed === 1) await page.screenshot({ path, fullPage: surface.tall });
          else writeFileSync(path, await visible(page));
        }
      } finally {
        await reader.close();
      }
    });
  }
  console.log(`Screenshots: ${SHOTS}`);
});
