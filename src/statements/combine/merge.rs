//! One list of attributions from those that several rules found.

use crate::order;
use crate::statements::layout;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::statements::stance::evaluations;
use crate::statements::stance::wordings::by_wording;
use crate::statements::{Attribution, Stance, form};
use crate::text::TokenRange;

/// Most tokens before the verb of a clause that judges a claim.
const SUBJECT: usize = 8;

/// Drops attributions that say the same as another, and orders the rest by the text. `found` comes
/// in order of trust: of two with one cue the first stays.
pub fn merge(view: &View, found: Vec<Attribution>) -> Vec<Attribution> {
    let mut kept: Vec<Attribution> = Vec::new();
    let mut cue_taken = vec![false; view.doc.tokens.len()];
    for attribution in found {
        if corrects(view, &attribution) {
            continue;
        }
        let cue = attribution.first_cue();
        if cue.clone().any(|i| cue_taken.get(i).copied().unwrap_or(false)) {
            continue;
        }
        for slot in cue_taken.get_mut(cue).unwrap_or_default() {
            *slot = true;
        }
        kept.push(attribution);
    }
    let first =
        |a: &Attribution| a.source.iter().chain(&a.cue).chain(&a.content).map(|t| t.start).min().unwrap_or(0);
    order::by_key(&mut kept, |a| (a.content.first().map_or(0, |c| c.start), first(a)));
    drop_echoes(view, kept)
}

/// "Holm: **We urge both sides to talk.**", "Holm: **I have nothing to add.**": what the speaker of a labelled paragraph
/// does now by what is said there is that paragraph. What was said before is told: "**I said in March** that it was so".
fn is_of_turn(view: &View, piece: &TokenRange, turn: &Attribution, inner: &Attribution) -> bool {
    let labelled = turn.found_by("layout") && turn.cue.is_empty() && !inner.found_by("layout");
    let within = |c: &TokenRange| piece.start <= c.start && c.end <= piece.end;
    if !labelled || !inner.content.iter().all(within) {
        return false;
    }
    let own = |s: &TokenRange| s.len() == 1 && layout::is_own(view, s.start);
    let earlier = inner
        .cue
        .iter()
        .any(|c| c.clone().any(|i| view.is_past_form(i) && !view.reads(i.saturating_sub(1), &["have"])));
    // "Reuters: **Does the ministry deny that?**": who asks does not tell.
    let at = inner.first_cue().start;
    let ends = view.sentence(at).and_then(|s| s.end.checked_sub(1)).map_or("", |last| view.word(last));
    let asked = turn.found_by(layout::QUESTION) && ends == "?" && !inner.cue.is_empty();
    let own = inner.source == turn.source || inner.source.iter().any(own) || asked;
    own && !earlier
}

/// "said **it would not comment**": a pronoun's refusal inside the content of the same speaker's
/// statement is that statement. "Lind denied any part in the payments, **which the paper reported**": it
/// reported the payments, not the denial.
fn drop_echoes(view: &View, list: Vec<Attribution>) -> Vec<Attribution> {
    // Contents come in order of their starts: those that can hold a content began before it.
    let mut open: Vec<(TokenRange, usize)> = Vec::new();
    let mut out = Vec::with_capacity(list.len());
    for attribution in list {
        let at = attribution.start();
        open.retain(|(c, _)| c.end > at);
        let pronoun = attribution.source.first().is_some_and(|s| view.is_pronoun(s));
        let cue = attribution.cue.first().map_or(at, |c| c.start);
        let refusal = attribution.found_by("refusal");
        if refusal && pronoun && open.iter().any(|(c, _)| c.contains(&cue)) {
            continue;
        }
        let mut turns = open.iter().filter_map(|(c, k)| out.get(*k).and_then(Option::as_ref).map(|o| (c, o)));
        if turns.any(|(c, outer)| is_of_turn(view, c, outer, &attribution)) {
            continue;
        }
        let end = attribution.content.last().map_or(at, |c| c.end);
        if view.word(end) == "," && view.word(end + 1) == "which" {
            for (_, outer) in open.iter().filter(|(c, _)| c.contains(&cue) && c.end <= end + 1) {
                out[*outer] = None;
            }
        }
        open.extend(attribution.content.iter().map(|c| (c.clone(), out.len())));
        out.push(Some(attribution));
    }
    out.into_iter().flatten().collect()
}

/// "said he had seen no evidence of it, **but that** the rules were broken", "said the audit was fair, **and that**
/// the reports were false": two things said by one cue.
pub fn part(view: &View, list: &mut Vec<Attribution>) {
    let mut second = Vec::new();
    for attribution in list.iter_mut() {
        let reports = !attribution.found_by("quotation") && !attribution.found_by("layout");
        let cue = attribution.cue.last().map_or(usize::MAX, |c| c.end);
        let last = attribution.content.last().filter(|c| reports && c.start >= cue).cloned();
        let but = last.clone().and_then(|last| {
            (last.start + 3..last.end.saturating_sub(3)).find(|&i| {
                matches!(view.word(i), "but" | "and")
                    && view.word(i + 1) == "that"
                    && view.quote_of(i).is_none()
                    && !view.is(i + 2, class::AUXILIARY)
            })
        });
        let (Some(but), Some(last)) = (but, last) else { continue };
        let stance = |piece: &TokenRange| by_wording(view, piece, true, true, true);
        let then = stance(&(but + 2..last.end));
        let judged = falsified(view, &(last.start..but));
        let first = stance(&(last.start..but)).or(judged);
        // Without a comma only where the second contests or declines, or the first judges a claim: "no worse than
        // others and that critics lied" is one.
        let comma = view.word(but - 1) == ",";
        let apart = comma && contests(first) || contests(then) || declines(then) || judged.is_some();
        let differ = view.word(but) == "and" && first != then && apart;
        let turns = view.word(but) == "but" && first == Some(Stance::NoEvidence);
        if !turns && !differ {
            continue;
        }
        let behind = but + 2..last.end;
        second.push(Attribution { content: vec![behind], ..attribution.clone() });
        if let Some(first) = attribution.content.last_mut() {
            first.end = but - usize::from(view.word(but - 1) == ",");
        }
    }
    list.extend(second);
    Attribution::sort(list);
}

fn contests(stance: Option<Stance>) -> bool {
    matches!(stance, Some(Stance::Denies | Stance::Rejects | Stance::NoEvidence))
}

/// "and that **it would not comment**": an answer of its own.
fn declines(stance: Option<Stance>) -> bool {
    stance == Some(Stance::Declines)
}

/// "**the claim was “untrue”** and that": what calling so does a claim that the clause names or points to.
fn falsified(view: &View, clause: &TokenRange) -> Option<Stance> {
    let near = clause.start + 1..clause.end.min(clause.start + SUBJECT);
    let be = near.into_iter().find(|&i| view.is(i, class::BE))?;
    let pointed = be == clause.start + 1 && matches!(view.word(clause.start), "that" | "this");
    let claim = pointed || view.any_among(&(clause.start..be), lexical::CLAIM);
    let content = [clause.clone()];
    let form = form::of(view, &content, &form::quoted(view, &content));
    claim.then(|| evaluations::predicated(view, clause, false, form)).flatten().filter(|s| contests(Some(*s)))
}

/// "An earlier version of this article said …": the outlet on itself, taken back.
fn corrects(view: &View, attribution: &Attribution) -> bool {
    let at = attribution.cue.first().or(attribution.content.first()).map_or(0, |c| c.start);
    view.sentence(at).is_some_and(|s| {
        s.clone().any(|i| {
            view.word(i) == "version" && view.word(i + 1) == "of" && view.word(i + 2) == "this" && i > s.start
        })
    })
}
