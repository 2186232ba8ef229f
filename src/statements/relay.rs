//! Who passed a statement on: "told AFP", "TASS quoted Reiss as saying". The relay is never the
//! speaker.

use crate::people::{Kind, People};
use crate::statements::combine::overlap;
use crate::statements::other_cues::headlines;
use crate::statements::other_cues::heard;
use crate::statements::quoted::quoting;
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::statements::reported::addressees::addressee_end;
use crate::text::TokenRange;

/// The relay of the statement whose cue is `cue`: the press that was told, in the page's words
/// without its article.
pub fn find(view: &View, people: &People, cue: &TokenRange) -> Option<String> {
    if let Some(outlet) = cue.clone().rev().find_map(|i| quoting::at(view, i)).and_then(|q| q.relay) {
        return Some(view.doc.slice(&bare(view, outlet)).to_owned());
    }
    if let Some(listener) = headlines::listener(view, cue).or_else(|| heard::listener(view, cue)) {
        return Some(view.doc.slice(&bare(view, listener)).to_owned());
    }
    if !view.is(cue.start, class::TELL) {
        return None;
    }
    let end = view.sentence(cue.start)?.end;
    let to = addressee_end(view, cue.end, end);
    let told = bare(view, cue.end..to);
    // "reporters in Moscow": the place is no part of the name.
    let to = (told.start + 1..to).find(|&i| view.is(i, class::PREPOSITION)).unwrap_or(to);
    let told = told.start..to;
    if told.is_empty() {
        return None;
    }
    let press = view.is(to - 1, class::PRESS);
    (press || is_outlet(view, people, told.clone())).then(|| view.doc.slice(&told).to_owned())
}

/// Without the article.
fn bare(view: &View, mut outlet: TokenRange) -> TokenRange {
    while outlet.start < outlet.end && view.is(outlet.start, class::DETERMINER) {
        outlet.start += 1;
    }
    outlet
}

/// A name that the page does not use for a person or a body that could be told something itself.
fn is_outlet(view: &View, people: &People, tokens: TokenRange) -> bool {
    if !view.is_capital(tokens.start) || tokens.clone().any(|i| view.is(i, class::ADDRESSEE)) {
        return false;
    }
    let kind = people
        .entities
        .iter()
        .find(|e| e.mentions.iter().any(|m| overlap::meet(&m.tokens, &tokens)))
        .map(|e| e.kind);
    matches!(kind, None | Some(Kind::Media | Kind::Company))
}
