//! Quotation marks of every style, paired.
//!
//! One pass a paragraph with a stack of open marks. What holds: quotations nest and never cross a
//! block; a mark that pairs with nothing (an inch sign, an apostrophe, a typist's slip) leaves the
//! rest of its paragraph unharmed; time is linear.

use super::marks::opens_with;
use super::pairing::Paragraph;
use super::{Document, TokenRange};
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
