//! Which country a title means where its words do not say: "the foreign secretary" in a British
//! article, "defence ministry spokesman" two lines below "Seoul".

use super::evidence::{self, Evidence, Stand};
use super::fold::fold;
use super::hits::{Hint, Hits};
use super::home;
use super::lexicon::{Class, Country, LEXICON};
use super::name_words;
use super::office::Office;
use super::words::Words;
use crate::order;
use crate::text::TokenRange;

/// How much the page's main country weighs beside the near ones, which count up to 1 each.
const SHARE: f32 = 1.2;

/// What the other sentences can weigh at most: a foreign ministry that is quoted at length in them is
/// not the one which speaks now.
const AROUND: f32 = 1.0;

/// What the place of a dateline weighs beside the near ones: a correspondent writes of those who sit
/// there, unless the paragraph speaks of nobody but others.
const HOME: f32 = 1.6;

/// What speaks for a country less than this is as good as nothing: no country is better than a wrong one.
const LEAST: f32 = 0.2;

/// What a capital weighs in which somebody speaks behind whose title it stands, "told reporters in Beijing",
/// where the paragraph has named the country before.
const SEAT: f32 = 0.5;

/// What the country weighs besides that the page names first: headlines open at home.
const FIRST: f32 = 0.12;

/// What the only country weighs besides that headline and lead speak of.
const SOLE: f32 = 0.4;

/// What the country weighs that a paragraph turns to: "Next door **Senegal** is cross".
const TURN: f32 = 1.6;

/// What a town or a region weighs in the sentence of a governor or a mayor, before them.
const LOCAL: f32 = 8.0;

/// What the place of an office itself weighs: "a city councillor **in Leeds**".
const PLACED: f32 = 2.5;

/// Tokens that the words about a holder may have: "Lind, who leads the main opposition party in Estonia’s".
const CLAUSE: usize = 40;

/// All countries that the document speaks of, in order.
#[derive(Debug, Default)]
pub struct Context {
    pub(super) evidence: Vec<Evidence>,
    pub(super) totals: Vec<(Country, f32)>,
    /// Words of offices that one country alone uses, by token.
    proper: Vec<(usize, Country)>,
    /// All words of offices that speak for a country, by token.
    hints: Vec<(usize, Country)>,
    /// Countries that words of offices alone speak for, on a page that names others.
    hinted: Vec<Country>,
    /// Bodies of several states: the last word of their name, "commission".
    international: Vec<String>,
    /// The block of the lead that speaks of a second country.
    pub(super) second: Option<usize>,
    /// Where the page first speaks of each country.
    pub(super) firsts: Vec<(Country, usize)>,
    /// Sentences with a visiting envoy or foreign minister, and their country.
    guests: Vec<(usize, Country)>,
    /// The only country that headline and lead speak of.
    sole: Option<Country>,
    /// Where the report was written.
    pub(super) home: Option<Country>,
}

/// What speaks for one country at a token.
#[derive(Debug)]
struct Score {
    country: Country,
    /// What the page and the token's own sentence say.
    own: f32,
    /// What the other sentences say.
    around: f32,
    /// The last sentence that spoke for it, and what was counted of it.
    last: (usize, f32),
}

impl Score {
    fn new(country: Country, own: f32) -> Score {
        Score { country, own, around: 0.0, last: (usize::MAX, 0.0) }
    }

    /// Counts a word of a sentence: a sentence speaks for a country once, by its strongest word.
    fn count(&mut self, sentence: usize, weight: f32, own: bool) {
        let counted = if self.last.0 == sentence { self.last.1 } else { 0.0 };
        let more = (weight - counted).max(0.0);
        self.last = (sentence, counted + more);
        if own {
            self.own += more;
        } else {
            self.around = (self.around + more).min(AROUND);
        }
    }
}

impl Context {
    /// Collects countries, cities, bodies and metonyms outside persons' names, whose tokens `in_name`
    /// tells.
    pub fn new(words: &Words, hits: &Hits, in_name: &[bool]) -> Context {
        let (evidence, international) = evidence::of_names(words, hits, in_name);
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
        let guest = |token: &usize| self.guests.binary_search(&(words.at(*token).sentence, country)).is_ok();
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

    /// [`Context::near`]; `behind` tells whether what stands behind the token in its sentence counts: who "urged
    /// Delhi" or "said that France had left" is of neither.
    fn best(&self, words: &Words, at: usize, head: &str, behind: bool) -> Option<Country> {
        // Only some states have kings: "King Lars said Denmark would not sell"
        let behind = behind || LEXICON.office_exclusions.get(head).is_some_and(|l| l.starts_with("only "));
        let mut scores = self.shares(words, at, behind);
        let (block, sentence) = (words.at(at).block, words.at(at).sentence);
        let clause = clause_end(words, at);
        let own_place = placed(words, at, head);
        let from = self.evidence.partition_point(|e| e.block + 3 < block);
        let mut elsewhere = false;
        let mut scene = usize::MAX;
        // A quotation that opens a paragraph is of whom the one before speaks.
        let goes_on = words.doc.blocks.get(block).is_some_and(|b| words.at(b.tokens.start).quoted);
        for e in self.evidence.iter().skip(from).take_while(|e| e.block <= block) {
            let before = e.token < at;
            if e.stand == Stand::Scene {
                scene = e.block;
            }
            let opens = e.stand == Stand::Scene
                || matches!(e.stand, Stand::Acts | Stand::Owns) && e.sentence != sentence;
            elsewhere |= opens && e.block == block && before && Some(e.country) != self.home;
            let Some(score) = scores.iter_mut().find(|s| s.country == e.country) else { continue };
            let own = e.sentence == sentence;
            let near = match (own, e.block == block, before) {
                (true, _, true) => 1.0,
                (true, _, false) if behind || e.domestic || e.token < clause => 0.4,
                (true, _, false) => 0.0,
                // What somebody says speaks of others oftener than of home.
                (_, true, true) => 0.6,
                (_, true, false) => 0.3,
                // "In Copenhagen, ..." sets the scene of its own paragraph.
                _ if goes_on && e.block + 1 == block => 0.55,
                _ if e.block == scene => 0.2 / (block - e.block) as f32,
                _ => 0.4 / (block - e.block) as f32,
            };
            // "A drone hit Calder Oblast, governor Lind said": of whose region it is.
            let local = own && before && e.local && is_local(head);
            let seat = own && !before && !behind && e.stand == Stand::Venue && score.around > 0.0;
            let inside = own_place.contains(&e.token) && words.folded(e.token.saturating_sub(1)) == "in";
            let weight = match (seat, local) {
                _ if inside => PLACED,
                (true, _) => SEAT,
                (_, true) => LOCAL,
                _ => near * e.weight,
            };
            score.count(e.sentence, weight, own);
        }
        let turn = self.turn(words, at);
        if let Some(home) = self.home.filter(|_| !elsewhere && turn.is_none()) {
            match scores.iter_mut().find(|s| s.country == home) {
                Some(score) => score.own += HOME,
                None => scores.push(Score::new(home, HOME)),
            }
        }
        if let Some(turn) = turn
            && let Some(score) = scores.iter_mut().find(|s| s.country == turn)
        {
            score.own += TURN;
        }
        scores.retain(|s| has_office(s.country, head) && s.own + s.around >= LEAST);
        // Of equals the one that the page named first.
        let first = scores.iter().rev();
        let best = first.max_by(|a, b| (a.own + a.around).total_cmp(&(b.own + b.around)));
        best.map(|s| s.country)
    }

    /// How much of the page speaks for each country, but for what stands behind token `at` in its sentence.
    fn shares(&self, words: &Words, at: usize, behind: bool) -> Vec<Score> {
        let mut totals = self.totals.clone();
        let sentence = words.at(at).sentence;
        if !behind {
            let end = clause_end(words, at);
            let from = self.evidence.partition_point(|e| e.sentence < sentence);
            let own = || self.evidence.iter().skip(from).take_while(|e| e.sentence == sentence);
            let told = sums(own());
            let kept = sums(own().filter(|e| e.token < end || e.domestic));
            for (country, weight) in told {
                let kept = kept.iter().find(|k| k.0 == country).map_or(0.0, |k| k.1);
                let total = totals.iter_mut().find(|t| t.0 == country);
                total.into_iter().for_each(|t| t.1 = (t.1 - weight + kept).max(0.0));
            }
        }
        let first = self.evidence.iter().find(|e| e.weight >= 0.5).map(|e| e.country);
        let all: f32 = totals.iter().map(|t| t.1).sum();
        let more = |c: Country, w: f32| match w > 0.0 {
            true if Some(c) == self.sole => SOLE,
            true if Some(c) == first => FIRST,
            _ => 0.0,
        };
        totals.into_iter().map(|(c, w)| Score::new(c, SHARE * w / all.max(1.0) + more(c, w))).collect()
    }

    /// The country of a body whose name others share, "the Congress" in Delhi: the one that the page
    /// speaks of at token `at`.
    pub fn own_of_shared(&self, words: &Words, at: usize, name: &str, country: Country) -> Option<Country> {
        let shared = LEXICON.office_countries.get(&fold(name)).is_some_and(|&(_, shared)| shared);
        if shared && self.is_hinted(country) { self.near(words, at, &fold(name)) } else { None }
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

    /// Whether the words of an office speak for another country than `country`: "**Congress MP** Anil Rao".
    pub fn is_disputed(&self, tokens: &TokenRange, country: Country) -> bool {
        let from = self.hints.partition_point(|h| h.0 < tokens.start);
        self.hints.iter().skip(from).take_while(|h| h.0 < tokens.end).any(|h| h.1 != country)
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

/// Where the words about a holder end whose title stands at token `at`, "Captain Lind of the Irish army" and
/// "Sen. Lind, D-Vt.": before the next verb.
fn clause_end(words: &Words, at: usize) -> usize {
    let verb = |k: usize| words.at(k).function == "verb" && !words.at(k).capital;
    (at..at + CLAUSE).find(|&k| verb(k) || !words.same_sentence(at, k)).unwrap_or(at + CLAUSE)
}

/// Where the place of an office stands whose head is at token `at`: "a former detective with the Victoria police
/// **in Australia**". An ambassador or a general in Australia is another country’s.
fn placed(words: &Words, at: usize, head: &str) -> std::ops::Range<usize> {
    let abroad = |class: Class| {
        matches!(class, Class::Diplomat | Class::Military | Class::Captain | Class::HeadOfState)
    };
    if LEXICON.titles.get(head).is_none_or(|title| abroad(title.class)) {
        return at..at;
    }
    let end = (at..clause_end(words, at)).find(|&k| matches!(words.folded(k), "," | "who" | "—"));
    at..end.unwrap_or_else(|| clause_end(words, at))
}

/// Whether a capitalised word stands before token `at` in its name: "Jane **Pope**".
fn is_second(words: &Words, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|b| words.at(b).capital && words.same_sentence(b, at))
}

/// "governor", "mayor": of a part of a state.
fn is_local(head: &str) -> bool {
    head.rsplit(' ').next().is_some_and(|last| name_words::is(last, name_words::LOCAL))
}

/// Whether `country` has the office `head`: `data/office-exclusions.tsv`.
fn has_office(country: Country, head: &str) -> bool {
    let list = &LEXICON.office_exclusions;
    let last = || head.rsplit(' ').next().and_then(|last| list.get(last));
    let Some(without) = list.get(head).or_else(last) else { return true };
    // Countries without the office, or "only" those that have it.
    let only = without.strip_prefix("only ");
    let listed = only.unwrap_or(without).split(' ').any(|code| code == country);
    listed == only.is_some()
}

/// What speaks for each country, in the order in which they come; of each sentence the strongest word.
fn sums<'e>(evidence: impl Iterator<Item = &'e Evidence>) -> Vec<(Country, f32)> {
    let mut totals: Vec<Score> = Vec::new();
    for e in evidence {
        let at = totals.iter().position(|t| t.country == e.country).unwrap_or_else(|| {
            totals.push(Score::new(e.country, 0.0));
            totals.len() - 1
        });
        let score = totals.get_mut(at);
        score.into_iter().for_each(|t| t.count(e.sentence, e.on_page(), true));
    }
    totals.into_iter().map(|t| (t.country, t.own)).collect()
}
