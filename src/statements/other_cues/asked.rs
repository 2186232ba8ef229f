//! "**Asked by AFP** whether she would run, Holm laughed": a passive that tells who asks, and what.

use crate::statements::Attribution;
use crate::statements::phrases::subject_after;
use crate::statements::reading::class;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::complements::has_clause;

/// Attributions by "asked by". Without "by" nobody asks.
pub(in crate::statements) fn find(view: &View) -> Vec<Attribution> {
    let asked = |i: usize| {
        let by = (view.is(i, class::QUESTIONED) && view.quote_of(i).is_none()).then(|| by(view, i));
        of(view, i, by.flatten()?)
    };
    (0..view.doc.tokens.len()).filter_map(asked).collect()
}

/// Most tokens of where somebody is asked: "at a hearing in the Commons".
const PLACE: usize = 9;

/// The "by" behind "asked", or behind "asked **repeatedly**", "asked **on Tuesday**".
fn by(view: &View, asked: usize) -> Option<usize> {
    let light =
        |&k: &usize| view.is_adverb(k) || view.is(k, class::TIME) || matches!(view.word(k), "on" | "later");
    let at = (asked + 1..asked + 4).find(|k| !light(k))?;
    if view.word(at) == "by" {
        return Some(at);
    }
    // "challenged **in the Commons** by his shadow"
    let place = |k: &usize| {
        let closed = class::AUXILIARY | class::SUBJECT | class::WH | class::CONJUNCTION;
        view.is_word(*k) && !view.is(*k, closed) && !view.is_verb_like(*k) && view.word(*k) != "to"
    };
    let led = matches!(view.word(at), "in" | "at" | "on" | "during");
    let behind = (at + 1..at + PLACE).find(|k| !place(k) || view.word(*k) == "by");
    behind.filter(|&k| led && view.word(k) == "by")
}

/// "by **Senator Ana “Nonoy” Cruz**": where the source ends behind a nickname in quotation marks.
fn behind_nickname(view: &View, end: usize) -> usize {
    let Some(quote) = view.quote_from(end).filter(|q| q.tokens.len() < 6) else {
        return end;
    };
    let name = quote.tokens.end;
    (name..name + 4).find(|&k| !view.is_capital(k)).unwrap_or(name)
}

/// "by the lawyer**, appearing for the army,** whether": where the question begins behind a remark on who asks.
fn behind_aside(view: &View, comma: usize, end: usize) -> Option<usize> {
    let close = (comma + 1..end.min(comma + 14)).find(|&k| view.word(k) == ",")?;
    // "by his shadow, Ana Holm, **as to** whether"
    let open = if view.reads(close + 1, &["as", "to"]) { close + 3 } else { close + 1 };
    (view.word(comma) == "," && view.is(open, class::WH)).then_some(open)
}

/// "by reporters **as he left** whether": whether token `k` belongs to what went on meanwhile.
fn meanwhile(view: &View, from: usize, k: usize) -> bool {
    (from..=k).any(|i| {
        matches!(view.word(i), "as" | "while" | "after" | "before") && view.is(i + 1, class::SUBJECT)
    })
}

/// The comma that closes the question that begins at `question`: none that opens an apposition, "whether the lender**,
/// Ostbank,** had paid", since the question still lacks its verb there.
fn end_of_question(view: &View, question: usize, end: usize) -> Option<usize> {
    let comma = |from: usize| (from..end).find(|&i| view.word(i) == "," && view.quote_of(i).is_none());
    let first = comma(question)?;
    let lacks = matches!(view.word(question), "whether" | "if") && !has_clause(view, question..first);
    let closed = lacks.then(|| comma(first + 1)).flatten().filter(|&second| view.is_verb_like(second + 1));
    Some(closed.map_or(first, |second| comma(second + 1).unwrap_or(end)))
}

fn of(view: &View, asked: usize, by: usize) -> Option<Attribution> {
    let sentence = view.sentence(asked)?;
    // "The minister was asked by MPs whether": a clause of its own, which ends with the sentence.
    let clause = asked > sentence.start && view.is(asked - 1, class::AUXILIARY);
    let end = view.before_stops(asked, sentence.end.min(asked + REACH));
    let source = subject_after(view, by + 1, end)?;
    let source = source.start..source.clone().find(|&i| view.word(i) == ",").unwrap_or(source.end);
    let source = source.start..behind_nickname(view, source.end);
    // "asked by MPs **on the Treasury committee** whether"
    let near = source.end..end.min(source.end + 8);
    // "asked by AFP **in a text message** whether", "pressed by senators **to** name them"
    let other = class::DETERMINER | class::POSSESSIVE | class::OBJECT | class::PREPOSITION;
    let infinitive = |i: usize| view.is_word(i) && !view.is(i, other) && !view.is_capital(i);
    let opener = |i: usize| {
        view.is(i, class::WH) || view.word(i) == "to" && infinitive(i + 1) || view.word(i) == "about"
    };
    let plain = |&i: &usize| {
        let apart = view.is(i, class::AUXILIARY | class::SUBJECT) && !view.is(i, class::WH);
        view.is_word(i) && (!apart || meanwhile(view, source.end, i))
    };
    let question = near
        .clone()
        .take_while(plain)
        .find(|&i| opener(i))
        .or_else(|| behind_aside(view, source.end, end))
        .or_else(|| near.clone().find(|&i| view.is(i, class::WH) || !view.is_word(i) || view.is_verb_like(i)))
        .unwrap_or(source.end);
    let occasion = |&i: &usize| {
        matches!(
            view.word(i),
            "in" | "during" | "via" | "over" | "after" | "by" | "as" | "while" | "before" | ","
        )
    };
    let name = source.start..(source.end..question).find(occasion).unwrap_or(question);
    let source =
        name.start..name.clone().rev().find(|&i| !view.is(i, class::PREPOSITION)).map_or(name.end, |i| i + 1);
    let comma = end_of_question(view, question, end);
    let close = if clause { end } else { comma.unwrap_or(end) };
    // "challenged by residents **who** sued"
    let other =
        view.word(asked) == "challenged" && matches!(view.word(question), "who" | "which" | "when" | "where");
    let opens = opener(question) && !other && close > question + 1;
    opens.then(|| {
        let content = vec![view.trim(question..close)];
        Attribution::by_cue(view, source, asked..asked + 1, content, 0.75, "asked by")
    })
}
