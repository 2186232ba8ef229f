//! One paragraph's quotation marks, paired with a stack of open ones.

use super::marks::{Mark, Style, classify, fits};
use super::quotes::Quote;
use super::{Document, TextBlock, TokenRange};

/// An open mark on the stack.
#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    style: Style,
    low: bool,
}

/// One paragraph while its marks are paired.
pub(super) struct Paragraph<'a> {
    doc: &'a Document,
    tokens: TokenRange,
    marks: Vec<Mark>,
    /// For each token: a sure closing mark of the same kind follows before the next opening one.
    closes_later: Vec<[bool; 2]>,
    /// For each token: closing marks minus opening marks of style [`Style::Double`] from here on.
    surplus: Vec<i32>,
    stack: Vec<Open>,
    found: Vec<Quote>,
}

/// Deeper quotations do not occur in prose; a longer stack is a sign of broken marks.
const DEEPEST: usize = 6;

impl<'a> Paragraph<'a> {
    /// The marks of `block`, not yet paired.
    pub(super) fn new(doc: &'a Document, block: &TextBlock) -> Paragraph<'a> {
        let tokens = block.tokens.clone();
        let marks: Vec<Mark> = tokens.clone().map(|i| classify(doc, i)).collect();
        let mut closes_later = vec![[false; 2]; marks.len() + 1];
        let mut surplus = vec![0; marks.len() + 1];
        let (mut single, mut straight, mut sum) = (false, false, 0);
        for (k, mark) in marks.iter().enumerate().rev() {
            closes_later[k] = [single, straight];
            match *mark {
                Mark::Close(s) if s.is_single() => single = true,
                Mark::Open(s) | Mark::OpenOrLowClose(s) if s.is_single() => single = false,
                Mark::Close(Style::Straight) => straight = true,
                Mark::Open(Style::Straight) => straight = false,
                Mark::Close(Style::Double) => sum += 1,
                Mark::OpenOrLowClose(Style::Double) => sum -= 1,
                _ => {}
            }
            surplus[k] = sum;
        }
        Paragraph { doc, tokens, marks, closes_later, surplus, stack: Vec::new(), found: Vec::new() }
    }

    /// Pairs them and puts the quotations on `out`; `next` is the mark that the next paragraph begins with.
    pub(super) fn pair(mut self, next: Option<Style>, out: &mut Vec<Quote>) {
        for k in 0..self.marks.len() {
            self.step(k);
        }
        self.finish(next);
        out.append(&mut self.found);
    }

    fn step(&mut self, k: usize) {
        let at = self.tokens.start + k;
        let later = self.closes_later.get(k).copied().unwrap_or_default();
        match self.marks.get(k).copied().unwrap_or(Mark::Not) {
            Mark::Not => {}
            Mark::Low(style) => self.open(Open { at, style, low: true }),
            Mark::Open(style) if style.is_single() && !later[0] && !self.weak_close_follows(k) => {
                // A single mark without a partner is an apostrophe, except where the quotation
                // runs on into the next paragraph, which only a paragraph's first mark can tell.
                if k == 0 {
                    self.open(Open { at, style, low: false });
                }
            }
            Mark::Open(style) => {
                if style == Style::Straight && self.is_open(style) {
                    self.abandon(style, at);
                }
                self.open(Open { at, style, low: false });
            }
            Mark::OpenOrLowClose(style) => {
                if self.stack.iter().any(|o| o.low && o.style == style) {
                    self.close(style, at);
                    return;
                }
                if style == Style::Double {
                    let depth = self.stack.iter().filter(|o| o.style == style).count() as i32;
                    if depth > 0 && self.surplus.get(k).copied().unwrap_or(0) < depth {
                        self.abandon(style, at);
                    }
                }
                self.open(Open { at, style, low: false });
            }
            Mark::Close(style) => self.close(style, at),
            Mark::Toggle(style) if self.is_open(style) => self.close(style, at),
            Mark::Toggle(style) => self.open(Open { at, style, low: false }),
            // Inches: 8" wide … " closes further on.
            Mark::Weak(Style::Straight) => {
                let lower = self.doc.word(at + 1).chars().next().is_some_and(char::is_lowercase);
                if !(lower && later[1]) {
                    self.close(Style::Straight, at);
                }
            }
            // "farmers’": an apostrophe while a surer mark follows.
            Mark::Weak(style) => {
                if !later[0] {
                    self.close(style, at);
                }
            }
        }
    }

    /// Whether a mark that may be an apostrophe is all that could close a single quotation.
    fn weak_close_follows(&self, k: usize) -> bool {
        // A short look ahead: words in single marks without a sure end are names of things.
        self.marks.iter().skip(k + 1).take(60).any(|m| matches!(m, Mark::Weak(s) if s.is_single()))
    }

    fn is_open(&self, style: Style) -> bool {
        self.stack.iter().any(|o| o.style == style)
    }

    fn open(&mut self, open: Open) {
        if self.stack.len() < DEEPEST {
            self.stack.push(open);
        }
    }

    /// Closes the innermost quotation that `style` can close; what was opened inside it and never
    /// closed was no quotation.
    fn close(&mut self, style: Style, at: usize) {
        let own = self.stack.iter().rposition(|o| o.style == style);
        let found = own.or_else(|| self.stack.iter().rposition(|o| fits(o.style, style)));
        let Some(index) = found else { return };
        let open = self.stack[index];
        self.stack.truncate(index);
        if at > open.at + 1 {
            self.found.push(Quote { tokens: open.at..at + 1, continues: false, nested: index > 0 });
        }
    }

    /// A new quotation opens where the last one of its style was left open: that one ended with
    /// the sentence before.
    fn abandon(&mut self, style: Style, at: usize) {
        let Some(index) = self.stack.iter().rposition(|o| o.style == style) else { return };
        let open = self.stack[index];
        self.stack.truncate(index);
        if at > open.at + 1 && self.speaks(open.at) && is_end(self.doc.word(at - 1)) {
            self.found.push(Quote { tokens: open.at..at, continues: false, nested: index > 0 });
        }
    }

    /// Whether a mark stands where speech begins: first in its paragraph, or behind a comma,
    /// colon or sentence end.
    fn speaks(&self, at: usize) -> bool {
        at == self.tokens.start
            || matches!(self.doc.word(at - 1), ":" | "," | "." | "!" | "?" | "”" | "\"" | "’" | "—" | "–")
    }

    /// What is open at the paragraph's end goes on in the next paragraph where that begins with
    /// the same mark, else it lost its closing mark.
    fn finish(&mut self, next: Option<Style>) {
        let end = self.tokens.end;
        let Some(outer) = self.stack.first().copied() else { return };
        let continues = next.is_some_and(|n| n == outer.style || fits(outer.style, n));
        let lost = self.speaks(outer.at) && (!outer.style.is_single() || outer.at == self.tokens.start);
        if end > outer.at + 1 && (continues || lost) {
            self.found.push(Quote { tokens: outer.at..end, continues, nested: false });
        }
        self.stack.clear();
    }
}

fn is_end(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | "…" | ",")
}
