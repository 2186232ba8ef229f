// What the command line reads from saved HTML, for the tests and benchmarks that compare or measure it.

import { execFileSync } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * The pages of HTML files, in their order; their `url` is empty.
 * @param {string[]} files
 * @returns {object[]}
 */
export function saved(files) {
  const lines = execFileSync('cargo', ['run', '--quiet', '--example', 'read_page', '--', ...files], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return lines.trimEnd().split('\n').map(JSON.parse);
}
