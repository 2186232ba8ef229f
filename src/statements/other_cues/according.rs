//! Attributions without a verb: "according to X", "in the words of X".

use crate::statements::Attribution;
use crate::statements::cues::main_verbs::has_main_verb;
use crate::statements::edges::clause_ends::clause_end;
use crate::statements::other_cues::named_behind;
use crate::statements::phrases::phrase_starts::minimal_start;
use crate::statements::phrases::{behind_and, subject_after};
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::LEXICON;
use crate::statements::reading::view::{REACH, View};
use crate::statements::reported::fronted::{interrupted, opens_behind_adjunct};
use crate::statements::reported::gaps::relative_end;
use crate::text::TokenRange;

/// Attributions by "according to" and its like.
pub fn find(view: &View) -> Vec<Attribution> {
    let mut found = Vec::new();
    for (k, sentence) in view.doc.sentences.iter().enumerate() {
        for i in sentence.clone() {
            let cue = match view.word(i) {
                "according" if view.word(i + 1) == "to" && !follows(view, i) => i..i + 2,
                "in" if view.word(i + 1) == "the"
                    && view.is(i + 2, class::OUTLOOK)
                    && view.word(i + 3) == "of" =>
                {
                    i..i + 4
                }
                "per" if cites(view, sentence, i) => i..i + 1,
                _ => continue,
            };
            if view.quote_of(i).is_none()
                && let Some(a) = attribution(view, k, sentence, cue)
            {
                found.push(a);
            }
        }
    }
    found
}

/// "…, **per** two officials": a source, and no measure: "per head", "4 per cent".
fn cites(view: &View, sentence: &TokenRange, at: usize) -> bool {
    let next = at + 1;
    let named = view.is_capital(next) || view.is(next, class::DETERMINER | class::POSSESSIVE | class::PLURAL);
    let counted = matches!(view.word(next), "two" | "three" | "four" | "five" | "several" | "multiple");
    let apart = at > sentence.start && matches!(view.word(at - 1), "," | "—" | "–");
    let measure = view.is(next, class::TIME)
        || matches!(view.word(next + 1), "day" | "week" | "month" | "year" | "hour" | "head" | "person");
    // "per the coalition **agreement**": a rule that is followed.
    let rule = (next..next + 5).take_while(|&i| view.is_word(i)).any(|i| view.among(i, lexical::DEAL));
    apart && (named || counted) && !measure && !rule
}

/// "dealt with according to **law**", "paid according to **their rank**": what one goes by, and nobody who says so. "They
/// must leave, according to **the law**": told by it, as by "**law** professors".
fn follows(view: &View, at: usize) -> bool {
    let first = at + 2;
    let definite = view.is(first, class::DETERMINER) && !matches!(view.word(first), "a" | "an");
    let bare = !definite && !view.is(first, class::DETERMINER | class::POSSESSIVE);
    let noun = first + usize::from(!bare);
    let goes_on = view.is_word(noun + 1)
        && !view.is(noun + 1, class::PREPOSITION | class::CONJUNCTION | class::SUBORDINATOR);
    let inside = at > 0 && view.is_word(at - 1);
    view.among(noun, lexical::FOLLOWED) && !goes_on && !view.is_capital(noun) && (bare || inside)
}

fn attribution(view: &View, index: usize, sentence: &TokenRange, cue: TokenRange) -> Option<Attribution> {
    let sentence = &(sentence.start.max(cue.start.saturating_sub(REACH))..sentence.end.min(cue.end + REACH));
    // "KYIV, March 3 — **According to** the army, …"
    let behind = view.doc.behind_dateline(sentence.start).filter(|&first| first <= cue.start);
    let sentence = &(behind.unwrap_or(sentence.start)..sentence.end);
    let end = view.before_stops(sentence.start, sentence.end);
    if matches!(view.word(cue.end), "which" | "whom") {
        return of_relative(view, sentence.start, end, cue);
    }
    let mut source = subject_after(view, cue.end, end)?;
    // "The house, **which** according to neighbours **had been empty**, burned down": the clause of the pronoun.
    let pronoun = cue.start.saturating_sub(1 + usize::from(view.word(cue.start.wrapping_sub(1)) == ","));
    // "He called it home, **though** according to his sister it was not": that clause alone.
    let opens =
        matches!(view.word(pronoun), "which" | "who" | "that" | "though" | "although" | "because" | "while");
    if pronoun > sentence.start && opens {
        let from = source.end + usize::from(view.word(source.end) == ",");
        let content = view.trim(from..relative_end(view, pronoun, from, end));
        return (content.len() > 1).then(|| by_phrase(view, source, cue, vec![content]));
    }
    // "They have reached their verdict**: according to** the bank, …": leads what stands behind the colon.
    let leads = view.word(cue.start.wrapping_sub(1)) == ":"
        || (sentence.start..cue.start).all(|i| !view.is_word(i) || view.is(i, class::CONJUNCTION));
    let mut content = Vec::new();
    if leads {
        source.end = source.end.min(end_of_leading(view, &source, end));
        // "According to the State Department: they …", "According to a complaint filed by X, …"
        let mut mark = (source.end..end).find(|&i| matches!(view.word(i), "," | ":"))?;
        if source.end < mark {
            source.end = mark;
        }
        let first = (source.start..mark).find(|&i| view.word(i) == ",").unwrap_or(mark);
        if let Some(close) = named_behind::closes(view, &source, first, end) {
            source.end = close;
            mark = close;
        } else {
            // What the last comma closes is an apposition, not the content.
            while apposition(view, mark, end) {
                let Some(next) = (mark + 1..end).find(|&i| view.word(i) == ",") else { break };
                source.end = next;
                mark = next;
            }
            if let Some(inner) = (source.start..source.end).find(|&i| view.word(i) == ",")
                && !apposition(view, inner, end)
            {
                source.end = inner;
                mark = inner;
            }
        }
        content.push(mark + 1..end);
    } else {
        let floor = start_of_content(view, index, sentence, cue.start);
        let floor = behind_report(view, floor, cue.start);
        let floor = within_dashes(view, floor, &cue, end);
        let floor = behind_whose(view, floor, cue.start);
        let before = view.trim(floor..cue.start);
        // "The deal is off, he **said** according to a transcript": he does.
        let said = LEXICON.verbs(view.word(cue.start - 1), |_| "").any(|(v, _)| v.frames.quote);
        if before.is_empty() || said {
            return None;
        }
        // "She has sung in Riga **and, according to** friends, will sing in Oslo": the second verb alone.
        let joined = view.word(source.end) == "," && behind_and(view, cue.start);
        content.extend((!joined).then_some(before));
        // "The merger was, in the words of X, “a wedding”."
        // "One thing is plain, according to Holt: nobody was told."
        let opened = view.word(cue.start - 1) == ",";
        if opened && let Some(whole) = with_attribute(view, &source, end, content.first()) {
            source = whole;
        }
        // "“It is closed,” according to the embassy**, which urged calm**": told of the embassy.
        let relative = matches!(view.word(source.end + 1), "who" | "which" | "whose");
        let goes_on = opened && matches!(view.word(source.end), "," | ":") && !relative;
        if goes_on && source.end + 1 < end {
            content.push(source.end + 1..end);
        }
    }
    let content: Vec<TokenRange> =
        content.into_iter().map(|c| view.trim(c)).filter(|c| !c.is_empty()).collect();
    (!content.is_empty()).then(|| by_phrase(view, view.trim(source), cue, content))
}

/// "the count of the ministry**, according to which** 40 had died": what the noun before tells.
fn of_relative(view: &View, floor: usize, end: usize, cue: TokenRange) -> Option<Attribution> {
    let comma = cue.start.checked_sub(1).filter(|&c| c > floor && view.word(c) == ",")?;
    let source = minimal_start(view, floor, comma)..comma;
    let open = cue.end + 1;
    let content = view.trim(open..clause_end(view, open, end, true));
    let told = !source.is_empty() && content.len() > 2;
    told.then(|| by_phrase(view, source, cue, vec![content]))
}

/// "On Monday, according to two people **familiar with the talks**, Holm left": the source up to the comma behind
/// which the clause goes on that stands `before` the aside.
fn with_attribute(
    view: &View,
    source: &TokenRange,
    end: usize,
    before: Option<&TokenRange>,
) -> Option<TokenRange> {
    let near = source.end..end.min(source.end + ATTRIBUTE);
    let mark = near.clone().find(|&i| !view.is_word(i)).filter(|&i| view.word(i) == ",")?;
    let plain =
        !(source.end..mark).any(|i| view.is(i, class::AUXILIARY | class::SUBJECT | class::CONJUNCTION));
    let rest = mark + 1..end;
    let before = before?;
    let adjunct = opens_behind_adjunct(view, before, rest.start) && has_main_verb(view, &rest);
    (source.end < mark && plain && (adjunct || interrupted(view, before, &rest)))
        .then_some(source.start..mark)
}

/// Most tokens of what tells who a source is: "familiar with the talks between the two".
const ATTRIBUTE: usize = 14;

fn by_phrase(view: &View, source: TokenRange, cue: TokenRange, content: Vec<TokenRange>) -> Attribution {
    Attribution::by_cue(view, source, cue, content, 0.8, "source named by the phrase")
}

/// Where the source ends in "According to **the ministry**, Russian forces lost 1,200 men": at the comma
/// when what looks like an apposition has a verb or runs to the sentence's end.
fn end_of_leading(view: &View, source: &TokenRange, end: usize) -> usize {
    let Some(comma) = (source.start..source.end).find(|&i| view.word(i) == ",") else { return source.end };
    let relative = view.opens_relative(comma);
    let worded = (comma + 2..source.end).any(|i| is_finite(view, i));
    if source.end >= end || worded && !relative { comma } else { source.end }
}

/// An auxiliary or a past form.
fn is_finite(view: &View, i: usize) -> bool {
    view.is(i, class::AUXILIARY | class::IRREGULAR) || view.word(i).ends_with("ed") && !view.is_capital(i)
}

/// Whether what follows the comma is an apposition closed by another comma: "Gary Stubblefield,
/// the city’s former director, …".
pub(super) fn apposition(view: &View, comma: usize, end: usize) -> bool {
    let next = comma + 1;
    let Some(close) = (next..end.min(next + 14)).find(|&i| view.word(i) == ",") else { return false };
    // "a former negotiator, **retired Brig. Gen. Uri Holm**, …", "the report, **seen by the Herald**, …"
    let named = view.is_capital(close - 1)
        && view.is_capital(close - 2)
        && !view.is_capital(next)
        && next + 2 < close
        && (next..close).all(|i| view.is_word(i) || view.word(i) == ".")
        && !(next..close)
            .any(|i| view.is(i, class::DETERMINER | class::PREPOSITION | class::AUXILIARY | class::SUBJECT));
    let by = (next + 1..close.min(next + 4)).find(|&i| view.word(i) == "by");
    let seen = by.is_some()
        && (view.word(next).ends_with("ed") || matches!(view.word(next), "seen" | "written" | "first"))
        && !(next..close).any(|i| view.is(i, class::AUXILIARY | class::SUBJECT));
    let relative = matches!(view.word(next), "who" | "whose" | "which");
    let opens = relative || view.is(next, class::DETERMINER | class::POSSESSIVE);
    // "Ana Holm, head of the agency, …"
    let role =
        !view.is_capital(next) && view.is_word(next) && matches!(view.word(next + 1), "of" | "at" | "for");
    view.word(comma) == ","
        && (named
            || seen
            || opens && (relative || !(next..close).any(|i| view.is_verb_like(i)))
            || role && !(next..close).any(|i| is_finite(view, i)))
}

/// "The Herald reported **that**", "the Herald reported on Monday **that**": whether an outlet's report leads to the
/// token `that`.
pub(in crate::statements) fn reported_that(view: &View, that: usize) -> bool {
    let verb = (that.saturating_sub(4)..that).rev().find(|&i| !view.is_timed(i));
    let reports =
        |v: usize| matches!(view.word(v), "reported" | "reports") && v > 0 && view.is_capital(v - 1);
    view.word(that) == "that" && verb.is_some_and(reports)
}

/// "**The Herald reported that** Holm would go, according to friends": behind the outlet's own cue, whose
/// sources are named.
fn behind_report(view: &View, floor: usize, before: usize) -> usize {
    let that = (floor + 2..before.min(floor + 14)).find(|&i| reported_that(view, i));
    that.map_or(floor, |that| that + 1)
}

/// "Many – **who make up a third of the town**, according to a poll – stay": behind the dash that opens the insertion
/// which holds `cue`, if that is a clause.
fn within_dashes(view: &View, floor: usize, cue: &TokenRange, end: usize) -> usize {
    let dash = |&i: &usize| matches!(view.word(i), "—" | "–" | "-") && view.quote_of(i).is_none();
    let mut before = (floor..cue.start).filter(dash);
    match (before.next(), before.next()) {
        (Some(open), None)
            if (cue.end..end).any(|i| dash(&i))
                && (open + 1..cue.start)
                    .any(|i| view.is(i, class::WH | class::AUXILIARY) && !view.is_capital(i)) =>
        {
            open + 1
        }
        _ => floor,
    }
}

/// "met a man **whose book**, according to its cover, **is true**", "in Gori, where **the road**, according to drivers,
/// **is closed**": from the pronoun on whose verb is still to come.
fn behind_whose(view: &View, floor: usize, before: usize) -> usize {
    let near = (floor + 1..before).rev().take(WHOSE);
    let opens = |&i: &usize| {
        view.word(i) == "whose" || view.word(i) == "where" && view.word(i.wrapping_sub(1)) == ","
    };
    let whose = near.take_while(|&i| !view.is_verb_like(i)).find(opens);
    let whose = whose.filter(|_| view.word(before.wrapping_sub(1)) == ",");
    whose.map_or(floor, |i| i + usize::from(view.word(i) == "where"))
}

/// Most tokens of a subject that "whose" opens.
const WHOSE: usize = 8;

fn start_of_content(view: &View, index: usize, sentence: &TokenRange, before: usize) -> usize {
    let mut from = sentence.start;
    for i in sentence.start..before {
        if view.word(i) == ";" {
            from = i + 1;
        }
    }
    // A sentence that begins inside a quotation takes the whole quotation.
    if let Some(q) = view.quote(from)
        && q.tokens.start < from
        && index > 0
    {
        from = q.tokens.start;
    }
    while view.is(from, class::CONJUNCTION) && from < before {
        from += 1;
    }
    from
}
