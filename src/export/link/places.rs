//! Proves which words lead to one place of a text alone.
//!
//! A browser compares without regard to case, accents and the style of quotation marks, and a
//! match starts and ends at the edge of a word. Here words alone are compared, marks between them
//! left out: whatever a browser takes for equal is equal here too, so what is unique here is
//! unique there.

use std::collections::HashMap;
use std::ops::Range;

/// Longest content, in words, that is given whole; a longer one by its first and last words.
const WHOLE: usize = 10;
/// Words of a term at first. The page around the article may hold the same words: with four a
/// chance match is rare, and the address stays short.
const FIRST: usize = 4;
/// Words that a term may grow to, and that may stand in a prefix or suffix.
const MOST: usize = 16;
/// A word more frequent than this is taken to be everywhere, which bounds the work for a term.
const FREQUENT: usize = 2_000;

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

/// The words of a text and where each stands.
#[derive(Debug)]
pub struct Places<'a> {
    text: &'a str,
    words: Vec<Word>,
    /// For every word id, its places among `words`.
    index: Vec<Vec<u32>>,
    /// The first word of every line.
    lines: Vec<usize>,
}

#[derive(Debug)]
struct Word {
    bytes: Range<usize>,
    id: u32,
    /// White space, or the text's start, stands before it: a browser finds a word's edge here.
    /// ("co-operation" and "don’t" are two words here, and must not be cut.)
    opens_chunk: bool,
}

impl<'a> Places<'a> {
    /// Reads `text` once.
    pub fn new(text: &'a str) -> Places<'a> {
        let mut ids: HashMap<String, u32> = HashMap::new();
        let mut places = Places { text, words: Vec::new(), index: Vec::new(), lines: Vec::new() };
        let mut end = 0;
        for bytes in words(text) {
            let folded: String = text[bytes.clone()].chars().flat_map(fold).collect();
            let next = ids.len() as u32;
            let id = *ids.entry(folded).or_insert(next);
            if id == next {
                places.index.push(Vec::new());
            }
            if let Some(standing) = places.index.get_mut(id as usize) {
                standing.push(places.words.len() as u32);
            }
            let gap = &text[end..bytes.start];
            let first = places.words.is_empty();
            if first || gap.contains('\n') {
                places.lines.push(places.words.len());
            }
            places.words.push(Word {
                id,
                opens_chunk: first || gap.contains(char::is_whitespace),
                bytes: bytes.clone(),
            });
            end = bytes.end;
        }
        places
    }

    /// The directive that leads to `bytes` and to nothing else of the text; `None` where there is
    /// none, or no word in `bytes`.
    pub fn directive(&self, bytes: Range<usize>) -> Option<Directive<'a>> {
        let from = self.words.partition_point(|word| word.bytes.start < bytes.start);
        let to = self.words.partition_point(|word| word.bytes.end <= bytes.end);
        if from >= to {
            return None;
        }
        let one_line = self.line_end(from) >= to;
        if one_line && to - from <= WHOLE { self.whole(from..to) } else { self.ends(from..to) }
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

    fn is_unique(&self, term: Range<usize>) -> bool {
        self.occurrences(&term).is_some_and(|mut found| found.all(|at| at == term.start))
    }

    /// The first place from `behind` on where the words of `term` stand.
    fn first(&self, term: Range<usize>, behind: usize) -> Option<usize> {
        self.occurrences(&term)?.find(|&at| at >= behind)
    }

    /// Where the words of `term` stand, in order; `None` where its rarest word is everywhere.
    fn occurrences(&self, term: &Range<usize>) -> Option<impl Iterator<Item = usize>> {
        let words = self.words.get(term.clone())?;
        let standing = |word: &Word| self.index.get(word.id as usize).map_or(0, Vec::len);
        let (offset, rarest) = words.iter().enumerate().min_by_key(|(_, word)| standing(word))?;
        let places = self.index.get(rarest.id as usize).filter(|places| places.len() <= FREQUENT)?;
        Some(places.iter().filter_map(move |&at| {
            let start = (at as usize).checked_sub(offset)?;
            let there = self.words.get(start..start + words.len())?;
            there.iter().zip(words).all(|(a, b)| a.id == b.id).then_some(start)
        }))
    }

    fn opens_chunk(&self, word: usize) -> bool {
        self.words.get(word).is_none_or(|word| word.opens_chunk)
    }

    /// The first word of the line that holds `word`.
    fn line_start(&self, word: usize) -> usize {
        let behind = self.lines.partition_point(|&start| start <= word);
        behind.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(0)
    }

    /// The word behind the last of the line that holds `word`.
    fn line_end(&self, word: usize) -> usize {
        let behind = self.lines.partition_point(|&start| start <= word);
        self.lines.get(behind).copied().unwrap_or(self.words.len())
    }

    fn cut(&self, words: Range<usize>) -> &'a str {
        match (self.words.get(words.start), words.end.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) => self.text.get(first.bytes.start..last.bytes.end).unwrap_or(""),
            _ => "",
        }
    }

    /// From word `before` to where word `start` starts: the prefix must touch the place.
    fn prefix(&self, before: usize, start: usize) -> Option<&'a str> {
        let from = self.words.get(before)?.bytes.start;
        let text = self.text.get(from..self.words.get(start)?.bytes.start)?.trim();
        (!text.is_empty()).then_some(text)
    }

    fn suffix(&self, end: usize, behind: usize) -> Option<&'a str> {
        let from = self.words.get(end.checked_sub(1)?)?.bytes.end;
        let text = self.text.get(from..self.words.get(behind.checked_sub(1)?)?.bytes.end)?.trim();
        (!text.is_empty()).then_some(text)
    }
}

/// Runs of letters, digits and the marks that combine with them.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = chars.find(|&(_, c)| c.is_alphanumeric())?;
        let in_word = |c: char| c.is_alphanumeric() || is_combining(c);
        while chars.next_if(|&(_, c)| in_word(c)).is_some() {}
        Some(start..chars.peek().map_or(text.len(), |&(end, _)| end))
    })
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Lower case without accents, as far as Latin letters go.
fn fold(c: char) -> impl Iterator<Item = char> {
    const BASES: [(char, &str); 14] = [
        ('a', "àáâãäåāăąǎ"),
        ('c', "çćĉċč"),
        ('d', "ďđ"),
        ('e', "èéêëēĕėęě"),
        ('g', "ĝğġģ"),
        ('i', "ìíîïĩīĭįı"),
        ('l', "ĺļľŀł"),
        ('n', "ñńņň"),
        ('o', "òóôõöøōŏőǒ"),
        ('r', "ŕŗř"),
        ('s', "śŝşšș"),
        ('t', "ţťŧț"),
        ('u', "ùúûüũūŭůűųǔ"),
        ('z', "źżž"),
    ];
    let base = |c: char| {
        BASES.iter().find(|(_, forms)| !c.is_ascii() && forms.contains(c)).map_or(c, |&(base, _)| base)
    };
    c.to_lowercase().filter(|&c| !is_combining(c)).map(base)
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
