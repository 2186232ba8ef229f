/** Our pages by keyboard alone: Tab comes to everything, shows where it is, and is caught nowhere. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ours } from './support/hand.mjs';
import { SAMPLE } from './support/pages.mjs';
import { newReader, until } from './support/reader.mjs';

describe('by keyboard alone', () => {
  let reader;
  let tab;
  before(async () => {
    reader = await newReader();
    tab = await reader.open(SAMPLE);
    await tab.mark();
  });
  after(() => reader.close());

  /** Numbers of the elements that take the focus, in the order in which Tab comes to them. */
  async function walk({ page }) {
    await page.bringToFront();
    const all = await page.evaluate(() => {
      const wanted = 'a[href], button, input, select, textarea';
      globalThis.stops = [...document.querySelectorAll(wanted)].filter(
        (e) => !e.disabled && e.checkVisibility(),
      );
      globalThis.stops[0].focus();
      return globalThis.stops.length;
    });
    // Tab may lead through the browser's own buttons; here it starts at the first of ours.
    const seen = [0];
    for (let i = 0; i < all && seen.length < all; i++) {
      await page.keyboard.press('Tab');
      const { at, ring, what } = await page.evaluate(() => ({
        at: globalThis.stops.indexOf(document.activeElement),
        ring: getComputedStyle(document.activeElement).outlineStyle,
        what: document.activeElement.outerHTML.slice(0, 80),
      }));
      if (at < 0) continue;
      assert.notEqual(ring, 'none', `the focus is seen on ${what}`);
      if (!seen.includes(at)) seen.push(at);
    }
    return { all, seen };
  }

  for (const [name, path, ready] of [
    ['the list', () => `panel/panel.html?tab=${tab.tabId()}`, '#copy'],
    ['the options', () => 'options/options.html', '#preview p'],
    ['the page for other texts', () => 'analyse/analyse.html', '#text:focus'],
  ])
    test(`${name}: everything is reached, from top to bottom`, async () => {
      const opened = await ours(reader, path());
      await until(
        () => opened.page.evaluate((ready) => document.querySelector(ready) !== null, ready),
        'the page',
      );
      const { all, seen } = await walk(opened);
      assert.ok(all >= 3);
      assert.deepEqual(
        seen.toSorted((a, b) => a - b),
        [...Array(all).keys()],
      );
      await opened.page.close();
    });
});
