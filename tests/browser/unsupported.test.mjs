import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { BROWSER_PAGE, SETTINGS_PAGE } from './support/browser.mjs';
import { article } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

/** The smallest file that a PDF viewer opens. */
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>`;

describe('where no extension may run', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  for (const address of [BROWSER_PAGE, SETTINGS_PAGE])
    test(`a click on ${address} says so on the badge and in its title`, async () => {
      const tab = await reader.open(address);
      await tab.mark();
      assert.equal(await tab.badge(), '–');
      assert.match(await tab.title(), /lets no extension read this page/);
      await tab.close();
    });

  test('a click on the source of a page says so', async () => {
    const url = reader.server.put(article('<p>Text.</p>'));
    const tab = await reader.open(`view-source:${url}`);
    await tab.mark();
    assert.equal(await tab.badge(), '–');
    await tab.close();
  });

  test('a click on a PDF file says that PDF files cannot be marked', async () => {
    // By its name alone Firefox's extensions can tell a PDF file.
    const url = reader.server.put(PDF, { 'content-type': 'application/pdf' }, '/paper.pdf');
    const tab = await reader.open(url, { 'content-type': 'application/pdf' });
    // Chromium puts its viewer in the file's place a moment later, and a click before that is undone,
    // badge and title at once: both are asked for each time.
    await until(async () => {
      await tab.click();
      await sleep(300);
      return /PDF/.test(await tab.title()) && (await tab.badge()) === '–';
    }, 'a badge and a title that speak of PDF files');
    await tab.close();
  });

  test('the badge is empty again on the next page', async () => {
    const tab = await reader.open(BROWSER_PAGE);
    await tab.mark();
    await tab.page.goto(reader.server.put(article('<p>Text.</p>')));
    await until(async () => (await tab.badge()) === '', 'an empty badge');
    await tab.close();
  });
});
