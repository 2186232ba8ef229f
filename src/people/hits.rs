//! What the lists know of each place in the text.

use super::lexicon::{Class, Country, Effect, Known, LEXICON, Sphere, Title, Verdict};
use super::lookup::{head_at, known_at, longest, longest_from, party_state, sphere, unprefixed};
use super::words::Words;
use std::collections::HashSet;

/// A phrase of a list, found in the text.
#[derive(Debug, Clone, Copy)]
pub struct Hit<T> {
    /// First token.
    pub start: usize,
    /// Token behind the last; an abbreviation's full stop is inside.
    pub end: usize,
    /// What it is.
    pub what: T,
}

/// A head of an office in the text.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    /// The row.
    pub title: &'static Title,
    /// "ministers"
    pub plural: bool,
}

/// A word of an office that speaks for a country.
#[derive(Debug, Clone, Copy)]
pub struct Hint {
    /// Where it stands.
    pub token: usize,
    /// The country.
    pub country: Country,
    /// Others have such an office too.
    pub shared: bool,
}

/// The longest hit of each list at each token, by its first and by its last token.
#[derive(Debug, Default)]
pub struct Hits {
    known: Vec<Option<Hit<Known>>>,
    known_before: Vec<Option<Hit<Known>>>,
    heads: Vec<Option<Hit<Head>>>,
    heads_before: Vec<Option<Hit<Head>>>,
    modifiers_before: Vec<Option<Hit<Effect>>>,
    spheres: Vec<Option<Sphere>>,
    /// Countries that words of offices speak for, by token.
    hints: Vec<Hint>,
    /// Tokens such as "D-Mass.", in order.
    party_states: Vec<usize>,
    /// Letters that the page spells out as the name of something that no list knows.
    spelt: HashSet<String>,
}

impl Hits {
    /// Looks every token up.
    pub fn new(words: &Words) -> Hits {
        let n = words.len() + 1;
        let mut hits = Hits {
            known: vec![None; n],
            known_before: vec![None; n],
            heads: vec![None; n],
            heads_before: vec![None; n],
            modifiers_before: vec![None; n],
            spheres: vec![None; n],
            hints: Vec::new(),
            party_states: Vec::new(),
            spelt: HashSet::new(),
        };
        let mut known_until = 0;
        for i in 0..words.len() {
            if !words.at(i).alphabetic {
                continue;
            }
            if i >= known_until
                && let Some(hit) = known_at(words, i)
            {
                known_until = hit.end;
                set(&mut hits.known, i, hit);
                set(&mut hits.known_before, hit.end, hit);
            }
            if let Some(hit) = head_at(words, i) {
                set(&mut hits.heads, i, hit);
                keep_longest(&mut hits.heads_before, hit);
            }
            if let Some((end, &effect)) = longest(words, i, LEXICON.modifiers, |_, _, _| true) {
                keep_longest(&mut hits.modifiers_before, Hit { start: i, end, what: effect });
            }
            let first = unprefixed(words.folded(i)).map_or(words.folded(i), |(_, rest)| rest);
            if let Some(slot) = hits.spheres.get_mut(i) {
                // "electronics and IT minister"
                let technology = first == "it" && words.at(i).upper;
                *slot = if technology { Some(Sphere::Topic) } else { sphere(first) };
            }
            let hint = longest_from(words, i, first, LEXICON.office_countries, |_, _, _| true).map(|h| *h.1);
            let state = party_state(words, i);
            hits.party_states.extend(state.map(|_| i));
            let hint = hint.or_else(|| state.map(|country| (country, false)));
            hits.hints.extend(hint.map(|(country, shared)| Hint { token: i, country, shared }));
        }
        hits.drop_surnames(words);
        hits.drop_given_names(words);
        hits.drop_bodies(words);
        hits.drop_spelt(words);
        // "Labour Minister" is no minister of the Labour Party.
        for i in 0..words.len() {
            // Nor is "the law and justice minister" one of Law and Justice.
            if let Some(hit) = hits.known(i).filter(|h| h.what.body.is_some())
                && hits.sphere(hit.end - 1).is_some()
                && (hit.end == i + 1 || !words.at(hit.end - 1).capital)
                && hits.head(hit.end).is_some_and(|h| h.what.title.head.ends_with("minister"))
            {
                forget(&mut hits.known, &mut hits.known_before, i, hit.end);
            }
        }
        hits
    }

    /// "The café owner Duke Marshall", "rapper King Von": a royal title behind a calling is a given name
    /// or one of the stage.
    fn drop_given_names(&mut self, words: &Words) {
        for i in 1..words.len() {
            let royal = |h: &Hit<Head>| h.what.title.class == Class::Royal && h.end == i + 1;
            let calling = |h: &Hit<Head>| {
                matches!(h.what.title.class, Class::Occupation | Class::Business) && !h.what.plural
            };
            let named = words.at(i).capital && words.at(i + 1).capital && words.same_sentence(i - 1, i + 1);
            // "Amir Khan Muttaqi": a given name oftener than a title.
            let amir = words.folded(i) == "amir" && words.at(i + 1).capital && words.same_sentence(i, i + 1);
            let sheikh = LEXICON.honorifics.contains_key(words.folded(i + 1));
            // "caucus secretary-general **Fan** Kuo-hua": a surname, and no fan.
            let title = |h: &Hit<Head>| !words.at(h.start).capital && h.what.title.verdict != Verdict::No;
            let surname = |h: &Hit<Head>| h.what.title.class == Class::Occupation && h.end == i + 1;
            let surname = named
                && LEXICON.surname_first.contains_key(words.folded(i))
                && self.head(i).is_some_and(|h| surname(&h))
                && self.head_before(i).is_some_and(|h| title(&h));
            if surname
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
    fn drop_bodies(&mut self, words: &Words) {
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

    /// "the Garda Representative Association **(GRA)**": letters that the page spells out are not those of another
    /// body that a list knows.
    fn drop_spelt(&mut self, words: &Words) {
        let bracketed = |k: usize| {
            let letters = words.at(k + 1);
            words.folded(k) == "(" && letters.upper && words.folded(k + 2) == ")" && letters.folded.len() > 1
        };
        let spelt: HashSet<String> = (1..words.len())
            .filter(|&k| bracketed(k))
            .filter(|&k| self.spells(words, k))
            .map(|k| words.folded(k + 1).to_owned())
            .collect();
        for i in 0..words.len() {
            let letters = self.known(i).filter(|h| h.end == i + 1 && spelt.contains(words.folded(i)));
            if let Some(hit) = letters.filter(|h| h.what.body.is_some()) {
                forget(&mut self.known, &mut self.known_before, i, hit.end);
            }
        }
        self.spelt = spelt;
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
        let mut initials: Vec<char> = capitals.filter_map(|k| words.folded(k).chars().next()).collect();
        initials.reverse();
        initials.into_iter().collect::<String>().ends_with(words.folded(open + 1))
    }

    /// The letters at token `i` are those of a name that the page spells out.
    pub fn is_spelt(&self, words: &Words, i: usize) -> bool {
        self.spelt.contains(words.folded(i))
    }

    /// "Larry King", "Mr. King": a royal title that is somebody's surname is none on the whole page,
    /// but for "the king".
    fn drop_surnames(&mut self, words: &Words) {
        let royal = |h: &Hit<Head>| h.what.title.class == Class::Royal && h.end == h.start + 1;
        let surname = |h: &Hit<Head>| {
            let before = |back: usize| h.start.checked_sub(back).filter(|&b| words.same_sentence(b, h.start));
            let stop = before(1).filter(|&b| words.folded(b) == ".").and_then(|_| before(2));
            let Some(at) = stop.or_else(|| before(1)) else { return false };
            let word = words.at(at);
            // "Sen. King", "Cllr King"
            let mister = matches!(word.folded.as_str(), "mr" | "mrs" | "ms")
                || LEXICON.short_titles.contains_key(&word.folded);
            let given = LEXICON.given_name(&word.folded).is_some() && word.function.is_empty();
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
            let article = h.start > 0 && words.at(h.start - 1).function == "det";
            royal(h) && words.at(h.start).capital && !article && surnames.contains(&h.what.title.head)
        };
        for slot in self.heads.iter_mut().chain(&mut self.heads_before) {
            *slot = slot.filter(|h| !is_name(h));
        }
    }

    /// A known name that begins at token `i`.
    pub fn known(&self, i: usize) -> Option<Hit<Known>> {
        self.known.get(i).copied().flatten()
    }

    /// A known name that ends before token `i`.
    pub fn known_before(&self, i: usize) -> Option<Hit<Known>> {
        self.known_before.get(i).copied().flatten()
    }

    /// The head of an office that begins at token `i`.
    pub fn head(&self, i: usize) -> Option<Hit<Head>> {
        self.heads.get(i).copied().flatten()
    }

    /// The head of an office that ends before token `i`.
    pub fn head_before(&self, i: usize) -> Option<Hit<Head>> {
        self.heads_before.get(i).copied().flatten()
    }

    /// Token `i` stands inside a head of several words: the "State" of "Secretary of State".
    pub fn inside_head(&self, i: usize) -> bool {
        (i.saturating_sub(4)..i).any(|start| self.head(start).is_some_and(|h| h.end > i))
    }

    /// A modifier that ends before token `i`.
    pub fn modifier_before(&self, i: usize) -> Option<Hit<Effect>> {
        self.modifiers_before.get(i).copied().flatten()
    }

    /// Countries that words of offices speak for ("Sen.", "home secretary"), in order of the text.
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// Token `i` is the party and state of a member of the US Congress: "D-Mass."
    pub fn is_party_state(&self, i: usize) -> bool {
        self.party_states.binary_search(&i).is_ok()
    }

    /// The sphere of token `i` as a word inside an office.
    pub fn sphere(&self, i: usize) -> Option<Sphere> {
        self.spheres.get(i).copied().flatten()
    }
}

fn set<T>(list: &mut [Option<Hit<T>>], at: usize, hit: Hit<T>) {
    if let Some(slot) = list.get_mut(at) {
        *slot = Some(hit);
    }
}

/// Takes a hit out that begins at token `start` and ends before token `end`: out of the list by first tokens and of
/// that by last ones.
fn forget<T>(by_first: &mut [Option<Hit<T>>], by_last: &mut [Option<Hit<T>>], start: usize, end: usize) {
    let slots = by_first.get_mut(start).into_iter().chain(by_last.get_mut(end));
    slots.for_each(|slot| *slot = None);
}

fn keep_longest<T: Copy>(list: &mut [Option<Hit<T>>], hit: Hit<T>) {
    if list.get(hit.end).copied().flatten().is_none_or(|old| old.start >= hit.start) {
        set(list, hit.end, hit);
    }
}
