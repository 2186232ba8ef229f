//! What the speaker does with the content: asserts, denies, rejects …, from `data/stances.tsv`.
//!
//! In this order: the wording of a refusal; the cue verb with its object; what the content says of
//! itself ("no evidence", "that is a lie"); a negated proposition where something was alleged.

pub mod awaited;
pub mod content_stance;
pub mod epithets;
pub mod evaluations;
pub mod evidence;
mod ignorance;
pub mod objects;
pub mod questions;
pub mod unsaid;
pub mod wordings;

use crate::statements::asides;
use crate::statements::denials::cleared;
use crate::statements::denials::negation::negates_told;
use crate::statements::denials::own_denials::{adjudicates, clears, defends, own_denial};
use crate::statements::other_cues::self_asked;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::pattern::Pattern;
use crate::statements::reading::tables::{CUE_FORMS, NO_STATEMENTS, STANCES_BY_CUE};
use crate::statements::reading::view::View;
use crate::statements::refusals;
use crate::statements::{Attribution, Form, Stance, Statement};
use crate::text::TokenRange;
use content_stance::{by_words, decided};
use objects::Object;
use questions::asks;
use unsaid::{from_the_bench, is_undone, unsaid, withheld};

/// A row of `data/stances.tsv` for a cue.
#[derive(Debug)]
pub struct CueRow {
    /// `None`: no statement.
    pub stance: Option<Stance>,
    /// What its object must be.
    pub object: Option<Object>,
}

/// Where in the content a wording must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is all of the content, but for marks and interjections.
    Whole,
    /// It begins the content, behind a pronoun or "there".
    Start,
    /// Anywhere in it, as far as `wordings` looks.
    Any,
}

/// A row of `data/stances.tsv` for a content. Of two that fit the earlier one decides.
#[derive(Debug)]
pub struct ContentRow {
    /// What it makes of the content.
    pub stance: Stance,
    /// Where in it the wording must stand.
    pub place: Place,
    /// The wording.
    pub pattern: Pattern,
}

/// The stance of a statement by cue and content alone, and whether they leave it open, so that what is negated decides;
/// `None` where the cue makes no statement ("denied bail", "dismissed her deputy").
pub fn of(view: &View, statement: &Statement) -> Option<(Stance, bool)> {
    let attribution = &statement.attribution;
    let cue = attribution.first_cue();
    if let Some(stance) = told(view, statement)? {
        return Some((stance, false));
    }
    let stance = by_negation(view, &attribution.source, &cue, &awaited::said(view, &attribution.content));
    // "“Nobody told him,” he **fumed**": the words decide, and the anger where they do not.
    let scorns = || by_cue(view, &cue, &attribution.first_content()) == Some(Some(Stance::Rejects));
    let angry = stance == Stance::Asserts && is_angry(view, statement, &cue) && scorns();
    Some(if angry { (Stance::Rejects, false) } else { (stance, true) })
}

/// What cue and words tell: `None`: no statement; `Some(None)`: nothing that decides.
fn told(view: &View, statement: &Statement) -> Option<Option<Stance>> {
    let attribution = &statement.attribution;
    let content = &attribution.content;
    let first = attribution.first_content();
    let cue = attribution.first_cue();
    if says_nothing(view, &cue, &first) {
        return None;
    }
    if let Some(stance) = withheld(view, statement, &cue, &first) {
        return Some(Some(stance));
    }
    if unsaid(view, &cue, &first) {
        return None;
    }
    if asides::claims(view, attribution) || relays(view, attribution) {
        return Some(Some(Stance::Asserts));
    }
    // "**The captain** was denied **bail**": what is granted stands behind who is refused it.
    let passive = cue.clone().any(|i| view.is(i, class::BE));
    if let Some(granted) = content.get(1..).and_then(<[_]>::last).filter(|_| passive) {
        by_cue(view, &cue, granted)?;
    }
    let by_cue = by_cue(view, &cue, &first)?;
    let by_cue = if is_no_answer(view, attribution, by_cue) { Some(Stance::Asserts) } else { by_cue };
    let angry = by_cue == Some(Stance::Rejects) && is_angry(view, statement, &cue);
    let by_cue = by_cue.filter(|_| !angry);
    // "called", "described", "dismissed": cues that say what something is.
    let judges = act::any(view, &cue, act::CALLING | act::JUDGING);
    let said = awaited::said(view, content);
    let evaluation =
        said.iter().find_map(|piece| evaluations::predicated(view, piece, judges, statement.form));
    match by_cue {
        // "dismissed the report as fiction": what it is called decides.
        Some(Stance::Rejects) if evaluation == Some(Stance::Denies) => return Some(Some(Stance::Denies)),
        Some(stance) => return Some(Some(stance)),
        None => {}
    }
    if evaluation.is_none()
        && act::any(view, &cue, act::CALLING)
        && (evaluations::dismisses(view, &first) || epithets::calls(view, &cue, &first))
    {
        return Some(Some(Stance::Rejects));
    }
    if let Some(stance) = decided(view, statement, &said) {
        return Some(Some(stance));
    }
    if self_asked::denied(view, content) {
        return Some(Some(Stance::Denies));
    }
    if asks(view, &cue, content) {
        return Some(Some(Stance::Asks));
    }
    if concedes(view, &cue) {
        return Some(Some(Stance::Asserts));
    }
    // "**confirmed** that it was looking into the matter": grants what would leave it open elsewhere.
    let granted = |s: &Stance| *s == Stance::NonCommittal && act::any(view, &cue, act::ADMITTING);
    let worded = by_words(view, statement, &said).filter(|s| !granted(s));
    Some(worded.or(evaluation).or_else(|| evidence::of(view, &said)))
}

/// "a minister who asked not to be named": no statement of its own.
fn says_nothing(view: &View, cue: &TokenRange, first: &TokenRange) -> bool {
    let bare = view.bare(first);
    is_no_statement(view, &(bare.start..bare.end.min(bare.start + 8))) || refusals::is_none(view, cue)
}

/// "not to be named", "speaking on condition of anonymity": whether `tokens` tell of a source and not what it says.
pub(in crate::statements) fn is_no_statement(view: &View, tokens: &TokenRange) -> bool {
    NO_STATEMENTS.iter().any(|p| p.matches(view, tokens.start, tokens.end).is_some())
}

/// "“Nobody told him,” he **fumed**" tells a manner of speaking, "laughed off the idea" a deed.
fn is_angry(view: &View, statement: &Statement, cue: &TokenRange) -> bool {
    statement.form != Form::Indirect && LEXICON.has_class(view, cue, &[Class::Manner])
}

/// Whether what denies or rejects by its cue answers nobody.
fn is_no_answer(view: &View, attribution: &Attribution, by_cue: Option<Stance>) -> bool {
    let cue = attribution.first_cue();
    let first = attribution.first_content();
    match by_cue {
        Some(Stance::Denies | Stance::Rejects) if is_undone(view, &cue, &first) => true,
        // "It **has been criticised** as slow": by nobody who is named.
        Some(Stance::Rejects)
            if attribution.source.is_empty() && cue.clone().any(|i| view.is(i, class::BE)) =>
        {
            true
        }
        // "The court **declined** to hear the appeal": an act of its office.
        Some(Stance::Rejects) => from_the_bench(view, &attribution.source, &cue),
        // "both **will** deny the charges"
        Some(Stance::Denies) => cue.clone().any(|i| view.is(i, class::MODAL)),
        _ => false,
    }
}

/// "“We bomb nobody,” he told reporters**, according to the agency**": who relays what another denies denies nothing.
pub fn relays(view: &View, attribution: &Attribution) -> bool {
    let relay = attribution.cue.iter().any(|cue| view.word(cue.start) == "according");
    let told = |i: usize| view.is(i, class::REPORTING | class::TELL) && view.quote_of(i).is_none();
    relay
        && attribution
            .content
            .iter()
            .any(|piece| piece.clone().any(|i| view.is_quote_mark(i)) && piece.clone().any(told))
}

/// Whether the speaker denies by what the content negates, where no wording of it decides.
fn by_negation(view: &View, source: &[TokenRange], cue: &TokenRange, content: &[TokenRange]) -> Stance {
    // "refused, saying she had a city to run"
    if cue.start >= 2
        && view.word(cue.start - 1) == ","
        && matches!(view.word(cue.start - 2), "refused" | "disagreed" | "objected")
    {
        return Stance::Rejects;
    }
    if adjudicates(view, source) {
        return Stance::Asserts;
    }
    // "insisted no civilians were harmed"
    let insists = || act::any(view, cue, act::INSISTING);
    let own =
        || content.iter().any(|piece| view.sentences_of(piece).any(|part| own_denial(view, source, &part)));
    let denies = insists() && negates_told(view, content)
        || defends(view, source, content)
        || own()
        || clears(view, content)
        || cleared::untouched(view, source, content);
    if denies { Stance::Denies } else { Stance::Asserts }
}

/// `None`: no statement; `Some(None)`: the cue does not decide.
pub(in crate::statements) fn by_cue(
    view: &View,
    cue: &TokenRange,
    content: &TokenRange,
) -> Option<Option<Stance>> {
    let own = cue.clone().flat_map(|at| {
        let forms = CUE_FORMS.get(view.word(at)).iter();
        // "ruled **Friday** against"
        let next = at + 1 + usize::from(view.is(at + 1, class::TIME) && view.is_capital(at + 1));
        forms.filter(move |lemma| view.reads_rest(next, lemma))
    });
    // "Rwanda arms the rebels, which it denies": a clause, no object.
    let clause = content.end <= cue.start && content.len() > 2;
    let around = LEXICON.around(view, cue, content);
    for lemma in around.into_iter().chain(LEXICON.lemmas(view, cue)).chain(own.copied()) {
        for row in STANCES_BY_CUE.get(lemma) {
            if row.object.is_none_or(|object| !clause && objects::fits(view, object, content)) {
                return row.stance.map(Some);
            }
        }
    }
    Some(None)
}

/// Cues whose negated content is no denial: "warned that aid would not last".
pub fn concedes(view: &View, cue: &TokenRange) -> bool {
    act::any(view, cue, act::CONCEDING)
}

/// Whether the cue does something else than to say: "mocked him for not paying".
pub fn acts(view: &View, statement: &Statement) -> bool {
    let cue = statement.attribution.first_cue();
    LEXICON.has_class(view, &cue, &[Class::Act])
}

/// Whether the cue is a verb of speech, "said", and not one of belief.
pub fn speaks(view: &View, statement: &Statement) -> bool {
    let cue = statement.attribution.first_cue();
    LEXICON.has_class(view, &cue, &[Class::Speech])
        && !view.words_any(&cue, &["believe", "believes", "believed", "think", "thinks", "thought"])
}

/// Whether the cue `lemma` has a row of its own: it says by itself what the speaker does.
pub fn decides(lemma: &str) -> bool {
    STANCES_BY_CUE.contains_key(lemma)
}
