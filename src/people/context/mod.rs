//! Which country a title means where its words do not say: "the foreign secretary" in a British
//! article, "defence ministry spokesman" two lines below "Seoul".

pub mod attack;
pub mod chamber;
pub mod credits;
pub mod evidence;
pub mod evidence_of_names;
pub mod exclusions;
pub mod guest;
pub mod halves;
pub mod home;
pub mod listed;
mod of_owner;
pub mod only;
mod place;
pub mod posts;
pub mod role;
pub mod roles;
pub mod stands;
pub mod turn;
pub mod weighing;
mod wordings;

use crate::order;
use crate::people::lexica::fold::fold;
use crate::people::lexica::hits::{Hint, Hits};
use crate::people::lexica::lexicon::{Country, LEXICON};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::text::TokenRange;
use evidence::{Evidence, Stand};
use exclusions::has_office;
use std::collections::HashSet;
use weighing::sums;

/// All countries that the document speaks of, in order.
#[derive(Debug, Default)]
pub struct Context {
    /// What speaks for a country, in order of the text.
    pub(in crate::people) evidence: Vec<Evidence>,
    /// Countries and how much on the page speaks for each.
    pub(in crate::people) totals: Vec<(Country, f32)>,
    /// Words of offices that one country alone uses, by token.
    proper: Vec<(usize, Country)>,
    /// All words of offices that speak for a country, by token.
    hints: Vec<(usize, Country)>,
    /// Countries that words of offices alone speak for, on a page that names others.
    hinted: Vec<Country>,
    /// Bodies of several states: the last word of their name, "commission".
    international: Vec<String>,
    /// The block of the lead that speaks of a second country.
    pub(in crate::people) second: Option<usize>,
    /// Where the page first speaks of each country.
    pub(in crate::people) firsts: Vec<(Country, usize)>,
    /// Sentences with a visiting envoy or foreign minister, and their country.
    guests: HashSet<(usize, Country)>,
    /// The only country that headline and lead speak of.
    pub(in crate::people) sole: Option<Country>,
    /// The first country that the page names, but for those of which it says little: "talks in Doha".
    pub(in crate::people) first_named: Option<Country>,
    /// The country that the page speaks of most.
    pub(in crate::people) most: Option<Country>,
    /// Whose towns headline or lead say were struck by another state.
    pub(in crate::people) struck: Option<Country>,
    /// Where the report was written.
    pub(in crate::people) home: Option<Country>,
}

impl Context {
    /// Collects countries, cities, bodies and metonyms outside persons' names, whose tokens `in_name`
    /// tells.
    pub fn new(words: &Words, hits: &Hits, in_name: &[bool]) -> Context {
        let (evidence, international) = evidence_of_names::of_names(words, hits, in_name);
        let guests = evidence.iter().filter(|e| e.guest).map(|e| (e.sentence, e.country)).collect();
        let mut context = Context { evidence, international, guests, ..Context::default() };
        let dateline = home::dateline(words, hits, !context.international.is_empty());
        context.home = dateline.as_ref().and_then(|d| d.home);
        // "DAKAR, Senegal — Mali’s junta said": of no account where it is nobody’s home.
        if let Some(place) = dateline.filter(|d| d.home.is_none()) {
            let inside = context.evidence.iter_mut().filter(|e| place.tokens.contains(&e.token));
            inside.for_each(|e| e.weight *= 0.2);
        }
        // "Secretary Jane Pope" is no pope.
        let word = |h: &&Hint| !in_name.get(h.token).copied().unwrap_or(false) || !is_second(words, h.token);
        let hints: Vec<Hint> = hits.hints().iter().filter(word).copied().collect();
        context.hints = hints.iter().map(|h| (h.token, h.country)).collect();
        context.proper = hints.iter().filter(|h| !h.shared).map(|h| (h.token, h.country)).collect();
        context.add_hints(words, &hints);
        context
    }

    /// Adds the words of offices that speak for a country, and weighs the names of parties.
    fn add_hints(&mut self, words: &Words, hints: &[Hint]) {
        let proper = hints.iter().filter(|h| !h.shared).map(|h| Evidence::of_hint(words, h, false));
        self.evidence.extend(proper);
        order::by_key(&mut self.evidence, |e| (e.token, 0));
        // Brazil has a "Sen." too: where the page speaks of another country far more, the word says less.
        let named = sums(self.evidence.iter().filter(|e| e.stand != Stand::Party));
        let most = named.iter().map(|t| t.1).fold(0.0, f32::max);
        let named = |country: &str| named.iter().any(|t| t.0 == country && t.1 * 2.0 > most);
        let doubtful = |country: &str| most >= 0.45 && !named(country);
        let parties = self.evidence.iter_mut().filter(|e| e.stand == Stand::Party && doubtful(e.country));
        parties.for_each(|e| {
            self.hinted.push(e.country);
            e.weight *= 0.2;
        });
        for hint in hints.iter().filter(|h| h.shared) {
            let doubtful = doubtful(hint.country);
            self.evidence.push(Evidence::of_hint(words, hint, doubtful));
            self.hinted.extend(doubtful.then_some(hint.country));
        }
    }

    /// Adds what a person's names say: a known minister stands for their country.
    pub fn add(&mut self, words: &Words, tokens: impl Iterator<Item = usize>, country: Country) {
        // "French Foreign Minister Luc Morel" in Togo tells of himself alone.
        let guest = |token: &usize| self.guests.contains(&(words.at(*token).sentence, country));
        let tokens: Vec<usize> = tokens.collect();
        if tokens.first().is_some_and(guest) {
            return;
        }
        self.evidence.extend(tokens.into_iter().map(|token| Evidence::of_person(words, token, country)));
    }

    /// Sums up; to be called once all evidence is in.
    pub fn settle_totals(&mut self) {
        order::by_key(&mut self.evidence, |e| (e.token, 0));
        self.totals = sums(self.evidence.iter().filter(|e| e.stand != Stand::Addressed));
        // Who is spoken to is spoken of, but on a page of its own.
        for e in self.evidence.iter().filter(|e| e.stand == Stand::Addressed) {
            let known = self.totals.iter_mut().find(|t| t.0 == e.country && t.1 >= 1.0);
            known.into_iter().for_each(|t| t.1 += e.on_page());
        }
        let lead = self.lead();
        self.second = lead.and_then(|l| l.1);
        self.sole = lead.filter(|l| l.1.is_none()).map(|l| l.0);
        self.first_named = self.evidence.iter().find(|e| e.weight >= 0.5 && !e.apart).map(|e| e.country);
        self.struck = self.struck();
        self.most = self.totals.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|t| t.0);
        for e in &self.evidence {
            if self.firsts.iter().all(|f| f.0 != e.country) {
                self.firsts.push((e.country, e.token));
            }
        }
    }

    /// The country that the surroundings of token `at` speak for; near ones count most, those
    /// before more than those behind, and the page's main country decides what is left open.
    /// `head` is the office whose country it is; countries without such an office are left out.
    pub fn near(&self, words: &Words, at: usize, head: &str) -> Option<Country> {
        self.best(words, at, head, false)
    }

    /// The country that a whole block speaks for.
    pub fn of_block(&self, words: &Words, block: usize) -> Option<Country> {
        self.best(words, words.doc.blocks.get(block)?.tokens.start, "", true)
    }

    /// The country of a body whose name others share, "the Congress" in Delhi: the one that the page
    /// speaks of at token `at`.
    pub fn own_of_shared(&self, words: &Words, at: usize, name: &str, country: Country) -> Option<Country> {
        // "SEOUL — … the Joint Chiefs of Staff said": the report is from one of the states that have such a body.
        let key = fold(name);
        let listed = LEXICON.office_exclusions.contains_key(&key);
        let at_home = self.home.is_some_and(|home| home != country && listed && has_office(home, &key));
        let shared = evidence_of_names::is_shared(name) && (self.is_hinted(country) || at_home);
        if shared { self.near(words, at, &fold(name)) } else { None }
    }

    /// The country of an office whose head stands at token `at`: that of a word which no other country
    /// uses ("pope", "home secretary"), else what its surroundings speak for.
    pub fn of_office(&self, words: &Words, at: usize, head: &str) -> Option<Country> {
        let from = self.proper.partition_point(|p| p.0 + 2 < at);
        let proper = self.proper.iter().skip(from).take_while(|p| p.0 <= at);
        // "Senator Lind of Savannah, Georgia"
        let state = || (self.mentions("GE") && of_state(head)).then_some("US");
        proper.map(|p| p.1).next().or_else(|| self.near(words, at, head)).or_else(state)
    }

    /// Whether only words of offices speak for `country`, on a page that names others: "Congress" in
    /// Lima.
    pub fn is_hinted(&self, country: Country) -> bool {
        self.hinted.contains(&country)
    }

    /// Whether the words of an office speak for another country than `country`: "**Congress MP** Anil Rao".
    pub fn is_disputed(&self, tokens: &TokenRange, country: Country) -> bool {
        let from = self.hints.partition_point(|h| h.0 < tokens.start);
        self.hints.iter().skip(from).take_while(|h| h.0 < tokens.end).any(|h| h.1 != country)
    }

    /// Whether an office is of a body of several states that the page names: "Commission President",
    /// "the trade commissioner" beside the European Commission.
    pub fn is_international(&self, office: &Office) -> bool {
        let first = office.words.first().map_or("", |word| word.trim_end_matches("'s"));
        // "Commissioner Lind" of the police, where somebody spoke "in Brussels"
        let seated = office.words.len() > 1;
        let fits = |noun: &String| match office.title.head {
            "commissioner" if noun == evidence::SEAT => seated,
            "commissioner" => matches!(noun.as_str(), "commission" | "union"),
            // "MEP Lind", where the page speaks of what the union does
            "mep" | "member of the european parliament" => {
                matches!(noun.as_str(), "parliament" | "commission" | "union" | evidence::SEAT)
            }
            // "Secretary-General Lind" beside the United Nations
            "secretary general" if office.core == office.head => name_words::is(noun, name_words::GENERALS),
            _ if noun == evidence::SEAT => first == "commission",
            _ => noun == first,
        };
        self.international.iter().any(fits)
    }

    /// The country that a name within `tokens` means.
    pub fn at(&self, tokens: &TokenRange) -> Option<Country> {
        let from = self.evidence.partition_point(|e| e.token < tokens.start);
        self.evidence.get(from).filter(|e| e.token < tokens.end).map(|e| e.country)
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
            "GE" if of_state(head) || us_near() => "US",
            "CD" if self.mentions("CG") => "CG",
            other => other,
        }
    }
}

/// Whether an American state has the office of this head, so that its holder in Georgia is not of the republic.
fn of_state(head: &str) -> bool {
    name_words::is(head.rsplit(' ').next().unwrap_or_default(), name_words::ELECTED)
}

/// Whether a capitalised word stands before token `at` in its name: "Jane **Pope**".
fn is_second(words: &Words, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|b| words.at(b).capital && words.same_sentence(b, at))
}
