//! Whom somebody speaks to in the phrase before the clause: "In a statement to **Reuters**, the ministry said". What
//! follows its comma is who speaks, and tells nothing of whom it spoke to.

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::text::{Document, TokenRange};

/// Most words of such a phrase before the name: "In a short statement emailed on Monday evening to".
const PHRASE: usize = 16;

/// Whether the name at `tokens` ends the phrase that opens its sentence, and is spoken or written to there: "Speaking
/// **to the BBC**,", "Asked **by Reuters**,". "According to Reuters," gives what Reuters says.
pub fn is_listener(doc: &Document, tokens: &TokenRange) -> bool {
    let Some(sentence) = doc.sentences.get(doc.sentence_of(tokens.start)) else { return false };
    let class = |i: usize| LEXICON.word_class(&fold(doc.word(i)));
    let article = tokens.start.saturating_sub(1);
    let before = if class(article) == WordClass::Det { article.saturating_sub(1) } else { article };
    let first = sentence.start;
    let short = first < before && before - first < PHRASE && doc.word(tokens.end) == ",";
    // "After it was sold to Holmbank,": a clause of its own.
    let clause = |i: usize| matches!(class(i), WordClass::Aux | WordClass::Pron | WordClass::Conj);
    short && leads_to(&fold(doc.word(first)), class(first), doc.word(before)) && !(first..before).any(clause)
}

/// Whether a phrase that opens with `first` speaks to whom `preposition` names: "in … to", "speaking … with",
/// "asked … by".
fn leads_to(first: &str, class: WordClass, preposition: &str) -> bool {
    let asked = first.ends_with("ed");
    let speaking = first.ends_with("ing") && first != "according";
    match preposition {
        "to" | "with" => asked || speaking || class == WordClass::Prep && first != "after",
        "by" => asked,
        _ => false,
    }
}
