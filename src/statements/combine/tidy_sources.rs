//! Sources that the tagger has taken amiss: whoever is only asked, told, accused, or looks into a claim, is none.

use crate::model::RawAttribution;
use crate::statements::cues::{self, Cue, cue_subjects};
use crate::statements::other_cues::headlines;
use crate::statements::phrases::phrase_edges::phrase_ending_at;
use crate::statements::phrases::subject_before;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{LEXICON, Tense};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Takes each source that is none out of what the tagger found, or puts it right.
pub(super) fn tidy_sources(view: &View, cues: &[Cue], raw: &mut RawAttribution) {
    name_who(view, raw);
    part_first_act(view, cues, raw);
    drop_asker(view, raw);
    drop_listener(view, raw);
    part_report(view, cues, raw);
    drop_recipient(view, raw);
    drop_investigator(view, raw);
    drop_accused(view, raw);
    drop_bidden(view, raw);
    widen_seen(view, raw);
    part_judgement(view, raw);
}

/// "was named by **police** as Ed Orr": what somebody is called by a source is no part of it.
fn part_judgement(view: &View, raw: &mut RawAttribution) {
    let Some(source) = raw.source.first_mut() else { return };
    let agent = source.start.checked_sub(1).is_some_and(|by| view.word(by) == "by");
    let as_what = (source.start + 1..source.end).find(|&i| view.word(i) == "as");
    // "by **such** papers **as**", "by his son, **who** had served as"
    let other = |i: usize| matches!(view.word(i), "such" | "," | "who");
    let plain = |end: usize| !(source.start..end).any(other);
    let Some(as_what) = as_what.filter(|&end| agent && plain(end)) else { return };
    raw.content.push(as_what..source.end);
    source.end = as_what;
}

/// "**Holm** — who once led the port — supports …": who is meant stands before.
fn name_who(view: &View, raw: &mut RawAttribution) {
    for source in raw.source.iter_mut().filter(|s| view.word(s.start) == "who" && s.len() > 1) {
        let floor = view.sentence(source.start).map_or(0, |s| s.start);
        let named = source
            .start
            .checked_sub(1)
            .filter(|&mark| matches!(view.word(mark), "," | "—" | "–"))
            .and_then(|mark| phrase_ending_at(view, mark, floor));
        *source = named.unwrap_or(source.clone());
    }
}

/// "**Russia** expels three diplomats, denies link to blast": a headline's first clause is no source, its subject is.
fn part_first_act(view: &View, cues: &[Cue], raw: &mut RawAttribution) {
    let (Some(source), Some(cue)) = (raw.source.first_mut(), raw.cue.first()) else { return };
    let Some(found) = cues::starting_at(cues, cue.start) else { return };
    let comma = cue.start.saturating_sub(1);
    if source.start < comma
        && source.end.abs_diff(cue.start) <= 1
        && let Some(first) = headlines::first_subject(view, found, source, comma)
    {
        *source = first;
    }
}

/// "X, **asked** about the report, said …": the subject is asked, and who asks is not told. "X, speaking in Paris,
/// **asked** why": nothing goes on behind the question.
fn drop_asker(view: &View, raw: &mut RawAttribution) {
    let passive =
        |c: &TokenRange| view.is(c.start, class::QUESTIONED) && !view.is_word(c.start.wrapping_sub(1));
    let goes_on = |cue: &TokenRange| {
        let end = raw.content.last().map_or(cue.end, |c| c.end);
        let before = raw.source.first().is_some_and(|s| s.end < cue.start);
        let sentence = view.sentence(cue.start).map_or(end, |s| s.end);
        !before || end <= cue.end || (end..sentence).any(|i| view.is_word(i))
    };
    if raw.cue.first().is_some_and(|cue| passive(cue) && goes_on(cue)) {
        raw.source.clear();
    }
}

/// "…, the envoy, who had left, told **Reuters**": whom it was told to does not speak.
fn drop_listener(view: &View, raw: &mut RawAttribution) {
    let (Some(first), Some(last)) = (raw.cue.first(), raw.cue.last()) else { return };
    // "Minister unaware of memo, **court** told"
    if headlines::listener(view, last).is_some() {
        raw.source.clear();
    }
    if view.is(last.end - 1, class::TELL) && raw.content.first().is_some_and(|c| c.start < first.start) {
        raw.source.retain(|s| s.start != last.end);
    }
}

/// "**Asked about a report alleging** that it leaked" as a cue: the report alleges it.
fn part_report(view: &View, cues: &[Cue], raw: &mut RawAttribution) {
    let Some(long) = raw.cue.first().filter(|c| c.len() > 2 && raw.cue.len() == 1) else { return };
    let Some(cue) = cues[..cues.partition_point(|c| c.tokens.end <= long.end)].last() else { return };
    if cue.tokens.end != long.end || !cue.is_participle() {
        return;
    }
    let Some(noun) = cue.start.checked_sub(1).filter(|&n| n > long.start) else { return };
    let Some(sentence) = view.sentence(noun) else { return };
    if let Some(report) = cue_subjects::of_report(view, cue, sentence, noun) {
        raw.source = vec![report];
        raw.cue = vec![cue.tokens.clone()];
    }
}

/// "**Residents** were told in writing that …": whoever was told, warned or assured does not speak.
fn drop_recipient(view: &View, raw: &mut RawAttribution) {
    let addressed = |i: usize| {
        let mut verbs = LEXICON.verbs(view.word(i), |_| "");
        // "were **convinced** that": holds it.
        verbs.any(|(v, t)| {
            v.frames.addressee
                && !matches!(v.lemma, "convince" | "ask")
                && matches!(t, Tense::Past | Tense::Participle)
        })
    };
    let passive = raw.cue.iter().any(|c| {
        let be = c.clone().find(|&i| view.is(i, class::BE));
        be.is_some_and(|be| {
            (be + 1..c.end).find(|&i| !view.is_adverb(i) && !view.is(i, class::BE)).is_some_and(addressed)
        }) && view.word(c.end) != "by"
            && view.word(c.end - 1) != "by"
    });
    let start = raw.cue.first().map_or(0, |c| c.start);
    if passive {
        raw.source.retain(|s| s.end > start);
    }
}

/// "**Police** are investigating claims that …": whoever looks into a claim has not made it.
fn drop_investigator(view: &View, raw: &mut RawAttribution) {
    let looks = raw.cue.iter().any(|c| {
        let noun = LEXICON.noun(view.word(c.end - 1)).is_some();
        noun && (c.start..c.end - 1).any(|i| view.is(i, class::INQUIRING))
    });
    let start = raw.cue.first().map_or(0, |c| c.start);
    if looks {
        raw.source.retain(|s| s.end > start);
    }
}

/// "**Minister** accused of hiding payments **quits**": the accused is no source, and the main verb no accusation.
fn drop_accused(view: &View, raw: &mut RawAttribution) {
    let accused = |c: &TokenRange| {
        c.clone().any(|i| view.word(i) == "accused" && view.word(i + 1) == "of")
            && !c.clone().any(|i| view.is(i, class::BE))
    };
    let Some(cue) = raw.cue.first().filter(|c| accused(c)).cloned() else { return };
    raw.source.retain(|s| s.start >= cue.end);
    let headline = view.is_headline(cue.start);
    for piece in raw.content.iter_mut().filter(|p| p.start >= cue.end) {
        let finite = |i: &usize| {
            let present = headline && view.ends_as_present(*i) && !view.is_word(i + 1);
            view.is(*i, class::AUXILIARY) || present && *i > piece.start + 1
        };
        piece.end = piece.clone().skip(1).find(finite).unwrap_or(piece.end);
    }
}

/// "**Minister** urged to act", "**Villagers** told to leave": a headline tells what goes on in the present, so that a past
/// form is a passive, and whom it names is the one who is bidden.
fn drop_bidden(view: &View, raw: &mut RawAttribution) {
    let Some(cue) = raw.cue.first().filter(|c| c.len() == 1).cloned() else { return };
    let mut verbs = LEXICON.verbs(view.word(cue.start), |_| "");
    let bids = verbs.any(|(verb, tense)| tense == Tense::Past && verb.frames.person_to);
    if bids && view.word(cue.end) == "to" && view.is_headline(cue.start) {
        raw.source.retain(|s| s.start >= cue.end);
    }
}

/// "**documents seen** by Reuters show": Reuters has seen them, and they show it.
fn widen_seen(view: &View, raw: &mut RawAttribution) {
    let (Some(source), Some(cue)) = (raw.source.first_mut(), raw.cue.first()) else { return };
    if source.start < 2 || source.end != cue.start || view.word(source.start - 1) != "by" {
        return;
    }
    let floor = view.sentence(cue.start).map_or(0, |s| s.start);
    if let Some(whole) = subject_before(view, cue.start, floor).filter(|w| w.start + 3 <= source.start) {
        *source = whole;
    }
}
