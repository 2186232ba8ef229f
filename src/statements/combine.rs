//! The tagger's attributions and the rules' made one list.
//!
//! The rules know quotation marks, paragraphs and coordination; the tagger knows far more cues.
//! Where both found an attribution, the rules' boundaries stand for quotations and denials, the
//! tagger's elsewhere; where one alone found it, it is kept when it is sure enough.

use super::Attribution;
use super::clause_ends;
use super::cues::Cue;
use super::doubts;
use super::fronted::interrupted;
use super::lexicon::Class;
use super::tidy;
use super::trust::{cue_of, keeps_boundaries, stands_alone, sums_up};
use super::view::{View, class};
use crate::model::RawAttribution;
use crate::text::TokenRange;
use std::collections::HashMap;

/// Joins both lists; `rules` in order of trust.
pub fn combine(
    view: &View,
    cues: &[Cue],
    rules: Vec<Attribution>,
    tagged: Vec<RawAttribution>,
) -> Vec<Attribution> {
    let mut out = rules;
    let near = ByPlace::new(&out);
    let mut alone = Vec::new();
    let apart = |mut raw| {
        let next = tidy::next_act(view, cues, &mut raw);
        std::iter::once(raw).chain(next)
    };
    for mut raw in tagged.into_iter().flat_map(apart) {
        tidy::tidy(view, cues, &mut raw);
        let one_cue = |r: &Attribution| share(&r.cue, &raw.cue) > 0.0;
        let same = near.of(&raw.content).find(|&k| {
            out.get(k).is_some_and(|r| {
                let content = share(&r.content, &raw.content);
                // A content that is the rules' source: the tagger took the apposition for speech.
                content > SAME || one_cue(r) && (content > 0.0 || share(&r.source, &raw.content) > 0.0)
            })
        });
        let more = same.map_or_else(Vec::new, |k| further(view, &out, &near, k, &raw));
        match same.and_then(|k| out.get_mut(k)) {
            Some(rule) => {
                rule.score = rule.score.max(raw.score);
                rule.why.push("tagger".to_owned());
                if one_cue(rule) {
                    rule.cue_phrase = raw.cue.clone();
                }
                if one_cue(rule) {
                    refine(view, cues, rule, raw);
                    rule.content.extend(more);
                }
            }
            None => {
                let trust = doubts::trust(view, cues, &raw);
                if trust == 0.0
                    || near.of(&raw.content).any(|k| out.get(k).is_some_and(|r| retold(view, r, &raw)))
                {
                    continue;
                }
                let why = raw.cue.first().map(|c| format!("cue: {}", view.doc.slice(c)));
                let why = why.into_iter().chain(["tagger alone".to_owned()]).collect();
                let RawAttribution { source, cue, content, score } = raw;
                let score = score * trust;
                alone.push(Attribution { source, cue_phrase: cue.clone(), cue, content, score, why });
            }
        }
    }
    out.retain(|rule| {
        let agreed = rule.found_by("tagger");
        !sums_up(view, cues, rule) && (agreed || stands_alone(view, cues, rule))
    });
    out.extend(alone);
    out
}

/// Takes the tagger's boundaries over where they are better than the rules'.
fn refine(view: &View, cues: &[Cue], rule: &mut Attribution, raw: RawAttribution) {
    let acts = cue_of(cues, rule).is_some_and(|c| c.verb.class == Class::Act);
    let addressee = cue_of(cues, rule).is_some_and(|c| c.verb.frames.addressee);
    let cue = rule.cue.first().cloned().unwrap_or(0..0);
    let mut raw = raw;
    if let Some(source) = rule.source.first() {
        raw.content.retain(|c| c.start >= source.end || c.end <= source.start);
    }
    // "argued that it was late and requested **the court to act**": what another cue opens.
    if let Some(last) = rule.content.last().map(|c| c.end).filter(|&end| end > cue.end) {
        let from = cues.partition_point(|c| c.tokens.start < last);
        let next = cues.iter().skip(from).find(|c| c.speaks()).map(|c| c.tokens.clone());
        let opened = |c: &TokenRange| next.as_ref().is_some_and(|n| n.end <= c.start && c.start <= n.end + 1);
        // "…, while the Liberals called for **a fund**"
        let other = view.word(last) == "," && matches!(view.word(last + 1), "while" | "whereas");
        let own =
            matches!(view.word(last), "and" | "but") && next.as_ref().is_some_and(|n| n.start <= last + 3);
        if (own || other) && raw.content.len() > 1 {
            raw.content.retain(|c| !opened(c));
        }
    }
    // "acknowledged the delay but insisted …": the second cue begins a content of its own.
    let coordinated = rule.content.last().is_some_and(|last| {
        matches!(view.word(last.end), "and" | "but" | "yet" | ";" | "," | "when")
            && raw.content.iter().any(|c| c.start <= last.end && c.end > last.end + 1)
            && view
                .sentence(last.end)
                .is_some_and(|sentence| clause_ends::ends_at(view, last.end, sentence.end))
    });
    // "admitted failing to provide care **and was** fined"
    let happened = rule.content.last().is_some_and(|last| {
        matches!(view.word(last.end), "and" | "but") && matches!(view.word(last.end + 1), "was" | "were")
    });
    let happened =
        happened && rule.why.iter().any(|w| matches!(w.as_str(), "content: object" | "content: gerund"));
    let swallows =
        coordinated || happened || raw.content.iter().any(|c| c.start < cue.end && cue.start < c.end);
    // A headline's "as" and "amid" end what the rules found.
    let summary = acts && view.is_headline(cue.start);
    // "Seoyon, which has said it may grow**, fell by 2%**": the clause ends with its comma.
    if let Some(end) = rule.content.last().map(|c| c.end)
        && rule.found_by("relative clause")
        && view.word(end) == ","
    {
        raw.content.retain(|c| c.start < end);
        if let Some(last) = raw.content.last_mut() {
            last.end = last.end.min(end);
        }
    }
    // "**A vote is expected** Thursday, said an aide"
    let clause: usize = rule.content.iter().map(ExactSizeIterator::len).sum();
    let seen: usize = raw.content.iter().map(ExactSizeIterator::len).sum();
    let sliver = (seen * 3 < clause || rule.content.len() == 1 && raw.content.len() > 1)
        && rule.found_by("content: clause before")
        && raw.content.iter().all(|c| c.end <= cue.start);
    // "The talks, he told reporters, had failed": the tagger sees the first part alone, or takes those who
    // listen for a part.
    let halved = match rule.content.as_slice() {
        [before, rest] => {
            rule.found_by("content: clause before")
                || rule.found_by("source named by the phrase") && interrupted(view, before, rest)
        }
        _ => false,
    };
    if !keeps_boundaries(rule) && !swallows && !summary && !halved && !sliver && !raw.content.is_empty() {
        let start = rule.content.first().map_or(0, |c| c.start);
        let told = rule.found_by("content: clause") || rule.found_by("content: clause with that");
        let reason =
            rule.content.last().map(|c| c.end).filter(|&end| told && reasons(view, &raw.content, end));
        rule.content = raw.content;
        if let (Some(last), Some(end)) = (rule.content.last_mut(), reason) {
            last.end = end;
        }
        if let Some(first) = rule.content.first_mut() {
            // "denied **ordering** the raid": the tagger takes the gerund for a part of the cue.
            let cut = acts && start < first.start;
            // "said that figure was wrong": the rules know when "that" is a pronoun.
            let pronoun = first.start == start + 1 && view.word(start) == "that";
            // "insisted **only last month that** nothing would change"
            let timed = |i| view.is(i, class::TIME | class::PREPOSITION) || view.is_adverb(i);
            let day = first.start >= cue.end
                && first.start + 1 < start
                && view.word(start - 1) == "that"
                && (first.start..start - 1).all(timed);
            // "told **the court** the defendant knew": whom the tagger takes for a part of what was said.
            let addressed = told
                && !view.is(start, class::PREPOSITION | class::WH)
                && view.doc.sentence_of(start) == view.doc.sentence_of(cue.start)
                && addressee
                && first.start == cue.end
                && first.start < start;
            if cut || pronoun || addressed || day {
                first.start = start;
            }
        }
    } else if !swallows && rule.found_by("quotation") {
        lead_in(view, &cue, &mut rule.content, &raw.content);
    }
    let relative =
        raw.source.iter().all(|s| s.len() == 1 && matches!(view.word(s.start), "who" | "which" | "that"));
    // "An armed group calling itself the Southern Shield": the rules saw more of the same phrase.
    let shorter = match (raw.source.first(), rule.source.first()) {
        (Some(t), Some(r)) => t.start == r.start && t.end < r.end && r.len() <= 12,
        _ => false,
    };
    // A link to another sentence is a slip where the rules found a source in this one.
    let here = view.doc.sentence_of(cue.start);
    let far = raw.source.first().is_some_and(|s| view.doc.sentence_of(s.start) != here)
        && rule.source.first().is_some_and(|s| view.doc.sentence_of(s.start) == here);
    // "Holm said it would, but the mayor, Ana Ruiz, said …": the link leaps over another cue.
    let beyond = match (raw.source.first(), rule.source.first()) {
        (Some(t), Some(r)) if view.word(r.end) == "," && r.end + 1 >= cue.start => {
            speaks(cues, &(t.end..r.start))
        }
        _ => false,
    };
    // "one resident told **the Gazette**": who is spoken to. "denied the fraud, hours after **Castell** spoke":
    // somebody behind what is said.
    let behind = |s: &TokenRange| rule.content.last().is_some_and(|c| c.start >= cue.end && c.end <= s.start);
    let spoken_to = raw.source.first().is_some_and(|s| s.start >= cue.end && (addressee || behind(s)))
        && rule.source.first().is_some_and(|s| s.end <= cue.start);
    // "**Ministers** knew of the leak, claim the families.": what is said does not say it.
    let within = match (raw.source.first(), rule.source.first()) {
        (Some(t), Some(r)) => {
            r.start >= cue.end && rule.content.iter().any(|c| c.start <= t.start && t.end <= c.end)
        }
        _ => false,
    };
    // "the paper quoted **an official** as saying"
    let relayed = cue_of(cues, rule).is_some_and(|c| c.verb.lemma == "quote")
        && rule.source.first().is_some_and(|s| s.start >= cue.end);
    if !(relative || shorter || far || beyond || spoken_to || within || relayed) {
        rule.source = raw.source;
    }
}

/// "Lind said he would stay at home**, as he had a cold**": what the tagger leaves out of a clause that goes on
/// to `end` is a reason with a subject of its own.
fn reasons(view: &View, content: &[TokenRange], end: usize) -> bool {
    content.last().is_some_and(|c| {
        c.end + 2 < end
            && view.word(c.end) == ","
            && matches!(view.word(c.end + 1), "as" | "because" | "since" | "unless")
            && view.is(c.end + 2, class::SUBJECT)
    })
}

/// "**The first warning came at 2.47am,** “and not a minute before”, Holm said": the reporter's words
/// that lead into a quotation are content too where the tagger read them so.
fn lead_in(view: &View, cue: &TokenRange, content: &mut [TokenRange], tagged: &[TokenRange]) {
    for piece in content {
        let whole = tagged.iter().find(|t| t.start < piece.start && piece.end <= t.end + 1);
        // "What they're saying: “…,” Holm said" is a label.
        let labelled = view.word(piece.start.wrapping_sub(1)) == ":" && piece.end <= cue.start;
        if let Some(whole) = whole.filter(|_| !labelled)
            && view.doc.sentence_of(whole.start) == view.doc.sentence_of(piece.start)
        {
            piece.start = whole.start;
        }
    }
}

/// "“I am sad,” Lind said on Monday. He did not stay. **“It is late.”**": quotations that the tagger gives to
/// the cue of the rules' quotation in its paragraph, where no rule gives them to another.
fn further(
    view: &View,
    rules: &[Attribution],
    near: &ByPlace,
    index: usize,
    raw: &RawAttribution,
) -> Vec<TokenRange> {
    let rule = rules.get(index).filter(|r| r.found_by("quotation"));
    let Some(end) = rule.and_then(|r| r.content.last()).map(|c| c.end) else { return Vec::new() };
    let here = |piece: &TokenRange| view.doc.block_of(piece.start) == view.doc.block_of(end - 1);
    let free = |piece: &TokenRange| {
        let piece = std::slice::from_ref(piece);
        near.of(piece).all(|k| rules.get(k).is_none_or(|r| share(&r.content, piece) == 0.0))
    };
    let quoted = |piece: &TokenRange| piece.len() > 3 && view.quote_of(piece.start).is_some();
    let pieces = raw.content.iter().filter(|p| p.start >= end && quoted(p) && here(p) && free(p));
    pieces.cloned().collect()
}

/// "Lind also said:" – "**He** would defend the plan": what a list tells of him who speaks is the list's.
fn retold(view: &View, rule: &Attribution, raw: &RawAttribution) -> bool {
    let list = !rule.cue.is_empty() && rule.found_by("layout");
    let he = raw.source.iter().all(|s| view.is_pronoun(s));
    let within = |c: &TokenRange| rule.content.iter().any(|piece| piece.contains(&c.start));
    list && he && raw.cue.iter().any(within)
}

/// Whether somebody speaks in these tokens.
pub(super) fn speaks(cues: &[Cue], tokens: &TokenRange) -> bool {
    let from = cues.partition_point(|c| c.tokens.start < tokens.start);
    cues.iter().skip(from).take_while(|c| c.tokens.end <= tokens.end).any(Cue::speaks)
}

/// Share of content from which two attributions are one, whatever their cues.
const SAME: f32 = 0.6;

/// Attributions by the stretches of text that their contents touch.
struct ByPlace(HashMap<usize, Vec<usize>>);

impl ByPlace {
    fn new(list: &[Attribution]) -> ByPlace {
        let mut map: HashMap<usize, Vec<usize>> = HashMap::new();
        for (k, attribution) in list.iter().enumerate() {
            for stretch in stretches(&attribution.content) {
                map.entry(stretch).or_default().push(k);
            }
        }
        ByPlace(map)
    }

    fn of<'a>(&'a self, content: &'a [TokenRange]) -> impl Iterator<Item = usize> + 'a {
        stretches(content).filter_map(|s| self.0.get(&s)).flatten().copied()
    }
}

/// The stretches of [`STRETCH`] tokens that `pieces` touch.
fn stretches(pieces: &[TokenRange]) -> impl Iterator<Item = usize> + '_ {
    pieces.iter().filter(|p| !p.is_empty()).flat_map(|p| p.start / STRETCH..=(p.end - 1) / STRETCH)
}

const STRETCH: usize = 32;

/// Tokens in common over tokens in all.
fn share(a: &[TokenRange], b: &[TokenRange]) -> f32 {
    let mut common = 0;
    for x in a {
        for y in b {
            common += x.end.min(y.end).saturating_sub(x.start.max(y.start));
        }
    }
    let all = a.iter().chain(b).map(ExactSizeIterator::len).sum::<usize>() - common;
    if all == 0 { 0.0 } else { common as f32 / all as f32 }
}
