//! How far the rules' attributions may be trusted beside the tagger's.

use super::Attribution;
use super::act;
use super::cues::Cue;
use super::lexical;
use super::lexicon::Class;
use super::objects::{self, Object};
use super::stance;
use super::view::View;
use crate::text::TokenRange;

/// Quotation marks, refusals and noun clauses are the rules' business; elsewhere the tagger's
/// boundaries are better.
pub fn keeps_boundaries(rule: &Attribution) -> bool {
    rule.why.iter().any(|w| {
        matches!(
            w.as_str(),
            "quotation"
                | "refusal"
                | "layout"
                | "headline: second act"
                | "headline: signed"
                | "asked by"
                | "quotation in a quotation"
                | "content: clause of a noun"
        )
    })
}

pub fn cue_of<'c>(cues: &'c [Cue], rule: &Attribution) -> Option<&'c Cue> {
    let at = rule.cue.first()?.start;
    cues.get(cues.partition_point(|c| c.tokens.start < at)).filter(|c| c.tokens.start == at)
}

/// A headline that only sums up, "Allies condemn launch": the text below tells it with its source.
pub fn sums_up(view: &View, cues: &[Cue], rule: &Attribution) -> bool {
    cue_of(cues, rule).is_some_and(|c| {
        view.is_headline(c.tokens.start)
            && c.verb.class == Class::Act
            && stance::decides(c.verb.lemma)
            && !matches!(c.verb.lemma, "deny" | "dispute")
    })
}

/// Whether the rules may be trusted where the tagger saw nothing: quotations, refusals, "according
/// to", plain verbs of speech, and the verbs by which somebody denies or accuses.
pub fn stands_alone(view: &View, cues: &[Cue], rule: &Attribution) -> bool {
    if rule.why.iter().any(|w| {
        matches!(
            w.as_str(),
            "quotation"
                | "layout"
                | "headline: second act"
                | "headline: signed"
                | "asked by"
                | "quotation in a quotation"
                | "refusal"
                | "source named by the phrase"
                | "content: clause of a noun"
                | "content: figure"
        )
    }) {
        return true;
    }
    let Some(cue) = cue_of(cues, rule) else { return false };
    // "“I know what **he said**”": who that is, speech seldom tells.
    if view.quote_of(cue.start).is_some() && rule.source.iter().any(|s| view.is_pronoun(s)) {
        return false;
    }
    let frame = |f: &str| rule.why.iter().any(|w| w.strip_prefix("content: ") == Some(f));
    match cue.verb.class {
        Class::Speech => {
            let admits = act::is(cue.verb.lemma, act::ADMITTING);
            ["clause with that", "clause", "question", "clause before", "gerund"]
                .iter()
                .any(|f| frame(f))
                || (admits || innocent(view, rule)) && frame("object")
                // "and threatened **to cut off aid**": the second act of one speaker.
                || frame("infinitive") && rule.source.first().is_some_and(|s| s.end + 1 < cue.start)
        }
        Class::Act => {
            let urges = act::is(cue.verb.lemma, act::URGING);
            // "alleged that it was so and **demanded a recount**"
            let second = rule.source.first().is_some_and(|s| s.end + 1 < cue.start);
            let demands = second && matches!(cue.verb.lemma, "demand" | "call for") && frame("object");
            // "refused **to stop**": a deed.
            // "said Holm had called the mayor **“an idiot”**"
            let quoted = || rule.content.last().is_some_and(|c| ends_in_insult(view, c));
            stance::decides(cue.verb.lemma) && !frame("infinitive")
                || frame("evaluation") && quoted() && view.quote_of(cue.start).is_none()
                || matches!(cue.verb.lemma, "accuse" | "admit")
                || urges && frame("call to act")
                || demands
        }
        // "**Beavers could cut floods**, a study has found"
        Class::Find => frame("clause before"),
        _ => false,
    }
}

/// "the mayor **“an idiot”**": a quotation at the end that is no name.
fn ends_in_insult(view: &View, content: &TokenRange) -> bool {
    let last = content.end.wrapping_sub(1);
    let quote = view.quote_of(last).and_then(|q| view.doc.quotes.get(q));
    quote.is_some_and(|q| {
        let words = view.bare(&q.tokens);
        q.tokens.start >= content.start && !words.is_empty() && !view.is_capital(words.start)
    })
}

/// "maintains his **innocence**"
fn innocent(view: &View, rule: &Attribution) -> bool {
    rule.content.first().is_some_and(|c| objects::fits(view, Object::Of(lexical::INNOCENCE), c))
}
