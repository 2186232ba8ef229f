//! A document as the rules read it: lower-case words, word classes, and which quotation holds
//! each token. Made once, so that every rule is a few look-ups.

use crate::index::{PhraseIndex, Phrases};
use crate::statements::reading::class;
use crate::statements::reading::letters;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::pattern;
use crate::text::{Document, Quote, TokenRange};
use std::borrow::Cow;

/// Rules look no further than this many tokens from a cue: longer sentences are lists or lack their
/// stops, and a bound keeps the work linear.
pub const REACH: usize = 300;

/// A document made ready for the rules.
pub struct View<'a> {
    /// The document.
    pub doc: &'a Document,
    lower: Vec<Cow<'a, str>>,
    classes: Vec<u128>,
    /// Bits of [`letters`].
    letters: Vec<u8>,
    /// What [`Pattern`](crate::statements::reading::pattern::Pattern)s know each token by.
    in_patterns: Vec<Option<u16>>,
    /// For each token, the outermost quotation that holds it (its marks included).
    quotes: Vec<Option<u32>>,
}

/// `word` in small letters with straight apostrophes; most words are so as they stand.
fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase().replace('’', "'"))
}

impl<'a> View<'a> {
    /// Reads `doc` once.
    pub fn new(doc: &'a Document) -> View<'a> {
        let mut lower: Vec<Cow<str>> = (0..doc.tokens.len()).map(|i| small(doc.word(i))).collect();
        // "40,000": the comma is a part of the number.
        for i in 1..lower.len().saturating_sub(1) {
            if lower[i] == "," && in_number(doc, i) {
                lower[i] = Cow::Borrowed("0");
            }
        }
        let classes = lower.iter().map(|w| class::of(w)).collect();
        let in_patterns = lower.iter().map(|w| pattern::number(w)).collect();
        let letters = (0..doc.tokens.len()).map(|i| letters::of(doc.word(i), &lower[i])).collect();
        let mut quotes = vec![None; doc.tokens.len()];
        for (k, quote) in doc.quotes.iter().enumerate().filter(|(_, q)| !q.nested) {
            for slot in quotes.get_mut(quote.tokens.clone()).unwrap_or_default() {
                *slot = Some(k as u32);
            }
        }
        View { doc, lower, classes, letters, in_patterns, quotes }
    }

    /// Lower-case word with straight apostrophes; empty behind the end.
    pub fn word(&self, i: usize) -> &str {
        self.lower.get(i).map_or("", Cow::as_ref)
    }

    /// Whether token `i` has one of the classes `bits` of [`class`].
    pub fn is(&self, i: usize, bits: u128) -> bool {
        self.classes.get(i).is_some_and(|c| c & bits != 0)
    }

    /// Whether token `i` has one of the classes `bits` of [`lexical`].
    pub fn among(&self, i: usize, bits: u128) -> bool {
        lexical::is(self.word(i), bits)
    }

    /// The number of token `i` in the words of patterns.
    pub fn in_patterns(&self, i: usize) -> Option<u16> {
        self.in_patterns.get(i).copied().flatten()
    }

    /// Whether token `i` has one of the `bits` of [`letters`].
    fn has(&self, i: usize, bits: u8) -> bool {
        self.letters.get(i).is_some_and(|own| own & bits != 0)
    }

    /// The sentence that holds token `i`.
    pub fn sentence(&self, i: usize) -> Option<&'a TokenRange> {
        self.doc.sentences.get(self.doc.sentence_of(i))
    }

    /// Index of the outermost quotation that holds token `i`.
    pub fn quote_of(&self, i: usize) -> Option<usize> {
        self.quotes.get(i).copied().flatten().map(|q| q as usize)
    }

    /// The outermost quotation that holds token `i`.
    pub fn quote(&self, i: usize) -> Option<&'a Quote> {
        self.quote_of(i).and_then(|q| self.doc.quotes.get(q))
    }

    /// The outermost quotation that begins at token `i`.
    pub fn quote_from(&self, i: usize) -> Option<&'a Quote> {
        self.quote(i).filter(|q| q.tokens.start == i)
    }

    /// Whether a block begins with token `i`.
    pub fn opens_block(&self, i: usize) -> bool {
        self.doc.blocks.get(self.doc.block_of(i)).is_some_and(|b| b.tokens.start == i)
    }

    /// Whether tokens `a` and `b` stand in the same quotation, or both in none.
    pub fn same_quote(&self, a: usize, b: usize) -> bool {
        self.quote_of(a) == self.quote_of(b)
    }

    /// Whether token `i` is a word and not a mark.
    pub fn is_word(&self, i: usize) -> bool {
        self.has(i, letters::WORD)
    }

    /// Whether token `i` begins with a capital.
    pub fn is_capital(&self, i: usize) -> bool {
        self.has(i, letters::CAPITAL)
    }

    /// Whether token `i` stands in the headline: the block that is one, or, in plain text, a first
    /// line without a stop.
    pub fn is_headline(&self, i: usize) -> bool {
        let index = self.doc.block_of(i);
        let Some(block) = self.doc.blocks.get(index) else { return false };
        let last = block.tokens.end.checked_sub(1).map_or("", |l| self.word(l));
        block.role.is_headline()
            || index == 0 && block.tokens.len() <= 22 && !matches!(last, "." | "!" | "?" | "”" | "\"" | ":")
    }

    /// Whether token `i` is a quotation mark.
    pub fn is_quote_mark(&self, i: usize) -> bool {
        self.has(i, letters::QUOTE_MARK)
    }

    /// An adverb, by list or by ending.
    pub fn is_adverb(&self, i: usize) -> bool {
        self.is(i, class::ADVERB) || self.has(i, letters::ENDS_IN_LY) && !self.is_capital(i)
    }

    /// "members", "police": what looks like a noun of which there are several.
    pub fn is_many(&self, i: usize) -> bool {
        self.has(i, letters::ENDS_IN_S) || self.is(i, class::PLURAL)
    }

    /// "looms": what ends as a verb of the present tense does whose subject is one.
    pub fn ends_as_present(&self, i: usize) -> bool {
        self.has(i, letters::ENDS_IN_S) && self.word(i).len() > 3
    }

    /// "killed", "met": what looks like the past of a verb.
    pub fn is_past_form(&self, i: usize) -> bool {
        self.word(i).ends_with("ed") || self.is(i, class::IRREGULAR)
    }

    /// "nobody", "no one"
    pub fn is_no_one(&self, i: usize) -> bool {
        self.word(i) == "nobody" || self.reads(i, &["no", "one"])
    }

    /// "nobody", "none of the four", "neither side": whether a subject that begins at `i` says that there is none.
    pub fn is_nobody(&self, i: usize) -> bool {
        self.is_no_one(i) || matches!(self.word(i), "neither" | "none")
    }

    /// ", **who** was in court,": whether the comma at `i` opens what tells more of a noun.
    pub fn opens_relative(&self, i: usize) -> bool {
        self.word(i) == "," && matches!(self.word(i + 1), "who" | "whose" | "which")
    }

    /// "on Monday", "only last month": whether token `i` may tell when something was said.
    pub fn is_timed(&self, i: usize) -> bool {
        self.is(i, class::TIME | class::PREPOSITION) || self.is_adverb(i)
    }

    /// Whether `words` stand at `i`, one after the other.
    pub fn reads(&self, i: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(k, word)| self.word(i + k) == *word)
    }

    /// Whether the words of `phrase`, a space between them, stand at `i`.
    pub fn reads_phrase(&self, i: usize, phrase: &str) -> bool {
        phrase.split(' ').enumerate().all(|(k, word)| self.word(i + k) == word)
    }

    /// Whether the words of `phrase` behind its first stand at `i`.
    pub fn reads_rest(&self, i: usize, phrase: &str) -> bool {
        phrase.split_once(' ').is_none_or(|(_, rest)| self.reads_phrase(i, rest))
    }

    /// The phrases of `list` that begin at token `i`, the longest first: where they end, and their values.
    pub fn phrases<V>(
        &self,
        i: usize,
        list: &'static PhraseIndex<V>,
    ) -> impl Iterator<Item = (usize, &'static V)> {
        let reach = list.reach(self.word(i));
        let mut phrase = (i..i + reach).map(|k| self.word(k)).collect::<Vec<_>>().join(" ");
        (1..=reach).rev().filter_map(move |count| {
            let value = list.get(&phrase);
            phrase.truncate(phrase.rfind(' ').unwrap_or(0));
            Some((i + count, value?))
        })
    }

    /// A finite verb, as far as form tells: auxiliaries, cues, past forms.
    pub fn is_verb_like(&self, i: usize) -> bool {
        let word = self.word(i);
        if self.is(i, class::AUXILIARY) {
            return true;
        }
        // "Said Khalil", "Fell"
        if self.is_capital(i) {
            return false;
        }
        if self.is(i, class::IRREGULAR) {
            return true;
        }
        (word.len() > 3 && word.ends_with("ed")) || LEXICON.is_verb_form(word)
    }

    /// Whether one of `words` stands in `tokens`.
    pub fn words_any(&self, tokens: &TokenRange, words: &[&str]) -> bool {
        tokens.clone().any(|i| words.contains(&self.word(i)))
    }

    /// "he", "she", "they" alone: a source that names nobody.
    pub fn is_pronoun(&self, tokens: &TokenRange) -> bool {
        tokens.len() == 1 && self.is(tokens.start, class::SUBJECT)
    }

    /// Whether a token of `tokens` has one of the classes `bits` of [`lexical`].
    pub fn any_among(&self, tokens: &TokenRange, bits: u128) -> bool {
        tokens.clone().any(|i| self.among(i, bits))
    }

    /// A piece of content without the marks at its ends.
    pub fn bare(&self, piece: &TokenRange) -> TokenRange {
        let mut piece = piece.clone();
        while piece.start < piece.end && !self.is_word(piece.start) {
            piece.start += 1;
        }
        while piece.start < piece.end && !self.is_word(piece.end - 1) {
            piece.end -= 1;
        }
        piece
    }

    /// The sentences of a piece of content.
    pub fn sentences_of(&self, piece: &TokenRange) -> impl Iterator<Item = TokenRange> {
        let mut from = piece.start;
        let end = piece.end;
        std::iter::from_fn(move || {
            let start = (from < end).then_some(from)?;
            from = self.sentence(start).map_or(end, |s| s.end.min(end)).max(start + 1);
            Some(start..from)
        })
    }

    /// `end` without the stops that stand before it, never below `floor`.
    pub fn before_stops(&self, floor: usize, mut end: usize) -> usize {
        while end > floor && matches!(self.word(end - 1), "." | "!" | "?") {
            end -= 1;
        }
        end
    }

    /// A range with the marks and white-space words at its ends taken off: commas, stops, dashes.
    pub fn trim(&self, mut tokens: TokenRange) -> TokenRange {
        let loose = |i: usize| matches!(self.doc.word(i), "," | ";" | ":" | "." | "—" | "–" | "-");
        while tokens.start < tokens.end && loose(tokens.start) {
            tokens.start += 1;
        }
        while tokens.start < tokens.end && loose(tokens.end - 1) {
            tokens.end -= 1;
        }
        tokens
    }
}

/// Whether the comma at token `i` parts the thousands of a number.
fn in_number(doc: &Document, i: usize) -> bool {
    let Some([before, comma, after]) = doc.tokens.get(i - 1..i + 2) else { return false };
    let digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    // "a $40,000-a-plate dinner"
    let thousands = doc.word(i + 1).split('-').next().unwrap_or_default();
    before.end == comma.start
        && comma.end == after.start
        && digits(doc.word(i - 1))
        && digits(thousands)
        && thousands.len() == 3
}
