//! States and regions that a noun alone means: "**The kingdom’s** chief negotiator", "**The islands’** president".

use crate::people::context::Context;
use crate::people::context::evidence::{Evidence, Stand};
use crate::people::context::exclusions::has_office;
use crate::people::lexica::lexicon::{Country, LEXICON};
use crate::people::lexica::words::Words;

/// Tokens that the name of a place may have: "the Cook **Islands**".
const NAME: usize = 3;

impl Context {
    /// The country of "the **city’s** mayor" at token `at`: that of the town or region spoken of last in its paragraph
    /// and the one before, else of the first in headline and lead.
    pub(in crate::people) fn town(&self, words: &Words, at: usize) -> Option<Country> {
        let block = words.at(at).block;
        let town = |e: &&Evidence| e.local && !e.apart;
        let to = self.evidence.partition_point(|e| e.token < at);
        let earlier = self.evidence.get(..to)?;
        let near = earlier.iter().rev().take_while(|e| e.block + 1 >= block).find(town);
        let first = || earlier.iter().take_while(|e| e.lead).find(town);
        near.or_else(first).map(|e| e.country)
    }

    /// The country of the noun at token `at`: the last one of that sort (`data/office-exclusions.tsv`) in its paragraph
    /// and the one before, or of that name; "the country" is the one that its paragraph began with, or the one before
    /// where its own begins with it.
    pub(in crate::people) fn realm(&self, words: &Words, at: usize) -> Option<Country> {
        let noun = words.folded(at);
        let block = words.at(at).block;
        let from = self.evidence.partition_point(|e| e.block + 1 < block);
        let to = self.evidence.partition_point(|e| e.token < at);
        let near = self.evidence.get(from..to)?;
        let named = |e: &Evidence| (e.token + 1..e.token + NAME).any(|k| words.folded(k) == noun);
        let sort = LEXICON.office_exclusions.contains_key(noun);
        let first = words.doc.blocks.get(block).is_some_and(|b| b.tokens.start + 1 == at);
        let told = if first { block.saturating_sub(1) } else { block };
        let begins = words.doc.blocks.get(told).map(|b| b.tokens.start);
        let opens =
            |e: &Evidence| e.block == told && (e.opens || e.stand == Stand::Scene || Some(e.token) == begins);
        let fits =
            |e: &&Evidence| named(e) || if sort { !e.local && has_office(e.country, noun) } else { opens(e) };
        near.iter().rev().find(fits).map(|e| e.country)
    }
}
