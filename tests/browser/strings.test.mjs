/** The strings of the interface. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { core } from './support/core.mjs';

const EXTENSION = new URL('../../extension/', import.meta.url);
const read = (path) => readFileSync(new URL(path, EXTENSION), 'utf8');
const messages = (language) => JSON.parse(read(`_locales/${language}/messages.json`));
const languages = readdirSync(new URL('_locales', EXTENSION));
const english = messages('en');
const stem = (key) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const isPlural = (key) => `${stem(key)}_other` in english && stem(key) !== key;

/** All source text in which a key may stand. */
const sources = readdirSync(EXTENSION, { recursive: true })
  .filter((path) => /\.(js|html)$/.test(path) && !/^wasm|\.d\.ts$/.test(path))
  .map((path) => read(path))
  .concat(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'))
  .join('\n');

/** Beginnings of keys that are put together: t(`kind_${kind}`). */
const composed = [...sources.matchAll(/[`'](\w+)\$\{/g)].map(([, start]) => start);

describe('strings', () => {
  test('that the code asks for are there', () => {
    const asked = [
      ...sources.matchAll(/\bt\(\s*'(\w+)'/g),
      ...sources.matchAll(/ data-i18n(?:-[a-z-]+)?="(\w+)"/g),
      ...sources.matchAll(/__MSG_(\w+)__/g),
    ].map(([, key]) => key);
    const plurals = [...sources.matchAll(/\bplural\(\s*'(\w+)'/g)].map(([, key]) => `${key}_other`);
    assert.ok(asked.length > 50);
    assert.deepEqual(
      [...asked, ...plurals].filter((key) => !(key in english)),
      [],
    );
  });

  test('that are there are asked for', () => {
    const unused = Object.keys(english).filter(
      (key) =>
        !new RegExp(`(\\b|__MSG_)(${key}|${stem(key)})(\\b|__)`).test(sources) &&
        !composed.some((start) => key.startsWith(start)),
    );
    assert.deepEqual(unused, []);
  });

  test('tell every reason that the core gives for a mark', async () => {
    const { analyse, readText } = await core();
    const folder = new URL('../cases/', import.meta.url);
    const reasons = new Set();
    for (const name of readdirSync(folder))
      for (const line of readFileSync(new URL(name, folder), 'utf8').trim().split('\n')) {
        const { text } = JSON.parse(line);
        if (text)
          for (const { why } of analyse(readText(text)).statements)
            for (const reason of why) reasons.add(reason);
      }
    const keys = [...reasons]
      .filter((reason) => !reason.startsWith('cue: '))
      .map((r) => r.replace(/\W+/g, '_'));
    assert.ok(keys.length > 8);
    assert.deepEqual(
      keys.filter((key) => !(`why_${key}` in english)),
      [],
      'a new reason wants its words in every language',
    );
  });

  for (const language of languages)
    test(`are complete in ${language}, with every value and every plural form`, () => {
      const own = messages(language);
      assert.equal(own.language.message, language);
      const plain = (keys) => Object.keys(keys).filter((key) => !isPlural(key));
      assert.deepEqual(plain(own).sort(), plain(english).sort());
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of Object.keys(english).filter((k) => k.endsWith('_other')))
        for (const form of forms) assert.ok(`${stem(key)}_${form}` in own, `${stem(key)}_${form}`);
      for (const [key, { message }] of Object.entries(own)) {
        assert.ok(message.trim(), key);
        const model = english[key] ?? english[`${stem(key)}_other`];
        assert.ok(model, `${key} is no key of ours`);
        if (/\$1/.test(model.message) && !isPlural(key)) assert.match(message, /\$1/, key);
      }
    });
});
