//! What the tagger found, without its slips: pieces of other paragraphs, words of the scene, mere listeners.

use crate::model::RawAttribution;
use crate::statements::combine::tidy_sources::tidy_sources;
use crate::statements::cues::{self, Cue};
use crate::statements::edges::clause_ends;
use crate::statements::edges::meanwhile::{hours_after, is_remark, opens_scene};
use crate::statements::reading::class;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Takes each slip out of what the tagger found, or puts it right.
pub(in crate::statements) fn tidy(view: &View, cues: &[Cue], raw: &mut RawAttribution) {
    let Some(block) = raw.cue.first().map(|c| view.doc.block_of(c.start)) else { return };
    // A source comes before its cue, or right behind it.
    raw.source.retain(|s| view.doc.block_of(s.start) <= block);
    tidy_sources(view, cues, raw);
    drop_scene(view, raw);
    end_with_sentence(view, raw);
    part_answer(view, raw);
    cut_question(view, raw);
    cut_addressee(view, raw);
    drop_strays(view, cues, raw, block);
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
    let meanwhile = meanwhile || later && hours_after(view, before - 1, piece.start);
    here && (meanwhile || remark || piece.start == cue.end && (leans || relative))
}
