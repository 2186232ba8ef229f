//! What is no part of a content though it stands at its edge or inside it: the "that" that opens a
//! clause, whom one speaks to, the day on which something was said, the dateline before it.

mod act_objects;
mod brackets;
pub mod clause_ends;
mod finite;
mod headline_clauses;
mod headline_scene;
pub mod levels;
pub mod meanwhile;
pub mod object_ends;
mod overrun;
mod remarks;
mod slips;
pub mod source_edges;

use crate::statements::Attribution;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::view::View;
use crate::statements::reported::adverbials::{leaked, occasion, unproved};
use crate::statements::reported::complements::{has_clause, that_is_pronoun};
use crate::text::TokenRange;
use act_objects::{dated, object_end};
use headline_scene::{behind_call, scene_of_headline};

/// Takes those words out of the content of `attribution`, and their like out of its source.
pub fn clean(view: &View, attribution: &mut Attribution) {
    source_edges::clean(view, attribution);
    slips::drop_subjects(view, attribution);
    slips::drop_anonymity(view, attribution);
    let Some(cue) = attribution.cue.first() else { return };
    let acts = LEXICON.has_class(view, cue, &[Class::Act]);
    let that = attribution.found_by("content: clause with that");
    let bids = attribution.found_by("content: call to act");
    if let Some(first) = attribution.content.first_mut() {
        first.start = begin(view, cue, first, that);
    }
    if let [only] = attribution.content.as_mut_slice()
        && only.start >= cue.end
    {
        only.end = behind_quotation(view, only);
        let headline = view.is_headline(only.start);
        if headline {
            only.end = scene_of_headline(view, only);
            only.end = headline_clauses::before_other(view, only);
        }
        only.end = remarks::before_remark(view, only);
        if headline && bids {
            only.end = behind_call(view, only);
        }
        only.end = slips::before_day(view, only);
    }
    // "Not so**,** says Washington"
    if let Some(last) = attribution.content.last_mut()
        && last.len() > 1
        && view.word(last.end - 1) == ","
        && view.quote_of(last.end - 1).is_none()
    {
        last.end -= 1;
    }
    // "ruled that **out**"
    if let [only] = attribution.content.as_mut_slice()
        && only.len() == 2
        && LEXICON.around(view, cue, only).is_some()
    {
        only.end -= 1;
        let particle = only.end..only.end + 1;
        attribution.cue.push(particle);
        return;
    }
    overrun::cut(view, attribution);
    brackets::keep_within(view, attribution);
    if acts && let [only] = attribution.content.as_mut_slice() {
        only.end = object_end(view, only);
        // "withdrew the statement **on Monday**", not "accused her of lying on Monday".
        let day = only.end.checked_sub(2).filter(|&on| on > only.start && view.word(on) == "on");
        if day.is_some_and(|on| view.is(on + 1, class::TIME) && !has_clause(view, only.start..on))
            && !(only.start..only.end).any(|i| view.word(i).ends_with("ing"))
        {
            only.end -= 2;
        }
        if let Some(pieces) = dated(view, only) {
            attribution.content = pieces.into();
        }
    }
}

/// "**What** Labour says now", "**What's** the government saying?": a heading's question word, and no content.
pub fn only_asks(view: &View, attribution: &Attribution) -> bool {
    let alone = |piece: &TokenRange| {
        let piece = view.bare(piece);
        let word = view.word(piece.start).trim_end_matches("'s");
        let question = matches!(word, "what" | "how" | "why" | "who" | "where" | "when" | "which");
        question && piece.len() == 1 && view.quote_of(piece.start).is_none()
    };
    attribution.content.iter().all(alone)
}

/// Most tokens between a cue and a content to which the occasion leads.
const LED: usize = 10;

/// Where a content begins without what only leads to it. `that` says whether the rules have read a
/// clause with that word.
fn begin(view: &View, cue: &TokenRange, content: &TokenRange, that: bool) -> usize {
    let mut first = content.clone();
    if let Some(behind) = view.doc.behind_dateline(first.start).filter(|&b| b < first.end) {
        first.start = behind;
    }
    let opens = that && first.start == cue.end && view.word(first.start) == "that" && first.len() > 2;
    if opens || opens_clause(view, cue, &first) {
        first.start += 1;
    }
    // "claimed without **providing evidence** that": the tagger's cue ends with "without"
    if let Some(that) = unproved(view, first.start.wrapping_sub(1)).filter(|&that| that + 2 < first.end) {
        return that + 1;
    }
    // "wrote in a letter **that was leaked that** …": the tagger begins with the first.
    if first.start >= cue.end {
        let mut opening = (cue.start..(first.start + 1).min(cue.end + LED)).rev();
        let opened = opening.find_map(|i| leaked(view, i, first.end));
        if let Some(that) = opened.filter(|&that| that + 2 < first.end && that > first.start) {
            return that + 1;
        }
    }
    first.start += label(view, &first);
    first.start += topic(view, cue, &first);
    // "said that**,** contrary to reports, it had not"
    if view.word(first.start) == "," && first.len() > 1 {
        first.start += 1;
    }
    if first.start >= cue.end {
        first.start = slips::behind_aside(view, first.start, first.end);
    }
    // The tagger takes the occasion in.
    let limit = first.end.min(cue.end + LED);
    if let Some(clause) = (first.start + 1..limit).find(|&k| occasion(view, cue.end, k)) {
        return clause;
    }
    addressed(view, cue, &first).unwrap_or(first.start)
}

/// Least words of a quotation that is a sentence of its own.
const SENTENCE: usize = 3;

/// "warned that “the badge does not win matches” **ahead of the trip to Glasgow**": where a quotation that is a
/// sentence ends, if the reporter goes on with the occasion.
fn behind_quotation(view: &View, content: &TokenRange) -> usize {
    let Some(quote) = view.quote(content.start) else {
        return content.end;
    };
    let after = quote.tokens.end;
    let occasion = matches!(
        view.word(after),
        "ahead" | "during" | "after" | "before" | "following" | "when" | "while" | "as" | "amid"
    );
    let said = view.bare(&quote.tokens);
    let sentence = said.len() >= SENTENCE && said.clone().any(|i| view.is_verb_like(i));
    let opens = quote.tokens.start == content.start && after < content.end;
    if opens && occasion && sentence { after } else { content.end }
}

/// "**BREAKING:** Twelve dead, police say"
fn label(view: &View, content: &TokenRange) -> usize {
    let last = content.start + usize::from(view.reads(content.start, &["just", "in"]));
    let labels =
        ["breaking", "update", "exclusive", "live", "watch", "developing", "updated", "alert", "video", "in"];
    let marked = matches!(view.word(last + 1), ":" | "|" | "–" | "—" | "-") && content.len() > 4;
    let first = labels.contains(&view.word(last)) && (view.word(last) != "in" || last > content.start);
    if marked && first && view.is_headline(content.start) { last + 2 - content.start } else { 0 }
}

/// Most words of what a headline is about, before its colon.
const TOPIC: usize = 5;

/// "**Whooping cough:** Northland ‘days from losing a baby’, doctor warns": a headline's matter, before what is said of it.
fn topic(view: &View, cue: &TokenRange, content: &TokenRange) -> usize {
    if content.end > cue.start || !view.is_headline(content.start) || !view.opens_block(content.start) {
        return 0;
    }
    let clause = class::AUXILIARY | class::SUBJECT | class::POSSESSIVE;
    let matter = |i: &usize| view.is_word(*i) && !view.is(*i, clause) && view.quote_of(*i).is_none();
    let near = content.start..content.end.min(content.start + TOPIC);
    let colon = content.start + near.take_while(matter).count();
    let told = colon > content.start && view.word(colon) == ":" && colon + 3 < content.end;
    if told { colon + 1 - content.start } else { 0 }
}

/// Most tokens between "tell" and "that": an addressee with its office and a day.
const ADDRESSEE: usize = 16;

/// "will tell **the UN on Thursday that** Russia must pay": where the clause begins.
fn addressed(view: &View, cue: &TokenRange, content: &TokenRange) -> Option<usize> {
    let tells = view.is(cue.end - 1, class::TELL);
    if content.start != cue.end || !tells {
        return None;
    }
    let that =
        (content.start + 1..content.end.min(content.start + ADDRESSEE)).find(|&i| view.word(i) == "that")?;
    // "told drivers **to avoid** roads that were closed"
    let acts = |i: usize| {
        view.word(i) == "to"
            && !view.is(i + 1, class::DETERMINER | class::POSSESSIVE)
            && !view.is_capital(i + 1)
    };
    let plain = !(content.start..that).any(|i| view.is_verb_like(i) || view.is_quote_mark(i) || acts(i));
    (plain && that + 2 < content.end).then_some(that + 1)
}

/// "said **that** the talks had failed", not "rejected that claim" and not "said that was wrong".
fn opens_clause(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let i = content.start;
    view.word(i) == "that"
        && i >= cue.end
        && view.doc.sentence_of(i) == view.doc.sentence_of(cue.start)
        && content.len() > 3
        && !that_is_pronoun(view, i, content.end)
        // "said in a statement **that Oslo** bore the guilt"
        && (has_clause(view, i + 1..content.end) || view.is_capital(i + 1) && !view.is(i + 1, class::TIME))
}
