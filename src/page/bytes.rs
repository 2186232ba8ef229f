//! Bytes of a file to text: which encoding it is in, and whether it is text at all.
//!
//! The browser decodes its pages itself; this is for files alone.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::fmt;

/// What the bytes hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// HTML: a `meta` tag may name the encoding.
    Html,
    /// Plain text, or JSON lines.
    Text,
}

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// Name of the encoding, as the Encoding Standard writes it.
    pub encoding: &'static str,
    /// Some bytes meant nothing in that encoding and became U+FFFD.
    pub replaced: bool,
}

/// Why bytes are not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// No text but the named kind of file.
    Binary(&'static str),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ReadError::Binary(what) = self;
        write!(f, "this is {what}, not HTML or text")
    }
}

impl std::error::Error for ReadError {}

/// Decodes `bytes` as browsers do: byte-order mark, then the encoding that the page names, then
/// UTF-8, or windows-1252 where hardly anything would be UTF-8. Bad bytes are replaced.
///
/// # Errors
/// [`ReadError::Binary`] where the bytes are no text.
pub fn decode(bytes: &[u8], format: Format) -> Result<Decoded, ReadError> {
    if let Some(what) = binary(bytes) {
        return Err(ReadError::Binary(what));
    }
    let named = if format == Format::Html { named_encoding(bytes) } else { None };
    let encoding = named.unwrap_or_else(|| guess(bytes));
    let (text, encoding, replaced) = encoding.decode(bytes);
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name(), replaced })
}

/// First bytes of common files that are no text.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a media file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"\0asm", "a WebAssembly module"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
];

fn binary(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(what);
    }
    if Encoding::for_bom(bytes).is_some() {
        return None;
    }
    // Text has next to no control characters; one stray NUL is no reason to refuse a page.
    let head = bytes.get(..4096).unwrap_or(bytes);
    let control = head.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31)).count();
    (control * 50 > head.len()).then_some("a binary file")
}

/// The encoding that a `meta` tag or an XML declaration names within the first 4,096 bytes
/// (the standard looks at 1,024; real pages have it later).
fn named_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..4096).unwrap_or(bytes).to_ascii_lowercase();
    let mut at = 0;
    while let Some(found) = find(&head[at..], b"<meta").or_else(|| find(&head[at..], b"<?xml")) {
        at += found + 5;
        let tag = &head[at..];
        let tag = &tag[..find(tag, b">").unwrap_or(tag.len())];
        for key in [&b"charset"[..], b"encoding"] {
            let Some(value) = find(tag, key).and_then(|k| tag.get(k + key.len()..)) else { continue };
            let value = value.trim_ascii_start().strip_prefix(b"=").unwrap_or_default().trim_ascii_start();
            let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
            let end = value.iter().position(|b| b"\"'; \t\r\n/".contains(b)).unwrap_or(value.len());
            if let Some(encoding) = Encoding::for_label(&value[..end]) {
                // Readable as ASCII, so it cannot be UTF-16, whatever it says.
                return Some(if encoding.is_ascii_compatible() { encoding } else { UTF_8 });
            }
        }
    }
    None
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|w| w == needle)
}

/// UTF-8, unless more of the bytes beyond ASCII speak against it than for it.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let (mut good, mut bad) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    if bad > good { WINDOWS_1252 } else { UTF_8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(bytes: &[u8]) -> (String, &'static str, bool) {
        let d = decode(bytes, Format::Html).unwrap();
        (d.text, d.encoding, d.replaced)
    }

    #[test]
    fn the_encoding_is_found() {
        assert_eq!(html("caf\u{e9}".as_bytes()), ("café".into(), "UTF-8", false));
        assert_eq!(html(b"\xef\xbb\xbfcaf\xc3\xa9").0, "café");
        assert_eq!(html(b"\xff\xfeh\0i\0"), ("hi".into(), "UTF-16LE", false));
        assert_eq!(html(b"caf\xe9 \x93x\x94"), ("café “x”".into(), "windows-1252", false));
        assert_eq!(html(b"<META charset='koi8-r'>\xd7").1, "KOI8-R");
        assert_eq!(html(b"<meta http-equiv=x content='text/html; charset=Shift_JIS'>").1, "Shift_JIS");
        assert_eq!(html(b"<?xml version='1.0' encoding=\"iso-8859-2\"?>").1, "ISO-8859-2");
        assert_eq!(html(b"<meta charset=utf-16>x").1, "UTF-8");
        assert_eq!(html(b"<meta charset=nonsense><meta charset").1, "UTF-8");
        assert_eq!(
            html(b"<meta charset=utf-8>caf\xe9"),
            ("<meta charset=utf-8>caf\u{fffd}".into(), "UTF-8", true)
        );
    }

    #[test]
    fn files_without_text_are_named() {
        assert_eq!(decode(b"%PDF-1.7 \x01", Format::Html), Err(ReadError::Binary("a PDF file")));
        let noise: Vec<u8> = (0..=255).cycle().take(9000).collect();
        let error = decode(&noise, Format::Text).unwrap_err();
        assert_eq!(error.to_string(), "this is a binary file, not HTML or text");
        assert_eq!(decode(b"", Format::Text).unwrap().text, "");
        assert!(
            decode(b"a page with one \0 in it, and a good deal of text around that", Format::Html).is_ok()
        );
    }
}
