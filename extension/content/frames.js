/**
 * Frames of the page's own origin, `srcdoc` too: some outlets and archives print the article in one.
 * Each is a document of its own, with its own highlights, its own pointer and its own coordinates.
 *
 * @import { Run } from './collect.js'
 */

/** Letters that a frame must show to be read: those of advertising show fewer. */
const LEAST = 400;

/**
 * What a frame shows; null for other elements, and for frames of other origins, which no script may read.
 * @param {Element} element
 * @returns {HTMLElement | null}
 */
export function frameBody(element) {
  if (element.localName !== 'iframe' || !element.checkVisibility({ visibilityProperty: true })) return null;
  const body = /** @type {HTMLIFrameElement} */ (element).contentDocument?.body;
  return body && body.localName === 'body' && body.innerText.length >= LEAST ? body : null;
}

/**
 * The documents that a page's text stands in, its own first.
 * @param {Run[][]} runs of its blocks
 * @returns {Set<Document>}
 */
export function documentsOf(runs) {
  const documents = new Set([document]);
  for (const [first] of runs) if (first) documents.add(first.node.ownerDocument);
  return documents;
}

/**
 * How far a document's window lies from the window of the page, in CSS pixels; null where its frame is gone.
 * @param {Document | null} inner
 * @returns {{x: number, y: number} | null}
 */
export function offsetOf(inner) {
  let [x, y] = [0, 0];
  for (let at = inner; at !== document; ) {
    const frame = at?.defaultView?.frameElement;
    if (!frame) return null;
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
    at = frame.ownerDocument;
  }
  return { x, y };
}

/**
 * The boxes of a range's lines, in the window of the page.
 * @param {Range} range
 * @returns {DOMRect[]}
 */
export function boxesOf(range) {
  const offset = offsetOf(range.startContainer.ownerDocument);
  const boxes = Array.from(range.getClientRects());
  if (!offset || !(offset.x || offset.y)) return offset ? boxes : [];
  return boxes.map((b) => new DOMRect(b.x + offset.x, b.y + offset.y, b.width, b.height));
}
