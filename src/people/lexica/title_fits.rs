//! Whether the words of a title are one where they stand: "the general said", and not "in general".

use crate::people::lexica::hits_against::names_committee;
use crate::people::lexica::lexicon::{Class, Effect, LEXICON, Letters, PlaceForm, Title, Verdict, WordClass};
use crate::people::lexica::lookup::country_of;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::runs::behind_particles;

/// Whether the words from `start` to `end` are written as the title is.
pub fn fits(words: &Words, start: usize, end: usize, title: &Title) -> bool {
    // "voted to **fire** Superintendent Lind": a verb, and no fire superintendent.
    let verb = dismisses(words, start) && words.at(start + 1).capital;
    if verb || is_other(words, start, end, title) || names_committee(words, end, title) {
        return false;
    }
    let word = words.at(start);
    // "the general said", but "in general" and "a major step".
    let article = start > 0
        && (words.folded(start - 1) == "the"
            || words.at(start - 1).possessive
            // "the four-star general"
            || start > 1
                && words.folded(start - 2) == "the"
                && name_words::is(words.folded(start - 1), name_words::COLOUR)
            || of_country(words, start)
            || was_before(words, start));
    let noun = !words.at(start + 1).alphabetic || words.at(start + 1).class != WordClass::Open;
    let noun = noun || was_before(words, start) && words.at(end).capital;
    let spoken_of = title.class == Class::Military && article && noun && title.head.len() > 4;
    // "(Major time line of the project)"; "Lt Gen (retd) Bhat"
    let bracket = words.folded(end) == "(" && words.same_sentence(start, end);
    // "Rear Adm. Holm"
    let stop = usize::from(words.folded(end) == "." && words.same_sentence(start, end));
    let named = words.at(end + stop).capital || bracket || behind_particles(words, end).is_some();
    let adjective = title.class == Class::Military && title.letters == Letters::Capital && !noun && !named;
    // "PC Ana Lind", "the AG", but "a new PC", "Bayer AG".
    let lone = |end: usize| {
        let name = words.at(end);
        name.is_proper() && words.same_sentence(start, end) && LEXICON.body_words.get(&name.folded).is_none()
            || start > 0 && words.folded(start - 1) == "the"
    };
    match title.letters {
        Letters::Any => true,
        // "Hun Sen said"
        Letters::Capital if title.head == "sen" => word.capital && named,
        // "Del. Ana Lind", but "Dover, Del. Mayor Lind", "Del Toro"
        Letters::Capital if title.head == "del" => {
            word.capital
                && stop == 1
                && words.at(end + 1).capital
                && (start == 0 || words.folded(start - 1) != ",")
        }
        Letters::Capital => word.capital && !adjective || spoken_of,
        // "Pc Ana Lind"
        Letters::Upper if matches!(title.head, "pc" | "wpc") => word.capital && lone(end),
        Letters::Upper => word.upper && (!name_words::is(title.head, name_words::BEFORE_NAME) || lone(end)),
    }
}

/// "voted to **fire** Superintendent Lind", "will **fire** him": a verb; not "according to **fire** Chief Lind".
pub fn dismisses(words: &Words, at: usize) -> bool {
    if words.folded(at) != "fire" || words.at(at).capital {
        return false;
    }
    let before = |back: usize| at.checked_sub(back).map_or("", |k| words.folded(k));
    let heard = matches!(before(2), "according" | "spoke" | "speaking" | "spoken" | "talked" | "talking")
        || name_words::is(before(2), name_words::REPORTING);
    let modal =
        matches!(before(1), "will" | "would" | "can" | "could" | "may" | "might" | "should" | "must" | "not");
    modal || before(1) == "to" && !heard
}

/// Whether the words of a title mean something else there, by what stands behind them.
fn is_other(words: &Words, start: usize, end: usize, title: &Title) -> bool {
    // "leader of the opposition Economic Freedom Fighters" leads them; "Leader of Opposition Arvind Lind" is a title.
    let article = end.checked_sub(2).is_some_and(|i| words.folded(i) == "the");
    let last = words.at(end.saturating_sub(1));
    let titled = words.at(start).capital && (last.capital || !article);
    let given = LEXICON.given_name(words.folded(end)).is_some();
    if title.head.ends_with(" opposition") && words.at(end).capital && !titled && !given {
        return true;
    }
    let word = words.at(start);
    // "party spokesman", but "People’s Party spokesman"
    if title.verdict == Verdict::No && word.capital && !word.initial && title.head.starts_with("party ") {
        return true;
    }
    // "president of the Court of **Justice**, Ana Lind,"
    if words.folded(start) == "justice"
        && !words.at(end).capital
        && start > 0
        && words.folded(start.wrapping_sub(1)) == "of"
    {
        return true;
    }
    title.head == "incumbent" && words.at(end).alphabetic && words.at(end).class == WordClass::Open && !given
}

/// "former general Harlan Wex", "a retired colonel": a word that makes the rank a former one stands before
/// token `start`.
fn was_before(words: &Words, start: usize) -> bool {
    let effect = start.checked_sub(1).and_then(|i| LEXICON.modifiers.get(words.folded(i)));
    effect == Some(&Effect::Former) && words.same_sentence(start - 1, start)
}

/// "a Russian general": an article and a country’s adjective end before token `start`.
fn of_country(words: &Words, start: usize) -> bool {
    words.at(start - 1).capital
        && country_of(words.folded(start - 1), PlaceForm::Adjective).is_some()
        && start > 1
        && matches!(words.folded(start - 2), "a" | "the" | "one")
}
