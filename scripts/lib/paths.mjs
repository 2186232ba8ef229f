// Where things stand in the project.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The unpacked extension, ready for a browser. */
export const DIST = join(ROOT, 'dist', 'onrecord');
/** What wasm-pack writes; copied into DIST. */
export const WASM = join(ROOT, 'extension', 'wasm');
/** Screenshots and other things that a person looks at. */
export const OUT = join(ROOT, 'dist', 'out');
/** Pictures of every surface. */
export const SHOTS = join(ROOT, 'dist', 'screenshots');
