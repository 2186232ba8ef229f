// The stores' packages, checked by Mozilla's linter and reproducible byte for byte.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, run, step } from './lib/steps.mjs';
import { STORES, storeFolder } from './lib/stores.mjs';

await main(async () => {
  await build();
  const { zip } = await import('./lib/zip.mjs'); // what it needs is installed by now
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const store of STORES) {
    const folder = storeFolder(store);
    if (store === 'firefox')
      await step('web-ext lint', () =>
        run(['web-ext', 'lint', '--source-dir', folder, '--warnings-as-errors']),
      );
    const bytes = zip(folder);
    const path = join(ROOT, 'dist', `onrecord-${version}-${store}.zip`);
    writeFileSync(path, bytes);
    console.log(
      `${path}: ${(bytes.length / 1000).toFixed(0)} KB, sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
    );
  }
});
