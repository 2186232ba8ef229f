import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { DIST } from '../../scripts/lib/paths.mjs';
import { ours } from './support/hand.mjs';
import { SAMPLE } from './support/pages.mjs';
import { NAMES, newReader, until } from './support/reader.mjs';

describe('the options', () => {
  let reader;
  let tab;
  let options;
  before(async () => {
    reader = await newReader();
    tab = await reader.open(SAMPLE);
    await tab.mark();
    options = await ours(reader, 'options/options.html');
    await until(() => marked(options.page, 'quote'), 'the preview');
  });
  after(() => reader.close());

  const stored = () =>
    reader.inWorker(async () => (await chrome.storage.local.get('settings')).settings ?? null);
  const reload = async () => {
    await options.page.reload();
    await until(() => marked(options.page, 'denial'), 'the preview');
  };

  test('change the colour and the line of a kind, in the preview and on a page that is open', async () => {
    await options.fill('[data-kind=quote] input[type=color]', '#ff00aa');
    await options.fill('[data-kind=quote] select', 'dotted');
    for (const page of [options.page, tab.page])
      await until(async () => {
        const { tint, line } = await look(page, 'quote');
        return /255,? 0,? 170/.test(tint) && line === 'dotted';
      }, 'the new look');
    assert.deepEqual((await stored()).looks.quote, { on: true, colour: '#ff00aa', line: 'dotted' });
  });

  test('switch a kind off, and on again', async () => {
    assert.ok(await marked(tab.page, 'claim'));
    await options.click('[data-kind=claim] input[type=checkbox]');
    for (const page of [options.page, tab.page])
      await until(async () => !(await marked(page, 'claim')), 'no claims');
    assert.ok(await marked(tab.page, 'quote'));
    await options.click('[data-kind=claim] input[type=checkbox]');
    for (const page of [options.page, tab.page]) await until(() => marked(page, 'claim'), 'claims');
  });

  test('outlast the page that they were set on, and go back to the defaults', async () => {
    await reload();
    const set = () =>
      options.page.evaluate(() => document.querySelector('[data-kind=quote] input[type=color]').value);
    assert.equal(await set(), '#ff00aa');
    await options.click('#standard');
    assert.equal(await set(), '#e6a700');
    await until(async () => /230,? 167,? 0/.test((await look(tab.page, 'quote')).tint), 'the old look');
  });

  test('choose the format that copying starts with', async () => {
    await options.fill('#format', 'csv');
    await until(async () => (await stored())?.format === 'csv', 'the format to be kept');
    const list = await ours(reader, `panel/panel.html?tab=${tab.tabId()}`);
    await list.says('#copy', /Copy \d+ statements/);
    assert.equal(await list.page.evaluate(() => document.querySelector('.foot select').value), 'csv');
    await list.page.close();
    await tab.hover('A ship does not stop for nine days');
    await tab.press('Copy');
    await until(async () => /Copied/.test((await tab.card())?.text ?? ''), 'the word that it was copied');
    assert.match((await reader.clipboard())['text/plain'], /^.*speaker.*\r?\n.*nine days to admire/i);
    await tab.page.bringToFront();
    await tab.page.mouse.move(1, 1);
  });

  test('of two pages do not undo each other', async () => {
    const list = await ours(reader, `panel/panel.html?tab=${tab.tabId()}`);
    await list.says('#copy', /Copy \d+ statements/);
    const kept = (format, line) =>
      until(async () => {
        const settings = await stored();
        return settings?.format === format && settings.looks.claim.line === line;
      }, `${format} and ${line}`);
    await options.fill('[data-kind=claim] select', 'wavy');
    await kept('csv', 'wavy');
    await list.fill('.foot select', 'tsv');
    await kept('tsv', 'wavy');
    await options.fill('[data-kind=claim] select', 'dotted');
    await kept('tsv', 'dotted');
    await list.page.close();
  });

  test('fall back to the defaults where the store is damaged, and say so', async () => {
    assert.equal(await options.page.evaluate(() => document.getElementById('damaged').hidden), true);
    await reader.inWorker(() =>
      chrome.storage.local.set({
        settings: { looks: { quote: 7, claim: { colour: 'red' } }, format: 'doc' },
      }),
    );
    await reload();
    await options.says('#damaged', /damaged/);
    assert.equal(await options.page.evaluate(() => document.getElementById('damaged').hidden), false);
    assert.equal(await options.page.evaluate(() => document.getElementById('format').value), 'markdown');
    assert.ok(await marked(options.page, 'claim'));
    assert.ok(await marked(tab.page, 'quote'), 'the page stays marked');
  });

  test('of an older version are kept, and what it did not know is a default', async () => {
    await reader.inWorker(() =>
      chrome.storage.local.set({ settings: { looks: { denial: { colour: '#123456' } }, old: true } }),
    );
    await reload();
    assert.equal(await options.page.evaluate(() => document.getElementById('damaged').hidden), true);
    const row = await options.page.evaluate(() =>
      [...document.querySelectorAll('[data-kind=denial] :is(input, select)')].map((f) => f.value),
    );
    assert.deepEqual(row, ['on', '#123456', 'wavy']);
  });

  test('tell the keys in a fixed order', async () => {
    const keys = await options.texts('#keys dt');
    assert.deepEqual(keys, [
      'Show or clear who says what',
      'Go to the next statement',
      'Go to the previous statement',
      'Open the list',
    ]);
    const [toggle, next] = await options.texts('#keys kbd');
    assert.match(toggle, /O$|none/);
    assert.match(next, /\.$|none/, 'what stands on the key');
  });

  test('refuse what is no address of a site', async () => {
    for (const wrong of ['not a site', 'file:///etc', '*', '']) {
      await options.fill('#site', wrong);
      await options.click('#add button');
      await options.says('#siteSaid', /not the address of a site/);
    }
    assert.deepEqual(await options.texts('#sites li'), []);
  });

  test('give leave to one site, whose pages are then read as they load, and take it back', async () => {
    await reader.allow('http://127.0.0.1/*');
    await options.fill('#site', `http://127.0.0.1:${reader.server.port}/any/page`);
    await options.click('#add button');
    await options.says('#sites', /127\.0\.0\.1/);
    const origins = () => reader.inWorker(async () => (await chrome.permissions.getAll()).origins);
    assert.deepEqual(await origins(), ['http://127.0.0.1/*'], 'that site and no other');
    const always = await reader.open(SAMPLE);
    await until(async () => /^\d+$/.test(await always.badge()), 'the page to be read without a click');
    assert.ok(await marked(always.page, 'quote'));
    await always.close();
    await options.click('#sites button');
    await until(async () => (await origins()).length === 0, 'the leave to be taken back');
    await until(
      () => reader.inWorker(async () => !(await chrome.scripting.getRegisteredContentScripts()).length),
      'the script to be taken back',
    );
    const never = await reader.open(SAMPLE);
    await never.page.waitForTimeout(300);
    assert.equal(await never.badge(), '');
    await never.close();
  });

  test('are in the list, too: always on this site', async () => {
    const list = await ours(reader, `panel/panel.html?tab=${tab.tabId()}`);
    await list.click('.always input');
    const origins = () => reader.inWorker(async () => (await chrome.permissions.getAll()).origins);
    await until(async () => String(await origins()) === 'http://127.0.0.1/*', 'leave for that site alone');
    await list.page.reload();
    await list.says('.always', /Always/);
    assert.equal(await list.page.evaluate(() => document.querySelector('.always input').checked), true);
    await list.click('.always input');
    await until(async () => (await origins()).length === 0, 'the leave to be taken back');
    await list.page.close();
  });

  test('show all that is stored, and erase it', async () => {
    await options.fill('[data-kind=official] select', 'wavy');
    const shown = () => options.page.evaluate(() => JSON.parse(document.getElementById('stored').value));
    await until(
      async () => (await shown()).local.settings?.looks.official?.line === 'wavy',
      'what is stored',
    );
    assert.equal((await shown()).session[`tab:${tab.tabId()}`].state, 'on');
    await options.click('#erase');
    await options.says('#erased', /Erased/);
    assert.deepEqual(await shown(), { local: {}, session: {} });
    assert.deepEqual(
      await reader.inWorker(async () => [
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
        (await chrome.permissions.getAll()).origins,
      ]),
      [{}, {}, []],
    );
    assert.equal(
      await options.page.evaluate(() => document.querySelector('[data-kind=official] select').value),
      'solid',
    );
  });
});

test('settings and the leave to read a site survive an update', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-update-'));
  cpSync(DIST, folder, { recursive: true });
  const reader = await newReader({ extension: folder });
  try {
    await reader.allow('http://127.0.0.1/*');
    const options = await ours(reader, 'options/options.html');
    await until(() => marked(options.page, 'quote'), 'the preview');
    await options.fill('[data-kind=quote] input[type=color]', '#ff00aa');
    await options.fill('#site', 'http://127.0.0.1/');
    await options.click('#add button');
    await options.says('#sites', /127\.0\.0\.1/);
    await options.page.close();
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, version: '99.0' }));
    await reader.update();
    const after = await ours(reader, 'options/options.html');
    await until(() => marked(after.page, 'quote'), 'the preview');
    assert.deepEqual(
      await after.page.evaluate(() => [
        chrome.runtime.getManifest().version,
        document.querySelector('[data-kind=quote] input[type=color]').value,
        document.getElementById('damaged').hidden,
        document.querySelector('#sites li').firstChild.data,
      ]),
      ['99.0', '#ff00aa', true, 'http://127.0.0.1'],
    );
    const page = await reader.open(SAMPLE);
    await until(async () => /^\d+$/.test(await page.badge()), 'the page to be read without a click');
    assert.match((await look(page.page, 'quote')).tint, /255,? 0,? 170/);
  } finally {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Whether words of a kind are marked on a page. */
const marked = (page, kind) =>
  page.evaluate((name) => (CSS.highlights.get(name)?.size ?? 0) > 0, NAMES[kind]);

/** How a kind is marked. */
const look = (page, kind) =>
  page.evaluate((name) => {
    const style = getComputedStyle(document.querySelector('article p'), `::highlight(${name})`);
    return { tint: style.backgroundColor, line: style.textDecorationStyle };
  }, NAMES[kind]);
