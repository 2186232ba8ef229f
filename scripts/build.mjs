// Builds the extension: src/ to wasm by wasm-pack, then manifest.json and extension/ into
// dist/onrecord, which a browser loads as it is. Does nothing where nothing has changed.

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, ROOT, WASM } from './lib/paths.mjs';
import { main, run, step } from './lib/steps.mjs';
import { npmPackages, rust } from './lib/tools.mjs';

const CORE = ['src', 'data', 'models', 'build.rs', 'build', 'Cargo.toml', 'Cargo.lock', '.cargo'];
const CRATE = join(ROOT, 'src', 'wasm');
const STAMP = join(WASM, 'onrecord_bg.wasm');

/** Newest change below a path, in milliseconds; 0 where it does not exist. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : stat.mtimeMs;
}

const bytes = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((n, name) => n + bytes(join(path, name)), 0)
    : statSync(path).size;

/** Whether a file of extension/ belongs in the package: no types, no drawing of the icons. */
const shipped = (path) => !path.endsWith('.d.ts') && !path.endsWith('icon.svg');

/** Builds what is out of date and returns the extension's folder. */
export async function build() {
  await npmPackages();
  await rust();
  if (newest(STAMP) < Math.max(...CORE.map((name) => newest(join(ROOT, name))))) {
    await step('core to WebAssembly', () =>
      run([
        'wasm-pack',
        'build',
        CRATE,
        '--profile',
        'wasm',
        '--target',
        'web',
        '--out-name',
        'onrecord',
        '--out-dir',
        WASM,
      ]),
    );
    // wasm-pack makes a package of its own; only the module and its glue belong here.
    for (const name of ['package.json', '.gitignore', 'README.md', 'LICENSE'])
      rmSync(join(WASM, name), { force: true });
  }
  await step('extension', async () => {
    rmSync(DIST, { recursive: true, force: true });
    mkdirSync(DIST, { recursive: true });
    cpSync(join(ROOT, 'extension'), DIST, { recursive: true, filter: shipped });
    // Imported here, since on a fresh machine its package has only now been installed.
    const { bundleContent, leaveOutUnused } = await import('./lib/content.mjs');
    await bundleContent(DIST);
    await leaveOutUnused(DIST);
    const manifest = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    writeFileSync(join(DIST, 'manifest.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
    cpSync(join(ROOT, 'LICENSE'), join(DIST, 'LICENSE'));
  });
  return DIST;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(async () => {
    const folder = await build();
    console.log(`${folder}: ${(bytes(folder) / 1000).toFixed(0)} KB. Load it as an unpacked extension.`);
  });
