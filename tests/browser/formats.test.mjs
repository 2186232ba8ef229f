/** Every format, from the real buttons of the list: what lands on the clipboard and in a file. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ours } from './support/hand.mjs';
import { SAMPLE } from './support/pages.mjs';
import { newReader } from './support/reader.mjs';

const WORDS = /nine days to admire the view/;

/** What a program of that kind makes of the text: throws where it is none. */
const READ = {
  markdown: (text) => assert.match(text, /^## \[Norway and Washington[^\n]*\]\(https:/),
  text: (text) => assert.match(text, /^Norway and Washington/),
  html: (text) => assert.match(text, /<blockquote cite="https:/),
  csv: (text) => assert.match(text, /^[\w,]+\r?\n/),
  tsv: (text) =>
    assert.equal(
      new Set(
        text
          .trimEnd()
          .split(/\r?\n/)
          .map((l) => l.split('\t').length),
      ).size,
      1,
    ),
  json: (text) => assert.equal(JSON.parse(text).schema, 'onrecord/1'),
  jsonld: (text) => assert.ok(JSON.parse(text)['@context']),
  csl: (text) => assert.equal(JSON.parse(text)[0].type, 'article-newspaper'),
};
const ENDINGS = {
  markdown: 'md',
  text: 'txt',
  html: 'html',
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  jsonld: 'jsonld',
  csl: 'csl.json',
};

describe('statements to take away', () => {
  let reader;
  let tab;
  let list;
  before(async () => {
    reader = await newReader();
    tab = await reader.open(SAMPLE);
    await tab.mark();
    list = await ours(reader, `panel/panel.html?tab=${tab.tabId()}`);
    await list.says('#copy', /Copy \d+ statements/);
  });
  after(() => reader.close());

  test('are offered in every format', async () => {
    const offered = await list.page.evaluate(() =>
      [...document.querySelectorAll('.foot option')].map((option) => option.value),
    );
    assert.deepEqual(offered, Object.keys(READ));
  });

  for (const [format, read] of Object.entries(READ)) {
    test(`are copied as ${format}`, async () => {
      await list.fill('.foot select', format);
      await list.click('#copy');
      await list.says('.said', /^Copied: \d+ statements\.$/);
      const { 'text/plain': plain, 'text/html': html } = await reader.clipboard();
      // Rich text comes with what a plain field can take.
      if (format === 'html') read(html);
      else read(plain);
      assert.match(plain, WORDS);
      assert.equal(html !== undefined, ['markdown', 'html'].includes(format));
      await list.fill('input[type=search]', '');
    });

    test(`are saved as ${format}`, async () => {
      await list.fill('.foot select', format);
      const { name, text } = await reader.saved(() => list.click('#save'), list.page);
      assert.equal(name, `Norway-and-Washington-trade-words-over-mystery-cable-ship.${ENDINGS[format]}`);
      assert.equal(text.startsWith('\ufeff'), format === 'csv', 'only Excel wants a mark');
      read(text.replace(/^\ufeff/, ''));
      assert.match(text, WORDS);
      await list.says('.said', /^Saved\.$/);
    });
  }
});
