//! What somebody may do, wishes in passing or is disposed to, and what a thing does: shown on request, since a reader
//! who looks for speech finds none there.

use crate::statements::combine::senses::{self, Parts};
use crate::statements::combine::{unreal, unspoken};
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most confidence in such an attribution.
pub(in crate::statements) const MOST: f32 = 0.45;

/// Whether nothing but an attitude, a possibility or an effect is told; `alone` where the tagger alone found it.
pub(in crate::statements) fn only(view: &View, parts: &Parts, alone: bool) -> bool {
    if parts.quotes(view) {
        // "vowed", "called" beside a doubted word may be its speaker's; "cherish the “old” river" is nobody's.
        return alone && !parts.quotes_words(view) && unspoken::only(view, parts, alone);
    }
    senses::perhaps(view, parts)
        || unreal::only(view, parts, alone)
        || unspoken::only(view, parts, alone)
        || any_such(view, parts)
        || parts.cue.iter().any(|cue| {
            in_passing(view, parts, cue)
                || untried(view, cue)
                || endangers(view, parts, cue)
                || alone
                    && (generic(view, parts)
                        || disposed(view, cue)
                        || resolved(view, parts, cue)
                        || possible(view, cue)
                        || thing(view, parts, cue)
                        || sides(view, parts, cue)
                        || faced(view, parts, cue))
        })
}

/// "stayed away, **hoping** to win later", "They **decide** whether to sell": a thought beside a deed, or a habit. "is hoping"
/// is another matter.
fn in_passing(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let be = |i: usize| view.is(i, class::BE | class::AUXILIARY);
    let worth = view.word(cue.start.wrapping_sub(1)) == "worth";
    let bare = !be(cue.start) && !be(cue.start.wrapping_sub(1));
    // ", **showing how** rules differ": by nobody.
    let shows = parts.source.is_empty() && view.among(cue.end - 1, lexical::ATTESTING);
    cue.len() < 4 && bare && (view.among(cue.end - 1, lexical::PASSING) || shows || worth)
}

/// "will be **unable to** win the crowd **and accuse** it", "had **trouble persuading** buyers": not done.
fn untried(view: &View, cue: &TokenRange) -> bool {
    let Some(sentence) = view.sentence(cue.start) else { return false };
    let mut at = cue.start;
    // "unable to leave **and** accuse", "don't mean to hurt **or** suggest"
    if at > sentence.start && matches!(view.word(at - 1), "and" | "or") {
        let plain = |i: &usize| {
            view.is_word(*i) && !view.is(*i, class::SUBJECT | class::AUXILIARY | class::SUBORDINATOR)
        };
        let to = (sentence.start..at - 1).rev().take(24).take_while(plain).find(|&i| view.word(i) == "to");
        match to {
            Some(to) => at = to + 1,
            None => return false,
        }
    }
    let before = at.saturating_sub(5).max(sentence.start)..at;
    let to = view.word(at.wrapping_sub(1)) == "to" || view.word(cue.start) == "to";
    let failed = |i: usize| {
        // "had **trouble** persuading", but "called it impossible, noting"
        let noun = matches!(view.word(i), "trouble" | "difficulty" | "struggling" | "struggled");
        view.among(i, lexical::UNABLE) && (to || noun && view.word(cue.start).ends_with("ing"))
            || to && view.word(i) == "mean" && view.word(i.wrapping_sub(1)).ends_with('t')
    };
    before.rev().take_while(|&i| !view.is(i, class::WH | class::SUBORDINATOR)).any(failed)
}

/// "threatening **the rare parrot**": endangers it. "threatened **sanctions**", "threatened him **with** a suit" is said.
fn endangers(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let threat = view.word(cue.end - 1).starts_with("threat") && view.word(cue.end - 1) != "threat";
    let it = |c: &TokenRange| {
        let known = matches!(view.word(c.start), "the" | "this" | "these" | "those")
            || view.is(c.start, class::POSSESSIVE);
        c.start == cue.end && known && !view.words_any(c, &["with", "if", "unless"])
    };
    threat && parts.content.iter().any(it)
}

/// "if **you** want", "**anyone** who thinks", "unless **it** wants": nobody of whom one could ask.
fn generic(view: &View, parts: &Parts) -> bool {
    let Some(s) = parts.source.first().filter(|s| view.quote_of(s.start).is_none()) else { return false };
    let conditional = matches!(view.word(s.start.wrapping_sub(1)), "if" | "unless");
    let anyone = matches!(view.word(s.start), "anyone" | "anybody" | "everyone" | "everybody" | "whoever");
    conditional || anyone || s.len() == 1 && view.word(s.start) == "you"
}

/// "**any firm** that asks for it": nobody of whom one could ask, whoever found it.
fn any_such(view: &View, parts: &Parts) -> bool {
    parts.source.iter().any(|s| view.word(s.start) == "any" && view.quote_of(s.start).is_none())
}

/// "a board **willing** to pay", "was **seen** by colleagues as": a disposition, or how others see somebody.
fn disposed(view: &View, cue: &TokenRange) -> bool {
    let be = cue.clone().any(|i| view.is(i, class::BE));
    let at = if view.word(cue.end - 1) == "to" { cue.end.saturating_sub(2) } else { cue.end - 1 };
    view.word(at) == "willing" || be && cue.clone().any(|i| view.among(i, lexical::FELT))
}

/// "her **decision** to leave", "**feels** obliged to stay", "knows **how to** swim": nothing that can be true or false.
fn resolved(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let says = || LEXICON.has_class(view, cue, &[Class::Speech, Class::Act]);
    let plain = |c: &TokenRange| !c.clone().any(|i| view.is(i, class::AUXILIARY | class::SUBJECT));
    let feels = matches!(view.word(cue.end - 1), "feel" | "feels" | "felt");
    view.any_among(cue, lexical::RESOLVE)
        || parts.content.first().is_some_and(|c| {
            feels && plain(c) && c.start == cue.end || view.reads(c.start, &["how", "to"]) && !says()
        })
}

/// "**can** ask them to leave": may be.
fn possible(view: &View, cue: &TokenRange) -> bool {
    let no = |i: usize| matches!(view.word(i), "not" | "never" | "hardly" | "only");
    matches!(view.word(cue.start), "can" | "could" | "may" | "might") && !cue.clone().any(no)
}

/// "The law **allows** owners to appeal", "The photo **showed** a child": without a word.
fn thing(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let head = |s: &TokenRange| {
        let of = |i: &usize| view.is(*i, class::PREPOSITION) || !view.is_word(*i);
        s.clone().skip(1).find(of).unwrap_or(s.end) - 1
    };
    let picture = parts.source.iter().any(|s| view.among(head(s), lexical::PICTURE));
    view.among(cue.end - 1, lexical::LETTING) || picture && view.word(cue.end - 1).starts_with("show")
}

/// "voters **who favor Holm**", "the millions **backing Holm**": tells which ones.
fn sides(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let who = |s: &TokenRange| s.len() == 1 && matches!(view.word(s.start), "who" | "that" | "which");
    let relative = parts.source.iter().any(who);
    let reduced = view.word(cue.start).ends_with("ing") && parts.source.iter().any(|s| s.end == cue.start);
    let person = |c: &TokenRange| {
        let both = usize::from(view.word(c.start) == "both");
        c.start == cue.end && view.is_capital(c.start + both)
    };
    cue.len() == 1
        && view.among(cue.start, lexical::SIDING)
        && (relative || reduced)
        && parts.content.iter().any(person)
}

/// "has **faced criticism** at home": by nobody who is named.
fn faced(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let faces =
        |i: usize| matches!(view.word(i), "faced" | "faces" | "facing" | "face" | "drew" | "drawn" | "draws");
    parts.source.is_empty() && cue.len() > 1 && cue.clone().any(faces)
}
