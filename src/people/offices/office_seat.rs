//! Where an office sits, between title and name without a comma: "Government delegate **in Madrid** Ana Lind".

use crate::people::lexica::hits::Hits;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::offices::office_names::is_name_word;

/// Whether the name of a holder begins at token `end`, behind the place of the office.
pub(in crate::people) fn names_holder(words: &Words, hits: &Hits, office: &Office, end: usize) -> bool {
    let named = |k: usize| words.same_sentence(office.head.start, k) && is_name_word(words, hits, k);
    let first = words.at(office.head.start);
    // "the minister in Berlin Otto Lind knew" is a slip, and "The delegate in Madrid Ana Lind" a title.
    let titled = first.capital || words.at(office.core.start).capital;
    titled
        && !office.plural
        && !office.possessive
        && end.checked_sub(1).is_some_and(|last| !words.at(last).possessive)
        && named(end)
        && named(end + 1)
        && !words.at(end).possessive
}
