//! The tagger's boundaries of a content, but the rules' start and end where the tagger slips.

use crate::statements::Attribution;
use crate::statements::other_cues::according::reported_that;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, Verb};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Gives `rule` the tagger's pieces, but the rules' start and end where the tagger slipped.
pub(in crate::statements) fn replace(
    view: &View,
    verb: Option<&Verb>,
    cue: &TokenRange,
    rule: &mut Attribution,
    tagged: Vec<TokenRange>,
) {
    let start = rule.content.first().map_or(0, |c| c.start);
    let fronted = rule.found_by("content: clause before");
    let told = rule.found_by("content: clause") || rule.found_by("content: clause with that");
    let object = rule.found_by("content: object");
    let rest = rule.content.last().map(|c| c.end).filter(|&end| {
        told && (reasons(view, &tagged, end) || behind_quote(view, &tagged, end))
            || object && attribute(view, &tagged, end)
    });
    rule.content = tagged;
    if let (Some(last), Some(end)) = (rule.content.last_mut(), rest) {
        last.end = end;
    }
    if let Some(first) = rule.content.first_mut()
        && (fronted && is_cut(view, first, start)
            || is_aside(view, cue, first, start)
            || is_reported(view, first, start)
            || is_gerund(verb, first, start)
            || is_pronoun(view, first, start)
            || is_amount(view, first, start)
            || is_addressee(view, verb, cue, told, first, start)
            || is_day(view, cue, first, start))
    {
        first.start = start;
    }
}

/// "Lind said he would stay at home**, as he had a cold**": what the tagger leaves out of a clause that goes on
/// to `end` is a reason with a subject of its own.
fn reasons(view: &View, content: &[TokenRange], end: usize) -> bool {
    content.last().is_some_and(|c| {
        let opens = match view.word(c.end + 1) {
            "as" | "because" | "since" | "unless" => view.is(c.end + 2, class::SUBJECT),
            // "due on Friday**, although it was not expected to last**": of what is told.
            "although" | "though" => view.word(c.end + 2) == "it" && view.is(c.end + 3, class::BE),
            _ => false,
        };
        c.end + 2 < end && view.word(c.end) == "," && opens
    })
}

/// "says the guard shouted “Gun!” **after seeing a phone**": the clause goes on behind the quotation in it.
fn behind_quote(view: &View, content: &[TokenRange], end: usize) -> bool {
    content.last().is_some_and(|c| {
        c.end + 1 < end
            && view.is_quote_mark(c.end - 1)
            && !view.is_quote_mark(c.start)
            && view.quote_of(c.end).is_none()
            && view.is(c.end, class::PREPOSITION)
            && view.word(c.end) != "as"
            && !(c.end..end).any(|i| view.is_quote_mark(i))
    })
}

/// "condemned a line **in a speech**", "warned of power cuts **in January**": what the tagger leaves out of an
/// object that goes on to `end` belongs to its last noun.
fn attribute(view: &View, content: &[TokenRange], end: usize) -> bool {
    content.last().is_some_and(|c| {
        c.end < end
            && end <= c.end + 8
            && matches!(view.word(c.end), "in" | "of" | "by" | "from" | "for" | "to")
            && (c.end..end).all(|i| view.is_word(i) && !view.is_verb_like(i))
    })
}

/// "said**, visibly moved,** that the truce holds": how it was said.
fn is_aside(view: &View, cue: &TokenRange, first: &TokenRange, start: usize) -> bool {
    // "reported, citing **a source,** that": whom it cites.
    let cited = first.start >= 2
        && matches!(view.word(first.start - 1), "citing" | "quoting")
        && view.word(first.start - 2) == ",";
    first.start > cue.end
        && (view.word(first.start - 1) == "," || cited)
        && first.start + 2 < start
        && view.word(start - 1) == "that"
        && view.word(start - 2) == ","
}

/// "**The Herald reported that** Holm would go, according to friends": what the outlet's sources say.
fn is_reported(view: &View, first: &TokenRange, start: usize) -> bool {
    first.start + 2 < start && reported_that(view, start - 1)
}

/// "denied **ordering** the raid": the tagger takes the gerund, with which the rules start, for a part of the
/// cue.
fn is_gerund(verb: Option<&Verb>, first: &TokenRange, start: usize) -> bool {
    verb.is_some_and(|v| v.class == Class::Act) && start < first.start
}

/// "**Warnings** that the ice could break were issued, geologists say": the tagger takes the noun for a cue, or
/// begins in the sentence before, or behind a colon.
fn is_cut(view: &View, first: &TokenRange, start: usize) -> bool {
    view.word(first.start) == "that" && start + 4 > first.start && start < first.start
        || view.doc.sentence_of(first.start) != view.doc.sentence_of(start)
            && first.start < start
            && first.end > start
        || view.word(first.start.wrapping_sub(1)) == ":" && start + 1 < first.start
}

/// "said that figure was wrong": the rules know when "that" is a pronoun.
fn is_pronoun(view: &View, first: &TokenRange, start: usize) -> bool {
    first.start == start + 1 && view.word(start) == "that"
}

/// "said **up** to 200 had left": the tagger takes the particle for a part of the cue.
fn is_amount(view: &View, first: &TokenRange, start: usize) -> bool {
    first.start == start + 1 && view.word(start) == "up" && view.word(first.start) == "to"
}

/// "insisted **only last month that** nothing would change"
fn is_day(view: &View, cue: &TokenRange, first: &TokenRange, start: usize) -> bool {
    // "warned for **months** the ward would close"
    if view.word(first.start.wrapping_sub(1)) == "for"
        && first.start + 1 == start
        && view.is(first.start, class::TIME)
    {
        return true;
    }
    first.start >= cue.end
        && first.start + 1 < start
        && view.word(start - 1) == "that"
        && (first.start..start - 1).all(|i| view.is_timed(i))
}

/// "told **the court** the defendant knew": whom the tagger takes for a part of what was `told`.
fn is_addressee(
    view: &View,
    verb: Option<&Verb>,
    cue: &TokenRange,
    told: bool,
    first: &TokenRange,
    start: usize,
) -> bool {
    told && !view.is(start, class::PREPOSITION | class::WH)
        && view.doc.sentence_of(start) == view.doc.sentence_of(cue.start)
        && verb.is_some_and(|v| v.frames.addressee)
        && first.start == cue.end
        && first.start < start
}
