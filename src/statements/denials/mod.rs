//! What a negated proposition does among the statements around it: it denies where somebody alleged the like, and
//! "No." to a demand refuses.

pub mod accusations;
pub mod cleared;
pub mod disputes;
pub mod evidence;
pub mod flat;
pub mod negation;
pub mod own_denials;
pub mod own_words;
mod surroundings;
pub mod unknowing;

use crate::people::{Kind, People};
use crate::statements::answers;
use crate::statements::answers::matters::Matters;
use crate::statements::asides;
use crate::statements::reading::act;
use crate::statements::reading::view::View;
use crate::statements::stance;
use crate::statements::{Form, Stance, Statement};

/// Words of the longest "no" that is no more than that.
const SHORT: usize = 2;

/// Makes denials of what asserts by itself, and refusals of what answers a demand.
pub(in crate::statements) fn settle(
    view: &View,
    people: &People,
    matters: &Matters,
    statements: &mut [Statement],
) {
    let found = gather(view, people, matters, statements);
    for (statement, evidence) in statements.iter_mut().zip(found) {
        if let Some(evidence) = evidence {
            statement.stance = if evidence::denies(evidence) { Stance::Denies } else { Stance::Asserts };
        }
    }
    for index in 1..statements.len() {
        if refuses(view, &statements[index - 1], &statements[index]) {
            statements[index].stance = Stance::Rejects;
        }
    }
}

/// Applies the exact rules; then, of each statement of which what is negated decides, the evidence for a denial. Of all
/// of them before any is weighed: what the rules say of its neighbours is evidence, too.
pub(in crate::statements) fn gather(
    view: &View,
    people: &People,
    matters: &Matters,
    statements: &mut [Statement],
) -> Vec<Option<u64>> {
    for index in 0..statements.len() {
        if denies(view, people, matters, statements, index) {
            statements[index].stance = Stance::Denies;
        }
    }
    let page = evidence::of_page(statements);
    let of = |index| evidence::of(view, people, matters, statements, index).map(|found| page | found);
    (0..statements.len()).map(of).collect()
}

/// Whether what a statement negates was alleged, so that it denies.
fn denies(view: &View, people: &People, matters: &Matters, statements: &[Statement], index: usize) -> bool {
    let Some(statement) = statements.get(index).filter(|s| is_open(view, s)) else { return false };
    let content = &statement.attribution.content;
    let other = || matters.negates_other(view, statements, index, flat::flat(view, content));
    if negation::negates(view, content) && (other() || keeps_denying(view, matters, statements, index)) {
        return true;
    }
    let contested =
        || matters.contested(view, statements, index) || matters.disputed(view, statements, index);
    let none = || flat::flat_within(view, content) || flat::to_nobody(view, content);
    stance::speaks(view, statement)
        && (negation::stressed(view, content) && contested()
            || answers_for(view, people, statement)
                && (flat::flat_of_office(view, content)
                    || flat::did_nothing(view, content)
                    || unknowing::unknowing(view, content))
            || none() && disputes::around(view, matters, statements, index)
            || negation::negates_told(view, content) && disputes::beside(view, statements, index))
}

/// Whether cue and content leave open what the speaker does.
pub(super) fn is_open(view: &View, statement: &Statement) -> bool {
    let concedes = || statement.attribution.cue.first().is_some_and(|cue| stance::concedes(view, cue));
    statement.stance == Stance::Asserts
        && !stance::acts(view, statement)
        && !asides::claims(view, &statement.attribution)
        && !stance::relays(view, &statement.attribution)
        && !own_denials::adjudicates(view, &statement.attribution.source)
        && !concedes()
}

/// "Bratt rejected the claim. “We set budgets,” he said. “**We don’t pick builders.**”": what the same
/// speaker negates in the next sentences goes on denying.
pub(super) fn keeps_denying(view: &View, matters: &Matters, statements: &[Statement], index: usize) -> bool {
    let Some(statement) = statements.get(index).filter(|s| s.speaker.is_some()) else { return false };
    let sentence = |s: &Statement| view.doc.sentence_of(s.attribution.start());
    let before = statements[..index].iter().rev().take(3).find(|s| s.speaker == statement.speaker);
    let content = &statement.attribution.content;
    let direct = || statement.form == Form::Direct && !negation::intends(view, content);
    let goes_on = || {
        before.is_some_and(|s| {
            matches!(s.stance, Stance::Denies | Stance::Rejects)
                && sentence(s).abs_diff(sentence(statement)) <= 2
        })
    };
    (direct() || flat::flat_within(view, content) || negation::stressed(view, content))
        && (goes_on() || speaks_for_denier(view, matters, statements, index))
}

/// "The force says it is untrue. “Nobody was arrested,” **Inspector Holm** said.": whether one of the same side denied
/// something in the sentence before.
fn speaks_for_denier(view: &View, matters: &Matters, statements: &[Statement], index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let abouts = matters.abouts.get(before).zip(matters.abouts.get(index));
    let pair = abouts.zip(statements.get(before).zip(statements.get(index)));
    pair.is_some_and(|((b, a), (denial, statement))| {
        denial.stance == Stance::Denies
            && a.sentence.checked_sub(b.sentence).is_some_and(|d| d <= 1)
            && (a.sides.allied(&b.sides) || answers::speaks_for(view, statement))
            && flat::flat(view, &statement.attribution.content)
    })
}

/// Whether a statement speaks for an office, a firm or whoever it defends: "**her lawyer** said nobody had rung her".
pub(super) fn answers_for(view: &View, people: &People, statement: &Statement) -> bool {
    of_office(people, statement) || own_denials::is_defender(view, &statement.attribution.source)
}

/// "**The minister** said nobody had rung her": whether a statement speaks for an office or a firm, which is asked, and
/// not for a neighbour, who complains.
fn of_office(people: &People, statement: &Statement) -> bool {
    let speaker = statement.speaker.and_then(|s| people.entities.get(s));
    speaker.is_some_and(|e| {
        e.official || matches!(e.kind, Kind::Government | Kind::Company | Kind::Party | Kind::ArmedGroup)
    })
}

/// "No." to a demand refuses; to a question or an accusation it denies. "called her “an idiot”" demands nothing.
fn refuses(view: &View, before: &Statement, answer: &Statement) -> bool {
    answer.stance == Stance::Denies
        && answer.attribution.length(view) <= SHORT
        // "He called for their release. The ministry **denied holding any**.": no answer of one word
        && !act::cued(view, answer, act::CONTRADICTING)
        && !before.attribution.found_by("content: evaluation")
        && act::cued(view, before, act::DEMANDING)
}
