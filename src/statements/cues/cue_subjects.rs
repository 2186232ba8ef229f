//! The subject of a cue: where it stands, and whether it can be who speaks.

use crate::statements::combine::wordless::of_all;
use crate::statements::cues::Cue;
use crate::statements::cues::heard_from;
use crate::statements::other_cues::headlines;
use crate::statements::phrases::{clause_subject, subject_after, subject_before};
use crate::statements::quoted::quoting;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, Tense};
use crate::statements::reading::view::View;
use crate::statements::reported::narrated;
use crate::text::TokenRange;

/// Who speaks: the subject, the subject of the verb before, or the main clause's subject.
pub fn source_of(
    view: &View,
    cue: &Cue,
    bounds: &TokenRange,
    inherited: Option<TokenRange>,
) -> Option<TokenRange> {
    if let Some(comma) = leading(view, cue, bounds) {
        return clause_subject(view, comma + 1, bounds.end);
    }
    let of_clause = || inherited.or_else(|| clause_subject(view, bounds.start, cue.start));
    let before = cue.start.checked_sub(1).filter(|&b| b >= bounds.start);
    if cue.is_participle() {
        return match of_participle(view, cue, bounds, before) {
            Subject::Own(own) => own,
            Subject::OfClause => of_clause(),
        };
    }
    let word = before.map_or("", |b| view.word(b));
    let coordinated = matches!(word, "and" | "but" | "or" | "then" | "yet")
        || word == ","
            && before.is_some_and(|b| b > bounds.start && matches!(view.word(b - 1), "and" | "but"));
    if coordinated {
        // "wrote that **her supervisor** had called her and said"
        let inner = before.and_then(|b| narrated::subject_before(view, b, bounds.start));
        return inner.or_else(of_clause);
    }
    if let Some(first) = before.and_then(|b| headlines::first_subject(view, cue, bounds, b)) {
        return Some(first);
    }
    let parted = parted_auxiliary(view, cue, bounds);
    let start = parted.unwrap_or_else(|| governing(view, cue.start, bounds.start));
    subject_before(view, start, bounds.start)
}

/// Most tokens between an auxiliary and its verb: "had in an interview with the Nation denied".
const PARTED: usize = 9;

/// "Kirwa **had** in March written", "The army **has** over the years denied": the auxiliary that an adverbial parts from
/// the verb.
fn parted_auxiliary(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<usize> {
    let near = bounds.start.max(cue.start.saturating_sub(PARTED))..cue.start;
    let plain =
        |i: &usize| view.is_word(*i) && !view.is(*i, class::SUBJECT) && view.same_quote(*i, cue.start);
    let have =
        near.rev().take_while(plain).find(|&i| view.is(i, class::AUXILIARY) || view.is_verb_like(i))?;
    let finite = matches!(cue.tense, Tense::Past | Tense::Participle);
    (finite && have + 2 < cue.start && view.is(have, class::HAVE) && view.is(have + 1, class::PREPOSITION))
        .then_some(have)
}

/// "The envoy **tried** to play down the rift, saying …": the verb before the "to" of the cue that begins at `start`, whose
/// subject is that of both; `start` where none stands there.
fn governing(view: &View, start: usize, floor: usize) -> usize {
    let near = [Some(start), start.checked_sub(1)];
    let to = near.into_iter().flatten().find(|&to| to > floor + 1 && view.word(to) == "to");
    let verb = to.and_then(|to| (floor + 1..to).rev().find(|&i| !view.is_adverb(i)));
    let finite = |i: &usize| {
        let closed = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION | class::AUXILIARY;
        view.is_word(*i) && view.word(*i).ends_with("ed") && !view.is(*i - 1, closed)
    };
    verb.filter(finite).unwrap_or(start)
}

/// Whose participle a cue is.
enum Subject {
    /// One of its own, if it can be read.
    Own(Option<TokenRange>),
    /// That of the clause on which it leans.
    OfClause,
}

/// The subject of "saying", "adding". `before` is the token before the cue.
fn of_participle(view: &View, cue: &Cue, bounds: &TokenRange, before: Option<usize>) -> Subject {
    if let Some(quoted) = quoting::at(view, cue.tokens.start).and_then(|q| q.speaker) {
        return Subject::Own(Some(quoted));
    }
    if let Some(report) = before.and_then(|b| of_report(view, cue, bounds, b)) {
        return Subject::Own(Some(report));
    }
    let own_verb = (cue.start..cue.tokens.start).any(|i| view.is(i, class::BE));
    if let Some(heard) = heard_from::find(view, cue.start, bounds.start).filter(|_| !own_verb) {
        return Subject::Own(Some(heard));
    }
    if let Some(own) = before.and_then(|b| by_doing(view, bounds, b)) {
        return Subject::Own(Some(own));
    }
    let follows_word = before.is_some_and(|b| {
        view.is_word(b)
            && !view.is(b, class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR)
            && !view.is_adverb(b)
    });
    if !follows_word {
        return Subject::OfClause;
    }
    // "with Seoul saying", "he is saying"
    let Some(own) = subject_before(view, cue.start, bounds.start) else { return Subject::Own(None) };
    let with = own.start.checked_sub(1).is_some_and(|w| matches!(view.word(w), "with" | "despite" | "of"));
    let progressive = (cue.start..cue.tokens.start).any(|i| view.is(i, class::BE));
    if with || progressive {
        return Subject::Own(Some(own));
    }
    seen(view, cue, bounds).map_or(Subject::OfClause, |seen| Subject::Own(Some(seen)))
}

/// "Holm said **the firm** had misled buyers by claiming that …": the subject of the reported clause, where "by"
/// stands at `by`.
fn by_doing(view: &View, bounds: &TokenRange, by: usize) -> Option<TokenRange> {
    let near = bounds.start.max(by.saturating_sub(24))..by;
    let inside = |i: &usize| view.is_word(*i) && view.same_quote(*i, by);
    let opens = |i: &usize| view.is(*i, class::REPORTING) && !view.is_capital(*i);
    let cue = near.rev().take_while(inside).find(opens).filter(|_| view.word(by) == "by")?;
    let from = cue + 1 + usize::from(view.word(cue + 1) == "that");
    clause_subject(view, from, by).filter(|s| s.start == from)
}

/// Most tokens of a fronted phrase up to the report in it.
const FRONTED: usize = 24;

/// "Asked about **a report** alleging that it leaked, Holm said …": what is answered says it, and not who answers.
/// `noun` is the token before the cue.
pub(in crate::statements) fn of_report(
    view: &View,
    cue: &Cue,
    bounds: &TokenRange,
    noun: usize,
) -> Option<TokenRange> {
    let first = view.sentence(cue.start).map_or(bounds.start, |s| s.start.max(bounds.start));
    let opens = view.is(first, class::QUESTIONED) || view.word(first).ends_with("ing");
    let closed = class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR | class::AUXILIARY;
    let plain = first + 1 < noun && noun - first <= FRONTED && (first..=noun).all(|i| view.is_word(i));
    if !opens || !plain || view.is(noun, closed) || view.is_adverb(noun) {
        return None;
    }
    let determined =
        (first + 1..noun).rev().take(4).find(|&i| view.is(i, class::DETERMINER | class::POSSESSIVE));
    Some(determined.unwrap_or(noun)..noun + 1)
}

/// "Two witnesses saw **a man in a coat** shouting", "**A man** was heard shouting": who is seen or heard to speak.
fn seen(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<TokenRange> {
    let verb = (bounds.start..cue.start).rev().find(|&i| view.among(i, lexical::SEEING))?;
    if (verb..cue.start).any(|i| matches!(view.word(i), "," | "that") || view.is(i, class::CONJUNCTION)) {
        return None;
    }
    if verb > bounds.start && view.is(verb - 1, class::BE) {
        return subject_before(view, verb - 1, bounds.start);
    }
    subject_after(view, verb + 1, cue.start)
}

/// "**Rejecting** calls to go, Orr said …": the comma behind which the subject of such a cue stands.
pub(in crate::statements) fn leading(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<usize> {
    if !cue.is_participle() || cue.tokens.start != bounds.start || cue.verb.class != Class::Act {
        return None;
    }
    (cue.tokens.end..bounds.end).find(|&i| view.word(i) == "," && view.quote_of(i).is_none())
}

/// Whether `source`, the subject of `cue`, is somebody who speaks by it.
pub(in crate::statements) fn may_speak(
    view: &View,
    cue: &Cue,
    source: &TokenRange,
    bounds: &TokenRange,
) -> bool {
    let quoted = view.quote_of(cue.tokens.start).is_some();
    !is_untold(view, cue, source, quoted)
        && !is_within_object(view, cue, source, bounds)
        // "according to local news **reports**": a noun.
        && view.word(source.start) != "according"
        && !is_nobody(view, source.start)
        && (!quoted || speaks_in_quotation(view, cue, source))
}

/// "you", "who"; in a quotation "I" and "we", too: whoever speaks there has no name in it. "I **told him** it was
/// late" tells of another talk.
fn is_untold(view: &View, cue: &Cue, source: &TokenRange, quoted: bool) -> bool {
    let earlier = cue.tense == Tense::Past && matches!(cue.verb.lemma, "say" | "tell" | "ask");
    source.len() == 1
        && match view.word(source.start) {
            "you" | "who" => true,
            "i" | "we" => quoted && !earlier,
            _ => false,
        }
}

/// "rejected **what it called** a smear", "on **what it said** was a drill", "**everything he says** is a lie":
/// part of another verb’s object or subject.
fn is_within_object(view: &View, cue: &Cue, source: &TokenRange, bounds: &TokenRange) -> bool {
    let copula = view.is(cue.tokens.end, class::BE) && source.start > bounds.start + 1;
    let behind_what = |before: usize| {
        cue.verb.frames.judge && matches!(view.word(before), "what" | "which")
            || copula && view.word(before) == "what"
    };
    source.start.checked_sub(1).is_some_and(behind_what) || of_all(view, &cue.tokens, source)
}

/// "**nobody** denied", "**no clerk** ever says"; not "No 10 said".
fn is_nobody(view: &View, i: usize) -> bool {
    match view.word(i) {
        "no" => view.word(i + 1) != "10",
        _ => view.is(i, class::NOBODY),
    }
}

/// Inside a quotation only plain speech counts, and "called it “a training accident”".
fn speaks_in_quotation(view: &View, cue: &Cue, source: &TokenRange) -> bool {
    let word = view.word(source.start);
    if word == "it" && source.len() == 1 && matches!(cue.verb.class, Class::Act | Class::Belief | Class::Find)
    {
        return false;
    }
    let naming = cue.verb.frames.judge && !matches!(word, "i" | "we" | "you");
    cue.verb.class == Class::Speech || naming
}
