//! What is kept of the search for names, so that sources find their entities.

use super::bodies::Found;
use super::context::Context;
use super::names::Name;
use super::office::Office;
use super::persons::Persons;
use super::words::Words;
use crate::text::TokenRange;
use std::collections::HashMap;

/// What is kept of the search for names, so that sources find their entities.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(super) offices: Vec<Office>,
    /// Country of each office by its words or its surroundings.
    pub(super) office_countries: Vec<Option<&'static str>>,
    /// The country that each block speaks of.
    pub(super) block_countries: Vec<Option<&'static str>>,
    /// Single names that fit several persons.
    pub(super) ambiguous: Vec<TokenRange>,
    /// Bodies, each with its entity where it has one.
    pub(super) bodies: Vec<(Found, Option<usize>)>,
    /// Sources without a name: head noun, entity.
    pub(super) unnamed: Vec<(String, usize)>,
    /// Latest plural source: entity.
    pub(super) they: Option<usize>,
    /// Who spoke last: the block of the source, and the entity.
    pub(super) spoke: Option<(usize, usize)>,
    /// Governments that have the name under which they first spoke.
    pub(super) named_by_speech: Vec<usize>,
    /// The medium that asks, once it was looked for.
    pub(super) outlet: Option<Option<usize>>,
}

impl Index {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn new(
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
            o.country.or_else(|| {
                (!o.international && o.is_official(None, false))
                    .then(|| context.of_office(words, o.head.start, o.title.head))
                    .flatten()
            })
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
            bodies: found.iter().map(|f| (f.clone(), by_key.get(&f.key).map(|i| i + shift))).collect(),
            offices,
            unnamed: Vec::new(),
            they: None,
            spoke: None,
            named_by_speech: Vec::new(),
            outlet: None,
        }
    }

    /// Titles that fit two persons alike: "the minister" where two ministers met.
    pub(super) fn add_ambiguous(&mut self, titles: Vec<TokenRange>) {
        self.ambiguous.extend(titles);
    }
}
