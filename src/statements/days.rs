//! Days and other times that stand between a subject and its verb: "The army **late on Monday** denied".

use super::view::{View, class};

/// "South China **Morning** Post", "the **Sunday** Times": a time that is part of a name.
pub fn in_name(view: &View, i: usize) -> bool {
    let part = matches!(view.word(i), "morning" | "evening" | "afternoon" | "night");
    let weekly = matches!(view.word(i), "sunday" | "saturday" | "friday" | "monday")
        && i > 0
        && view.word(i - 1) == "the";
    view.is_capital(i) && (part || weekly) && view.is_capital(i + 1)
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
