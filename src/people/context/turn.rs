//! Where a paragraph turns to another country than the one before: "Next door **Senegal** is cross", "**Mali**, which
//! is run by soldiers too, did the same". Its ministers are those of that country.

use crate::people::context::Context;
use crate::people::context::evidence::{Evidence, Stand};
use crate::people::lexica::lexicon::{Country, LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// Tokens of a sentence that are looked through.
const SENTENCE: usize = 60;

impl Context {
    /// The country that the paragraph of token `at` turns to in its first sentence: "Next door **Senegal** is cross.
    /// The fish are gone. “We wait,” said the foreign minister", where the paragraph before spoke of others.
    pub(in crate::people) fn turn(&self, words: &Words, at: usize) -> Option<Country> {
        let block = words.at(at).block;
        let first = words.doc.blocks.get(block)?.tokens.start;
        // "**The country’s** opposition leader asked why. Fisheries Minister Lind said"
        let realm = name_words::is(words.folded(first + 1), name_words::REALM);
        if realm && words.folded(first) == "the" && words.at(first + 1).possessive {
            return self.realm(words, first + 1);
        }
        let from = self.evidence.partition_point(|e| e.block + 1 < block);
        let to = self.evidence.partition_point(|e| e.token < at);
        let near = self.evidence.get(from..to)?;
        let here = near.iter().filter(|e| e.block == block);
        let opening = |e: &&Evidence| e.opens && e.sentence == words.at(first).sentence && e.weight >= 0.5;
        let turn = here.clone().find(opening)?;
        let leads = |e: &Evidence| matches!(e.stand, Stand::Acts | Stand::Owns | Stand::Scene);
        let main = |c: Country| Some(c) == self.home || self.home.is_none() && Some(c) == self.most;
        // "Iran fired at Haifa. The defence minister said" in a report from Israel.
        let other = here.clone().any(|e| {
            let rival = e.country != turn.country;
            rival && (e.token > turn.token && leads(e) || e.sentence == turn.sentence && main(e.country))
        });
        let known =
            near.iter().take_while(|e| e.block < block).any(|e| e.country == turn.country && leads(e));
        if words.folded(first) == "asked" {
            // "Romania’s foreign ministry said so", and below it "Asked whether Bucharest would, the minister said"
            return (known && !other).then_some(turn.country);
        }
        let set = turn.stand == Stand::Scene;
        let same = turn.sentence == words.at(at).sentence || !set && is_told(words, turn.token);
        // "China has cut its loans. The finance minister said" in Kenya: what is done to the one country of the page.
        let several = self.home.is_none() && self.second.is_some_and(|second| second < block);
        let new = self.firsts.contains(&(turn.country, turn.token));
        // "Mali, which is run by soldiers too": presented as a newcomer to the story.
        let relative = matches!(words.folded(turn.token + 2), "which" | "where" | "whose");
        let total = |c: Option<Country>| self.totals.iter().find(|t| Some(t.0) == c).map_or(0.0, |t| t.1);
        let minor = total(Some(turn.country)) * 2.0 < total(self.most);
        let apart = (new || relative && minor) && words.folded(turn.token + 1) == ",";
        // "In **Washington**, an official said"
        let scene = set && !is_seat(words, turn.token);
        let marked = several || apart || scene || is_marked(words, first, turn.token);
        (marked && !same && !known && !other && block > 0).then_some(turn.country)
    }

    /// The first country of headline and lead, and the block that speaks of another.
    pub(in crate::people) fn lead(&self) -> Option<(Country, Option<usize>)> {
        let said =
            |e: &&Evidence| !e.apart && !matches!(e.stand, Stand::Addressed | Stand::Shared | Stand::Party);
        let mut lead = self.evidence.iter().take_while(|e| e.lead).filter(said);
        let country = lead.next()?.country;
        Some((country, lead.find(|e| e.country != country).map(|e| e.block)))
    }
}

/// "**Next door** Senegal is cross", "Senegal, **meanwhile**, is cross": the words around the subject say that others
/// are spoken of now.
fn is_marked(words: &Words, first: usize, at: usize) -> bool {
    let near = (first..at).chain(at + 1..at + 4).filter(|&k| words.same_sentence(at, k));
    near.into_iter().any(|k| name_words::is(words.folded(k), name_words::SCENE))
}

/// "**Iran** would pay for it, the defence minister said": what somebody says, and no scene.
fn is_told(words: &Words, at: usize) -> bool {
    let sentence = (at..at + SENTENCE).take_while(|&k| words.same_sentence(at, k));
    let reports = |k: &usize| name_words::is(words.folded(*k), name_words::REPORTING);
    let Some(said) = sentence.filter(reports).last() else { return false };
    let Some(comma) = (at..said).rev().find(|&k| words.folded(k) == ",") else { return false };
    // "Mali, which is run by soldiers, has said"
    let clause = matches!(words.folded(comma + 1), "which" | "who" | "where" | "whose" | "and" | "but");
    !clause && (comma + 1..said).any(|k| words.at(k).class != WordClass::Aux)
}

/// "In Brussels, ...": any state’s.
fn is_seat(words: &Words, token: usize) -> bool {
    LEXICON.seats.contains_key(words.folded(token))
}
