//! Who speaks by a participle behind a noun that gives words again: "disputed a report from **Radio North** saying that
//! …", "played a clip of **Holm** telling …", "dismissed **a report** saying …". The subject of the sentence has it, and
//! somebody else said it.

use crate::statements::phrases::days;
use crate::statements::phrases::phrase_starts::minimal_start;
use crate::statements::phrases::subject_before;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Words between the noun and the participle, at most: "of **Deputy Foreign Minister Ana Maria Holm** saying".
const NAME: usize = 8;

/// Words of a relative clause before the participle, at most: "who sent the head of the council a letter".
const CLAUSE: usize = 14;

/// Who speaks by the participle that begins at token `at`, where such a noun stands before it and not before `floor`.
pub fn find(view: &View, at: usize, floor: usize) -> Option<TokenRange> {
    let end = days::before(view, floor + 1, at);
    made_by(view, end, floor).or_else(|| sent_by(view, end, floor)).or_else(|| contested(view, end, floor))
}

/// "**Ana Holm, who** issued a statement (saying)": whoever the relative clause tells of, where what it names gives words
/// again.
fn sent_by(view: &View, end: usize, floor: usize) -> Option<TokenRange> {
    let from = end.saturating_sub(CLAUSE).max(floor + 1);
    let inside = |i: &usize| (view.is_word(*i) || view.word(*i) == ".") && view.word(*i) != "that";
    let who = (from..end).rev().take_while(inside).find(|&i| matches!(view.word(i), "who" | "which"))?;
    let said = |i: usize| view.among(i, lexical::CLAIM) || view.is(i, class::OCCASION);
    if !view.is_verb_like(who + 1) || !(who + 2..end).any(said) {
        return None;
    }
    let subject = subject_before(view, who + 1, floor)?;
    // "met **Ana Holm**, who": the name alone.
    let name =
        (subject.start..subject.end).rev().take_while(|&i| view.is_capital(i) || view.word(i) == ".").last();
    let behind = name.filter(|&i| i > subject.start && view.is_verb_like(i - 1));
    Some(behind.unwrap_or(subject.start)..subject.end)
}

/// "a report from **Radio North** (saying)", "an account of **Holm** (telling)", "reminds me of **Holm** (saying)".
fn made_by(view: &View, end: usize, floor: usize) -> Option<TokenRange> {
    let part = |i: &usize| {
        view.is_word(*i) && !view.is(*i, class::AUXILIARY | class::CONJUNCTION | class::SUBORDINATOR)
            || view.word(*i) == "."
    };
    let from = floor + 1..end.checked_sub(1)?;
    let mut phrase = from.clone().rev().take(NAME).take_while(part);
    let prep = phrase.find(|&i| view.is(i, class::PREPOSITION))?;
    let noun = prep - 1;
    let named = (prep + 1..end).all(|i| view.is_capital(i) || view.word(i) == ".");
    let gives = match view.word(prep) {
        "from" => view.among(noun, lexical::CLAIM) || view.is(noun, class::OCCASION),
        "of" | "like" => {
            let me = view.is(noun, class::OBJECT) && view.is_word(noun);
            named && (me || view.among(noun, lexical::DEPICTION))
        }
        _ => false,
    };
    (gives && !view.is_capital(noun) && !view.is_verb_like(end - 1)).then_some(prep + 1..end)
}

/// "dismissed **a report** (saying)", "citing **a letter** (saying)": what is contested or cited speaks.
fn contested(view: &View, end: usize, floor: usize) -> Option<TokenRange> {
    let noun = end.checked_sub(1).filter(|&i| i > floor && !view.is_capital(i))?;
    let told = view.among(noun, lexical::CLAIM) || view.is(noun, class::OCCASION);
    let start = minimal_start(view, floor, end);
    let before = start.checked_sub(1).filter(|&i| i >= floor && told)?;
    let determined = view.is(start, class::DETERMINER);
    (determined && view.among(before, lexical::TAKING_UP)).then_some(start..end)
}
