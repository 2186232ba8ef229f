// The store's packages, reproducible byte for byte: files in a fixed order, with a fixed date.

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, run, step } from './lib/steps.mjs';

/** ZIP knows no time zone: this is read as local time wherever it is packed. */
const DATE = new Date(2020, 0, 1);

/** Paths of all files below `folder`, relative to it, sorted. */
const files = (folder, prefix = '') =>
  readdirSync(join(folder, prefix))
    .sort()
    .flatMap((name) => {
      const path = prefix ? `${prefix}/${name}` : name;
      return statSync(join(folder, path)).isDirectory() ? files(folder, path) : [path];
    });

await main(async () => {
  const folder = await build();
  const { zipSync } = await import('fflate'); // installed by now
  await step('web-ext lint', () => run(['web-ext', 'lint', '--source-dir', folder, '--warnings-as-errors']));
  const zip = zipSync(
    Object.fromEntries(
      files(folder).map((path) => [path, [readFileSync(join(folder, path)), { level: 9, mtime: DATE }]]),
    ),
  );
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  // One manifest serves both stores, so the two packages hold the same bytes.
  for (const store of ['chromium', 'firefox']) {
    const path = join(ROOT, 'dist', `onrecord-${version}-${store}.zip`);
    writeFileSync(path, zip);
    console.log(
      `${path}: ${(zip.length / 1000).toFixed(0)} KB, sha256 ${createHash('sha256').update(zip).digest('hex')}`,
    );
  }
});
