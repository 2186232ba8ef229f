//! What speaks for each country at a place of the text, and which speaks most: the page, the paragraph, the sentence
//! and how each country stands in it.

use crate::people::context::Context;
use crate::people::context::chamber;
use crate::people::context::evidence::{Evidence, Stand};
use crate::people::context::exclusions::{fields, has_field, has_office};
use crate::people::lexica::lexicon::{Class, Country, LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

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

/// What the country weighs besides that headline and lead say was struck: of the other’s officials a page tells whose
/// they are.
const STRUCK: f32 = 0.8;

/// What the country weighs that a paragraph turns to: "Next door **Senegal** is cross".
const TURN: f32 = 1.6;

/// What a town or a region weighs in the sentence of a governor or a mayor, before them.
const LOCAL: f32 = 8.0;

/// What the subject of its sentence weighs for an envoy more than for others.
const SENDER: f32 = 2.0;

/// What the state weighs that the paragraph before accused, for who rejects it: "Hamas accused **Israel**. Prime
/// Minister Lind rejected that".
const ANSWER: f32 = 0.8;

/// Tokens in which a holder's verb stands behind the title.
const ANSWERING: usize = 8;

/// How many times more the house of an office weighs for it than another name.
const SEATED: f32 = 2.5;

/// What the place of an office itself weighs: "a city councillor **in Leeds**".
const PLACED: f32 = 2.5;

/// Tokens that the words about a holder may have: "Lind, who leads the main opposition party in Estonia’s".
const CLAUSE: usize = 40;

/// Letters of the list of states that have an office, where few have it: what its holder speaks of tells which.
const FEW: usize = 80;

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

/// An office, as far as its country is asked for.
struct Place<'a, 'd> {
    words: &'a Words<'d>,
    /// The token of its head.
    at: usize,
    head: &'a str,
    /// What stands behind the token in its sentence counts.
    behind: bool,
    block: usize,
    sentence: usize,
    /// Where the words about its holder end.
    clause: usize,
    /// Its holder rejects what was said before.
    answers: bool,
    /// It is an envoy's.
    envoy: bool,
    /// A quotation opens the paragraph: it is of whom the one before speaks.
    goes_on: bool,
}

impl<'a, 'd> Place<'a, 'd> {
    fn new(words: &'a Words<'d>, at: usize, head: &'a str, behind: bool) -> Place<'a, 'd> {
        // Only some states have kings: "King Lars said Denmark would not sell"
        let few = |list: &&str| list.starts_with("only ") && list.len() < FEW;
        let behind = behind || LEXICON.office_exclusions.get(head).is_some_and(few);
        let (block, sentence) = (words.at(at).block, words.at(at).sentence);
        let goes_on = words.doc.blocks.get(block).is_some_and(|b| words.at(b.tokens.start).quoted);
        let envoy = LEXICON.titles.get(head).is_some_and(|title| title.class == Class::Diplomat);
        let answers = (at + 1..at + ANSWERING)
            .take_while(|&k| words.same_sentence(at, k))
            .any(|k| !words.at(k).quoted && name_words::is(words.folded(k), name_words::DENYING));
        let clause = clause_end(words, at);
        Place { words, at, head, behind, block, sentence, clause, answers, envoy, goes_on }
    }

    /// What `e` says of the office; `scene` where it stands in a paragraph that one sets: "In Copenhagen, ...".
    fn weight(&self, e: &Evidence, scene: bool, score: &Score) -> f32 {
        let own = e.sentence == self.sentence;
        let before = e.token < self.at;
        let house = e.chamber && self.words.folded(e.token.saturating_sub(1)) == "in";
        if self.is_inside(e) || own && !before && house {
            PLACED
        } else if own && !before && !self.behind && e.stand == Stand::Venue && score.around > 0.0 {
            SEAT
        } else if self.is_sender(e) {
            e.weight * SENDER
        } else if self.answers && before && !own && e.stand == Stand::Addressed && e.block + 1 >= self.block {
            ANSWER
        } else if own && before && e.local && is_local(self.head) {
            // "A drone hit Calder Oblast, governor Lind said": of whose region it is.
            LOCAL
        } else {
            let seat = if e.is_seat(self.head) { SEATED } else { 1.0 };
            self.nearness(e, scene) * e.weight * seat
        }
    }

    /// "**The White House** hopes for the deal, which special envoy Lind floated": envoys are sent from elsewhere.
    fn is_sender(&self, e: &Evidence) -> bool {
        let subject = e.opens || e.stand == Stand::Office;
        self.envoy && subject && e.sentence == self.sentence && e.token < self.at
    }

    /// How much of what `e` weighs reaches the office.
    fn nearness(&self, e: &Evidence, scene: bool) -> f32 {
        let before = e.token < self.at;
        if e.sentence == self.sentence {
            return match before {
                true => 1.0,
                false if self.behind || e.domestic || e.token < self.clause => 0.4,
                false if e.chamber && chamber::sits(self.head) => 0.4,
                false => 0.0,
            };
        }
        match self.block - e.block {
            // What somebody says speaks of others oftener than of home.
            0 if before => 0.6,
            0 => 0.3,
            1 if self.goes_on => 0.55,
            // A scene is that of its own paragraph.
            back if scene => 0.2 / back as f32,
            back => 0.4 / back as f32,
        }
    }

    /// Whether `e` is the place of the office itself: "a former detective with the Victoria police **in Australia**".
    /// An ambassador or a general in Australia is another country’s.
    fn is_inside(&self, e: &Evidence) -> bool {
        let abroad = |class: Class| {
            matches!(class, Class::Diplomat | Class::Military | Class::Captain | Class::HeadOfState)
        };
        let (words, token) = (self.words, e.token);
        (self.at..self.clause).contains(&token)
            && words.folded(token.saturating_sub(1)) == "in"
            && !(self.at..token).any(|k| matches!(words.folded(k), "," | "who" | "—"))
            && LEXICON.titles.get(self.head).is_some_and(|title| !abroad(title.class))
    }
}

impl Score {
    fn new(country: Country, own: f32) -> Score {
        Score { country, own, around: 0.0, last: (usize::MAX, 0.0) }
    }

    fn sum(&self) -> f32 {
        self.own + self.around
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
    /// [`Context::near`]; `behind` tells whether what stands behind the token in its sentence counts: who "urged
    /// Delhi" or "said that France had left" is of neither.
    pub(in crate::people) fn best(
        &self,
        words: &Words,
        at: usize,
        head: &str,
        behind: bool,
    ) -> Option<Country> {
        let place = Place::new(words, at, head, behind);
        let field = fields(words, at, head);
        let mut scores = self.shares(&place);
        let elsewhere = self.count_near(&place, &mut scores);
        let turn = self.turn(words, at);
        if let Some(home) = self.home.filter(|_| !elsewhere && turn.is_none()) {
            match scores.iter_mut().find(|s| s.country == home) {
                Some(score) => score.own += HOME,
                None => scores.push(Score::new(home, HOME)),
            }
        }
        let turn = scores.iter_mut().find(|s| Some(s.country) == turn);
        turn.into_iter().for_each(|score| score.own += TURN);
        let has = |country: Country| has_office(country, head) && has_field(country, &field);
        scores.retain(|s| has(s.country) && s.sum() >= LEAST);
        // Of equals the one that the page named first.
        let best = scores.iter().rev().max_by(|a, b| a.sum().total_cmp(&b.sum()));
        best.map(|s| s.country).or_else(|| self.only(words, at, head).filter(|c| has(c)))
    }

    /// Counts what the paragraph and the three before it say, and tells whether the paragraph has spoken of another
    /// country than home as one that acts.
    fn count_near(&self, place: &Place, scores: &mut [Score]) -> bool {
        let from = self.evidence.partition_point(|e| e.block + 3 < place.block);
        let mut elsewhere = false;
        let mut scene = None;
        for e in self.evidence.iter().skip(from).take_while(|e| e.block <= place.block) {
            if e.stand == Stand::Scene {
                scene = Some(e.block);
            }
            let leads = matches!(e.stand, Stand::Acts | Stand::Owns) && e.sentence != place.sentence;
            let opens = e.stand == Stand::Scene || leads || place.is_sender(e);
            let before = e.block == place.block && e.token < place.at;
            elsewhere |= opens && before && Some(e.country) != self.home;
            if let Some(score) = scores.iter_mut().find(|s| s.country == e.country) {
                let weight = place.weight(e, scene == Some(e.block), score);
                score.count(e.sentence, weight, e.sentence == place.sentence);
            }
        }
        elsewhere
    }

    /// How much of the page speaks for each country, but for what stands behind the office in its sentence.
    fn shares(&self, place: &Place) -> Vec<Score> {
        let mut totals = self.totals.clone();
        if !place.behind {
            let from = self.evidence.partition_point(|e| e.sentence < place.sentence);
            let own = || self.evidence.iter().skip(from).take_while(|e| e.sentence == place.sentence);
            let told = sums(own());
            let kept = sums(own().filter(|e| e.token < place.clause || e.domestic));
            for (country, weight) in told {
                let kept = kept.iter().find(|k| k.0 == country).map_or(0.0, |k| k.1);
                let total = totals.iter_mut().find(|t| t.0 == country);
                total.into_iter().for_each(|t| t.1 = (t.1 - weight + kept).max(0.0));
            }
        }
        let all: f32 = totals.iter().map(|t| t.1).sum();
        let more = |c: Country, w: f32| match w > 0.0 {
            true if Some(c) == self.struck => STRUCK,
            true if Some(c) == self.sole => SOLE,
            true if Some(c) == self.first_named => FIRST,
            _ => 0.0,
        };
        totals.into_iter().map(|(c, w)| Score::new(c, SHARE * w / all.max(1.0) + more(c, w))).collect()
    }
}

/// Where the words about a holder end whose title stands at token `at`, "Captain Lind of the Irish army" and
/// "Sen. Lind, D-Vt.": before the next verb.
fn clause_end(words: &Words, at: usize) -> usize {
    let verb =
        |k: usize| matches!(words.at(k).class, WordClass::Verb | WordClass::Aux) && !words.at(k).capital;
    // "Lind **and an** aide to the French president": somebody else
    let other = |k: usize| words.folded(k) == "and" && matches!(words.folded(k + 1), "a" | "an");
    (at..at + CLAUSE).find(|&k| verb(k) || other(k) || !words.same_sentence(at, k)).unwrap_or(at + CLAUSE)
}

/// "governor", "mayor": of a part of a state.
fn is_local(head: &str) -> bool {
    head.rsplit(' ').next().is_some_and(|last| name_words::is(last, name_words::LOCAL))
}

/// What speaks for each country, in the order in which they come; of each sentence the strongest word.
pub(in crate::people) fn sums<'e>(evidence: impl Iterator<Item = &'e Evidence>) -> Vec<(Country, f32)> {
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
