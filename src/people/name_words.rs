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
/// "**Asked** whether he knew, Holm laughed": opens a clause before the main one
pub const FRONTING: u32 = 1 << 20;
/// "the **statement** read": what somebody issued stands for whoever did
pub const ISSUED: u32 = 1 << 21;
/// "a **report** by the ministry": what somebody wrote, said to be theirs only where that is told
pub const WRITTEN: u32 = 1 << 28;
/// "**Flanked** by the chief of police, Holm said": opens a phrase that names others
pub const BESIDE: u32 = 1 << 22;
/// "the **force**": of police
pub const OF_POLICE: u32 = 1 << 23;
/// "the **watchdog**": a body that looks after others
pub const OF_WATCH: u32 = 1 << 24;
/// "the Belgian **liberal**": of a politician
pub const CAMP: u32 = 1 << 27;
/// "Wexshire **Police**": ends the name of a police force
pub const POLICE: u32 = 1 << 25;
/// "Charity **Commission**": a word in the name of a watchdog
pub const WATCH: u32 = 1 << 26;
/// "said": verbs of most reporting clauses, the class of that name in `data/function-words.tsv`
pub const REPORTING: u32 = 1 << 15;

/// Whether a folded word is in one of the lists `bits`.
pub fn is(word: &str, bits: u32) -> bool {
    NAME_WORDS.get(word).is_some_and(|lists| lists & bits != 0)
}
