// What building and testing need, and how each missing tool is installed or named.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { Failure, output, run, step } from './steps.mjs';

/** Version of a crate in Cargo.lock. */
function locked(name) {
  const lock = readFileSync(join(ROOT, 'Cargo.lock'), 'utf8');
  const version = new RegExp(`name = "${name}"\\nversion = "([^"]+)"`).exec(lock.replaceAll('\r', ''))?.[1];
  if (!version) throw new Failure(`Cargo.lock names no ${name}: restore it with "git checkout Cargo.lock"`);
  return version;
}

/**
 * A tool from crates.io. It is not optimised: that compiles in a third of the time, and the tool runs for seconds.
 * @param {...string} crate its name, and what else `cargo install` is told
 */
const compiled = (...crate) =>
  run(['cargo', 'install', ...crate], {
    extra: { CARGO_PROFILE_RELEASE_OPT_LEVEL: '0', CARGO_PROFILE_RELEASE_LTO: 'off' },
  });

/** npm packages of package-lock.json. */
export async function npmPackages() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const wanted = join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  await step('npm packages', () => run(['npm', 'ci', '--no-audit', '--no-fund']));
}

/** Rust, its wasm target, wasm-pack, and the wasm-bindgen that fits Cargo.lock. */
export async function rust() {
  if (!(await output(['cargo', '--version'])))
    throw new Failure(
      'Rust is missing. Install it from https://rustup.rs, open a new terminal, and run this again.',
    );
  const target = 'wasm32-unknown-unknown';
  const sysroot = await output(['rustc', '--print', 'sysroot']);
  if (!existsSync(join(sysroot ?? '', 'lib', 'rustlib', target))) {
    if (!(await output(['rustup', '--version'])))
      throw new Failure(
        `This Rust has no ${target} and there is no rustup to add it. Install Rust from https://rustup.rs.`,
      );
    await step(`Rust target ${target}`, () => run(['rustup', 'target', 'add', target]));
  }
  if (!(await output(['wasm-pack', '--version'])))
    await step('wasm-pack (compiled once, a few minutes)', () => compiled('wasm-pack'));
  // wasm-pack refuses a wasm-bindgen of another version than the crate's.
  const version = locked('wasm-bindgen');
  if ((await output(['wasm-bindgen', '--version'])) !== `wasm-bindgen ${version}`)
    await step(`wasm-bindgen ${version} (compiled once, a few minutes)`, () =>
      compiled('wasm-bindgen-cli', '--version', version),
    );
}

const CHROMIUM = [
  'chromium',
  'chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.LOCALAPPDATA}\\Chromium\\Application\\chrome.exe`,
];

/** How a person installs a program, by operating system. */
const BY_HAND = {
  chromium: {
    darwin: 'brew install --cask chromium',
    win32: 'winget install --id Hibbiki.Chromium',
    fedora: 'sudo dnf install chromium',
    debian: 'sudo apt-get update && sudo apt-get install chromium',
  },
  firefox: {
    darwin: 'brew install --cask firefox',
    win32: 'winget install --id Mozilla.Firefox.ESR',
    fedora: 'sudo dnf install firefox',
    debian: 'sudo apt-get update && sudo apt-get install firefox-esr',
  },
};

function system() {
  if (process.platform !== 'linux') return process.platform;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*(fedora|rhel)/m.test(release) ? 'fedora' : 'debian';
}

async function find(candidates) {
  for (const candidate of candidates) {
    if (!candidate) continue;
    if (/[\\/]/.test(candidate)) {
      if (existsSync(candidate)) return candidate;
    } else {
      const path = await output([process.platform === 'win32' ? 'where' : 'which', candidate]);
      if (path) return path.split('\n')[0].trim();
    }
  }
  return null;
}

async function browser(name, variable, candidates, aptName) {
  const found = await find([process.env[variable], ...candidates]);
  if (found) return found;
  if (system() === 'debian' && process.getuid?.() === 0 && (await output(['apt-get', '--version']))) {
    await step(`${aptName} from Debian's packages`, async () => {
      await run(['apt-get', 'update']);
      await run(['apt-get', 'install', '-y', '--no-install-recommends', aptName, 'fonts-dejavu-core'], {
        extra: { DEBIAN_FRONTEND: 'noninteractive' },
      });
    });
    const installed = await find(candidates);
    if (installed) return installed;
  }
  throw new Failure(
    `${name} is missing. Install it with:  ${BY_HAND[name.toLowerCase()][system()]}\n(or name its program in the environment variable ${variable})`,
  );
}

/** Path of Chromium. Branded Chrome no longer takes unpacked extensions on its command line. */
export const chromium = () => browser('Chromium', 'CHROME', CHROMIUM, 'chromium');

/** Path of Firefox. */
export const firefox = () =>
  browser(
    'Firefox',
    'FIREFOX',
    [
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    'firefox-esr',
  );

/** Path of geckodriver, which drives Firefox. */
export async function geckodriver() {
  const found = await find([process.env.GECKODRIVER, 'geckodriver']);
  if (found) return found;
  await step('geckodriver (compiled once, a few minutes)', () => compiled('geckodriver'));
  return /** @type {string} */ (await find(['geckodriver']));
}
