//! "A UN spokesman said so. **Deputy spokesman** Karl Lind added": the deputy of a voice that the page has just heard
//! speaks for the same body, whatever country it was heard in.

use crate::people::context::role::Owner;
use crate::people::lexica::lexicon::{Class, Effect, LEXICON};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};

/// How many offices back the voice may stand whose deputy is meant.
const REACH: usize = 12;

/// The body for which the deputy spokesperson `offices[index]` speaks: that of the voice heard in the same paragraph or
/// the one before.
pub(super) fn of_chief(words: &Words, offices: &[Office], index: usize) -> Option<Owner> {
    let office = offices.get(index)?;
    let start = office.full.start;
    let alone = start.checked_sub(1).is_none_or(|before| !words.at(before).capital);
    let rank = office.words.first().and_then(|word| LEXICON.modifiers.get(word.as_str()));
    let rank = office.words.len() == 2 && rank.is_some_and(|&effect| effect != Effect::Former);
    let deputy = office.title.class == Class::Spokesperson
        && rank
        && alone
        && office.core.end == office.head.end
        && matches!(office.determiner, Determiner::None | Determiner::Definite)
        && office.country.is_none()
        && !office.private
        && !office.international
        && !office.plural;
    if !deputy {
        return None;
    }
    let block = words.at(start).block;
    let near = |o: &&Office| words.at(o.head.start).block + 1 >= block;
    let voice = |o: &&Office| o.title.class == Class::Spokesperson && !o.possessive;
    let earlier = offices.get(index.saturating_sub(REACH)..index)?;
    let chief = earlier.iter().rev().take_while(near).find(voice)?;
    let told = !chief.private && (chief.country.is_some() || chief.international);
    told.then(|| Owner {
        official: Some(true),
        country: chief.country,
        international: chief.international,
        ..Owner::default()
    })
}
