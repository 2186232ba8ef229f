// Every benchmark, one after the other, as tables on the terminal and in benches/results/speed.md.

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, output, run, step } from './lib/steps.mjs';
import { chromium } from './lib/tools.mjs';

/** A Markdown table; numbers with one decimal, or none from a hundred on. */
function table(head, rows) {
  const cell = (value) => (typeof value === 'number' ? value.toFixed(value < 100 ? 1 : 0) : String(value));
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

await main(async () => {
  const CHROME = await chromium();
  process.env.CHROME = CHROME;
  await build();
  const parts = [];
  const { peers } = await import('../benches/peers.mjs');
  parts.push(
    '## Beside its peers\n\nOne thread, Node, the same 10,000 words of articles that do not repeat themselves.\n',
    table(['what', 'ms per 1,000 words', 'times On Record'], await step('peers', peers)),
  );
  const { lengths } = await import('../benches/lengths.mjs');
  parts.push(
    '\n## Short and long pages\n\nThe core alone, one thread, Node; the same 100,000 words in pages of as many words; best of several.\n',
    table(
      ['words', 'ms per 1,000 words', 'times 1,000 words', 'memory of the core, MB'],
      await step('lengths', lengths),
    ),
  );
  const { stations } = await import('../benches/stations.mjs');
  parts.push(
    '\n## Station by station\n\nThe core as it is shipped, one thread, Node, 1,000 words, warm; medians.\n',
    table(['station', 'ms per 1,000 words'], await step('stations', stations)),
  );
  const { browser } = await import('../benches/browser.mjs');
  for (const { title, head, rows } of await step('browser', browser))
    parts.push(`\n## ${title}\n`, table(head, rows));
  const report = `# Speed\n\n${cpus()[0]?.model}, ${cpus().length} cores; ${await output([CHROME, '--version'])}; Node ${process.version}. Written by \`npm run bench\`.\n\n${parts.join('\n')}\n`;
  mkdirSync(join(ROOT, 'benches', 'results'), { recursive: true });
  writeFileSync(join(ROOT, 'benches', 'results', 'speed.md'), report);
  console.log(report);
  console.error('\n— which words are the article —');
  await run(['cargo', 'build', '--release']);
  await run(['node', 'benches/pages.mjs'], { show: true });
  console.error('\n— core, natively —');
  await run(['cargo', 'bench'], { show: true });
});
