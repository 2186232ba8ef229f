//! Cues in quotation marks of their own: "The runner **“strongly denies”** taking it", "the aide **‘categorically
//! rejects’** the claim".

use crate::statements::Attribution;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::edges::object_ends::object_end;
use crate::statements::phrases::subject_before;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, LEXICON, Tense, Verb};
use crate::statements::reading::view::{REACH, View};
use crate::text::{Quote, TokenRange};

/// Most words of such a quotation.
const WORDS: usize = 4;

/// Attributions by a cue that is all of a quotation.
pub(in crate::statements) fn find(view: &View) -> Vec<Attribution> {
    view.doc.quotes.iter().filter_map(|quote| of(view, quote)).collect()
}

fn of(view: &View, quote: &Quote) -> Option<Attribution> {
    let words = view.bare(&quote.tokens);
    if words.is_empty() || words.len() > WORDS || words.end + 1 != quote.tokens.end {
        return None;
    }
    let (verb, cue) = verb_of(view, &words)?;
    let sentence = view.sentence(cue.start)?;
    let mut group = quote.tokens.start;
    while group > sentence.start && (view.is(group - 1, class::HAVE) || view.is_adverb(group - 1)) {
        group -= 1;
    }
    // "the so-called “denied” list", "The film “Denied” opens": a name.
    if words.len() == cue.len() && group == quote.tokens.start {
        return None;
    }
    let source = subject_before(view, group, sentence.start.max(group.saturating_sub(REACH)))?;
    if source.end != group || source.is_empty() {
        return None;
    }
    let content = content(view, verb, quote.tokens.end, sentence.end)?;
    Some(Attribution::by_cue(view, source, cue, vec![content], 0.8, "cue in quotation marks"))
}

/// The verb with which `words` end, where nothing but adverbs and "has" stand before it.
fn verb_of(view: &View, words: &TokenRange) -> Option<(&'static Verb, TokenRange)> {
    let helps = |i: &usize| view.is(*i, class::HAVE) || view.is_adverb(*i) || view.word(*i).ends_with("ly");
    let first = words.clone().find(|i| !helps(i))?;
    let fits = |v: &Verb| {
        matches!(v.class, Class::Act | Class::Speech)
            && (v.frames.gerund || v.frames.object || v.frames.that || v.frames.clause)
            && first + 1 + v.rest().count() == words.end
    };
    LEXICON
        .verbs(view.word(first), move |k| view.word(first + k))
        .find(|(v, t)| matches!(t, Tense::Past | Tense::Present) && fits(v))
        .map(|(v, _)| (v, first..words.end))
}

/// What stands behind the quotation, by the frames of its verb.
fn content(view: &View, verb: &Verb, from: usize, end: usize) -> Option<TokenRange> {
    let end = view.before_stops(from, end.min(from + REACH));
    let that = view.word(from) == "that" && (verb.frames.that || verb.frames.clause);
    let gerund = verb.frames.gerund && (from..from + 2).any(|i| view.word(i).ends_with("ing"));
    let object = verb.frames.object && !view.is(from, class::PREPOSITION | class::CONJUNCTION | class::BE);
    if from >= end || !view.is_word(from) && !view.is_quote_mark(from) || !(that || gerund || object) {
        return None;
    }
    let from = from + usize::from(that);
    let close = clause_end(view, from, end, false);
    let close = if that { close } else { object_end(view, from, close) };
    let content = view.trim(from..close);
    (!content.is_empty()).then_some(content)
}
