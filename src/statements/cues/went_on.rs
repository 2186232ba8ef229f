//! What is said behind another verb: "went on **to say**", "was quick **to note**", "took to the radio **to call** it a
//! lie". It is said all the same.

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;

/// Most tokens of "took to **the city’s own radio station**".
const PLATFORM: usize = 6;

/// Where the words begin that lead to the verb behind the "to" at `to`: "**was quick** to note". `None` where the
/// infinitive tells a purpose or a plan.
pub(super) fn opening(view: &View, to: usize, floor: usize) -> Option<usize> {
    let before = |k: usize| to.checked_sub(k).filter(|&p| p >= floor).map_or("", |p| view.word(p));
    match before(1) {
        "continued" | "continues" | "continue" => return Some(to),
        "rushed" | "hastened" | "scrambled" | "hurried" => return Some(to - 1),
        // "**sought** to play down the rift"
        "sought" if matches!(view.word(to + 1), "play" | "downplay" | "dispel") => return Some(to - 1),
        "on" if matches!(before(2), "went" | "goes" | "gone") => return Some(to - 2),
        // "Her mother **used** to say": not "the flag was used to say it"
        "used" if view.quote_of(to).is_none() && !view.is(to.saturating_sub(2), class::BE) => {
            return Some(to - 1);
        }
        "understood" | "known" if matches!(before(2), "is" | "are") => return Some(to - 2),
        // "**went out of his way** to praise them"
        "way"
            if view.is(to - 2, class::POSSESSIVE)
                && before(3) == "of"
                && before(4) == "out"
                && matches!(before(5), "went" | "goes") =>
        {
            return Some(to - 5);
        }
        _ => {}
    }
    readily(view, to, floor).or_else(|| platform(view, to, floor))
}

/// "**was** also **quick** to note", "**was at pains** to stress": how somebody said it. What will be or was not so is
/// none of it: "will be happy to answer", "was not quick to admit it".
fn readily(view: &View, to: usize, floor: usize) -> Option<usize> {
    let how = to.checked_sub(1).filter(|&i| i > floor && view.among(i, lexical::READILY))?;
    let from = how - usize::from(view.word(how) == "pains" && view.word(how - 1) == "at");
    let be = (floor..from).rev().find(|&i| !view.is_adverb(i) || view.is(i, class::NEGATION))?;
    matches!(view.word(be), "was" | "were" | "is" | "are").then_some(be)
}

/// "**took to Facebook** to call it a lie", "**went on the radio** to deny it": where somebody said it.
fn platform(view: &View, to: usize, floor: usize) -> Option<usize> {
    let near = floor.max(to.saturating_sub(PLATFORM))..to.saturating_sub(2);
    let plain = |&i: &usize| view.is_word(i) && view.same_quote(i, to);
    near.rev().take_while(plain).find(|&i| match view.word(i) {
        "took" | "takes" | "taking" => view.word(i + 1) == "to",
        "went" | "goes" | "going" => view.word(i + 1) == "on",
        _ => false,
    })
}
