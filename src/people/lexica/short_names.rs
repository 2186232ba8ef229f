//! One word by which a page calls the government of a union, "**The Commission** said", "**The Centre** told the Lok
//! Sabha", and which means another body on most pages: it counts where the page speaks of that union and of no other body
//! called so.

use crate::people::Kind;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Country, Known, LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// Names of India, its towns and its bodies that a page prints at least.
const SPOKEN_OF: usize = 2;

/// Headline and standfirst print no article: "Centre tells Lok Sabha".
const HEAD: usize = 2;

impl Hits {
    /// Makes such words mean the European Commission and the government in Delhi.
    pub(in crate::people) fn find_short_names(&mut self, words: &Words) {
        let commissions = self.commissions(words);
        self.mean(commissions, "european commission");
        let centres = self.centres(words);
        self.mean(centres, "new delhi");
    }

    /// Makes each of the words at `tokens` a hit of what the lists know as `name`.
    fn mean(&mut self, tokens: Vec<usize>, name: &str) {
        let Some(known) = LEXICON.known.get(name) else { return };
        for i in tokens {
            let hit = Some(Hit { start: i, end: i + 1, what: known });
            self.known.get_mut(i).into_iter().for_each(|slot| *slot = hit);
            self.known_before.get_mut(i + 1).into_iter().for_each(|slot| *slot = hit);
        }
    }

    /// "the Commission" and "a Commission spokesperson", where the page speaks of the European Union and names no other
    /// commission.
    fn commissions(&self, words: &Words) -> Vec<usize> {
        let mut found = Vec::new();
        let mut bare =
            (0..words.len()).filter(|&i| words.folded(i) == "commission" && words.at(i).capital).peekable();
        if bare.peek().is_none() || !self.known.iter().flatten().any(is_european) {
            return found;
        }
        for i in bare {
            // "the **European Commission**", "the EU **Commission**"
            let listed = self.known_before(i + 1).filter(|hit| hit.start < i);
            if listed.or_else(|| self.known_before(i)).is_some_and(|hit| is_european(&hit)) {
                continue;
            }
            // "the Electoral **Commission**": the page may mean this one.
            if listed.is_some() || is_another(words, i) {
                return Vec::new();
            }
            if is_plain(words, i) {
                found.push(i);
            }
        }
        found
    }

    /// "the Centre", as the papers of India call the government of the Union, where the page speaks of India and names
    /// no other centre.
    fn centres(&self, words: &Words) -> Vec<usize> {
        let centre = |i: &usize| words.at(*i).capital && name_words::is(words.folded(*i), name_words::CENTRE);
        let mut bare = (0..words.len()).filter(centre).peekable();
        let other = |hit: &Hit<Known>| hit.end > hit.start + 1 && (hit.start..hit.end).any(|i| centre(&i));
        if bare.peek().is_none() || self.known.iter().flatten().any(other) || !self.is_indian() {
            return Vec::new();
        }
        bare.filter(|&i| stands_alone(words, i)).collect()
    }

    /// Whether the page names India, its towns or its bodies more than once.
    fn is_indian(&self) -> bool {
        let india = |hit: &&Hit<Known>| country(hit) == Some("IN");
        self.known.iter().flatten().filter(india).take(SPOKEN_OF).count() == SPOKEN_OF
    }
}

/// The country of a place or a body.
fn country(hit: &Hit<Known>) -> Option<Country> {
    let body = || LEXICON.bodies.get(hit.what.body?)?.country();
    hit.what.place().map(|place| place.0).or_else(body)
}

/// The European Union, or a body of it that the list calls European, of no country.
fn is_european(hit: &Hit<Known>) -> bool {
    let body = hit.what.body.and_then(|b| LEXICON.bodies.get(b));
    body.is_some_and(|b| {
        b.kind == Kind::Organisation
            && b.country().is_none()
            && matches!(b.name, "European Union" | "European Commission" | "European Parliament")
    })
}

/// "the Electoral **Commission**", "the **Commission** on Elections": words around it make it another.
fn is_another(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i));
    let named = before.is_some_and(|k| words.at(k).is_proper() && words.at(k).class == WordClass::Open);
    named || is_for(words, i + 1)
}

/// "the **Commission**", "a **Commission** spokesperson", "former **Commission** President", and no "government
/// **Commission**".
fn is_plain(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i));
    let plain = before.is_none_or(|k| {
        let word = words.at(k);
        let modifies = LEXICON.modifiers.get(&word.folded).is_some();
        !word.possessive && (word.class != WordClass::Open || modifies || !word.alphabetic)
    });
    plain && !words.at(i).title_case
}

/// "**The Centre** said", and no "Centre for Policy Research", "Trade Centre".
fn stands_alone(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i));
    let article = before.is_some_and(|k| words.folded(k) == "the");
    let head = words.at(i).block < HEAD && before.is_none_or(|k| !words.at(k).capital);
    let goes_on = words.same_sentence(i, i + 1) && words.at(i + 1).capital && !words.at(i + 1).title_case;
    (article || head) && !goes_on && !is_for(words, i + 1)
}

/// "Commission **on** Elections", "Centre **for** Policy Research"
fn is_for(words: &Words, i: usize) -> bool {
    matches!(words.folded(i), "of" | "on" | "for")
}
