//! Closed lists of words in names and around them, from `data/name-words.tsv`.

use crate::people::lexica::tables::NAME_WORDS;

/// "de", "bin"
pub const PARTICLE: u64 = 1;
/// "KC", "TD"
pub const POST_NOMINAL: u64 = 1 << 1;
/// "army": a report of armies, police or firefighters
pub const SERVICE: u64 = 1 << 2;
/// "militia": its members hold no office
pub const ARMED_GROUP: u64 = 1 << 3;
/// "the group": the body of that kind spoken of last
pub const GENERIC: u64 = 1 << 4;
/// "was ousted as"
pub const LOST: u64 = 1 << 5;
/// "was elected as"
pub const GAINED: u64 = 1 << 6;
/// "in the region"
pub const AREA: u64 = 1 << 7;
/// ", which he **denies**"
pub const DENYING: u64 = 1 << 8;
/// "Roe **accused** Grant": holds something against somebody
pub const ACCUSING: u64 = 1 << 9;
/// "a **charge** he denies"
pub const CHARGE: u64 = 1 << 10;
/// "the **agency**’s director": of a body of several states
pub const OF_STATES: u64 = 1 << 11;
/// "**army** commander": of offices that officers hold
pub const FORCES: u64 = 1 << 12;
/// "people **familiar** with it"
pub const BEHIND_NOUN: u64 = 1 << 13;
/// "leader of the **nation**"
pub const LED: u64 = 1 << 14;
/// "Shelby **County**": a name that it ends is a place’s
pub const DIVISION: u64 = 1 << 16;
/// "**Senate** minority leader": of members of the US Congress and governors
pub const ELECTED: u64 = 1 << 17;
/// "the **governor**": not the deputy governor
pub const SOLE: u64 = 1 << 18;
/// "the **veteran** diplomat": of the holder, not of the office
pub const COLOUR: u64 = 1 << 19;
/// "Official Secrets **Act**": ends the name of a law, and no person’s
pub const LAW: u64 = 1 << 22;
/// "the Green group in the **Senate**"
pub const PARLIAMENT: u64 = 1 << 24;
/// "the **two** judges"
pub const COUNT: u64 = 1 << 25;
/// "chair of the health **committee**"
pub const COMMITTEE: u64 = 1 << 26;
/// "**Santa** Rosa"
pub const PLACE_PREFIX: u64 = 1 << 27;
/// "the **village** of Nether Combe"
pub const SETTLEMENT: u64 = 1 << 23;
/// "for a **decade**"
pub const PERIOD: u64 = 1 << 20;
/// "the **regulator**’s director": of the public body spoken of last
pub const PUBLIC_BODY: u64 = 1 << 21;
/// "**Asked** whether he knew, Holm laughed": opens a clause before the main one
pub const FRONTING: u64 = 1 << 32;
/// "the **statement** read": what somebody issued stands for whoever did
pub const ISSUED: u64 = 1 << 33;
/// "a **report** by the ministry": what somebody wrote, said to be theirs only where that is told
pub const WRITTEN: u64 = 1 << 34;
/// "**Flanked** by the chief of police, Holm said": opens a phrase that names others
pub const BESIDE: u64 = 1 << 35;
/// "the **force**": of police
pub const OF_POLICE: u64 = 1 << 36;
/// "the **watchdog**": a body that looks after others
pub const OF_WATCH: u64 = 1 << 37;
/// "the Belgian **liberal**": of a politician
pub const CAMP: u64 = 1 << 38;
/// "Wexshire **Police**": ends the name of a police force
pub const POLICE: u64 = 1 << 39;
/// "Charity **Commission**": a word in the name of a watchdog
pub const WATCH: u64 = 1 << 40;
/// "**urged** Delhi": of another state than the speaker
pub const TOWARDS: u64 = 1 << 51;
/// "**flew** to Ankara"
pub const TRAVEL: u64 = 1 << 52;
/// "told **reporters** in Doha"
pub const VENUE: u64 = 1 << 53;
/// "the Canadian **embassy**": sits in another state
pub const MISSION: u64 = 1 << 54;
/// "the **governor** of the province": of a part of a state
pub const LOCAL: u64 = 1 << 55;
/// "**neighbouring** Bolivia", "Next **door** Senegal": the page turns to another country
pub const SCENE: u64 = 1 << 41;
/// "**the kingdom’s** negotiator": the state or the region spoken of last
pub const REALM: u64 = 1 << 50;
/// "a UN **conference** in Turkey": brings many states to one place
pub const MEETING: u64 = 1 << 56;
/// "the officer **leading** the probe"
pub const IN_HAND: u64 = 1 << 60;
/// "the judge in charge of the **case**"
pub const CASE: u64 = 1 << 61;
/// "a **bench** of Justices Nair and Menon": several who decide as one
pub const BENCH: u64 = 1 << 28;
/// "Treasury **data**": what a body counted, and the body says
pub const FIGURES: u64 = 1 << 29;
/// "the **Democrat** said": of a party
pub const OF_PARTY: u64 = 1 << 30;
/// "the **Liberal** Democrat": of which one of that name
pub const KIND_OF_PARTY: u64 = 1 << 31;
/// "**Moscow’s representative**": of the state that sends
pub const SENT: u64 = 1 << 46;
/// "the Utah **senator**": of a seat
pub const SEAT: u64 = 1 << 42;
/// "a **deputy** minister": first words of titles that several hold at a time
pub const OF_MANY: u64 = 1 << 43;
/// "**also** known as the ZKR": before a verb that says how a body is called
pub const SO_CALLED: u64 = 1 << 44;
/// "known **by its acronym** ZKR": between that verb and the letters
pub const BEFORE_LETTERS: u64 = 1 << 45;
/// "**PC** Ana Lind": letters of a title only before a name or behind "the"
pub const BEFORE_NAME: u64 = 1 << 47;
/// "in Prince **George**": a town
pub const TOWN_OF_ROYAL: u64 = 1 << 48;
/// "**sits** on the health committee": is a member of it
pub const SEATED: u64 = 1 << 49;
/// "the **driver** said", "the **victim** said": one of many whom a story does not name
pub const ANYBODY: u64 = 1 << 57;
/// "the **Labour** MP": parties as news writes them before a seat
pub const PARTY: u64 = 1 << 58;
/// "who **gave** only his surname, Deng", "who **asked** to be called Mina"
pub const GIVEN_AS: u64 = 1 << 62;
/// "said": verbs of most reporting clauses, the class of that name in `data/function-words.tsv`
pub const REPORTING: u64 = 1 << 15;

/// "its **website**": speaks for whoever has it
pub const DOCUMENT: u64 = 1 << 63;
/// "Teachers’ **Federation**": a union by another word
pub const UNION: u64 = 1 << 59;

/// Whether a folded word is in one of the lists `bits`.
pub fn is(word: &str, bits: u64) -> bool {
    NAME_WORDS.get(word).is_some_and(|lists| lists & bits != 0)
}
