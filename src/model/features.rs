//! From tokens to the numbers the network reads; `training/features.py` does the same.

use super::loading::{FLAGS, TABLES, Weights};
use super::quotation::{Piece, State, states};
use crate::text::Document;
use std::collections::HashMap;

const GIVEN: u8 = 1;
const SURNAME: u8 = 2;
const PLACE: u8 = 4;
const REPORTS: u8 = 8;

/// One in 64ths: what the network's input is counted in.
const UNIT: i16 = 64;

/// What the network reads in place of the end of a paragraph.
const BREAK: &str = "\n";

/// One step of the network's input.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Token of the document; `None` is the break between two paragraphs.
    pub token: Option<u32>,
    /// Paragraphs before this one.
    pub paragraph: u32,
    word: Word,
    state: State,
    flags: u16,
}

/// What depends on a word alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Word {
    vector: u16,
    hashed: u16,
    /// Rows of the suffix, prefix and shape tables.
    rows: [u16; TABLES - 1],
    bits: u8,
}

/// The whole document, paragraph breaks between its blocks.
pub fn steps(doc: &Document, weights: &Weights) -> Vec<Step> {
    let mut cache: HashMap<&str, Word> = HashMap::new();
    let gap = word(BREAK, weights);
    let mut out: Vec<Step> = Vec::with_capacity(doc.tokens.len() + doc.blocks.len());
    let mut paragraph = 0;
    for block in doc.blocks.iter().filter(|b| !b.tokens.is_empty()) {
        if !out.is_empty() {
            paragraph += 1;
            out.push(Step { token: None, paragraph, word: gap, state: State::Outside, flags: 0 });
        }
        let pieces: Vec<Piece> = block
            .tokens
            .clone()
            .map(|i| Piece {
                text: doc.word(i),
                glued: i > block.tokens.start && doc.tokens[i - 1].end == doc.tokens[i].start,
            })
            .collect();
        let states = states(&pieces);
        for (k, (piece, &state)) in pieces.iter().zip(&states).enumerate() {
            let word = *cache.entry(piece.text).or_insert_with(|| word(piece.text, weights));
            let flags = flags(&pieces, k, word.bits, state, paragraph);
            let token = Some((block.tokens.start + k) as u32);
            out.push(Step { token, paragraph, word, state, flags });
        }
    }
    out
}

fn flags(pieces: &[Piece], k: usize, bits: u8, state: State, paragraph: u32) -> u16 {
    let before = |n: usize| k.checked_sub(n).map_or(BREAK, |i| pieces[i].text);
    let begins_sentence = match before(1) {
        "." | "?" | "!" => true,
        "“" | "\"" | "”" => matches!(before(2), "." | "?" | "!" | "," | ":"),
        _ => false,
    };
    [
        bits & GIVEN != 0,
        bits & SURNAME != 0,
        bits & PLACE != 0,
        bits & REPORTS != 0,
        k == 0,
        pieces[k].glued,
        begins_sentence,
        paragraph == 0,
        pieces[k].text.chars().next().is_some_and(char::is_uppercase),
        state != State::Outside && k == 0,
    ]
    .iter()
    .enumerate()
    .fold(0, |flags, (i, &on)| flags | u16::from(on) << i)
}

/// Writes the numbers of `steps`, in 64ths, once for all that read alike; tells the row of each step.
pub fn distinct(steps: &[Step], weights: &Weights, rows: &mut Vec<i16>) -> Vec<u32> {
    let width = weights.width();
    let mut known = HashMap::new();
    rows.clear();
    let row = |step: &Step| -> u32 {
        let next = known.len() as u32;
        *known.entry((step.word, step.state, step.flags)).or_insert_with(|| {
            let start = rows.len();
            rows.resize(start + width, 0);
            step.write(weights, &mut rows[start..]);
            next
        })
    };
    steps.iter().map(row).collect()
}

impl Step {
    /// Writes the step's numbers, in 64ths.
    fn write(&self, weights: &Weights, out: &mut [i16]) {
        let (vector, rest) = out.split_at_mut(weights.vectors.dims());
        let (hashed, mut rest) = rest.split_at_mut(weights.hashed.dims());
        weights.vectors.write(usize::from(self.word.vector), vector);
        weights.hashed.write(usize::from(self.word.hashed), hashed);
        let rows = self.word.rows.iter().map(|&r| usize::from(r)).chain([self.state as usize]);
        for (table, row) in weights.tables.iter().zip(rows) {
            let (here, behind) = rest.split_at_mut(table.dims);
            for (to, &byte) in here.iter_mut().zip(table.row(row)) {
                *to = i16::from(byte as i8) << table.shift;
            }
            rest = behind;
        }
        for (i, to) in rest.iter_mut().take(FLAGS).enumerate() {
            *to = UNIT * i16::from(self.flags >> i & 1 == 1);
        }
    }
}

fn word(text: &str, weights: &Weights) -> Word {
    let low = text.to_lowercase().replace('’', "'");
    let last = low.char_indices().rev().nth(2).map_or(0, |(at, _)| at);
    let first = low.char_indices().nth(3).map_or(low.len(), |(at, _)| at);
    let base = low.split(['\'', '-']).next().unwrap_or_default();
    let own = weights.known(hash("", &low));
    let stem = weights.known(hash("", base));
    let pick = |get: fn((u16, u8)) -> u16| own.map(get).filter(|&v| v != 0).or(stem.map(get)).unwrap_or(0);
    let mut bits = pick(|k| u16::from(k.1)) as u8;
    if !text.chars().next().is_some_and(char::is_uppercase) {
        bits &= REPORTS;
    }
    let bucket = |rows: usize, kind: &str, s: &str| {
        let h = hash(kind, s);
        ((h ^ (h >> 15)) % (rows as u32 - 1).max(1) + 1) as u16
    };
    let row = |t: usize, kind: &str, s: &str| bucket(weights.tables[t].rows(), kind, s);
    Word {
        vector: pick(|k| k.0),
        hashed: bucket(weights.hashed.rows(), "w", &low),
        rows: [row(0, "s", &low[last..]), row(1, "p", &low[..first]), row(2, "h", &shape(text))],
        bits,
    }
}

/// FNV-1a of `kind` and `text`.
fn hash(kind: &str, text: &str) -> u32 {
    kind.bytes().chain(text.bytes()).fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// "McCain’s" is "XxXxx’x": upper, lower, digit, other letter, or the mark itself; two of a kind
/// at most in a row, eight signs at most.
fn shape(text: &str) -> String {
    let mut out = String::new();
    let (mut one, mut two, mut n) = ('\0', '\0', 0);
    for c in text.chars() {
        let kind = match c {
            _ if c.is_uppercase() => 'X',
            _ if c.is_lowercase() => 'x',
            '0'..='9' => 'd',
            _ if c.is_alphabetic() => 'c',
            _ => c,
        };
        if kind == one && kind == two {
            continue;
        }
        out.push(kind);
        (one, two, n) = (kind, one, n + 1);
        if n == 8 {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_short() {
        for (text, expected) in [
            ("said", "xx"),
            ("McCain’s", "XxXxx’x"),
            ("U.S", "X.X"),
            ("2016", "dd"),
            ("A1b2-C3d4e", "Xdxd-Xdx"),
        ] {
            assert_eq!(shape(text), expected);
        }
        assert_eq!(shape(&"x".repeat(100_000)), "xx");
    }
}
