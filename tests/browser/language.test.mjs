import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { newReader } from './support/reader.mjs';

const FRENCH =
  '<p>« Le port reste fermé », a déclaré lundi la ministre des Transports Ada Lind devant la presse, et les navires du nord devront attendre au large. Le gouvernement a démenti que le ferry avait été fouillé par la police.</p>';
const ENGLISH =
  '<p>“The harbour stays closed,” Transport Minister Ada Lind said on Monday, and the ships from the north will have to wait outside. The government denied that the ferry had been searched by the police.</p>';

const page = (body, lang, head = '') =>
  `<!doctype html><html${lang}><head><meta charset="utf-8"><title>Ada Lind</title>${head}</head><body><article><h1>Ada Lind</h1>${body}</article></body></html>`;

const OTHER = {
  'that says so': page(FRENCH, ' lang="fr"'),
  'that says nothing': page(FRENCH, ''),
  'that says it is English': page(FRENCH, ' lang="en"'),
  'that says so for its outlet': page(FRENCH, '', '<meta property="og:locale" content="fr_FR">'),
};
const OURS = {
  'that says so': page(ENGLISH, ' lang="en-GB"'),
  'that says nothing': page(ENGLISH, ''),
  'that says it is French': page(ENGLISH, ' lang="fr"'),
};

describe('a page in', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  for (const [name, html] of Object.entries(OTHER))
    test(`French ${name} is left unmarked, and the reader is told why`, async () => {
      const tab = await reader.open(html);
      await tab.mark();
      assert.equal(await tab.badge(), '–');
      assert.match(await tab.title(), /reads English\. This page is in another language/);
      assert.equal(await tab.page.evaluate(() => CSS.highlights.size), 0);
      await tab.close();
    });

  for (const [name, html] of Object.entries(OURS))
    test(`English ${name} is marked`, async () => {
      const tab = await reader.open(html);
      await tab.mark();
      assert.match(await tab.badge(), /^[1-9]/);
      assert.ok((await tab.marks()).quote.some((words) => words.includes('stays closed')));
      await tab.close();
    });
});
