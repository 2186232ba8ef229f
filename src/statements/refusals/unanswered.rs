//! Refusals told by who asked: "Requests for comment were not returned", "Calls to Lind's office went
//! unanswered", "Attempts to reach Orr failed", "The Times could not reach Orr for comment".

use crate::statements::Attribution;
use crate::statements::phrases::subject_after;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens between what was sent and its verb, and before what was sent.
const NEAR: usize = 28;
const OPENING: usize = 6;

/// What the press tries to do.
const REACHING: [&str; 3] = ["reach", "contact", "interview"];
const GETTING: [&str; 6] = ["get", "obtain", "elicit", "seek", "secure", "solicit"];

/// Attributions of such refusals. Their content is the clause, their source who did not answer.
pub fn find(view: &View) -> Vec<Attribution> {
    let in_sentence = |s: &TokenRange| {
        let end = view.before_stops(s.start, s.end);
        let s = s.start..end;
        s.clone().find_map(move |i| unreturned(view, &s, i).or_else(|| unreached(view, &s, i)))
    };
    view.doc.sentences.iter().filter_map(in_sentence).collect()
}

/// Whether `cue` is the verb of such a refusal.
pub fn is_cue(view: &View, cue: &TokenRange) -> bool {
    let Some(sentence) = view.sentence(cue.start) else { return false };
    [predicate, unable].iter().any(|verb| verb(view, cue.start, sentence.end).as_ref() == Some(cue))
}

/// "**Requests for comment** were not immediately returned": at the noun for what was sent or tried.
fn unreturned(view: &View, sentence: &TokenRange, i: usize) -> Option<Attribution> {
    if !view.among(i, lexical::TRYING | lexical::SENT) || view.quote_of(i).is_some() {
        return None;
    }
    // "attempts **by the Courier** to reach"
    let to = if view.word(i + 1) == "by" { (i + 2..i + 8).find(|&k| view.word(k) == "to")? } else { i + 1 };
    let tries = |verbs: &[&str]| {
        view.word(to) == "to" && verbs.contains(&view.word(to + 1)) && view.among(i, lexical::TRYING)
    };
    let tried = tries(&REACHING);
    let gets = tries(&GETTING);
    if !tried && !gets && !view.among(i, lexical::SENT) {
        return None;
    }
    let breaks = |k: &usize| view.is(*k, class::CONJUNCTION | class::SUBORDINATOR) || !view.is_word(*k);
    let from = (sentence.start..i).rev().find(breaks).map_or(sentence.start, |k| k + 1);
    // "**Emails and** calls to the firm": one of two things that the press sends.
    let joined = |k: &usize| view.is(*k, class::CONJUNCTION) && view.among(*k + 1, lexical::SENT);
    let two = view.among(i, lexical::SENT) && joined(&(i + 1));
    if i - from > OPENING || (from..i).any(|k| view.is_verb_like(k) || view.is(k, class::PREPOSITION)) {
        return None;
    }
    let cue = (i + 1..sentence.end.min(i + NEAR)).find_map(|k| predicate(view, k, sentence.end))?;
    let asked = to..cue.start;
    let press = asked.clone().any(|k| {
        matches!(view.word(k), "interview" | "reporter" | "reporters" | "seeking")
            || view.among(k, lexical::COMMENTING | lexical::TELEPHONE)
            || tried && view.word(k) == "for" && view.among(k + 1, lexical::REACTION)
    });
    if gets {
        let source = reaction_of(view, &asked)?;
        return Some(silence(view, Some(source), cue.clone(), from..cue.end));
    }
    let source = asked_of(view, &asked);
    let two = two && source.is_some() && !(from..i).any(|k| view.is(k, class::POSSESSIVE));
    let named = source.clone().is_some_and(|mut s| s.any(|k| view.is_capital(k)));
    // "messages **left** at her office"; "attempts to **contact** the firm", but not "to reach the summit".
    let press = press
        || matches!(view.word(i + 1), "sent" | "left" | "emailed" | "submitted")
        || tried && view.word(to + 1) != "reach";
    (press || named || two).then(|| silence(view, source, cue.clone(), from..cue.end))
}

/// "**The Times could not reach** Orr for comment": at the auxiliary.
fn unreached(view: &View, sentence: &TokenRange, i: usize) -> Option<Attribution> {
    let cue = unable(view, i, sentence.end).filter(|_| view.quote_of(i).is_none())?;
    let press = (cue.end + 1..sentence.end.min(cue.end + NEAR))
        .find(|&k| view.word(k) == "for" && view.among(k + 1, lexical::COMMENTING))?;
    let source = subject_after(view, cue.end, press)?;
    Some(silence(view, Some(source), cue.clone(), cue.start..press + 2))
}

fn silence(view: &View, source: Option<TokenRange>, cue: TokenRange, content: TokenRange) -> Attribution {
    let source = source.into_iter().collect();
    Attribution { source, ..Attribution::unnamed(view, cue, vec![content], 0.8, "refusal") }
}

/// Whose reaction the press tried to get: "get **the governor’s** reaction", "the reaction of **Mr Lind**", "a comment
/// from **the firm**".
fn reaction_of(view: &View, asked: &TokenRange) -> Option<TokenRange> {
    let noun = asked.clone().find(|&k| view.among(k, lexical::REACTION))?;
    let from = asked.start + 2;
    // "**his** reaction", "**the governor’s** side of the story"
    if noun > from && (view.is(noun - 1, class::POSSESSIVE) || view.word(noun - 1).ends_with("'s")) {
        return Some(from..noun);
    }
    let of = (noun + 1..asked.end).find(|&k| matches!(view.word(k), "of" | "from"))?;
    subject_after(view, of + 1, asked.end)
}

/// Who was asked: "a request to **the firm**", "a message left with **Orr**"; a name before anybody else.
fn asked_of(view: &View, asked: &TokenRange) -> Option<TokenRange> {
    let phrases: Vec<TokenRange> = asked
        .clone()
        .filter(|&k| match view.word(k) {
            "to" => !REACHING.contains(&view.word(k + 1)),
            "from" | "with" => true,
            // "messages left **for** Orr", but no "calls for Orr to go"
            "for" | "at" => k > asked.start,
            word => REACHING.contains(&word),
        })
        .filter(|&k| !view.is_verb_like(k + 1) && !view.among(k + 1, lexical::COMMENTING))
        .filter_map(|k| subject_after(view, k + 1, asked.end))
        .map(|phrase| without_errand(view, phrase))
        .filter(|phrase| !phrase.clone().any(|k| view.is(k, class::TIME)))
        .collect();
    let name = phrases.iter().find(|p| (*p).clone().any(|k| view.is_capital(k)));
    name.or_else(|| phrases.first()).cloned()
}

/// Whom a phrase means: "reach **Lind** for comment", "calls to **Lind’s** telephone".
fn without_errand(view: &View, phrase: TokenRange) -> TokenRange {
    let errand = |&k: &usize| {
        view.word(k) == "for" && view.among(k + 1, lexical::COMMENTING | lexical::REACTION)
            || view.among(k, lexical::TELEPHONE)
    };
    let end = phrase.clone().skip(1).find(errand).unwrap_or(phrase.end);
    phrase.start..end
}

/// "were not immediately returned", "have not been answered", "went unanswered", "were unsuccessful", "failed".
fn predicate(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let helps = class::HAVE | class::BE | class::NEGATION;
    // "had **yet to** be answered"
    let open =
        |k: usize| k > from && (view.word(k) == "yet" || view.word(k) == "to" && view.word(k - 1) == "yet");
    let at = (from..end).find(|&k| !(view.is(k, helps) || view.is_adverb(k) || open(k)))?;
    let negated = (from..at).any(|k| view.is(k, class::NEGATION) || view.word(k) == "yet");
    let led = at == from || view.is(from, helps);
    if led && let Some(words) = vain(view, at) {
        return Some(from..at + words);
    }
    let fits = match view.word(at) {
        "unsuccessful" | "fruitless" | "futile" | "abortive" => at > from && view.is(from, class::BE),
        "successful" => negated,
        "failed" => at == from && view.quote_of(at).is_none(),
        // "were not returned to the archive"
        _ => negated && view.among(at, lexical::RETURNED) && view.word(at + 1) != "to",
    };
    (fits && led).then_some(from..at + 1)
}

/// "could not immediately reach", "was unable to contact".
fn unable(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let reaches = |k: usize| matches!(view.word(k), "reach" | "contact");
    let skip = |k: usize| (k..end).find(|&k| !view.is_adverb(k));
    let at = match view.word(from) {
        "could" if view.word(from + 1) == "not" => skip(from + 2)?,
        "couldn't" | "couldn’t" => skip(from + 1)?,
        "was" | "were" if view.word(from + 1) == "unable" && view.word(from + 2) == "to" => skip(from + 3)?,
        _ => return None,
    };
    reaches(at).then_some(from..at + 1)
}

/// How many words at `at` tell that nothing came of it: "went unanswered", "proved abortive", "rang out", "to no
/// avail".
fn vain(view: &View, at: usize) -> Option<usize> {
    let next = view.word(at + 1);
    let unheard = matches!(next, "unanswered" | "unreplied" | "unreturned" | "unheeded");
    let fits = match view.word(at) {
        "went" | "gone" => unheard,
        "rang" => unheard || next == "out",
        "proved" | "proving" => matches!(next, "futile" | "fruitless" | "unsuccessful" | "abortive"),
        "in" => next == "vain",
        "bounced" => next == "back",
        "to" if next == "no" && view.word(at + 2) == "avail" => return Some(3),
        "yielded" | "bore" if next == "no" => return Some(3),
        _ => false,
    };
    fits.then_some(2)
}
