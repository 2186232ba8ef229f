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
/// ", which he **denies**"
pub const DENYING: u32 = 1 << 8;
/// "Roe **accused** Grant": holds something against somebody
pub const ACCUSING: u32 = 1 << 9;
/// "a **charge** he denies"
pub const CHARGE: u32 = 1 << 10;
/// "the **agency**’s director": of a body of several states
pub const OF_STATES: u32 = 1 << 11;
/// "**army** commander": of offices that officers hold
pub const FORCES: u32 = 1 << 12;
/// "people **familiar** with it"
pub const BEHIND_NOUN: u32 = 1 << 13;
/// "leader of the **nation**"
pub const LED: u32 = 1 << 14;
/// "Shelby **County**": a name that it ends is a place’s
pub const DIVISION: u32 = 1 << 16;
/// "**Senate** minority leader": of members of the US Congress and governors
pub const ELECTED: u32 = 1 << 17;
/// "the **governor**": not the deputy governor
pub const SOLE: u32 = 1 << 18;
/// "the **veteran** diplomat": of the holder, not of the office
pub const COLOUR: u32 = 1 << 19;
/// "**urged** Delhi": of another state than the speaker
pub const TOWARDS: u32 = 1 << 20;
/// "**flew** to Ankara"
pub const TRAVEL: u32 = 1 << 21;
/// "told **reporters** in Doha"
pub const VENUE: u32 = 1 << 22;
/// "the Canadian **embassy**": sits in another state
pub const MISSION: u32 = 1 << 23;
/// "the **governor** of the province": of a part of a state
pub const LOCAL: u32 = 1 << 24;
/// "said": verbs of most reporting clauses, the class of that name in `data/function-words.tsv`
pub const REPORTING: u32 = 1 << 15;

/// Whether a folded word is in one of the lists `bits`.
pub fn is(word: &str, bits: u32) -> bool {
    NAME_WORDS.get(word).is_some_and(|lists| lists & bits != 0)
}
