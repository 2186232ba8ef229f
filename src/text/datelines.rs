//! Datelines: where, when and for whom a report was written, before its first words.
//!
//! "LONDON —", "KYIV, Ukraine (AP) —", "GENEVA, Oct. 3 (Reuters) -", "Seoul (Yonhap) –". The style
//! guides of the agencies print the place in capitals, or the agency's name in parentheses behind it,
//! and a dash.

use super::Document;

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
    let plain = (block.start..dash).all(|k| fits(doc.word(k)));
    (i < first && plain && (capitals || agency) && !goes_on).then_some(first)
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
            "LONDON",
            "—",
        ] {
            let doc = Document::from_paragraphs(&[text]);
            assert_eq!(behind(&doc, 0), None, "{text}");
        }
    }
}
