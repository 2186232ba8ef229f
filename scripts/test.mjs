// Everything: the core natively and in wasm, the shell's types and style, and real browsers.
// A suite that fails does not stop the next ones; the exit code and the last line tell.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, run, step } from './lib/steps.mjs';
import { chromium, firefox, geckodriver, npmPackages, rust } from './lib/tools.mjs';

/** Those that need no browser run once. */
const ONCE = ['strings.test.mjs', 'units.test.mjs', 'package.test.mjs'];

const browserTests = (again = false) =>
  readdirSync(join(ROOT, 'tests', 'browser'))
    .filter((name) => name.endsWith('.test.mjs') && !(again && ONCE.includes(name)))
    .map((name) => join('tests', 'browser', name));

// --test-force-exit: a test that fails leaves its browser open, which must not keep the run waiting.
const BROWSER_TESTS = [
  'node',
  '--test',
  '--test-concurrency=1',
  '--test-timeout=900000', // a file; that of the saved pages takes minutes on a slow machine
  '--test-force-exit',
];

const SUITES = [
  ['Rust style', ['cargo', 'fmt', '--all', '--check']],
  ['Rust lints', ['cargo', 'clippy', '--all-targets', '--', '-D', 'warnings']],
  [
    'Rust lints of the wasm',
    ['cargo', 'clippy', '-p', 'onrecord-wasm', '--target', 'wasm32-unknown-unknown', '--', '-D', 'warnings'],
  ],
  ['Rust tests', ['cargo', 'test'], true],
  ['wasm tests', ['wasm-pack', 'test', '--node', join('src', 'wasm')], true],
  ['JavaScript lints', ['biome', 'ci', '.']],
  ['JavaScript types', ['tsc', '-p', '.']],
  ['store rules', ['node', 'scripts/package.mjs']],
  ['Chromium tests', [...BROWSER_TESTS, ...browserTests()], true, { BROWSER: 'chromium' }],
  ['Firefox tests', [...BROWSER_TESTS, ...browserTests(true)], true, { BROWSER: 'firefox' }],
];

await main(async () => {
  await npmPackages();
  await rust();
  const programs = { CHROME: await chromium(), FIREFOX: await firefox(), GECKODRIVER: await geckodriver() };
  await build();
  const failed = [];
  for (const [name, command, show = false, extra = {}] of SUITES) {
    const work = () => run(command, { show, extra: { ...programs, ...extra } });
    if (show) console.error(`\n— ${name} —`);
    await (show ? work() : step(name, work)).catch((error) => {
      console.error(error.message);
      failed.push(name);
    });
  }
  console.log(`\n${failed.length ? `failed: ${failed.join(', ')}` : 'every suite passed'}`);
  console.log(`suites: ${SUITES.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length ? 1 : 0;
});
