//! Which of the persons named in full a single word means: "Quill" where the page speaks of Senator Ana Quill
//! and her husband, Tom Quill.

use crate::people::Gender;
use crate::people::attach::is_kin;
use crate::people::attach::links::Links;
use crate::people::lexica::fold::fold;
use crate::people::lexica::gazetteer::{self, Official};
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::office::Office;
use crate::people::persons::fit::{Fit, fit, is_plural};
use crate::people::persons::keys::Keys;
use crate::people::persons::narrowing::keep;
use crate::people::persons::single::{is_parent, is_royal, kin_of, stands_free};
use crate::people::persons::{Person, heads_at, namesakes};

/// How many names of a person are asked for an honorific.
const NAMES: usize = 40;

/// Whom a single word means.
pub(in crate::people) enum Choice {
    /// Index of the person.
    One(usize),
    /// It fits several alike.
    Several,
    /// Nobody named so far.
    None,
}

/// What the text has told before the word.
pub(super) struct Told<'a, 'd> {
    /// The document.
    pub words: &'a Words<'d>,
    /// Its names.
    pub names: &'a [Name],
    /// Which office belongs to which name.
    pub links: &'a Links,
    /// Its offices.
    pub offices: &'a [Office],
    /// Those named.
    pub persons: &'a [Person],
    /// Finds those whom a word can mean.
    pub keys: &'a Keys,
    /// Per person named in full: the first token of the first name.
    pub first_seen: &'a [usize],
    /// Per person: the first token of the last name so far.
    pub last_seen: &'a [Option<usize>],
    /// Women of the list whom the page means by their surname.
    pub women: &'a [&'static Official],
}

impl Told<'_, '_> {
    /// The person whom the single word `name` means, which stands at `index` among the names.
    pub(in crate::people) fn choose(&self, index: usize, name: &Name) -> Choice {
        let Some(word) = name.words.first() else { return Choice::None };
        let heads = heads_at(self.words, self.links, self.offices, index, name);
        let mut fits = self.fits(index, name, word, &heads);
        if let Some(gender) = self.gender(name) {
            fits.retain(|&(_, i)| self.can_be(i, gender));
        }
        // "President Obama" is no other Obama of the page.
        if let Some(listed) = gazetteer::bare(word) {
            let is_listed =
                |p: &Person| p.listed == Some(listed) || gazetteer::named(&p.words) == Some(listed);
            let is_he = |i: usize| self.persons.get(i).is_some_and(is_listed);
            if heads.iter().any(|h| fold(listed.office()).ends_with(h)) {
                fits.retain(|&(_, i)| is_he(i));
            } else if name.honorific.is_none()
                && namesakes::listed(self.words, name, &heads, self.women) != Some(listed)
            {
                fits.retain(|&(_, i)| !is_he(i));
            } else if name.honorific.is_none() {
                // "Mrs. Trump" is no other person’s name: "Trump" alone is he.
                fits.retain(|&(_, i)| is_he(i) || self.persons.get(i).is_some_and(|p| p.words.len() > 1));
            }
        }
        self.keep_near_given(&mut fits, name);
        let Some(best) = fits.iter().map(|c| c.0).min() else { return Choice::None };
        let mut candidates: Vec<usize> = fits.into_iter().filter(|c| c.0 == best).map(|c| c.1).collect();
        let seen = |&i: &usize| self.first_seen.get(i).is_none_or(|&s| s <= name.tokens.start);
        // A headline before all of them means whom news calls so.
        if !keep(&mut candidates, seen) {
            self.keep_listed(&mut candidates, name);
        }
        if candidates.len() > 1 && !heads.is_empty() {
            self.keep_office(&mut candidates, &heads);
        }
        self.narrow(&mut candidates, name);
        match candidates.as_slice() {
            [one] => Choice::One(*one),
            _ => Choice::Several,
        }
    }

    /// Who has the word in their name, and how.
    fn fits(&self, index: usize, name: &Name, word: &str, heads: &[&str]) -> Vec<(Fit, usize)> {
        let Told { words, links, offices, .. } = *self;
        // "her brother Quill" is no other Quill; "her brother, Mr Quill" may be.
        let kin = name.honorific.is_none()
            && links
                .of_name
                .get(index)
                .into_iter()
                .flatten()
                .any(|l| offices.get(l.office).is_some_and(|o| is_kin(o) && !is_parent(o, l.how)));
        let mut fits: Vec<(Fit, usize)> = Vec::new();
        for (i, person) in self.keys.of_word(word).into_iter().filter_map(|i| Some((i, self.persons.get(i)?)))
        {
            let listed_alone = person.words.len() == 1 && person.words.first().is_none_or(|w| w != word);
            let Some(fit) = fit(word, &person.words).filter(|_| !listed_alone) else { continue };
            // "the Holms": a couple, a family.
            let family = name.article && person.words.last().is_some_and(|own| is_plural(word, own));
            if family && fit == Fit::Spelling {
                continue;
            }
            // A slip of the pen counts only where nothing else explains the word.
            let titled = fit < Fit::Spelling || !heads.is_empty() || self.last_seen(i).is_some();
            if titled
                && !(kin && fit == Fit::Surname && person.words.len() > 1)
                && (!matches!(fit, Fit::Given | Fit::Nickname)
                    || name.honorific.is_some()
                    || is_royal(links, offices, index)
                    || stands_free(words, name)
                    || kin_of(words, links, offices, index, person))
            {
                fits.push((fit, i));
            }
        }
        fits
    }

    /// Told by the word before the name: "Ms Malik".
    fn honorific(&self, name: &Name) -> Option<Gender> {
        name.honorific.and_then(|h| LEXICON.honorifics.get(self.words.folded(h)).copied().flatten())
    }

    /// Told by the words beside the name: "Ms Malik", "Averill himself declined".
    fn gender(&self, name: &Name) -> Option<Gender> {
        let reflexive = || match self.words.folded(name.tokens.end) {
            "himself" => Some(Gender::Male),
            "herself" => Some(Gender::Female),
            _ => None,
        };
        self.honorific(name).or_else(reflexive)
    }

    /// "Ms Malik" is Tashfeen Malik, where the name does not tell of a man and the page has not called her "Mr Malik".
    fn can_be(&self, person: usize, gender: Gender) -> bool {
        let honorific = |n: usize| self.names.get(n).and_then(|name| self.honorific(name));
        if let Some(called) = self.names_of(person).take(NAMES).find_map(honorific) {
            return called == gender;
        }
        self.persons.get(person).and_then(Person::gender_of_name).is_none_or(|g| g == gender)
    }
}
