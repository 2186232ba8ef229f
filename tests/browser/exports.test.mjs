/** What other programs make of the exports: a JSON-LD processor, and the browser that follows a link. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { saved } from '../../scripts/lib/saved.mjs';
import { BROWSER } from './support/browser.mjs';
import { collecting } from './support/collecting.mjs';
import { core } from './support/core.mjs';
import { SAMPLE } from './support/pages.mjs';

const TESTS = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, TESTS), 'utf8');

/** The core on an HTML file, as on a page at `url`. */
const analysisOf = (wasm, file, url) => wasm.analyse({ ...saved([fileURLToPath(file)])[0], url });

describe('JSON-LD', () => {
  let wasm;
  before(async () => {
    wasm = await core();
  });

  /** The W3C's own context, from a file; anything else that is asked for is an error. */
  const documentLoader = async (url) => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return { contextUrl: null, documentUrl: url, document: JSON.parse(read('fixtures/anno.jsonld')) };
  };
  const OA = 'http://www.w3.org/ns/oa#';
  const SCHEMA = 'http://schema.org/';
  const values = (nodes, property) => (nodes[property] ?? []).map((v) => v['@value'] ?? v['@id']);

  for (const [name, file] of [
    ['the golden file', 'export/port.jsonld'],
    ['the sample', null],
  ])
    test(`of ${name} means what it should to a processor, which drops nothing of it`, async () => {
      const analysis = file
        ? JSON.parse(read('export/port.json'))
        : analysisOf(wasm, new URL('../samples/harbour.html', TESTS), 'https://courier.example/story');
      const text = file ? read(file) : wasm.copy(analysis, 'jsonld', {});
      // Safe mode fails on every term that the context does not define.
      const options = { documentLoader, safe: true };
      const flat = await jsonld.flatten(JSON.parse(text), null, options);
      const ofType = (type) => flat.filter((node) => node['@type']?.includes(type));
      const byId = new Map(flat.map((node) => [node['@id'], node]));
      const follow = (node, property) => values(node, property).map((id) => byId.get(id));

      const annotations = ofType(`${OA}Annotation`);
      assert.equal(annotations.length, analysis.statements.length);
      const quoted = annotations.map((annotation) =>
        follow(annotation, `${OA}hasTarget`).map((target) => {
          const selectors = follow(target, `${OA}hasSelector`);
          const quote = selectors.find((s) => s['@type'].includes(`${OA}TextQuoteSelector`));
          const place = selectors.find((s) => s['@type'].includes(`${OA}TextPositionSelector`));
          const [start, end] = [values(place, `${OA}start`)[0], values(place, `${OA}end`)[0]].map(Number);
          const [exact] = values(quote, `${OA}exact`);
          // That selector counts characters, which need not be one unit of UTF-16.
          assert.equal(
            [...analysis.text].slice(start, end).join(''),
            exact,
            'both selectors name the same words',
          );
          assert.ok(analysis.text.includes(values(quote, `${OA}prefix`)[0] + exact));
          return exact;
        }),
      );
      const said = analysis.statements.map((s) => s.content.map(([a, b]) => analysis.text.slice(a, b)));
      assert.deepEqual(quoted.map(String).sort(), said.map(String).sort());

      const speakers = ofType(`${SCHEMA}Quotation`).flatMap((quotation) =>
        follow(quotation, `${SCHEMA}creator`).map((creator) => values(creator, `${SCHEMA}name`)[0]),
      );
      for (const { name } of analysis.entities.filter((e) => e.official && e.kind === 'person'))
        if (
          analysis.statements.some((s) => analysis.entities[s.speaker]?.name === name && s.form === 'direct')
        )
          assert.ok(speakers.includes(name), name);
      assert.deepEqual(ofType(`${SCHEMA}ClaimReview`), [], 'no verdict');
      assert.ok((await jsonld.toRDF(JSON.parse(text), options)).length > annotations.length * 10);
    });
});

/** Links that are followed on a page: each is a page opened anew, and Firefox takes its time for that. */
const MOST_LINKS = BROWSER === 'firefox' ? 8 : Number.POSITIVE_INFINITY;

describe('a link to the place', () => {
  let lab;
  before(async () => {
    lab = await collecting();
  });
  after(() => lab.close());

  const REPEATED = `<!doctype html><html lang="en"><title>Harbour</title><article><h1>Harbour stays shut</h1>
    ${['Ada Lind', 'Tom Reid', 'Ruth Adeyemi']
      .map((name) => `<p>“The harbour is shut,” ${name} said on Monday in the town of Ness.</p>`)
      .join('')}
    <p>“The harbour is shut &amp; stays shut – co-operation, yes, but no ships,” said Mayor Tom Reid.</p>
    <p>“The harbour is shut,” Ada Lind said on Monday in the town of Ness. She repeated it.</p></article>`;

  /** Some of a page's statements, evenly taken. */
  const spread = (list, most) => {
    const step = Math.max(list.length / most, 1);
    return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  };

  /** Every page of ours that has an article of some length. */
  const pages = [
    ['the sample', SAMPLE],
    ['words that stand there four times', REPEATED],
    ...readdirSync(new URL('pages/', TESTS)).map((name) => [name, read(`pages/${name}/source.html`)]),
  ];

  for (const [name, html] of pages)
    test(`leads the browser to the right words: ${name}`, async () => {
      // So high a line that the window shows one alone: where the browser scrolls to is what it found.
      const high = html.replace(/(?=<\/head>)|$/, '<style>*{line-height:700px!important}</style>');
      const url = lab.server.put(high);
      const first = await lab.open(url);
      const collected = await first.evaluate('collected.page');
      await first.close();
      const analysis = lab.wasm.analyse(collected);
      const blocks = collected.blocks.map((block) => block.text);
      // The page's own canonical address is not this machine's.
      analysis.page.url = url;
      const missed = [];
      for (const statement of spread(analysis.statements, MOST_LINKS)) {
        const { items } = JSON.parse(lab.wasm.copy(analysis, 'jsonld', { ids: [statement.id], blocks }));
        const link = items[0]['schema:url'] ?? '';
        const words = analysis.text.slice(...statement.content[0]);
        assert.ok(link.startsWith(url), `“${words}” has a link`);
        if (!link.includes(':~:text=')) continue; // a place that cannot be told apart has none
        const page = await lab.open(link);
        const found = await page.evaluate(
          ({ blocks, spans }) => {
            const { onrecord, collected } = globalThis;
            const ranges = spans.flatMap((s) => new onrecord.Anchors(blocks, collected.runs).ranges(s));
            const boxes = ranges.flatMap((range) => [...range.getClientRects()]);
            const middle = innerHeight / 2;
            return {
              scrolled: scrollY,
              near: Math.min(...boxes.map((b) => Math.abs((b.top + b.bottom) / 2 - middle))),
            };
          },
          { blocks: analysis.blocks, spans: statement.content },
        );
        await page.close();
        const isThere = found.near < 350;
        if (!isThere && found.scrolled === 0) missed.push(words);
        else
          assert.ok(isThere, `“${words}” is ${found.near.toFixed(0)} pixels away from where ${link} leads`);
      }
      // Words that are hidden from the eye in the midst of others are none for us, but some for the browser.
      assert.deepEqual(missed, name === 'small-marks' ? missed.slice(0, 1) : []);
    });
});
