//! To whom something is said: "told **reporters** that …", "warned **the mayor of Gori** that …".

use crate::statements::phrases::days;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;

/// How many tokens an addressee has at most.
const LONGEST: usize = 12;
/// Most tokens from an owner to the end of what is his.
const POSSESSED: usize = 6;

/// Most words before the name of a medium: "state-controlled news agency".
const MEDIUM: usize = 6;

/// The end of an addressee that begins at `i`; `i` itself where none stands there.
pub fn addressee_end(view: &View, i: usize, end: usize) -> usize {
    if view.is(i, class::OBJECT) && !(view.is(i, class::SUBJECT) && view.is(i + 1, class::AUXILIARY)) {
        return i + 1;
    }
    let determined = view.is(i, class::DETERMINER | class::POSSESSIVE) && view.word(i) != "that";
    if !determined && !view.is_capital(i) && !view.is(i, class::ADDRESSEE) {
        return plain_end(view, i, end);
    }
    let mut k = i + 1;
    while k < end && k - i < LONGEST {
        let Some(behind) = part_end(view, k, end, determined) else { break };
        k = behind;
    }
    k = possessed_end(view, k, end);
    // "warned **the bridge** was closed": the subject of what is said.
    if view.is(k, class::AUXILIARY) { i } else { k }
}

/// "told **local radio** that", "told **state television**: it": plain words before what is said; not "asked if that".
fn plain_end(view: &View, i: usize, end: usize) -> usize {
    let limit = end.min(i + 5);
    (i..limit)
        .find(|&k| view.word(k) == "that" || view.word(k) == ":")
        .filter(|&k| {
            (i..k).all(|j| {
                // "told ministers in **May** that"
                let verb = view.is_verb_like(j) && !(view.is(j, class::TIME) && view.is_capital(j));
                view.is_word(j) && !verb && !view.is(j, class::WH) && view.word(j) != "to"
            })
        })
        .unwrap_or_else(|| medium_end(view, i, end))
}

/// "told **public broadcaster ARD**", "told **state-controlled news agency TASS**": behind a medium's name, where
/// nothing else is told.
fn medium_end(view: &View, i: usize, end: usize) -> usize {
    let lower = |k: &usize| view.is_word(*k) && !view.is_capital(*k) && !view.is(*k, class::AUXILIARY);
    let name = i + (i..end.min(i + MEDIUM)).take_while(lower).count();
    // "told **local radio** the driver had fled"
    let opens = class::DETERMINER | class::POSSESSIVE | class::SUBJECT;
    let spoken_to = |k: &usize| view.among(*k, lexical::MEDIUM) && view.is(k + 1, opens);
    if let Some(medium) = (i + 1..name).find(spoken_to) {
        return medium + 1;
    }
    if name == i || !view.among(name - 1, lexical::MEDIUM) {
        return i;
    }
    let part = |k: &usize| view.is_capital(*k) && view.is_word(*k);
    let behind = name + (name..end.min(name + 6)).take_while(part).count();
    if behind == name || view.is_verb_like(behind) { i } else { behind }
}

/// "briefed Lind’s **transition team**, but", "told Holm’s **chief of staff** that": the end of what is somebody's,
/// where one word of it stands before token `k` already and a comma, a colon or "that" behind it.
fn possessed_end(view: &View, k: usize, end: usize) -> usize {
    let owns = |j: &usize| view.word(*j).ends_with("'s") && view.is_capital(*j);
    let Some(owner) = (k.saturating_sub(2)..k).rfind(owns) else { return k };
    let limit = end.min(owner + POSSESSED);
    let noun = |j: &usize| view.is_word(*j) && !view.is(*j, class::AUXILIARY) && view.word(*j) != "that";
    let behind = k + (k..limit).take_while(noun).count();
    let closed = matches!(view.word(behind), "," | ":" | "that");
    let nouns = (owner + 1..behind).all(|j| !view.is_verb_like(j) || view.is(j, class::ADDRESSEE));
    if closed && nouns { behind } else { k }
}

/// The token behind the word at `k`, if that is part of the addressee. `determined`: it begins with a determiner.
fn part_end(view: &View, k: usize, end: usize, determined: bool) -> Option<usize> {
    let word = view.word(k);
    let capital_before = view.is_capital(k - 1);
    // "told the U.N**.** General Assembly": the stop of an abbreviation
    if word == "." && capital_before && k + 1 < end && view.is_capital(k + 1) {
        return Some(k + 1);
    }
    // "Bild am Sonntag", "Corriere della Sera"
    let particle = matches!(word, "am" | "della" | "del" | "de" | "di" | "der");
    if view.is_word(k) && particle && capital_before && view.is_capital(k + 1) {
        return Some(k + 2);
    }
    let ends = !view.is_word(k)
        || opens_content(view, k, determined)
        || leads_on(view, k, determined)
        || !determined && ends_name(view, k);
    (!ends).then_some(k + 1)
}

/// Whether what is said begins at `k`: "told reporters **it**", "told the mayor **that**", "told them **the** talks".
fn opens_content(view: &View, k: usize, determined: bool) -> bool {
    // "told a news conference **demand had doubled**"
    let meeting = || matches!(view.word(k - 1), "conference" | "briefing" | "rally" | "hearing");
    view.is(k, class::SUBJECT | class::WH | class::AUXILIARY)
        || matches!(view.word(k), "that" | "to")
        || determined && !view.is(k, class::PREPOSITION) && meeting()
        || view.is(k, class::DETERMINER | class::POSSESSIVE)
            && !view.is(k - 1, class::PREPOSITION | class::CONJUNCTION)
}

/// Whether an adverbial begins at `k`: "told reporters **on** Friday", "told Al Jazeera **Monday**"; not "told the
/// mayor **of** Gori".
fn leads_on(view: &View, k: usize, determined: bool) -> bool {
    if view.is(k, class::PREPOSITION) {
        let word = view.word(k);
        // "told a man **from** Gori", but "told Al Jazeera **from** a school"
        let whence = word != "from" || determined || view.is_capital(k + 1);
        let part = matches!(word, "of" | "from" | "with") && whence
            || word == "in" && view.is_capital(k + 1) && !view.is(k + 1, class::TIME);
        if !part {
            return true;
        }
    }
    view.is(k, class::TIME) && view.is_capital(k) && !days::in_name(view, k)
}

/// Whether an addressee without a determiner ends before the word at `k`: a run of capitals ends with its last
/// capital, a noun of addressees ends itself.
fn ends_name(view: &View, k: usize) -> bool {
    if view.is_capital(k) || view.is(k, class::PREPOSITION) {
        return false;
    }
    if !view.is_capital(k - 1) {
        return !view.is(k, class::CONJUNCTION);
    }
    !view.is(k, class::ADDRESSEE)
        && !matches!(view.word(k), "radio" | "television" | "news" | "tv" | "newspaper" | "magazine")
}
