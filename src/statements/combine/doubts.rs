//! What the tagger found alone and the rules know better: things not said, names of works, sources
//! that are objects. Precision on world news falls first here. What may be a statement all the same stays
//! with half its confidence, so that a reader sees it on request.

use crate::model::RawAttribution;
use crate::statements::combine::deeds;
use crate::statements::combine::nobody::{asked_of, nobody, passive, undergone, unnamed};
use crate::statements::combine::wordless;
use crate::statements::cues::Cue;
use crate::statements::cues::verb_forms::rejects;
use crate::statements::layout;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::tables::ACTS;
use crate::statements::reading::view::View;
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;

/// Trust in what is more likely a statement than not, though the rules know why it may be none.
const HALF: f32 = 0.5;

/// How far an attribution that the tagger alone found is to be trusted, from 0, better left out, to 1.
pub fn trust(view: &View, cues: &[Cue], raw: &RawAttribution) -> f32 {
    let question = |c: &TokenRange| view.is(c.start, class::WH);
    // "has not mentioned **the dam**", not "did not say **it had burst**"
    let topic = |c: &TokenRange| question(c) || !has_clause(view, c.clone());
    let topic = !points(view, raw) && raw.content.iter().all(topic);
    let negated = any_cue(cues, raw, &|c| says(c) && c.negated);
    // "**No one** expected a strike", not "no group claimed the attack"
    let nobody = nobody(view, raw);
    let wrong = raw.content.is_empty()
        || negated && !topic
        || nobody && cue_is(view, raw, &[Class::Speech, Class::Act])
        || asked_of(view, raw)
        || hypothetical(view, cues, raw)
        || bidden(view, raw)
        || listed(view, raw)
        || undergone(view, raw)
        || tale(view, raw)
        || relayed(view, raw)
        || named_work(view, raw)
        || stray(view, raw)
        || acts(view, raw)
        || wordless::found(view, cues, raw)
        || deeds::found(view, raw)
        || feeling(view, raw)
        || wordless::agenda(view, raw)
        || predicate(view, raw);
    if wrong {
        0.0
    } else if negated || nobody || cited(view, raw) || unnamed(view, raw) || passive(view, raw) {
        HALF
    } else {
        1.0
    }
}

/// "citing **her right to silence**": a reason for a deed, where nobody's words are cited.
fn cited(view: &View, raw: &RawAttribution) -> bool {
    let citing = raw.cue.first().is_some_and(|c| c.len() == 1 && view.word(c.start) == "citing");
    citing && raw.content.iter().all(|c| cites_no_words(view, c))
}

/// Whether no source, claim, quotation or clause is cited.
pub(in crate::statements) fn cites_no_words(view: &View, content: &TokenRange) -> bool {
    !view.any_among(content, lexical::SOURCE | lexical::CLAIM)
        && !content.clone().any(|i| view.is_quote_mark(i) || view.word(i) == "that")
}

/// "The pact **is a worry for** Oslo": what somebody feels, as another sees it.
fn feeling(view: &View, raw: &RawAttribution) -> bool {
    raw.cue.iter().any(|cue| {
        let of = view.is(cue.start, class::BE) && view.is(cue.end - 1, class::PREPOSITION);
        of && raw.source.iter().any(|s| s.start == cue.end)
    })
}

/// "The bank notes **were blue**", "The house, which Lind found, **was empty**": the main clause's verb, and no content.
fn predicate(view: &View, raw: &RawAttribution) -> bool {
    matches!((raw.cue.first(), raw.content.as_slice()), (Some(cue), [only])
        if only.start >= cue.end && view.is(only.start, class::BE) && view.quote_of(only.start).is_none())
}

/// "has imposed sanctions": the last word of the cue that is a verb does something. "voted to reject": the first does.
fn acts(view: &View, raw: &RawAttribution) -> bool {
    raw.cue.iter().any(|cue| {
        let to = (cue.start..=cue.end).find(|&i| view.word(i) == "to").unwrap_or(cue.start);
        if (cue.start..to).any(|i| view.among(i, lexical::VOTING)) {
            return true;
        }
        let verb = cue.clone().rev().find(|&i| !view.is(i, class::PREPOSITION | class::DETERMINER));
        verb.is_some_and(|i| {
            let opens = raw.content.first().map_or(0, |c| c.start);
            // "accepted the offer", but "accepted that it was late"
            let that = view.word(opens) == "that" || view.word(opens.wrapping_sub(1)) == "that";
            let speech = LEXICON.verbs(view.word(i), |_| "").any(|(v, _)| v.frames.object || v.frames.clause);
            ACTS.contains_key(view.word(i)) && !speech && !that
        })
    })
}

/// "if she says", "is expected to say": nothing was said.
fn hypothetical(view: &View, cues: &[Cue], raw: &RawAttribution) -> bool {
    any_cue(cues, raw, &|c| {
        let before = c.start.checked_sub(1).map_or("", |b| view.word(b));
        let due = matches!(before, "expected" | "likely" | "due" | "set" | "scheduled");
        c.conditional || says(c) && c.infinitive && due
    })
}

/// "If it rains, **ask** your neighbours.": nobody does, somebody shall.
fn bidden(view: &View, raw: &RawAttribution) -> bool {
    let Some(cue) = raw.cue.first().filter(|_| raw.source.is_empty()) else { return false };
    let opens = cue.start == 0
        || view.word(cue.start - 1) == ","
        || view.sentence(cue.start).is_some_and(|s| s.start == cue.start);
    let behind = raw.content.iter().all(|c| c.start >= cue.end);
    opens
        && behind
        && !quoted(view, raw)
        && LEXICON.verbs(view.word(cue.start), |_| "").any(|(v, _)| v.lemma == view.word(cue.start))
}

/// "**Holm**: The mayor has led the city since May.", and the next paragraph begins so, too: what a list tells
/// of her.
fn listed(view: &View, raw: &RawAttribution) -> bool {
    let ([source], [colon], [content]) = (raw.source.as_slice(), raw.cue.as_slice(), raw.content.as_slice())
    else {
        return false;
    };
    let block = view.doc.block_of(source.start);
    let beside = [block.wrapping_sub(1), block + 1];
    let labelled = |&b: &usize| view.doc.blocks.get(b).is_some_and(|b| layout::opens_with_name(view, b));
    let others = |i| !view.is_quote_mark(i) && !layout::is_own(view, i);
    view.word(colon.start) == ":"
        && source.end == colon.start
        && view.doc.blocks.get(block).is_some_and(|b| b.tokens.start == source.start)
        && beside.iter().any(labelled)
        && content.clone().all(others)
}

/// Whether the rules see such a verb in the tagger's cue.
pub(in crate::statements) fn any_cue(
    cues: &[Cue],
    raw: &RawAttribution,
    fits: &dyn Fn(&Cue) -> bool,
) -> bool {
    raw.cue.iter().any(|piece| {
        let from = cues.partition_point(|c| c.tokens.end <= piece.start);
        cues.iter().skip(from).take_while(|c| c.tokens.start < piece.end).any(fits)
    })
}

/// Whether a clause may stand behind the verb.
fn says(cue: &Cue) -> bool {
    matches!(cue.verb.class, Class::Speech | Class::Act) && cue.verb.frames.that
}

/// "tells **the truth that** nobody wants to hear": what is told, and no clause of it.
fn tale(view: &View, raw: &RawAttribution) -> bool {
    let Some(cue) = raw.cue.last().filter(|c| view.is(c.end - 1, class::TELL)) else { return false };
    let that = (cue.end + 1..cue.end + 5).find(|&i| view.word(i) == "that" || !view.is_word(i));
    that.is_some_and(|that| {
        let behind = raw.content.first().is_some_and(|c| (cue.end..=that + 1).contains(&c.start));
        behind
            && view.is_word(that)
            && view.among(that - 1, lexical::TALE)
            && !(cue.end..that).any(|i| view.is(i, class::PREPOSITION))
    })
}

/// "TASS quoted Reiss as saying …": the inner attribution says it all. "Citing Reiss, TASS said …": whom
/// it cites is not what it says.
fn relayed(view: &View, raw: &RawAttribution) -> bool {
    let quotes = raw
        .cue
        .iter()
        .any(|c| view.words_any(c, &["quoted", "quotes", "cited", "cites", "quoting", "citing"]));
    // "Orr’s speech, **cited as** evidence of bias": by nobody who is named.
    let as_what = |c: &TokenRange| view.word(c.end) == "as" || c.len() > 1 && view.word(c.end - 1) == "as";
    let thing = raw.source.is_empty() && raw.cue.iter().any(as_what);
    let reported = |i: usize| {
        view.word(i) == "as" && matches!(view.word(i + 1), "saying" | "telling" | "stating" | "warning")
    };
    // "“It is over,” the Post reported, **quoting** an aide": whose words stand before.
    let whom = raw.cue.iter().any(|c| view.word(c.start) == "quoting")
        && raw
            .content
            .iter()
            .all(|c| view.any_among(c, lexical::SOURCE) && !c.clone().any(|i| view.is(i, class::AUXILIARY)));
    quotes && (thing || whom || raw.content.iter().any(|c| is_name(view, c) || c.clone().any(reported)))
}

/// Whether all words are capitalised, particles and articles aside.
pub(in crate::statements) fn is_name(view: &View, tokens: &TokenRange) -> bool {
    tokens.clone().all(|i| view.is_capital(i) || view.is(i, class::DETERMINER | class::PREPOSITION))
        && view.is_capital(tokens.end - 1)
        && tokens.clone().all(|i| view.is_word(i))
}

/// "so-called “safe zones”", "Her novel “The Salt Road” sold well".
fn named_work(view: &View, raw: &RawAttribution) -> bool {
    let Some(first) = raw.content.first() else { return true };
    if matches!(view.word(first.start), "so-called" | "so")
        && (first.start..first.end).any(|i| view.is_quote_mark(i))
    {
        return true;
    }
    let speaks = raw.cue.iter().any(|c| LEXICON.lemmas(view, c).next().is_some());
    let Some(quote) = view.quote(first.start) else { return false };
    let short = quote.tokens.len() <= 7;
    let titled = quote
        .tokens
        .clone()
        .filter(|&i| view.is_word(i))
        .all(|i| view.is_capital(i) || view.is(i, class::PREPOSITION | class::DETERMINER));
    !speaks && short && titled && quote.tokens.start == first.start
}

/// Whether a piece of its content begins in quotation marks.
pub(in crate::statements) fn quoted(view: &View, raw: &RawAttribution) -> bool {
    raw.content.iter().any(|c| view.quote_of(c.start).is_some())
}

/// "He knows **it**."
fn points(view: &View, raw: &RawAttribution) -> bool {
    matches!(raw.content.as_slice(), [only] if only.len() == 1
        && matches!(view.word(only.start), "it" | "that" | "this" | "so" | "them" | "him" | "her"))
}

/// Whether a word of the cue is a verb of one of `classes`.
fn cue_is(view: &View, raw: &RawAttribution, classes: &[Class]) -> bool {
    raw.cue.iter().any(|cue| LEXICON.has_class(view, cue, classes))
}

/// Cues that are none: labels, "adding to", questions of nobody's, "He knows it".
fn stray(view: &View, raw: &RawAttribution) -> bool {
    // "Podcast: I was a spy"
    let label = raw.cue.first().is_some_and(|c| view.word(c.start) == ":")
        && raw.source.iter().any(|s| view.any_among(s, lexical::LABEL));
    // "Asked whether it was safe, Holm said yes": who asked is nobody’s business.
    let question =
        raw.source.is_empty() && raw.cue.first().is_some_and(|c| view.is(c.start, class::QUESTIONED));
    // "sheriff rejects **calls** to quit"
    let object = raw.cue.first().is_some_and(|c| {
        let verb = c.start.wrapping_sub(1);
        view.is_many(c.start) && view.ends_as_present(verb) && rejects(view, verb)
    });
    // "**adding to** the misery of importers"
    let adds_to = raw
        .cue
        .first()
        .is_some_and(|c| matches!(view.word(c.start), "adding" | "added") && view.word(c.start + 1) == "to");
    // "Minister answers **questions**"
    let asked = |c: &TokenRange| {
        let c = view.bare(c);
        let of = class::DETERMINER | class::POSSESSIVE;
        !c.is_empty() && view.among(c.end - 1, lexical::ASKED) && (c.start..c.end - 1).all(|i| view.is(i, of))
    };
    let questions = raw.content.iter().all(asked);
    // "They dispute **this**."
    let acts = || cue_is(view, raw, &[Class::Act]);
    label || object || adds_to || question || questions || points(view, raw) && !quoted(view, raw) && !acts()
}
