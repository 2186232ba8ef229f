//! What kind of saying a statement is: what others can answer, and what can answer others.

use crate::statements::denials::accusations::{accuses_by_cue, charges};
use crate::statements::reading::act::{self, cued};
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::view::View;
use crate::statements::{Form, Stance, Statement};

/// Whether somebody said `claim`, asked for it or accused somebody of it: what others can answer. Nobody
/// answers what was felt, done or sided with: "lawmakers are uneasy about the ban", "most support it".
pub fn voiced(view: &View, claim: &Statement) -> bool {
    let somebody = !claim.attribution.source.is_empty() || accuses_by_cue(view, claim);
    let cue = claim.attribution.cue.iter().flat_map(Clone::clone);
    let speech = |i: usize| {
        let mut verbs = LEXICON.verbs(view.word(i), move |k| view.word(i + k));
        verbs.any(|(v, _)| v.class != Class::Belief && !act::is(v.lemma, act::SIDING))
            || LEXICON.noun(view.word(i)).is_some()
            || view.word(i) == "according"
    };
    somebody && (claim.form == Form::Direct || accuses_by_cue(view, claim) || cue.into_iter().any(speech))
}

/// Whether a statement turns against something that can have been said: denials other than "alleged that
/// she had not paid", and rejections other than "opposes the plan", "refused to recant".
pub fn opposes(view: &View, statement: &Statement) -> bool {
    match statement.stance {
        Stance::Denies => !charges(view, statement),
        Stance::NoEvidence => true,
        Stance::Rejects => !cued(view, statement, act::REFUSING),
        _ => false,
    }
}

/// Whether a statement contests what is said rather than what is done: "a charge that he rejects", but
/// not "a law that he condemned".
pub fn contests(view: &View, statement: &Statement) -> bool {
    statement.stance != Stance::Rejects || !cued(view, statement, act::CONDEMNING)
}

/// Whether a statement stands in a relative clause: "Lund, **who accused her of theft**, lost the seat",
/// "showed a film **that said** …" tell what lies behind the news.
pub fn in_passing(view: &View, statement: &Statement) -> bool {
    let Some(cue) = statement.attribution.cue.first() else { return false };
    let source = statement.attribution.source.first().filter(|s| s.start < cue.start);
    let (from, after) = source.map_or((cue.start, cue.start), |s| (s.start, s.end));
    let who = |i: usize| matches!(view.word(i), "who" | "which" | "whom" | "whereas");
    (from.saturating_sub(1)..cue.start).any(who) || (after..cue.start).any(|i| view.word(i) == "that")
}

/// Whether a statement asks somebody for something: "urged the mayor to resign".
pub fn requests(view: &View, statement: &Statement) -> bool {
    statement.stance == Stance::Asserts
        && statement.form == Form::Indirect
        && cued(view, statement, act::REQUESTING)
}

/// Whether somebody is reported inside the words of another: "“**He says it is a lie**, and I agree,” she
/// said".
pub fn inside_quotation(view: &View, statement: &Statement) -> bool {
    statement.attribution.source.first().is_some_and(|source| view.quote_of(source.start).is_some())
}

/// "had said"
pub fn pluperfect(view: &View, statement: &Statement) -> bool {
    statement.attribution.cue_phrase.iter().any(|phrase| view.words_any(phrase, &["had"]))
}

/// "had said", "recently said": tells what was said before.
pub fn earlier(view: &View, statement: &Statement) -> bool {
    let formerly = |phrase| view.any_among(phrase, lexical::FORMERLY);
    pluperfect(view, statement) || statement.attribution.cue_phrase.iter().any(formerly)
}

/// Whether the cue leads to what is said, and not to a thing that is named: "cited his remarks".
pub fn tells(view: &View, statement: &Statement) -> bool {
    statement.attribution.cue.iter().flat_map(Clone::clone).any(|i| {
        LEXICON
            .verbs(view.word(i), move |k| view.word(i + k))
            .any(|(v, _)| v.frames.clause || v.frames.that || v.frames.quote)
    })
}
