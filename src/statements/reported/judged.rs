//! "The ruling was described as “a disgrace” **by the minister**", "the plan, dubbed “madness” **by the mayor**, was
//! dropped": what something is called stands between the verb and who calls it so. The tagger takes both for one.

use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::phrases::phrase_edges::phrase_ending_at;
use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::Tense;
use crate::statements::reading::view::{REACH, View};
use crate::statements::stance::{epithets, evaluations};
use crate::text::TokenRange;

/// Most tokens of what something is called: "“the worst act of vandalism in the history of the town”".
const JUDGEMENT: usize = 24;

/// The attribution of a passive whose agent stands behind what the subject is called.
pub(in crate::statements) fn of(view: &View, cue: &Cue) -> Option<Attribution> {
    let calls = act::is(cue.verb.lemma, act::CALLING);
    let judges = act::is(cue.verb.lemma, act::JUDGING | act::CONDEMNING | act::SIDING);
    if !(calls || judges) || view.quote_of(cue.start).is_some() {
        return None;
    }
    let sentence = view.sentence(cue.start)?;
    // ", rejected by Rovers as derisory": an answer to an offer, and a deed
    let bare = calls && is_bare(view, cue, sentence.start);
    if !(cue.passive || bare) || cue.negated || cue.modal || cue.infinitive || cue.conditional {
        return None;
    }
    let end = view.before_stops(cue.tokens.end, sentence.end.min(cue.tokens.end + REACH));
    let from = cue.tokens.end + usize::from(view.is_adverb(cue.tokens.end));
    let (source, judgement) = match bare.then(|| agent_first(view, from, end)).flatten() {
        Some(found) => found,
        None => agent_last(view, from, end)?,
    };
    // "Dorn, called “the Gate” by its people**, the mill** …": behind the comma the clause goes on.
    let comma = source.clone().find(|&i| bare && view.word(i) == ",");
    let source = source.start..comma.unwrap_or(source.end);
    if !is_judgement(view, cue, &judgement, calls) || !speaks(view, &source) {
        return None;
    }
    let floor = sentence.start.max(cue.start.saturating_sub(REACH));
    let content = subject(view, cue, floor).into_iter().chain([judgement]).collect();
    Some(Attribution::by_cue(view, source, cue.tokens.clone(), content, 0.7, "content: so called"))
}

/// ", described **by critics** as “unlistenable”,": source and judgement.
fn agent_first(view: &View, by: usize, end: usize) -> Option<(TokenRange, TokenRange)> {
    let source = subject_after(view, by + 1, end).filter(|_| view.word(by) == "by")?;
    let from = source.end + usize::from(view.word(source.end) == "as");
    let close = match view.quote_from(from) {
        Some(quote) => quote.tokens.end,
        None => (from..end).find(|&i| !view.is_word(i)).unwrap_or(end),
    };
    let judgement = source.end..close.min(source.end + JUDGEMENT);
    Some((source, judgement))
}

/// "described as “a disgrace” **by the minister**": the same in the other order.
fn agent_last(view: &View, from: usize, end: usize) -> Option<(TokenRange, TokenRange)> {
    let by = agent(view, from, end)?;
    let source = subject_after(view, by + 1, end)?;
    // "a charlatan by doctors **for selling** herbs"
    let why = |&i: &usize| view.is(i, class::PREPOSITION) && view.word(i + 1).ends_with("ing");
    let close = (source.start + 1..source.end).find(why).unwrap_or(source.end);
    Some((source.start..close, from..by))
}

/// The "by" behind what begins at `from`: a quotation is passed over whole, a comma ends the search.
fn agent(view: &View, from: usize, end: usize) -> Option<usize> {
    let mut i = from + usize::from(view.word(from) == "as");
    while i < end.min(from + JUDGEMENT) {
        if view.word(i) == "by" {
            return (i > from).then_some(i);
        }
        match view.quote_from(i) {
            Some(quote) => i = quote.tokens.end,
            None if view.is_word(i) && !view.is(i, class::AUXILIARY | class::SUBORDINATOR | class::WH) => {
                i += 1
            }
            None => return None,
        }
    }
    None
}

/// Whether `tokens` tell what something is: "as reckless", "“cruel”", "a liar". A bare word may be a name ("called Bel")
/// or where somebody was called to ("called home").
fn is_judgement(view: &View, cue: &Cue, tokens: &TokenRange, calls: bool) -> bool {
    let as_what = view.word(tokens.start) == "as";
    let from = tokens.start + usize::from(as_what);
    if from >= tokens.end {
        return false;
    }
    let opens = view.quote_from(from).is_some();
    let one = matches!(view.word(from), "a" | "an" | "the");
    let last = tokens.end - 1;
    // "called the Blue House", "known as Ed Orr", "dubbed “Operation Dawn”"; but "called a Nazi"
    let article = matches!(view.word(from), "a" | "an");
    let named = !article && view.is_capital(from + usize::from(opens || one));
    let first = from..tokens.end;
    let told = || evaluations::holds(view, first.clone()) || epithets::calls(view, &cue.tokens, &first);
    !named && view.word(last) != "by" && (as_what || calls && (opens || one && last > from || told()))
}

/// Whether `source` can call something so: no year, no sum, no way of doing.
fn speaks(view: &View, source: &TokenRange) -> bool {
    let subject = class::DETERMINER | class::POSSESSIVE | class::SUBJECT | class::PLURAL;
    let ends = |i: usize| view.word(i).ends_with('s') && !view.word(i).ends_with("ss");
    view.is(source.start, subject) && !view.word(source.start).ends_with("self")
        || source.clone().any(|i| view.is_capital(i) || ends(i))
}

/// What is called so: before the verb, or before the comma that opens its participle.
fn subject(view: &View, cue: &Cue, floor: usize) -> Option<TokenRange> {
    if cue.passive {
        return subject_before(view, cue.start, floor);
    }
    let comma = cue.start.checked_sub(1).filter(|&i| i > floor && view.word(i) == ",")?;
    phrase_ending_at(view, comma, floor)
}

/// Whether a cue that is no passive by its auxiliary is one by its place: ", **dubbed** “madness” by", "**Described** as
/// reckless by".
fn is_bare(view: &View, cue: &Cue, floor: usize) -> bool {
    let participle = matches!(cue.tense, Tense::Past | Tense::Participle) && !cue.passive;
    let opens = cue.start == floor || view.word(cue.start.wrapping_sub(1)) == ",";
    participle && cue.start == cue.tokens.start && opens
}
