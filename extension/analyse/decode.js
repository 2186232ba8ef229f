/**
 * The text of a file. Browsers save pages in the encoding that they came in; the rules are those of
 * `src/page/bytes.rs`.
 */

/** Bytes within which a page names its encoding. */
const HEAD = 4096;

/**
 * In the encoding of the byte-order mark, else the one that the page names, else UTF-8, or Windows-1252
 * where hardly anything would be UTF-8.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function decode(bytes) {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const utf8 = new TextDecoder().decode(bytes);
  if (!mark && !utf8.includes('\ufffd')) return utf8;
  try {
    const label = mark ?? named(bytes) ?? (isMostlyUtf8(utf8) ? 'utf-8' : 'windows-1252');
    return new TextDecoder(label).decode(bytes);
  } catch {
    return utf8; // no encoding is called so
  }
}

/** @param {Uint8Array} bytes */
function named(bytes) {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  return /<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1];
}

/** Whether more letters beyond ASCII speak for UTF-8 than bytes against it. @param {string} text */
const isMostlyUtf8 = (text) =>
  (text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0) >= (text.match(/\ufffd/g)?.length ?? 0);
