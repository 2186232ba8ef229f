//! "**The Commission** said" on a page about the European Union: the executive of the Union, of no country, though no word
//! of the page says so again.

use crate::people::Kind;
use crate::people::lexica::hits::{Hit, Hits};
use crate::people::lexica::lexicon::{Known, LEXICON, WordClass};
use crate::people::lexica::words::Words;

impl Hits {
    /// Finds the European Commission in "the Commission" and "a Commission spokesperson", where the page speaks of the
    /// Union and names no other commission.
    pub(in crate::people) fn find_commission(&mut self, words: &Words) {
        let bare = |&i: &usize| words.folded(i) == "commission" && words.at(i).capital;
        if !(0..words.len()).any(|i| bare(&i)) || !self.is_of_union() {
            return;
        }
        let Some(known) = LEXICON.known.get("european commission") else { return };
        let mut found = Vec::new();
        for i in (0..words.len()).filter(bare) {
            // "the **European Commission**", "the EU **Commission**"
            let listed = self.known_before(i + 1).filter(|hit| hit.start < i);
            if listed.or_else(|| self.known_before(i)).is_some_and(|hit| is_union(&hit)) {
                continue;
            }
            // "the Electoral **Commission**": the page may mean this one.
            if listed.is_some() || is_another(words, i) {
                return;
            }
            if stands_alone(words, i) {
                found.push(i);
            }
        }
        for i in found {
            let hit = Some(Hit { start: i, end: i + 1, what: known });
            self.known.get_mut(i).into_iter().for_each(|slot| *slot = hit);
            self.known_before.get_mut(i + 1).into_iter().for_each(|slot| *slot = hit);
        }
    }

    /// Whether the page names the European Union or its bodies.
    fn is_of_union(&self) -> bool {
        self.known.iter().flatten().any(is_union)
    }
}

/// The European Union, or a body of it that the list calls European, of no country.
fn is_union(hit: &Hit<Known>) -> bool {
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
    named || matches!(words.folded(i + 1), "of" | "on" | "for")
}

/// "the **Commission**", "a **Commission** spokesperson", "former **Commission** President", and no "government
/// **Commission**".
fn stands_alone(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i));
    let plain = before.is_none_or(|k| {
        let word = words.at(k);
        let modifies = LEXICON.modifiers.get(&word.folded).is_some();
        !word.possessive && (word.class != WordClass::Open || modifies || !word.alphabetic)
    });
    plain && !words.at(i).title_case
}
