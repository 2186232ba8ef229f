//! What the tagger found, without its slips: pieces of other paragraphs, words of the scene, mere listeners.

use crate::model::RawAttribution;
use crate::statements::cues::cue_subjects;
use crate::statements::cues::{self, Cue};
use crate::statements::edges::clause_ends::{self, is_remark, opens_scene};
use crate::statements::other_cues::headlines;
use crate::statements::phrases::phrase_edges::phrase_ending_at;
use crate::statements::phrases::subject_before;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{LEXICON, Tense};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Takes each slip out of what the tagger found, or puts it right.
pub(in crate::statements) fn tidy(view: &View, cues: &[Cue], raw: &mut RawAttribution) {
    let Some(block) = raw.cue.first().map(|c| view.doc.block_of(c.start)) else { return };
    // A source comes before its cue, or right behind it.
    raw.source.retain(|s| view.doc.block_of(s.start) <= block);
    name_who(view, raw);
    drop_asker(view, raw);
    drop_listener(view, raw);
    part_report(view, cues, raw);
    drop_recipient(view, raw);
    drop_investigator(view, raw);
    drop_accused(view, raw);
    widen_seen(view, raw);
    drop_scene(view, raw);
    end_with_sentence(view, raw);
    part_answer(view, raw);
    cut_question(view, raw);
    cut_addressee(view, raw);
    drop_strays(view, cues, raw, block);
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
            let present = headline && view.word(*i).ends_with('s') && !view.is_word(i + 1);
            view.is(*i, class::AUXILIARY) || present && *i > piece.start + 1
        };
        piece.end = piece.clone().skip(1).find(finite).unwrap_or(piece.end);
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

/// "The plant will close, Nordvik said **in a statement**": the scene of what stands before its cue.
fn drop_scene(view: &View, raw: &mut RawAttribution) {
    let Some(cue) = raw.cue.last() else { return };
    let before = |c: &TokenRange| c.end <= cue.start;
    let fronted = raw.content.first().is_some_and(|c| before(c) && !view.is(c.start, class::WH));
    let clause = |c: &TokenRange| before(c) && c.clone().any(|i| view.is_verb_like(i));
    if fronted && raw.content.iter().any(clause) {
        raw.content.retain(|c| c.start < cue.start || !tells_of_scene(view, cue, c));
    }
}

/// "dismissed them as “therapy.” **Lis shrugs.**": the next sentence is the reporter’s again.
fn end_with_sentence(view: &View, raw: &mut RawAttribution) {
    let end = raw.cue.first().and_then(|c| view.sentence(c.start)).map_or(usize::MAX, |s| s.end);
    let runs_on =
        |p: &&mut TokenRange| p.start < end && end < p.end && view.word(p.start.wrapping_sub(1)) != ":";
    for piece in raw.content.iter_mut().filter(runs_on) {
        if view.quote_of(end).is_none()
            && view.quote_of(end - 1).is_none_or(|q| view.quote_of(piece.start) != Some(q))
        {
            piece.end = end;
        }
    }
}

/// "**said no when asked** whether it was safe" as a cue: the answer is what was said.
fn part_answer(view: &View, raw: &mut RawAttribution) {
    let question = |cue: &TokenRange| (cue.start + 2..cue.end).find(|&i| clause_ends::asked(view, i));
    if let Some((cue, asked)) = raw.cue.iter_mut().find_map(|cue| question(cue).map(|asked| (cue, asked))) {
        let verb = cue.start + 1;
        cue.end = verb;
        raw.content.clear();
        raw.content.push(verb..asked);
    }
}

/// "said no **when asked whether it was safe**"
fn cut_question(view: &View, raw: &mut RawAttribution) {
    for piece in &mut raw.content {
        let asked = (piece.start + 1..piece.end)
            .find(|&i| clause_ends::asked(view, i) && view.same_quote(i, piece.start));
        piece.end = asked.unwrap_or(piece.end);
    }
}

/// "wrote to **the speaker, Ana Holm,** seeking a debate": to whom it was written.
fn cut_addressee(view: &View, raw: &mut RawAttribution) {
    let Some(cue) = raw.cue.last().cloned() else { return };
    let wrote = cue.clone().any(|i| view.is(i, class::WRITING));
    let Some(piece) = raw.content.first_mut().filter(|p| wrote && p.start >= cue.end) else { return };
    let to = matches!(view.word(piece.start), "to") || view.word(piece.start - 1) == "to";
    let near = piece.start + 1..piece.end.min(piece.start + 12);
    let plain = |i: &usize| !view.is(*i, class::AUXILIARY | class::WH) && view.quote_of(*i).is_none();
    let asks = near.take_while(plain).find(|&i| view.word(i).ends_with("ing") && view.is(i, class::SEEKING));
    if let Some(asks) = asks.filter(|_| to) {
        piece.start = asks;
    }
}

/// Of several pieces, those that are no part of the content. What lies in another paragraph than the cue is
/// speech or a slip: it goes where it stands outside quotation marks.
fn drop_strays(view: &View, cues: &[Cue], raw: &mut RawAttribution, block: usize) {
    if raw.content.len() < 2 {
        return;
    }
    let sentence = raw.cue.first().map_or(0, |c| view.doc.sentence_of(c.start));
    // "is pressed on the date": the answer below is no part of the question.
    let asked = raw.cue.iter().any(|c| {
        (c.start..c.end).any(|i| view.is(i, class::BE) && matches!(view.word(i + 1), "asked" | "pressed"))
    });
    raw.content.retain(|piece| {
        let speech =
            view.quote_of(piece.start).is_some() || view.quote_of(piece.end.saturating_sub(1)).is_some();
        let home = view.doc.block_of(piece.start) == block || speech && !asked;
        // "Lind said it leaked. **The mayor closed the bridge**, arguing …": that sentence has its own.
        let leap = !speech
            && view.doc.sentence_of(piece.start) != sentence
            && view.sentence(piece.start).is_some_and(|s| cues::speaks(cues, s));
        home && !leap && !is_scrap(view, piece, sentence) && !is_beside(view, piece)
    });
}

/// "said he would “stay put.” But he plans **to back the mayor**": words from the midst of a later sentence.
fn is_scrap(view: &View, piece: &TokenRange, sentence: usize) -> bool {
    let midst = view.sentence(piece.start).is_some_and(|s| piece.start > s.start + 1);
    let later = view.doc.sentence_of(piece.start) > sentence && midst && view.is_word(piece.start - 1);
    later && piece.clone().all(|i| view.quote_of(i).is_none())
}

/// Whether a piece stands beside the content: a lone "it" that points to it, a clause that tells who the source
/// is, a question.
fn is_beside(view: &View, piece: &TokenRange) -> bool {
    let word = view.word(piece.start);
    let before = view.word(piece.start.wrapping_sub(1));
    let pointer = piece.len() == 1 && matches!(word, "it" | "this" | "that");
    // "The roof leaks, said Lind, who runs the works, **where he began**": told of the source.
    let relative = before == "," && matches!(word, "who" | "whose" | "where" | "which");
    // "The minister, asked **if he had lied**, said no"
    let question = matches!(before, "asked" | "pressed");
    pointer || relative || question
}

/// Takes from `raw` what is another verb's: the object of the next act ("said it was holding and **thanked** both sides"),
/// and the clause of the next cue ("found no evidence that he lied, though it **concluded** that …"), which is given back.
pub(in crate::statements) fn next_act(
    view: &View,
    cues: &[Cue],
    raw: &mut RawAttribution,
) -> Option<RawAttribution> {
    let own = raw.cue.first()?.end;
    let at = raw.content.iter().position(|p| {
        let behind = raw.content.iter().any(|q| own < q.end && q.end < p.start);
        behind && view.quote_of(p.start).is_none()
    })?;
    let piece = raw.content.get(at)?.clone();
    let verb = piece.start.checked_sub(1)?;
    let cue = cues[..cues.partition_point(|c| c.start < piece.start)].last()?;
    if cue.tokens.end == piece.start && view.word(piece.start) == "that" {
        let content = raw.content.drain(at..).collect();
        return Some(RawAttribution {
            source: Vec::new(),
            cue: vec![cue.tokens.clone()],
            content,
            score: raw.score,
        });
    }
    let and = verb.checked_sub(1)?;
    let act = view.is(and, class::CONJUNCTION) && view.is_verb_like(verb);
    if act && raw.content.iter().any(|q| q.end == and) {
        raw.content.remove(at);
    }
    None
}

/// "The plant will close, Nordvik said **in a statement**", "…, police said**, as rescuers dug**": whether
/// what stands behind the cue of a clause tells where or while what it was said.
fn tells_of_scene(view: &View, cue: &TokenRange, piece: &TokenRange) -> bool {
    let here = view.doc.sentence_of(piece.start) == view.doc.sentence_of(cue.start)
        && view.quote_of(piece.start).is_none();
    let meanwhile = view.word(piece.start.wrapping_sub(1)) == "," && opens_scene(view, piece.start);
    let remark = view.word(piece.start.wrapping_sub(1)) == "," && is_remark(view, piece);
    let leans = view.is(piece.start, class::PREPOSITION) || view.is(cue.end - 1, class::PREPOSITION);
    // "police said in a post **that was deleted**": of the post.
    let relative = matches!(view.word(piece.start), "that" | "which") && view.is_verb_like(piece.start + 1);
    // "the dam holds, the firm said, **hours after** cracks were seen"
    let before = piece.start.wrapping_sub(1);
    let later = matches!(view.word(before), "after" | "before") && piece.start >= cue.end + 2;
    let meanwhile = meanwhile || later && clause_ends::hours_after(view, before - 1, piece.start);
    here && (meanwhile || remark || piece.start == cue.end && (leans || relative))
}
