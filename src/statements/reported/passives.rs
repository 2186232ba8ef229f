//! "The allegation was denied **by the ministry**": the subject is what is denied, and who denies it
//! stands behind "by".

use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::adverbials::skip_adverbials;
use crate::statements::reported::complements::has_clause;
use crate::statements::reported::judged;
use crate::text::TokenRange;

/// Attributions by a passive.
pub fn find(view: &View, cues: &[Cue]) -> Vec<Attribution> {
    let passive = |c: &&Cue| c.passive && !(c.negated || c.modal || c.infinitive || c.conditional);
    let mut found: Vec<Attribution> = cues.iter().filter_map(|cue| judged::of(view, cue)).collect();
    found.extend(
        cues.iter().filter(passive).filter_map(|cue| of(view, cue).or_else(|| told(view, cues, cue))),
    );
    found
}

/// "She said she had been **assured by Holm that** there was no risk": who assured her, if the sentence tells.
/// Within what somebody says it counts without, too: "said doctors had been **told that** there was no money".
fn told(view: &View, cues: &[Cue], cue: &Cue) -> Option<Attribution> {
    let urged = act::is(cue.verb.lemma, act::URGING);
    let speech = cue.verb.frames.addressee && cue.verb.class == Class::Speech;
    if !speech && !urged && !orders(cue) {
        return None;
    }
    let sentence = view.sentence(cue.start)?;
    let end = view.before_stops(cue.tokens.end, sentence.end.min(cue.tokens.end + REACH));
    if let Some(quote) = view.quote(cue.start) {
        return in_speech(view, cue, end.min(quote.tokens.end.saturating_sub(1)));
    }
    let by = cue.tokens.end;
    let by = if view.word(by) == "by" { by } else { skip_adverbials(view, by, end) };
    let source = if view.word(by) == "by" { Some(subject_after(view, by + 1, end)?) } else { None };
    // "by a colleague **not** to"
    let source = source.map(|s| s.start..s.end - usize::from(view.word(s.end - 1) == "not" && s.len() > 1));
    let that = source.as_ref().map_or(by, |s| behind_occasion(view, s.end, end));
    let nested = || is_nested(cues, &(sentence.start..cue.start));
    // "had been warned by a colleague **not to** speak"
    let to = that + usize::from(view.word(that) == "not");
    let infinitive = cue.verb.frames.person_to && view.word(to) == "to";
    let bidden = infinitive && source.is_some() && view.is_word(to + 1);
    if source.is_none() && (infinitive || view.word(that) != "that") {
        // "Those who complained were told to **“mind their own business”**"
        let worded = infinitive && view.is_quote_mark(to + 1);
        let told = if infinitive { worded } else { nested() };
        return if told { in_speech(view, cue, end) } else { None };
    }
    // "He **had been told** at the desk **that** it was late": what the page itself tells.
    let past = |i: usize| matches!(view.word(i), "was" | "were" | "had");
    let retold = || {
        let told = cue.verb.lemma == "tell" && (cue.start..cue.tokens.start).any(past);
        told && view.word(that) == "that" && names_subject(view, that + 1)
    };
    if view.word(that) != "that" && !bidden || source.is_none() && !nested() && !retold() {
        return None;
    }
    let from = if bidden { that } else { that + 1 };
    let content = view.trim(from..clause_end(view, from, end, false));
    if content.len() < 3 {
        return None;
    }
    let score = if source.is_some() { 0.7 } else { 0.45 };
    let reason = if bidden { "asked by" } else { "content: clause with that" };
    let source = source.into_iter().collect();
    let cue = cue.tokens.clone();
    Some(Attribution { source, ..Attribution::unnamed(view, cue, vec![content], score, reason) })
}

/// Most tokens between who told and what: "**in a letter in 2022**".
const OCCASION: usize = 10;

/// "assured by Holm **in person** that", "told by an officer**, as late as July,** that": the "that" behind when and
/// where it was told, else `at`.
fn behind_occasion(view: &View, at: usize, end: usize) -> usize {
    let opens = view.is(at, class::PREPOSITION | class::TIME) || view.is_adverb(at) || view.word(at) == ",";
    let ends = |&k: &usize| {
        view.word(k) == "that" || view.is(k, class::AUXILIARY | class::CONJUNCTION) || view.is_quote_mark(k)
    };
    let that = (at..end.min(at + OCCASION)).find(ends).filter(|&k| opens && view.word(k) == "that");
    // "by a man in a house **that** stood empty"
    that.filter(|&k| names_subject(view, k + 1) || view.is_capital(k + 1)).unwrap_or(at)
}

/// "instructed", "ordered": bids somebody do something by an act.
fn orders(cue: &Cue) -> bool {
    matches!(cue.verb.lemma, "instruct" | "order")
}

/// Whether somebody says, and does not deny, what stands behind `before`: "she **said** doctors had been told".
fn is_nested(cues: &[Cue], before: &TokenRange) -> bool {
    let from = cues.partition_point(|c| c.tokens.start < before.start);
    let last = cues.iter().skip(from).take_while(|c| c.tokens.end <= before.end).last();
    last.is_some_and(|c| c.speaks() && !act::is(c.verb.lemma, act::CONTRADICTING))
}

/// "“We were **told to wait**,” she said", "“I was **told there would be a road**”": within what somebody says, what
/// she was told by nobody who is named.
fn in_speech(view: &View, cue: &Cue, end: usize) -> Option<Attribution> {
    // "“We were told **by Holm** that it was safe”"
    if view.word(cue.tokens.end) == "by" {
        return None;
    }
    let from = skip_adverbials(view, cue.tokens.end, end);
    let to = from + usize::from(view.word(from) == "not");
    // "We **are** always **told to wait**": by many, and often.
    let often = (cue.start..cue.tokens.start).any(|i| matches!(view.word(i), "is" | "are" | "being"));
    let infinitive = view.word(to) == "to" && cue.verb.frames.person_to && to + 1 < end && !often;
    let tells =
        matches!(cue.verb.lemma, "tell" | "ask") || act::is(cue.verb.lemma, act::URGING) || orders(cue);
    let that = view.word(from) == "that" && from + 2 < end;
    let bare = cue.verb.lemma == "tell" && names_subject(view, from) && from + 2 < end;
    if !(infinitive && tells || that || bare) {
        return None;
    }
    let open = from + usize::from(that && !(infinitive && tells));
    let content = view.trim(open..clause_end(view, open, end, false));
    let clause = infinitive || has_clause(view, content.clone());
    let reason = if infinitive { "asked by" } else { "content: clause with that" };
    // "“We have been told **to wait**”": a word of nobody's that says nothing by itself.
    let least = if infinitive { 3 } else { 2 };
    (clause && content.len() >= least)
        .then(|| Attribution::unnamed(view, cue.tokens.clone(), vec![content], 0.45, reason))
}

/// Whether a clause may begin at `i`: "told **it** was late", "told **there** was no time".
fn names_subject(view: &View, i: usize) -> bool {
    view.is(i, class::DETERMINER | class::POSSESSIVE | class::SUBJECT)
        && !view.is(i, class::WH)
        && view.word(i) != "that"
        || view.word(i) == "there"
}

fn of(view: &View, cue: &Cue) -> Option<Attribution> {
    if !act::is(cue.verb.lemma, act::CONTRADICTING) || view.quote_of(cue.tokens.start).is_some() {
        return None;
    }
    let sentence = view.sentence(cue.start)?;
    let end = sentence.end.min(cue.tokens.end + REACH);
    let floor = sentence.start.max(cue.start.saturating_sub(REACH));
    // "claims of vote-buying": the phrase's head stands before its first preposition.
    let claims = |content: &TokenRange| {
        let head = content.clone().find(|&i| view.is(i, class::PREPOSITION)).unwrap_or(content.end);
        (content.start..head).any(|i| view.among(i, lexical::CLAIM))
    };
    let subject = subject_before(view, cue.start, floor).filter(claims);
    let content = subject.or_else(|| with_clause(view, sentence.start..cue.start))?;
    let by = skip_adverbials(view, cue.tokens.end, end);
    // "was dismissed **as nonsense** by the ministry"
    let as_what = (view.word(by) == "as").then(|| (by + 2..end.min(by + 7)).find(|&i| view.word(i) == "by"));
    let verdict = as_what.flatten().map(|to| by..to);
    let by = verdict.as_ref().map_or(by, |v| v.end);
    let source = subject_after(view, by + 1, end).filter(|_| view.word(by) == "by")?;
    // A court that dismisses a charge ends a case and denies nothing.
    if view.any_among(&source, lexical::COURT) {
        return None;
    }
    let content = [content].into_iter().chain(verdict).collect();
    Some(Attribution::by_cue(view, source, cue.tokens.clone(), content, 0.7, "source: behind by"))
}

/// "**A claim by the ministry that its troops had left** was denied": the noun that opens the sentence, with its clause.
fn with_clause(view: &View, before: TokenRange) -> Option<TokenRange> {
    let noun = before.clone().take(5).find(|&i| view.among(i, lexical::CLAIM))?;
    let that = (noun + 1..before.end).find(|&i| view.word(i) == "that")?;
    let plain = |i: usize| view.is_word(i) && !view.is(i, class::AUXILIARY | class::SUBORDINATOR);
    let named = that == noun + 1 || view.is(noun + 1, class::PREPOSITION) && (noun..that).all(plain);
    let closed = !view.is(before.end.wrapping_sub(1), class::CONJUNCTION)
        && !before.clone().any(|i| view.word(i) == ",");
    (named && closed && has_clause(view, that + 1..before.end)).then_some(before)
}
