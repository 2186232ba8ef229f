//! What the words of a content tell of its stance where the cue leaves it open: "no evidence", a question behind an
//! answer, "I reject", from `data/stances.tsv`.

use crate::statements::denials::own_denials::{is_another, is_defender};
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::View;
use crate::statements::stance::by_cue;
use crate::statements::stance::evaluations;
use crate::statements::stance::ignorance;
use crate::statements::stance::questions::ends_in_question;
use crate::statements::stance::wordings::{by_wording, wording};
use crate::statements::{Stance, Statement};
use crate::text::TokenRange;

/// Most tokens between a cue and a content whose wording begins between them.
const GAP: usize = 6;

/// Most tokens of an answer that decides whatever is asked behind it.
const SHORT: usize = 14;

/// Pieces of a content in which an utterance may still say that it answers nothing.
const PIECES: usize = 2;

/// Whether `piece` is one quotation with its marks.
fn whole_quotation(view: &View, piece: &TokenRange) -> bool {
    view.quote(piece.start).is_some_and(|q| q.tokens == *piece)
}

/// "“**He** can’t answer”": whether a quotation begins with somebody else.
fn of_another(view: &View, piece: &TokenRange) -> bool {
    let first = view.bare(piece).start;
    view.quote_of(first).is_some() && matches!(view.word(first), "he" | "she" | "they")
}

/// The stance that the words of the content tell, of which `said` is what was not only awaited; `None` where they
/// leave it open.
pub(in crate::statements) fn by_words(
    view: &View,
    statement: &Statement,
    said: &[TokenRange],
) -> Option<Stance> {
    let attribution = &statement.attribution;
    let first = attribution.first_content();
    let cue = attribution.first_cue();
    // "He **offered no proof** that she had known": whoever offers none says nothing of it.
    if matches!(view.word(first.start), "no" | "little" | "any") && view.any_among(&cue, lexical::OFFERING) {
        return Some(Stance::Asserts);
    }
    // "found **no evidence** that she had used the ploughs", "**did not find** any proof": the wording may begin before
    // the content.
    if first.start >= cue.end && first.start - cue.end <= GAP {
        let with_gap = by_wording(view, &(cue.start..first.end), false, false, false);
        if with_gap == Some(Stance::NoEvidence) {
            return with_gap;
        }
    }
    let worded = |(k, piece): (usize, &TokenRange)| {
        // "“No,” he said. “Not a penny.”": another sentence.
        let alone = said.get(1).is_none_or(|next| {
            k == 0 && view.doc.sentence_of(next.start) != view.doc.sentence_of(piece.start)
        });
        // "When asked about it he said, **“No comment.”**"
        if k == 1 && whole_quotation(view, piece) && view.quote_of(first.start).is_none() {
            let answer = by_wording(view, piece, true, true, true);
            if answer == Some(Stance::Declines) {
                return answer;
            }
        }
        let (stance, at) = wording(view, piece, k == 0, alone, said.len() == 1)?;
        let holds = match stance {
            // "“**He can’t answer** a question,” she said": another, unless she speaks for him.
            Stance::Declines => !of_another(view, piece) || is_defender(view, &attribution.source),
            Stance::NonCommittal => k < PIECES && !ignorance::passing(view, said, k, at),
            Stance::NoEvidence => k < PIECES,
            _ => true,
        };
        holds.then_some(stance)
    };
    performed(view, &attribution.source, &first).or_else(|| said.iter().enumerate().find_map(worded))
}

/// "“This is totally incorrect,” he said. “Who told you this?”": what the first words decide, whatever is asked
/// behind them.
pub(in crate::statements) fn decided(
    view: &View,
    statement: &Statement,
    said: &[TokenRange],
) -> Option<Stance> {
    let (piece, last) = (said.first()?, said.last()?);
    let first = view.sentences_of(piece).next()?;
    let goes_on = said.len() > 1 || first.end < piece.end;
    if !goes_on || ends_in_question(view, &first) || !ends_in_question(view, last) || first.len() > SHORT {
        return None;
    }
    let alone =
        said.get(1).is_none_or(|s| view.doc.sentence_of(first.start) != view.doc.sentence_of(s.start));
    by_wording(view, &first, true, alone, false)
        .or_else(|| evaluations::predicated(view, &first, false, statement.form))
        .filter(|stance| matches!(stance, Stance::Denies | Stance::Rejects | Stance::NoEvidence))
}

/// "“**I reject** the claim”", "they **strongly condemned** the launch", "his lawyer said **Lund rejects** the charge":
/// the content's own verb does what a cue would.
fn performed(view: &View, source: &[TokenRange], piece: &TokenRange) -> Option<Stance> {
    let mut i = view.bare(piece).start;
    let others = !view.is(i, class::SUBJECT);
    // "“**He opposed** every one of them,” she said": what somebody else does, unless she speaks for him.
    let another = is_another(view, source, i)
        || view.quote_of(i).is_some() && matches!(view.word(i), "he" | "she" | "they" | "you");
    if another && !is_defender(view, source) {
        return None;
    }
    if !others {
        i += 1;
    } else {
        let head = i..piece.end.min(i + 8);
        if view.words_any(&head, &["if", "unless", "whether", "should"]) {
            return None;
        }
        i = head
            .into_iter()
            .find(|&k| view.is_verb_like(k))
            // "said **the dispute** falls to the province": a noun
            .filter(|&k| k > i && !view.is(k - 1, class::DETERMINER | class::POSSESSIVE | class::PREPOSITION))
            .filter(|_| is_defender(view, source))?;
    }
    while i < piece.end
        && (view.is_quote_mark(i)
            || view.is_adverb(i)
            || view.is(i, class::HAVE)
            || view.is(i, class::DO) && !view.is(i, class::NEGATION))
    {
        i += 1;
    }
    let verb = i..(i + 1).min(piece.end);
    let (own, _) = LEXICON.verbs(view.word(i), |k| view.word(i + k)).next()?;
    // "His spokesman said Lund **opposed** hacking": not what others said.
    let acts = if others { act::CONTRADICTING } else { act::PERFORMED };
    // "“**We rejected** the voucher,” she said": what was done once is told.
    let once = !others
        && matches!(view.word(view.bare(piece).start), "i" | "we")
        && view.is_past_form(i)
        && !view.is(i - 1, class::HAVE);
    if once || !act::is(own.lemma, act::PERFORMED) || !act::is(own.lemma, acts) {
        return None;
    }
    by_cue(view, &verb, &(i + 1..piece.end))
        .flatten()
        .filter(|s| matches!(s, Stance::Denies | Stance::Rejects))
}
