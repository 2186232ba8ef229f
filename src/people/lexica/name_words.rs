//! Closed lists of words in names and around them, from `data/name-words.tsv`.

use crate::people::lexica::tables::NAME_WORDS;

/// "de", "bin"
pub const PARTICLE: u128 = 1;
/// "KC", "TD"
pub const POST_NOMINAL: u128 = 1 << 1;
/// "army": a report of armies, police or firefighters
pub const SERVICE: u128 = 1 << 2;
/// "militia": its members hold no office
pub const ARMED_GROUP: u128 = 1 << 3;
/// "the group": the body of that kind spoken of last
pub const GENERIC: u128 = 1 << 4;
/// "was ousted as"
pub const LOST: u128 = 1 << 5;
/// "was elected as"
pub const GAINED: u128 = 1 << 6;
/// "in the region"
pub const AREA: u128 = 1 << 7;
/// ", which he **denies**"
pub const DENYING: u128 = 1 << 8;
/// "Roe **accused** Grant": holds something against somebody
pub const ACCUSING: u128 = 1 << 9;
/// "a **charge** he denies"
pub const CHARGE: u128 = 1 << 10;
/// "the **agency**’s director": of a body of several states
pub const OF_STATES: u128 = 1 << 11;
/// "**army** commander": of offices that officers hold
pub const FORCES: u128 = 1 << 12;
/// "people **familiar** with it"
pub const BEHIND_NOUN: u128 = 1 << 13;
/// "leader of the **nation**"
pub const LED: u128 = 1 << 14;
/// "Shelby **County**": a name that it ends is a place’s
pub const DIVISION: u128 = 1 << 16;
/// "**Senate** minority leader": of members of the US Congress and governors
pub const ELECTED: u128 = 1 << 17;
/// "the **governor**": not the deputy governor
pub const SOLE: u128 = 1 << 18;
/// "the **veteran** diplomat": of the holder, not of the office
pub const COLOUR: u128 = 1 << 19;
/// "Official Secrets **Act**": ends the name of a law, and no person’s
pub const LAW: u128 = 1 << 22;
/// "the Green group in the **Senate**"
pub const PARLIAMENT: u128 = 1 << 24;
/// "the **two** judges"
pub const COUNT: u128 = 1 << 25;
/// "chair of the health **committee**"
pub const COMMITTEE: u128 = 1 << 26;
/// "**Santa** Rosa"
pub const PLACE_PREFIX: u128 = 1 << 27;
/// "the **village** of Nether Combe"
pub const SETTLEMENT: u128 = 1 << 23;
/// "for a **decade**"
pub const PERIOD: u128 = 1 << 20;
/// "the **regulator**’s director": of the public body spoken of last
pub const PUBLIC_BODY: u128 = 1 << 21;
/// "**Asked** whether he knew, Holm laughed": opens a clause before the main one
pub const FRONTING: u128 = 1 << 32;
/// "the **statement** read": what somebody issued stands for whoever did
pub const ISSUED: u128 = 1 << 33;
/// "a **report** by the ministry": what somebody wrote, said to be theirs only where that is told
pub const WRITTEN: u128 = 1 << 34;
/// "**Flanked** by the chief of police, Holm said": opens a phrase that names others
pub const BESIDE: u128 = 1 << 35;
/// "the **force**": of police
pub const OF_POLICE: u128 = 1 << 36;
/// "the **watchdog**": a body that looks after others
pub const OF_WATCH: u128 = 1 << 37;
/// "the Belgian **liberal**": of a politician
pub const CAMP: u128 = 1 << 38;
/// "Wexshire **Police**": ends the name of a police force
pub const POLICE: u128 = 1 << 39;
/// "Charity **Commission**": a word in the name of a watchdog
pub const WATCH: u128 = 1 << 40;
/// "**urged** Delhi": of another state than the speaker
pub const TOWARDS: u128 = 1 << 51;
/// "**flew** to Ankara"
pub const TRAVEL: u128 = 1 << 52;
/// "told **reporters** in Doha"
pub const VENUE: u128 = 1 << 53;
/// "the Canadian **embassy**": sits in another state
pub const MISSION: u128 = 1 << 54;
/// "the **governor** of the province": of a part of a state
pub const LOCAL: u128 = 1 << 55;
/// "**neighbouring** Bolivia", "Next **door** Senegal": the page turns to another country
pub const SCENE: u128 = 1 << 41;
/// "Russian missile **strike**": what a state does to the towns of another
pub const BLOW: u128 = 1 << 68;
/// "the **city’s** mayor": of the town or the part of a state that the page speaks of
pub const TOWN: u128 = 1 << 69;
/// "the Indian **Act**": of the first nations of America, and of no India
pub const FIRST_NATION: u128 = 1 << 70;
/// "**the kingdom’s** negotiator": the state or the region spoken of last
pub const REALM: u128 = 1 << 50;
/// "a UN **conference** in Turkey": brings many states to one place
pub const MEETING: u128 = 1 << 56;
/// "the officer **leading** the probe"
pub const IN_HAND: u128 = 1 << 60;
/// "the judge in charge of the **case**"
pub const CASE: u128 = 1 << 61;
/// "a **bench** of Justices Nair and Menon": several who decide as one
pub const BENCH: u128 = 1 << 28;
/// "Treasury **data**": what a body counted, and the body says
pub const FIGURES: u128 = 1 << 29;
/// "the **Democrat** said": of a party
pub const OF_PARTY: u128 = 1 << 30;
/// "the **Liberal** Democrat": of which one of that name
pub const KIND_OF_PARTY: u128 = 1 << 31;
/// "**Moscow’s representative**": of the state that sends
pub const SENT: u128 = 1 << 46;
/// "the Utah **senator**": of a seat
pub const SEAT: u128 = 1 << 42;
/// "a **deputy** minister": first words of titles that several hold at a time
pub const OF_MANY: u128 = 1 << 43;
/// "**also** known as the ZKR": before a verb that says how a body is called
pub const SO_CALLED: u128 = 1 << 44;
/// "known **by its acronym** ZKR": between that verb and the letters
pub const BEFORE_LETTERS: u128 = 1 << 45;
/// "**PC** Ana Lind": letters of a title only before a name or behind "the"
pub const BEFORE_NAME: u128 = 1 << 47;
/// "in Prince **George**": a town
pub const TOWN_OF_ROYAL: u128 = 1 << 48;
/// "**sits** on the health committee": is a member of it
pub const SEATED: u128 = 1 << 49;
/// "the **driver** said", "the **victim** said": one of many whom a story does not name
pub const ANYBODY: u128 = 1 << 57;
/// "the **Labour** MP": parties as news writes them before a seat
pub const PARTY: u128 = 1 << 58;
/// "who **gave** only his surname, Deng", "who **asked** to be called Mina"
pub const GIVEN_AS: u128 = 1 << 62;
/// "said": verbs of most reporting clauses, the class of that name in `data/function-words.tsv`
pub const REPORTING: u128 = 1 << 15;

/// "its **website**": speaks for whoever has it
pub const DOCUMENT: u128 = 1 << 63;
/// "Teachers’ **Federation**": a union by another word
pub const UNION: u128 = 1 << 59;
/// "asked whether he would go, Holm **replied**"
pub const ANSWERING: u128 = 1 << 84;
/// "a reporter **asked** Holm whether he would go"
pub const QUESTIONING: u128 = 1 << 85;
/// "the **military**": of an army
pub const OF_ARMY: u128 = 1 << 86;
/// "the Israel **Defense** Forces": words in names of armies
pub const ARMY: u128 = 1 << 87;
/// "the **department**": of a ministry
pub const OF_MINISTRY: u128 = 1 << 88;
/// "the Home **Office**": last words of names of ministries
pub const MINISTRY: u128 = 1 << 89;
/// "Holm **issued** a statement. It said"
pub const ISSUING: u128 = 1 << 90;
/// "the **World** Tea Council": of no one state
pub const WORLDWIDE: u128 = 1 << 94;
/// "a Texas-**based** lawyer": makes an adjective of a name
pub const BEHIND_HYPHEN: u128 = 1 << 91;
/// "**pro**-Danish voters"
pub const BEFORE_HYPHEN: u128 = 1 << 92;
/// "**Follow** Ana Lind on Twitter"
pub const ADDRESSING: u128 = 1 << 93;
/// "Holm thanked Bauer **when** he left": opens a clause below another
pub const HANGING: u128 = 1 << 95;
/// "in his **view**, Holm lied": of somebody else
pub const VIEWPOINT: u128 = 1 << 96;
/// "Holm lost, **leaving** him alone": what a whole clause does
pub const OUTCOME: u128 = 1 << 97;

/// "the Tenants **Coalition**": allied for a cause, and of no state
pub const CAUSE: u128 = 1 << 64;
/// "a spokesman for the **family**": of a home, and of no body
pub const HOUSEHOLD: u128 = 1 << 65;

/// Whether a folded word is in one of the lists `bits`.
pub fn is(word: &str, bits: u128) -> bool {
    NAME_WORDS.get(word).is_some_and(|lists| lists & bits != 0)
}
