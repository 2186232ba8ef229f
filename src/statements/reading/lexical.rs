//! Classes of nouns, verbs and adjectives that single rules ask for, from `data/lexical-words.tsv`, as
//! bits. Words of grammar are [`class`](crate::statements::reading::class)'s.

use crate::statements::reading::tables::LEXICAL_WORDS;

/// "withdrew its **troops**"
pub const FORCE: u128 = 1;
/// "denied **bail**"
pub const GRANT: u128 = 1 << 1;
/// "rejected the **appeal**"
pub const RULING: u128 = 1 << 2;
/// "dismissed her **deputy**"
pub const STAFF: u128 = 1 << 3;
/// "the body rejected the **kidney**"
pub const BODY: u128 = 1 << 4;
/// "contested the **election**"
pub const ELECTION: u128 = 1 << 5;
/// "condemned the **bombing**"
pub const VIOLENCE: u128 = 1 << 6;
/// "criticised **him**"
pub const PERSON: u128 = 1 << 7;
/// "maintained her **innocence**"
pub const INNOCENCE: u128 = 1 << 8;
/// "shot down the **plan**"
pub const IDEA: u128 = 1 << 9;
/// "citing two **officials**"
pub const SOURCE: u128 = 1 << 10;
/// "repeated the **denial**"
pub const DENIAL: u128 = 1 << 11;
/// "claimed three **lives**"
pub const TOLL: u128 = 1 << 12;
/// "told a **story**"
pub const TALE: u128 = 1 << 13;
/// "reported for **duty**"
pub const DUTY: u128 = 1 << 14;
/// "said **goodbye**"
pub const FAREWELL: u128 = 1 << 15;
/// "denied **nothing**"
pub const NOTHING: u128 = 1 << 16;
/// "rejected the **shipment**"
pub const GOODS: u128 = 1 << 17;
/// "brushed off the **dust**"
pub const DIRT: u128 = 1 << 18;
/// stole: what one is accused of doing
pub const WRONG: u128 = 1 << 19;
/// "the **report** is wrong": what can be true or false
pub const CLAIM: u128 = 1 << 20;
/// "the **charge**": claims that need an accuser
pub const ACCUSING: u128 = 1 << 21;
/// "slammed the Paris **Agreement**"
pub const DEAL: u128 = 1 << 22;
/// "a misguided **approach**"
pub const JUDGED: u128 = 1 << 23;
/// "did not have any **contact**"
pub const AFFAIRS: u128 = 1 << 24;
/// "threatened a **veto**"
pub const VETO: u128 = 1 << 25;
/// "the **spokesman**": any side may have one
pub const ROLE: u128 = 1 << 26;
/// "a **critic** of the mayor"
pub const RIVAL: u128 = 1 << 27;
/// "contested that **view**"
pub const VIEW: u128 = 1 << 28;
/// "no such **thing**": names nothing
pub const VAGUE: u128 = 1 << 29;
/// "that is the **case**": says nothing by itself
pub const HOLLOW: u128 = 1 << 30;
/// "she **replied**": to what was said right before
pub const REPLYING: u128 = 1 << 31;
/// "neither of them **commented**": to the press
pub const COMMENTING: u128 = 1 << 32;
/// "did not respond to **questions**": of the press
pub const INQUIRY: u128 = 1 << 33;
/// "the charge was dismissed by the **judge**"
pub const COURT: u128 = 1 << 34;
/// "her **lawyer**": says what somebody else never did
pub const DEFENDER: u128 = 1 << 35;
/// "no **doubt**": denies nothing
pub const AFTER_NO: u128 = 1 << 36;
/// "**Analysis**: …": no speaker
pub const LABEL: u128 = 1 << 37;
/// "an **interview** with"
pub const INTERVIEW: u128 = 1 << 38;
/// "**issued** a denial"
pub const ISSUING: u128 = 1 << 39;
/// "was **illegal**": accuses, unless the cue calls something so
pub const FAULTING: u128 = 1 << 40;
/// ", **ending** months of talks": what follows from the speaking
pub const OUTCOME: u128 = 1 << 41;
/// ", a **move** that": the same
pub const DEED: u128 = 1 << 42;
/// "**recently** said": tells what was said before
pub const FORMERLY: u128 = 1 << 43;
/// "is **due** to deny it": has not been said yet
pub const AWAITING: u128 = 1 << 44;
/// "a **line** in a speech": what is said, and not when
pub const PASSAGE: u128 = 1 << 45;
/// "**voted** to reject the bill": decides and says nothing
pub const VOTING: u128 = 1 << 46;
/// "asserted his **right** to silence": exercises it and says nothing
pub const RIGHT: u128 = 1 << 47;
/// "**offered** no proof": has none to show
pub const OFFERING: u128 = 1 << 48;
/// "answered the **questions**": nothing that anybody said
pub const ASKED: u128 = 1 << 49;
/// "the **storm** threatened to flood the port": without a word
pub const MENACE: u128 = 1 << 50;
/// "her **view** is that": what somebody says or thinks
pub const HOLDING: u128 = 1 << 51;
/// "**known** as Salafists": gives somebody a name
pub const NAMED: u128 = 1 << 52;
/// "called her **bluff**"
pub const BLUFF: u128 = 1 << 53;
/// "maintained **ties**": says nothing
pub const UPKEEP: u128 = 1 << 54;
/// "put the **toll** at 40"
pub const FIGURE: u128 = 1 << 55;
/// "**saw** a man shouting": the object speaks
pub const SEEING: u128 = 1 << 56;
/// "at **about** 40": begins a number, as digits do
pub const AMOUNT: u128 = 1 << 57;
/// "nobody was **available** to comment"
pub const AVAILABLE: u128 = 1 << 58;
/// "nobody was available to **comment**"
pub const ANSWERING: u128 = 1 << 59;
/// "**emails** to the firm went unanswered"
pub const SENT: u128 = 1 << 60;
/// "**attempts** to reach her failed"
pub const TRYING: u128 = 1 << 61;
/// "the call was not **returned**"
pub const RETURNED: u128 = 1 << 62;
/// "**denied** the report": somebody may have said what is negated near it
pub const CONTESTING: u128 = 1 << 63;
/// "did not **name** the minister"
pub const NAMING: u128 = 1 << 80;
/// "**filed** a complaint", "**released** the result": sends a thing out
pub const PUBLISHING: u128 = 1 << 81;
/// "are **uneasy** about the plan"
pub const MOOD: u128 = 1 << 82;
/// "told public **broadcaster** ARD": stands before the name of a medium
pub const MEDIUM: u128 = 1 << 83;
/// "cited client **confidentiality**"
pub const SECRECY: u128 = 1 << 88;
/// "**added** a lane": speaks only where a clause or a claim stands behind
pub const MUTE: u128 = 1 << 100;
/// "declared **bankruptcy**"
pub const STATUS: u128 = 1 << 101;
/// "said after **reading** it"
pub const TAKING_IN: u128 = 1 << 102;
/// "wrote a **memoir**"
pub const WORK: u128 = 1 << 103;
/// "stayed, **hoping** to win"
pub const PASSING: u128 = 1 << 104;
/// ", **showing** how rules differ"
pub const ATTESTING: u128 = 1 << 105;
/// "**unable** to accuse"
pub const UNABLE: u128 = 1 << 106;
/// "is **seen** by colleagues as"
pub const FELT: u128 = 1 << 107;
/// "the law **allows** owners to appeal"
pub const LETTING: u128 = 1 << 108;
/// "the **photo** showed a child"
pub const PICTURE: u128 = 1 << 109;
/// "who **favour** her": tells which voters
pub const SIDING: u128 = 1 << 110;
/// "her **decision** to leave": no proposition
pub const RESOLVE: u128 = 1 << 111;
/// "**announced** “Harbour Nights”": sends out what has a name
pub const LAUNCHING: u128 = 1 << 112;

/// Whether the lower-case `word` has one of `classes`.
pub fn is(word: &str, classes: u128) -> bool {
    LEXICAL_WORDS.get(word).is_some_and(|known| known & classes != 0)
}
