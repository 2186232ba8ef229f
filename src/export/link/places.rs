//! The words of a text and where each stands: proves that some stand at one place alone.

use super::folding::{fold, words};
use std::collections::HashMap;
use std::ops::Range;

/// A word more frequent than this is taken to be everywhere, which bounds the work for a term.
const FREQUENT: usize = 2_000;

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

    /// The words that lie in `bytes`; `None` where there are none.
    pub(super) fn words_in(&self, bytes: Range<usize>) -> Option<Range<usize>> {
        let from = self.words.partition_point(|word| word.bytes.start < bytes.start);
        let to = self.words.partition_point(|word| word.bytes.end <= bytes.end);
        (from < to).then_some(from..to)
    }

    /// Whether the words of `term` stand nowhere else.
    pub(super) fn is_unique(&self, term: Range<usize>) -> bool {
        self.occurrences(&term).is_some_and(|mut found| found.all(|at| at == term.start))
    }

    /// The first place from `behind` on where the words of `term` stand.
    pub(super) fn first(&self, term: Range<usize>, behind: usize) -> Option<usize> {
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

    /// Whether a browser finds a word’s edge before `word`.
    pub(super) fn opens_chunk(&self, word: usize) -> bool {
        self.words.get(word).is_none_or(|word| word.opens_chunk)
    }

    /// The first word of the line that holds `word`.
    pub(super) fn line_start(&self, word: usize) -> usize {
        let behind = self.lines.partition_point(|&start| start <= word);
        behind.checked_sub(1).and_then(|line| self.lines.get(line)).copied().unwrap_or(0)
    }

    /// The word behind the last of the line that holds `word`.
    pub(super) fn line_end(&self, word: usize) -> usize {
        let behind = self.lines.partition_point(|&start| start <= word);
        self.lines.get(behind).copied().unwrap_or(self.words.len())
    }

    /// The text from the first to the last of `words`.
    pub(super) fn cut(&self, words: Range<usize>) -> &'a str {
        match (self.words.get(words.start), words.end.checked_sub(1).and_then(|last| self.words.get(last))) {
            (Some(first), Some(last)) => self.text.get(first.bytes.start..last.bytes.end).unwrap_or(""),
            _ => "",
        }
    }

    /// From word `before` to where word `start` starts: the prefix must touch the place.
    pub(super) fn prefix(&self, before: usize, start: usize) -> Option<&'a str> {
        let from = self.words.get(before)?.bytes.start;
        let text = self.text.get(from..self.words.get(start)?.bytes.start)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// From behind word `end - 1` to the end of word `behind - 1`.
    pub(super) fn suffix(&self, end: usize, behind: usize) -> Option<&'a str> {
        let from = self.words.get(end.checked_sub(1)?)?.bytes.end;
        let text = self.text.get(from..self.words.get(behind.checked_sub(1)?)?.bytes.end)?.trim();
        (!text.is_empty()).then_some(text)
    }
}
