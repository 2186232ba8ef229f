//! "TASS quoted Reiss as saying …", "Reiss was quoted by TASS as saying …", "…, Reiss was quoted as saying by
//! TASS": whoever is quoted speaks, and who quotes passes it on.

use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Tokens between "saying" and the "by" that names who quotes: "late on Thursday".
const BETWEEN: usize = 6;

/// Both sides of such a wording.
pub(in crate::statements) struct Quoting {
    /// Who is quoted.
    pub speaker: Option<TokenRange>,
    /// Who quotes.
    pub relay: Option<TokenRange>,
    /// Where the clause begins that passes it on: "…, **TASS** quoted Reiss as saying".
    pub opens: Option<usize>,
    /// Whether who quotes is named behind "saying", where a content might be looked for.
    pub by_behind: bool,
}

/// Whether `word` cites somebody.
fn quotes(word: &str) -> bool {
    matches!(word, "quoted" | "quotes" | "cited" | "cites")
}

/// The wording whose "saying", "telling", … is token `saying`.
pub(in crate::statements) fn at(view: &View, saying: usize) -> Option<Quoting> {
    let link = saying.checked_sub(1).filter(|&link| view.word(link) == "as")?;
    let sentence = view.sentence(saying)?;
    let verb = (sentence.start..link).rev().find(|&i| quotes(view.word(i)))?;
    if verb == sentence.start || !view.is(verb - 1, class::BE) {
        let speaker = subject_after(view, verb + 1, link);
        let relay = subject_before(view, verb, sentence.start);
        let opens = relay.as_ref().map(|r| r.start);
        return Some(Quoting { speaker, relay, opens, by_behind: false });
    }
    // "has been quoted"
    let is_group = |&i: &usize| view.is(i, class::BE | class::HAVE) || view.is_adverb(i);
    let group = (sentence.start..verb).rev().take_while(is_group).last().unwrap_or(verb);
    let inside = (view.word(verb + 1) == "by").then(|| subject_after(view, verb + 2, link)).flatten();
    let behind = by_behind(view, saying + 1, sentence.end);
    let speaker = subject_before(view, group, sentence.start);
    let opens = speaker.as_ref().map(|s| s.start);
    Some(Quoting { speaker, by_behind: behind.is_some(), relay: inside.or(behind), opens })
}

/// "saying late Thursday **by Interfax**"
fn by_behind(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let by = (from..end.min(from + BETWEEN + 1)).find(|&i| view.word(i) == "by")?;
    let adverbial = |i| view.is(i, class::TIME | class::PREPOSITION | class::DETERMINER) || view.is_adverb(i);
    // "saying he was hurt **by** the report"; "**late** Thursday"
    let part = |i| adverbial(i) || view.is_capital(i) || view.is(i + 1, class::TIME);
    let between = (from..by).all(|i| part(i) && !view.is_quote_mark(i));
    between.then(|| subject_after(view, by + 1, end)).flatten()
}
