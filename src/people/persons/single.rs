//! What the words around a name of one word say: kin, a royal, an age, "who" behind it.

use crate::people::attach::is_kin;
use crate::people::attach::links::{How, Links};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::office::{Determiner, Office};
use crate::people::persons::Person;

/// "Prince Abdulaziz": royals go by their given names.
pub fn is_royal(links: &Links, offices: &[Office], name: usize) -> bool {
    let links = links.of_name.get(name).into_iter().flatten().filter(|l| l.how == How::Before);
    links.filter_map(|l| offices.get(l.office)).any(|o| o.title.class == Class::Royal)
}

/// "Quill, 43, **a father** of seven": says who Quill is, and not whose relative.
pub fn is_parent(office: &Office, how: How) -> bool {
    how >= How::Behind && office.determiner == Determiner::Indefinite
}

/// "Hughes, 32, of no fixed abode": an age follows.
pub fn has_age(words: &Words, name: &Name) -> bool {
    is_aged(words, name.tokens.end) && matches!(words.folded(name.tokens.end + 2), "," | ".")
}

/// "Bronagh Keane**, 62**": whether an age stands behind the name that ends before token `end`.
pub(in crate::people) fn is_aged(words: &Words, end: usize) -> bool {
    let age = words.folded(end + 1);
    words.folded(end) == "," && age.len() == 2 && age.chars().all(|c| c.is_ascii_digit())
}

/// "Bolsonaro’s son Eduardo" is Eduardo Bolsonaro: a relative of that surname is spoken of.
pub fn kin_of(words: &Words, links: &Links, offices: &[Office], name: usize, person: &Person) -> bool {
    let links = links.of_name.get(name).into_iter().flatten();
    let mut kin = links.filter_map(|l| offices.get(l.office)).filter(|o| is_kin(o));
    kin.any(|o| {
        let owner = o.owner.as_ref().map(|owner| words.folded(owner.end - 1));
        owner.is_some() && owner == person.words.last().map(String::as_str)
    })
}

/// A given name alone is a person only where nothing belongs to it: not "a new Bill".
pub fn stands_free(words: &Words, name: &Name) -> bool {
    let Some(before) = name.tokens.start.checked_sub(1) else { return true };
    let word = words.at(before);
    let next = words.at(name.tokens.end);
    // "**Crooked** Ana"
    let epithet = word.capital && name_words::is(&word.folded, name_words::EPITHET);
    let free = epithet
        || !words.same_sentence(before, name.tokens.start)
        || !word.alphabetic
        || !matches!(word.class, WordClass::Open | WordClass::Det | WordClass::Poss);
    free && !(next.capital && next.alphabetic)
}

/// "Bratt, who chairs the committee,": "who" and a verb in the singular; teams have one in the plural.
pub fn is_relative_clause(words: &Words, hits: &Hits, name: &Name) -> bool {
    let end = name.tokens.end;
    let verb = words.at(end + 2);
    let singular = matches!(verb.folded.as_str(), "is" | "was" | "has")
        || verb.class == WordClass::Verb && verb.folded.ends_with('s') && verb.folded != "plays";
    words.folded(end) == ","
        && words.folded(end + 1) == "who"
        && singular
        && !words.at(name.tokens.start).upper
        && hits.known(name.tokens.start).is_none()
        && LEXICON.body_words.get(words.folded(name.tokens.start)).is_none()
}

/// "under the **Rathbone** administration", "the **Rathbone** era": the president of that surname; "a Rathbone presidency"
/// is one that may come, as is "**Rathbone’s** administration".
pub fn is_of_term(words: &Words, name: &Name) -> bool {
    let term = name.tokens.end;
    let noun = |k: usize| words.same_sentence(name.tokens.start, k) && words.at(k).class == WordClass::Open;
    let maybe = name.start().checked_sub(1).is_some_and(|b| matches!(words.folded(b), "a" | "an" | "next"));
    let owns = words.at(term - 1).possessive;
    !owns && noun(term) && name_words::is(words.folded(term), name_words::TERM) && (!maybe || noun(term + 1))
}
