//! What the tagger alone found and nobody is named for: a passive without "by", a cue without a source, "no one".

use crate::model::RawAttribution;
use crate::statements::combine::doubts::quoted;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// "The general is accused of ordering the strike": the subject is not the speaker, who is not named.
pub(in crate::statements) fn passive(view: &View, raw: &RawAttribution) -> bool {
    // "The two sides are understood to have met": said by nobody who is named.
    let to = |cue: &TokenRange| {
        let behind = |c: &&TokenRange| c.start >= cue.end;
        raw.content.iter().find(behind).or(raw.content.first()).is_some_and(|c| view.word(c.start) == "to")
    };
    raw.cue.iter().any(|cue| {
        let be = (cue.start..cue.end).find(|&i| view.is(i, class::BE));
        // "The cranes**, said to be** the oldest, were sold."
        let bare = view.word(cue.start.wrapping_sub(1)) == "," && cue.len() == 1;
        if to(cue) && (be.is_some() || bare) && act::any(view, cue, act::HELD) {
            return true;
        }
        let participle = (cue.start..cue.end)
            .any(|i| act::any(view, &(i..i + 1), act::UNDERGONE) && view.word(i).ends_with('d'));
        be.is_some() && participle && view.word(cue.end) != "by"
    })
}

/// "The captain **was denied bail**", "The crew was refused entry": what is withheld from the subject.
pub(in crate::statements) fn withheld(view: &View, raw: &RawAttribution) -> bool {
    let passive = raw
        .cue
        .iter()
        .any(|cue| cue.clone().any(|i| view.is(i, class::BE)) && view.words_any(cue, &["denied", "refused"]));
    passive && raw.content.iter().any(|c| view.any_among(c, lexical::GRANT))
}

/// "The player **rejected by** the crowd", "a bid **dismissed by** the board": tells which one is meant. What
/// can be true or false is another matter: "the claim rejected by the ministry".
pub(in crate::statements) fn undergone(view: &View, raw: &RawAttribution) -> bool {
    let Some(cue) = raw.cue.first() else { return false };
    let Some(said) = raw.content.first().filter(|c| c.end <= cue.start) else { return false };
    let by = view.word(cue.end) == "by" || cue.len() > 1 && view.word(cue.end - 1) == "by";
    let active = cue.clone().any(|i| view.is(i, class::AUXILIARY))
        || (said.end..cue.start).any(|i| view.is(i, class::AUXILIARY));
    let turned = act::any(view, &(cue.start..cue.start + 1), act::CONTRADICTING);
    by && turned && !active && !said.clone().any(|i| view.among(i, lexical::CLAIM))
}

/// Without a source and with a cue that names no speech, as in "concerns about surveillance", "is expected
/// to": on world news fewer than one in five of these is a statement, on American politics every second one.
pub(in crate::statements) fn unnamed(view: &View, raw: &RawAttribution) -> bool {
    let speech = raw.cue.iter().any(|c| LEXICON.lemmas(view, c).next().is_some());
    let passive = raw.cue.iter().any(|c| c.clone().any(|i| view.is(i, class::BE)));
    sourceless(view, raw) && (!speech || passive)
}

/// "under pressure **to say** what he knew", "scoffed the mayor when **told of** the claim": of nobody who has
/// spoken.
pub(in crate::statements) fn asked_of(view: &View, raw: &RawAttribution) -> bool {
    let told = |i: usize| view.word(i) == "told" && view.is(i.wrapping_sub(1), class::SUBORDINATOR);
    let Some(cue) = raw.cue.first() else { return false };
    told(cue.start) || sourceless(view, raw) && view.word(cue.start) == "to"
}

fn sourceless(view: &View, raw: &RawAttribution) -> bool {
    raw.source.is_empty() && !quoted(view, raw)
}

/// "no group claimed", "few would argue", and what looks like a source and is none.
pub(in crate::statements) fn nobody(view: &View, raw: &RawAttribution) -> bool {
    let quoted = quoted(view, raw);
    raw.source.first().is_some_and(|s| match view.word(s.start) {
        "no" => view.word(s.start + 1) != "10",
        "few" | "nobody" | "none" | "nothing" => true,
        // "Let’s say the deal fails."
        "let’s" | "let's" => true,
        // "Neither side would say": a refusal. "Neither party has admitted it": nothing.
        "neither" => !raw.cue.iter().any(|c| c.clone().any(|i| view.is(i, class::MODAL))),
        // "The noted author": the cue is an adjective.
        "the" | "a" | "an" => s.len() == 1,
        // The outlet on its own work: "We have asked the ministry".
        "we" => s.len() == 1 && !quoted && view.quote_of(s.start).is_none(),
        // "We're told that the ship has sailed."
        word if word.ends_with("'re") || word.ends_with("'m") => s.len() == 1 && !quoted,
        _ => false,
    })
}
