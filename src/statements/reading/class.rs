//! Classes of words of grammar and of some that single rules ask for, from `data/function-words.tsv`, as bits.
//! Those of nouns, verbs and adjectives are [`lexical`](crate::statements::reading::lexical)'s.

use crate::statements::reading::tables::FUNCTION_WORDS;

/// the, a
pub const DETERMINER: u128 = 1;
/// his
pub const POSSESSIVE: u128 = 1 << 1;
/// he
pub const SUBJECT: u128 = 1 << 2;
/// him
pub const OBJECT: u128 = 1 << 3;
/// in
pub const PREPOSITION: u128 = 1 << 4;
/// is
pub const BE: u128 = 1 << 5;
/// has
pub const HAVE: u128 = 1 << 6;
/// did
pub const DO: u128 = 1 << 7;
/// would
pub const MODAL: u128 = 1 << 8;
/// not
pub const NEGATION: u128 = 1 << 9;
/// and
pub const CONJUNCTION: u128 = 1 << 10;
/// because
pub const SUBORDINATOR: u128 = 1 << 11;
/// whether
pub const WH: u128 = 1 << 12;
/// also
pub const ADVERB: u128 = 1 << 13;
/// Monday
pub const TIME: u128 = 1 << 14;
/// met: past forms that no ending shows
pub const IRREGULAR: u128 = 1 << 15;
/// reporters
pub const ADDRESSEE: u128 = 1 << 16;
/// expect, feel, be told: no deeds
pub const MIND: u128 = 1 << 17;
/// said: verbs of most reporting clauses
pub const REPORTING: u128 = 1 << 18;
/// told: behind it stands who listens
pub const TELL: u128 = 1 << 19;
/// newspaper: the head of an outlet's description
pub const PRESS: u128 = 1 << 20;
/// "in an interview"
pub const OCCASION: u128 = 1 << 21;
/// "an outright lie"
pub const DEGREE: u128 = 1 << 22;
/// "her message: …"
pub const WORDING: u128 = 1 << 23;
/// "continued to question": a verb, and no name
pub const BEGIN: u128 = 1 << 24;
/// police, some: subjects of "say" without the ending of a plural
pub const PLURAL: u128 = 1 << 25;
/// reports, polls: sources that look like verbs
pub const REPORTS: u128 = 1 << 26;
/// "claims **that**": opens what is said, so that the word before is a verb
pub const CLAUSE_OPENER: u128 = 1 << 27;
/// asked, pressed: a question that leads to an answer
pub const QUESTIONED: u128 = 1 << 28;
/// people, year: words that statements share by chance
pub const LIGHT: u128 = 1 << 29;
/// "was never **told**": a deed where somebody alleged it
pub const INFORMED: u128 = 1 << 30;
/// "called the **claims** “gossip”"
pub const ALLEGED: u128 = 1 << 31;
/// "had **called** her and said": leads to speech
pub const ENCOUNTER: u128 = 1 << 32;
/// "the **watchdog** heard": listens, and does not speak
pub const HEARER: u128 = 1 << 33;
/// "Depots are full – **minister**": who says it, behind a headline
pub const SIGNER: u128 = 1 << 34;
/// "**researchers** at the university, who say": those of a body
pub const PERSONS: u128 = 1 << 35;
/// "is **investigating** claims": looks into what others said
pub const INQUIRING: u128 = 1 << 36;
/// "**wrote** to the speaker"
pub const WRITING: u128 = 1 << 37;
/// "wrote to the speaker **seeking** a debate"
pub const SEEKING: u128 = 1 << 38;
/// "described the **offer** as “a nonstarter”"
pub const PROPOSED: u128 = 1 << 39;
/// "no money was **stolen**": answers a charge
pub const MISDEED: u128 = 1 << 40;
/// "nothing was stolen, **police** said": tells of a burglary
pub const RESPONDER: u128 = 1 << 41;
/// "said the **office** could not discuss it"
pub const BODY: u128 = 1 << 42;
/// "declined to **hear** the appeal"
pub const JUDICIAL: u128 = 1 << 43;
/// no, nobody, neither: a subject that negates its clause
pub const NOBODY: u128 = 1 << 44;
/// "nobody was **hurt**": what fires and floods do as well
pub const HARM: u128 = 1 << 45;
/// "had never seen **such** a crowd": a record, and no denial
pub const COMPARED: u128 = 1 << 46;
/// "**if** nothing was hidden": no fact that is told
pub const UNTOLD: u128 = 1 << 47;
/// "ruled out **sabotage**": what may have happened, and no plan
pub const MISHAP: u128 = 1 << 55;
/// "no **arrests** have been made": what may be missing without anybody having said that it was there
pub const UNALLEGED: u128 = 1 << 56;
/// "**got** no answer": what comes back from who was asked, or does not
pub const RECEIVING: u128 = 1 << 48;
/// "received no **reply**"
pub const REPLY: u128 = 1 << 49;
/// "**Jan.** 20"
pub const SHORT_MONTH: u128 = 1 << 50;
/// "**baseless**": calls a claim untrue and is said as often to dismiss it
pub const SCORNFUL: u128 = 1 << 57;
/// "the **bill** did not address the price": speaks to nobody
pub const MUTE: u128 = 1 << 58;
/// "would not be **drawn**": gives an answer that says nothing
pub const EVADING: u128 = 1 << 59;
/// "**declined** through her lawyer to comment"
pub const REFUSING: u128 = 1 << 88;
/// "**posed**, **queried**": asks what stands beside it
pub const ASKING: u128 = 1 << 60;
/// "is expected to **visit** Rabat": what calendars hold
pub const AGENDA: u128 = 1 << 61;
/// "in her **view**": what somebody makes of it
pub const OUTLOOK: u128 = 1 << 62;
/// "**emailed** the embassy but got no reply": asks somebody who need not answer
pub const CONTACTING: u128 = 1 << 51;
/// "rejected an **offer**": what one turns down without answering anything that was said
pub const OFFERED: u128 = 1 << 63;
/// "was never **told**": what one is let know
pub const APPRISED: u128 = 1 << 92;
/// "had never been **asked**": what is done to one whom a matter concerns
pub const ASKED_OF: u128 = 1 << 93;
/// "nothing **proves** it": makes something evident
pub const SHOWING: u128 = 1 << 94;
/// is, has, did, would
pub const AUXILIARY: u128 = BE | HAVE | DO | MODAL;

/// The classes of a lower-case word with straight apostrophes.
pub fn of(word: &str) -> u128 {
    FUNCTION_WORDS.get(word).copied().unwrap_or(0)
}
