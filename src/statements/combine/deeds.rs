//! What the tagger takes for speech though somebody only does, must do or feels something: a suit that is filed,
//! a raid that is ordered, a mood, a charge at court.

use crate::model::RawAttribution;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::view::View;
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;

/// Whether what the tagger alone found is such a deed.
pub(in crate::statements) fn found(view: &View, raw: &RawAttribution) -> bool {
    if raw.content.iter().any(|c| quotes(view, c)) {
        return false;
    }
    published(view, raw)
        || ordered(view, raw)
        || unnamed(view, raw)
        || not_all(view, raw)
        || mood(view, raw)
        || obliged(view, raw)
        || charged(view, raw)
}

/// Whether a quotation stands in `content`.
fn quotes(view: &View, content: &TokenRange) -> bool {
    content.clone().any(|i| view.quote_of(i).is_some())
}

/// Whether a word of the cue has one of the lexical classes `bits`.
fn cue_among(view: &View, raw: &RawAttribution, bits: u128) -> bool {
    raw.cue.iter().any(|c| view.any_among(c, bits))
}

/// Whether no word of the content opens a clause or an infinitive and nothing in it is a verb's own clause.
fn no_words(view: &View, raw: &RawAttribution) -> bool {
    let opens = |i: usize| matches!(view.word(i), "that" | "to") || view.is(i, class::WH);
    raw.content.iter().all(|c| !c.clone().any(opens) && !opens(c.start.wrapping_sub(1)))
}

/// "filed **a complaint with the board**", "posted **pictures of the hull**", "issued **a brief statement**": a
/// thing that goes out. "issued a denial" is one by its noun.
fn published(view: &View, raw: &RawAttribution) -> bool {
    let said = |c: &TokenRange| {
        let head = c.clone().find(|&i| view.is(i, class::PREPOSITION)).unwrap_or(c.end).saturating_sub(1);
        let paper = matches!(view.word(head), "statement" | "complaint" | "report");
        !paper && LEXICON.noun(view.word(head)).is_some()
    };
    // "a brief statement": no clause, though "brief" looks like its verb.
    let clause = |c: &TokenRange| c.len() > 4 && has_clause(view, c.clone());
    cue_among(view, raw, lexical::PUBLISHING)
        && no_words(view, raw)
        && !raw.content.iter().any(|c| said(c) || clause(c))
}

/// "ordered **raids on three flats**", "ordered **the mill closed**": what is ordered, and no words of the order.
fn ordered(view: &View, raw: &RawAttribution) -> bool {
    // "ordered **out** two envoys": out of the country.
    let orders = |c: &TokenRange| {
        matches!(view.word(c.end - 1), "ordered" | "orders") && view.word(c.start.wrapping_sub(1)) != "to"
    };
    // "ordered **a recount**": a measure, which the order names.
    let measure = |c: &TokenRange| matches!(view.word(c.start), "a" | "an");
    raw.cue.iter().any(orders) && no_words(view, raw) && !raw.content.iter().any(measure)
}

/// "did **not name** the minister", "is **not identifying** the child": what is left unsaid.
fn unnamed(view: &View, raw: &RawAttribution) -> bool {
    let no = |i: usize| {
        let word = view.word(i);
        word == "not" || word == "never" || word.ends_with("n't") || word.ends_with("n’t")
    };
    raw.cue.iter().any(|c| c.clone().any(no)) && cue_among(view, raw, lexical::NAMING)
}

/// "**Not everyone** wants blood": that others do is not said.
fn not_all(view: &View, raw: &RawAttribution) -> bool {
    let some = |s: &TokenRange| {
        let all = matches!(view.word(s.start + 1), "every" | "everyone" | "everybody" | "all" | "many");
        view.word(s.start) == "not" && all
    };
    raw.source.first().is_some_and(some) && !raw.content.iter().any(|c| has_clause(view, c.clone()))
}

/// "**are uneasy about** the plan", "**was eager for** a fight", "are **reluctant** to campaign": a mood that the
/// reporter sees. Who is worried about something has mostly said so.
fn mood(view: &View, raw: &RawAttribution) -> bool {
    let felt = |c: &TokenRange| {
        let behind = raw.content.first().is_some_and(|p| p.start >= c.end && !has_clause(view, p.clone()));
        view.is(c.start, class::BE) && c.len() < 6 && view.any_among(c, lexical::MOOD) && behind
    };
    raw.cue.iter().any(felt)
}

/// "**must** notify the board", "**are required** to report abuse": what the law asks of somebody.
fn obliged(view: &View, raw: &RawAttribution) -> bool {
    let clause = raw.content.iter().any(|c| has_clause(view, c.clone()));
    raw.cue.iter().any(|c| {
        let says = clause && LEXICON.has_class(view, c, &[Class::Speech]);
        let must = view.word(c.start) == "must" && !says;
        must || view.is(c.start, class::BE) && view.words_any(c, &["required", "obliged"])
    })
}

/// "has been **charged with** murder", "a man, 41, **charged over** threats": a court's matter.
fn charged(view: &View, raw: &RawAttribution) -> bool {
    let at_court = |i: usize| view.word(i) == "charged" && matches!(view.word(i + 1), "with" | "over");
    raw.cue.iter().any(|c| c.clone().any(at_court))
}
