//! Which boundaries of a content are taken from the tagger where the rules found it too: the tagger's are
//! the better ones but for the slips told here.

use super::Attribution;
use super::according::reported_that;
use super::clause_ends;
use super::cues::Cue;
use super::fronted::{interrupted, is_adjunct, said_by_pronoun};
use super::lexicon::{Class, Verb};
use super::main_verbs;
use super::narrated;
use super::trust::{cue_of, keeps_boundaries};
use super::view::{View, class};
use crate::text::TokenRange;

/// Takes over `tagged`, the pieces of the tagger's content, where they are better than those of `rule`, which
/// has the same cue.
pub(super) fn take(view: &View, cues: &[Cue], rule: &mut Attribution, mut tagged: Vec<TokenRange>) {
    let verb = cue_of(cues, rule).map(|c| c.verb);
    let cue = rule.cue.first().cloned().unwrap_or(0..0);
    leave_source(rule, &mut tagged);
    leave_next_cue(view, cues, rule, &cue, &mut tagged);
    leave_own_clause(view, rule, &cue, &mut tagged);
    let swallows = goes_on(view, rule, &tagged) || happened(view, rule) || overlaps(&tagged, &cue);
    leave_main_clause(view, rule, &mut tagged);
    // "They have reached a verdict**: according to** the bank, it has failed": no word of what stands before.
    if view.word(cue.start.wrapping_sub(1)) == ":" && rule.content.iter().all(|c| c.start >= cue.end) {
        tagged.retain(|c| c.start >= cue.end);
    }
    let gap = rule.found_by("content: clause before") && rule.found_by("relative clause");
    let keeps = keeps_boundaries(rule)
        || gap
        || swallows
        || in_headline(view, verb, &cue)
        || is_halved(view, rule)
        || is_sliver(rule, &cue, &tagged)
        || narrates(view, rule)
        || colon_behind_source(view, rule, &cue)
        || tagged.is_empty();
    if !keeps {
        replace(view, verb, &cue, rule, tagged);
    } else if !swallows && rule.found_by("quotation") {
        lead_in(view, &cue, &mut rule.content, &tagged);
    }
}

/// Takes the rules' source out of the content.
fn leave_source(rule: &Attribution, tagged: &mut Vec<TokenRange>) {
    if let Some(source) = rule.source.first() {
        tagged.retain(|c| c.start >= source.end || c.end <= source.start);
    }
}

/// "argued that it was late and requested **the court to act**": takes out what another cue opens.
fn leave_next_cue(
    view: &View,
    cues: &[Cue],
    rule: &Attribution,
    cue: &TokenRange,
    tagged: &mut Vec<TokenRange>,
) {
    let Some(last) = rule.content.last().map(|c| c.end).filter(|&end| end > cue.end) else { return };
    let from = cues.partition_point(|c| c.tokens.start < last);
    let Some(next) = cues.iter().skip(from).find(|c| c.speaks()).map(|c| &c.tokens) else { return };
    let own = matches!(view.word(last), "and" | "but") && next.start <= last + 3;
    // "…, while the Liberals called for **a fund**"
    let other = view.word(last) == "," && view.is(last + 1, class::CONJUNCTION)
        || view.word(last) == ","
            && matches!(view.word(last + 1), "while" | "whereas" | "though" | "although");
    // "…, **contradicting** an account by his aides"
    let participle =
        view.word(last) == "," && next.start == last + 1 && view.word(next.start).ends_with("ing");
    if (own || other || participle) && tagged.len() > 1 {
        tagged.retain(|c| !(next.end <= c.start && c.start <= next.end + 1));
    }
}

/// "The dam was safe, engineers say**, and the town knew**": the reporter goes on.
fn leave_own_clause(view: &View, rule: &Attribution, cue: &TokenRange, tagged: &mut Vec<TokenRange>) {
    // "The wards were full, **she said**, and the nurses had left": what a pronoun said goes on, unless it acts.
    let pronoun = rule.source.first().is_some_and(|s| said_by_pronoun(view, s.start));
    let own = |i: usize| !pronoun || matches!(view.word(i), "he" | "she" | "they");
    if rule.found_by("content: clause before") && tagged.len() > 1 {
        let subject = class::DETERMINER | class::POSSESSIVE | class::SUBJECT;
        let joined = |c: &TokenRange| {
            matches!(view.word(c.start), "and" | "but") && view.is(c.start + 1, subject) && own(c.start + 1)
        };
        tagged.retain(|c| c.start < cue.end || !joined(c));
    }
}

/// "Seoyon, which has said it may grow**, fell by 2%**": the clause ends with its comma.
fn leave_main_clause(view: &View, rule: &Attribution, tagged: &mut Vec<TokenRange>) {
    if let Some(end) = rule.content.last().map(|c| c.end)
        && rule.found_by("relative clause")
        && (view.word(end) == "," || main_verbs::is_finite(view, end))
    {
        tagged.retain(|c| c.start < end);
        if let Some(last) = tagged.last_mut() {
            last.end = last.end.min(end);
        }
    }
}

/// "acknowledged the delay but insisted …": the second cue begins a content of its own.
fn goes_on(view: &View, rule: &Attribution, tagged: &[TokenRange]) -> bool {
    rule.content.last().is_some_and(|last| {
        let inside = || {
            view.sentence(last.start).is_some_and(|s| clause_ends::ends_inside(view, last.end, s.end))
                && tagged.iter().any(|c| c.start <= last.end && c.end > last.end + 1)
        };
        let crosses = || tagged.iter().any(|c| c.start <= last.end && c.end > last.end + 1);
        // "denied holding it up **as the council met**"
        let beside = || {
            let acts = rule.found_by("content: object") || rule.found_by("content: gerund");
            acts && view.sentence(last.start).is_some_and(|s| clause_ends::absolute(view, last.end, s.end))
        };
        inside()
            || beside() && crosses()
            || matches!(view.word(last.end), "and" | "but" | "yet" | ";" | "," | "when")
                && tagged.iter().any(|c| c.start <= last.end && c.end > last.end + 1)
                && view
                    .sentence(last.end)
                    .is_some_and(|sentence| clause_ends::ends_at(view, last.end, sentence.end))
    })
}

/// "admitted failing to provide care **and was** fined"
fn happened(view: &View, rule: &Attribution) -> bool {
    let passive = rule.content.last().is_some_and(|last| {
        matches!(view.word(last.end), "and" | "but") && clause_ends::goes_on(view, last.end + 1)
    });
    passive && rule.why.iter().any(|w| matches!(w.as_str(), "content: object" | "content: gerund"))
}

/// "One thing is plain, said Holt**: nobody was told**": both sides of the source are content.
fn colon_behind_source(view: &View, rule: &Attribution, cue: &TokenRange) -> bool {
    let [before, behind] = rule.content.as_slice() else { return false };
    before.end <= cue.start && behind.start > cue.end && view.word(behind.start - 1) == ":"
}

/// "wrote that her supervisor **had called her and said** that …": the content holds the second verb.
fn narrates(view: &View, rule: &Attribution) -> bool {
    rule.content.iter().any(|c| c.clone().any(|i| narrated::subject(view, c.start, i).is_some()))
}

fn overlaps(pieces: &[TokenRange], tokens: &TokenRange) -> bool {
    pieces.iter().any(|c| c.start < tokens.end && tokens.start < c.end)
}

/// A headline's "as" and "amid" end what the rules found.
fn in_headline(view: &View, verb: Option<&Verb>, cue: &TokenRange) -> bool {
    acts(verb) && view.is_headline(cue.start)
}

fn acts(verb: Option<&Verb>) -> bool {
    verb.is_some_and(|v| v.class == Class::Act)
}

/// "**A vote is expected** Thursday, said an aide"
fn is_sliver(rule: &Attribution, cue: &TokenRange, tagged: &[TokenRange]) -> bool {
    let clause: usize = rule.content.iter().map(ExactSizeIterator::len).sum();
    let seen: usize = tagged.iter().map(ExactSizeIterator::len).sum();
    (seen * 3 < clause || rule.content.len() == 1 && tagged.len() > 1)
        && rule.found_by("content: clause before")
        && tagged.iter().all(|c| c.end <= cue.start)
}

/// "The talks, he told reporters, had failed": the tagger sees the first part alone, or takes those who
/// listen for a part.
fn is_halved(view: &View, rule: &Attribution) -> bool {
    match rule.content.as_slice() {
        [before, rest] => {
            rule.found_by("content: clause before")
                || rule.found_by("source named by the phrase")
                    && (interrupted(view, before, rest)
                        || is_adjunct(view, before)
                            && view.is_word(rest.start)
                            && !view.is(rest.start, class::CONJUNCTION | class::WH | class::PREPOSITION))
        }
        _ => false,
    }
}

/// Gives `rule` the tagger's pieces, but the rules' start and end where the tagger slipped.
fn replace(
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
    acts(verb) && start < first.start
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

/// "insisted **only last month that** nothing would change"
fn is_day(view: &View, cue: &TokenRange, first: &TokenRange, start: usize) -> bool {
    let timed = |i| view.is(i, class::TIME | class::PREPOSITION) || view.is_adverb(i);
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
        && (first.start..start - 1).all(timed)
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

/// "**The first warning came at 2.47am,** “and not a minute before”, Holm said": the reporter's words
/// that lead into a quotation are content too where the tagger read them so.
fn lead_in(view: &View, cue: &TokenRange, content: &mut [TokenRange], tagged: &[TokenRange]) {
    for piece in content {
        let whole = tagged.iter().find(|t| t.start < piece.start && piece.end <= t.end + 1);
        // "What they're saying: “…,” Holm said" is a label.
        let labelled = view.word(piece.start.wrapping_sub(1)) == ":" && piece.end <= cue.start;
        if let Some(whole) = whole.filter(|_| !labelled)
            && view.doc.sentence_of(whole.start) == view.doc.sentence_of(piece.start)
        {
            piece.start = whole.start;
        }
    }
}
