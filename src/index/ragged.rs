//! Lists of different lengths, one behind the other: a byte a list and a little more, where a slice of slices has eight.

/// Of so many lists the start of the first is kept, and the lengths of all.
pub const GROUP: usize = 16;

/// Lists as `build.rs` lays them out.
pub struct Ragged<T: 'static> {
    /// Where the first list of each [`GROUP`] starts in `items`.
    starts: &'static [u16],
    lengths: &'static [u8],
    items: &'static [T],
}

impl<T> Ragged<T> {
    /// A table of `build.rs`.
    pub const fn new(starts: &'static [u16], lengths: &'static [u8], items: &'static [T]) -> Ragged<T> {
        Ragged { starts, lengths, items }
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// List number `i`, empty where there is none.
    pub fn get(&self, i: usize) -> &'static [T] {
        let before = self.lengths.get(i - i % GROUP..i).unwrap_or_default();
        let first = self.starts.get(i / GROUP).copied().map_or(0, usize::from);
        let start = first + before.iter().copied().map(usize::from).sum::<usize>();
        let length = self.lengths.get(i).copied().map_or(0, usize::from);
        self.items.get(start..start + length).unwrap_or_default()
    }
}

impl Ragged<u8> {
    /// Text number `i`, empty where there is none.
    pub fn text(&self, i: usize) -> &'static str {
        std::str::from_utf8(self.get(i)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_apart() {
        let lists = Ragged::new(&[0], &[2, 0, 1], b"abc");
        let all: Vec<_> = (0..4).map(|i| lists.get(i)).collect();
        assert_eq!(all, [&b"ab"[..], b"", b"c", b""]);
    }

    #[test]
    fn a_group_starts_where_its_first_list_does() {
        let lists = Ragged::new(
            &[0, 17],
            &[2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3],
            b"aabcdefghijklmnopqrs",
        );
        assert_eq!(
            [lists.get(15), lists.get(16), lists.get(17), lists.get(1000)],
            [&b"p"[..], b"qrs", b"", b""]
        );
    }
}
