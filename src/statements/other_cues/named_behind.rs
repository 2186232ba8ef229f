//! "According to the boy's father, **Dan Pike**, the house was empty": a name that tells who the source is, and no
//! subject of the clause behind it.

use crate::statements::cues::main_verbs::has_main_verb;
use crate::statements::other_cues::according::apposition;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens of a name with its title: "retired Det. Sgt. Ana María de la Cruz".
const NAME: usize = 8;

/// Most appositions behind a name: its age, what it does.
const ASIDES: usize = 3;

/// The comma that closes the name of `source` and what is told of it, where a clause with a subject of its own begins
/// behind it. `comma` ends the source's noun.
pub(super) fn closes(view: &View, source: &TokenRange, comma: usize, end: usize) -> Option<usize> {
    let noun = comma.checked_sub(1).filter(|&k| k > source.start)?;
    let told = view.is(source.start, class::DETERMINER | class::POSSESSIVE) && !view.is_capital(noun);
    let mut close = next_comma(view, comma, end).filter(|&close| told && is_name(view, comma + 1..close))?;
    for _ in 0..ASIDES {
        let aged = next_comma(view, close, end).filter(|&next| is_age(view, close + 1..next));
        let told = || next_comma(view, close, end).filter(|_| apposition(view, close, end));
        match aged.or_else(told) {
            Some(next) => close = next,
            None => break,
        }
    }
    let clause = close + 1..end;
    (opens_clause(view, &clause) && has_main_verb(view, &clause)).then_some(close)
}

/// The comma behind the one at `comma`.
fn next_comma(view: &View, comma: usize, end: usize) -> Option<usize> {
    (comma + 1..end).find(|&i| view.word(i) == ",")
}

/// Two capitalised words or more, and nothing else: no list, and no single place.
fn is_name(view: &View, tokens: TokenRange) -> bool {
    let inside = |i: usize| {
        view.is_capital(i) && !view.is(i, class::TIME)
            || matches!(view.word(i), "." | "-" | "de" | "la" | "van" | "von" | "der" | "al" | "bin" | "ibn")
    };
    (2..=NAME).contains(&tokens.len())
        && tokens.clone().filter(|&i| view.is_word(i)).count() > 1
        && tokens.into_iter().all(inside)
}

/// ", **34**,"
fn is_age(view: &View, tokens: TokenRange) -> bool {
    tokens.len() == 1 && view.word(tokens.start).parse::<u8>().is_ok()
}

/// Whether a subject stands there: not "Dan Pike, 34, **was** held", "Dan Pike, 34, **and** a friend", "Riga, **Oslo
/// and** Bonn".
fn opens_clause(view: &View, clause: &TokenRange) -> bool {
    let first = clause.start;
    let subject = first..clause.end.min(first + NAME);
    let mut subject = subject.take_while(|&i| !view.is_verb_like(i));
    let listed = view.is_capital(first) && subject.any(|i| matches!(view.word(i), "and" | "or" | ","));
    let verb = view.is(first, class::AUXILIARY | class::IRREGULAR | class::REPORTING)
        || view.is_past_form(first) && !view.is_capital(first);
    let goes_on =
        view.is(first, class::CONJUNCTION | class::WH | class::PREPOSITION) || view.is_adverb(first);
    view.is_word(first) && !listed && !verb && !goes_on
}
