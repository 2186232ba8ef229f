//! Names put together: which of them mean the same person.

use super::Gender;
use super::attach::{How, Link, Links, is_kin, is_relation};
use super::body_nouns;
use super::fit::{Fit, fit, same_person};
use super::fold::fold;
use super::gazetteer::{self, Official};
use super::hits::Hits;
use super::lexicon::{LEXICON, Verdict};
use super::name_words::{self, REPORTING};
use super::names::{Looks, Name, is_surname_first};
use super::offices::Office;
use super::reporting::reports;
use super::single::{has_age, is_parent, is_relative_clause, is_royal, kin_of, stands_free};
use super::words::Words;
use std::collections::HashSet;

/// A person with all names that mean them.
#[derive(Debug, Default)]
pub struct Person {
    /// Indices of names, in order of the text.
    pub names: Vec<usize>,
    /// Folded words of the fullest name.
    pub words: Vec<String>,
    /// Index of the fullest name.
    pub fullest: usize,
    /// Told by honorifics, titles and given names.
    pub gender: Option<Gender>,
    /// Known from the list of officials by the surname alone.
    pub listed: Option<&'static Official>,
}

/// Persons, and which person each name means.
#[derive(Debug, Default)]
pub struct Persons {
    /// All persons in order of their first full name.
    pub all: Vec<Person>,
    /// Per name: its person.
    pub of_name: Vec<Option<usize>>,
    /// Per name: it fits several persons alike.
    pub ambiguous: Vec<bool>,
}

/// Joins the names of the document into persons.
pub fn cluster(words: &Words, hits: &Hits, names: &[Name], links: &Links, offices: &[Office]) -> Persons {
    let mut persons =
        Persons { all: Vec::new(), of_name: vec![None; names.len()], ambiguous: vec![false; names.len()] };
    let has_office = |i: usize| links.of_name.get(i).is_some_and(|l| !l.is_empty());
    // "the Halcyon Grey" is a ship wherever it stands without its article, in the headline say.
    let things: HashSet<&[String]> = names
        .iter()
        .enumerate()
        .filter(|(i, n)| n.article && n.is_full() && n.looks == Looks::Unknown && !has_office(*i))
        .map(|(_, n)| n.words.as_slice())
        .collect();
    for (index, name) in names.iter().enumerate() {
        let thing = things.contains(name.words.as_slice()) && !has_office(index);
        if name.is_full() && !thing && is_person(words, hits, name, has_office(index)) {
            let person = persons.all.iter().position(|p| same_person(&p.words, &name.words));
            let person = person.unwrap_or_else(|| {
                persons.all.push(Person { words: name.words.clone(), fullest: index, ..Person::default() });
                persons.all.len() - 1
            });
            persons.assign(index, person, name);
        }
    }
    let first_seen: Vec<usize> = persons
        .all
        .iter()
        .map(|p| p.names.first().and_then(|&n| names.get(n)).map_or(0, |n| n.tokens.start))
        .collect();
    let mut last_seen: Vec<Option<usize>> = vec![None; persons.all.len()];
    for (index, name) in names.iter().enumerate() {
        if let Some(person) = persons.of_name.get(index).copied().flatten() {
            if let Some(slot) = last_seen.get_mut(person) {
                *slot = Some(name.tokens.start);
            }
            continue;
        }
        if name.is_full() || matches!(name.looks, Looks::Body(_) | Looks::Thing) {
            continue;
        }
        match persons.choose(words, names, links, offices, index, &first_seen, &last_seen) {
            Choice::One(person) => {
                persons.assign(index, person, name);
                if let Some(slot) = last_seen.get_mut(person) {
                    *slot = Some(name.tokens.start);
                }
            }
            Choice::Several => persons.set_ambiguous(index),
            Choice::None => {
                let listed = gazetteer::bare(name.words.first().map_or("", String::as_str))
                    .filter(|_| !name.article && hits.known(name.tokens.start).is_none());
                // A title before the word makes a person of it; what stands behind it only where it is
                // an office: "Tulsa, a man said" names nobody.
                let makes = |l: &Link| {
                    let before = matches!(l.how, How::Before | How::CommaBefore);
                    before || offices.get(l.office).is_some_and(|o| o.title.verdict != Verdict::No)
                };
                let is_word = hits.sphere(name.tokens.start).is_some() && name.honorific.is_none();
                let by_title = !is_word && links.of_name.get(index).is_some_and(|l| l.iter().any(makes));
                let by_who = !is_word
                    && !name.article
                    && hits.known(name.tokens.start).is_none()
                    && (is_relative_clause(words, hits, name) || has_age(words, name));
                let by_kin = by_title || by_who || name.honorific.is_some() || name.looks == Looks::Person;
                if by_kin || listed.is_some() {
                    persons.all.push(Person {
                        words: name.words.clone(),
                        fullest: index,
                        listed,
                        ..Person::default()
                    });
                    last_seen.push(Some(name.tokens.start));
                    let person = persons.all.len() - 1;
                    persons.assign(index, person, name);
                }
            }
        }
    }
    persons.tell_gender(words, names, links, offices);
    persons
}

enum Choice {
    One(usize),
    Several,
    None,
}

impl Persons {
    fn assign(&mut self, index: usize, person: usize, name: &Name) {
        if let Some(slot) = self.of_name.get_mut(index) {
            *slot = Some(person);
        }
        if let Some(p) = self.all.get_mut(person) {
            p.names.push(index);
            p.names.sort_unstable();
            if name.words.len() > p.words.len() {
                p.words.clone_from(&name.words);
                p.fullest = index;
            }
        }
    }

    fn set_ambiguous(&mut self, index: usize) {
        if let Some(slot) = self.ambiguous.get_mut(index) {
            *slot = true;
        }
    }

    /// The person whom a single-word name means.
    #[allow(clippy::too_many_arguments)]
    fn choose(
        &self,
        words: &Words,
        names: &[Name],
        links: &Links,
        offices: &[Office],
        index: usize,
        first_seen: &[usize],
        last_seen: &[Option<usize>],
    ) -> Choice {
        let Some(name) = names.get(index) else { return Choice::None };
        let Some(word) = name.words.first() else { return Choice::None };
        let heads: Vec<&str> = heads_of(links, offices, index).collect();
        // "her brother Quill" is no other Quill; "her brother, Mr Quill" may be.
        let kin = name.honorific.is_none()
            && links
                .of_name
                .get(index)
                .into_iter()
                .flatten()
                .any(|l| offices.get(l.office).is_some_and(|o| is_kin(o) && !is_parent(o, l.how)));
        let mut candidates: Vec<(Fit, usize)> = Vec::new();
        for (i, person) in self.all.iter().enumerate() {
            let listed_alone = person.words.len() == 1 && person.words.first() != Some(word);
            if let Some(fit) = fit(word, &person.words).filter(|_| !listed_alone) {
                // A slip of the pen counts only where nothing else explains the word.
                let titled =
                    fit < Fit::Spelling || !heads.is_empty() || last_seen.get(i).copied().flatten().is_some();
                if titled
                    && !(kin && fit == Fit::Surname && person.words.len() > 1)
                    && (!matches!(fit, Fit::Given | Fit::Nickname)
                        || name.honorific.is_some()
                        || is_royal(links, offices, index)
                        || stands_free(words, name)
                        || kin_of(words, links, offices, index, person))
                {
                    candidates.push((fit, i));
                }
            }
        }
        // "Averill himself declined"
        let reflexive = match words.folded(name.tokens.end) {
            "himself" => Some(Gender::Male),
            "herself" => Some(Gender::Female),
            _ => None,
        };
        if let Some(gender) = name
            .honorific
            .and_then(|h| LEXICON.honorifics.get(words.folded(h)).copied().flatten())
            .or(reflexive)
        {
            // "Ms Malik" is Tashfeen Malik: a surname that is a given name elsewhere says nothing against it.
            let first_known =
                |p: &Person| p.words.first().is_some_and(|first| LEXICON.given_name(first).is_some());
            candidates.retain(|&(_, i)| {
                let person = self.all.get(i).filter(|p| p.words.len() > 2 || first_known(p));
                person.and_then(|p| given_gender(&p.words)).is_none_or(|g| g == gender)
            });
        }
        // "President Obama" is no other Obama of the page.
        if let Some(listed) =
            gazetteer::bare(word).filter(|l| heads.iter().any(|h| fold(l.office()).ends_with(h)))
        {
            let is_listed =
                |p: &Person| p.listed == Some(listed) || gazetteer::named(&p.words) == Some(listed);
            candidates.retain(|&(_, i)| self.all.get(i).is_some_and(is_listed));
        }
        let Some(best) = candidates.iter().map(|c| c.0).min() else { return Choice::None };
        let mut candidates: Vec<usize> =
            candidates.into_iter().filter(|c| c.0 == best).map(|c| c.1).collect();
        let seen = |&i: &usize| first_seen.get(i).is_none_or(|&s| s <= name.tokens.start);
        if candidates.iter().any(seen) {
            candidates.retain(seen);
        }
        if candidates.len() > 1 && !heads.is_empty() {
            let fits_office = |&i: &usize| {
                let all = self.all.get(i).into_iter().flat_map(|p| &p.names);
                all.flat_map(|&n| heads_of(links, offices, n)).any(|h| heads.contains(&h))
            };
            // "Senator Cruz" is "Sen. Ted Cruz" sooner than somebody without any office.
            let has_office = |&i: &usize| {
                let all = self.all.get(i).into_iter().flat_map(|p| &p.names);
                let mut links = all.filter_map(|&n| links.of_name.get(n)).flatten();
                links.any(|l| offices.get(l.office).is_some_and(|o| !is_relation(o)))
            };
            if candidates.iter().any(fits_office) {
                candidates.retain(fits_office);
            } else if candidates.iter().any(has_office) {
                candidates.retain(has_office);
            }
        }
        if candidates.len() > 1 {
            // Whom the page calls so already, and not a relative who was named in full alone, unless
            // that was in this paragraph.
            let here = words.at(name.tokens.start).block;
            let named_here =
                |&i: &usize| last_seen.get(i).copied().flatten().is_some_and(|t| words.at(t).block == here);
            let called_so = |&i: &usize| {
                let all = self.all.get(i).into_iter().flat_map(|p| &p.names);
                let plain = |n: &Name| n.honorific.is_none() || name.honorific.is_some();
                all.filter_map(|&n| names.get(n)).any(|n| !n.is_full() && n.words == name.words && plain(n))
            };
            if candidates.iter().any(called_so) && !candidates.iter().any(|i| named_here(i) && !called_so(i))
            {
                candidates.retain(called_so);
            }
        }
        if candidates.len() > 1 {
            // "Her husband, former President Bill Clinton": elsewhere "Clinton" is she, unless he speaks.
            let here = words.at(name.tokens.start).block;
            let kin = |i: &usize| {
                self.all.get(*i).into_iter().flat_map(|p| &p.names).any(|&n| {
                    let tokens = names.get(n).map_or(0..0, |n| n.tokens.clone());
                    let of_name = links.of_name.get(n).into_iter().flatten();
                    words.at(tokens.start).block != here
                        && of_name.filter_map(|l| offices.get(l.office)).any(is_kin)
                        && !reports(words, &tokens)
                        && !(tokens.end..tokens.end + 2).any(|k| name_words::is(words.folded(k), REPORTING))
                })
            };
            if !candidates.iter().all(kin) {
                candidates.retain(|i| !kin(i));
            }
        }
        if candidates.len() > 1 && name.honorific.is_none() {
            // "Quill said": the senator, and not the husband, unless this paragraph names him.
            let here = words.at(name.tokens.start).block;
            let named_here =
                |i: &usize| last_seen.get(*i).copied().flatten().is_some_and(|t| words.at(t).block == here);
            let holds = |i: &usize| {
                let all = self.all.get(*i).into_iter().flat_map(|p| &p.names);
                let mut links = all.filter_map(|&n| links.of_name.get(n)).flatten();
                links.any(|l| offices.get(l.office).is_some_and(|o| o.title.verdict != Verdict::No))
            };
            let holders: Vec<usize> = candidates.iter().copied().filter(|i| holds(i)).collect();
            if holders.len() == 1 && !candidates.iter().any(|i| named_here(i) && !holds(i)) {
                candidates = holders;
            }
        }
        if candidates.len() > 1 {
            // The one spoken of last, if the other was not spoken of in the same breath.
            let sentence = |i: usize| last_seen.get(i).copied().flatten().map(|t| words.at(t).sentence);
            let latest = candidates.iter().filter_map(|&i| sentence(i)).max();
            candidates.retain(|&i| sentence(i) == latest);
        }
        match candidates.as_slice() {
            [one] => Choice::One(*one),
            _ => Choice::Several,
        }
    }

    fn tell_gender(&mut self, words: &Words, names: &[Name], links: &Links, offices: &[Office]) {
        for person in &mut self.all {
            let told = person.names.iter().find_map(|&n| {
                let honorific = names.get(n).and_then(|name| name.honorific);
                let by_honorific =
                    honorific.and_then(|h| LEXICON.honorifics.get(words.folded(h)).copied().flatten());
                let by_title = || {
                    let links = links.of_name.get(n).into_iter().flatten();
                    links.filter_map(|l| offices.get(l.office)).find_map(|o| o.title.gender)
                };
                by_honorific.or_else(by_title)
            });
            let pronoun = told.or_else(|| given_gender(&person.words));
            person.gender = pronoun;
        }
    }
}

fn heads_of<'a>(
    links: &'a Links,
    offices: &'a [Office],
    name: usize,
) -> impl Iterator<Item = &'static str> + 'a {
    links.of_name.get(name).into_iter().flatten().filter_map(|l| offices.get(l.office)).map(|o| o.title.head)
}

fn given_gender(words: &[String]) -> Option<Gender> {
    if words.len() < 2 || is_surname_first(words) {
        return None;
    }
    let first = words.first()?;
    LEXICON.given_name(first).or_else(|| LEXICON.given_name(words.get(1)?)).flatten()
}

/// Whether a full name is a person's.
fn is_person(words: &Words, hits: &Hits, name: &Name, has_office: bool) -> bool {
    match name.looks {
        Looks::Person => true,
        Looks::Body(_) | Looks::Thing => false,
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
            has_office || plain && !described && !name.article && name.words.len() <= 4
        }
    }
}
