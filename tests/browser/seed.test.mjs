import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { newReader } from './support/reader.mjs';

const SEED = new URL('../../../shared/seed/', import.meta.url);
const skip = existsSync(SEED) ? false : 'no ../shared/seed beside the project';
if (skip) console.log(`skipped: ${skip}`);

test('on the article that the project began with, one click marks the right words and no others', {
  skip,
}, async () => {
  const gold = JSON.parse(readFileSync(new URL('gold.json', SEED), 'utf8'));
  const reader = await newReader();
  const tab = await reader.open(readFileSync(new URL('page.html', SEED)));
  await tab.mark();
  const marks = await tab.marks();
  const said = [...marks.denial, ...marks.quote, ...marks.claim];
  const missing = gold.statements
    .flatMap((statement) => statement.content)
    .filter((content) => !said.some((mark) => mark.includes(content) || content.includes(mark)));
  // A mark may lack a word at its edge; a whole statement may not be missing.
  assert.deepEqual(missing, []);
  assert.ok(
    marks.denial.some((mark) => mark.includes('no evidence')),
    'the Kremlin’s denial',
  );
  const official = new Set(marks.official);
  for (const name of ['Antony Blinken', 'Yoon Suk Yeol', 'Cho Tae-yong', 'Kim Jong-un', 'Lloyd Austin'])
    assert.ok(
      [...official].some((mark) => mark.includes(name)),
      name,
    );
  const outside = await tab.page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((range) => {
        const element = range.commonAncestorContainer.parentElement;
        return (
          !element.closest('article') ||
          element.closest('.td-related, .comments, nav, aside, footer, .td-a-rec')
        );
      })
      .map(String),
  );
  assert.deepEqual(outside, [], 'nothing in navigation, related links, comments and advertising');
  await reader.close();
});
