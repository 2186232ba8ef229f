/**
 * Every message between the parts of the extension, as two tagged unions, and the two functions
 * that send them. Nothing else calls `sendMessage`.
 *
 * The content script owns a page's analysis for as long as the page lives; the background owns
 * the core and, per tab, the {@link Status} that badge and panel show (in `storage.session`, so
 * that a stopped worker forgets nothing).
 *
 * @import { Analysis, Page } from './schema.js'
 * @import { Counts } from './kinds.js'
 *
 * @typedef {'markdown' | 'html' | 'text' | 'csv' | 'tsv' | 'json' | 'jsonld' | 'csl'} Format
 *
 * `words` of a page so long that reading it takes a while, else 0; `wait`, where it was measured on the
 * words in view, when the rest began and how many milliseconds it will take.
 *
 * @typedef {{state: 'off'}
 *   | {state: 'busy', words: number, wait?: {since: number, ms: number}}
 *   | {state: 'on', counts: Counts, statements: number, hidden: number, changed: boolean, wholePage: boolean, language: string | null}
 *   | {state: 'failed', reason: string}
 *   | {state: 'unsupported', reason: 'browser' | 'pdf' | 'frame' | 'language'}} Status
 *
 * @typedef {{kind: 'statement' | 'entity', id: number, nth?: number}} Place a statement, or an entity's
 *   mention (the first, else the `nth` counted from 0)
 *
 * @typedef {{type: 'analyse', page: Page, css: string, near?: {block: number, words: number}}
 *   | {type: 'read-text', text: string}
 *   | {type: 'export', analysis: Analysis, format: Format, ids: number[] | null, blocks: string[] | null}
 *   | {type: 'style', insert: string, remove: string}
 *   | {type: 'status', status: Status}
 *   | {type: 'open-list', place: Place}} ToBackground
 *
 * @typedef {{type: 'toggle'}
 *   | {type: 'get'}
 *   | {type: 'again'}
 *   | {type: 'show', place: Place}
 *   | {type: 'step', by: 1 | -1}
 *   | {type: 'who'}
 *   | {type: 'copy-selected'}} ToContent `who`: who says the selected words; `copy-selected`: them, with their source
 *
 * @typedef {object} Answers what each message is answered with; those not named are not answered
 * @property {Analysis} analyse
 * @property {Page} read-text
 * @property {string} export
 * @property {Snapshot} get
 * @property {boolean} toggle
 * @property {boolean} show whether the place is still on the page
 *
 * @typedef {object} Snapshot
 * @property {Status} status
 * @property {Analysis | null} analysis
 * @property {string[] | null} blocks texts of the page's blocks, against which links are proven
 * @property {string} url the document's own
 * @typedef {{value: unknown} | {error: string}} Envelope how an answer travels: exceptions do not
 */

/**
 * @template {keyof Answers | string} T
 * @typedef {T extends keyof Answers ? Answers[T] : undefined} Answer
 */

/**
 * @template {ToBackground} M
 * @param {M} message
 * @returns {Promise<Answer<M['type']>>}
 */
export async function toBackground(message) {
  return open(await chrome.runtime.sendMessage(message));
}

/**
 * Rejects where the tab has no content script.
 * @template {ToContent} M
 * @param {number} tab
 * @param {M} message
 * @returns {Promise<Answer<M['type']>>}
 */
export async function toContent(tab, message) {
  return open(await chrome.tabs.sendMessage(tab, message, { frameId: 0 }));
}

/**
 * Answers messages by their type until `signal` aborts. A handler's exception reaches the sender.
 *
 * @template {ToBackground | ToContent} M
 * @param {{[T in M['type']]?: (message: Extract<M, {type: T}>, sender: chrome.runtime.MessageSender) => unknown}} handlers
 * @param {AbortSignal} [signal]
 */
export function answer(handlers, signal) {
  /** @type {(message: any, sender: chrome.runtime.MessageSender, reply: (envelope: Envelope) => void) => boolean} */
  const listener = (message, sender, reply) => {
    const handler = /** @type {any} */ (handlers)[message?.type];
    if (!handler || sender.id !== chrome.runtime.id) return false;
    // At once, not in a later task: opening the list needs the click that the message came from.
    new Promise((done) => done(handler(message, sender))).then(
      (value) => reply({ value }),
      (error) => reply({ error: String(error?.message ?? error) }),
    );
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => chrome.runtime.onMessage.removeListener(listener));
}

/** @param {Envelope | undefined} envelope @returns {any} */
function open(envelope) {
  if (envelope && 'error' in envelope) throw new Error(envelope.error);
  return envelope?.value;
}
