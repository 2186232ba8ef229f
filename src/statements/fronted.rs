//! Contents that stand before their cue: "Y, said X.", "Y, X said.", and around it: "In private, say X, Y".

use super::Attribution;
use super::adverbials::skip_adverbials;
use super::clause_ends::{clause_end, is_remark, opens_scene};
use super::cues::Cue;
use super::lexicon::{Class, Tense};
use super::phrases::subject_after;
use super::view::{View, class};
use crate::text::TokenRange;

/// "**The tunnel had flooded**, said Rail Minister Pierre Lanoy.": clause, cue, source.
pub(super) fn inverted(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<Attribution> {
    let comma = cue.start.checked_sub(1).filter(|&c| c > bounds.start && view.word(c) == ",")?;
    if view.quote_of(comma).is_some() || !matches!(cue.tense, Tense::Base | Tense::Past | Tense::Present) {
        return None;
    }
    // "…, the envoy, who had left, told Reuters": behind these verbs stands who listens.
    if matches!(cue.verb.lemma, "tell" | "inform" | "assure" | "remind") {
        return None;
    }
    // "agreed to pay"
    if view.word(cue.tokens.end) == "to" {
        return None;
    }
    // "The panel, set up in May, recommended **closing the ward**"
    let gerund = view.word(cue.tokens.end).ends_with("ing")
        && view.is(cue.tokens.end + 1, class::DETERMINER | class::POSSESSIVE);
    if gerund {
        return None;
    }
    let mut source = subject_after(view, cue.tokens.end, bounds.end)?;
    // "Banks will, say **economists**, lend less": what looks like an apposition is the verb.
    let mark = source.clone().find(|&i| view.word(i) == ",");
    if let Some(mark) = mark.filter(|&m| cuts_verb(view, &(bounds.start..comma), m + 1)) {
        source.end = mark;
    }
    // "trim pages, add notes, set margins": orders, and no subject behind its verb.
    if cue.tense == Tense::Base && (!is_plural(view, &source) || cue.verb.lemma == "add") {
        return None;
    }
    // "offered him a job, then says **he’ll** take advice"
    if view.word(source.start).contains('\'')
        && view.word(source.start).len() < 8
        && !view.is_capital(source.start)
    {
        return None;
    }
    let after = skip_adverbials(view, source.end, bounds.end);
    let speaks = cue.verb.frames.quote && matches!(cue.verb.class, Class::Speech);
    let clause = source_with_clause(view, &source, bounds.end);
    let from = if clause.end > source.end { clause.end } else { after };
    if let Some(content) = around(view, bounds.start..comma, from, bounds.end).filter(|_| speaks) {
        return Some(before_source(view, cue, clause, content));
    }
    // "said sanctions “must bite”"
    if after < bounds.end && view.is_quote_mark(after) {
        return None;
    }
    let goes_on = view.word(after) == "who" || view.is(after, class::PREPOSITION | class::SUBORDINATOR);
    if after < bounds.end && view.is_word(after) && !goes_on {
        return None;
    }
    // "Lima, who retired in May, said the plan drawn up by Holm was weak."
    let clause = (after..bounds.end)
        .take_while(|&i| view.word(i) != "," && !view.is(i, class::SUBORDINATOR | class::WH))
        .any(|i| view.is(i, class::AUXILIARY));
    if clause {
        return None;
    }
    // "The border, said Lind." and not "Lind, the mayor, said the border …"; "Salt helps, say doctors."
    let named = cue.tense == Tense::Base || view.is_capital(cue.tokens.end) && source.start == cue.tokens.end;
    let closed = after >= bounds.end || view.word(after) == ",";
    let content = fronted(view, cue, comma + 1, bounds, after, named && closed)?;
    let content: Vec<TokenRange> =
        content.into_iter().map(|c| view.trim(c)).filter(|c| !c.is_empty()).collect();
    (!content.is_empty()).then(|| before_source(view, cue, source, content))
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
    Attribution {
        source: vec![source],
        cue: vec![cue.tokens.clone()],
        content,
        score: 0.8,
        why: vec![format!("cue: {}", view.doc.slice(&cue.tokens)), "content: clause before".to_owned()],
        ..Attribution::default()
    }
}

/// "**The trouble**, say critics, **is that nobody pays**", "In private, say aides, **she is tired**": the
/// clause around an inverted cue. `before` is no clause of its own.
fn around(view: &View, before: TokenRange, from: usize, end: usize) -> Option<Vec<TokenRange>> {
    let before = view.trim(before.start + usize::from(view.is(before.start, class::CONJUNCTION))..before.end);
    if view.word(from) != "," || before.len() > 8 || has_main_verb(view, &before) || apposed(view, &before) {
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
        () if predicate && !adjunct => Some(vec![before, rest]),
        () if !predicate && adjunct && subject && finite => Some(vec![rest]),
        () => None,
    }
}

/// "**The mayor, Ana Lind,** said the engineer, Bo Holm, was wrong": who speaks, and no content.
fn apposed(view: &View, before: &TokenRange) -> bool {
    before.clone().rev().find(|&i| view.word(i) == ",").is_some_and(|comma| {
        let i = comma + 1;
        view.is_capital(i)
            || view.is(i, class::DETERMINER)
            || view.word(i).starts_with(|c: char| c.is_ascii_digit())
    })
}

/// "has **written**"
fn is_perfect(view: &View, cue: &Cue) -> bool {
    let before = (cue.start..cue.tokens.end).any(|i| view.is(i, class::HAVE));
    cue.tense == Tense::Participle && before
}

/// Whether a source takes "say" and not "says": "the authors of the study", "Lind and Holm", "police".
fn is_plural(view: &View, source: &TokenRange) -> bool {
    let head = (source.start + 1..source.end)
        .find(|&i| !view.is_word(i) || view.is(i, class::PREPOSITION | class::WH))
        .unwrap_or(source.end)
        .checked_sub(1);
    let joined = source.clone().any(|i| view.word(i) == "and");
    joined || head.is_some_and(|h| view.word(h).ends_with('s') || view.is(h, class::PLURAL))
}

/// "**The prime minister will speak**, the foreign secretary said.": the clause before the source.
/// `sure`: whatever stands before is a clause, even where no verb of it is known ("Potholes form, said
/// Holm").
pub(super) fn fronted(
    view: &View,
    cue: &Cue,
    start: usize,
    bounds: &TokenRange,
    next: usize,
    sure: bool,
) -> Option<Vec<TokenRange>> {
    let comma = start.checked_sub(1).filter(|&c| c > bounds.start)?;
    let mark = view.word(comma);
    // "The bridge **—** she said **—** was closed": a pair.
    let dashes = matches!(mark, "—" | "–") && view.word(next) == mark;
    if mark != "," && !dashes || !reports(view, cue, start, bounds, next) {
        return None;
    }
    // "Vadas invited him; **the official**, friends said, **lost**"
    let mut from = (bounds.start..comma).rev().find(|&i| view.word(i) == ";").map_or(bounds.start, |i| i + 1);
    // "**Asked whether it was safe,** Holm said yes": no part of it.
    if view.is(from, class::QUESTIONED) {
        from = (from..=comma).find(|&i| view.word(i) == "," && view.quote_of(i).is_none())? + 1;
    }
    let before = from..comma.max(from);
    let has_verb = has_main_verb(view, &before);
    // "He said the films do not show it, the footage showed."
    if cue.verb.class == Class::Find && view.words_any(&before, &["said", "says", "say", "told"]) {
        return None;
    }
    let rest = Some(next + 1).filter(|&from| view.word(next) == mark && from < bounds.end);
    let rest = rest
        .map(|from| from..clause_end(view, from, bounds.end, false))
        .filter(|r| r.len() > 1 || cuts_verb(view, &before, r.start));
    let counted = view.word(from) == "at" && matches!(view.word(from + 1), "least" | "most");
    // "**If nobody pays**, Lind said, **the port will close**"
    let condition = matches!(view.word(from), "if" | "unless" | "once" | "until" | "when" | "because")
        && rest.as_ref().is_some_and(|r| r.clone().any(|i| view.is_verb_like(i)));
    let adjunct = !counted
        && !condition
        && view.is(from, class::PREPOSITION | class::SUBORDINATOR | class::TIME)
        && !before.clone().any(|i| view.is(i, class::AUXILIARY));
    // "**The bridge**, she said, **was closed**", "**In May**, she said, **the bridge was closed**"
    let split = rest.as_ref().is_some_and(|r| {
        let finite = is_finite(view, r.start) || cuts_verb(view, &before, r.start);
        if adjunct {
            !finite && has_main_verb(view, r)
        } else {
            (!has_verb || cuts_verb(view, &before, r.start)) && !apposed(view, &before) && finite
        }
    });
    let sure = sure && !apposed(view, &before);
    let whole = (has_verb || sure || condition) && !adjunct && !is_belief(cue) && before.len() > 1;
    if !split && !whole || view.quote_of(comma).is_some() {
        return None;
    }
    let mut pieces = vec![before];
    // "The talks, he said, had failed."
    if let Some(rest) = rest {
        // "Salt helps, say its makers, **based** in Riga"
        let participle = view.word(rest.start).ends_with("ing")
            || (has_verb || sure) && view.word(rest.start).ends_with("ed") && !view.is_capital(rest.start);
        let of_scene = participle || opens_scene(view, rest.start) || has_verb && is_remark(view, &rest);
        if split || !of_scene && !view.is(rest.start, class::CONJUNCTION | class::WH) {
            pieces.push(rest);
        }
    }
    Some(pieces)
}

/// Whether the cue is one that a clause may stand before, and nothing behind it is its content.
fn reports(view: &View, cue: &Cue, start: usize, bounds: &TokenRange, next: usize) -> bool {
    // "…, a study has found"; "chemicals found in fridges" are none.
    let closed = next >= bounds.end || view.word(next) == ",";
    let finds = closed && cue.verb.class == Class::Find && cue.verb.frames.that;
    let speaks = matches!(cue.verb.class, Class::Speech | Class::Manner)
        && cue.verb.frames.quote
        && cue.verb.frames.that;
    // "The ship, **investigators believe,** turned south": an aside.
    let believes = closed && is_belief(cue) && !view.is_capital(cue.tokens.start);
    let tense = matches!(cue.tense, Tense::Base | Tense::Past | Tense::Present) || is_perfect(view, cue);
    let governs = next < bounds.end
        && view.is_word(next)
        && view.word(next) != "who"
        && !view.is(next, class::PREPOSITION | class::SUBORDINATOR);
    // "the payments, which El Faro reported": the clause is not what was reported.
    (speaks || finds || believes) && !view.is(start, class::WH) && tense && !governs
}

/// Whether a subject before an aside has its verb behind it: "**The raid**, according to witnesses, **lasted** an
/// hour".
pub(super) fn interrupted(view: &View, before: &TokenRange, rest: &TokenRange) -> bool {
    let adjunct = view.is(before.start, class::PREPOSITION | class::SUBORDINATOR | class::TIME)
        || view.is_adverb(before.start);
    let finite = view.is(rest.start, class::AUXILIARY) || !adjunct && is_finite(view, rest.start);
    finite && !has_main_verb(view, before)
}

/// "analysts **believe**"
fn is_belief(cue: &Cue) -> bool {
    cue.verb.class == Class::Belief && cue.verb.frames.clause
}

/// A verb that begins a predicate: "**was** closed", "**rests** on a single grain".
fn is_finite(view: &View, i: usize) -> bool {
    let present = view.word(i).ends_with('s')
        && !view.is_capital(i)
        && view.is(i + 1, class::PREPOSITION | class::DETERMINER);
    view.is_verb_like(i) || present
}

/// "Banks **will**, say economists, **lend** less": an aside between an auxiliary and its verb.
fn cuts_verb(view: &View, before: &TokenRange, rest: usize) -> bool {
    before.len() > 1
        && view.is(before.end - 1, class::AUXILIARY)
        && !view.is_capital(before.end - 1)
        && view.is_word(rest)
        && !view.is(rest, class::CONJUNCTION | class::SUBORDINATOR | class::WH | class::SUBJECT)
}

/// Whether `tokens` hold a verb that is not the one of a relative clause or a participle behind a comma:
/// "Holm, who met the drivers," and "Bork, speaking in Riga," are no clauses, "the man who ran the port has
/// left" is one.
fn has_main_verb(view: &View, tokens: &TokenRange) -> bool {
    let mut relative = false;
    // Where the last relative pronoun stands.
    let mut who = 0;
    // Commas before the word, and whether it stands right behind one.
    let (mut commas, mut opens) = (0, false);
    for i in tokens.clone() {
        let word = view.word(i);
        let participle = opens && (word.ends_with("ing") || commas == 1 && word.ends_with("ed"));
        match word {
            "," | "—" | "–" => {
                relative = false;
                commas += 1;
            }
            "who" | "whose" | "which" => {
                relative = true;
                who = i;
            }
            // "People who sleep badly at night **are** more likely to fall ill": the clause's verb was a present
            // form that no list knows.
            _ if relative && who > 0 && i > who + 3 && view.is(i, class::AUXILIARY) => return true,
            _ if participle => relative = true,
            _ if view.is_verb_like(i) && !(i > tokens.start && view.is_verb_like(i - 1)) => {
                if !relative {
                    return true;
                }
                // The next verb is another clause's.
                relative = word.ends_with("ing");
            }
            _ => {}
        }
        opens = matches!(word, "," | "—" | "–");
    }
    false
}
