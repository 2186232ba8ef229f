//! "was summoned over **what the ministry called “reckless remarks”**": who calls something so stands in a free
//! relative clause, behind a preposition of the reporter's sentence.

use crate::statements::Attribution;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{LEXICON, Tense};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens of the subject: a name with its office.
const SUBJECT: usize = 10;

/// Most tokens between the verb and the quotation: "called **the latest** “provocation”".
const BETWEEN: usize = 4;

/// Most tokens of such a phrase without a quotation: "an attack on the independence of the courts".
const PHRASE: usize = 12;

/// Attributions by such clauses.
pub(in crate::statements) fn find(view: &View) -> Vec<Attribution> {
    let opens = |&i: &usize| view.word(i) == "what" && view.quote_of(i).is_none();
    (1..view.doc.tokens.len()).filter(opens).filter_map(|i| of(view, i)).collect()
}

fn of(view: &View, what: usize) -> Option<Attribution> {
    let before = what - 1;
    let sentence = view.sentence(what)?;
    // "condemned what it called a crime", "hit out at what it called …": the outer cue's own object.
    let phrasal = (sentence.start.max(what.saturating_sub(4))..before).any(|i| {
        LEXICON.verbs(view.word(i), |k| view.word(i + k)).any(|(v, _)| i + v.rest().count() == before)
    });
    if !(view.is(before, class::PREPOSITION) || ends(view, sentence.start, before)) || phrasal {
        return None;
    }
    let verb =
        (what + 2..sentence.end.min(what + 2 + SUBJECT)).find(|&i| view.is_verb_like(i) || calls(view, i))?;
    let group = |i: usize| view.is(i, class::HAVE) || view.is_adverb(i);
    let mut end = verb;
    while end > what + 1 && group(end - 1) {
        end -= 1;
    }
    let source = what + 1..end;
    let subject = class::DETERMINER | class::POSSESSIVE | class::SUBJECT | class::PLURAL;
    let fits = view.is(source.start, subject)
        || view.is_capital(source.start)
        || end.checked_sub(1).is_some_and(|last| view.is_many(last));
    if source.is_empty() || !fits || !calls(view, verb) {
        return None;
    }
    let as_what = usize::from(view.word(verb + 1) == "as");
    let cue = verb..verb + 1 + as_what;
    let content = quoted(view, cue.end, sentence.end).or_else(|| plain(view, cue.end, sentence.end))?;
    Some(Attribution::by_cue(view, source, cue, vec![content], 0.7, "content: so called"))
}

/// "to **stop** what it called", "for **provoking** what he called": whether token `i` is a verb that is no cue, in a
/// form that leans on the clause before.
fn ends(view: &View, floor: usize, i: usize) -> bool {
    let leans = i > floor && view.word(i - 1) == "to" || view.word(i).ends_with("ing");
    let closed = class::AUXILIARY | class::CONJUNCTION | class::SUBORDINATOR;
    leans
        && view.is_word(i)
        && !view.is(i, closed)
        && !view.is_adverb(i)
        && LEXICON.verbs(view.word(i), |k| view.word(i + k)).next().is_none()
}

/// "called **the latest “provocation”**": the quotation that begins near `from`, with what leads to it.
fn quoted(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let open =
        (from..end.min(from + BETWEEN)).find(|&i| view.is_quote_mark(i) && view.quote_of(i).is_some())?;
    let quote = view.quote_of(open).and_then(|q| view.doc.quotes.get(q))?;
    // "called “fraud”": one word may stand in marks for other reasons.
    let several = view.bare(&quote.tokens).len() > 1 || view.is(from, class::DETERMINER) && open > from;
    let fits = several && quote.tokens.start == open && (from..open).all(|i| view.is_word(i));
    fits.then(|| from..noun_behind(view, quote.tokens.end, end))
}

/// "called **an invincible alliance**": the reporter's own words for it, up to the phrase's end.
fn plain(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let closed = class::AUXILIARY | class::CONJUNCTION | class::SUBORDINATOR | class::WH | class::SUBJECT;
    let ends = |&i: &usize| !view.is_word(i) || view.is(i, closed) || view.quote_of(i).is_some();
    let close = (from..end).find(ends).unwrap_or(end);
    let opens = view.is(from, class::DETERMINER) && !matches!(view.word(from), "that" | "this");
    (opens && (3..=PHRASE).contains(&(close - from))).then_some(from..close)
}

/// "what he calls **“parallel worlds”**": whether the quotation at `open` is such a name.
pub(in crate::statements) fn names(view: &View, open: usize) -> bool {
    let from = open.saturating_sub(BETWEEN);
    let verb = (from..open).rev().find(|&i| calls(view, i));
    verb.is_some_and(|verb| {
        let what = (verb.saturating_sub(SUBJECT)..verb).rev().find(|&i| view.word(i) == "what");
        what.is_some_and(|what| (what..open).all(|i| view.is_word(i)))
    })
}

/// Whether the word at `i` is a verb that gives something a name.
fn calls(view: &View, i: usize) -> bool {
    let verb = LEXICON.verbs(view.word(i), |_| "").any(|(v, tense)| {
        !v.lemma.contains(' ')
            && matches!(tense, Tense::Past | Tense::Present)
            && act::is(v.lemma, act::CALLING)
    });
    verb && !view.is(i.wrapping_sub(1), class::BE)
}

/// "“dangerous” **conduct**": the noun that an adjective in quotation marks stands before.
fn noun_behind(view: &View, from: usize, end: usize) -> usize {
    let closed = class::PREPOSITION
        | class::CONJUNCTION
        | class::SUBORDINATOR
        | class::AUXILIARY
        | class::DETERMINER
        | class::POSSESSIVE
        | class::SUBJECT
        | class::WH
        | class::TIME;
    let noun =
        |&i: &usize| view.is_word(i) && !view.is(i, closed) && !view.is_adverb(i) && !view.is_verb_like(i);
    from + (from..end.min(from + 3)).take_while(noun).count()
}
