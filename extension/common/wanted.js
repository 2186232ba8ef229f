/**
 * The place that the list is asked for by a card's "Show in the list": in the memory of the browser,
 * until a list of that tab shows it.
 *
 * @import { Place } from './protocol.js'
 * @typedef {{tab: number, place: Place}} Wanted
 */

const KEY = 'wanted';

/** @param {Wanted} wanted */
export const want = (wanted) => chrome.storage.session.set({ [KEY]: wanted });

/** Takes what is wanted of a tab's list, once. @param {number} tab @returns {Promise<Place | null>} */
export async function wantedOf(tab) {
  const wanted = /** @type {Wanted | undefined} */ ((await chrome.storage.session.get(KEY))[KEY]);
  if (wanted?.tab !== tab) return null;
  await chrome.storage.session.remove(KEY);
  return wanted.place;
}

/** Calls back when something is wanted. @param {() => void} asked */
export function onWanted(asked) {
  chrome.storage.session.onChanged.addListener((changes) => {
    if (changes[KEY]?.newValue) asked();
  });
}
