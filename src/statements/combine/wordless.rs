//! What looks like speech and is done without a word: a storm that threatens to flood the port, a bluff that is
//! called, people known as something.

use crate::model::RawAttribution;
use crate::statements::combine::doubts::{any_cue, quoted};
use crate::statements::cues::Cue;
use crate::statements::phrases::phrase_edges::phrase_ending_at;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Whether nothing is said by what the tagger alone found.
pub(in crate::statements) fn found(view: &View, cues: &[Cue], raw: &RawAttribution) -> bool {
    called(view, raw)
        || calls_bluff(view, raw)
        || menaced(view, cues, raw)
        || spoken_of(view, raw)
        || leans(view, raw)
        || called_back(view, raw)
}

/// Most words up to the noun of what is called back: "the first baby **milk**".
const UP_TO_PRODUCT: usize = 4;

/// "recalled **12,000 vans**", "recalled **its ambassador**": calls back what it has sent out. A memory has no number
/// and seldom an owner who is no person.
fn called_back(view: &View, raw: &RawAttribution) -> bool {
    let [only] = raw.content.as_slice() else { return false };
    let owned = |i: usize| {
        view.word(i).starts_with(|c: char| c.is_ascii_digit())
            || view.among(i, lexical::AMOUNT | lexical::GOODS)
            || matches!(view.word(i), "its" | "all" | "more" | "thousands" | "hundreds" | "millions")
    };
    // "recalled **how** all had gone": a memory.
    let memory = view.is(only.start, class::WH) || quoted(view, raw);
    let recalls = raw.cue.iter().any(|c| (c.start..c.end).any(|i| view.word(i).starts_with("recall")));
    let behind = raw.cue.last().is_some_and(|c| only.start <= c.end + 1 && only.start >= c.end);
    // "recalled the **toy** after a child choked", "recalling baby **milk**"
    let product = || {
        let near = only.start..only.end.min(only.start + UP_TO_PRODUCT);
        near.take_while(|&i| view.is_word(i)).any(|i| view.among(i, lexical::PRODUCT))
    };
    recalls && behind && !memory && (owned(only.start) || product())
}

/// "**The storm** threatened to flood the port": a thing does so without a word.
pub(in crate::statements) fn menaces(view: &View, lemma: &str, source: &TokenRange) -> bool {
    if !matches!(lemma, "threaten" | "promise") {
        return false;
    }
    // "an assault **that** threatened to …"
    let floor = view.sentence(source.start).map_or(0, |s| s.start);
    let named = (source.len() == 1 && matches!(view.word(source.start), "that" | "which"))
        .then(|| phrase_ending_at(view, source.start, floor));
    let source = named.flatten().unwrap_or(source.clone());
    let of = |i: &usize| view.is(*i, class::PREPOSITION) || view.word(*i) == "," || view.word(*i) == "that";
    let head = source.clone().skip(1).find(of).unwrap_or(source.end);
    view.among(head.saturating_sub(1), lexical::MENACE)
}

/// "Muslims **known as** Salafists", "rebels commonly **referred to as** the Brown Shirts", "is **known for** his
/// roles in “Night Bus”": by nobody who is named.
fn called(view: &View, raw: &RawAttribution) -> bool {
    let named = |c: &TokenRange| c.clone().any(|i| view.among(i, lexical::NAMED));
    let as_what = |i: usize| view.word(i) == "as" && !matches!(view.word(i + 1), "saying" | "telling");
    let as_name = |c: &TokenRange| (c.start + 1..c.end + 4).any(as_what);
    let for_what = |c: &TokenRange| c.clone().any(|i| view.word(i) == "known" && view.word(i + 1) == "for");
    // "A spokesman, **known only as** Tiger": a source does not make it speech.
    let bare = |c: &TokenRange| !c.clone().any(|i| view.is(i, class::AUXILIARY));
    let opens = |i: usize| as_what(i) || view.is_adverb(i) && as_what(i + 1);
    let name = raw.content.first().is_some_and(|c| opens(c.start));
    let nobody = raw.source.is_empty();
    raw.cue.iter().any(|c| {
        nobody && for_what(c) || named(c) && !quoted(view, raw) && (nobody && as_name(c) || bare(c) && name)
    })
}

/// "called the rebels’ **bluff**", "called **a halt** to the work": nothing is said by that.
fn calls_bluff(view: &View, raw: &RawAttribution) -> bool {
    let phrase = |c: &TokenRange| {
        let of = |i: &usize| view.is(*i, class::PREPOSITION) || !view.is_word(*i);
        c.start..c.clone().skip(1).find(of).unwrap_or(c.end)
    };
    // "called the plan **a** bluff"
    let one = |c: &TokenRange| !(c.start + 1..c.end).any(|i| view.is(i, class::DETERMINER));
    let ends = |c: &TokenRange| one(c) && view.among(c.end - 1, lexical::BLUFF);
    let bluff = |c: &TokenRange| ends(c) || ends(&phrase(c));
    raw.cue.iter().any(|c| act::any(view, c, act::CALLING)) && raw.content.iter().take(1).any(bluff)
}

/// "The storm **threatened to** flood the port"
fn menaced(view: &View, cues: &[Cue], raw: &RawAttribution) -> bool {
    let to = raw.content.iter().any(|c| view.word(c.start) == "to");
    // The tagger may take the subject for a part of what was said.
    let subject = raw.source.first().or(raw.content.first());
    let thing = |c: &Cue| subject.is_some_and(|s| s.end <= c.tokens.start && menaces(view, c.verb.lemma, s));
    to && any_cue(cues, raw, &thing)
}

/// "**Everything he says** is a lie"
fn spoken_of(view: &View, raw: &RawAttribution) -> bool {
    raw.cue.iter().any(|cue| raw.source.iter().any(|source| of_all(view, cue, source)))
}

/// "**Everything** he says is a lie": whether a word before or in `source` makes what is said the subject of the
/// clause.
pub(in crate::statements) fn of_all(view: &View, cue: &TokenRange, source: &TokenRange) -> bool {
    let all = |i: usize| {
        i + 1 < cue.start
            && matches!(view.word(i), "everything" | "anything" | "nothing" | "all" | "whatever")
    };
    view.is(cue.end, class::BE) && (source.start.checked_sub(1).is_some_and(all) || all(source.start))
}

/// "The bank held its rate, **as expected**", "“Not yet,” he said, **referring to** the talks.": nothing of its own.
fn leans(view: &View, raw: &RawAttribution) -> bool {
    let Some(cue) = raw.cue.first() else { return false };
    let as_was = view.word(cue.start) == "as" && cue.len() == 2 && view.word(cue.start + 1).ends_with("ed");
    let refers = matches!(view.word(cue.start), "referring" | "alluding") && view.word(cue.start + 1) == "to";
    raw.source.is_empty() && as_was || refers
}

/// "She **will decide** whether to go", "has until Friday **to decide**": nothing has been said yet.
fn is_open(view: &View, cue: &TokenRange) -> bool {
    let last = cue.end.saturating_sub(1);
    let weighs = matches!(view.word(last), "decide" | "determine" | "consider" | "weigh");
    let ahead = |i: usize| matches!(view.word(i), "will" | "must" | "should" | "to");
    weighs && cue.start.checked_sub(1).into_iter().chain(cue.clone()).any(ahead)
}

/// "Ministers **are due to discuss** the draft": an agenda. "is expected to say" is another matter.
pub(in crate::statements) fn agenda(view: &View, raw: &RawAttribution) -> bool {
    let question = raw.content.iter().take(1).any(|c| view.is(c.start, class::WH));
    raw.cue.iter().any(|cue| {
        if question && is_open(view, cue) {
            return true;
        }
        // "granted **anonymity** to discuss the matter": why a source has no name.
        if view.words_any(cue, &["anonymity"]) {
            return true;
        }
        let due =
            (cue.start..cue.end).find(|&i| view.among(i, lexical::AWAITING) && view.word(i + 1) == "to");
        let be = (cue.start..cue.end).any(|i| view.is(i, class::BE));
        // "could be expected to take the case": what somebody reckons.
        let reckoned = (cue.start..cue.end).any(|i| view.is(i, class::MODAL));
        be && !reckoned && due.is_some_and(|i| view.is(i + 2, class::AGENDA))
    })
}
