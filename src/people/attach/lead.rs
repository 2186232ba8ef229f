//! What the lead of an article looks like: its byline, the head of a firm with whom it opens, a name with an age.

use crate::people::lexica::lexicon::{Class, WordClass};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;

/// Tokens of a byline at most.
const BYLINE: usize = 14;

/// "Ida Rowe, Environment correspondent": a short line below the headline without a full stop and without a verb.
pub fn is_byline(words: &Words, block: usize) -> bool {
    let Some(line) = words.label(block, BYLINE).filter(|_| block > 0) else { return false };
    let Some(last) = line.clone().next_back() else { return false };
    !matches!(words.folded(last), "." | "?" | "!" | ":") && !line.into_iter().any(|i| words.at(i).quoted)
}

/// "Ed Marlow, 34, **told** senators": a verb behind the age that stands behind a name ending before the comma `at`.
pub fn speaks_behind_age(words: &Words, at: usize) -> bool {
    let age = words.folded(at + 1);
    let digits = age.len() == 2 && age.chars().all(|c| c.is_ascii_digit());
    digits && words.folded(at + 2) == "," && words.at(at + 3).class == WordClass::Verb
}

/// "**Corvane's chief executive** has apologised", "**The head of a ferry firm** said": whoever leads a firm and opens a
/// paragraph below the headline.
pub fn leads_firm(words: &Words, office: &Office) -> bool {
    let owned = office.owner.is_some() || words.folded(office.head.end) == "of";
    let chief = office.title.class == Class::Business && office.title.head.starts_with("chief executive")
        || matches!(office.title.head, "ceo" | "managing director");
    opens(words, office) && owned && chief
}

/// "**The environment secretary** has dismissed the claim": an office that opens a paragraph below the headline. Of a
/// prime minister the reader knows the name, so that the next person may be another.
pub fn opens(words: &Words, office: &Office) -> bool {
    let below = words.at(office.full.start).block > 0;
    below && opens_block(words, office) && office.title.head != "prime minister"
}

/// Whether an office phrase opens a paragraph or the headline.
pub fn opens_block(words: &Words, office: &Office) -> bool {
    let start = office.full.start;
    words.doc.blocks.get(words.at(start).block).is_some_and(|b| b.tokens.start == start)
}
