//! "He denied that the group had delayed it**, as two of the authors allege**"; "He accused the army of a
//! plot**, a charge the army denies**": what one speaker denies, another says. One statement for each.

pub mod charges;
pub mod relatives;
mod untold;

use crate::order;
use crate::statements::Attribution;
use crate::statements::combine::overlap;
use crate::statements::cues::Cue;
use crate::statements::phrases::{subject_after, subject_before};
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::Class;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;
use std::collections::HashMap;

/// Takes such asides out of the contents that hold them, and gives each the content as its own.
pub fn split(view: &View, cues: &[Cue], list: &mut Vec<Attribution>) {
    let mut near = Near::new(list);
    for cue in cues.iter().filter(|c| c.speaks() && c.verb.class == Class::Speech) {
        let Some((source, end)) = source_of(view, cue) else { continue };
        let aside = source.start - 2..end;
        let own = |a: &Attribution| has_cue(a, cue);
        let Some(sentence) = view.sentence(aside.start) else { continue };
        let around = near.of(sentence.start, &aside);
        let host = around.iter().copied().find(|&k| {
            let a = &list[k];
            !own(a)
                && a.cue.first().is_some_and(|c| sentence.start <= c.start && c.end <= aside.start)
                && a.content.iter().any(|c| c.end >= aside.start && c.start <= aside.end + 1)
        });
        let Some(host) = host.and_then(|k| list.get_mut(k)) else { continue };
        host.content = host.content.iter().flat_map(|piece| without(piece, &aside)).collect();
        let mut content = host.content.clone();
        let Some(first) = content.first() else { continue };
        let unsaid = host.found_by("refusal").then(|| untold::behind_whether(view, first)).flatten();
        let positive = if let Some(unsaid) = unsaid {
            vec![unsaid]
        } else if act::any(view, &cue.tokens, act::CLAIMING) || view.words_any(first, &["never"]) {
            affirmed(view, &claimed(view, first))
        } else {
            vec![claimed(view, first)]
        };
        content.splice(0..1, positive);
        if let Some(said) = around.iter().copied().find(|&k| own(&list[k])).and_then(|k| list.get_mut(k)) {
            said.source = vec![source];
            said.content = content;
        } else {
            near.add(list.len(), &cue.tokens);
            list.push(aside_of(view, cue, source, content, 0.7));
        }
    }
    Attribution::sort(list);
}

/// "He accused the army of a plot**, a charge the army has denied**", "**, which he denies**": what one
/// speaker says, another denies.
pub fn deny(view: &View, cues: &[Cue], list: &mut Vec<Attribution>) {
    let mut near = Near::new(list);
    let mut gone = vec![false; list.len()];
    let acts = |c: &&Cue| {
        let told = c.negated || c.modal || c.infinitive || c.conditional;
        !told && c.verb.class == Class::Act
    };
    for cue in cues.iter().filter(acts) {
        if !crate::statements::stance::decides(cue.verb.lemma) || view.quote_of(cue.tokens.start).is_some() {
            continue;
        }
        let active = cue.speaks().then(|| charge(view, cue)).flatten();
        let Some((comma, source, noun)) = active.or_else(|| undergone(view, cue)) else { continue };
        let close = if noun.is_some() { source.end } else { cue.tokens.end };
        let Some(sentence) = view.sentence(cue.start) else { continue };
        let own = |a: &Attribution| has_cue(a, cue);
        let tail = comma..close;
        let mut content = Vec::new();
        let around = near.of(sentence.start, &tail);
        for &k in around.iter().filter(|&&k| !gone[k]) {
            let Some(said) = list.get_mut(k).filter(|a| !own(a)) else { continue };
            // "**Rwanda backs the rebels**, something Kigali denies": more than whom it backs.
            if said.found_by("tagger alone") && said.score < DOUBTED {
                continue;
            }
            let touches =
                |c: &TokenRange| sentence.start <= c.start && c.start < tail.end && comma <= c.end + 1;
            if said.content.iter().any(touches) {
                said.content = said.content.iter().flat_map(|piece| without(piece, &tail)).collect();
                content.clone_from(&said.content);
            }
        }
        // The noun that the tagger took for a cue: "claims the company has denied".
        for &k in &around {
            gone[k] |= !own(&list[k]) && list[k].cue.iter().any(|c| tail.contains(&c.start));
        }
        if let Some(noun) = noun {
            content = vec![noun];
        }
        let from = sentence.start.max(comma.saturating_sub(REACH));
        if content.is_empty() && from < comma {
            content.push(from..comma);
        }
        if content.is_empty() {
            continue;
        }
        // "has said **that** he lied"
        if let Some(first) = content.first_mut().filter(|c| view.word(c.start) == "that" && c.len() > 2) {
            first.start += 1;
        }
        for &k in &around {
            gone[k] |= own(&list[k]);
        }
        near.add(list.len(), &cue.tokens);
        gone.push(false);
        list.push(aside_of(view, cue, source, content, 0.75));
    }
    let mut dropped = gone.into_iter();
    list.retain(|_| !dropped.next().unwrap_or_default());
    Attribution::sort(list);
}

/// Score below which what the tagger alone found does not tell what an aside denies.
const DOUBTED: f32 = 0.5;

/// Attributions by the stretches of text where their cues and the pieces of their contents begin, so
/// that each aside looks at its surroundings alone.
struct Near(HashMap<usize, Vec<usize>>);

/// Tokens of a stretch.
const STRETCH: usize = 64;

impl Near {
    fn new(list: &[Attribution]) -> Near {
        let mut near = Near(HashMap::new());
        for (k, attribution) in list.iter().enumerate() {
            for tokens in attribution.cue.iter().chain(&attribution.content) {
                near.add(k, tokens);
            }
        }
        near
    }

    fn add(&mut self, index: usize, tokens: &TokenRange) {
        self.0.entry(tokens.start / STRETCH).or_default().push(index);
    }

    /// Indices of those between `floor`, or [`REACH`] tokens before `aside`, and its end.
    fn of(&self, floor: usize, aside: &TokenRange) -> Vec<usize> {
        let from = floor.max(aside.start.saturating_sub(REACH));
        let stretches = from / STRETCH..=(aside.end + 1) / STRETCH;
        let mut found: Vec<usize> = stretches.filter_map(|s| self.0.get(&s)).flatten().copied().collect();
        order::by_key(&mut found, |&index| (index, 0));
        found.dedup();
        found
    }
}

/// Whether `attribution` is the one that was found by `cue`.
fn has_cue(attribution: &Attribution, cue: &Cue) -> bool {
    overlap::any(&attribution.cue, &cue.tokens)
}

fn aside_of(view: &View, cue: &Cue, source: TokenRange, content: Vec<TokenRange>, score: f32) -> Attribution {
    Attribution::by_cue(view, source, cue.tokens.clone(), content, score, "source: aside")
}

/// The mark that opens an aside, who denies in it, and the noun for what is denied where that alone is.
type Denial = (usize, TokenRange, Option<TokenRange>);

/// The comma or dash before ", a charge X denies" and its X, where nothing follows that the verb would
/// govern.
fn charge(view: &View, cue: &Cue) -> Option<Denial> {
    let end = cue.tokens.end;
    // "a charge the army denied **as fighting went on**"
    let scene = || view.word(end) == "as" && has_clause(view, end + 1..view.doc.tokens.len().min(end + 6));
    let open = view.is_word(end) && !view.is(end, class::TIME | class::PREPOSITION);
    // "which he refused **to identify**": a refusal of his own.
    if open && !scene() || view.is_quote_mark(end) || view.word(end) == "to" {
        return None;
    }
    let floor = view.sentence(cue.start)?.start;
    let mark = (floor..cue.start).rev().take(14).find(|&i| matches!(view.word(i), "," | "—" | "–" | "-"))?;
    // "“one of the largest,” **a charge he rejects**": the comma may stand in the marks.
    let closes = view.is_quote_mark(mark + 1) && view.quote(mark).is_some_and(|q| q.tokens.end == mark + 2);
    let opens = mark + usize::from(closes) * 2;
    let mut i = mark + 1 + usize::from(closes);
    if view.word(i) == "which" || view.word(i) == "something" {
        i += 1;
    } else {
        if matches!(view.word(i), "a" | "an" | "the") {
            i += 1;
        }
        let noun = (i..i + 2).find(|&k| view.among(k, lexical::CLAIM))?;
        i = noun + 1;
    }
    if matches!(view.word(i), "that" | "which") {
        i += 1;
    }
    let source = view.trim(i..cue.start);
    let subject = !source.is_empty()
        && !view.is(source.start, class::PREPOSITION | class::AUXILIARY | class::WH)
        // "which **Mr.** Holm denies"
        && !source.clone().any(|k| view.is(k, class::AUXILIARY) || !view.is_word(k) && view.word(k) != ".");
    subject.then_some((opens, source, None))
}

/// ", a finding **contested by Holm**", ", a claim that was flatly **denied in Oslo**": the comma, who denies it, and
/// the noun, which is all that the passive denies by itself.
fn undergone(view: &View, cue: &Cue) -> Option<Denial> {
    let sentence = view.sentence(cue.start)?;
    let mark =
        (sentence.start..cue.start).rev().take(10).find(|&i| matches!(view.word(i), "," | "—" | "–"))?;
    let noun = (mark + 2..mark + 4).find(|&i| view.among(i, lexical::CLAIM))?;
    let group = |i: usize| {
        view.is(i, class::BE | class::HAVE)
            || view.is_adverb(i)
            || i == noun + 1 && matches!(view.word(i), "that" | "which")
    };
    let determined = matches!(view.word(mark + 1), "a" | "an" | "the");
    if !determined || noun >= cue.tokens.start || !(noun + 1..cue.tokens.start).all(group) {
        return None;
    }
    let by = (cue.tokens.end..cue.tokens.end + 3).find(|&i| !view.is_adverb(i))?;
    let source = match view.word(by) {
        "by" => subject_after(view, by + 1, sentence.end)?,
        "in" if view.is_capital(by + 1) && !view.is(by + 1, class::TIME) => {
            let last = (by + 1..sentence.end).find(|&i| !view.is_capital(i))?;
            by + 1..last
        }
        _ => return None,
    };
    (!view.any_among(&source, lexical::COURT)).then_some((mark, source, Some(mark + 1..noun + 1)))
}

/// The subject of ", as X alleges" where nothing follows that the verb would govern. A pronoun most
/// often repeats the speaker: "as he said before". With it where the aside ends.
fn source_of(view: &View, cue: &Cue) -> Option<(TokenRange, usize)> {
    let end = untold::end(view, cue);
    let closed = !view.is_word(end) || end >= view.doc.tokens.len();
    let marked = closed && !view.is_quote_mark(end) && view.word(end) != ":";
    let floor = view.sentence(cue.start)?.start;
    let source = subject_before(view, cue.start, floor).filter(|_| marked)?;
    let opens = source.start >= floor + 2
        && view.word(source.start - 1) == "as"
        && view.word(source.start - 2) == ",";
    (opens && !view.is(source.start, class::SUBJECT)).then_some((source, end))
}

/// "it was not the case that **he had been paid**": what the other one says without its denial.
fn claimed(view: &View, piece: &TokenRange) -> TokenRange {
    let head = piece.start..piece.end.min(piece.start + 8);
    let behind = head.clone().find(|&i| {
        view.word(i) == "that"
            && (i == piece.start
                || matches!(view.word(i - 1), "case" | "true" | "untrue" | "false" | "wrong"))
    });
    behind.map_or(piece.start, |i| i + 1)..piece.end
}

/// "no sign that **the depot had burned**", "**the depot had** not **burned**": what the other one claims.
fn affirmed(view: &View, piece: &TokenRange) -> Vec<TokenRange> {
    let head = piece.start..piece.end.min(piece.start + 14);
    let unproven = |&i: &usize| {
        view.word(i) == "that"
            && (piece.start.max(i.saturating_sub(4))..i).any(|k| view.among(k, lexical::PROOF))
    };
    let none = piece.end..piece.end;
    let that = head.clone().find(unproven).filter(|that| that + 1 < piece.end);
    let not = head.into_iter().find(|&i| matches!(view.word(i), "not" | "never"));
    let pieces = match (that, not) {
        (Some(that), _) => [that + 1..piece.end, none],
        (None, Some(not)) => [piece.start..not, not + 1..piece.end],
        (None, None) => [piece.clone(), none],
    };
    pieces.into_iter().filter(|p| !p.is_empty()).collect()
}

/// ", **as the army claims**": whether the attribution says what the speaker of its sentence negates.
pub fn claims(view: &View, attribution: &Attribution) -> bool {
    let Some(source) = attribution.source.first().filter(|s| s.start >= 2) else { return false };
    view.word(source.start - 1) == "as"
        && view.word(source.start - 2) == ","
        && attribution.cue.iter().any(|cue| act::any(view, cue, act::CLAIMING))
}

/// What is left of `piece` on both sides of `aside` and its comma.
fn without(piece: &TokenRange, aside: &TokenRange) -> impl Iterator<Item = TokenRange> {
    let before = piece.start..piece.end.min(aside.start);
    let after = piece.start.max(aside.end + 1)..piece.end;
    [before, after].into_iter().filter(|p| p.start < p.end)
}
