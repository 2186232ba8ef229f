//! Whether words before and behind an aside are a clause, a subject without its verb, or a predicate.

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// A verb that begins a predicate: "**was** closed", "**rests** on a single grain".
pub(in crate::statements) fn is_finite(view: &View, i: usize) -> bool {
    let present = view.ends_as_present(i)
        && !view.is_capital(i)
        && (view.is(i + 1, class::PREPOSITION | class::DETERMINER) || view.word(i + 1) == "what");
    view.is_verb_like(i) || present
}

/// "Banks **will**, say economists, **lend** less": an aside between an auxiliary and its verb.
pub(in crate::statements) fn cuts_verb(view: &View, before: &TokenRange, rest: usize) -> bool {
    before.len() > 1
        && view.is(before.end - 1, class::AUXILIARY)
        && !view.is_capital(before.end - 1)
        && view.is_word(rest)
        && !view.is(rest, class::CONJUNCTION | class::SUBORDINATOR | class::WH | class::SUBJECT)
}

/// Whether `tokens` hold a verb that is not the one of a relative clause or a participle behind a comma:
/// "Holm, who met the drivers," and "Bork, speaking in Riga," are no clauses, "the man who ran the port has
/// left" is one.
pub(in crate::statements) fn has_main_verb(view: &View, tokens: &TokenRange) -> bool {
    let mut relative = false;
    // Clauses within it whose verb is still to come: "requesting calm **as he was** not alone".
    let mut within = 0;
    // Where the last relative pronoun stands.
    let mut who = 0;
    // Commas before the word, and whether it stands right behind one.
    let (mut commas, mut opens) = (0, false);
    for i in tokens.clone() {
        let word = view.word(i);
        let participle = opens && (word.ends_with("ing") || commas == 1 && word.ends_with("ed"));
        match word {
            "as" | "because" if relative && view.is(i + 1, class::SUBJECT) => within += 1,
            "," | "—" | "–" => {
                relative = false;
                within = 0;
                commas += 1;
            }
            "who" | "whose" | "which" => {
                relative = true;
                who = i;
            }
            // "People who sleep badly at night **are** more likely to fall ill": the clause's verb was a present
            // form that no list knows.
            _ if relative && who > 0 && i > who + 3 && view.is(i, class::AUXILIARY) => return true,
            _ if participle => relative = true,
            // "the **state** police"
            _ if is_noun(view, i, tokens.start) => {}
            _ if view.is_verb_like(i) && !behind_verb(view, i, tokens.start) => {
                if !relative {
                    return true;
                }
                if within > 0 {
                    within -= 1;
                    continue;
                }
                // The next verb is another clause's.
                relative = word.ends_with("ing");
            }
            _ => {}
        }
        opens = matches!(word, "," | "—" | "–");
    }
    false
}

/// "was **closed**", "was not **told**": a verb of the group that an earlier one opens.
fn behind_verb(view: &View, i: usize, floor: usize) -> bool {
    let last = (floor..i).rev().find(|&k| !matches!(view.word(k), "not" | "yet" | "never"));
    last.is_some_and(|k| view.is_verb_like(k) && !is_noun(view, k, floor))
}

/// "the **state** police", "a **report**": a form like a verb's, behind its article.
fn is_noun(view: &View, i: usize, floor: usize) -> bool {
    i > floor && matches!(view.word(i - 1), "the" | "a" | "an") && !view.is(i, class::AUXILIARY)
}

/// "**The mayor, Ana Lind,** said the engineer, Bo Holm, was wrong": who speaks, and no content.
pub(in crate::statements) fn apposed(view: &View, before: &TokenRange) -> bool {
    before.clone().rev().find(|&i| view.word(i) == ",").is_some_and(|comma| {
        let i = comma + 1;
        view.is_capital(i)
            || view.is(i, class::DETERMINER)
            || view.word(i).starts_with(|c: char| c.is_ascii_digit())
    })
}
