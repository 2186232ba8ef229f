//! Closed lists of words in names and around them, from `data/name-words.tsv`.

use super::tables::NAME_WORDS;

/// "de", "bin"
pub const PARTICLE: u32 = 1;
/// "KC", "TD"
pub const POST_NOMINAL: u32 = 1 << 1;
/// "army": a report of armies, police or firefighters
pub const SERVICE: u32 = 1 << 2;
/// "militia": its members hold no office
pub const ARMED_GROUP: u32 = 1 << 3;
/// "the group": the body of that kind spoken of last
pub const GENERIC: u32 = 1 << 4;
/// "was ousted as"
pub const LOST: u32 = 1 << 5;
/// "was elected as"
pub const GAINED: u32 = 1 << 6;
/// "in the region"
pub const AREA: u32 = 1 << 7;
/// "said": verbs of most reporting clauses, the class of that name in `data/function-words.tsv`
pub const REPORTING: u32 = 1 << 8;

/// Whether a folded word is in one of the lists `bits`.
pub fn is(word: &str, bits: u32) -> bool {
    NAME_WORDS.get(word).is_some_and(|lists| lists & bits != 0)
}
