//! Which statements accuse, which contradict, which were said at all.

use crate::statements::answers::pointing;
use crate::statements::answers::sayings::contests;
use crate::statements::reading::act::{self, cued};
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::{self, View};
use crate::statements::stance;
use crate::statements::stance::evaluations;
use crate::statements::{Form, Stance, Statement};
use crate::text::TokenRange;

/// Whether a statement accuses: by its cue or by what its source is.
pub fn accuses(view: &View, statement: Option<&Statement>) -> bool {
    let Some(statement) = statement else { return false };
    let cue = accuses_by_cue(view, statement);
    let source = statement
        .attribution
        .source
        .iter()
        .flat_map(Clone::clone)
        .any(|i| view.word(i).starts_with("prosecutor"));
    // "Ankara said Greek aircraft had crossed the line": an accusation by what it says of others.
    let said_of_others = statement.attribution.content.first().is_some_and(|c| {
        !view.is(c.start, class::SUBJECT | class::POSSESSIVE)
            && (c.clone()).any(|i| matches!(view.word(i), "had" | "has" | "have"))
    });
    cue || source || said_of_others
}

/// "accused", "alleged", "blamed".
pub fn accuses_by_cue(view: &View, statement: &Statement) -> bool {
    statement.attribution.cue.iter().flat_map(Clone::clone).any(|i| alleges(view, i))
}

/// Whether the word at `i` alleges: "accused", "allegations", "claims".
pub(super) fn alleges(view: &View, i: usize) -> bool {
    let word = view.word(i);
    ["accus", "alleg", "claim", "charg", "blam"].iter().any(|stem| word.starts_with(stem))
}

/// Whether a statement accuses somebody outright: "accused her of theft", not "claimed to be ill".
pub fn charges(view: &View, statement: &Statement) -> bool {
    let content = statement.attribution.content.first();
    !statement.attribution.source.is_empty()
        && (cued(view, statement, act::ACCUSING) || content.is_some_and(|c| blames(view, c)))
}

/// "“I **blame** her,” she said": an accusation in the first person.
fn blames(view: &View, content: &TokenRange) -> bool {
    let content = view.bare(content);
    matches!(view.word(content.start), "i" | "we")
        && content.take(4).any(|i| matches!(view.word(i), "blame" | "accuse"))
}

/// "is accused of", "allegations" in this sentence or the two before it.
pub fn accused_before(view: &View, sentence: usize) -> bool {
    (sentence.saturating_sub(2)..=sentence).filter_map(|s| view.doc.sentences.get(s)).any(|s| {
        s.clone().take(view::REACH).any(|i| {
            let word = view.word(i);
            matches!(word, "accused" | "alleged") || lexical::is(word, lexical::ACCUSING)
        })
    })
}

/// Whether somebody denies, disputes or alleges right before `statement` or around it: "denied claims that …",
/// "…, contradicting the mayor".
pub fn contested_around(view: &View, statement: &Statement, sentence: usize) -> bool {
    let content = &statement.attribution.content;
    let (Some(first), Some(last)) = (content.first(), content.last()) else { return false };
    let opens = view.doc.sentences.get(sentence.saturating_sub(1)).map_or(0, |s| s.start);
    let closes = view.sentence(last.start).map_or(last.end, |s| s.end);
    let before = opens.max(first.start.saturating_sub(view::REACH))..first.start;
    let behind = last.end..closes.min(last.end + view::REACH);
    before.chain(behind).any(|i| view.among(i, lexical::CONTESTING))
}

/// Whether `answer` says that something was said and is not so: denials, and rejections of what is
/// called a claim. "criticised the plan", "refused to testify" reject and answer nobody.
pub fn contradicts(view: &View, answer: &Statement) -> bool {
    let claim = || {
        // "rejected what it called a smear"
        let named = |c: &TokenRange| view.word(c.start) == "what";
        if contests(view, answer) && answer.attribution.content.first().is_some_and(named) {
            return true;
        }
        let mut words = answer.attribution.content.iter().flat_map(Clone::clone);
        words.any(|i| view.among(i, lexical::CLAIM)) || pointing::of(view, answer).is_some()
    };
    match answer.stance {
        Stance::Denies | Stance::NoEvidence => true,
        Stance::Rejects => {
            // "slammed her for **reckless** spending" judges a deed.
            let judges = || answer.attribution.content.iter().any(|c| evaluations::holds(view, c.clone()));
            claim() || contests(view, answer) && judges()
        }
        _ => false,
    }
}

/// Whether `claim` was said, and not believed, meant or done.
pub fn states(view: &View, claim: &Statement) -> bool {
    claim.form == Form::Direct || stance::speaks(view, claim) || accuses_by_cue(view, claim)
}
