//! Which source is taken from the tagger where the rules found the attribution too: the tagger's is the better
//! one but for the slips told here.

use crate::statements::Attribution;
use crate::statements::combine::trust::cue_of;
use crate::statements::cues::{self, Cue};
use crate::statements::phrases::phrase_starts::passive_participle;
use crate::statements::quoted::quoting;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::Verb;
use crate::statements::reading::view::View;
use crate::statements::reported::narrated;
use crate::text::TokenRange;

/// Takes over `tagged`, the pieces of the tagger's source, where they are better than those of `rule`, which
/// has the same cue and holds its content already.
pub(in crate::statements) fn take(
    view: &View,
    cues: &[Cue],
    rule: &mut Attribution,
    tagged: Vec<TokenRange>,
) {
    let verb = cue_of(cues, rule).map(|c| c.verb);
    let cue = rule.first_cue();
    let slips = match (tagged.first(), rule.source.first()) {
        (Some(theirs), Some(own)) => {
            is_shorter(view, theirs, own)
                || is_far(view, &cue, theirs, own)
                || is_beyond(view, cues, &cue, theirs, own)
                || is_spoken_to(verb, &cue, rule, theirs, own)
                || is_told_of(&cue, rule, theirs, own)
                || is_half(view, theirs, own)
                || is_seen(view, &cue, theirs, own)
                || holds_speech(view, theirs, own)
                || rule.found_by("headline: second act")
                || is_narrator(view, cues, rule, own)
        }
        _ => false,
    };
    // "described as “reckless” **by the coast guard**": the tagger takes the agent for a part of the content.
    let agent = rule.found_by("content: so called");
    if !(slips || agent || is_relative(view, &tagged, &rule.source) || is_quoted(view, verb, &cue, rule)) {
        rule.source = tagged;
    }
}

/// No more than "who", or nothing where the rules' `own` may be a source.
fn is_relative(view: &View, tagged: &[TokenRange], own: &[TokenRange]) -> bool {
    match tagged.first() {
        Some(s) => s.len() == 1 && matches!(view.word(s.start), "who" | "which" | "that"),
        None => !own.iter().any(|s| has_verb(view, s)),
    }
}

/// "**came away**", "**called on Lind to step down, a step the mayor**": a verb that no relative clause holds.
fn has_verb(view: &View, source: &TokenRange) -> bool {
    let relative = |i: &usize| matches!(view.word(*i), "who" | "which" | "whose" | "that");
    let end = source.clone().find(relative).unwrap_or(source.end);
    (source.start..end).any(|i| {
        let noun = view.is(i.saturating_sub(1), class::DETERMINER);
        // "Lind**, known as** the Fox"
        let apposed = view.word(i.saturating_sub(1)) == "," && view.word(i + 1) == "as";
        view.is_verb_like(i) && !passive_participle(view, i) && !noun && !apposed
    })
}

/// "An armed group calling itself the Southern Shield": the rules saw more of the same phrase.
fn is_shorter(view: &View, theirs: &TokenRange, own: &TokenRange) -> bool {
    let more = theirs.start == own.start && theirs.end < own.end && own.len() <= 12;
    more && !trails(view, &(theirs.end..own.end))
}

/// "**She** wrote that her supervisor had called her and said": who reports it, and not who said it.
fn is_narrator(view: &View, cues: &[Cue], rule: &Attribution, own: &TokenRange) -> bool {
    let joint = cue_of(cues, rule).and_then(|c| c.start.checked_sub(1));
    let floor = joint.and_then(|j| view.sentence(j)).map_or(0, |s| s.start);
    joint.and_then(|j| narrated::subject_before(view, j, floor)).is_some_and(|inner| inner == *own)
}

/// "Two nurses heard **the driver** yelling": who is heard speaks, and not who hears.
fn is_seen(view: &View, cue: &TokenRange, theirs: &TokenRange, own: &TokenRange) -> bool {
    let verb = own.start.wrapping_sub(1);
    own.end == cue.start && theirs.end <= verb && view.among(verb, lexical::SEEING)
}

/// "**He and** she said"
fn is_half(view: &View, theirs: &TokenRange, own: &TokenRange) -> bool {
    theirs.end == own.end
        && theirs.start > own.start
        && view.word(theirs.start - 1) == "and"
        && view.is(theirs.start, class::SUBJECT)
}

/// "Lind**, at a later stop**, said", "Lind **just** announced": no part of the phrase before it.
fn trails(view: &View, rest: &TokenRange) -> bool {
    let comma = view.word(rest.start) == ",";
    comma && view.is(rest.start + 1, class::PREPOSITION) || rest.clone().all(|i| view.is_adverb(i))
}

/// A link to another sentence is a slip where the rules found a source in this one.
fn is_far(view: &View, cue: &TokenRange, theirs: &TokenRange, own: &TokenRange) -> bool {
    let here = view.doc.sentence_of(cue.start);
    view.doc.sentence_of(theirs.start) != here && view.doc.sentence_of(own.start) == here
}

/// "Holm said it would, but the mayor, Ana Ruiz, said …": the link leaps over another cue.
fn is_beyond(view: &View, cues: &[Cue], cue: &TokenRange, theirs: &TokenRange, own: &TokenRange) -> bool {
    view.word(own.end) == "," && own.end + 1 >= cue.start && cues::speaks(cues, &(theirs.end..own.start))
}

/// "one resident told **the Gazette**": who is spoken to. "denied the fraud, hours after **Castell** spoke":
/// somebody behind what is said.
fn is_spoken_to(
    verb: Option<&Verb>,
    cue: &TokenRange,
    rule: &Attribution,
    theirs: &TokenRange,
    own: &TokenRange,
) -> bool {
    let addressed = verb.is_some_and(|v| v.frames.addressee);
    let behind = || rule.content.last().is_some_and(|c| c.start >= cue.end && c.end <= theirs.start);
    theirs.start >= cue.end && (addressed || behind()) && own.end <= cue.start
}

/// "**Ministers** knew of the leak, claim the families.": what is said does not say it.
fn is_told_of(cue: &TokenRange, rule: &Attribution, theirs: &TokenRange, own: &TokenRange) -> bool {
    own.start >= cue.end && rule.content.iter().any(|c| c.start <= theirs.start && theirs.end <= c.end)
}

/// "“It leaks,” said Mraz, 70, **“and it has leaked since May.”**": goes on with what is said. A name in quotation
/// marks is shorter.
fn holds_speech(view: &View, theirs: &TokenRange, own: &TokenRange) -> bool {
    let long = |i: usize| {
        let quote = view.quote(i);
        quote.is_some_and(|q| q.tokens.start == i && q.tokens.len() > 5)
    };
    // "said Mayor Poe**: chaos**"
    let behind_colon = |i: usize| view.word(i) == ":";
    theirs.start == own.start && (own.end..theirs.end).any(|i| long(i) || behind_colon(i))
}

/// "the paper quoted **an official** as saying"
fn is_quoted(view: &View, verb: Option<&Verb>, cue: &TokenRange, rule: &Attribution) -> bool {
    let behind = rule.source.first().is_some_and(|s| s.start >= cue.end);
    verb.is_some_and(|v| v.lemma == "quote") && behind
        || quoting::at(view, cue.start).is_some_and(|q| q.speaker.is_some())
}
