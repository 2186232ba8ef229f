//! Where a noun phrase begins inside a stretch of text: behind what leads the clause, at its determiner or its
//! run of capitals.

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Start of the phrase inside `segment` once conjunctions, adverbs, times and leading
/// prepositional phrases are taken off: "But on Thursday **Holm**".
pub(in crate::statements) fn strip_leading(view: &View, segment: TokenRange) -> usize {
    let (mut start, end) = (segment.start, segment.end);
    loop {
        if start + 1 >= end {
            break;
        }
        let timed = view.is(start, class::PREPOSITION) && view.is(start + 1, class::TIME)
            || view.is(start, class::TIME)
                && !(view.is_capital(start) && view.is_capital(start + 1) && start > segment.start)
            || view.is(start, class::DETERMINER)
                && view.is(start + 1, class::TIME)
                && start + 2 < end
                && view.is(start + 2, class::DETERMINER | class::POSSESSIVE | class::SUBJECT);
        let loose = view.is(start, class::CONJUNCTION)
            || view.is_adverb(start)
            || !view.is_word(start)
                && view.word(start) != "("
                && view.word(start) != "@"
                && view.word(start) != "$";
        if timed || loose || matches!(view.word(start), "as" | "once" | "so" | "to") {
            start += 1;
        } else {
            break;
        }
    }
    let led = view.is(start, class::PREPOSITION | class::SUBORDINATOR) && view.word(start) != "like";
    let verb = (start..end).rev().find(|&i| {
        view.is_verb_like(i)
            && !view.is(i, class::WH)
            && !passive_participle(view, i)
            && !reduced_relative(view, i)
            && i + 1 < end
            && i > start
            && !matches!(view.word(i - 1), "the" | "a" | "an" | "of" | "and" | "who" | "which" | "that")
    });
    if led || asks(view, start, end) {
        return minimal_start(view, start, end);
    }
    if let Some(object) = relative_object(view, start, end) {
        return object;
    }
    if let Some(verb) = verb {
        let relative = (start..verb).any(|i| matches!(view.word(i), "who" | "which" | "that"));
        if relative {
            return start;
        }
        if let Some(conjunction) = (verb..end).rev().find(|&i| view.is(i, class::CONJUNCTION)) {
            return strip_leading_once(view, conjunction + 1, end);
        }
        return minimal_start(view, start, end);
    }
    start
}

/// "**Can they** sue the college that (promised)": the question's verb and subject, far from the phrase.
fn asks(view: &View, start: usize, end: usize) -> bool {
    view.is(start, class::AUXILIARY) && view.is(start + 1, class::SUBJECT) && start + 2 < end
}

/// "a post that **makes her** one of the few who (have refused)": behind a relative clause's verb and its object.
fn relative_object(view: &View, start: usize, end: usize) -> Option<usize> {
    let relative = matches!(view.word(start.wrapping_sub(1)), "that" | "which" | "who");
    let verb = view.ends_as_present(start) && !view.is_capital(start);
    (relative && verb && view.is(start + 1, class::OBJECT) && start + 2 < end).then_some(start + 2)
}

fn strip_leading_once(view: &View, mut start: usize, end: usize) -> usize {
    while start + 1 < end && (view.is_adverb(start) || view.is(start, class::CONJUNCTION)) {
        start += 1;
    }
    start
}

/// "documents **obtained** by Reuters", "a report **published** by the council": describes the noun.
/// Not "output **fell** by a fifth", "prices rose by 3 per cent".
pub(in crate::statements) fn passive_participle(view: &View, i: usize) -> bool {
    let share = |k: usize| {
        view.word(k).starts_with(|c: char| c.is_ascii_digit())
            || matches!(
                view.word(k),
                "half" | "third" | "quarter" | "fifth" | "tenth" | "more" | "less" | "nearly"
            )
    };
    view.word(i + 1) == "by"
        && !share(i + 2)
        && !(matches!(view.word(i + 2), "a" | "an" | "about" | "almost") && share(i + 3))
        && i > 0
        && view.is_word(i - 1)
        && !view.is(i - 1, class::AUXILIARY | class::SUBJECT)
        && !view.is_adverb(i - 1)
}

/// "three sources **involved** in the talks", "people briefed on the plan": describes those who speak.
fn reduced_relative(view: &View, i: usize) -> bool {
    let head = i.wrapping_sub(1);
    let many = view.is_many(head);
    let one = matches!(view.word(head), "person" | "source" | "official");
    view.word(i).ends_with("ed")
        && view.is(i + 1, class::PREPOSITION)
        && (many || one)
        && !view.is(head, class::AUXILIARY | class::SUBJECT | class::POSSESSIVE)
}

/// Start of the smallest noun phrase that ends before `end`: back to its determiner, or over its
/// run of capitals.
pub(in crate::statements) fn minimal_start(view: &View, floor: usize, end: usize) -> usize {
    let mut start = end;
    while start > floor {
        let i = start - 1;
        if view.is(i, class::DETERMINER | class::POSSESSIVE) {
            return i;
        }
        let joins = view.word(i) == "of" && start < end;
        let part = view.is_word(i)
            && !view.is(
                i,
                class::PREPOSITION
                    | class::SUBORDINATOR
                    | class::AUXILIARY
                    | class::CONJUNCTION
                    | class::SUBJECT
                    | class::IRREGULAR,
            )
            && !view.is_adverb(i);
        // "were **wearing** shirts that (read)": the verb's own.
        let doing = view.word(i).ends_with("ing") && start < end && view.is(i.wrapping_sub(1), class::BE);
        if doing {
            break;
        }
        // Lower-case words before a run of capitals may be an object of the phrase before.
        if !(joins || part || view.word(i) == "." && view.is_capital(i.saturating_sub(1))) {
            break;
        }
        start = i;
    }
    start
}

/// "rejected the remarks of **envoy Eva Holm, who** (said)": whose remarks they are.
pub(in crate::statements) fn behind_saying(view: &View, start: usize, end: usize) -> usize {
    let of = (start + 1..end.min(start + 5)).find(|&i| matches!(view.word(i), "of" | "by" | "from"));
    let says = |i: usize| LEXICON.noun(view.word(i)).is_some() || view.among(i, lexical::CLAIM);
    of.filter(|&of| says(of - 1)).map_or(start, |of| of + 1)
}

/// "a company, **Corvane,** that (insisted)": whether a name between commas stands before the pronoun at `that`.
pub(in crate::statements) fn closes_apposition(view: &View, that: usize, floor: usize) -> bool {
    let Some(close) = that.checked_sub(1).filter(|&c| view.word(c) == ",") else { return false };
    let open = (floor..close).rev().take(6).find(|&i| view.word(i) == ",");
    open.is_some_and(|open| open + 1 < close && (open + 1..close).all(|i| view.is_capital(i)))
}
