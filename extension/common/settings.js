/**
 * What the reader has chosen. One object in `storage.local`; anything in it that is damaged or
 * unknown falls back to its default, so that an update or a broken store never stops the extension.
 *
 * @import { Kind } from './kinds.js'
 * @import { Format } from './protocol.js'
 *
 * @typedef {'solid' | 'dashed' | 'wavy' | 'dotted'} Line
 * @typedef {{on: boolean, colour: string, line: Line}} Look `colour` is `#rrggbb`
 *
 * @typedef {object} Settings
 * @property {Record<Kind, Look>} looks
 * @property {Format} format of "Copy" and "Save"
 * @property {boolean} uncertain whether claims that may be none are shown
 */
import { KINDS } from './kinds.js';

const KEY = 'settings';

/** @type {readonly Line[]} */
export const LINES = ['solid', 'dashed', 'wavy', 'dotted'];

/** @type {readonly Format[]} */
export const FORMATS = ['markdown', 'text', 'html', 'csv', 'tsv', 'json', 'jsonld', 'csl'];

/**
 * Hues of Okabe and Ito's palette, which people with any common colour blindness tell apart.
 * @type {Settings}
 */
export const DEFAULTS = {
  looks: {
    official: { on: true, colour: '#0072b2', line: 'solid' },
    denial: { on: true, colour: '#d55e00', line: 'wavy' },
    quote: { on: true, colour: '#e6a700', line: 'dashed' },
    claim: { on: true, colour: '#009e73', line: 'dotted' },
  },
  format: 'markdown',
  uncertain: false,
};

/**
 * @param {unknown} stored
 * @returns {{settings: Settings, damaged: boolean}} `damaged` where something had to be replaced
 */
export function repair(stored) {
  const settings = structuredClone(DEFAULTS);
  if (stored === undefined) return { settings, damaged: false };
  if (!isObject(stored)) return { settings, damaged: true };
  let damaged = false;
  /** @type {<T>(value: unknown, fits: (value: unknown) => boolean, fallback: T) => T} */
  const keep = (value, fits, fallback) => {
    if (fits(value)) return /** @type {any} */ (value);
    // A setting that an older version did not know is missing, not damaged.
    if (value !== undefined) damaged = true;
    return fallback;
  };
  const looks = keep(stored.looks, isObject, {});
  for (const kind of KINDS) {
    const look = keep(/** @type {any} */ (looks)[kind], isObject, /** @type {any} */ ({}));
    const standard = DEFAULTS.looks[kind];
    settings.looks[kind] = {
      on: keep(look.on, isBoolean, standard.on),
      colour: keep(look.colour, (v) => typeof v === 'string' && /^#[0-9a-f]{6}$/i.test(v), standard.colour),
      line: keep(look.line, (v) => LINES.includes(/** @type {any} */ (v)), standard.line),
    };
  }
  settings.format = keep(stored.format, (v) => FORMATS.includes(/** @type {any} */ (v)), DEFAULTS.format);
  settings.uncertain = keep(stored.uncertain, isBoolean, DEFAULTS.uncertain);
  return { settings, damaged };
}

/** @returns {Promise<{settings: Settings, damaged: boolean}>} */
export async function load() {
  try {
    return repair((await chrome.storage.local.get(KEY))[KEY]);
  } catch {
    // A store that cannot be read at all (a corrupt profile) is damaged, too.
    return { settings: structuredClone(DEFAULTS), damaged: true };
  }
}

/**
 * Keeps some settings. The others stay as they are kept: another page may have changed them since this
 * one read them.
 * @param {Partial<Settings>} chosen
 */
export async function save(chosen) {
  const { settings } = await load();
  await chrome.storage.local.set({ [KEY]: { ...settings, ...chosen } });
}

/**
 * Calls back whenever the settings change, until `signal` aborts.
 * @param {(settings: Settings) => void} changed
 * @param {AbortSignal} [signal]
 */
export function watch(changed, signal) {
  /** @type {(changes: Record<string, chrome.storage.StorageChange>) => void} */
  const listener = (changes) => {
    const change = changes[KEY];
    if (change) changed(repair(change.newValue).settings);
  };
  chrome.storage.local.onChanged.addListener(listener);
  // A script that has lost its extension has lost the storage, too.
  signal?.addEventListener('abort', () => chrome.storage?.local.onChanged.removeListener(listener));
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} value */
const isBoolean = (value) => typeof value === 'boolean';
