//! What is kept of the search for names, so that sources find their entities.

use crate::people::bodies::Found;
use crate::people::context::Context;
use crate::people::lexica::lexicon::Class;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::offices::office::Office;
use crate::people::persons::Persons;
use crate::text::TokenRange;
use std::collections::HashMap;

/// What is kept of the search for names, so that sources find their entities.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(in crate::people) offices: Vec<Office>,
    /// Country of each office by its words or its surroundings.
    pub(in crate::people) office_countries: Vec<Option<&'static str>>,
    /// The country that each block speaks of.
    pub(in crate::people) block_countries: Vec<Option<&'static str>>,
    /// Single names that fit several persons.
    pub(in crate::people) ambiguous: Vec<TokenRange>,
    /// Bodies, each with its entity where it has one.
    pub(in crate::people) bodies: Vec<(Found, Option<usize>)>,
    /// Sources without a name: head noun, entity.
    pub(in crate::people) unnamed: Vec<(String, usize)>,
    /// Latest plural source: entity.
    pub(in crate::people) they: Option<usize>,
    /// Who spoke last: the block of the source, and the entity.
    pub(in crate::people) spoke: Option<(usize, usize)>,
    /// Governments that have the name under which they first spoke.
    pub(in crate::people) named_by_speech: Vec<usize>,
    /// The medium that asks, once it was looked for.
    pub(in crate::people) outlet: Option<Option<usize>>,
}

impl Index {
    #[allow(clippy::too_many_arguments)]
    pub(in crate::people) fn new(
        words: &Words,
        offices: Vec<Office>,
        names: &[Name],
        persons: &Persons,
        found: &[Found],
        by_key: &HashMap<String, usize>,
        shift: usize,
        context: &Context,
    ) -> Index {
        let country = |o: &Office| {
            let of_body = o.country.or_else(|| whose_voice(words, found, o)?.country);
            of_body.or_else(|| {
                (!o.international && o.is_official(None, false))
                    .then(|| context.of_office(words, o.head.start, o.title.head))
                    .flatten()
            })
        };
        // "SEOUL — … According to the Joint Chiefs of Staff": not the American ones.
        let own = |f: &Found| {
            let shared = f.country.and_then(|c| context.own_of_shared(words, f.tokens.start, &f.name, c));
            Found { country: shared.or(f.country), ..f.clone() }
        };
        Index {
            office_countries: offices.iter().map(country).collect(),
            block_countries: (0..words.doc.blocks.len()).map(|b| context.of_block(words, b)).collect(),
            ambiguous: names
                .iter()
                .zip(&persons.ambiguous)
                .filter(|(_, ambiguous)| **ambiguous)
                .map(|(name, _)| name.tokens.clone())
                .collect(),
            bodies: found.iter().map(|f| (own(f), by_key.get(&f.key).map(|i| i + shift))).collect(),
            offices,
            unnamed: Vec::new(),
            they: None,
            spoke: None,
            named_by_speech: Vec::new(),
            outlet: None,
        }
    }

    /// Titles that fit two persons alike: "the minister" where two ministers met.
    pub(in crate::people) fn add_ambiguous(&mut self, titles: Vec<TokenRange>) {
        self.ambiguous.extend(titles);
    }
}

/// Bodies before a spokesperson that are looked through.
const BEFORE: usize = 12;

/// "The State Department referred questions to Seoul. “…,” **a department spokesperson** said": the public body that
/// spoke last in the paragraph, before somebody who speaks for one.
fn whose_voice<'a>(words: &Words, found: &'a [Found], office: &Office) -> Option<&'a Found> {
    let start = office.full.start;
    let end = found.partition_point(|f| f.tokens.start < start);
    let mut before = found.get(..end)?.iter().rev().take(BEFORE);
    let here = |f: &&Found| words.at(f.tokens.start).block == words.at(start).block;
    let voice = office.title.class == Class::Spokesperson && office.owner.is_none() && !office.international;
    before.find(|f| f.counts).filter(here).filter(|f| voice && f.is_public())
}
