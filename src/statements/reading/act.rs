//! Speech acts: what somebody does by saying it with this cue, from `data/speech-acts.tsv`, as bits.

use crate::statements::Statement;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::tables::SPEECH_ACTS;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// "welcomed the plan": takes a side and says nothing that others could answer
pub const SIDING: u32 = 1;
/// "refused to recant"
pub const REFUSING: u32 = 1 << 1;
/// "asked her to resign"
pub const REQUESTING: u32 = 1 << 2;
/// "demanded a recount": can be refused
pub const DEMANDING: u32 = 1 << 3;
/// "urged residents to leave"
pub const URGING: u32 = 1 << 4;
/// "slammed the law": deeds and persons as well as claims
pub const CONDEMNING: u32 = 1 << 5;
/// "blamed her"
pub const ACCUSING: u32 = 1 << 6;
/// "called it a stunt"
pub const CALLING: u32 = 1 << 7;
/// "dismissed it as fiction"
pub const JUDGING: u32 = 1 << 8;
/// "was denied by the ministry"
pub const CONTRADICTING: u32 = 1 << 9;
/// "“I reject the claim”"
pub const PERFORMED: u32 = 1 << 10;
/// "admitted a mistake"
pub const ADMITTING: u32 = 1 << 11;
/// "warned that aid would not last": no denial
pub const CONCEDING: u32 = 1 << 12;
/// "is said to have met": by nobody who is named
pub const HELD: u32 = 1 << 13;
/// "is accused of": the subject does not speak
pub const UNDERGONE: u32 = 1 << 14;
/// "and showed": begins no clause of its own
pub const GOING_ON: u32 = 1 << 15;
/// "insisted that nobody was held": what is negated behind it is a denial
pub const INSISTING: u32 = 1 << 16;
/// "not hit, as the army claims": says what another denies
pub const CLAIMING: u32 = 1 << 17;

/// Whether the verb or noun `lemma` does one of `acts`.
pub fn is(lemma: &str, acts: u32) -> bool {
    SPEECH_ACTS.get(lemma).is_some_and(|known| known & acts != 0)
}

/// Whether a verb or noun among the words of `cue` does one of `acts`.
pub fn any(view: &View, cue: &TokenRange, acts: u32) -> bool {
    LEXICON.lemmas(view, cue).any(|lemma| is(lemma, acts))
}

/// Whether the cue of `statement` does one of `acts`.
pub fn cued(view: &View, statement: &Statement, acts: u32) -> bool {
    statement.attribution.cue.iter().any(|cue| any(view, cue, acts))
}
