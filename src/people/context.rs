//! Which country a title means where its words do not say: "the foreign secretary" in a British
//! article, "defence ministry spokesman" two lines below "Seoul".

use super::fold::fold;
use super::lexicon::{Country, LEXICON};
use super::office::Office;
use super::words::Words;

/// How much the page's main country weighs beside the near ones, which count up to 1 each.
const SHARE: f32 = 1.2;

/// What the other sentences can weigh at most: a foreign ministry that is quoted at length in them is
/// not the one which speaks now.
const AROUND: f32 = 1.0;

/// What the place of a dateline weighs beside the near ones: a correspondent writes of those who sit
/// there, unless the paragraph speaks of nobody but others.
const HOME: f32 = 1.6;

/// One country spoken of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Evidence {
    /// Where it is spoken of.
    pub token: usize,
    /// Index of its block.
    pub block: usize,
    /// Index of its sentence.
    pub sentence: usize,
    /// Which one.
    pub country: Country,
    /// How much it says.
    pub weight: f32,
    /// "In Copenhagen, ...": it says where what follows takes place.
    pub scene: bool,
}

/// All countries that the document speaks of, in order.
#[derive(Debug, Default)]
pub struct Context {
    pub(super) evidence: Vec<Evidence>,
    totals: Vec<(Country, f32)>,
    /// Words of offices that one country alone uses, by token.
    pub(super) proper: Vec<(usize, Country)>,
    /// Countries that words of offices alone speak for, on a page that names others.
    pub(super) hinted: Vec<Country>,
    /// Bodies of several states: the last word of their name, "commission".
    pub(super) international: Vec<String>,
    /// Where the report was written.
    pub(super) home: Option<Country>,
}

impl Evidence {
    /// What the word at `token` says for `country`.
    pub fn at(words: &Words, token: usize, country: Country, weight: f32) -> Evidence {
        let word = words.at(token);
        Evidence { token, block: word.block, sentence: word.sentence, country, weight, scene: false }
    }
}

impl Context {
    /// Adds what a person's names say: a known minister stands for their country.
    pub fn add(&mut self, words: &Words, tokens: impl Iterator<Item = usize>, country: Country) {
        for token in tokens {
            let word = words.at(token);
            let weight = if word.quoted { 0.2 } else { 0.5 };
            self.evidence.push(Evidence::at(words, token, country, weight));
        }
    }

    /// Sums up; to be called once all evidence is in.
    pub fn settle_totals(&mut self) {
        self.evidence.sort_by_key(|e| e.token);
        self.totals = totals(&self.evidence);
    }

    /// The country that the surroundings of token `at` speak for; near ones count most, those
    /// before more than those behind, and the page's main country decides what is left open.
    /// `head` is the office whose country it is; countries without such an office are left out.
    pub fn near(&self, words: &Words, at: usize, head: &str) -> Option<Country> {
        let (block, sentence) = (words.at(at).block, words.at(at).sentence);
        let all: f32 = self.totals.iter().map(|t| t.1).sum();
        // Of each country: what the page and the sentence say, and what the other sentences say.
        let mut scores: Vec<(Country, f32, f32)> =
            self.totals.iter().map(|&(c, w)| (c, SHARE * w / all.max(1.0), 0.0)).collect();
        let from = self.evidence.partition_point(|e| e.block + 3 < block);
        let mut elsewhere = false;
        for e in self.evidence.iter().skip(from).take_while(|e| e.block <= block) {
            elsewhere |= e.scene && e.block == block && e.token < at;
            let Some(score) = scores.iter_mut().find(|s| s.0 == e.country) else { continue };
            let near = match (e.sentence == sentence, e.block == block, e.token < at) {
                (true, _, true) => 1.0,
                // What somebody says speaks of others oftener than of home.
                (true, _, false) => 0.4,
                (_, true, true) => 0.6,
                (_, true, false) => 0.3,
                _ => 0.45 / (block - e.block) as f32,
            };
            if e.sentence == sentence {
                score.1 += near * e.weight;
            } else {
                score.2 = (score.2 + near * e.weight).min(AROUND);
            }
        }
        let mut scores: Vec<(Country, f32)> = scores.into_iter().map(|s| (s.0, s.1 + s.2)).collect();
        if let Some(home) = self.home.filter(|_| !elsewhere) {
            match scores.iter_mut().find(|s| s.0 == home) {
                Some(score) => score.1 += HOME,
                None => scores.push((home, HOME)),
            }
        }
        let list = &LEXICON.office_exclusions;
        let without = list.get(head).or_else(|| list.get(head.rsplit(' ').next()?));
        if let Some(without) = without {
            // Countries without the office, or "only" those that have it.
            let only = without.strip_prefix("only ");
            let listed = |c: Country| only.unwrap_or(without).split(' ').any(|country| country == c);
            scores.retain(|s| listed(s.0) == only.is_some());
        }
        scores.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|s| s.0)
    }

    /// The country of a body whose name others share, "the Congress" in Delhi: the one that the page
    /// speaks of at token `at`.
    pub fn own_of_shared(&self, words: &Words, at: usize, name: &str, country: Country) -> Option<Country> {
        let shared = LEXICON.office_countries.get(&fold(name)).is_some_and(|&(_, shared)| shared);
        if shared && self.is_hinted(country) { self.near(words, at, "") } else { None }
    }

    /// The country of an office whose head stands at token `at`: that of a word which no other country
    /// uses ("pope", "home secretary"), else what its surroundings speak for.
    pub fn of_office(&self, words: &Words, at: usize, head: &str) -> Option<Country> {
        let from = self.proper.partition_point(|p| p.0 + 2 < at);
        let proper = self.proper.iter().skip(from).take_while(|p| p.0 <= at);
        proper.map(|p| p.1).next().or_else(|| self.near(words, at, head))
    }

    /// Whether only words of offices speak for `country`, on a page that names others: "Congress" in
    /// Lima.
    pub fn is_hinted(&self, country: Country) -> bool {
        self.hinted.contains(&country)
    }

    /// Whether an office is of a body of several states that the page names: "Commission President",
    /// "the trade commissioner" beside the European Commission.
    pub fn is_international(&self, office: &Office) -> bool {
        let first = office.words.first().map_or("", String::as_str);
        let fits = |noun: &String| match office.title.head {
            "commissioner" => matches!(noun.as_str(), "commission" | "union"),
            _ => noun == first,
        };
        self.international.iter().any(fits)
    }

    /// Whether the page speaks of `country` at all.
    pub fn mentions(&self, country: Country) -> bool {
        self.totals.iter().any(|t| t.0 == country)
    }

    /// Reads names that two countries share by what else the page says: "Georgia" beside a US
    /// state or under a governor, "Congolese" beside Brazzaville.
    pub fn settle(&self, country: Country, words: &Words, at: usize, head: &str) -> Country {
        let us_near = || {
            let block = words.at(at).block;
            let from = self.evidence.partition_point(|e| e.block < block);
            self.evidence.iter().skip(from).take_while(|e| e.block == block).any(|e| e.country == "US")
        };
        match country {
            "GE" if matches!(
                head,
                "governor" | "senator" | "gov" | "sen" | "rep" | "lieutenant governor"
            ) || us_near() =>
            {
                "US"
            }
            "CD" if self.mentions("CG") => "CG",
            other => other,
        }
    }
}

/// What speaks for each country, in the order in which they come.
pub(super) fn totals(evidence: &[Evidence]) -> Vec<(Country, f32)> {
    let mut totals: Vec<(Country, f32)> = Vec::new();
    for e in evidence {
        match totals.iter_mut().find(|t| t.0 == e.country) {
            Some(total) => total.1 += e.weight,
            None => totals.push((e.country, e.weight)),
        }
    }
    totals
}
