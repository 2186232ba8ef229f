//! What is another's in a headline: the clause behind the comma, "accuses France of meddling**, Paris dismisses
//! ‘fantasy’**", and the one before "as", "**Court remands driver** as police deny chase".

use crate::statements::edges::headline_scene::is_present;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, LEXICON, Tense};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Where the content of a headline ends before another's clause.
pub(super) fn before_other(view: &View, content: &TokenRange) -> usize {
    (content.start + 1..content.end).find(|&i| another_acts(view, i, content.end)).unwrap_or(content.end)
}

/// Most words of a subject between a comma and its verb.
const SUBJECT: usize = 3;

/// "Junta accuses France of meddling**, Paris dismisses ‘fantasy’**": whether another's clause begins behind the comma at
/// `i`. ", police say" at the end tells who says what stands before.
fn another_acts(view: &View, i: usize, end: usize) -> bool {
    if view.word(i) != "," || view.quote_of(i).is_some() {
        return false;
    }
    let closed = class::PREPOSITION | class::CONJUNCTION | class::WH | class::SUBORDINATOR | class::AUXILIARY;
    let plain = |k: &usize| view.is_word(*k) && !view.is(*k, closed) && view.quote_of(*k).is_none();
    let acts = |v: usize| {
        // "Paris dismisses"
        let name = view.is_capital(v - 1);
        let many = view.is_many(v - 1);
        let present = view.ends_as_present(v);
        let agrees = present && (!many || name) || many && !present;
        let object = view.is_word(v + 1) || view.is_quote_mark(v + 1);
        let mut verbs = LEXICON.verbs(view.word(v), |k| view.word(v + k));
        let told = verbs.any(|(verb, tense)| {
            matches!(tense, Tense::Present | Tense::Base) && matches!(verb.class, Class::Act | Class::Speech)
        });
        told && agrees && object && !view.is_capital(v)
    };
    let subject = (i + 1..end).take(SUBJECT + 1).take_while(plain);
    subject.skip(1).any(|v| v + 1 < end && acts(v))
}

/// "Court remands driver as **police** (deny chase)": where the source in a headline begins behind the clause that its own
/// clause goes on beside.
pub(super) fn behind_clause(view: &View, source: &TokenRange) -> usize {
    // "**Police hunt** man as mother (urges calm)": a verb that no list knows, behind a plural.
    let closed = class::PREPOSITION | class::CONJUNCTION | class::DETERMINER;
    let of_many = |k: usize, i: usize| {
        let open = view.is_word(k) && !view.is_capital(k) && !view.is(k, closed);
        view.is_many(k - 1) && open && k + 2 <= i
    };
    let meanwhile = |&i: &usize| {
        let verb = |k: usize| view.is_verb_like(k) || is_present(view, k) || of_many(k, i);
        matches!(view.word(i), "as" | "while") && i + 1 < source.end && (source.start + 1..i).any(verb)
    };
    (source.start + 2..source.end).rev().find(meanwhile).map_or(source.start, |i| i + 1)
}
