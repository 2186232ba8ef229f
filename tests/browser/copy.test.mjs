import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

const QUOTE = 'A ship does not stop for nine days';

describe('copying', () => {
  let reader;
  before(async () => {
    // A name that is no secure context: pages on plain http have no navigator.clipboard.
    reader = await newReader({ hosts: ['plain.example'] });
  });
  after(() => reader.close());

  test('all statements from the list gives Markdown and rich text with speaker, office, source and link', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    const list = await reader.list(tab, QUOTE);
    await list.click('#copy');
    await until(
      () =>
        list.evaluate(() => /^Copied: \d+ statements\.$/.test(document.querySelector('.said').textContent)),
      'the word that it was copied',
    );
    const { 'text/plain': markdown, 'text/html': html } = await reader.clipboard();
    for (const text of [markdown, html]) {
      assert.match(text, /A ship does not stop for nine days to admire the view/);
      assert.match(text, /Sunniva Aasland/);
      assert.match(text, /foreign minister/i);
      assert.match(text, /https:\/\/courier\.example\/world\/europe\/cable-ship-norway-washington#:~:text=/);
      assert.match(text, /The Northern Courier/);
    }
    assert.match(html, /<a [^>]*href=/);
    await tab.close();
  });

  test('ticked statements copies these alone', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    const list = await reader.list(tab, QUOTE);
    const chosen = await list.evaluate(() => {
      const entry = [...document.querySelectorAll('.list li')].find((li) =>
        li.textContent.includes('nine days to admire'),
      );
      entry.querySelector('input').click();
      return document.getElementById('copy').textContent;
    });
    assert.equal(chosen, 'Copy 1 statement');
    await list.click('#copy');
    await until(
      () => list.evaluate(() => document.querySelector('.said').textContent === 'Copied: 1 statement.'),
      'the word that it was copied',
    );
    const { 'text/plain': markdown } = await reader.clipboard();
    assert.match(markdown, /nine days to admire the view/);
    assert.doesNotMatch(markdown, /Tillery/);
    await tab.close();
  });

  for (const host of ['127.0.0.1', 'plain.example'])
    test(`one statement from its card works on http://${host}`, async () => {
      const url = reader.server.put(SAMPLE).replace('127.0.0.1', host);
      const tab = await reader.open(url);
      assert.equal(await tab.page.evaluate(() => isSecureContext), host === '127.0.0.1');
      await tab.mark();
      await tab.hover(QUOTE);
      await tab.press('Copy');
      await until(async () => /Copied/.test((await tab.card())?.text ?? ''), 'the word that it was copied');
      const { 'text/plain': markdown, 'text/html': html } = await reader.clipboard();
      assert.match(markdown, /nine days to admire the view/);
      assert.match(html, /Sunniva Aasland/);
      await tab.close();
    });

  test('words from a marked page brings no trace of ours along', async () => {
    const tab = await reader.open(SAMPLE);
    await tab.mark();
    await tab.page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('article p:nth-of-type(3)'));
      document.execCommand('copy');
    });
    const { 'text/html': html } = await reader.clipboard();
    assert.doesNotMatch(html, /hl-|onrecord|popover/);
    await tab.close();
  });
});
