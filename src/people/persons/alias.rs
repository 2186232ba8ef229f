//! Two names of one person: "Ann Holm, **then known as Carl Holm**,".

use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::persons::Persons;

/// "Ann Holm, formerly known as **Carl Holm**,": the person named right before, whose other name this is.
pub(in crate::people) fn alias_of(
    words: &Words,
    names: &[Name],
    persons: &Persons,
    index: usize,
) -> Option<usize> {
    let before = index.checked_sub(1)?;
    let (last, name) = (names.get(before)?, names.get(index)?);
    let mut between = last.behind..name.start();
    let known = between.end > 1
        && (words.folded(between.end - 1) == "as" && words.folded(between.end - 2) == "known"
            || matches!(words.folded(between.end - 1), "born" | "nee"));
    let apart = |i: usize| words.at(i).alphabetic && !name_words::is(words.folded(i), name_words::ALIAS);
    (known && !between.any(apart) && words.same_sentence(last.tokens.start, name.tokens.start))
        .then(|| persons.of_name.get(before).copied().flatten())
        .flatten()
}
