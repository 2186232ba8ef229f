//! Whether somebody asks.

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::statements::reported::askings;
use crate::text::TokenRange;

/// Whether `piece` ends with a question mark, whatever marks close it.
pub(in crate::statements) fn ends_in_question(view: &View, piece: &TokenRange) -> bool {
    let mut end = piece.end;
    while end > piece.start && (view.is_quote_mark(end - 1) || matches!(view.word(end - 1), "," | ")" | "]"))
    {
        end -= 1;
    }
    end > piece.start && view.word(end - 1) == "?"
}

/// Whether the question mark at the end of `piece` is that of a quotation in it: "Nobody asks, ‘Who pays?’"
fn ends_in_anothers(view: &View, piece: &TokenRange) -> bool {
    let marks = piece.clone().rev().take_while(|&i| view.is_quote_mark(i)).count();
    marks > 1 && view.quote_of(piece.start).is_some()
}

/// "asked the clerk **whether it was shut**", "sought to know **why**": a question in the reporter's words.
fn asks_in_clause(view: &View, cue: &TokenRange, content: &[TokenRange], asked: bool) -> bool {
    // "**sought to know** why the road was shut"
    let to_know = cue.clone().any(|i| {
        let to = view.word(i.wrapping_sub(1)) == "to";
        let sought = || matches!(view.word(i.wrapping_sub(2)), "seek" | "seeks" | "sought" | "seeking");
        to && (view.word(i) == "know" || matches!(view.word(i), "establish" | "ascertain") && sought())
    });
    // "demanded **to know why** the road was shut"
    let knows =
        |c: &TokenRange| view.word(c.start) == "to" && matches!(view.word(c.start + 1), "know" | "learn");
    let wants = |c: &TokenRange| {
        let at = if knows(c) { c.start + 2 } else { c.start };
        // "to know **from the minister on what** basis it was leased"
        let from = if view.word(at) == "from" { at + 1..c.end.min(at + 7) } else { at..at + 1 };
        from.clone().any(|i| view.is(i, class::WH))
            || view.is(at, class::PREPOSITION) && view.is(at + 1, class::WH)
    };
    if content.first().is_some_and(|c| (to_know || knows(c)) && wants(c) || seeks_explanation(view, cue, c)) {
        return true;
    }
    let about = |t: &TokenRange| view.words_any(&(t.start..t.end.min(t.start + 5)), &["about"]);
    // The addressee may stand before the question: "asked the witness whether". "asked the board to look into what it
    // called a gap": a call to act.
    // "pressed by senators to say who signed": asks all the same.
    let tells = |i: usize| view.is(i, class::REPORTING) || matches!(view.word(i), "say" | "explain" | "tell");
    let act = |c: &TokenRange| view.word(c.start) == "to" && !knows(c) && !tells(c.start + 1);
    // "asked the engineer, **who** lives in Combe, to look at the wall"
    let tells_of = |i: usize| i.checked_sub(1).is_some_and(|comma| view.opens_relative(comma));
    let wh = |c: &TokenRange| {
        !act(c)
            && ((c.start..c.end.min(c.start + 4)).any(|i| view.is(i, class::WH) && !tells_of(i))
                || askings::question(view, c.start, c.end).is_some())
    };
    // "**He** has been asked by elders **what** he saw"
    let topic =
        content.iter().take(2).any(wh) || content.first().is_some_and(about) || about(&(cue.start..cue.end));
    asked && topic && content.first().is_none_or(|c| view.quote_of(c.start).is_none())
}

/// "demanded **an explanation of who** had paid", "sought **to establish who** had": what would answer a question.
fn seeks_explanation(view: &View, cue: &TokenRange, content: &TokenRange) -> bool {
    let near = content.start..content.end.min(content.start + 6);
    let told = near.clone().find(|&i| view.among(i, lexical::EXPLANATION));
    view.any_among(cue, lexical::DEMANDING)
        && told.is_some_and(|told| (told + 1..near.end.min(told + 4)).any(|i| view.is(i, class::WH)))
}

/// A question: asked with a wh-clause, or a quotation most of whose sentences are questions.
pub(in crate::statements) fn asks(view: &View, cue: &TokenRange, content: &[TokenRange]) -> bool {
    let asked = cue.clone().any(|i| view.is(i, class::ASKING));
    if asks_in_clause(view, cue, content, asked) {
        return true;
    }
    // "told the court a fighter had asked her, “Where is he?”": the question is another's.
    let spoken = cue.is_empty()
        || view.word(cue.start) == ":"
        || content.last().is_some_and(|c| view.quote_of(c.start).is_some());
    if !asked && !spoken {
        return false;
    }
    if !content.last().is_some_and(|c| ends_in_question(view, c)) {
        // "asked: “Would a farmer get that? Would he heck.”"
        let opens = |c: &TokenRange| view.sentences_of(c).next().is_some_and(|s| ends_in_question(view, &s));
        return asked && content.first().is_some_and(|c| ends_in_question(view, c) || opens(c));
    }
    if !asked && content.last().is_some_and(|c| ends_in_anothers(view, c)) {
        return false;
    }
    // A stop inside "U.S." ends no sentence.
    let ends = |i: usize| {
        i + 1 >= view.doc.tokens.len()
            || view.doc.sentence_of(i) != view.doc.sentence_of(i + 1)
            || view.is_quote_mark(i + 1)
    };
    let count = |marks: &[&str]| {
        content.iter().flat_map(Clone::clone).filter(|&i| marks.contains(&view.word(i)) && ends(i)).count()
    };
    // "“They **took** it. Who gives it back?”" tells first; "“You say that you did not. What did you do?”" leads
    // to what is asked, and so does "“It is three o’clock. Who answers the phone?”"
    let first = content.first().and_then(|c| view.sentences_of(c).next()).unwrap_or(0..0);
    let goes_on = content.first().is_some_and(|c| (first.end..c.end).any(|i| view.is_word(i)));
    let tells = (goes_on || content.len() > 1 && first.clone().any(|i| view.word(i) == ","))
        && !cue.is_empty()
        && !ends_in_question(view, &first)
        && !content.iter().flat_map(Clone::clone).any(|i| addressed(view, i))
        && (first.clone().any(|i| happened(view, i) && (goes_on || !perfect(view, i)))
            || parted(view, content) && !first.clone().any(|i| has_done(view, i))
            || of_all(view, view.bare(&first).start));
    // An interviewer’s turn ends with the question.
    let labelled = cue.is_empty() || cue.len() == 1 && view.word(cue.start) == ":";
    let turn = labelled && content.first().is_some_and(|c| view.quote_of(c.start).is_none());
    asked || turn || !tells && count(&["?"]) >= count(&[".", "!"])
}

/// "“**The dam had no gate,**” he said. “Who signs that?”": what the cue parts from the question tells something.
fn parted(view: &View, content: &[TokenRange]) -> bool {
    let told = |c: &TokenRange| {
        c.clone().rev().find(|&i| !view.is_quote_mark(i)).is_some_and(|i| view.word(i) == ",")
    };
    content.len() > 1 && content.first().is_some_and(told)
}

/// "I **have paid** for years", but no "I **have no** car".
fn has_done(view: &View, i: usize) -> bool {
    let has = view.is(i, class::HAVE) || view.word(i).ends_with("'ve");
    has && !view.is(i + 1, class::DETERMINER)
}

/// "took", "asked", "have seen": what has happened.
fn happened(view: &View, i: usize) -> bool {
    let past = view.is(i, class::IRREGULAR) || view.word(i).ends_with("ed") && view.word(i).len() > 4;
    past && !view.is(i, class::BE) || view.is(i, class::HAVE) && !view.is(i + 1, class::DETERMINER)
}

/// "I **have paid** for years": leads to what is asked.
fn perfect(view: &View, i: usize) -> bool {
    view.is(i, class::HAVE) || view.is(i.wrapping_sub(1), class::HAVE)
}

/// "**You** say that you did not", "Do **you** still believe it?": what leads to a question to whoever listens.
fn addressed(view: &View, i: usize) -> bool {
    let begins = |s: &TokenRange| s.start == i || s.start + 1 == i && view.is_quote_mark(s.start);
    let opens = || view.sentence(i).is_some_and(begins);
    // "Would you pay it?": asks nobody.
    let asked = view.is(i.wrapping_sub(1), class::DO | class::HAVE | class::BE);
    // "You can track a parcel": anybody can.
    let generic = view.is(i + 1, class::MODAL);
    view.word(i) == "you" && !generic && (asked || opens())
}

/// "**Everyone** says so", "**If** it rains, they stop": what holds for all, and leads to no question.
fn of_all(view: &View, i: usize) -> bool {
    matches!(view.word(i), "everyone" | "everybody" | "nobody" | "they" | "if" | "people")
}
