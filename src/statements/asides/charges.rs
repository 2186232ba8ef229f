//! ", **an allegation** the trust described **as untrue**", ", a move that Holm called “pure circus”": the noun that
//! sums up what was said, and what somebody calls it, are the content.

use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::{REACH, View};
use crate::text::TokenRange;

/// Gives such a cue the noun as its content.
pub(in crate::statements) fn judge(view: &View, cues: &[Cue], list: &mut Vec<Attribution>) {
    let judges = |c: &&Cue| {
        c.speaks()
            && act::is(c.verb.lemma, act::CALLING | act::JUDGING)
            && view.quote_of(c.tokens.start).is_none()
    };
    let mut found = Vec::new();
    for cue in cues.iter().filter(judges) {
        let Some((source, content)) = of(view, cue) else { continue };
        let tokens = cue.tokens.clone();
        found.push(Attribution::by_cue(view, source, tokens, content, 0.7, "content: judged noun"));
    }
    // What was found by the same cue gives way.
    list.retain(|a| {
        let Some(at) = a.cue.first() else { return true };
        let k = found.partition_point(|f| f.cue.first().is_none_or(|c| c.end <= at.start));
        found.get(k).and_then(|f| f.cue.first()).is_none_or(|c| c.start >= at.end)
    });
    list.extend(found);
    Attribution::sort(list);
}

/// Who judges, the noun and what it is called.
fn of(view: &View, cue: &Cue) -> Option<(TokenRange, Vec<TokenRange>)> {
    let sentence = view.sentence(cue.start)?;
    let end = view.before_stops(cue.tokens.end, sentence.end.min(cue.tokens.end + REACH));
    let verdict = verdict(view, cue, end)?;
    let mark =
        (sentence.start..cue.start).rev().take(14).find(|&i| matches!(view.word(i), "," | "—" | "–"))?;
    let article = mark + 1;
    // ", **fears** that Holm dismissed as premature"
    let plural = view.among(article, lexical::CLAIM) && view.is_many(article);
    let determined = matches!(view.word(article), "a" | "an" | "the") || plural;
    let from = if plural { article } else { article + 1 };
    let noun = (from..article + 4).find(|&i| view.among(i, lexical::CLAIM | lexical::DEED))?;
    let behind = noun + 1 + usize::from(matches!(view.word(noun + 1), "that" | "which"));
    let source = subject(view, behind, cue.start)?;
    determined.then(|| (source, vec![article..noun + 1, verdict]))
}

/// A plain noun phrase between both ends.
fn subject(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    let source = view.trim(from..end);
    let plain = source.clone().all(|i| {
        view.is_word(i)
            && !view.is(i, class::AUXILIARY | class::CONJUNCTION | class::WH)
            && view.word(i) != "that"
    });
    (!source.is_empty() && source.len() <= 8 && plain && !view.is(source.start, class::PREPOSITION))
        .then_some(source)
}

/// "as untrue", "“pure circus”": what stands behind the cue, up to the end of the quotation or of the clause.
fn verdict(view: &View, cue: &Cue, end: usize) -> Option<TokenRange> {
    let from = cue.tokens.end;
    let marks = from + usize::from(view.word(from) == "as");
    if let Some(quote) = view.quote(marks)
        && quote.tokens.start == marks
    {
        return Some(from..quote.tokens.end);
    }
    let close = clause_end(view, from, end, true);
    let short = (2..=6).contains(&(close - from));
    let called = marks > from && !view.is(marks, class::PREPOSITION | class::SUBJECT);
    let plain = !(marks..close).any(|i| view.is_verb_like(i) && !view.word(i).ends_with("ed"));
    (called && short && plain).then_some(from..close)
}
