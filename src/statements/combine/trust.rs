//! How far the rules' attributions may be trusted beside the tagger's.

use crate::statements::Attribution;
use crate::statements::cues::{self, Cue};
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, Tense};
use crate::statements::reading::view::View;
use crate::statements::reported::complements::has_clause;
use crate::statements::stance;
use crate::statements::stance::objects::{self, Object};
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
                | "headline: state"
                | "asked by"
                | "quotation in a quotation"
                | "cue in quotation marks"
                | "content: clause of a noun"
                | "content: so called"
        )
    })
}

/// The cue with which an attribution by a rule begins; `None` where no verb is its cue.
pub fn cue_of<'c>(cues: &'c [Cue], rule: &Attribution) -> Option<&'c Cue> {
    cues::starting_at(cues, rule.cue.first()?.start)
}

/// A headline that only sums up, "Allies condemn launch": the text below tells it with its source.
pub fn sums_up(view: &View, cues: &[Cue], rule: &Attribution) -> bool {
    cue_of(cues, rule).is_some_and(|c| {
        view.is_headline(c.tokens.start)
            && c.verb.class == Class::Act
            && stance::decides(c.verb.lemma)
            // "Minister refuses to rule out tax rises": an answer, and no sum of others.
            && !rule.found_by("refusal")
            && !matches!(c.verb.lemma, "deny" | "dispute")
            && !contradicts(view, c, rule)
            && !(judges(view, c, rule) || attacks(view, c, rule))
    })
}

/// "Court **raps** council **over** delay", "Unions **hit out at** mayor": the paper’s own words for what was said. "Truck
/// slams bus on motorway" tells no reason.
fn attacks(view: &View, cue: &Cue, rule: &Attribution) -> bool {
    let reason = |i: usize| matches!(view.word(i), "over" | "for");
    let words = cue.tokens.len() > 2 || rule.content.iter().any(|c| c.clone().skip(1).any(reason));
    let present = matches!(cue.tense, Tense::Present | Tense::Base);
    // "‘Not one house built’: councillors round on mayor": what they said stands there in their words.
    let block = view.doc.blocks.get(view.doc.block_of(cue.start));
    let floor = block.map_or(cue.start, |b| b.tokens.start);
    let quoted = || (floor..cue.start).any(|i| view.is_quote_mark(i));
    present && words && !quoted() && act::is(cue.verb.lemma, act::ATTACKING)
}

/// "Judge slams **‘arrogant’** performance", "Cabinet chief slams **‘smear’**": what the headline gives in words of who
/// speaks.
fn judges(view: &View, cue: &Cue, rule: &Attribution) -> bool {
    let own = |c: &TokenRange| {
        view.quote_from(c.start).is_some() && !view.is_capital(c.start + 1) && !view.bare(c).is_empty()
    };
    cue.tense == Tense::Present && rule.content.first().is_some_and(own)
}

/// "Ministry **rejects** claim of talks", "Kremlin **dismisses** report as fantasy": what is contested is told,
/// in the headline's present.
fn contradicts(view: &View, cue: &Cue, rule: &Attribution) -> bool {
    let turned = act::is(cue.verb.lemma, act::CONTRADICTING);
    let told = |c: &TokenRange| {
        turned && view.word(c.end) == "as"
            || view.any_among(c, lexical::CLAIM | lexical::IDEA)
            || cue.verb.lemma == "rule out"
    };
    let present = matches!(cue.tense, Tense::Present | Tense::Base);
    // "**Insurer** rejects claims": what one is to be paid.
    let pays = |s: &TokenRange| view.word(s.end.saturating_sub(1)).starts_with("insurer");
    present && !rule.source.iter().any(pays) && rule.content.iter().any(told)
}

/// Whether the rules may be trusted where the tagger saw nothing: quotations, refusals, "according
/// to", plain verbs of speech, and the verbs by which somebody denies or accuses.
pub fn stands_alone(view: &View, cues: &[Cue], rule: &Attribution) -> bool {
    if keeps_boundaries(rule)
        || rule.found_by("source named by the phrase")
        || rule.found_by("content: figure")
    {
        return true;
    }
    let Some(cue) = cue_of(cues, rule) else { return false };
    // "“I know what **he said**”": who that is, speech seldom tells.
    if view.quote_of(cue.start).is_some() && rule.source.iter().any(|s| view.is_pronoun(s)) {
        return told_in_speech(view, cue, rule);
    }
    let frame = |f: &str| rule.why.iter().any(|w| w.strip_prefix("content: ") == Some(f));
    match cue.verb.class {
        Class::Speech => {
            let admits = act::is(cue.verb.lemma, act::ADMITTING);
            ["clause with that", "clause", "question", "clause before", "gerund"]
                .iter()
                .any(|f| frame(f))
                || (admits || warns(cue) || innocent(view, rule)) && frame("object")
                || frame("call to act") && (bids(view, cue) || quotes_order(view, rule))
                // "and threatened **to cut off aid**": the second act of one speaker.
                || frame("infinitive")
                    && !(cue.verb.lemma == "ask" && cue.is_participle())
                    && rule.source.first().is_some_and(|s| s.end + 1 < cue.start)
                || frame("infinitive") && offers(view, cue, rule)
        }
        Class::Act => {
            let urges = act::is(cue.verb.lemma, act::URGING);
            // "alleged that it was so and **demanded a recount**"
            let second = rule.source.first().is_some_and(|s| s.end + 1 < cue.start);
            let wants =
                matches!(cue.verb.lemma, "demand" | "call for" | "ask for" | "appeal for" | "plead for");
            let demands = second && wants && frame("object");
            // "refused **to stop**": a deed.
            // "said Holm had called the mayor **“an idiot”**"
            let quoted = || rule.content.last().is_some_and(|c| ends_in_insult(view, c));
            let attacked = || view.is_headline(cue.tokens.start) && attacks(view, cue, rule);
            stance::decides(cue.verb.lemma) && !frame("infinitive")
                || attacked()
                || frame("evaluation") && quoted() && view.quote_of(cue.start).is_none()
                || frame("evaluation") && judges_it(view, cue, rule)
                || matches!(cue.verb.lemma, "accuse" | "admit")
                || urges && frame("call to act")
                || cue.tense == Tense::Past && quotes_order(view, rule) && frame("call to act")
                || demands
        }
        // "**Beavers could cut floods**, a study has found"
        Class::Find => frame("clause before"),
        // "**The boats were busy**, he went on, **and the harbour was full**"
        Class::Manner => continues_speaking(cue) && frame("clause before"),
        _ => false,
    }
}

/// "he **went on**"
pub(in crate::statements) fn continues_speaking(cue: &Cue) -> bool {
    matches!(cue.verb.lemma, "go on" | "continue")
}

/// "dismissed the claims, **terming them malicious**": a participle behind a comma calls something so that was spoken of.
fn judges_it(view: &View, cue: &Cue, rule: &Attribution) -> bool {
    let behind = cue.start.checked_sub(1).is_some_and(|comma| view.word(comma) == ",");
    let pointed =
        rule.content.first().is_some_and(|c| matches!(view.word(c.start), "it" | "them" | "this" | "that"));
    cue.is_participle() && behind && pointed && view.quote_of(cue.start).is_none()
}

/// "the mayor **“an idiot”**": a quotation at the end that is no name.
fn ends_in_insult(view: &View, content: &TokenRange) -> bool {
    let last = content.end.wrapping_sub(1);
    let quote = view.quote(last);
    quote.is_some_and(|q| {
        let words = view.bare(&q.tokens);
        q.tokens.start >= content.start && !words.is_empty() && !view.is_capital(words.start)
    })
}

/// "“Holm **told** us to wait,” she said": in a quotation, where the tagger sees little.
fn bids(view: &View, cue: &Cue) -> bool {
    let finite = matches!(cue.tense, Tense::Past | Tense::Present);
    cue.verb.lemma == "tell" && finite && view.quote_of(cue.start).is_some()
}

/// "Lind said the firm had **offered to pay**": what somebody offers or asks, and does not do by it.
fn offers(view: &View, cue: &Cue, rule: &Attribution) -> bool {
    let plain = !rule.source.iter().any(|s| view.is_pronoun(s)) && view.quote_of(cue.start).is_none();
    matches!(cue.verb.lemma, "offer" | "ask") && plain && !cue.is_participle()
}

/// "had ordered him to **“bury the file”**": a call to act that is told in its own words.
fn quotes_order(view: &View, rule: &Attribution) -> bool {
    rule.content.last().is_some_and(|c| c.len() > 4 && ends_in_insult(view, c))
}

/// Most tokens between a subject and its second verb: "They **rang and** asked".
const SECOND: usize = 4;

/// "They told me **that it was over**", "“He said **I would regret it**,” she told the court": plain speech in a
/// past tense, whose subject stands beside it.
fn told_in_speech(view: &View, cue: &Cue, rule: &Attribution) -> bool {
    let clause = rule.found_by("content: clause") || rule.found_by("content: clause with that");
    let words: usize = rule.content.iter().map(ExactSizeIterator::len).sum();
    let plain = cue.start == cue.tokens.start && cue.tense == Tense::Past;
    // "because **they said** it was late", "what **he said**": part of another clause.
    let own = |s: &TokenRange| {
        let before = s.start.wrapping_sub(1);
        // "**They** rang **and asked** me"
        let second = cue.start.saturating_sub(s.end) <= SECOND && view.word(cue.start - 1) == "and";
        view.word(s.start) != "it"
            && (s.end == cue.start || second && s.end < cue.start)
            && !view.is(before, class::SUBORDINATOR | class::WH)
            && view.word(before) != "that"
    };
    let told = |c: &TokenRange| {
        let pointed = view.is(c.start, class::DETERMINER | class::OBJECT) && view.word(c.start + 1) == ",";
        // "said **it** in parliament": what was said before.
        let it = view.word(c.start) == "it" && !view.is_verb_like(c.start + 1);
        !it && !pointed && (has_clause(view, c.clone()) || view.is(c.start, class::SUBJECT))
    };
    // "He told **us to wait**", "She asked **whether we were hurt**"
    let bidden = rule.found_by("content: call to act") && cue.verb.lemma == "tell";
    let asked = rule.found_by("content: question") && cue.verb.lemma == "ask";
    if (bidden || asked) && words > 1 && plain && rule.source.iter().all(own) {
        return true;
    }
    clause
        && words > 1
        && plain
        && matches!(cue.verb.lemma, "say" | "tell")
        && rule.source.iter().all(own)
        && rule.content.first().is_some_and(told)
}

/// "had warned **of a shortage**"
fn warns(cue: &Cue) -> bool {
    matches!(cue.verb.lemma, "warn of" | "warn about" | "warn against") && !cue.is_participle()
}

/// "maintains his **innocence**"
fn innocent(view: &View, rule: &Attribution) -> bool {
    rule.content.first().is_some_and(|c| objects::fits(view, Object::Of(lexical::INNOCENCE), c))
}
