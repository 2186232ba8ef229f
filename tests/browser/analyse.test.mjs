/** The page for pasted and dropped texts, and the page of the first run. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hand, ours } from './support/hand.mjs';
import { SAMPLE } from './support/pages.mjs';
import { NAMES, newReader, until } from './support/reader.mjs';

const TEXT = `Council to keep the bridge shut

“Nobody crosses until the bolts are changed,” said the mayor of Eastwick, Ruth Adeyemi. Her deputy denied that the council had known of the cracks.

The transport ministry said the repairs would cost £4m.`;

describe('pages of ours', () => {
  let reader;
  let page;
  before(async () => {
    reader = await newReader();
    page = await ours(reader, 'analyse/analyse.html');
  });
  after(() => reader.close());

  const marks = (where = page) =>
    where.page.evaluate(
      (names) =>
        Object.fromEntries(
          Object.entries(names).map(([kind, name]) => [
            kind,
            [...(CSS.highlights.get(name) ?? [])].map(String),
          ]),
        ),
      NAMES,
    );
  const drop = (name, type, body) =>
    page.page.evaluate(
      ([name, type, body]) => {
        const dataTransfer = new DataTransfer();
        if (name) dataTransfer.items.add(new File([body], name, { type }));
        else dataTransfer.setData('text/plain', body);
        const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(over);
        const marked = document.getElementById('form').classList.contains('over');
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return [marked, over.defaultPrevented, event.defaultPrevented];
      },
      [name, type, body],
    );

  test('a pasted text is marked, listed, and counted', async () => {
    await page.fill('#text', TEXT);
    await page.click('button[type=submit]');
    await page.says('#said', /^3 statements found\.$/);
    const found = await marks();
    assert.deepEqual(found.quote, ['“Nobody crosses until the bolts are changed,”']);
    assert.deepEqual(found.claim, ['the repairs would cost £4m']);
    assert.equal(found.denial.length, 1);
    assert.deepEqual(found.official, ['Ruth Adeyemi']);
    assert.deepEqual(await page.texts('.list h3'), [
      'Ruth AdeyemiMayor of Eastwick',
      'Her deputyUnnamed source',
      'Transport ministryGovernment',
    ]);
  });

  test('a text that is marked takes colours that are chosen meanwhile, in text and list', async () => {
    const colours = () =>
      page.page.evaluate((name) => {
        const line = document.querySelector('#article p');
        const tint = getComputedStyle(line, `::highlight(${name})`).backgroundColor;
        const sample = document.querySelector('.list [data-look=quote]');
        return [tint, sample.style.getPropertyValue('--hue')];
      }, NAMES.quote);
    const store = (settings) =>
      reader.inWorker((settings) => chrome.storage.local.set({ settings }), settings);
    const wanted = (tint, hue) =>
      until(async () => {
        const [t, h] = await colours();
        return tint.test(t) && h === hue;
      }, `the colour ${hue}`);
    await wanted(/230,? 167,? 0/, '#e6a700');
    await store({ looks: { quote: { colour: '#ff00aa' } } });
    await wanted(/255,? 0,? 170/, '#ff00aa');
    await store({});
    await wanted(/230,? 167,? 0/, '#e6a700');
  });

  test('a mark has its card, as on a live page', async () => {
    const box = await page.page.evaluate((name) => {
      const [range] = CSS.highlights.get(name);
      range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      return range.getClientRects()[0].toJSON();
    }, NAMES.quote);
    await page.page.mouse.move(1, 1);
    await page.page.waitForTimeout(60);
    await page.page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 3 });
    const isOpen = () => page.page.evaluate(() => document.querySelector('html > div[popover]') !== null);
    await until(isOpen, 'the card');
    await page.page.keyboard.press('Escape');
    await until(async () => !(await isOpen()), 'the card to close');
  });

  test('an entry of the list leads to its words, and copying says that it worked', async () => {
    await page.click('.list section:last-child .entry');
    await until(async () => (await marks()).flash[0] === 'the repairs would cost £4m', 'a flash');
    await page.click('#copy');
    await page.says('.said', /^Copied: 3 statements\.$/);
    assert.match((await reader.clipboard())['text/plain'], /Nobody crosses until the bolts are changed/);
    await page.page.bringToFront();
  });

  test('a dropped page is read as HTML: its article alone, under its title', async () => {
    assert.deepEqual(await drop('story.html', 'text/html', SAMPLE), [true, true, true]);
    await until(
      async () => (await page.texts('.head h2'))[0]?.startsWith('Norway and Washington'),
      'the title',
    );
    const { quote, claim } = await marks();
    assert.ok(quote.some((words) => words.includes('nine days to admire the view')));
    assert.ok(claim.length > 3);
    assert.doesNotMatch((await page.texts('#article'))[0], /Most read|fjordfan/);
  });

  test('a dropped text file is read as text, and so are dropped words', async () => {
    await drop('notes.txt', 'text/plain', 'The mayor said the <b>bridge</b> was safe.');
    await until(async () => (await marks()).claim[0] === 'the <b>bridge</b> was safe', 'the file');
    await drop('', '', 'The mayor said the tunnel was safe.');
    await until(async () => (await marks()).claim[0] === 'the tunnel was safe', 'the words');
  });

  test('a file that is no article says so', async () => {
    await drop('film.txt', 'text/plain', 'x'.repeat(20_000_001));
    await page.says('#said', /too large/);
    await drop('scan.pdf', 'application/pdf', '%PDF-1.7');
    await page.says('#said', /PDF/);
  });

  test('a file that cannot be read says so, unless another text has come in its place', async () => {
    // As of a folder that was dropped.
    await page.page.evaluate(() => {
      const unread = () => new Promise((_, fail) => setTimeout(fail, 100, new Error('it is a folder')));
      File.prototype.arrayBuffer = unread;
    });
    await drop('folder', '', '');
    await page.says('#said', /^That did not work: it is a folder$/);
    await drop('folder', '', '');
    await drop('', '', 'The mayor said the tunnel was safe.');
    await page.says('#said', /^1 statement found\.$/);
    await page.page.waitForTimeout(200);
    await page.says('#said', /^1 statement found\.$/);
  });

  test('clearing leaves nothing', async () => {
    await page.click('#clear');
    assert.deepEqual(await marks(), { official: [], denial: [], quote: [], claim: [], flash: [] });
    assert.deepEqual(
      await page.page.evaluate(() => [
        document.getElementById('text').value,
        document.getElementById('article').textContent,
        document.getElementById('right').checkVisibility(),
      ]),
      ['', '', false],
    );
    await page.page.close();
  });

  test('a selection that the menu hands over is analysed at once, and kept nowhere', async () => {
    const tab = await reader.open(
      '<!doctype html><title>x</title><p id="p">The mayor said the ferry was safe.',
    );
    await tab.page.evaluate(() => getSelection().selectAllChildren(document.getElementById('p')));
    const info = { menuItemId: 'analyse-selection', selectionText: 'The mayor said the ferry was safe.' };
    await reader.menu(info, tab);
    const opened = hand(await reader.opened('/analyse/analyse.html'));
    await opened.says('#said', /^1 statement found\.$/);
    assert.deepEqual((await marks(opened)).claim, ['the ferry was safe']);
    assert.deepEqual(await reader.inWorker(() => chrome.storage.session.get('handover')), {});
    await opened.page.close();
    await tab.close();
  });

  test('the first run shows the four marks on a sample, and how to get at the button', async () => {
    const welcome = await ours(reader, 'welcome/welcome.html');
    await until(async () => (await marks(welcome)).denial.length > 0, 'the sample');
    const found = await marks(welcome);
    for (const kind of ['official', 'denial', 'quote', 'claim']) assert.ok(found[kind].length, kind);
    assert.equal((await welcome.texts('dt')).length, 4);
    assert.match((await welcome.texts('main'))[0], /pin On Record/);
    await welcome.page.close();
  });
});
