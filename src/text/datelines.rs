//! Datelines: where, when and for whom a report was written, before its first words.
//!
//! "LONDON —", "KYIV, Ukraine (AP) —", "GENEVA, Oct. 3 (Reuters) -", "Seoul (Yonhap) –". The style
//! guides of the agencies print the place in capitals, or the agency's name in parentheses behind it,
//! and a dash.

use super::Document;
use std::ops::Range;

/// Tokens of the longest one: "SAN FRANCISCO and WASHINGTON, Nov. 28, 2026 (Agence France-Presse) —".
const LONGEST: usize = 18;

/// The first token behind the dateline that opens the block of token `i`, if `i` lies in one.
pub fn behind(doc: &Document, i: usize) -> Option<usize> {
    let block = doc.blocks.get(doc.block_of(i))?.tokens.clone();
    let dash = (block.start + 1..block.end.min(block.start + LONGEST)).find(|&k| is_dash(doc, k))?;
    let first = (dash..block.end).find(|&k| !matches!(doc.word(k), "—" | "―" | "–" | "-"))?;
    // "NATO — the alliance of 32 — said": an aside goes on in lower case.
    let goes_on = doc.word(first).starts_with(|c: char| c.is_lowercase());
    let place = doc.word(block.start);
    let capitals = place.len() > 2 && place.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let agency = doc.word(dash - 1) == ")" && place.starts_with(char::is_uppercase);
    // "Accra, Ghana – The army", as some print city and country.
    let pair = comma_pair(doc, block.start..dash);
    let plain = (block.start..dash).all(|k| fits(doc.word(k)));
    (i < first && plain && (capitals || agency || pair) && !goes_on).then_some(first)
}

/// Names of at most three words each on both sides of one comma: "Addis Ababa, Ethiopia".
fn comma_pair(doc: &Document, tokens: Range<usize>) -> bool {
    let Some(comma) = tokens.clone().find(|&k| doc.word(k) == ",") else { return false };
    let name = |part: Range<usize>| {
        let word = |k: usize| doc.word(k).chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'));
        let capital = |k: usize| doc.word(k).starts_with(char::is_uppercase);
        (1..=3).contains(&part.len()) && part.clone().all(|k| word(k) && capital(k))
    };
    name(tokens.start..comma) && name(comma + 1..tokens.end)
}

/// A long dash, or one behind a space: "LONDON—After", "TEL AVIV -- After".
fn is_dash(doc: &Document, k: usize) -> bool {
    let spaced = match (doc.tokens.get(k - 1), doc.tokens.get(k)) {
        (Some(before), Some(dash)) => before.end < dash.start,
        _ => false,
    };
    matches!(doc.word(k), "—" | "―") || spaced && matches!(doc.word(k), "–" | "-")
}

/// What a dateline is made of: names, numbers, the marks between them.
fn fits(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        || matches!(word, "," | "." | "/" | "(" | ")" | "and" | "of" | "the" | "de" | "la" | "al")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_ends_behind_its_dash() {
        let rows = [
            ("LONDON — After years of talks, the ministry said no.", "After"),
            ("LONDON—After years of talks, the ministry said no.", "After"),
            ("KYIV, Ukraine (AP) — The army said it had left.", "The"),
            ("GENEVA, Oct. 3 (Reuters) - The agency said so.", "The"),
            ("Seoul (Yonhap) – “We will talk,” he said.", "“"),
            ("NEW YORK and PARIS, March 3 — Shares fell.", "Shares"),
            ("TEL AVIV -- Rockets fell, the army said.", "Rockets"),
            ("Accra, Ghana – The army said it had left.", "The"),
            ("Port Louis, Mauritius - “We will talk,” he said.", "“"),
            ("BEIJING/TAIPEI — China said it would wait.", "China"),
        ];
        for (text, first) in rows {
            let doc = Document::from_paragraphs(&[text]);
            assert_eq!(behind(&doc, 0).map(|i| doc.word(i)), Some(first), "{text}");
            assert_eq!(behind(&doc, doc.tokens.len() - 1), None, "{text}");
        }
    }

    #[test]
    fn other_dashes_open_nothing() {
        for text in [
            "NATO — the alliance of 32 — said it would wait.",
            "Lind — The Hague’s mayor — said so.",
            "COVID-19 is over, the minister said.",
            "The EU — Denmark’s friend — agreed.",
            "MPs voted on Monday — Lind did not.",
            "UK — Lind’s home — agreed.",
            "“PARIS — That is home,” she said.",
            "(AP) — The army said so.",
            "Lind, Denmark – the smallest of them – said so.",
            "Lind, Denmark, said – The Hague’s mayor did.",
            "LONDON",
            "—",
        ] {
            let doc = Document::from_paragraphs(&[text]);
            assert_eq!(behind(&doc, 0), None, "{text}");
        }
    }
}
