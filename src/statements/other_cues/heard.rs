//! Who listens and does not speak: "**The inquiry** heard that the brakes failed", "The driver was drunk, **the
//! inquest** was told". The speaker is not named there; the listener passes the statement on.

use crate::statements::combine::overlap;
use crate::statements::cues::main_verbs::has_main_verb;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::other_cues::headlines;
use crate::statements::phrases::subject_before;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::statements::reported::adverbials::skip_adverbials;
use crate::statements::{Attribution, Statement};
use crate::text::TokenRange;

/// How far before "told" its form of "be" may stand: "was later told".
const NEAR: usize = 3;

/// Most tokens of when it was told: "on Tuesday afternoon".
const TAIL: usize = 4;
/// Most tokens of who listens, with its verb: "The coroner’s inquest at Hull was told".
const SUBJECT: usize = 9;
/// Least tokens of what was told.
const LEAST: usize = 4;
/// How sure such a statement is.
const SURE: f32 = 0.7;

/// Who hears what the cue tells: the subject of "heard" or "was told", where that is a court, an inquiry or some
/// other listener.
pub(in crate::statements) fn listener(view: &View, cue: &TokenRange) -> Option<TokenRange> {
    let verb = cue.end.checked_sub(1)?;
    let be = (verb.saturating_sub(NEAR)..verb).rev().find(|&i| view.is(i, class::BE));
    let group = match view.word(verb) {
        "heard" | "hears" => cue.start,
        "told" => be?.min(cue.start),
        _ => return None,
    };
    let floor = view.sentence(verb)?.start;
    let subject = subject_before(view, group, floor)?;
    let hears = |i: usize| view.is(i, class::ADDRESSEE | class::HEARER) || view.among(i, lexical::COURT);
    let of = subject.clone().find(|&i| view.is(i, class::PREPOSITION)).filter(|&i| i > subject.start);
    hears(of.unwrap_or(subject.end) - 1).then_some(subject)
}

/// "Officers were told to drop the case, **a hearing was told yesterday**.": attributions by such a clause at the end of
/// a sentence of the text. Nobody is named who told it.
pub(in crate::statements) fn find(view: &View) -> Vec<Attribution> {
    let sentences = view.doc.sentences.iter();
    sentences.filter_map(|sentence| told(view, sentence).or_else(|| heard_that(view, sentence))).collect()
}

/// "**The inquest heard that** the brakes had failed", "**The jury was told** she had waited", in a headline "**Court told**
/// driver ‘had been drinking’". Police and officials are told to do things.
fn heard_that(view: &View, sentence: &TokenRange) -> Option<Attribution> {
    let near = sentence.start + 1..sentence.end.min(sentence.start + SUBJECT);
    let verb = near.into_iter().find(|&i| matches!(view.word(i), "heard" | "hears" | "told"))?;
    let headline = view.is_headline(verb);
    let who = listener(view, &(verb..verb + 1)).filter(|who| who.start == sentence.start);
    let last = who.map(|who| who.end).or(headline.then_some(verb))? - 1;
    let sits = view.among(last, lexical::COURT | lexical::SITTING) || view.is(last, class::HEARER);
    let end = view.before_stops(verb, sentence.end);
    let that = skip_adverbials(view, verb + 1, end);
    let from = that + usize::from(matches!(view.word(that), "that" | "how"));
    let subject = class::DETERMINER | class::POSSESSIVE | class::SUBJECT;
    let opens = from > that || view.is(that, subject) || view.is_capital(that) || headline;
    let content = view.trim(from..clause_end(view, from, end, false));
    let clause =
        content.len() >= LEAST && has_main_verb(view, &content) && !view.is(from, class::PREPOSITION);
    (sits && opens && clause && view.quote_of(verb).is_none())
        .then(|| Attribution::unnamed(view, verb..verb + 1, vec![content], SURE, "headline: signed"))
}

/// The last clause of `sentence`, if it tells who listened.
fn told(view: &View, sentence: &TokenRange) -> Option<Attribution> {
    let end = view.before_stops(sentence.start, sentence.end);
    let verb = (end.saturating_sub(TAIL).max(sentence.start)..end).rev().find(|&i| !view.is_timed(i))?;
    let comma = (sentence.start + LEAST..verb).rev().find(|&i| !view.is_word(i) && !view.is_quote_mark(i))?;
    let cue = verb..verb + 1;
    let listener = listener(view, &cue)?;
    let open = comma + 1 + usize::from(view.is_quote_mark(comma + 1));
    let whole = view.word(comma) == "," && listener.start == open && view.quote_of(verb).is_none();
    // "When the case opened, **the court heard** on Monday.": no clause stands before.
    let content = view.trim(sentence.start..comma);
    let adjunct = view.is(content.start, class::SUBORDINATOR | class::PREPOSITION);
    (whole && !adjunct && has_main_verb(view, &content))
        .then(|| Attribution::unnamed(view, cue, vec![content], SURE, "headline: signed"))
}

/// Takes the listener out of a statement’s source, and a "The inquest" that was taken for a part of what it was told
/// out of the content.
pub(in crate::statements) fn part(view: &View, statement: &mut Statement) {
    let Some(cue) = statement.attribution.cue.first() else { return };
    let Some(listener) = listener(view, cue).filter(|_| headlines::listener(view, cue).is_none()) else {
        return;
    };
    let over = |piece: &TokenRange| overlap::meet(piece, &listener);
    statement.attribution.source.retain(|piece| !over(piece));
    if statement.attribution.content.iter().any(|piece| !over(piece)) {
        statement.attribution.content.retain(|piece| !over(piece));
    }
}
