//! Which words of a page speak for a country, and how much: places, bodies, metonyms, words of offices.

use super::Kind;
use super::context::{Context, Evidence, totals};
use super::fold::fold;
use super::hits::{Hint, Hit, Hits};
use super::home;
use super::lexicon::{Class, Country, Known, LEXICON, PlaceForm};
use super::words::Words;

/// What a country's own word for an office weighs: more than a place in the same sentence, less
/// than the place and the page together.
const OFFICE: f32 = 1.6;

impl Context {
    /// Collects countries, cities, bodies and metonyms outside persons' names, whose tokens `in_name`
    /// tells.
    pub fn new(words: &Words, hits: &Hits, in_name: &[bool]) -> Context {
        let mut context = Context::default();
        for i in 0..words.len() {
            let Some(hit) = hits.known(i) else { continue };
            // "Congress" speaks for a country as words of offices do.
            let is_hint = || hits.hints().binary_search_by_key(&i, |h| h.token).is_ok();
            if !in_name.get(i).copied().unwrap_or(false) && !is_hint() {
                context.add_known(words, hits, &hit);
            }
        }
        context.read_dateline(words, hits);
        context.add_hints(words, hits);
        context
    }

    /// Adds a name of the lists.
    fn add_known(&mut self, words: &Words, hits: &Hits, hit: &Hit<Known>) {
        self.note_international(hit.what);
        let Some((country, weight)) = speaks_for(hit.what) else { return };
        let scene = sets_scene(words, hit);
        // What somebody says speaks of anywhere; what stands before a name speaks of here.
        let weight = if words.at(hit.start).quoted { weight * 0.4 } else { weight };
        let weight = if is_about(words, hit.start) { weight * 0.5 } else { weight };
        let weight = if scene { weight * 2.0 } else { weight };
        // "His Rwandan counterpart" is of another country than he.
        let other = hits.head(hit.end).is_some_and(|h| h.what.title.class == Class::Counterpart);
        let weight = if other { weight * 0.2 } else { weight };
        self.evidence.push(Evidence { scene, ..Evidence::at(words, hit.start, country, weight) });
    }

    /// Notes a body of several states.
    fn note_international(&mut self, known: Known) {
        if let Some(body) = known.body.and_then(|b| LEXICON.bodies.get(b))
            && body.country().is_none()
            && body.public
            && body.kind == Kind::Organisation
        {
            self.international.extend(body.name.rsplit(' ').next().map(fold));
        }
        // "In Brussels, a Commission spokesman"
        let metonym = known.metonym.and_then(|m| LEXICON.metonyms.get(m));
        if metonym.is_some_and(|m| m.body == "European Union institutions") {
            self.international.push("commission".to_owned());
        }
    }

    /// Reads where the report was written.
    fn read_dateline(&mut self, words: &Words, hits: &Hits) {
        let Some(dateline) = home::dateline(words, hits, !self.international.is_empty()) else { return };
        self.home = dateline.home;
        // "DAKAR, Senegal — Mali’s junta said": of no account where it is nobody’s home.
        if self.home.is_none() {
            let there = self.evidence.iter_mut().filter(|e| dateline.tokens.contains(&e.token));
            there.for_each(|e| e.weight *= 0.2);
        }
    }

    /// Adds the words of offices that speak for a country: "home secretary", "Sen."
    fn add_hints(&mut self, words: &Words, hits: &Hits) {
        let proper = hits.hints().iter().filter(|h| !h.shared).map(|h| (h.token, h.country));
        self.proper = proper.collect();
        // Brazil has a "Sen." too: where the page speaks of another country far more, the word says less.
        let named = totals(&self.evidence);
        let most = named.iter().map(|t| t.1).fold(0.0, f32::max);
        let is_named = |country: Country| named.iter().any(|t| t.0 == country && t.1 * 3.0 > most);
        let says_less = |h: &&Hint| h.shared && most >= 0.45 && !is_named(h.country);
        self.hinted = hits.hints().iter().filter(says_less).map(|h| h.country).collect();
        for hint in hits.hints() {
            let weight = if says_less(&hint) { OFFICE * 0.4 } else { OFFICE };
            let weight = if words.at(hint.token).quoted { weight * 0.4 } else { weight };
            self.evidence.push(Evidence::at(words, hint.token, hint.country, weight));
        }
    }
}

/// The country for which a name speaks, and how much by itself.
fn speaks_for(known: Known) -> Option<(Country, f32)> {
    let body = known.body.and_then(|b| LEXICON.bodies.get(b)).and_then(|b| b.country());
    let metonym = known.metonym.and_then(|m| LEXICON.metonyms.get(m)).and_then(|m| m.country);
    let place = known.place().map(|(country, form)| {
        let weight = match form {
            PlaceForm::Name | PlaceForm::Adjective => 1.0,
            PlaceForm::Capital => 0.9,
            PlaceForm::People | PlaceForm::Region | PlaceForm::Place => 0.7,
        };
        (country, weight)
    });
    metonym.or(body).map(|country| (country, 0.9)).or(place)
}

/// "in Rwanda", "with Iran": spoken about; "In Washington, ..." sets the scene.
fn is_about(words: &Words, i: usize) -> bool {
    i > 0 && words.at(i - 1).function == "prep" && !words.at(i - 1).initial
}

/// "**In Beijing**, a spokesman said"
fn sets_scene(words: &Words, hit: &Hit<Known>) -> bool {
    hit.start > 0
        && words.folded(hit.start - 1) == "in"
        && words.at(hit.start - 1).initial
        && words.folded(hit.end) == ","
}
