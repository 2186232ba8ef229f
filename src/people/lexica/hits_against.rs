//! Hits of the lists that the page speaks against: a King who is a Mr King, a garda who is the Garda, letters that
//! are spelt out as the name of another body.

use crate::people::Kind;
use crate::people::lexica::hits::{Head, Hit, Hits};
use crate::people::lexica::lexicon::{Class, Known, LEXICON, Sphere, Title, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use std::collections::HashSet;

impl Hits {
    /// "Larry King", "Mr. King": a royal title that is somebody's surname is none on the whole page,
    /// but for "the king".
    pub(in crate::people) fn drop_surnames(&mut self, words: &Words) {
        let royal = |h: &Hit<Head>| h.what.title.class == Class::Royal && h.end == h.start + 1;
        let surname = |h: &Hit<Head>| {
            let before = |back: usize| h.start.checked_sub(back).filter(|&b| words.same_sentence(b, h.start));
            let stop = before(1).filter(|&b| words.folded(b) == ".").and_then(|_| before(2));
            let Some(at) = stop.or_else(|| before(1)) else { return false };
            let word = words.at(at);
            // "Dr. King", "Sen. King", "Cllr King"
            let mister = LEXICON.honorifics.contains_key(&word.folded)
                || LEXICON.short_titles.contains_key(&word.folded);
            let given = LEXICON.given_name(&word.folded).is_some() && word.class == WordClass::Open;
            words.at(h.start).capital
                && word.capital
                && !word.possessive
                && (mister || given && !word.title_case)
        };
        let surnames: Vec<&'static str> = self
            .heads
            .iter()
            .flatten()
            .filter(|h| royal(h) && surname(h))
            .map(|h| h.what.title.head)
            .collect();
        if surnames.is_empty() {
            return;
        }
        let is_name = |h: &Hit<Head>| {
            let article = h.start > 0 && words.at(h.start - 1).class == WordClass::Det;
            royal(h) && words.at(h.start).capital && !article && surnames.contains(&h.what.title.head)
        };
        for slot in self.heads.iter_mut().chain(&mut self.heads_before) {
            *slot = slot.filter(|h| !is_name(h));
        }
    }

    /// "The café owner Duke Marshall", "rapper King Von": a royal title behind a calling is a given name
    /// or one of the stage.
    pub(in crate::people) fn drop_given_names(&mut self, words: &Words) {
        for i in 1..words.len() {
            let royal = |h: &Hit<Head>| h.what.title.class == Class::Royal && h.end == i + 1;
            let calling = |h: &Hit<Head>| {
                matches!(h.what.title.class, Class::Occupation | Class::Business) && !h.what.plural
            };
            let named = words.at(i).capital && words.at(i + 1).capital && words.same_sentence(i - 1, i + 1);
            // "Amir Khan Muttaqi", "Wali Khan": a given name oftener than a title.
            let pair = words.at(i).capital && words.at(i + 1).capital && words.same_sentence(i, i + 1);
            let amir = pair && name_words::is(words.folded(i), name_words::GIVEN_TITLE);
            // "Gyan Man Thapa", "Maula Dad Khan": a man in the middle of a name.
            let man = named && words.at(i.wrapping_sub(1)).capital && !words.at(i).title_case;
            let man = man && matches!(words.folded(i), "man" | "dad");
            let sheikh = LEXICON.honorifics.contains_key(words.folded(i + 1));
            // "caucus secretary-general **Fan** Kuo-hua": a surname, and no fan.
            let title = |h: &Hit<Head>| !words.at(h.start).capital && h.what.title.verdict != Verdict::No;
            let surname = |h: &Hit<Head>| h.what.title.class == Class::Occupation && h.end == i + 1;
            let surname = named
                && LEXICON.surname_first.contains_key(words.folded(i))
                && self.head(i).is_some_and(|h| surname(&h))
                && self.head_before(i).is_some_and(|h| title(&h));
            // "Works Minister **Dean** Lind", "legislator **Shepherd** Lind": no second title.
            let calling_name = name_words::is(words.folded(i), name_words::GIVEN_CALLING);
            let office = self.head_before(i).filter(|h| h.what.title.verdict != Verdict::No);
            let dean = calling_name && named && office.is_some_and(|h| !h.what.plural);
            if surname
                || man
                || dean
                || amir && !sheikh
                || named
                    && self.head(i).is_some_and(|h| royal(&h))
                    && self.head_before(i).is_some_and(|h| calling(&h))
            {
                forget(&mut self.heads, &mut self.heads_before, i, i + 1);
            }
        }
    }

    /// "**Garda** Siobhán Tully" is an officer, "the **Garda**" and "a Garda spokesman" the force: a title that is a
    /// body’s name is one only straight before a name.
    pub(in crate::people) fn drop_bodies(&mut self, words: &Words) {
        for i in 0..words.len() {
            let body = self.known(i).filter(|k| k.what.body.is_some());
            let head = self.head(i).filter(|h| h.what.title.class != Class::None);
            let (Some(body), Some(head)) = (body, head) else { continue };
            if body.end != head.end {
                continue;
            }
            let given = LEXICON.given_name(words.folded(head.end)).is_some();
            let named = words.at(head.end).capital && given && words.same_sentence(i, head.end);
            if named {
                forget(&mut self.known, &mut self.known_before, i, body.end);
            } else {
                forget(&mut self.heads, &mut self.heads_before, i, head.end);
            }
        }
    }

    /// "minister of **Indian** Affairs", "the **Indian** Act": of the first nations of America, and of no India. "The ethnic
    /// **Albanian** leader": of the state in which they live.
    pub(in crate::people) fn drop_first_nations(&mut self, words: &Words) {
        for i in 0..words.len().saturating_sub(1) {
            let next = words.at(i + 1);
            let nation =
                words.folded(i) == "indian" && name_words::is(&next.folded, name_words::FIRST_NATION);
            let ethnic = words.folded(i) == "ethnic" && self.known(i + 1).is_some_and(|h| h.end == i + 2);
            if ethnic {
                forget(&mut self.known, &mut self.known_before, i + 1, i + 2);
                self.spheres.get_mut(i + 1).into_iter().for_each(|slot| *slot = Some(Sphere::Topic));
            } else if nation && next.capital && self.known(i).is_some_and(|h| h.end == i + 1) {
                forget(&mut self.known, &mut self.known_before, i, i + 1);
            }
        }
    }

    /// "the Garda Representative Association **(GRA)**": letters that the page spells out are not those of another
    /// body that a list knows.
    pub(in crate::people) fn drop_spelt(&mut self, words: &Words) {
        let bracketed = |k: usize| {
            let letters = words.at(k + 1);
            words.folded(k) == "(" && letters.upper && words.folded(k + 2) == ")" && letters.folded.len() > 1
        };
        let spelt: HashSet<String> = (1..words.len())
            .filter(|&k| bracketed(k))
            .filter(|&k| self.spells(words, k))
            .map(|k| words.folded(k + 1).to_owned())
            .collect();
        let initials = public_initials(words);
        for i in 0..words.len() {
            let private = |h: &Hit<Known>| {
                h.what.body.and_then(|b| LEXICON.bodies.get(b)).is_some_and(|b| !b.public)
                    && words.at(i).upper
                    && initials.contains(words.folded(i))
            };
            let letters = self.known(i).filter(|h| h.end == i + 1);
            let letters = letters.filter(|h| spelt.contains(words.folded(i)) || private(h));
            if let Some(hit) = letters.filter(|h| h.what.body.is_some()) {
                forget(&mut self.known, &mut self.known_before, i, hit.end);
            }
        }
        self.spelt = spelt;
    }

    /// "**Labour** Minister" is no minister of the Labour Party, nor is "the **law and justice** minister" one of Law and
    /// Justice.
    pub(in crate::people) fn drop_parties(&mut self, words: &Words) {
        for i in 0..words.len() {
            if let Some(hit) = self.known(i).filter(|h| h.what.body.is_some())
                && self.sphere(hit.end - 1).is_some()
                && (hit.end == i + 1 || !words.at(hit.end - 1).capital)
                && self.head(hit.end).is_some_and(|h| h.what.title.head.ends_with("minister"))
            {
                forget(&mut self.known, &mut self.known_before, i, hit.end);
            }
        }
    }

    /// "the Free Harbours **PAC**", "a super **PAC**": the committee of somebody who gives to candidates, and none of a
    /// parliament that looks into its accounts.
    pub(in crate::people) fn drop_committees(&mut self, words: &Words) {
        for i in 1..words.len() {
            let before = words.at(i - 1);
            let named = before.is_proper() && !before.possessive && self.known_before(i).is_none();
            let named = named && self.head_before(i).is_none() && !before.initial || before.folded == "super";
            if words.folded(i) == "pac" && named && words.same_sentence(i - 1, i) {
                forget(&mut self.known, &mut self.known_before, i, i + 1);
            }
        }
    }

    /// Whether the capitals before the bracket at token `open` are the letters in it, and no known body of these
    /// letters: not "the National Anti-Corruption Bureau of Ukraine (NABU)".
    fn spells(&self, words: &Words, open: usize) -> bool {
        let small = |k: usize| {
            matches!(words.folded(k), "of" | "for" | "and" | "the" | "on" | "in" | "&" | "'" | "’")
        };
        let same = |k: usize| words.same_sentence(k, open) && (words.at(k).capital || small(k));
        let name = (open.saturating_sub(12)..open).rev().take_while(|&k| same(k));
        let body = self.known(open + 1).and_then(|h| h.what.body);
        let known = |k: usize| body.is_some() && self.known(k).is_some_and(|h| h.what.body == body);
        if name.clone().any(known) {
            return false;
        }
        let capitals = name.filter(|&k| words.at(k).capital);
        let mut initials: Vec<char> = Vec::new();
        let mut parts: Vec<char> = Vec::new();
        for k in capitals {
            initials.extend(words.folded(k).chars().next());
            // "the **Trans-Pacific** Pact (TPP)": each part of a compound may have a letter.
            parts.extend(words.folded(k).rsplit('-').filter_map(|part| part.chars().next()));
        }
        let letters = words.folded(open + 1);
        let spell = |list: Vec<char>| list.into_iter().rev().collect::<String>().ends_with(letters);
        spell(initials) || spell(parts)
    }
}

/// Takes a hit out that begins at token `start` and ends before token `end`: out of the list by first tokens and of
/// that by last ones.
fn forget<T>(by_first: &mut [Option<Hit<T>>], by_last: &mut [Option<Hit<T>>], start: usize, end: usize) {
    let slots = by_first.get_mut(start).into_iter().chain(by_last.get_mut(end));
    slots.for_each(|slot| *slot = None);
}

/// "The **Nuclear Regulatory Commission** said so. NRC spokesperson Lind": the letters of public bodies, in small, that
/// the page names by three to five words in capitals.
fn public_initials(words: &Words) -> HashSet<String> {
    let capital = |k: usize| words.at(k).is_proper();
    let government = |k: usize| {
        let noun = LEXICON.body_words.get(words.folded(k));
        noun.is_some_and(|b| b.kind == Kind::Government && b.tail)
    };
    let mut found = HashSet::new();
    for last in (2..words.len()).filter(|&k| capital(k) && government(k)) {
        let name =
            (last.saturating_sub(4)..=last).rev().take_while(|&k| capital(k) && words.same_sentence(k, last));
        let mut letters: Vec<char> = Vec::new();
        for k in name {
            letters.extend(words.folded(k).chars().next());
            if letters.len() > 2 {
                found.insert(letters.iter().rev().collect());
            }
        }
    }
    found
}

/// Words of the name of a committee behind its house: "Senate **Foreign Relations Committee**".
const COMMITTEE: usize = 6;

/// "the **chairman of the Senate** Armed Services **Committee**": the house of the title, which ends before token `end`,
/// begins the name of a committee.
pub(super) fn names_committee(words: &Words, end: usize, title: &Title) -> bool {
    let inside = |&k: &usize| words.at(k).capital || matches!(words.folded(k), "and" | "of" | "the" | "on");
    let mut name = (end..end + COMMITTEE).take_while(inside).take_while(|&k| words.same_sentence(end, k));
    let house = words.at(end - 1).capital && words.at(end).capital && title.head.contains(" of the ");
    house && name.any(|k| name_words::is(words.folded(k), name_words::COMMITTEE))
}
