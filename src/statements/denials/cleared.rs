//! Misdeeds that did not happen: "no money was **stolen**", "the aid had not been **diverted**". Nobody says so of
//! what was not alleged, so no accuser need stand on the page. Harm that fires and floods do ("no one was hurt")
//! is no misdeed.

use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Most tokens from the negation to the verb.
const NEAR: usize = 10;

/// Whether a sentence of the content says that a misdeed did not happen.
pub fn untouched(view: &View, source: &[TokenRange], content: &[TokenRange]) -> bool {
    let responder = source.iter().any(|s| s.clone().any(|i| view.is(i, class::RESPONDER)));
    content.iter().any(|piece| view.sentences_of(piece).any(|part| clears(view, &part, responder)))
}

fn clears(view: &View, part: &TokenRange, responder: bool) -> bool {
    let part = view.bare(part);
    let limit = part.end.min(part.start + 2 * NEAR);
    let verbs = (part.start..limit).filter(|&k| view.is(k, class::MISDEED));
    verbs.into_iter().any(|verb| {
        // "Nothing was stolen, police said": a burglary.
        let burglary = responder && view.word(verb) == "stolen";
        let from = part.start.max(verb.saturating_sub(NEAR));
        let negated = negation(view, from, verb);
        !burglary && negated.is_some_and(|n| is_told(view, &part, n, verb))
    })
}

/// The negation of the verb: "**no** money was", "had **not** been", "**nobody** was".
fn negation(view: &View, from: usize, verb: usize) -> Option<usize> {
    let auxiliary = (from..verb).rev().take_while(|&k| {
        view.is(k, class::AUXILIARY | class::NEGATION) || view.is_adverb(k) || view.is_quote_mark(k)
    });
    let near = auxiliary.filter(|&k| view.is(k, class::NEGATION)).last();
    near.or_else(|| {
        (from..verb).rev().find(|&k| {
            view.is(k, class::NOBODY) || view.word(k) == "not" && matches!(view.word(k + 1), "a" | "one")
        })
    })
}

/// A fact of the past in the main clause, and no promise, condition, order or reproach: "no bribe **would** be
/// paid", "**if** nothing was hidden", "to **ensure** no vote was stolen".
fn is_told(view: &View, part: &TokenRange, negation: usize, verb: usize) -> bool {
    let apart = (part.start..verb).any(|k| view.is(k, class::MODAL | class::UNTOLD));
    let clause = (negation..verb).any(|k| {
        matches!(view.word(k), "," | ";" | "that" | "which" | "to" | "but" | "and")
            && view.quote_of(k).is_none()
    });
    let opens = negation <= part.start + 8;
    let only = matches!(view.word(negation + 1), "only" | "just" | "merely" | "yet" | "longer");
    !apart && !clause && opens && !only
}
