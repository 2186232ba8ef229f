//! Days and other times that stand between a subject and its verb: "The army **late on Monday** denied".

use crate::statements::reading::class;
use crate::statements::reading::view::View;

/// "South China **Morning** Post", "the **Sunday** Times": a time that is part of a name.
pub fn in_name(view: &View, i: usize) -> bool {
    let part = matches!(view.word(i), "morning" | "evening" | "afternoon" | "night");
    let weekly = matches!(view.word(i), "sunday" | "saturday" | "friday" | "monday")
        && i > 0
        && view.word(i - 1) == "the";
    view.is_capital(i) && (part || weekly) && view.is_capital(i + 1)
}

/// The end of what ends at `end` without the times that stand before it, not before `floor`.
pub fn before(view: &View, floor: usize, end: usize) -> usize {
    let end = end_before(view, floor, end);
    dated(view, floor, end).unwrap_or(end)
}

/// Where "on 2 August", "on Nov. 20", "in 2021" or "in May 2021" begins that ends at `end`.
pub fn dated(view: &View, floor: usize, end: usize) -> Option<usize> {
    let number = |i: usize| view.word(i).bytes().all(|b| b.is_ascii_digit()) && !view.word(i).is_empty();
    let month = |i: usize| {
        view.is(i, class::TIME)
            || matches!(view.word(i), "jan" | "feb" | "aug" | "sept" | "oct" | "nov" | "dec")
    };
    let part = |i: &usize| number(*i) || month(*i) || view.word(*i) == "." && month(i - 1);
    let from = (floor + 1..end).rev().take(5).take_while(part).last()?;
    let preposition = from - 1;
    let numbered = (from..end).any(number);
    // "a panel **in 2021** found" may tell which panel it was.
    let parts = view.word(preposition) == "on"
        || view.word(preposition) == "in" && view.is(preposition - 1, class::HAVE);
    (numbered && parts).then_some(preposition)
}

/// The end of what ends at `end` without such a time, not before `floor`; `end` where there is none.
/// "Black Friday" and "Theresa May" are names: a day has "on", "late" or "last" before it.
pub fn end_before(view: &View, floor: usize, end: usize) -> usize {
    let (mut from, mut marked) = (end, false);
    while from > floor {
        let i = from - 1;
        let marks = matches!(view.word(i), "late" | "early" | "last" | "this" | "next")
            || matches!(view.word(i), "earlier" | "later" | "yesterday" | "today" | "tonight" | "recently")
            || view.word(i) == "on" && from < end;
        let dated = view.is(i, class::TIME)
            && (!view.is_capital(i)
                || matches!(view.word(i - 1), "on" | "late" | "early" | "last" | "this" | "next"));
        if !marks && !dated {
            break;
        }
        marked |= marks;
        from = i;
    }
    if marked { from } else { end }
}
