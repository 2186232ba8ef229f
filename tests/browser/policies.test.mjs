import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SAMPLE } from './support/pages.mjs';
import { newReader } from './support/reader.mjs';

/** Without what its policy would refuse, which is between the page and its policy. */
const PAGE = SAMPLE.replace(/<style>.*?<\/style>/s, '');

const POLICIES = {
  'a strict content security policy':
    "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'",
  'Trusted Types required': "require-trusted-types-for 'script'; trusted-types 'none'",
  'a sandbox without scripts': "default-src 'none'; img-src 'self'; sandbox allow-same-origin",
};

describe('a page with', () => {
  let reader;
  before(async () => {
    reader = await newReader();
  });
  after(() => reader.close());

  for (const [name, policy] of Object.entries(POLICIES))
    test(`${name} is marked, and its card opens, without a word in the console`, async () => {
      const console_ = [];
      const tab = await reader.open(PAGE, { 'content-security-policy': policy }, (page) => {
        page.on('console', (message) => console_.push(message.text()));
        page.on('pageerror', (error) => console_.push(String(error)));
      });
      await tab.mark();
      assert.ok(Number(await tab.badge()) >= 10);
      if (!policy.includes('sandbox')) {
        await tab.hover('A ship does not stop');
        assert.match((await tab.cardOpen()).text, /Aasland/);
      }
      assert.deepEqual(console_, []);
      await tab.close();
    });
});
