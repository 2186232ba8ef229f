//! UTF-16 offsets back to the text.

use crate::analysis::Span;

/// A text that can be cut by UTF-16 offsets. Four bytes a unit; nothing for ASCII.
#[derive(Debug)]
pub struct Units<'a> {
    text: &'a str,
    /// Byte of every UTF-16 unit; empty where every unit is one byte.
    bytes: Vec<u32>,
    /// Second units of surrogate pairs, in order.
    trailing: Vec<u32>,
}

impl<'a> Units<'a> {
    /// Reads `text` once.
    pub fn new(text: &'a str) -> Units<'a> {
        let (mut bytes, mut trailing) = (Vec::new(), Vec::new());
        if !text.is_ascii() {
            bytes.reserve(text.len());
            for (at, c) in text.char_indices() {
                bytes.extend(std::iter::repeat_n(at as u32, c.len_utf16()));
                if c.len_utf16() == 2 {
                    trailing.push(bytes.len() as u32 - 1);
                }
            }
        }
        Units { text, bytes, trailing }
    }

    /// The byte at unit `at`: the character's first byte inside a surrogate pair, the text's end
    /// behind it.
    pub fn byte(&self, at: u32) -> usize {
        if self.bytes.is_empty() {
            return (at as usize).min(self.text.len());
        }
        self.bytes.get(at as usize).map_or(self.text.len(), |&byte| byte as usize)
    }

    /// Unicode code points before unit `at`.
    pub fn code_point(&self, at: u32) -> usize {
        let units = if self.bytes.is_empty() { self.text.len() } else { self.bytes.len() };
        let at = (at as usize).min(units);
        at - self.trailing.partition_point(|&unit| (unit as usize) < at)
    }

    /// The text of `span`; empty for a span that ends before it starts.
    pub fn slice(&self, span: Span) -> &'a str {
        let (start, end) = (self.byte(span.0), self.byte(span.1));
        self.text.get(start..end).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_by_utf16_units_and_never_outside() {
        let units = Units::new("a😀“é”");
        assert_eq!(units.slice(Span(0, 1)), "a");
        assert_eq!(units.slice(Span(1, 3)), "😀");
        assert_eq!(units.slice(Span(3, 6)), "“é”");
        assert_eq!(units.slice(Span(5, 99)), "”");
        assert_eq!(units.slice(Span(4, 2)), "");
        assert_eq!([1, 3, 4, 99].map(|at| units.code_point(at)), [1, 2, 3, 5]);
        assert_eq!(Units::new("plain").slice(Span(2, 9)), "ain");
    }
}
