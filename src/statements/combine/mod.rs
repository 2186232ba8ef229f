//! The tagger's attributions and the rules' made one list.
//!
//! The rules know quotation marks, paragraphs and coordination; the tagger knows far more cues.
//! Where both found an attribution, the rules' boundaries stand for quotations and denials, the
//! tagger's elsewhere; where one alone found it, it is kept when it is sure enough.

pub mod attitudes;
pub mod deeds;
pub mod doubts;
pub mod merge;
pub mod nobody;
pub mod overlap;
pub mod senses;
pub mod tagged_content;
pub mod tagged_edges;
pub mod tagged_source;
pub mod tidy;
mod tidy_sources;
pub mod trust;
pub mod unreal;
pub mod unspoken;
pub mod wordless;

use crate::model::RawAttribution;
use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::quoted::tellers;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::text::TokenRange;
use overlap::{ByPlace, share};
use senses::Parts;
use trust::{cue_of, stands_alone, sums_up};

/// Share of content from which two attributions are one, whatever their cues.
const SAME: f32 = 0.6;

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
                    tagged_content::take(view, cues, rule, raw.content);
                    tagged_source::take(view, cues, rule, raw.source);
                    rule.cue_phrase = raw.cue;
                    rule.content.extend(more);
                }
            }
            None => {
                let listed =
                    || near.of(&raw.content).any(|k| out.get(k).is_some_and(|r| retold(view, r, &raw)));
                let trust = doubts::trust(view, cues, &raw);
                if trust > 0.0 && !listed() {
                    alone.push(by_tagger(view, raw, trust));
                }
            }
        }
    }
    out.retain(|rule| {
        let agreed = rule.found_by("tagger");
        !sums_up(view, cues, rule) && (agreed || stands_alone(view, cues, rule))
    });
    for rule in &mut out {
        cap_citing(view, cues, rule);
    }
    out.extend(alone);
    out.retain(|found| {
        let parts = Parts::from(found);
        if fixed(found) {
            !senses::names(view, &parts)
        } else {
            !senses::another(view, &parts) && !unreal::contrary(view, &parts)
        }
    });
    for found in &mut out {
        let alone = found.found_by("tagger alone");
        if !fixed(found) && attitudes::only(view, &Parts::from(&*found), alone) {
            found.score = found.score.min(attitudes::MOST);
        }
    }
    out
}

/// Whether quotation marks, layout or a phrase make it an attribution, whatever the verb.
fn fixed(found: &Attribution) -> bool {
    trust::keeps_boundaries(found) || found.found_by("source named by the phrase")
}

/// Most confidence in what is cited and says nothing.
const CITED: f32 = 0.4;

/// "citing **her right to silence**", "citing **a 2019 order**": a reason for a deed, where nobody's words are
/// cited.
fn cap_citing(view: &View, cues: &[Cue], rule: &mut Attribution) {
    let cites = cue_of(cues, rule).is_some_and(|c| c.verb.lemma == "cite" && c.is_participle());
    if cites
        && rule.found_by("content: object")
        && rule.content.iter().all(|c| doubts::cites_no_words(view, c))
    {
        rule.score = rule.score.min(CITED);
    }
}

/// Least confidence in what the tagger alone found of somebody who is quoted in it.
const QUOTED: f32 = 0.55;

/// Least tokens of such a quotation, its marks included. A shorter one may be a name or a word that the reporter doubts.
const WORDS: usize = 7;

/// "put out a statement saying the state **“does not have the staff to vet everyone”**": whether a whole quotation stands
/// in the content.
fn quotes(view: &View, content: &TokenRange) -> bool {
    let quote = content.clone().find_map(|i| view.quote(i)).map(|q| &q.tokens);
    quote.is_some_and(|q| content.start <= q.start && q.end <= content.end && q.len() >= WORDS)
}

/// What the tagger alone found, its score lowered by `trust`.
fn by_tagger(view: &View, raw: RawAttribution, trust: f32) -> Attribution {
    let why = raw.cue.first().map(|c| format!("cue: {}", view.doc.slice(c)));
    let why = why.into_iter().chain(["tagger alone".to_owned()]).collect();
    let RawAttribution { source, cue, content, score } = raw;
    // Not "the titles are redolent of “…”".
    let speaks = cue.iter().any(|c| LEXICON.lemmas(view, c).next().is_some());
    let said = trust >= 1.0 && !source.is_empty() && speaks && content.iter().any(|c| quotes(view, c));
    let score = (score * trust).max(if said { QUOTED } else { 0.0 });
    Attribution { source, cue_phrase: cue.clone(), cue, content, score, why }
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
    let source = rule.and_then(|r| r.source.first());
    let own =
        |piece: &TokenRange| source.is_none_or(|s| tellers::other_before(view, s, piece.start).is_none());
    let pieces = raw.content.iter().filter(|p| p.start >= end && quoted(p) && here(p) && free(p) && own(p));
    pieces.cloned().collect()
}

/// "Lind also said:" – "**He** would defend the plan": what a list tells of him who speaks is the list's.
fn retold(view: &View, rule: &Attribution, raw: &RawAttribution) -> bool {
    let list = !rule.cue.is_empty() && rule.found_by("layout");
    let he = raw.source.iter().all(|s| view.is_pronoun(s));
    let within = |c: &TokenRange| rule.content.iter().any(|piece| piece.contains(&c.start));
    // "“We left,” he said. “We never came **back,” he said**": the same speech once more.
    let quoted = || {
        let part = |c: &TokenRange| {
            view.quote_of(c.start).is_some()
                && rule.content.iter().any(|piece| piece.start <= c.start && c.end <= piece.end)
        };
        rule.found_by("quotation")
            && !raw.source.is_empty()
            && raw.source == rule.source
            && raw.content.iter().all(part)
    };
    list && he && raw.cue.iter().any(within) || quoted()
}
