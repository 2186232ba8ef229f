//! Whose embassy and whose envoy the page speaks of where it does not say so again: "**embassy** spokesperson Lu Hao",
//! "the recalled **ambassador**, Ana Lind". They are of the state that sent them, wherever they sit.

use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Class, Country, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::lookup::singular;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use std::collections::HashMap;

/// Tokens between a state and the pronoun that means it: "**Nepal** on Saturday recalled **its** ambassador".
const PRONOUN: usize = 12;

/// Embassies and envoys whose state the page tells, in order of the text.
pub struct Missions {
    embassies: Vec<(usize, Country)>,
    /// The state whose embassy the page names most.
    foremost: Option<Country>,
    /// By their title, so that no office looks through all of them.
    envoys: HashMap<&'static str, Vec<(usize, Country)>>,
    /// The first envoy, where all that the page tells a state of are of one.
    sole: Option<(usize, Country)>,
}

impl Missions {
    /// Those that the page names.
    pub fn new(words: &Words, hits: &Hits, offices: &[Office]) -> Missions {
        let named = (0..words.len()).filter_map(|k| Some((k, embassy(words, hits, k)?)));
        let embassies: Vec<(usize, Country)> = named.collect();
        let mut envoys: HashMap<&'static str, Vec<(usize, Country)>> = HashMap::new();
        let mut states: Vec<(usize, Country)> = Vec::new();
        for office in offices.iter().filter(|o| o.title.class == Class::Diplomat) {
            if let Some(country) = sender(words, hits, office) {
                envoys.entry(office.title.head).or_default().push((office.head.start, country));
                states.push((office.head.start, country));
            }
        }
        let sole = states.first().copied().filter(|first| states.iter().all(|s| s.1 == first.1));
        Missions { sole, foremost: foremost(&embassies), embassies, envoys }
    }

    /// The state whose embassy stands in the words of `office`, or whose envoy its bare words mean.
    pub fn sender(&self, words: &Words, office: &Office) -> Option<Country> {
        if office.country.is_some() {
            return None;
        }
        let at = office.full.start;
        if office.full.clone().any(|k| is_embassy(words, k)) {
            return self.embassy(words, at);
        }
        // "the recalled ambassador"
        let called = at > 1 && words.folded(at - 1).ends_with("ed") && words.folded(at - 2) == "the";
        let told =
            office.determiner == Determiner::Definite || office.determiner == Determiner::None && called;
        let bare = told
            && office.owner.is_none()
            && office.title.class == Class::Diplomat
            && !(office.head.end..office.full.end + 1).any(|k| words.at(k).class == WordClass::Prep);
        let alike = self.envoys.get(office.title.head).filter(|_| bare);
        let last = alike.and_then(|all| all.get(all.partition_point(|e| e.0 < at).checked_sub(1)?));
        last.map(|e| e.1).or_else(|| self.visitor(office).filter(|_| !office.plural))
    }

    /// "**Ambassador** Rossi" on a page that has spoken of Italy’s envoy and of no other state’s.
    fn visitor(&self, office: &Office) -> Option<Country> {
        let bare =
            office.determiner == Determiner::None && office.owner.is_none() && office.core == office.head;
        let named = bare && office.title.head == "ambassador" && office.capital;
        self.sole.filter(|s| named && s.0 < office.head.start).map(|s| s.1)
    }

    /// The embassy that the paragraph of token `at` or the one before spoke of last, else the one that the page names
    /// most.
    fn embassy(&self, words: &Words, at: usize) -> Option<Country> {
        let before = self.embassies.partition_point(|e| e.0 < at);
        let earlier = self.embassies.get(..before).unwrap_or_default();
        let near = |e: &&(usize, Country)| words.at(e.0).block + 1 >= words.at(at).block;
        earlier.last().filter(near).map(|last| last.1).or(self.foremost)
    }
}

/// The state that most of the embassies are of; of equals the first.
fn foremost(embassies: &[(usize, Country)]) -> Option<Country> {
    let mut counts: Vec<(Country, usize)> = Vec::new();
    for &(_, country) in embassies {
        match counts.iter_mut().find(|c| c.0 == country) {
            Some(count) => count.1 += 1,
            None => counts.push((country, 1)),
        }
    }
    counts.iter().rev().max_by_key(|c| c.1).map(|c| c.0)
}

/// "embassy", "consulate": no title of somebody, as "ambassador" is.
fn is_embassy(words: &Words, k: usize) -> bool {
    let noun = words.folded(k);
    let title = |word: &str| LEXICON.titles.get(word).is_some();
    name_words::is(noun, name_words::MISSION) && !title(noun) && singular(noun).is_none_or(|one| !title(&one))
}

/// "the **Chinese** embassy", "**Beijing’s** embassy", "the embassy of **China**": the state of the embassy at token `k`.
fn embassy(words: &Words, hits: &Hits, k: usize) -> Option<Country> {
    if !is_embassy(words, k) {
        return None;
    }
    let owner = || {
        let hit = hits.known_before(k).filter(|h| words.same_sentence(h.start, k))?;
        let (country, form) = hit.what.place()?;
        let whole = matches!(form, PlaceForm::Name | PlaceForm::Adjective);
        (whole || words.at(hit.end - 1).possessive).then_some(country)
    };
    let behind = || {
        let article = usize::from(words.at(k + 2).class == WordClass::Det);
        let hit = hits.known(k + 2 + article).filter(|_| words.folded(k + 1) == "of")?;
        hit.what.place().map(|p| p.0)
    };
    owner().or_else(behind)
}

/// "**Kenya’s** ambassador", "Nepal recalled **its** ambassador": the state that sent an envoy.
fn sender(words: &Words, hits: &Hits, office: &Office) -> Option<Country> {
    let Determiner::Pronoun(at) = office.determiner else { return office.country };
    let near =
        (1..=PRONOUN).map_while(|back| at.checked_sub(back)).take_while(|&k| words.same_sentence(k, at));
    let free = |k: &usize| k.checked_sub(1).is_none_or(|b| words.at(b).class != WordClass::Prep);
    let mut states = near.filter(free).filter_map(|k| hits.known(k)?.what.place());
    let state = states.find(|p| p.1 == PlaceForm::Name).map(|p| p.0);
    state.filter(|_| words.folded(at) == "its")
}
