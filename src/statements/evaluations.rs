//! Evaluations: "false", "baseless", "a witch-hunt", from `data/evaluations.tsv`.

use super::lexical;
use super::objects;
use super::tables::EVALUATIONS;
use super::view::{View, class};
use super::{Form, Stance};
use crate::text::TokenRange;

/// The first evaluation in `tokens`: where it stands and what calling something so does.
pub fn find(view: &View, tokens: TokenRange) -> Option<(TokenRange, Stance)> {
    for i in tokens.clone() {
        for (words, stance) in EVALUATIONS.get(view.word(i)).copied().unwrap_or_default() {
            let end = i + words.len();
            if end <= tokens.end && words.iter().enumerate().all(|(k, w)| view.word(i + k) == *w) {
                return Some((i..end, *stance));
            }
        }
    }
    None
}

/// "what it believes **to be** “fake news”": `be` ends a clause that names something and calls nothing so.
fn free_relative(view: &View, from: usize, be: usize) -> bool {
    view.word(be) == "be"
        && be > from
        && view.word(be - 1) == "to"
        && (from.max(be.saturating_sub(6))..be).any(|i| view.word(i) == "what")
}

/// Whether `tokens` hold an evaluation.
pub fn holds(view: &View, tokens: TokenRange) -> bool {
    find(view, tokens).is_some()
}

/// "was **false**", "called the report **baseless**", "**Nonsense**": an evaluation in the place of
/// a predicate. "a false ceiling" is none, nor is "not false". `judged`: the cue calls something so.
pub fn predicated(view: &View, piece: &TokenRange, judged: bool, form: Form) -> Option<Stance> {
    let inner = view.bare(piece);
    let mut from = inner.start;
    let mut found = None;
    while let Some((at, stance)) = find(view, from..inner.end) {
        from = at.end;
        // "called a site, **which** posts fake news stories": not what it is called.
        let judged = judged && !view.words_any(&(inner.start..at.start), &["which", "who", "whose"]);
        // "malicious lies": the noun decides.
        if find(view, at.end..inner.end.min(at.end + 1)).is_some() {
            continue;
        }
        let mut p = at.start;
        while p > inner.start
            && (view.is_adverb(p - 1)
                || view.is(p - 1, class::DETERMINER)
                || view.is_quote_mark(p - 1)
                // "a really — a really outrageous tweet"
                || matches!(view.word(p - 1), "—" | "–" | "-")
                || view.is(p - 1, class::DEGREE)
                // "**100** percent wrong"
                || view.word(p - 1).bytes().all(|b| b.is_ascii_digit())
                || view.word(p - 1) == "and"
                || holds(view, p - 1..p))
        {
            p -= 1;
        }
        // "I hope they are fake", "if the landing was fake", "don’t think it is a ridiculous idea": nothing
        // is called so.
        let supposed = inner.start.max(p.saturating_sub(8))..p;
        let doubted = |k: usize| view.is(k, class::NEGATION) && view.is(k + 1, class::MIND);
        if view.words_any(&supposed, &["if", "unless", "whether", "hope", "hopes", "hoped"])
            || supposed.clone().any(doubted)
        {
            continue;
        }
        // "called **Kane** a disgrace": a person, and nothing that could be so.
        let called = (inner.start + 1..p).find(|&k| view.is(k, class::DETERMINER)).unwrap_or(p);
        if judged && objects::is_name(view, &(inner.start..called)) {
            continue;
        }
        // "argued that the search had been illegal": what accuses, unless somebody calls it so.
        if !judged && view.among(at.start, lexical::FAULTING) {
            continue;
        }
        let before = p.checked_sub(1).filter(|&b| b >= inner.start);
        if before.is_some_and(|b| view.is(b, class::NEGATION) || view.word(b).ends_with("n't"))
            || (p..at.start).any(|k| view.is(k, class::NEGATION))
        {
            continue;
        }
        let whole = p == inner.start && at.end >= inner.end;
        let predicate = before.is_some_and(|b| {
            // "they can be forged": nothing is called so.
            let possible = view.word(b) == "be" && view.is(b.wrapping_sub(1), class::MODAL);
            view.is(b, class::BE) && !possible && !free_relative(view, inner.start, b)
                || judged && view.word(b) == "as"
                || matches!(
                    view.word(b),
                    "that's"
                        | "it's"
                        | "he's"
                        | "she's"
                        | "this's"
                        | "there's"
                        | "what's"
                        | "sounds"
                        | "seemed"
                )
        });
        // "unconstitutional and illegal": one evaluation after another.
        let mut end = at.end;
        while let Some((next, _)) = find(view, end..inner.end.min(end + 4)) {
            let joined = (end..next.start)
                .all(|k| view.is(k, class::CONJUNCTION) || view.word(k) == "," || view.is_adverb(k));
            if !joined {
                break;
            }
            end = next.end;
        }
        // Behind it the phrase is over: "false", not "false alarm".
        let noun_follows = view.is_word(end)
            && end < inner.end
            && !view.is(
                end,
                class::PREPOSITION
                    | class::CONJUNCTION
                    | class::SUBORDINATOR
                    | class::DETERMINER
                    | class::SUBJECT
                    | class::WH
                    | class::TIME
                    | class::OBJECT,
            )
            && !view.is_adverb(end)
            // "a hoax perpetrated by China"
            && !(view.word(end).ends_with("ed") && matches!(view.word(end + 1), "by" | "to" | "from" | "at")
                || view.is(end, class::IRREGULAR)
                || view.word(end + 1) == "by")
            && !holds(view, end..end + 1)
            && !view.among(end, lexical::JUDGED);
        let closes = end >= inner.end || !noun_follows;
        if whole || closes && (predicate || judged) || judged && form != Form::Indirect && noun_follows {
            // "groundless and malicious": what condemns outweighs what calls untrue.
            found = Some(match (found, stance) {
                (Some(Stance::Rejects), _) | (_, Stance::Rejects) => Stance::Rejects,
                _ => stance,
            });
        }
    }
    found
}
