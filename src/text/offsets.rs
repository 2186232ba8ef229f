//! Byte offsets to UTF-16 offsets, as DOM ranges count.

/// Maps byte offsets of one text to UTF-16 code units: a checkpoint every 64 bytes, then a short
/// scan, so that memory is a sixteenth of the text and a look-up takes constant time.
#[derive(Debug)]
pub struct Utf16Map<'a> {
    text: &'a str,
    checkpoints: Vec<u32>,
}

const STEP: usize = 64;

impl<'a> Utf16Map<'a> {
    /// Reads `text` once.
    pub fn new(text: &'a str) -> Utf16Map<'a> {
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for (at, c) in text.char_indices() {
            while checkpoints.len() * STEP <= at {
                checkpoints.push(units);
            }
            units += c.len_utf16() as u32;
        }
        Utf16Map { text, checkpoints }
    }

    /// UTF-16 offset of byte `at`; an offset inside a character counts as the character's start,
    /// one behind the end as the end.
    pub fn utf16(&self, at: usize) -> u32 {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let Some(&units) = self.checkpoints.get(at / STEP).or(self.checkpoints.last()) else { return 0 };
        // The checkpoint speaks of the first character that starts at or behind its byte.
        let mut from = (at / STEP).min(self.checkpoints.len() - 1) * STEP;
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        if from > at {
            return units;
        }
        units + self.text[from..at].chars().map(|c| c.len_utf16() as u32).sum::<u32>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_a_full_count_at_every_boundary() {
        let text = "a“é😀 – ".repeat(60);
        let map = Utf16Map::new(&text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(map.utf16(at) as usize, text[..at].encode_utf16().count(), "byte {at}");
        }
        assert_eq!(Utf16Map::new("").utf16(7), 0);
    }
}
