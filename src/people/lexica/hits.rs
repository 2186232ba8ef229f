//! What the lists know of each place in the text.

use crate::people::lexica::lexicon::{Country, Effect, Known, LEXICON, Sphere, Title};
use crate::people::lexica::lookup::{head_at, known_at, longest, longest_from, sphere, unprefixed};
use crate::people::lexica::seats::party_state;
use crate::people::lexica::words::Words;
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
    pub title: Title,
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
    /// Known names, by their first token.
    pub(in crate::people) known: Vec<Option<Hit<Known>>>,
    /// The same by the token behind their last.
    pub(in crate::people) known_before: Vec<Option<Hit<Known>>>,
    /// Heads of offices, by their first token.
    pub(in crate::people) heads: Vec<Option<Hit<Head>>>,
    /// The same by the token behind their last.
    pub(in crate::people) heads_before: Vec<Option<Hit<Head>>>,
    /// Modifiers of offices by the token behind their last.
    modifiers_before: Vec<Option<Hit<Effect>>>,
    /// Spheres of words inside offices, by token.
    pub(super) spheres: Vec<Option<Sphere>>,
    /// Countries that words of offices speak for, by token.
    hints: Vec<Hint>,
    /// Tokens such as "D-Mass.", in order.
    party_states: Vec<usize>,
    /// Letters that the page spells out as the name of something that no list knows.
    pub(in crate::people) spelt: HashSet<String>,
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
            // "Hun Sen" is no senator of the United States.
            let untitled = hits.head(i).is_none() && LEXICON.titles.get(first).is_some();
            let hint = longest_from(words, i, first, LEXICON.office_countries, |_, _, _| true);
            let hint = hint.filter(|&(end, _)| end > i + 1 || !untitled).map(|h| *h.1);
            let state = party_state(words, i);
            hits.party_states.extend(state.map(|_| i));
            let hint = hint.or_else(|| state.map(|country| (country, false)));
            hits.hints.extend(hint.map(|(country, shared)| Hint { token: i, country, shared }));
        }
        hits.drop_surnames(words);
        hits.drop_given_names(words);
        hits.drop_bodies(words);
        hits.drop_spelt(words);
        hits.drop_first_nations(words);
        hits.drop_parties(words);
        hits.drop_committees(words);
        hits.settle_papers(words);
        hits.find_short_names(words);
        hits
    }

    /// The letters at token `i` are those of a name that the page spells out.
    pub fn is_spelt(&self, words: &Words, i: usize) -> bool {
        self.spelt.contains(words.folded(i))
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

fn keep_longest<T: Copy>(list: &mut [Option<Hit<T>>], hit: Hit<T>) {
    if list.get(hit.end).copied().flatten().is_none_or(|old| old.start >= hit.start) {
        set(list, hit.end, hit);
    }
}
