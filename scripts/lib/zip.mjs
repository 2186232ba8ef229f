// A folder as a zip file that is the same byte for byte wherever and whenever it is packed: files in
// a fixed order, with a fixed date.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

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

/** @param {string} folder @returns {Uint8Array} */
export const zip = (folder) =>
  zipSync(
    Object.fromEntries(
      files(folder).map((path) => [path, [readFileSync(join(folder, path)), { level: 9, mtime: DATE }]]),
    ),
  );
