//! Whether a name acts or speaks, as governments do, or is a place or a team.

use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::text::TokenRange;

/// "Brazil won the toss": two words of sport in the paragraph make teams of the countries in it.
pub fn is_sport(words: &Words, at: usize) -> bool {
    let Some(block) = words.doc.blocks.get(words.at(at).block) else { return false };
    let near = at.saturating_sub(80).max(block.tokens.start)..(at + 80).min(block.tokens.end);
    near.filter(|&i| LEXICON.sport.contains_key(words.folded(i))).take(2).count() == 2
}

/// Whether the page speaks of armies, police or firefighters at all.
pub fn tells_of_services(words: &Words) -> bool {
    let coast_guard = |i: usize| words.folded(i) == "coast" && words.folded(i + 1) == "guard";
    (0..words.len()).any(|i| name_words::is(words.folded(i), name_words::SERVICE) || coast_guard(i))
}

/// Whether what stands at `tokens` is the subject of a verb: "Seoul said", "the Kremlin, which
/// denies". A preposition before it makes it a place.
pub fn acts(words: &Words, tokens: &TokenRange) -> bool {
    let Some(first) = tokens.start.checked_sub(1) else { return is_verb(words, tokens.end) };
    let before = words.at(first);
    let at = if before.class == WordClass::Det { first.checked_sub(1) } else { Some(first) };
    let governed =
        at.is_some_and(|i| words.at(i).class == WordClass::Prep && words.same_sentence(i, tokens.start));
    if governed || words.at(tokens.end.saturating_sub(1)).possessive {
        return false;
    }
    let end = skip_day(words, skip_all_of(words, skip_parenthesis(words, tokens.end)));
    // "The SBU, Ukraine’s security service, said", "Yoon, 63, a former prosecutor, had"
    let apposition = words.folded(end) == ","
        && (end..end + 30)
            .take_while(|&i| words.same_sentence(end, i) && words.at(i).quoted == words.at(end).quoted)
            .any(|i| words.folded(i) == "," && is_verb(words, i + 1));
    is_verb(words, end) || apposition
}

/// Whether a name is told as that of whoever sees it so: "according to **Holm**", "For **Holm**, the affair
/// shows".
pub fn holds_view(words: &Words, tokens: &TokenRange) -> bool {
    let before = tokens.start.checked_sub(1).filter(|&i| words.same_sentence(i, tokens.start));
    before.is_some_and(|i| {
        let according = words.folded(i) == "to" && i > 0 && words.folded(i - 1) == "according";
        according || words.folded(i) == "for" && words.at(i).initial && words.folded(tokens.end) == ","
    })
}

/// Behind "(IAEA)".
pub fn skip_parenthesis(words: &Words, at: usize) -> usize {
    if words.folded(at) != "(" {
        return at;
    }
    (at + 1..at + 10).find(|&i| words.folded(i) == ")").map_or(at, |i| i + 1)
}

/// Phrases with "of" behind a name at most: "of Wexmouth University's school **of** Arctic studies".
const OF: usize = 2;

/// Behind all of these.
fn skip_all_of(words: &Words, at: usize) -> usize {
    (0..OF).fold(at, |at, _| skip_of(words, at))
}

/// Behind "of the Christian Democrats", "of the small Dawn party", "from Ohio".
fn skip_of(words: &Words, at: usize) -> usize {
    if !matches!(words.folded(at), "of" | "from") {
        return at;
    }
    let from = if words.at(at + 1).class == WordClass::Det { at + 2 } else { at + 1 };
    let capital = |k: &usize| words.at(*k).capital && words.at(*k).alphabetic && words.same_sentence(at, *k);
    let plain =
        |k: &usize| words.at(*k).class == WordClass::Open && words.at(*k).alphabetic && !is_verb(words, *k);
    let phrase =
        (from..from + 7).take_while(|k| capital(k) || plain(k) && words.same_sentence(at, *k)).count();
    if (from..from + phrase).any(|k| capital(&k)) { from + phrase } else { at }
}

/// Behind "on Sunday", "late Monday", "this week".
fn skip_day(words: &Words, at: usize) -> usize {
    if matches!(words.folded(at), "this" | "last") && name_words::is(words.folded(at + 1), name_words::PERIOD)
    {
        return at + 2;
    }
    let day = if matches!(words.folded(at), "on" | "late" | "early") { at + 1 } else { at };
    if words.at(day).class == WordClass::Day { day + 1 } else { at }
}

/// A finite verb stands at `i`, adverbs before it passed over.
pub fn is_verb(words: &Words, i: usize) -> bool {
    let mut at = i;
    let passes = |at: usize| {
        let word = words.folded(at);
        words.at(at).class == WordClass::Adv
            || word.ends_with("ly")
            || word.ends_with("self")
            || matches!(word, "both" | "neither")
    };
    while at < i + 3 && passes(at) {
        at += 1;
    }
    let word = words.at(at);
    !word.capital
        && (matches!(word.class, WordClass::Verb | WordClass::Aux)
            || word.folded.len() > 4 && word.folded.ends_with("ed"))
}
