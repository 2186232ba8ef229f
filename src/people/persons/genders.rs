//! Of which gender a person is, as far as honorifics, titles, the list of officials and given names tell.

use crate::people::Gender;
use crate::people::attach::links::Links;
use crate::people::lexica::gazetteer::Official;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::names::looks::is_surname_first;
use crate::people::offices::office::Office;
use crate::people::persons::{Person, Persons};

/// Told by the given name of a full one.
pub(in crate::people) fn given_gender(words: &[String]) -> Option<Gender> {
    if words.len() < 2 || is_surname_first(words) {
        return None;
    }
    let first = words.first()?;
    // "Marieke **van** Holm": a particle is no second given name, though some are called so; nor is a surname:
    // "Malkia **Cyril**".
    let second =
        || words.get(1).filter(|word| words.len() > 2 && !name_words::is(word, name_words::PARTICLE));
    let given = LEXICON.given_name(first).or_else(|| LEXICON.given_name(second()?));
    given.unwrap_or_else(|| gender_of_short(first))
}

/// "Hank": of men, as all names are for which it stands.
fn gender_of_short(short: &str) -> Option<Gender> {
    let mut full = LEXICON.nicknames.get(short)?.split(';').map(|name| LEXICON.given_name(name).flatten());
    let first = full.next()??;
    full.all(|other| other == Some(first)).then_some(first)
}

impl Person {
    /// Told by the name, or by the list: "Hillary Clinton", and "Biden" without a given name.
    pub(in crate::people) fn gender_of_name(&self) -> Option<Gender> {
        let listed = self.official();
        listed.and_then(Official::gender).or_else(|| given_gender(&self.words))
    }
}

impl Persons {
    /// Tells the gender of each person, by honorifics, titles and given names.
    pub(super) fn tell_gender(&mut self, words: &Words, names: &[Name], links: &Links, offices: &[Office]) {
        for person in &mut self.all {
            // "Vice President Biden": the list tells the rest of his name.
            let given = person.gender_of_name();
            let told = person.names.iter().find_map(|&n| {
                let honorific = names.get(n).and_then(|name| name.honorific);
                let by_honorific =
                    honorific.and_then(|h| LEXICON.honorifics.get(words.folded(h)).copied().flatten());
                let by_title = || {
                    let links = links.of_name.get(n).into_iter().flatten();
                    // "Maxine Ottaway, the chairman": some women are called so.
                    let told = |o: &&Office| o.title.head != "chairman" || given.is_none();
                    links.filter_map(|l| offices.get(l.office)).filter(told).find_map(|o| o.title.gender)
                };
                by_honorific.or_else(by_title)
            });
            person.gender = told.or(given);
        }
    }
}
