//! Whether a description by which a story speaks on of somebody is a source: "**the farmer** said", "said **the farmer**".

use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words::{self, DENYING, FRONTING, QUESTIONING, REPORTING, TOLD};
use crate::people::lexica::words::Words;
use crate::people::references::last_subject::Described;
use crate::people::references::reporting::is_behind_quotation;
use crate::people::references::teaser::hides_name;

/// Whether what stands there speaks in the narrator’s sentence, as the first who does: "**the farmer** said", "said
/// **the farmer**".
pub(super) fn is_source(words: &Words, described: &Described) -> bool {
    let tokens = &described.tokens;
    let behind = tokens.end + usize::from(words.at(tokens.end).class == WordClass::Adv);
    let before = tokens.start.checked_sub(1);
    let quotation = is_behind_quotation(words, tokens.start);
    let says = is_cue(words, behind)
        || (quotation || described.told) && is_verb(words, behind)
        // "the father of three, who has worked here for years"
        || words.folded(tokens.end) == "," && words.folded(tokens.end + 1) == "who";
    // Not "“…,” Holm told **the coroner**"
    let told = |b: usize| name_words::is(words.folded(b), TOLD | QUESTIONING);
    let inverted = before
        .is_some_and(|b| is_cue(words, b) && !told(b) || quotation_before(words, b) && is_verb(words, b));
    let opens = before.is_none_or(|b| !words.same_sentence(b, tokens.start))
        || quotation
        || fronted(words, tokens.start);
    // "Governments, **the former judge** said, thanked him."
    let inserted = before.is_some_and(|b| words.folded(b) == ",")
        && is_cue(words, behind)
        && matches!(words.folded(behind + 1), "," | ".");
    let speaks = inserted || says && opens || inverted && !words.at(tokens.end).capital;
    speaks && !hides_name(words, tokens.end)
}

/// Whether a verb of reporting or denying stands at token `i`.
pub(super) fn is_cue(words: &Words, i: usize) -> bool {
    name_words::is(words.folded(i), REPORTING | DENYING)
}

/// Whether a quotation ends before token `i`.
pub(super) fn quotation_before(words: &Words, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|b| words.at(b).quoted)
}

/// "**Asked if** that was so, the judge said": behind the comma of a clause that opens the sentence.
fn fronted(words: &Words, at: usize) -> bool {
    let Some(comma) = at.checked_sub(1).filter(|&b| words.folded(b) == ",") else { return false };
    let sentence = words.doc.sentences.get(words.at(at).sentence).cloned().unwrap_or(comma..comma);
    let first = sentence.clone().find(|&k| words.at(k).alphabetic);
    first.is_some_and(|k| {
        name_words::is(words.folded(k), FRONTING) || matches!(words.at(k).class, WordClass::Prep)
    })
}
