//! Classes of words of grammar and of some that single rules ask for, from `data/function-words.tsv`, as bits.
//! Those of nouns, verbs and adjectives are [`lexical`](crate::statements::reading::lexical)'s.

use crate::bits::bits;
use crate::statements::reading::tables::FUNCTION_WORDS;

bits! { u128:
    /// the, a
    DETERMINER,
    /// his
    POSSESSIVE,
    /// he
    SUBJECT,
    /// him
    OBJECT,
    /// in
    PREPOSITION,
    /// is
    BE,
    /// has
    HAVE,
    /// did
    DO,
    /// would
    MODAL,
    /// not
    NEGATION,
    /// and
    CONJUNCTION,
    /// because
    SUBORDINATOR,
    /// whether
    WH,
    /// also
    ADVERB,
    /// Monday
    TIME,
    /// met: past forms that no ending shows
    IRREGULAR,
    /// reporters
    ADDRESSEE,
    /// expect, feel, be told: no deeds
    MIND,
    /// said: verbs of most reporting clauses
    REPORTING,
    /// told: behind it stands who listens
    TELL,
    /// newspaper: the head of an outlet's description
    PRESS,
    /// "in an interview"
    OCCASION,
    /// "an outright lie"
    DEGREE,
    /// "her message: …"
    WORDING,
    /// "continued to question": a verb, and no name
    BEGIN,
    /// police, some: subjects of "say" without the ending of a plural
    PLURAL,
    /// reports, polls: sources that look like verbs
    REPORTS,
    /// "claims **that**": opens what is said, so that the word before is a verb
    CLAUSE_OPENER,
    /// asked, pressed: a question that leads to an answer
    QUESTIONED,
    /// people, year: words that statements share by chance
    LIGHT,
    /// "was never **told**": a deed where somebody alleged it
    INFORMED,
    /// "called the **claims** “gossip”"
    ALLEGED,
    /// "had **called** her and said": leads to speech
    ENCOUNTER,
    /// "the **watchdog** heard": listens, and does not speak
    HEARER,
    /// "Depots are full – **minister**": who says it, behind a headline
    SIGNER,
    /// "**researchers** at the university, who say": those of a body
    PERSONS,
    /// "is **investigating** claims": looks into what others said
    INQUIRING,
    /// "**wrote** to the speaker"
    WRITING,
    /// "wrote to the speaker **seeking** a debate"
    SEEKING,
    /// "described the **offer** as “a nonstarter”"
    PROPOSED,
    /// "no money was **stolen**": answers a charge
    MISDEED,
    /// "nothing was stolen, **police** said": tells of a burglary
    RESPONDER,
    /// "said the **office** could not discuss it"
    BODY,
    /// "declined to **hear** the appeal"
    JUDICIAL,
    /// no, nobody, neither: a subject that negates its clause
    NOBODY,
    /// "nobody was **hurt**": what fires and floods do as well
    HARM,
    /// "had never seen **such** a crowd": a record, and no denial
    COMPARED,
    /// "**if** nothing was hidden": no fact that is told
    UNTOLD,
    /// "ruled out **sabotage**": what may have happened, and no plan
    MISHAP,
    /// "no **arrests** have been made": what may be missing without anybody having said that it was there
    UNALLEGED,
    /// "**got** no answer": what comes back from who was asked, or does not
    RECEIVING,
    /// "received no **reply**"
    REPLY,
    /// "**Jan.** 20"
    SHORT_MONTH,
    /// "**baseless**": calls a claim untrue and is said as often to dismiss it
    SCORNFUL,
    /// "the **bill** did not address the price": speaks to nobody
    MUTE,
    /// "would not be **drawn**": gives an answer that says nothing
    EVADING,
    /// "**declined** through her lawyer to comment"
    REFUSING,
    /// "**posed**, **queried**": asks what stands beside it
    ASKING,
    /// "is expected to **visit** Rabat": what calendars hold
    AGENDA,
    /// "in her **view**": what somebody makes of it
    OUTLOOK,
    /// "**emailed** the embassy but got no reply": asks somebody who need not answer
    CONTACTING,
    /// "rejected an **offer**": what one turns down without answering anything that was said
    OFFERED,
    /// "was never **told**": what one is let know
    APPRISED,
    /// "had never been **asked**": what is done to one whom a matter concerns
    ASKED_OF,
    /// "nothing **proves** it": makes something evident
    SHOWING,
    /// "**Mr** Lind": before a surname
    MISTER,
}
/// is, has, did, would
pub const AUXILIARY: u128 = BE | HAVE | DO | MODAL;

/// The classes of a lower-case word with straight apostrophes.
pub fn of(word: &str) -> u128 {
    FUNCTION_WORDS.get(word).copied().unwrap_or(0)
}
