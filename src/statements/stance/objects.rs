//! What a verb's object is: a claim, a grant ("denied **bail**"), staff ("dismissed her **deputy**"),
//! for the rows of `data/stances.tsv`.

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// What the object of a cue must be; the last column of `data/stances.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Object {
    /// "asked **who paid**"
    Question,
    /// "criticized **Kane**"
    Name,
    /// "criticized **Kane for** paying nothing": the person, and not what was done.
    Blamed,
    /// "ruled out **that the film was old**": what is or was so, and no plan.
    Fact,
    /// "ruled out **sabotage**"
    Mishap,
    /// "rejected an **offer**"
    Offered,
    /// "declined the paper’s **request for an interview**"
    Interviewed,
    /// Classes of [`lexical`].
    Of(u128),
}

/// Whether the object that `content` begins with is `object`.
pub fn fits(view: &View, object: Object, content: &TokenRange) -> bool {
    match object {
        Object::Question => {
            view.is(content.start, class::WH)
                || view.is_quote_mark(content.start)
                    && crate::statements::stance::questions::ends_in_question(view, content)
        }
        Object::Name => is_name(view, content),
        Object::Blamed => {
            let reason = content.clone().find(|&i| view.word(i) == "for");
            reason.is_some_and(|r| is_name(view, &(content.start..r)))
        }
        Object::Fact => is_fact(view, content),
        Object::Mishap => {
            let end = object_end(view, content);
            content.start < end && (content.start..end).any(|i| view.is(i, class::MISHAP))
        }
        Object::Offered => is_offered(view, content),
        Object::Interviewed => is_interviewed(view, content),
        Object::Of(classes) => is_of(view, classes, content),
    }
}

/// A clause behind "that" that tells of no plan: "that he **would** go" does.
fn is_fact(view: &View, content: &TokenRange) -> bool {
    let clause = content.start.checked_sub(1).is_some_and(|b| view.word(b) == "that")
        || view.word(content.start) == "that" && content.len() > 3;
    let mut near = content.start..content.end.min(content.start + 14);
    clause && !near.any(|i| view.is(i, class::MODAL))
}

/// "rejected **an offer** of help", "turned down **his invitation**": a deed. "rejected the **truce** offer": a matter
/// on which somebody has an answer.
fn is_offered(view: &View, content: &TokenRange) -> bool {
    let closed = class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR | class::AUXILIARY;
    let near = content.start..content.end.min(content.start + 8);
    let end = near.clone().find(|&i| view.is(i, closed) || view.is_timed(i)).unwrap_or(near.end);
    let Some(head) = (content.start..end).rev().find(|&h| !view.is_adverb(h)) else { return false };
    let peace = matches!(view.word(head.wrapping_sub(1)), "truce" | "peace" | "ceasefire" | "cease-fire");
    view.is(head, class::OFFERED) && !(peace && head > content.start)
}

/// "**Nature’s request for an interview**", "**an invitation to comment**": what the press asks for. "a request for money"
/// is answered with a deed.
fn is_interviewed(view: &View, content: &TokenRange) -> bool {
    let near = content.start..content.end.min(content.start + 12);
    let sent = |i: usize| {
        view.among(i, lexical::SENT)
            || matches!(view.word(i), "invitation" | "invitations" | "offer" | "offers")
    };
    let Some(sent) = near.clone().find(|&i| sent(i)) else { return false };
    let plain = (content.start..sent).all(|i| view.is_word(i) && !view.is(i, class::PREPOSITION));
    let asked = |i: usize| {
        view.among(i, lexical::COMMENTING)
            || matches!(view.word(i), "interview" | "interviews" | "interviewed")
    };
    plain && (sent + 1..near.end.min(sent + 6)).any(asked)
}

fn is_of(view: &View, classes: u128, content: &TokenRange) -> bool {
    let end = object_end(view, content);
    // The head is the last noun of the first phrase: "entry to the inspectors", "the singer a visa".
    if classes == lexical::GRANT {
        // "denied **having sought** refuge": a deed that did not happen.
        let deed = view.word(content.start).ends_with("ing") && !view.among(content.start, lexical::GRANT);
        if deed && content.len() > 1 {
            return false;
        }
        let reflexive =
            view.word(content.start).ends_with("self") || view.word(content.start).ends_with("selves");
        if reflexive || double_object(view, content) || apposed(view, content.start) {
            return true;
        }
        let head = end.checked_sub(1).map_or("", |h| view.word(h));
        // "denied his **disability claim**"
        let claimed = matches!(head, "claim" | "claims") && view.among(end.wrapping_sub(2), lexical::TOLL);
        return claimed || lexical::is(head, lexical::GRANT);
    }
    // "dismissed the **class** early"
    let noun = (content.start..end).rev().find(|&h| !view.is_adverb(h) && view.word(h) != "early");
    let head = noun.map_or("", |h| view.word(h));
    let bare = head.strip_suffix("'s").unwrap_or(head);
    // "told friends that **the story was** false": a clause.
    let clause = end < content.end && (view.is(end, class::AUXILIARY) || view.is_verb_like(end));
    if classes == lexical::TALE && clause {
        return false;
    }
    // "claimed **the island was** theirs", "cited **reports** that it was so"
    if matches!(classes, lexical::TOLL | lexical::SOURCE) && (clause || view.word(end) == "that") {
        return false;
    }
    // "maintained that **the road was** open", "that ties exist"
    if classes == lexical::UPKEEP && (clause || view.word(content.start.wrapping_sub(1)) == "that") {
        return false;
    }
    if classes == lexical::STAFF && view.words_any(content, &["as"]) {
        return false;
    }
    lexical::is(bare, classes)
}

/// A person alone, or called something: "Trump", "Gov. Scott Walker as an ineffective leader"; not
/// "Trump for skipping the debate", "Trump's call", "the ruling".
pub fn is_name(view: &View, content: &TokenRange) -> bool {
    let content = view.bare(content);
    let capital = |i: usize| view.is_capital(i) || matches!(view.doc.word(i), "." | "and" | "," | "the");
    let mut i = content.start;
    while i < content.end && capital(i) && !view.word(i).ends_with("'s") {
        i += 1;
    }
    let named = i > content.start && view.is_capital(i - 1);
    named
        && (i >= content.end || view.word(i) == "as")
        && !view.word(i).ends_with("'s")
        && !view.among(i - 1, lexical::DEAL)
}

/// End of the first noun phrase of `content`.
fn object_end(view: &View, content: &TokenRange) -> usize {
    // "withdrew **all of** our forces", "denied **all** the charges"
    let next = content.start + 1;
    let whole =
        matches!(view.word(content.start), "all" | "both" | "most" | "some" | "half" | "part" | "many");
    let skipped = match view.word(next) {
        "of" if whole => 2,
        _ if whole && view.is(next, class::DETERMINER | class::POSSESSIVE) => 1,
        _ => 0,
    };
    let content = content.start + skipped..content.end;
    let mut i = content.start;
    // "denied **Mr.** Holm's grievance"
    let titled = |i: usize| view.word(i) == "." && view.is(i.wrapping_sub(1), class::MISTER);
    while i < content.end && (view.is_word(i) || i > content.start && titled(i)) {
        let starts_other = i > content.start
            && view.is(
                i,
                class::DETERMINER
                    | class::POSSESSIVE
                    | class::SUBORDINATOR
                    | class::SUBJECT
                    | class::WH
                    | class::TIME,
            );
        // "contested the **will**"
        let noun = view.is(i, class::MODAL) && i > content.start && view.is(i - 1, class::DETERMINER);
        if view.is(i, class::PREPOSITION | class::CONJUNCTION | class::AUXILIARY) && !noun
            || starts_other
            || view.word(i).ends_with("'s")
        {
            if view.word(i).ends_with("'s") && i > content.start {
                i += 1;
                continue;
            }
            if i > content.start {
                break;
            }
        }
        i += 1;
    }
    i
}

/// "thousands of pensioners **their cheques**", "the boy **his prize**": somebody, and what he is owed.
fn theirs(view: &View, content: &TokenRange) -> bool {
    let Some(k) = content.clone().skip(1).take(8).find(|&i| view.is(i, class::POSSESSIVE)) else {
        return false;
    };
    let noun = view.is_word(k - 1)
        && !view.is(k - 1, class::PREPOSITION | class::CONJUNCTION | class::DETERMINER)
        && !view.among(k - 1, lexical::CLAIM);
    let verb = (content.start..k).any(|i| view.is_verb_like(i) || view.word(i).ends_with("ing"));
    let owed = object_end(view, &(k + 1..content.end));
    let goes_on = owed < content.end && (view.is(owed, class::AUXILIARY) || view.is_verb_like(owed));
    noun && !verb && owed > k + 1 && !goes_on
}

/// "denied **Merrick Lane, the governor's nominee, a hearing**": a name, who that is, and what is granted.
fn apposed(view: &View, start: usize) -> bool {
    let Some(sentence) = view.sentence(start) else { return false };
    let near = start..sentence.end.min(start + 30);
    let mut commas = near.clone().filter(|&i| view.word(i) == ",");
    let (Some(first), Some(second)) = (commas.next(), commas.next()) else { return false };
    let thing = second + 1..sentence.end;
    let end = object_end(view, &thing);
    let granted =
        matches!(view.word(second + 1), "a" | "an" | "any" | "the") || view.among(second + 1, lexical::GRANT);
    // "denied that Orlov, the envoy, a colonel, had met them"
    let clause = view.word(start.wrapping_sub(1)) == "that";
    (start..first).all(|i| view.is_capital(i) || view.word(i) == ".")
        && granted
        && !clause
        && !view.is(end, class::AUXILIARY)
        && !view.is_verb_like(end)
}

/// "the singer a visa", "the team a chance": two phrases without a preposition between.
fn double_object(view: &View, content: &TokenRange) -> bool {
    // "denied ordering the raid", "denied that it shelled the market", "denied it shelled the market"
    let clause = content.start.checked_sub(1).is_some_and(|b| view.word(b) == "that")
        || view.is(content.start, class::SUBJECT)
            && !view.is(content.start + 1, class::DETERMINER)
            && (view.is_verb_like(content.start + 1) || view.is(content.start + 2, class::DETERMINER));
    if clause || view.word(content.start).ends_with("ing") {
        return false;
    }
    let end = object_end(view, content);
    let next = view.word(end);
    if end < content.end
        && matches!(next, "a" | "an" | "any" | "the")
        && end > content.start
        && !view.is(end - 1, class::PREPOSITION)
    {
        let second = object_end(view, &(end..content.end));
        let verb_follows =
            view.is(second, class::AUXILIARY) || view.is_verb_like(second) && second < content.end;
        return !verb_follows;
    }
    if theirs(view, content) {
        return true;
    }
    // "Ghana victory", "the historian tenure", "the reporter entry", "women the right"
    let head = end.checked_sub(1).map_or("", |h| view.word(h));
    let pronoun = view.is(content.start, class::OBJECT) && !view.is(content.start, class::SUBJECT);
    pronoun && content.len() > 1 && !view.is(content.start + 1, class::AUXILIARY)
        || lexical::is(head, lexical::GRANT) && end - content.start >= 2
}
