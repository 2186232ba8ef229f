//! Speech acts: what somebody does by saying it with this cue, from `data/speech-acts.tsv`, as bits.

use crate::bits::bits;
use crate::statements::Statement;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::tables::SPEECH_ACTS;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

bits! { u32:
    /// "welcomed the plan": takes a side and says nothing that others could answer
    SIDING,
    /// "refused to recant"
    REFUSING,
    /// "asked her to resign"
    REQUESTING,
    /// "demanded a recount": can be refused
    DEMANDING,
    /// "urged residents to leave"
    URGING,
    /// "slammed the law": deeds and persons as well as claims
    CONDEMNING,
    /// "Mayor slams rival": in a headline nothing else can be meant
    ATTACKING,
    /// "blamed her"
    ACCUSING,
    /// "called it a stunt"
    CALLING,
    /// "dismissed it as fiction"
    JUDGING,
    /// "was denied by the ministry"
    CONTRADICTING,
    /// "“I reject the claim”"
    PERFORMED,
    /// "admitted a mistake"
    ADMITTING,
    /// "warned that aid would not last": no denial
    CONCEDING,
    /// "is said to have met": by nobody who is named
    HELD,
    /// "is accused of": the subject does not speak
    UNDERGONE,
    /// "and showed": begins no clause of its own
    GOING_ON,
    /// "insisted that nobody was held": what is negated behind it is a denial
    INSISTING,
    /// "not hit, as the army claims": says what another denies
    CLAIMING,
}

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
