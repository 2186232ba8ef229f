//! What speaks for each country at a place of the text, and which speaks most: the page, the paragraph, the sentence
//! and how each country stands in it.

use crate::people::context::Context;
use crate::people::context::evidence::{Evidence, Stand};
use crate::people::context::exclusions::{fields, has_field, has_office};
use crate::people::context::place::Place;
use crate::people::lexica::lexicon::Country;
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

/// What the country weighs besides that the page names first: headlines open at home.
const FIRST: f32 = 0.12;

/// What the only country weighs besides that headline and lead speak of.
const SOLE: f32 = 0.4;

/// What the country weighs besides that headline and lead say was struck: of the other’s officials a page tells whose
/// they are.
const STRUCK: f32 = 0.8;

/// What the country weighs that a paragraph turns to: "Next door **Senegal** is cross".
const TURN: f32 = 1.6;

/// What speaks for one country at a token.
#[derive(Debug)]
pub(super) struct Score {
    country: Country,
    /// What the page and the token's own sentence say.
    own: f32,
    /// What the other sentences say.
    pub(super) around: f32,
    /// The last sentence that spoke for it, and what was counted of it.
    last: (usize, f32),
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
