/**
 * The live page as the core wants it: head metadata, containers, and blocks of visible text, with
 * the text nodes that each block came from.
 *
 * Follows the rules of `Block` in `src/page/mod.rs` to the letter; `src/page/html.rs` does the same
 * for the command line, and a browser test compares the two. A document that is only parsed, not
 * shown, is collected as its HTML says. Reads the page, never writes to it.
 *
 * @import { Block, BlockKind, Container, Page } from '../common/schema.js'
 *
 * @typedef {object} Run characters that stand in the text node as they stand in the block
 * @property {number} at first UTF-16 unit in the block's text
 * @property {Text} node
 * @property {number} from first UTF-16 unit in the node
 * @property {number} length
 * @property {boolean} gap text that is not of the block stands between this run and the one before
 *
 * @typedef {{page: Page, runs: Run[][]}} Collected `runs[i]` belong to `page.blocks[i]`
 *
 * @typedef {object} Frame an element on the way down
 * @property {Element} element
 * @property {Frame | null} parent
 * @property {number} depth
 * @property {BlockKind} kind
 * @property {boolean} link
 * @property {boolean} preformatted
 * @property {boolean} invisible the nearest `visibility` of a `style` attribute hides
 * @property {boolean | null} shown computed style shows its text; null: not asked yet
 * @property {number | null} index in the list of containers
 * @property {Iterator<Node>} children
 */
import { frameBody } from './frames.js';
import { headOf } from './head.js';
import { declaredInvisible, isInvisible, isLeftOut } from './hidden.js';
import { BLOCK, HINTS, kind, PREFORMATTED } from './rules.js';
import { inSlices } from './slices.js';

/** Characters that no reader sees: `is_invisible` in `src/page/plain.rs`. */
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\u202a-\\u202e';
/** Stretches of text without white space and invisible characters. */
const WORD = new RegExp(`[^\\s${INVISIBLE}]+`, 'g');
/** White space that stays what it is: one character for one. */
const ONE_SPACE = /^[^\S\ufeff]$/;
const HAS_SPACE = /[^\S\ufeff]/;

/**
 * Collects in slices, so that a long page stays responsive.
 * @param {Document} document
 * @returns {Promise<Collected>}
 */
export async function collect(document) {
  const collector = new Collector(document);
  await inSlices(() => collector.step());
  return collector.result();
}

/** The same in one go. @param {Document} document @returns {Collected} */
export function collectNow(document) {
  const collector = new Collector(document);
  while (collector.step());
  return collector.result();
}

/** Walks the body in document order without recursion, and cuts its text into blocks. */
class Collector {
  /** @type {Container[]} */ #containers = [];
  /** @type {Block[]} */ #blocks = [];
  /** @type {Run[][]} */ #runs = [];
  /** @type {Frame | null} */ #frame = null;
  #document;

  // The running block.
  /** @type {string[]} */ #text = [];
  #length = 0;
  /** @type {Run[]} */ #pieces = [];
  #links = 0;
  /** @type {'' | ' ' | '\n'} */ #separator = '';
  #gap = false;
  /** @type {Frame | null} */ #holder = null;
  /** The outermost frame reached since the last character: the holder may not be deeper. */
  /** @type {Frame | null} */ #lowest = null;

  /** @param {Document} document */
  constructor(document) {
    this.#document = document;
    if (document.body) this.#enter(document.body);
  }

  /** Takes up to some hundred nodes; false at the end. */
  step() {
    for (let i = 0; i < 256 && this.#frame; i++) {
      const { value: node, done } = this.#frame.children.next();
      if (done) this.#leave();
      else if (node.nodeType === Node.TEXT_NODE) this.#add(/** @type {Text} */ (node), this.#frame);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#enter(/** @type {Element} */ (node));
    }
    return this.#frame !== null;
  }

  /** @returns {Collected} */
  result() {
    const page = {
      url: this.#document.URL,
      head: headOf(this.#document),
      containers: this.#containers,
      blocks: this.#blocks,
      plain: false,
    };
    return { page, runs: this.#runs };
  }

  /** @param {Element} element */
  #enter(element) {
    const tag = element.localName;
    const parent = this.#frame;
    if (tag === 'br') return this.#break();
    if (tag === 'wbr') return;
    const inner = frameBody(element);
    if (inner || BLOCK.has(tag)) this.#flush();
    if (parent && isLeftOut(element, inner ? 'div' : tag)) {
      if (this.#length && element.textContent) this.#gap = true;
      return;
    }
    this.#frame = {
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      kind: kind(tag, parent?.kind ?? 'other'),
      link: (parent?.link ?? false) || (tag === 'a' && element.hasAttribute('href')),
      preformatted: (parent?.preformatted ?? false) || PREFORMATTED.has(tag),
      invisible: declaredInvisible(element) ?? parent?.invisible ?? false,
      shown: null,
      index: null,
      children: inner ? siblings(inner.firstChild) : childrenOf(element),
    };
  }

  #leave() {
    const frame = /** @type {Frame} */ (this.#frame);
    const tag = frame.element.localName;
    if (tag === 'iframe' || BLOCK.has(tag)) this.#flush();
    this.#frame = frame.parent;
    if (this.#lowest && frame.parent && frame.parent.depth < this.#lowest.depth) this.#lowest = frame.parent;
  }

  /** A line break; the second in a row ends the block. */
  #break() {
    if (!this.#length) return;
    if (this.#separator === '\n') this.#flush();
    else this.#separator = '\n';
  }

  /** @param {Text} node @param {Frame} frame */
  #add(node, frame) {
    const data = node.data;
    if (frame.invisible) {
      if (this.#length && data.trim()) this.#gap = true;
      return;
    }
    let behind = 0;
    for (const match of data.matchAll(WORD)) {
      frame.shown ??= !isInvisible(frame.element);
      if (!frame.shown) {
        if (this.#length) this.#gap = true;
        return;
      }
      this.#space(data.slice(behind, match.index), frame.preformatted);
      this.#word(match[0], node, match.index, frame);
      behind = match.index + match[0].length;
    }
    this.#space(data.slice(behind), frame.preformatted);
  }

  /** @param {string} space white space and invisible characters @param {boolean} preformatted */
  #space(space, preformatted) {
    if (!space || !this.#length) return;
    if (preformatted && space.includes('\n')) {
      for (const c of space) if (c === '\n') this.#break();
      if (!this.#length) return;
    }
    if (!this.#separator && HAS_SPACE.test(space)) this.#separator = ' ';
  }

  /** @param {string} word @param {Text} node @param {number} from @param {Frame} frame */
  #word(word, node, from, frame) {
    const last = this.#pieces.at(-1);
    if (this.#length && this.#separator) {
      this.#text.push(this.#separator);
      this.#length++;
    }
    const between = last && last.node === node ? from - last.from - last.length : -1;
    const spaces = this.#separator === ' ' ? 1 : 0;
    const straight =
      between === spaces &&
      !this.#gap &&
      this.#separator !== '\n' &&
      (!spaces || ONE_SPACE.test(node.data[from - 1] ?? ''));
    if (last && straight) last.length += spaces + word.length;
    else this.#pieces.push({ at: this.#length, node, from, length: word.length, gap: this.#gap });
    this.#text.push(word);
    this.#length += word.length;
    if (frame.link) this.#links += word.length;
    this.#separator = '';
    this.#gap = false;
    this.#hold(frame);
  }

  /** Keeps the holder the innermost element around the whole block. @param {Frame} frame */
  #hold(frame) {
    if (!this.#holder) this.#holder = frame;
    else if (this.#lowest && this.#lowest.depth < this.#holder.depth) this.#holder = this.#lowest;
    this.#lowest = frame;
  }

  #flush() {
    if (this.#length && this.#holder) {
      this.#blocks.push({
        container: this.#container(this.#holder),
        kind: this.#holder.kind,
        text: this.#text.join(''),
        link_chars: this.#links,
      });
      this.#runs.push(this.#pieces);
    }
    this.#text = [];
    this.#length = 0;
    this.#pieces = [];
    this.#links = 0;
    this.#separator = '';
    this.#gap = false;
    this.#holder = this.#lowest = null;
  }

  /** Index of the frame's container; lists it and those around it where they are not yet. @param {Frame} frame */
  #container(frame) {
    /** @type {Frame[]} */
    const path = [];
    for (let f = /** @type {Frame | null} */ (frame); f && f.index === null; f = f.parent) path.push(f);
    for (const f of path.reverse()) {
      f.index = this.#containers.length;
      this.#containers.push({
        parent: f.parent?.index ?? null,
        tag: f.element.localName,
        hint: hintOf(f.element),
      });
    }
    return frame.index;
  }
}

/** @param {Element} element */
function hintOf(element) {
  const values = [];
  for (const name of HINTS) {
    const value = element.getAttribute(name);
    // Never half of a surrogate pair, which no UTF-8 could hold.
    if (value) values.push(value.slice(0, 200).replace(/[\ud800-\udbff]$/, ''));
  }
  return values.join(' ');
}

/**
 * Children as they are shown: an open shadow root's in place of the host's, a slot's guests in place
 * of its own.
 * @param {Element} element
 * @returns {Iterator<Node>}
 */
function childrenOf(element) {
  if (element.localName === 'slot') {
    const guests = /** @type {HTMLSlotElement} */ (element).assignedNodes?.() ?? [];
    if (guests.length) return guests.values();
  }
  return siblings((element.shadowRoot ?? element).firstChild);
}

/** @param {Node | null} node @returns {Iterator<Node>} */
function* siblings(node) {
  for (let next = node; next; next = next.nextSibling) yield next;
}
