// Running commands as named steps: a person sees what is going on and how long it takes;
// the output is shown only when the step fails or when asked for.

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './paths.mjs';

const tty = process.stderr.isTTY && !process.env.CI;
const colour = (code, text) => (tty && !process.env.NO_COLOR ? `\x1b[${code}m${text}\x1b[0m` : text);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A failure that a person can act on: printed without a stack. */
export class Failure extends Error {}

/** PATH with the project's npm tools (wasm-opt among them) in front. */
export const env = () => ({
  ...process.env,
  PATH: [
    join(ROOT, 'node_modules', '.bin'),
    process.env.PATH,
    join(process.env.CARGO_HOME ?? join(process.env.HOME ?? process.env.USERPROFILE ?? '', '.cargo'), 'bin'),
  ].join(delimiter),
});

/**
 * Runs `work` as a step called `name`, telling when it starts, how long it has been running
 * (every 15 seconds where no terminal shows a clock), and how it ended.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const since = Date.now();
  const say = (mark, tail) =>
    process.stderr.write(`${tty ? '\r\x1b[K' : ''}${mark} ${name} ${colour(2, tail)}\n`);
  const clock = tty
    ? setInterval(
        () => process.stderr.write(`\r\x1b[K${colour(36, '•')} ${name} ${colour(2, seconds(since))}`),
        200,
      )
    : setInterval(() => say('•', `still running, ${seconds(since)}`), 15_000);
  if (tty) process.stderr.write(`${colour(36, '•')} ${name}`);
  else say('•', '…');
  try {
    const result = await work();
    say(colour(32, '✓'), seconds(since));
    return result;
  } catch (error) {
    say(colour(31, '✗'), seconds(since));
    throw error;
  } finally {
    clearInterval(clock);
  }
}

/**
 * Runs a command from the project's root. Rejects with a Failure that carries its output.
 * @param {string[]} command
 * @param {{show?: boolean, extra?: Record<string, string>}} [options] `show` passes the output through
 * @returns {Promise<string>} standard output, empty where it was shown
 */
export function run([program, ...args], { show = false, extra = {} } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...env(), ...extra },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32', // npm and its tools are .cmd files there
    });
    let out = '',
      all = '';
    child.stdout?.on('data', (d) => {
      out += d;
      all += d;
    });
    child.stderr?.on('data', (d) => {
      all += d;
    });
    child.on('error', (error) => fail(new Failure(`could not run ${program}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) done(out);
      else
        fail(
          new Failure(
            `${[program, ...args].join(' ')} ended with code ${code}${all ? `\n${all.split('\n').slice(-60).join('\n')}` : ''}`,
          ),
        );
    });
  });
}

/** What a command prints, `null` where it does not run: `output(['wasm-pack', '--version'])`. */
export const output = (command) =>
  run(command).then(
    (text) => text.trim(),
    () => null,
  );

/** Runs a script's main function; a Failure is told in one line and ends with code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exit(1);
  }
}
