//! "She wrote that **her supervisor had called her and said** that nobody cared": a verb joined to one of the
//! reported clause. Whoever acts there says it, and not whoever reports it.

use crate::statements::phrases::clause_subject;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::statements::refusals;
use crate::text::TokenRange;

/// Most tokens from the beginning of the reported clause to the conjunction.
const CLAUSE: usize = 40;

/// The subject of the reported clause that begins at `from`, if the verb behind the conjunction at token
/// `joint` is its second one: "that **the sheriff** had stopped him **and** told him".
pub(in crate::statements) fn subject(view: &View, from: usize, joint: usize) -> Option<TokenRange> {
    if joint <= from + 1 || joint - from > CLAUSE || !matches!(view.word(joint), "and" | "but" | "then") {
        return None;
    }
    let subject = clause_subject(view, from, joint)?;
    let group = |i: &usize| view.is(*i, class::HAVE) || view.is_adverb(*i);
    let verb = (subject.end..joint).find(|i| !group(i))?;
    // Nothing but the verb's object and adverbials up to the conjunction.
    let plain = !(verb + 1..joint).any(|i| {
        view.is(i, class::AUXILIARY | class::WH | class::REPORTING)
            || view.is(i, class::SUBJECT) && !view.is(i, class::OBJECT)
            || matches!(view.word(i), "that" | ";" | ":" | "and")
    });
    let perfect = (subject.end..verb).any(|i| view.word(i) == "had");
    let second = second(view, joint)?;
    let fits = match second {
        Second::Refusal => perfect && is_named(view, &subject),
        Second::Act(cue) => leads_to_speech(view, verb, joint, cue),
    };
    (plain && fits).then_some(subject)
}

/// The same where the beginning of the clause is not known: it stands behind "that" or the last cue.
pub(in crate::statements) fn subject_before(view: &View, joint: usize, floor: usize) -> Option<TokenRange> {
    let floor = floor.max(joint.saturating_sub(CLAUSE));
    let opens = |i: &usize| {
        view.word(*i) == "that" && *i > floor && view.is_word(i - 1)
            || view.is(*i, class::REPORTING) && !view.is_capital(*i)
    };
    let from = (floor..joint).rev().find(opens)? + 1;
    let quoted = view.quote_of(from) != view.quote_of(joint);
    if quoted { None } else { subject(view, from, joint) }
}

/// What stands behind the conjunction.
enum Second {
    /// "and **would not** answer"
    Refusal,
    /// "and **told** him"
    Act(usize),
}

fn second(view: &View, joint: usize) -> Option<Second> {
    let verb = (joint + 1..joint + 4).find(|&i| !view.is_adverb(i) && !view.is(i, class::HAVE))?;
    if let Some(refusal) = refusals::at(view, verb, verb + 8) {
        // "declined to comment **further**": whoever spoke before.
        let further = (refusal.tokens.end..refusal.tokens.end + 2)
            .any(|i| matches!(view.word(i), "further" | "more" | "on" | "beyond"));
        return (!further).then_some(Second::Refusal);
    }
    let says = LEXICON
        .verbs(view.word(verb), move |k| view.word(verb + k))
        .any(|(v, _)| v.frames.quote && v.lemma != "add" || v.frames.addressee);
    says.then_some(Second::Act(verb))
}

/// "had **laughed** and said", "had **hit her** and told **her**": whether the clause's `verb` leads to the one at
/// `cue`.
fn leads_to_speech(view: &View, verb: usize, joint: usize, cue: usize) -> bool {
    let listener = cue + 1;
    let same = || {
        view.is(listener, class::OBJECT)
            && (verb + 1..joint).any(|i| view.word(i) == view.word(listener) && view.word(i) != "it")
    };
    view.is(verb, class::ENCOUNTER)
        || view.is(verb, class::IRREGULAR | class::HAVE) && same()
        || view.word(verb).ends_with("ed") && same()
}

/// "**his supervisor** had retired and would not answer": somebody, and no body that the reporter may speak for.
fn is_named(view: &View, subject: &TokenRange) -> bool {
    let noun = view.word(subject.end - 1);
    view.is(subject.start, class::POSSESSIVE)
        && subject.len() == 2
        && ["er", "or", "man", "ist"].iter().any(|ending| noun.ends_with(ending))
        || view.is(subject.start, class::MISTER)
}
