//! Where the content of a headline ends before what happens meanwhile: "Oslo calls claim ‘nonsense’ **as rescuers dig on**".

use crate::statements::reading::class;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// "Oslo calls claim ‘nonsense’ **as rescuers dig on**", "Minister says talks on track **as deadline looms**": where the
/// content of a headline ends before what happens meanwhile. "will stay on **as party leader**" tells no such thing.
pub(super) fn scene_of_headline(view: &View, content: &TokenRange) -> usize {
    let meanwhile = |i: usize| {
        let quoted = view.is_quote_mark(i - 1);
        let acts = |k: usize| view.is_verb_like(k) || !quoted && is_present(view, k);
        let reach = if quoted { content.end } else { content.end.min(i + SCENE) };
        (i + 3 < content.end || !quoted && i + 2 < content.end)
            && (i + 2..reach).any(acts)
            && !view.is(i + 1, class::DETERMINER)
            && (quoted || !matches!(view.word(i - 1), "same" | "such" | "as" | "just" | "well" | "known"))
    };
    before_as(view, content, content.start + 1, meanwhile)
}

/// Most tokens from "as" to the verb of what happens meanwhile, and one more.
const SCENE: usize = 6;

/// "deadline **looms**", "pressure **mounts**": a verb of the present tense that no list knows, behind a noun in the
/// singular.
pub(super) fn is_present(view: &View, k: usize) -> bool {
    let closed = class::PREPOSITION | class::DETERMINER | class::POSSESSIVE | class::CONJUNCTION;
    let single = view.is_word(k - 1) && !view.word(k - 1).ends_with('s');
    view.ends_as_present(k) && !view.is_capital(k) && single && !view.is(k - 1, closed)
}

/// "EU urges Beijing to lift curbs **as carmakers warn of shortages**": where the call of a headline ends before what
/// others do meanwhile.
pub(super) fn behind_call(view: &View, content: &TokenRange) -> usize {
    let acts = |k: usize| {
        LEXICON.verbs(view.word(k), move |n| view.word(k + n)).next().is_some()
            || view.ends_as_present(k) && view.is_word(k + 1)
    };
    let meanwhile = |i: usize| {
        let plain = !view.is(i + 1, class::DETERMINER | class::PREPOSITION | class::WH | class::ADVERB);
        i + 3 < content.end && plain && (i + 2..content.end.min(i + SCENE)).any(acts)
    };
    before_as(view, content, content.start + 2, meanwhile)
}

/// The end of a headline's content without what follows the first "as" from token `from` on that stands outside quotation
/// marks and tells what happens `meanwhile`.
fn before_as(view: &View, content: &TokenRange, from: usize, meanwhile: impl Fn(usize) -> bool) -> usize {
    let opens = |&i: &usize| view.word(i) == "as" && view.quote_of(i).is_none() && meanwhile(i);
    (from..content.end).find(opens).unwrap_or(content.end)
}
