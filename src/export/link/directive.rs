//! Which words lead to a place of a text: all of its own or the first and last ones, and as many around them as
//! make it the only one.

use super::places::Places;
use std::ops::Range;

/// Longest content, in words, that is given whole; a longer one by its first and last words.
const WHOLE: usize = 10;
/// Words of a term at first. The page around the article may hold the same words: with four a
/// chance match is rare, and the address stays short.
const FIRST: usize = 4;
/// Words that a term may grow to, and that may stand in a prefix or suffix.
const MOST: usize = 16;

/// The parts of one text directive, not yet encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Directive<'a> {
    /// What must stand before the place, in the same block.
    pub prefix: Option<&'a str>,
    /// The place's words, or its first ones.
    pub start: &'a str,
    /// Its last words; needed where the place crosses blocks.
    pub end: Option<&'a str>,
    /// What must stand behind it, in the same block.
    pub suffix: Option<&'a str>,
}

impl<'a> Places<'a> {
    /// The directive that leads to `bytes` and to nothing else of the text; `None` where there is
    /// none, or no word in `bytes`.
    pub fn directive(&self, bytes: Range<usize>) -> Option<Directive<'a>> {
        let place = self.words_in(bytes)?;
        let one_line = self.line_end(place.start) >= place.end;
        if one_line && place.len() <= WHOLE { self.whole(place) } else { self.ends(place) }
    }

    fn whole(&self, place: Range<usize>) -> Option<Directive<'a>> {
        let (before, behind) = self.context(place.clone())?;
        Some(Directive {
            prefix: self.prefix(before, place.start),
            start: self.cut(place.clone()),
            end: None,
            suffix: self.suffix(place.end, behind),
        })
    }

    fn ends(&self, place: Range<usize>) -> Option<Directive<'a>> {
        let line = self.line_end(place.start).min(place.end);
        // Two terms must not overlap: on one line each gets half at most.
        let one_line = line == place.end;
        let room = if one_line { place.start + place.len() / 2 } else { line };
        let start = self.grow(place.start, room, |end| self.is_unique(place.start..end));
        let start = place.start..start;
        let (before, behind) = self.context(start.clone())?;
        // A suffix would stand behind the end, not behind the start.
        if behind > start.end {
            return None;
        }
        let line = self.line_start(place.end - 1).max(start.end);
        let first_behind = |from: usize, to: usize| self.first(from..to, start.end) == Some(from);
        let mut from = place.end;
        loop {
            from = (line..from).rev().find(|&i| self.opens_chunk(i) || i == line)?;
            let enough = place.end - from >= FIRST || from == line;
            if enough && first_behind(from, place.end) {
                break;
            }
            if from == line || place.end - from >= MOST {
                return self.ends_with_suffix(before, start, from..place.end);
            }
        }
        Some(Directive {
            prefix: self.prefix(before, start.start),
            start: self.cut(start),
            end: Some(self.cut(from..place.end)),
            suffix: None,
        })
    }

    fn ends_with_suffix(
        &self,
        before: usize,
        start: Range<usize>,
        end: Range<usize>,
    ) -> Option<Directive<'a>> {
        let line = self.line_end(end.start);
        let behind = (end.end + 1..=line.min(end.end + MOST))
            .filter(|&i| i == line || self.opens_chunk(i))
            .find(|&i| self.first(end.start..i, start.end) == Some(end.start))?;
        Some(Directive {
            prefix: self.prefix(before, start.start),
            start: self.cut(start),
            suffix: self.suffix(end.end, behind),
            end: Some(self.cut(end)),
        })
    }

    /// The first end of a term from `from` on, at a word's edge and not behind `room`, that is
    /// long enough and `good`; else the furthest.
    fn grow(&self, from: usize, room: usize, good: impl Fn(usize) -> bool) -> usize {
        let edges = (from + 1..=room.min(from + MOST)).filter(|&end| self.opens_chunk(end));
        let mut longest = None;
        for end in edges {
            longest = Some(end);
            if end - from >= FIRST && good(end) {
                break;
            }
        }
        longest.unwrap_or(room)
    }

    /// How far a prefix and a suffix of `term` must reach, on its line, for it to be found at one
    /// place alone and with [`FIRST`] words where the line has them.
    fn context(&self, term: Range<usize>) -> Option<(usize, usize)> {
        let line = self.line_start(term.start)..self.line_end(term.end - 1);
        let enough = |before: usize, behind: usize| {
            (behind - before >= FIRST || before == line.start) && self.is_unique(before..behind)
        };
        let least = term.start.saturating_sub(MOST).max(line.start);
        let starts = (least..=term.start).rev().filter(|&i| i == term.start || self.opens_chunk(i));
        let mut furthest = term.start;
        for before in starts {
            furthest = before;
            if enough(before, term.end) {
                return Some((before, term.end));
            }
        }
        let most = line.end.min(term.end + MOST);
        let ends = (term.end + 1..=most).filter(|&i| i == line.end || self.opens_chunk(i));
        ends.into_iter().find(|&behind| self.is_unique(furthest..behind)).map(|behind| (furthest, behind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to<'a>(text: &'a str, piece: &str) -> Option<Directive<'a>> {
        let at = text.rfind(piece).expect("the piece stands in the text");
        Places::new(text).directive(at..at + piece.len())
    }

    #[test]
    fn a_repeated_place_gets_a_prefix_in_its_own_block() {
        let text = "“The order stands,” said Bauer.\n\nLater he repeated: “The order stands,” said Bauer.";
        let directive = to(text, "“The order stands,”").unwrap();
        assert_eq!(directive.prefix, Some("repeated: “"));
        assert_eq!(directive.start, "The order stands");
        assert_eq!(directive.suffix, None);
    }

    #[test]
    fn a_suffix_helps_where_no_prefix_does() {
        let text = "The order stands, said Bauer.\n\nThe order stands, he repeated later on.";
        let directive = to(text, "The order stands").unwrap();
        assert_eq!((directive.prefix, directive.suffix), (None, Some(", he")));
    }

    #[test]
    fn nothing_is_claimed_where_nothing_is_unique() {
        let text = "The order stands.\n\nThe order stands.";
        assert_eq!(to(text, "The order stands."), None);
        assert_eq!(to("“…” he said", "“…”"), None);
    }

    #[test]
    fn a_place_over_blocks_has_a_start_and_an_end() {
        let text = "He said: “By evening the water had reached the silos.\n\n“Nobody in the town was hurt.” He left.";
        let directive =
            to(text, "“By evening the water had reached the silos.\n\n“Nobody in the town was hurt.”")
                .unwrap();
        assert_eq!(directive.start, "By evening the water");
        assert_eq!(directive.end, Some("the town was hurt"));
    }

    #[test]
    fn the_end_is_the_first_one_behind_the_start() {
        let text = "She said the ships that left the port at noon and the ships that left the port at dusk came back to us.";
        let directive =
            to(text, "the ships that left the port at noon and the ships that left the port at dusk")
                .unwrap();
        assert_eq!(directive.start, "the ships that left the port at noon");
        assert_eq!(directive.end, Some("the port at dusk"));
    }

    #[test]
    fn case_and_accents_do_not_make_a_place_unique() {
        assert_eq!(to("ELEGIA IN CAFÉ\n\nelegia in cafe", "elegia in cafe"), None);
    }
}
