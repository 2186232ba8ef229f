//! Whether a negated proposition denies, by evidence for and against it.
//!
//! "She had never met him" answers a charge in one article and tells a story in the next. No single sign of it is sure,
//! so some fifty are weighed, the exact rules among them. Their weights are a logistic regression over statements that
//! people judged (`training/denials/`); the base and the weights of what speaks for a denial add up to its log-odds.

use crate::bits::bits;
use crate::people::{Kind, People};
use crate::statements::answers::matters::Matters;
use crate::statements::denials::{
    self, accusations, cleared, disputes, flat, negation, own_denials, surroundings, unknowing,
};
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::tables::{EVIDENCE, EVIDENCE_NAMES};
use crate::statements::reading::view::View;
use crate::statements::{Stance, Statement};
use crate::text::TokenRange;

bits! { u64:
    /// what every statement has
    BASE,
    /// one of the exact rules says that it denies
    RULE,
    /// "**insisted** that nobody was held"
    INSISTS,
    /// "she had never paid": the speaker on what he is said to have done
    OWN_DENIAL,
    /// what the same speaker denied goes on
    GOES_ON,
    /// "**No** villagers had been killed"
    FLAT,
    /// the same in a later sentence
    FLAT_WITHIN,
    /// the same of what is alleged
    FLAT_OF_OFFICE,
    /// "not **a single** rocket"
    STRESSED,
    /// "his office was **never told**"
    UNKNOWING,
    /// "did not **violate** any rule"
    CLEARS,
    /// "her lawyer said she **never** took it"
    DEFENDS,
    /// "nothing was **stolen**"
    UNTOUCHED,
    /// "negotiated **with no one**"
    TO_NOBODY,
    /// a fact, and no promise, order or condition
    NEGATES,
    /// an earlier statement of another says what is negated
    NEGATES_OTHER,
    /// somebody disputes right before
    DISPUTED,
    /// somebody disputes before or around it
    DISPUTED_AROUND,
    /// "…, **as critics allege**"
    BESIDE,
    /// "denied", "alleged" in the sentences around it
    CONTESTED,
    /// the speaker holds an office, or speaks for a body
    ANSWERS_FOR,
    /// "her **lawyer**"
    DEFENDER,
    /// "a **spokesman**"
    SPOKESPERSON,
    /// a body speaks
    BODY,
    /// nobody is known to speak
    UNKNOWN,
    /// "**he** said"
    PRONOUN,
    /// never
    NEVER,
    /// neither, nor, none
    NEITHER,
    /// "did not take **any**"
    ANY,
    /// "**would** not"
    MODAL,
    /// "**does** not"
    PRESENT,
    /// "**if** nothing"
    CONDITION,
    /// "never **such** a crowd"
    COMPARED,
    /// "no **doubt**"
    IDIOM,
    /// "no **arrests**": may be missing without anybody having said that it was there
    UNALLEGED,
    /// "**stole**"
    WRONG,
    /// "**diverted**"
    MISDEED,
    /// the speaker himself or his body is the subject
    OWN,
    /// the negation stands at the beginning
    EARLY,
    /// … or not far from it
    SOON,
    /// the negation stands in a later piece of the content, and is no flat "no"
    LATER,
    /// the negation is quoted
    QUOTED,
    /// a content of a few words
    BRIEF,
    /// a content of a sentence
    SHORT,
    /// "accused", "claims" around it
    ALLEGED,
    /// "dismissed", "false" around it
    REFUTED,
    /// "asked whether" around it
    ASKED,
    /// "but" around it
    BUT,
    /// "in response", "defended" around it
    RESPONDING,
    /// somebody denies by cue or words in the sentence before or behind
    DENIAL_NEAR,
    /// the same side does
    OWN_DENIAL_NEAR,
    /// another accuses shortly before
    ACCUSED_NEAR,
    /// another speaks of this side shortly before
    NAMED_NEAR,
    /// this side rejects something shortly before
    REJECTS_NEAR,
    /// something before is a little like it
    LIKE,
    /// something before is much like it
    ALIKE,
    /// somebody on the page denies by cue or words
    DENIALS,
}

/// Tokens of the content within which a negation is early, and soon.
const EARLY_IN: usize = 3;
const SOON_IN: usize = 5;

/// Tokens of a brief and of a short content.
const BRIEF_OF: usize = 6;
const SHORT_OF: usize = 16;

/// The names of `evidence`, as in `data/denial-evidence.tsv`.
pub(in crate::statements) fn names(evidence: u64) -> Vec<&'static str> {
    let known = EVIDENCE.iter().zip(EVIDENCE_NAMES);
    known.filter(|((bit, _), _)| evidence & bit != 0).map(|(_, name)| *name).collect()
}

/// Whether the evidence makes a denial more likely than not.
pub(super) fn denies(evidence: u64) -> bool {
    EVIDENCE.iter().filter(|(bit, _)| evidence & bit != 0).map(|(_, weight)| weight).sum::<f32>() > 0.0
}

/// What all statements of a page have alike.
pub(super) fn of_page(statements: &[Statement]) -> u64 {
    BASE | when(DENIALS, statements.iter().any(surroundings::denies_by_words))
}

/// The evidence on the statement `index`, without that of the page; `None` where nothing is negated, or something else decides.
pub(super) fn of(
    view: &View,
    people: &People,
    matters: &Matters,
    statements: &[Statement],
    index: usize,
) -> Option<u64> {
    let statement = statements.get(index).filter(|s| s.open)?;
    let ruled = statement.stance == Stance::Denies;
    if !ruled && !denials::is_open(view, statement) {
        return None;
    }
    let content = &statement.attribution.content;
    let negates = |k: &usize| {
        view.is(*k, class::NEGATION | class::NOBODY) || matches!(view.word(*k), "without" | "nowhere")
    };
    let (place, piece, at) = content
        .iter()
        .enumerate()
        .find_map(|(place, piece)| Some((place, piece, piece.clone().find(negates)?)))?;
    let part = view.sentences_of(piece).find(|part| part.contains(&at)).unwrap_or(piece.clone());
    let part = view.bare(&part);
    let source = statement.attribution.source.first().cloned().unwrap_or(0..0);
    let of_place = when(LATER, place > 0 && !flat::flat_within(view, content)) | when(RULE, ruled);
    Some(
        of_place
            | of_rules(view, people, matters, statements, index)
            | of_words(view, &source, &part, at)
            | of_content(view, statement, at)
            | of_speaker(view, people, statement)
            | surroundings::of(view, matters, statements, index),
    )
}

/// `bit` where it holds.
pub(super) fn when(bit: u64, holds: bool) -> u64 {
    if holds { bit } else { 0 }
}

/// What the exact rules ask, each by itself.
fn of_rules(view: &View, people: &People, matters: &Matters, statements: &[Statement], index: usize) -> u64 {
    let Some(statement) = statements.get(index) else { return 0 };
    let attribution = &statement.attribution;
    let content = &attribution.content;
    let sentence = matters.abouts.get(index).map_or(0, |a| a.sentence);
    let flat = flat::flat(view, content);
    let own = |piece: &TokenRange| {
        view.sentences_of(piece).any(|part| own_denials::own_denial(view, &attribution.source, &part))
    };
    when(INSISTS, act::any(view, &attribution.first_cue(), act::INSISTING))
        | when(OWN_DENIAL, content.iter().any(own))
        | when(GOES_ON, denials::keeps_denying(view, matters, statements, index))
        | when(FLAT, flat)
        | when(FLAT_WITHIN, flat::flat_within(view, content))
        | when(FLAT_OF_OFFICE, flat::flat_of_office(view, content))
        | when(STRESSED, negation::stressed(view, content))
        | when(UNKNOWING, unknowing::unknowing(view, content))
        | when(CLEARS, own_denials::clears(view, content))
        | when(DEFENDS, own_denials::defends(view, &attribution.source, content))
        | when(UNTOUCHED, cleared::untouched(view, &attribution.source, content))
        | when(TO_NOBODY, flat::to_nobody(view, content))
        | when(NEGATES, negation::negates_told(view, content))
        | when(NEGATES_OTHER, matters.negates_other(view, statements, index, flat))
        | when(DISPUTED, matters.disputed(view, statements, index))
        | when(DISPUTED_AROUND, disputes::around(view, matters, statements, index))
        | when(BESIDE, disputes::beside(view, statements, index))
        | when(CONTESTED, accusations::contested_around(view, statement, sentence))
        | when(ANSWERS_FOR, denials::answers_for(view, people, statement))
}

/// The negation at `at` and what belongs to it.
fn of_words(view: &View, source: &TokenRange, part: &TokenRange, at: usize) -> u64 {
    // "**Police** said nothing was stolen": what happened to others.
    let told = source.clone().any(|i| view.is(i, class::RESPONDER));
    let near = at.saturating_sub(3).max(part.start)..part.end.min(at + 4);
    let behind = at..part.end;
    let any = ["any", "anyone", "anything", "anybody", "anywhere"];
    let auxiliary = part.clone().take(at + 1 - part.start).find(|&i| view.is(i, class::AUXILIARY));
    when(NEVER, view.word(at) == "never")
        | when(NEITHER, matches!(view.word(at), "neither" | "nor" | "none"))
        | when(ANY, view.words_any(&(at..part.end.min(at + 6)), &any))
        | when(MODAL, near.clone().any(|i| view.is(i, class::MODAL)))
        | when(PRESENT, view.words_any(&near, &["do", "does", "don't", "doesn't"]))
        | when(CONDITION, view.words_any(part, &["if", "unless", "whether"]))
        | when(COMPARED, behind.clone().any(|i| view.is(i, class::COMPARED)))
        | when(IDIOM, view.among(at + 1, lexical::AFTER_NO))
        | when(UNALLEGED, (at..part.end.min(at + 4)).any(|i| view.is(i, class::UNALLEGED)))
        | when(WRONG, !told && view.any_among(part, lexical::WRONG))
        | when(MISDEED, !told && behind.clone().any(|i| view.is(i, class::MISDEED)))
        | when(OWN, unknowing::is_own(view, &(part.start..auxiliary.unwrap_or(at))))
        | when(EARLY, at - part.start <= EARLY_IN)
        | when(SOON, at - part.start <= SOON_IN)
}

fn of_content(view: &View, statement: &Statement, at: usize) -> u64 {
    let length = statement.attribution.length(view);
    when(QUOTED, view.quote_of(at).is_some())
        | when(BRIEF, length <= BRIEF_OF)
        | when(SHORT, length <= SHORT_OF)
}

fn of_speaker(view: &View, people: &People, statement: &Statement) -> u64 {
    let source = statement.attribution.source.first().cloned().unwrap_or(0..0);
    let speaker = statement.speaker.and_then(|s| people.entities.get(s));
    let body = |kind: Kind| {
        matches!(kind, Kind::Government | Kind::Organisation | Kind::Company | Kind::Party | Kind::ArmedGroup)
    };
    when(DEFENDER, own_denials::is_defender(view, &statement.attribution.source))
        | when(SPOKESPERSON, source.clone().any(|i| view.word(i).starts_with("spokes")))
        | when(BODY, speaker.is_some_and(|e| body(e.kind)))
        | when(UNKNOWN, speaker.is_none())
        | when(PRONOUN, source.len() == 1 && view.is(source.start, class::SUBJECT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_a_weight() {
        let told = EVIDENCE.iter().fold(0, |all, (bit, _)| all | bit);
        assert_eq!(told, DENIALS | (DENIALS - 1), "a sign without a row in data/denial-evidence.tsv");
        assert!(EVIDENCE.iter().all(|(_, weight)| weight.is_finite()));
        assert_eq!(EVIDENCE.len(), EVIDENCE_NAMES.len());
    }
}
