//! Classes of words of grammar and of some that single rules ask for, from `data/function-words.tsv`, as bits.
//! Those of nouns, verbs and adjectives are [`lexical`](crate::statements::reading::lexical)'s.

use crate::statements::reading::tables::FUNCTION_WORDS;

/// the, a
pub const DETERMINER: u64 = 1;
/// his
pub const POSSESSIVE: u64 = 1 << 1;
/// he
pub const SUBJECT: u64 = 1 << 2;
/// him
pub const OBJECT: u64 = 1 << 3;
/// in
pub const PREPOSITION: u64 = 1 << 4;
/// is
pub const BE: u64 = 1 << 5;
/// has
pub const HAVE: u64 = 1 << 6;
/// did
pub const DO: u64 = 1 << 7;
/// would
pub const MODAL: u64 = 1 << 8;
/// not
pub const NEGATION: u64 = 1 << 9;
/// and
pub const CONJUNCTION: u64 = 1 << 10;
/// because
pub const SUBORDINATOR: u64 = 1 << 11;
/// whether
pub const WH: u64 = 1 << 12;
/// also
pub const ADVERB: u64 = 1 << 13;
/// Monday
pub const TIME: u64 = 1 << 14;
/// met: past forms that no ending shows
pub const IRREGULAR: u64 = 1 << 15;
/// reporters
pub const ADDRESSEE: u64 = 1 << 16;
/// expect, feel, be told: no deeds
pub const MIND: u64 = 1 << 17;
/// said: verbs of most reporting clauses
pub const REPORTING: u64 = 1 << 18;
/// told: behind it stands who listens
pub const TELL: u64 = 1 << 19;
/// newspaper: the head of an outlet's description
pub const PRESS: u64 = 1 << 20;
/// "in an interview"
pub const OCCASION: u64 = 1 << 21;
/// "an outright lie"
pub const DEGREE: u64 = 1 << 22;
/// "her message: …"
pub const WORDING: u64 = 1 << 23;
/// "continued to question": a verb, and no name
pub const BEGIN: u64 = 1 << 24;
/// police, some: subjects of "say" without the ending of a plural
pub const PLURAL: u64 = 1 << 25;
/// reports, polls: sources that look like verbs
pub const REPORTS: u64 = 1 << 26;
/// "claims **that**": opens what is said, so that the word before is a verb
pub const CLAUSE_OPENER: u64 = 1 << 27;
/// asked, pressed: a question that leads to an answer
pub const QUESTIONED: u64 = 1 << 28;
/// people, year: words that statements share by chance
pub const LIGHT: u64 = 1 << 29;
/// "was never **told**": a deed where somebody alleged it
pub const INFORMED: u64 = 1 << 30;
/// "called the **claims** “gossip”"
pub const ALLEGED: u64 = 1 << 31;
/// "had **called** her and said": leads to speech
pub const ENCOUNTER: u64 = 1 << 32;
/// "the **watchdog** heard": listens, and does not speak
pub const HEARER: u64 = 1 << 33;
/// "Depots are full – **minister**": who says it, behind a headline
pub const SIGNER: u64 = 1 << 34;
/// "**researchers** at the university, who say": those of a body
pub const PERSONS: u64 = 1 << 35;
/// "is **investigating** claims": looks into what others said
pub const INQUIRING: u64 = 1 << 36;
/// "**wrote** to the speaker"
pub const WRITING: u64 = 1 << 37;
/// "wrote to the speaker **seeking** a debate"
pub const SEEKING: u64 = 1 << 38;
/// "described the **offer** as “a nonstarter”"
pub const PROPOSED: u64 = 1 << 39;
/// "no money was **stolen**": answers a charge
pub const MISDEED: u64 = 1 << 40;
/// "nothing was stolen, **police** said": tells of a burglary
pub const RESPONDER: u64 = 1 << 41;
/// "said the **office** could not discuss it"
pub const BODY: u64 = 1 << 42;
/// "declined to **hear** the appeal"
pub const JUDICIAL: u64 = 1 << 43;
/// no, nobody, neither: a subject that negates its clause
pub const NOBODY: u64 = 1 << 44;
/// "nobody was **hurt**": what fires and floods do as well
pub const HARM: u64 = 1 << 45;
/// "had never seen **such** a crowd": a record, and no denial
pub const COMPARED: u64 = 1 << 46;
/// "**if** nothing was hidden": no fact that is told
pub const UNTOLD: u64 = 1 << 47;
/// "ruled out **sabotage**": what may have happened, and no plan
pub const MISHAP: u64 = 1 << 55;
/// "no **arrests** have been made": what may be missing without anybody having said that it was there
pub const UNALLEGED: u64 = 1 << 56;
/// "**got** no answer": what comes back from who was asked, or does not
pub const RECEIVING: u64 = 1 << 48;
/// "received no **reply**"
pub const REPLY: u64 = 1 << 49;
/// "**Jan.** 20"
pub const SHORT_MONTH: u64 = 1 << 50;
/// "**baseless**": calls a claim untrue and is said as often to dismiss it
pub const SCORNFUL: u64 = 1 << 57;
/// "the **bill** did not address the price": speaks to nobody
pub const MUTE: u64 = 1 << 58;
/// "would not be **drawn**": gives an answer that says nothing
pub const EVADING: u64 = 1 << 59;
/// "**posed**, **queried**": asks what stands beside it
pub const ASKING: u64 = 1 << 60;
/// "is expected to **visit** Rabat": what calendars hold
pub const AGENDA: u64 = 1 << 61;
/// "in her **view**": what somebody makes of it
pub const OUTLOOK: u64 = 1 << 62;
/// "**emailed** the embassy but got no reply": asks somebody who need not answer
pub const CONTACTING: u64 = 1 << 51;
/// "rejected an **offer**": what one turns down without answering anything that was said
pub const OFFERED: u64 = 1 << 63;
/// is, has, did, would
pub const AUXILIARY: u64 = BE | HAVE | DO | MODAL;

/// The classes of a lower-case word with straight apostrophes.
pub fn of(word: &str) -> u64 {
    FUNCTION_WORDS.get(word).copied().unwrap_or(0)
}
