//! Quotation marks of every style, paired.
//!
//! One pass a paragraph with a stack of open marks. What holds: quotations nest and never cross a
//! block; a mark that pairs with nothing (an inch sign, an apostrophe, a typist's slip) leaves the
//! rest of its paragraph unharmed; time is linear.

use super::marks::{Mark, Style, classify, fits, opens_with};
use super::{Document, TextBlock, TokenRange};
use crate::order;

/// One quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Tokens from the opening mark to the closing mark, both included where they stand. A
    /// quotation that runs on over paragraphs gives one `Quote` a paragraph.
    pub tokens: TokenRange,
    /// The closing mark is missing because the quotation goes on in the next paragraph.
    pub continues: bool,
    /// Stands inside another quotation.
    pub nested: bool,
}

/// Pairs the document's quotation marks.
pub fn find(doc: &Document) -> Vec<Quote> {
    let mut quotes = Vec::new();
    for (i, block) in doc.blocks.iter().enumerate() {
        let next = doc.blocks.get(i + 1).and_then(|b| opens_with(doc, b));
        Paragraph::new(doc, block).pair(next, &mut quotes);
    }
    order::by_key(&mut quotes, |q| (q.tokens.start, usize::MAX - q.tokens.end));
    quotes
}

/// An open mark on the stack.
#[derive(Debug, Clone, Copy)]
struct Open {
    at: usize,
    style: Style,
    low: bool,
}

/// One paragraph while its marks are paired.
struct Paragraph<'a> {
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
    fn new(doc: &'a Document, block: &TextBlock) -> Paragraph<'a> {
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

    fn pair(mut self, next: Option<Style>, out: &mut Vec<Quote>) {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Quotations of paragraphs as text, "…" behind one that goes on, nested ones indented by ">".
    fn quoted(paragraphs: &[&str]) -> Vec<String> {
        let doc = Document::from_paragraphs(paragraphs);
        find(&doc)
            .iter()
            .map(|q| {
                let nested = if q.nested { ">" } else { "" };
                format!("{nested}{}{}", doc.slice(&q.tokens), if q.continues { "…" } else { "" })
            })
            .collect()
    }

    #[test]
    fn pairs_marks_of_every_style() {
        let table: &[(&str, &[&str])] = &[
            ("“We left,” she said. “It was late.”", &["“We left,”", "“It was late.”"]),
            ("\"The order stands,\" said Bauer. \"It stays.\"", &["\"The order stands,\"", "\"It stays.\""]),
            (
                "‘It’s the ministry’s job, and they’re on it,’ he said.",
                &["‘It’s the ministry’s job, and they’re on it,’"],
            ),
            ("'The farmers' union wasn't asked,' he said.", &["'The farmers' union wasn't asked,'"]),
            ("‘The farmers’ union wasn’t asked,’ he said.", &["‘The farmers’ union wasn’t asked,’"]),
            ("The treaty of ’98 was “dead”, and ’twas buried in the ’00s.", &["“dead”"]),
            ("The treaty of ‘98 was “dead”.", &["“dead”"]),
            ("The farmers’ union met the bakers’ guild.", &[]),
            ("Don't go to the dogs' home, he said.", &[]),
            (
                "‘He called it “an accident” and left,’ she said.",
                &["‘He called it “an accident” and left,’", ">“an accident”"],
            ),
            ("“They said, ‘It might be,’” she said.", &["“They said, ‘It might be,’”", ">‘It might be,’"]),
            (
                "«We will answer in court», it wrote. „Kein Kommentar.“",
                &["«We will answer in court»", "„Kein Kommentar.“"],
            ),
            ("« Nous verrons », a-t-il dit.", &["« Nous verrons »"]),
            ("»Wir warten«, sagte er.", &["»Wir warten«"]),
            (
                "\"We need a pipe,\" she said. It was 8\" wide. \"It burst,\" she said.",
                &["\"We need a pipe,\"", "\"It burst,\""],
            ),
            ("\"It was 8\" wide and it burst,\" she said.", &["\"It was 8\" wide and it burst,\""]),
            ("He said: “It was empty.”He left.", &["“It was empty.”"]),
            ("He said: \"It was empty.\"He left.", &["\"It was empty.\""]),
            ("“Mixed marks,\" he said. \"And back,” she said.", &["“Mixed marks,\"", "\"And back,”"]),
            (
                "\"It reads “as you know” on page one,\" he said.",
                &["\"It reads “as you know” on page one,\"", ">“as you know”"],
            ),
            ("He stands 6' 2\" tall.", &[]),
            ("The post was read – “Go!” – and deleted.", &["“Go!”"]),
            ("He called it (“a mess”) and [\"a shame\"].", &["“a mess”", "\"a shame\""]),
            ("‘Nobody asked the farmers’, he said.", &["‘Nobody asked the farmers’"]),
            ("‘Go away’ was all he said.", &["‘Go away’"]),
            ("Rock ’n’ roll, she said, is “dead”.", &["“dead”"]),
            ("”Swedish marks,” she said.", &["”Swedish marks,”"]),
        ];
        for (text, expected) in table {
            assert_eq!(quoted(&[text]), *expected, "{text}");
        }
    }

    #[test]
    fn a_quotation_runs_on_over_paragraphs() {
        assert_eq!(
            quoted(&[
                "“We closed,” she said. “All moved.",
                "“By evening it rose.",
                "“Nobody was hurt.”",
                "It rained."
            ]),
            ["“We closed,”", "“All moved.…", "“By evening it rose.…", "“Nobody was hurt.”"]
        );
        assert_eq!(quoted(&["\"One.", "\"Two,\" he said."]), ["\"One.…", "\"Two,\""]);
        assert_eq!(quoted(&["‘One isn’t enough.", "‘Two,’ he said."]), ["‘One isn’t enough.…", "‘Two,’"]);
    }

    #[test]
    fn a_lost_mark_harms_its_paragraph_alone() {
        assert_eq!(quoted(&["He said: “We never left.", "She agreed."]), ["“We never left."]);
        assert_eq!(quoted(&["“We left. “It was late,” he said."]), ["“We left.", "“It was late,”"]);
        assert_eq!(
            quoted(&["The so-called “velvet prison closed.", "“Go,” he said."]),
            ["“velvet prison closed.…", "“Go,”"]
        );
        assert_eq!(quoted(&["It closed.” He left.", "\" \" \"", "’", "“”"]), Vec::<String>::new());
    }

    #[test]
    fn many_open_marks_take_linear_time() {
        let text = "“‘ \"' ".repeat(50_000);
        assert!(quoted(&[&text]).len() < 200_000);
    }
}
