/** The shell's parts that need no browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { decode } from '../../extension/analyse/decode.js';
import { DEFAULTS, repair } from '../../extension/common/settings.js';
import { patternOf } from '../../extension/common/sites.js';
import { css } from '../../extension/common/tints.js';
import { speaker } from '../../extension/common/words.js';
import { place } from '../../extension/content/place.js';
import * as rules from '../../extension/content/rules.js';
import { groups } from '../../extension/panel/model.js';

describe('stored options', () => {
  test('that were never saved are the defaults', () => {
    assert.deepEqual(repair(undefined), { settings: DEFAULTS, damaged: false });
  });
  test('of an older version keep what it knew and take the defaults for the rest', () => {
    const { settings, damaged } = repair({ looks: { quote: { colour: '#123456' } } });
    assert.equal(settings.looks.quote.colour, '#123456');
    assert.equal(settings.looks.quote.line, DEFAULTS.looks.quote.line);
    assert.deepEqual(settings.looks.denial, DEFAULTS.looks.denial);
    assert.equal(damaged, false);
  });
  for (const broken of [
    null,
    7,
    'x',
    [],
    { looks: 3 },
    { looks: { quote: { colour: 'red;}*{' } } },
    { format: 'exe' },
  ])
    test(`such as ${JSON.stringify(broken)} fall back to the defaults, and that is told`, () => {
      const { settings, damaged } = repair(broken);
      assert.deepEqual(settings, DEFAULTS);
      assert.equal(damaged, true);
    });
});

describe('the text of a file', () => {
  const latin = (text) => decode(Uint8Array.from(Buffer.from(text, 'latin1')));
  test('is in the encoding of its mark', () => {
    assert.equal(decode(Buffer.from('\ufeff“Ja.”', 'utf16le')), '“Ja.”');
    assert.equal(decode(Buffer.from('\ufeffcafé')), 'café');
  });
  test('is UTF-8, with a sign for what is torn', () => {
    assert.equal(decode(Buffer.from('“café” 중')), '“café” 중');
    assert.equal(decode(Buffer.concat([Buffer.from('“Café”'), Buffer.from([0xff])])), '“Café”\ufffd');
  });
  test('is in the encoding that the page names, or in that of old Windows', () => {
    assert.match(latin("<META charset='koi8-r'><p>\xd7"), /в$/);
    assert.match(latin('<?xml version="1.0" encoding="iso-8859-2"?>\xb1'), /ą$/);
    assert.equal(latin('caf\xe9 au lait'), 'café au lait');
    assert.equal(latin('<meta charset=nonsense>caf\xe9'), '<meta charset=nonsense>caf\ufffd');
  });
});

describe('the rules of the marks', () => {
  test('leave out a kind that is switched off', () => {
    const settings = structuredClone(DEFAULTS);
    settings.looks.claim.on = false;
    assert.doesNotMatch(css(settings, null), /hl-4/);
    assert.match(css(settings, null), /hl-3/);
  });
  test('never touch the colour of the text', () => {
    assert.doesNotMatch(css(DEFAULTS, true), /(^|[;{\s])color:/m);
  });
});

describe('the card’s place', () => {
  const card = { width: 300, height: 200 };
  const window = { width: 1000, height: 800 };
  const line = (top, left = 100, right = 700) => ({ left, right, top, bottom: top + 20 });

  test('is below the words, else above, else beside them', () => {
    assert.equal(place(card, [line(100)], window, 200).top, 126);
    assert.equal(place(card, [line(700)], window, 200).top, 494);
    const tall = Array.from({ length: 40 }, (_, i) => line(i * 20, 100, 600));
    assert.equal(place(card, tall, window, 200).left, 606);
  });
  test('is in the window, whatever the words and the window are', () => {
    for (const top of [-50, 0, 400, 790, 900])
      for (const left of [-20, 0, 500, 990]) {
        const at = place(card, [line(top, left, left + 30)], window, left);
        assert.ok(
          at.left >= 0 && at.top >= 0 && at.left + 300 <= 1000 && at.top + 200 <= 800,
          `${left}, ${top}`,
        );
      }
    const tiny = place(card, [line(10, 0, 200)], { width: 200, height: 100 }, 10);
    assert.ok(tiny.left >= 0 && tiny.top >= 0);
  });
});

describe('a site’s pattern', () => {
  test('is that one site and nothing wider', () => {
    assert.equal(patternOf('news.example'), 'https://news.example/*');
    assert.equal(patternOf('https://news.example/world?x=1'), 'https://news.example/*');
    assert.equal(patternOf('http://news.example:8080/'), 'http://news.example/*');
  });
  for (const text of [
    '',
    '*',
    'https://*/',
    '*.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'about:blank',
  ])
    test(`is refused for “${text}”`, () => assert.equal(patternOf(text), null));
});

describe('the list', () => {
  const statement = (id, speaker, content, more = {}) => ({
    id,
    speaker,
    content: [content],
    form: 'indirect',
    stance: 'asserts',
    responds_to: [],
    source: [],
    ...more,
  });
  const analysis = {
    text: 'The minister said A. The envoy denied A. Prime Minister Renée Dupont waited.',
    entities: [
      {
        id: 0,
        name: 'Ada Lind',
        official: true,
        office: 'Minister',
        mentions: [{ start: 4, end: 12, kind: 'title' }],
      },
      { id: 1, name: 'The envoy', official: false, mentions: [] },
      { id: 2, name: 'Renée Dupont', official: true, mentions: [{ start: 41, end: 68, kind: 'name' }] },
    ],
    statements: [
      statement(0, 0, [18, 19]),
      statement(1, 1, [38, 39], { stance: 'denies', responds_to: [0] }),
    ],
  };
  const names = (s) => analysis.entities[s.speaker].name;
  const all = new Set(['official', 'denial', 'quote', 'claim']);
  const titles = (choice) =>
    groups(analysis, { view: 'speakers', kinds: all, query: '', ...choice }, names).map((g) => g.title);

  test('has speakers in order of the page, then officials who say nothing', () => {
    assert.deepEqual(titles({}), ['Ada Lind', 'The envoy', 'Renée Dupont']);
  });
  test('finds names without their accents', () => {
    assert.deepEqual(titles({ query: 'renee' }), ['Renée Dupont']);
  });
  test('calls the owner of a claim by what he is, and not by what is his', () => {
    const claim = (text) =>
      speaker({ text, entities: [] }, statement(0, null, [0, 1], { source: [[0, text.length]] }));
    assert.deepEqual(['his', 'Their', 'a resident'].map(claim), ['He', 'They', 'A resident']);
  });
  test('puts an answer under what it answers', () => {
    const [dispute] = groups(analysis, { view: 'disputed', kinds: all, query: '' }, names);
    assert.deepEqual(
      dispute.statements.map((s) => [s.statement.id, s.answer]),
      [
        [0, false],
        [1, true],
      ],
    );
  });
});

describe('the two collectors', () => {
  test('follow the same tables', () => {
    const rust = readFileSync(new URL('../../src/page/tags.rs', import.meta.url), 'utf8');
    const table = (name) => {
      const [, rows] = new RegExp(`pub const ${name}: &\\[&str\\] = &\\[([^\\]]*)\\]`).exec(rust);
      return rows.match(/"([^"]+)"/g).map((word) => word.slice(1, -1));
    };
    assert.deepEqual([...rules.BLOCK], table('BLOCK'));
    assert.deepEqual([...rules.SKIPPED], table('SKIPPED'));
    assert.deepEqual([...rules.HIDDEN_CLASSES], table('HIDDEN_CLASSES'));
    assert.deepEqual(rules.HINTS, table('HINTS'));
  });
});
