/**
 * Watches a living page: marks whose words were re-rendered come back, words that are gone leave
 * nothing, new text is reported, another page in the same document ends the session.
 *
 * One observer for the page, and no work while nothing changes.
 *
 * @import { Collected } from './collect.js'
 * @import { Item } from './items.js'
 */
import { collect } from './collect.js';
import { documentsOf } from './frames.js';
import { reanchor } from './reanchor.js';

/** Quiet time before looking: frameworks change the page in bursts. */
const QUIET_MS = 400;
/** Looking may take at most this share of the time: a ticker that never rests must cost nothing. */
const SHARE = 0.02;
/** Letters of new text, outside links, that make an analysis stale. */
const MUCH = 400;

/**
 * @param {object} options
 * @param {string} options.text of the analysis
 * @param {Collected} options.collected
 * @param {Item[]} options.items changed in place: each gets the ranges it has now
 * @param {() => void} options.repaint
 * @param {() => void} options.changed there is new text to analyse
 * @param {() => void} options.gone the document shows another page
 * @param {() => boolean} options.isLeft the extension has gone, and this script with it
 * @param {AbortSignal} options.signal
 */
export function watchPage({ text, collected, items, repaint, changed, gone, isLeft, signal }) {
  const known = new Set(collected.page.blocks.map((block) => block.text));
  const address = pageOf(location.href);
  const marked = items.filter((item) => item.ranges.length).length;
  /** Whose words were taken out: they may come back. @type {Set<Item>} */
  const lost = new Set();
  let told = false;
  let rest = QUIET_MS;
  let waiting = false;

  const look = async () => {
    waiting = false;
    if (signal.aborted || document.hidden || isLeft()) return;
    const since = performance.now();
    const now = await collect(document);
    if (signal.aborted) return;
    observe(now);
    const broken = items.filter((item) => isBroken(item) || lost.has(item));
    if (broken.length) {
      await reanchor(text, broken, now, signal);
      if (signal.aborted) return;
      // Nothing to paint where all of them were lost before and still are.
      const before = lost.size;
      for (const item of broken) item.ranges.length ? lost.delete(item) : lost.add(item);
      if (before !== broken.length || lost.size !== before) repaint();
    }
    const left = items.filter((item) => item.ranges.length && !isBroken(item)).length;
    if (pageOf(location.href) !== address && left * 2 <= marked) return gone();
    if (!told && newText(known, now) > MUCH) {
      told = true;
      changed();
    }
    rest = Math.max(QUIET_MS, (performance.now() - since) / SHARE);
  };

  const wait = () => {
    if (waiting) return;
    waiting = true;
    const timer = setTimeout(() => void look().catch(() => {}), rest);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };

  const observer = new MutationObserver(wait);
  /** @param {Collected} now */
  const observe = ({ runs }) => {
    for (const { body } of documentsOf(runs))
      observer.observe(body, { childList: true, characterData: true, subtree: true });
  };
  observe(collected);
  // Frames that load tell nobody but whoever listens on the way down.
  document.addEventListener('load', (event) => isFrame(event) && wait(), { signal, capture: true });
  signal.addEventListener('abort', () => observer.disconnect());
  window.addEventListener('popstate', wait, { signal });
  document.addEventListener('visibilitychange', wait, { signal });
}

/** The address without what moves within a page. @param {string} href */
const pageOf = (href) => href.replace(/#.*$/s, '');

/** Whether the words under a mark were taken out or replaced. @param {Item} item */
const isBroken = (item) =>
  item.ranges.some(
    (range) =>
      range.collapsed ||
      !range.startContainer.isConnected ||
      !range.endContainer.isConnected ||
      !range.startContainer.ownerDocument?.defaultView,
  );

/** @param {Event} event */
const isFrame = (event) => /** @type {Element} */ (event.target).localName === 'iframe';

/** @param {Set<string>} known @param {Collected} now */
function newText(known, now) {
  let letters = 0;
  for (const block of now.page.blocks)
    if (!known.has(block.text)) letters += Math.max(block.text.length - block.link_chars * 2, 0);
  return letters;
}
