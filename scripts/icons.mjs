// Renders extension/icons/icon.svg to the sizes that browsers and stores want. Run it after a
// change of the SVG; the PNG files are committed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './lib/paths.mjs';
import { main } from './lib/steps.mjs';
import * as tools from './lib/tools.mjs';

await main(async () => {
  const folder = join(ROOT, 'extension', 'icons');
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: await tools.chromium(), args: ['--no-sandbox'] });
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
});
