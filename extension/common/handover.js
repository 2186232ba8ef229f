/** A text on its way to the analyse page: in the memory of the browser, until that page takes it. */

const KEY = 'handover';

/** @param {string} text */
export const handOver = (text) => chrome.storage.session.set({ [KEY]: text });

/** Takes the text, if there is one, so that it stands nowhere any more. @returns {Promise<string>} */
export async function takeOver() {
  const text = (await chrome.storage.session.get(KEY))[KEY];
  if (typeof text !== 'string') return '';
  await chrome.storage.session.remove(KEY);
  return text;
}
