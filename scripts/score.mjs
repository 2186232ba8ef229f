// Scores the engine on the development data, where it stands beside the project, and writes
// the table of figures. `npm run score -- "what changed"` appends the run under that name.

import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './lib/paths.mjs';
import { Failure, main, output, run, step } from './lib/steps.mjs';

const SHARED = join(ROOT, '..', 'shared');
const scorer = join(SHARED, 'score', 'score.py');
/** Pages that the project invented and annotated, and below them some that nothing is tuned on. */
const OWN = join(ROOT, 'tests', 'gold');
const work = mkdtempSync(join(tmpdir(), 'onrecord-score-'));
const python = (...args) =>
  execFileSync('python3', [scorer, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** Runs the command line on JSON lines and returns the file of analyses. */
function analyse(name, lines) {
  const input = join(work, `${name}.jsonl`),
    file = join(work, `${name}.out`);
  writeFileSync(input, lines);
  writeFileSync(
    file,
    execFileSync(join(ROOT, 'target', 'release', 'onrecord'), ['--from', 'jsonl', '--to', 'json', input], {
      maxBuffer: 1 << 30,
    }),
  );
  return file;
}

/** Scores analyses of annotated pages, of which `html` has the source where there is one. */
function pages(name, gold, html) {
  return python('pages', gold, analyse(name, python('input', gold, html)));
}

/** Scores analyses of articles whose attributions are known. */
function attribution(name, gold) {
  const texts = jsonl(gold, ({ id, text }) => ({ id, text }));
  return python('attribution', gold, analyse(name, texts));
}

/** The project's own articles that no network learned from, with their marks as attributions. */
function heldOut() {
  const training = join(ROOT, 'training');
  const articles = join(training, 'articles', 'held-out');
  const made = [join(training, 'invented.py'), '--articles', articles, '--out', work, '--without-corpus'];
  execFileSync('python3', made, { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(work, 'train.jsonl');
}

const jsonl = (path, keep) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.stringify(keep(JSON.parse(line))))
    .join('\n');
const seed = () =>
  JSON.stringify({ id: 'seed', html: readFileSync(join(SHARED, 'seed', 'page.html'), 'utf8') });

const SETS = {
  seed: () => python('pages', join(SHARED, 'seed'), analyse('seed', seed())),
  gold: () => pages('gold', join(SHARED, 'data', 'gold'), join(SHARED, 'data', 'pages')),
  'own pages': () => pages('own', OWN, OWN),
  'own pages, held out': () => pages('own-held-out', join(OWN, 'held-out'), OWN),
  dev: () => attribution('dev', join(SHARED, 'data', 'attribution', 'dev.jsonl')),
  'held-out': () => attribution('held-out', heldOut()),
  cases: () => {
    const gold = join(SHARED, 'cases', 'cases.jsonl');
    return python(
      'cases',
      gold,
      analyse(
        'cases',
        jsonl(gold, ({ id, text, html }) => ({ id, text, html })),
      ),
    );
  },
};

await main(async () => {
  if (!existsSync(scorer))
    throw new Failure('There is no ../shared/score/score.py beside the project: nothing to score with.');
  await step('command line', () => run(['cargo', 'build', '--release', '--bin', 'onrecord']));
  const results = Object.fromEntries(
    Object.entries(SETS).map(([name, score]) => [name, JSON.parse(score())]),
  );
  const title = process.argv.slice(2).join(' ');
  const row = (name, value) =>
    `| ${name} | ${
      Array.isArray(value)
        ? value.join(' / ')
        : typeof value === 'object'
          ? Object.entries(value)
              .map(([k, v]) => `${k} ${v}`)
              .join(', ')
          : value
    } |`;
  const report = Object.entries(results)
    .map(
      ([set, figures]) =>
        `### ${set}\n\n| figure | value |\n|---|---|\n${Object.entries(figures)
          .filter(([key]) => key !== 'failed')
          .map(([key, value]) => row(key, value))
          .join('\n')}\n`,
    )
    .join('\n');
  console.log(report);
  if (results.cases.failed) console.log(`cases that fail: ${results.cases.failed.join(' ')}`);
  if (title) {
    mkdirSync(join(ROOT, 'benches', 'results'), { recursive: true });
    appendFileSync(
      join(ROOT, 'benches', 'results', 'accuracy.md'),
      `\n## ${title}\n\n${await output(['git', 'log', '-1', '--format=%cs'])}; precision / recall / F1 where three figures stand.\n\n${report}`,
    );
  }
});
