// The store's packages, checked by Mozilla's linter and reproducible byte for byte.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, run, step } from './lib/steps.mjs';

await main(async () => {
  const folder = await build();
  await step('web-ext lint', () => run(['web-ext', 'lint', '--source-dir', folder, '--warnings-as-errors']));
  const { zip } = await import('./lib/zip.mjs'); // what it needs is installed by now
  const bytes = zip(folder);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  // One manifest serves both stores, so the two packages hold the same bytes.
  for (const store of ['chromium', 'firefox']) {
    const path = join(ROOT, 'dist', `onrecord-${version}-${store}.zip`);
    writeFileSync(path, bytes);
    console.log(
      `${path}: ${(bytes.length / 1000).toFixed(0)} KB, sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  }
});
