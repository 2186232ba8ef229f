//! What is kept of the search for names, so that sources find their entities.

use crate::order::by_key;
use crate::people::bodies::Found;
use crate::people::bodies::acting::acts;
use crate::people::context::Context;
use crate::people::context::role::Owner;
use crate::people::lexica::paragraphs::Paragraphs;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::Office;
use crate::people::persons::Persons;
use crate::people::source::near::Near;
use crate::text::TokenRange;
use std::collections::HashMap;

/// What is kept of the search for names, so that sources find their entities.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// All offices of the document.
    pub(in crate::people) offices: Vec<Office>,
    /// Country of each office by its words or its surroundings.
    pub(in crate::people) office_countries: Vec<Option<&'static str>>,
    /// The country that each block speaks of.
    pub(in crate::people) block_countries: Vec<Option<&'static str>>,
    /// Single names and titles that fit several persons, in order of the text.
    pub(in crate::people) ambiguous: Vec<TokenRange>,
    /// Bodies, each with its entity where it has one.
    pub(in crate::people) bodies: Vec<(Found, Option<usize>)>,
    /// Sources without a name: head noun, entity.
    pub(in crate::people) unnamed: Vec<(String, usize)>,
    /// Where the paragraphs of the article begin.
    pub(in crate::people) paragraphs: Paragraphs,
    /// Who is mentioned where.
    pub(in crate::people) near: Near,
    /// Latest plural source: entity.
    pub(in crate::people) they: Option<usize>,
    /// Who spoke last: the block of the source, and the entity.
    pub(in crate::people) spoke: Option<(usize, usize)>,
    /// Governments that have the name under which they first spoke.
    pub(in crate::people) named_by_speech: Vec<usize>,
    /// Names that no list knows, of nobody who is a person, where they are the subject of a clause: firms, for the most
    /// part, "**Quidlo** was fined".
    pub(in crate::people) unlisted: Vec<TokenRange>,
    /// The medium that asks, once it was looked for.
    pub(in crate::people) outlet: Option<Option<usize>>,
}

impl Index {
    #[allow(clippy::too_many_arguments)]
    /// Keeps what sources ask for: `by_key` leads to the entities of bodies, the first of which is number `shift`.
    pub(in crate::people) fn new(
        words: &Words,
        offices: Vec<Office>,
        owners: &[Owner],
        names: &[Name],
        persons: &Persons,
        found: &[Found],
        by_key: &HashMap<String, usize>,
        shift: usize,
        context: &Context,
    ) -> Index {
        let country = |(o, owner): (&Office, &Owner)| {
            o.country.or(owner.country).or_else(|| {
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
            office_countries: offices.iter().zip(owners).map(country).collect(),
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
            paragraphs: words.paragraphs,
            near: Near::default(),
            they: None,
            spoke: None,
            named_by_speech: Vec::new(),
            unlisted: unlisted(words, names, persons, found),
            outlet: None,
        }
    }

    /// Titles that fit two persons alike: "the minister" where two ministers met.
    pub(in crate::people) fn add_ambiguous(&mut self, titles: Vec<TokenRange>) {
        self.ambiguous.extend(titles);
        by_key(&mut self.ambiguous, |tokens| (tokens.start, tokens.end));
    }
}

/// The names among `names` that mean no person of `persons` and no body of `found`, and are the subject of a clause.
fn unlisted(words: &Words, names: &[Name], persons: &Persons, found: &[Found]) -> Vec<TokenRange> {
    let free = |tokens: &TokenRange| {
        let at = found.partition_point(|f| f.tokens.end <= tokens.start);
        found.get(at).is_none_or(|f| f.tokens.start >= tokens.end)
    };
    let plain = |n: &Name| {
        n.looks == Looks::Unknown
            && n.honorific.is_none()
            && !n.article
            && !words.at(n.tokens.start).title_case
            && !words.at(n.tokens.start).quoted
    };
    let nobody =
        names.iter().zip(&persons.of_name).zip(&persons.ambiguous).filter(|((_, p), a)| p.is_none() && !**a);
    let named =
        nobody.map(|((name, _), _)| name).filter(|n| plain(n) && free(&n.tokens) && acts(words, &n.tokens));
    named.map(|n| n.tokens.clone()).collect()
}
