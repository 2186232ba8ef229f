//! Contents before a cue that stands before its source: "Y, said X.", and around it: "In private, say X, Y".

use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::cues::main_verbs::{apposed, cuts_verb, has_main_verb};
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::phrases::subject_after;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, Tense};
use crate::statements::reading::view::View;
use crate::statements::reported::adverbials::skip_adverbials;
use crate::statements::reported::fronted::fronted;
use crate::text::TokenRange;

/// "**The tunnel had flooded**, said Rail Minister Pierre Lanoy.": clause, cue, source.
pub(in crate::statements) fn inverted(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<Attribution> {
    let comma = cue.start.checked_sub(1).filter(|&c| c > bounds.start && view.word(c) == ",")?;
    if view.quote_of(comma).is_some() || !precedes_source(view, cue) {
        return None;
    }
    let mut source = subject_after(view, cue.tokens.end, bounds.end)?;
    // "Banks will, say **economists**, lend less": what looks like an apposition is the verb.
    let mark = source.clone().find(|&i| view.word(i) == ",");
    if let Some(mark) = mark.filter(|&m| cuts_verb(view, &(bounds.start..comma), m + 1)) {
        source.end = mark;
    }
    source.end = before_main_clause(view, &(bounds.start..comma), &source);
    if !is_source(view, cue, &source)
        || is_subject_with_aside(view, &(bounds.start..comma))
        || is_subject_of_report(view, &(bounds.start..comma), &source)
    {
        return None;
    }
    let after = skip_adverbials(view, source.end, bounds.end);
    let speaks = cue.verb.frames.quote && matches!(cue.verb.class, Class::Speech);
    let clause = source_with_clause(view, &source, bounds.end);
    let from = if clause.end > source.end { clause.end } else { after };
    // "The result, said Mayor Poe: chaos."
    let colon = clause.end;
    if view.word(colon) == ":" && view.is_word(colon + 1) && speaks && !apposed(view, &(bounds.start..comma))
    {
        let pieces = vec![view.trim(bounds.start..comma), view.trim(colon + 1..bounds.end)];
        return Some(before_source(view, cue, clause, pieces));
    }
    if let Some(content) = around(view, bounds.start..comma, from, bounds.end).filter(|_| speaks) {
        return Some(before_source(view, cue, clause, content));
    }
    if has_predicate(view, after, bounds.end) {
        return None;
    }
    // "The border, said Lind." and not "Lind, the mayor, said the border …"; "Salt helps, say doctors."
    let named = cue.tense == Tense::Base || view.is_capital(cue.tokens.end) && source.start == cue.tokens.end;
    // "Police to get cameras, says PM **on rebels' offer**"
    let matter = view.is_headline(after) && matches!(view.word(after), "on" | "over" | "amid");
    let closed = after >= bounds.end || view.word(after) == "," || matter;
    let content = fronted(view, cue, comma + 1, bounds, after, named && closed)?;
    let content: Vec<TokenRange> =
        content.into_iter().map(|c| view.trim(c)).filter(|c| !c.is_empty()).collect();
    (!content.is_empty()).then(|| before_source(view, cue, source, content))
}

/// "**Instead of** raising fees", "**rather than** wait"
fn is_instead(view: &View, i: usize) -> bool {
    view.reads(i, &["instead", "of"]) || view.reads(i, &["rather", "than"])
}

/// "In the long run, said Bo Holm, head of the port**, the firm wants** more": where a source ends before the clause
/// that the phrase `before` its cue leads to.
fn before_main_clause(view: &View, before: &TokenRange, source: &TokenRange) -> usize {
    let leads = is_instead(view, before.start)
        || view.is(before.start, class::PREPOSITION) && !has_main_verb(view, before);
    let comma = source.clone().rev().find(|&i| view.word(i) == ",").filter(|_| leads);
    let clause =
        |comma: &usize| !view.is(comma + 1, class::WH) && has_main_verb(view, &(comma + 1..source.end));
    comma.filter(clause).unwrap_or(source.end)
}

/// Whether what stands behind a cue may be its source, and not its object.
fn precedes_source(view: &View, cue: &Cue) -> bool {
    let behind = cue.tokens.end;
    // "…, the envoy, who had left, told Reuters": behind these verbs stands who listens.
    let addressed = matches!(cue.verb.lemma, "tell" | "inform" | "assure" | "remind");
    // "The panel, set up in May, recommended **closing the ward**"
    let gerund =
        view.word(behind).ends_with("ing") && view.is(behind + 1, class::DETERMINER | class::POSSESSIVE);
    matches!(cue.tense, Tense::Base | Tense::Past | Tense::Present)
        && !addressed
        // "agreed to pay"
        && view.word(behind) != "to"
        && !gerund
}

/// Whether the phrase behind `cue` is its subject.
fn is_source(view: &View, cue: &Cue, source: &TokenRange) -> bool {
    // "trim pages, add notes, set margins": orders, and no subject behind its verb.
    let ordered = cue.tense == Tense::Base && (!is_plural(view, source) || cue.verb.lemma == "add");
    // "offered him a job, then says **he’ll** take advice"
    let first = view.word(source.start);
    let contracted = first.contains('\'') && first.len() < 8 && !view.is_capital(source.start);
    // "…, visited in May, said **afterwards** that …"
    let adverb = source.len() == 1 && view.is_adverb(source.start);
    !ordered && !contracted && !adverb
}

/// "**Lind, in a note sent to members**, said …": a name and where it speaks, which is no clause.
fn is_subject_with_aside(view: &View, before: &TokenRange) -> bool {
    let mut commas = before.clone().filter(|&i| view.word(i) == "," && view.quote_of(i).is_none());
    let (Some(open), None) = (commas.next(), commas.next()) else { return false };
    let name = before.start..open;
    let plain = !name.clone().any(|i| {
        !view.is_word(i) || view.is_verb_like(i) || view.is(i, class::PREPOSITION | class::SUBORDINATOR)
    });
    let where_told = matches!(view.word(open + 1), "in" | "on" | "at" | "during" | "through")
        && (open + 2..before.end.min(open + 7)).any(|i| view.is(i, class::OCCASION));
    // "Lind, **for his part**, said Oslo had lied"
    let part = view.word(open + 1) == "for" && view.word(open + 3) == "part";
    !name.is_empty() && plain && (where_told || part)
}

/// "**Lind, who runs the port,** said the firm's owner, Norvind, **had** left": a name with its relative clause `before`
/// the cue, and behind what looks like the source its own verb. "**A nurse, who asked not to be named,** said the roof leaks":
/// nothing but a relative clause stands between the subject and its verb, whatever that clause holds.
fn is_subject_of_report(view: &View, before: &TokenRange, source: &TokenRange) -> bool {
    let mut commas = before.clone().skip(1).filter(|&i| view.word(i) == "," && view.quote_of(i).is_none());
    let who = commas.next().filter(|&i| view.word(i + 1) == "who");
    let alone = who.is_some_and(|who| !(before.start..who).any(|i| view.is_verb_like(i)));
    let whole = commas.next().is_none();
    let apposed = source.clone().any(|i| view.word(i) == ",") && view.word(source.end) == ",";
    let verb = || apposed && view.is_verb_like(source.end + 1) && !has_main_verb(view, before);
    alone && (whole || verb())
}

/// Whether the words from `after` on, up to `end`, tell something of the phrase before them: it is the subject
/// of a content, and no source.
fn has_predicate(view: &View, after: usize, end: usize) -> bool {
    let within = after < end;
    // "said sanctions “must bite”"
    let quoted = within && view.is_quote_mark(after);
    let goes_on = view.word(after) == "who" || view.is(after, class::PREPOSITION | class::SUBORDINATOR);
    let governs = within && view.is_word(after) && !goes_on;
    // "Lima, who retired in May, said the plan drawn up by Holm was weak."
    let clause = || {
        (after..end)
            .take_while(|&i| view.word(i) != "," && !view.is(i, class::SUBORDINATOR | class::WH))
            .any(|i| view.is(i, class::AUXILIARY))
    };
    quoted || governs || clause()
}

/// "say **people who know him**, …", "said **an official in the ministry**, …": the source with what tells
/// who is meant.
fn source_with_clause(view: &View, source: &TokenRange, end: usize) -> TokenRange {
    let comma = (source.end..end.min(source.end + 10)).find(|&i| view.word(i) == ",");
    let place = |comma: usize| {
        view.word(source.end) == "in"
            && !(source.end..comma).any(|i| view.is_verb_like(i) || view.is(i, class::TIME))
    };
    let told = comma.filter(|&comma| view.word(source.end) == "who" || place(comma));
    source.start..told.unwrap_or(source.end)
}

fn before_source(view: &View, cue: &Cue, source: TokenRange, content: Vec<TokenRange>) -> Attribution {
    Attribution::by_cue(view, source, cue.tokens.clone(), content, 0.8, "content: clause before")
}

/// "**The trouble**, say critics, **is that nobody pays**", "In private, say aides, **she is tired**": the
/// clause around an inverted cue. `before` is no clause of its own.
fn around(view: &View, before: TokenRange, from: usize, end: usize) -> Option<Vec<TokenRange>> {
    let before = view.trim(before.start + usize::from(view.is(before.start, class::CONJUNCTION))..before.end);
    // "**Instead of raising fees**, said Lind, the port will sell ships"
    let instead = is_instead(view, before.start);
    let clause = before.len() > 8 || has_main_verb(view, &before) || apposed(view, &before);
    if view.word(from) != "," || clause && !instead {
        return None;
    }
    let rest = from + 1..clause_end(view, from + 1, end, false);
    let adjunct = before.is_empty()
        || view.is(before.start, class::PREPOSITION | class::SUBORDINATOR | class::TIME | class::ADVERB);
    let predicate = view.is_verb_like(rest.start);
    let subject = view.is(rest.start, class::DETERMINER | class::POSSESSIVE | class::SUBJECT)
        || view.is_capital(rest.start)
        || view.is_word(rest.start)
            && !view.is(rest.start, class::CONJUNCTION | class::WH | class::PREPOSITION);
    let finite = rest.clone().skip(1).any(|i| view.is_verb_like(i));
    match () {
        () if predicate && !adjunct || instead && subject && finite => Some(vec![before, rest]),
        () if !predicate && adjunct && subject && finite => Some(vec![rest]),
        () => None,
    }
}

/// Whether a source takes "say" and not "says": "the authors of the study", "Lind and Holm", "police".
fn is_plural(view: &View, source: &TokenRange) -> bool {
    let head = (source.start + 1..source.end)
        .find(|&i| !view.is_word(i) || view.is(i, class::PREPOSITION | class::WH))
        .unwrap_or(source.end)
        .checked_sub(1);
    let joined = source.clone().any(|i| view.word(i) == "and");
    joined || head.is_some_and(|h| view.is_many(h))
}
