//! Whether a name is a person's at all, and no ship's, town's or institute's.

use crate::people::Kind;
use crate::people::attach::links::Links;
use crate::people::bodies::body_nouns;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::words::Words;
use crate::people::names::things::{
    ends_always, ends_as_place, is_at_place, is_shouted, is_title_of_work, stands_as_place,
};
use crate::people::names::{Looks, Name};
use crate::people::persons::has_office;
use std::collections::HashSet;

/// "the Halcyon Grey" is a ship wherever it stands without its article, in the headline say; "in Halcyon Grey" makes a
/// town of it.
pub(super) fn things<'n>(
    words: &Words,
    hits: &Hits,
    names: &'n [Name],
    links: &Links,
) -> HashSet<&'n [String]> {
    let plain = |(i, n): &(usize, &Name)| n.is_full() && n.looks == Looks::Unknown && !has_office(links, *i);
    let places = |n: &Name| n.honorific.is_none() && stands_as_place(words, hits, &n.tokens);
    let thing = |n: &Name| n.article || ends_institute(words, n) || places(n);
    let things = names.iter().enumerate().filter(plain).filter(|(_, n)| thing(n));
    things.map(|(_, n)| n.words.as_slice()).collect()
}

/// "the National Institute for **Communicable Diseases**", "Department of **Water Quality**": the end of a body’s name.
fn ends_institute(words: &Words, name: &Name) -> bool {
    let noun = name.start().checked_sub(2).filter(|&i| words.at(i).capital && words.same_sentence(i, i + 2));
    let body = noun.and_then(|i| LEXICON.body_words.get(words.folded(i)));
    noun.is_some_and(|i| matches!(words.folded(i + 1), "of" | "for"))
        && body.is_some_and(|b| b.both && matches!(b.kind, Kind::Organisation | Kind::Government))
}

/// Whether a full name is a person's.
pub(super) fn is_person(words: &Words, hits: &Hits, name: &Name, has_office: bool) -> bool {
    // "Lionel Town **Division**", "the commander of the Guards (IG) Aerospace **Force**"
    let held = has_office && name.looks == Looks::Person || name.honorific.is_some();
    if !held && name.words.len() > 1 && ends_always(name) {
        return false;
    }
    match name.looks {
        Looks::Person => true,
        Looks::Body(_) | Looks::Thing => false,
        Looks::Unknown if ends_institute(words, name) || is_title_of_work(words, hits, &name.tokens) => false,
        Looks::Unknown if is_at_place(words, name) || is_shouted(words, name) => false,
        Looks::Unknown => {
            let plain = name.tokens.clone().filter(|&i| words.at(i).alphabetic).all(|i| {
                let word = words.at(i);
                hits.sphere(i).is_none()
                    && hits.known(i).is_none()
                    && !word.folded.chars().any(|c| c.is_ascii_digit())
                    && !(word.upper && word.folded.len() < 5)
                    && LEXICON.body_words.get(&word.folded).is_none()
            });
            let described = body_nouns::described_before(words, name.tokens.start).is_some()
                || body_nouns::described_behind(words, hits, name.tokens.end).is_some();
            has_office
                || plain && !described && !ends_as_place(name) && !name.article && name.words.len() <= 4
        }
    }
}
