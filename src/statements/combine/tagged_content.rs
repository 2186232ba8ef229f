//! Whether the boundaries of a content are taken from the tagger where the rules found it too: the tagger's are
//! the better ones but in the cases told here.

use crate::statements::Attribution;
use crate::statements::combine::overlap;
use crate::statements::combine::tagged_edges;
use crate::statements::combine::trust::{cue_of, keeps_boundaries};
use crate::statements::cues::Cue;
use crate::statements::cues::main_verbs;
use crate::statements::edges::clause_ends;
use crate::statements::edges::object_ends;
use crate::statements::phrases::behind_and;
use crate::statements::reading::class;
use crate::statements::reading::lexicon::{Class, Verb};
use crate::statements::reading::view::View;
use crate::statements::reported::fronted::{interrupted, opens_behind_adjunct, said_by_pronoun};
use crate::statements::reported::narrated;
use crate::text::TokenRange;

/// Takes over `tagged`, the pieces of the tagger's content, where they are better than those of `rule`, which
/// has the same cue.
pub(in crate::statements) fn take(
    view: &View,
    cues: &[Cue],
    rule: &mut Attribution,
    mut tagged: Vec<TokenRange>,
) {
    let verb = cue_of(cues, rule).map(|c| c.verb);
    let cue = rule.first_cue();
    leave_source(rule, &mut tagged);
    leave_next_cue(view, cues, rule, &cue, &mut tagged);
    leave_own_clause(view, rule, &cue, &mut tagged);
    let swallows = holds_next_cue(view, rule, &tagged) || happened(view, rule) || overlap::any(&tagged, &cue);
    leave_main_clause(view, rule, &mut tagged);
    leave_scene(view, rule, &mut tagged);
    leave_next_paragraph(view, rule, &cue, &mut tagged);
    // "They have reached a verdict**: according to** the bank, it has failed": no word of what stands before.
    if view.word(cue.start.wrapping_sub(1)) == ":" && rule.content.iter().all(|c| c.start >= cue.end) {
        tagged.retain(|c| c.start >= cue.end);
    }
    let gap = rule.found_by("content: clause before") && rule.found_by("relative clause");
    // "**So why is it so?** According to the fund, a lack of care": the reporter asks.
    if view.word(cue.start.wrapping_sub(1)) == "?" && rule.found_by("source named by the phrase") {
        tagged.retain(|c| c.start >= cue.start);
    }
    // "It has shut **and, according to** friends, will be sold": the second verb alone.
    let joined = behind_and(view, cue.start) && rule.content.iter().all(|c| c.start >= cue.end);
    let keeps = keeps_boundaries(rule)
        || joined
        || gap
        || swallows
        || in_headline(view, verb, &cue)
        || is_halved(view, rule)
        || is_inserted(view, rule)
        || is_sliver(rule, &cue, &tagged)
        || narrates(view, rule)
        || colon_behind_source(view, rule, &cue)
        || tagged.is_empty();
    if !keeps {
        tagged_edges::replace(view, verb, &cue, rule, tagged);
    } else if !swallows && rule.found_by("quotation") {
        lead_in(view, &cue, rule, &tagged);
    }
}

/// Takes the rules' source out of the content.
fn leave_source(rule: &Attribution, tagged: &mut Vec<TokenRange>) {
    if let Some(source) = rule.source.first() {
        tagged.retain(|c| c.start >= source.end || c.end <= source.start);
    }
}

/// "argued that it was late and requested **the court to act**": takes out what another cue opens.
fn leave_next_cue(
    view: &View,
    cues: &[Cue],
    rule: &Attribution,
    cue: &TokenRange,
    tagged: &mut Vec<TokenRange>,
) {
    let Some(last) = rule.content.last().map(|c| c.end).filter(|&end| end > cue.end) else { return };
    let from = cues.partition_point(|c| c.tokens.start < last);
    let Some(next) = cues.iter().skip(from).find(|c| c.speaks()).map(|c| &c.tokens) else { return };
    let own = matches!(view.word(last), "and" | "but") && next.start <= last + 3;
    // "…, while the Liberals called for **a fund**"
    let other = view.word(last) == "," && view.is(last + 1, class::CONJUNCTION)
        || view.word(last) == ","
            && matches!(view.word(last + 1), "while" | "whereas" | "though" | "although");
    // "…, **contradicting** an account by his aides"
    let participle =
        view.word(last) == "," && next.start == last + 1 && view.word(next.start).ends_with("ing");
    if (own || other || participle) && tagged.len() > 1 {
        tagged.retain(|c| !(next.end <= c.start && c.start <= next.end + 1));
    }
}

/// "The dam was safe, engineers say**, and the town knew**": the reporter goes on.
fn leave_own_clause(view: &View, rule: &Attribution, cue: &TokenRange, tagged: &mut Vec<TokenRange>) {
    // "The wards were full, **she said**, and the nurses had left": what a pronoun said goes on, unless it acts.
    let pronoun = rule.source.first().is_some_and(|s| said_by_pronoun(view, s.start));
    let own = |i: usize| !pronoun || matches!(view.word(i), "he" | "she" | "they");
    if rule.found_by("content: clause before") && tagged.len() > 1 {
        let subject = class::DETERMINER | class::POSSESSIVE | class::SUBJECT;
        let joined = |c: &TokenRange| {
            matches!(view.word(c.start), "and" | "but") && view.is(c.start + 1, subject) && own(c.start + 1)
        };
        tagged.retain(|c| c.start < cue.end || !joined(c));
    }
}

/// "Seoyon, which has said it may grow**, fell by 2%**": the clause ends with its comma.
fn leave_main_clause(view: &View, rule: &Attribution, tagged: &mut Vec<TokenRange>) {
    if let Some(end) = rule.content.last().map(|c| c.end)
        && rule.found_by("relative clause")
        && (view.word(end) == "," || main_verbs::is_finite(view, end))
    {
        tagged.retain(|c| c.start < end);
        if let Some(last) = tagged.last_mut() {
            last.end = last.end.min(end);
        }
    }
}

/// "blasted “mean” bosses after binmen voted **to walk out**", "ruled out a rollback, even as they staged **a walkout**":
/// behind an object what happened besides.
fn leave_scene(view: &View, rule: &Attribution, tagged: &mut Vec<TokenRange>) {
    if !rule.found_by("content: object") {
        return;
    }
    let opens = |first: &TokenRange| {
        let at = first.end + usize::from(view.word(first.end) == ",");
        matches!(view.word(at), "after" | "as" | "while" | "when" | "even" | "before" | "though" | "although")
    };
    let parted = tagged.windows(2).position(|pair| pair.first().is_some_and(opens));
    if let Some(last) = parted {
        tagged.truncate(last + 1);
    }
}

/// "She had been told that it was a cold." – "**“I knew it was not.”**": what the reporter retells ends with its paragraph.
fn leave_next_paragraph(view: &View, rule: &Attribution, cue: &TokenRange, tagged: &mut Vec<TokenRange>) {
    let Some(last) = rule.content.last().and_then(|c| c.end.checked_sub(1)) else { return };
    let block = view.doc.block_of(last);
    let clause = rule.found_by("content: clause") || rule.found_by("content: clause with that");
    let retold =
        clause && rule.content.iter().all(|c| c.start >= cue.end && view.quote_of(c.start).is_none());
    if retold && view.doc.block_of(cue.start) == block && tagged.iter().any(|c| c.start <= last) {
        tagged.retain(|c| view.doc.block_of(c.start) <= block);
    }
    // "**She** had been told that it was a cold": who heard it.
    let heard = rule.source.is_empty() && rule.found_by("content: clause with that");
    tagged.retain(|c| !(heard && c.end <= cue.start));
}

/// "acknowledged the delay but insisted …": the second cue begins a content of its own.
fn holds_next_cue(view: &View, rule: &Attribution, tagged: &[TokenRange]) -> bool {
    rule.content.last().is_some_and(|last| {
        let inside = || {
            view.sentence(last.start).is_some_and(|s| clause_ends::ends_inside(view, last.end, s.end))
                && tagged.iter().any(|c| c.start <= last.end && c.end > last.end + 1)
        };
        let crosses = || tagged.iter().any(|c| c.start <= last.end && c.end > last.end + 1);
        // "denied holding it up **as the council met**"
        let beside = || {
            let acts = rule.found_by("content: object") || rule.found_by("content: gerund");
            acts && view.sentence(last.start).is_some_and(|s| object_ends::absolute(view, last.end, s.end))
        };
        inside()
            || beside() && crosses()
            || matches!(view.word(last.end), "and" | "but" | "yet" | ";" | "," | "when")
                && tagged.iter().any(|c| c.start <= last.end && c.end > last.end + 1)
                && view
                    .sentence(last.end)
                    .is_some_and(|sentence| clause_ends::ends_at(view, last.end, sentence.end))
    })
}

/// "admitted failing to provide care **and was** fined"
fn happened(view: &View, rule: &Attribution) -> bool {
    let passive = rule.content.last().is_some_and(|last| {
        matches!(view.word(last.end), "and" | "but") && object_ends::next_verb(view, last.end + 1)
    });
    passive && rule.why.iter().any(|w| matches!(w.as_str(), "content: object" | "content: gerund"))
}

/// "One thing is plain, said Holt**: nobody was told**": both sides of the source are content.
fn colon_behind_source(view: &View, rule: &Attribution, cue: &TokenRange) -> bool {
    let [before, behind] = rule.content.as_slice() else { return false };
    before.end <= cue.start && behind.start > cue.end && view.word(behind.start - 1) == ":"
}

/// "wrote that her supervisor **had called her and said** that …": the content holds the second verb.
fn narrates(view: &View, rule: &Attribution) -> bool {
    rule.content.iter().any(|c| c.clone().any(|i| narrated::subject(view, c.start, i).is_some()))
}

/// A headline's "as" and "amid" end what the rules found.
fn in_headline(view: &View, verb: Option<&Verb>, cue: &TokenRange) -> bool {
    verb.is_some_and(|v| v.class == Class::Act) && view.is_headline(cue.start)
}

/// "**A vote is expected** Thursday, said an aide"
fn is_sliver(rule: &Attribution, cue: &TokenRange, tagged: &[TokenRange]) -> bool {
    let clause: usize = rule.content.iter().map(ExactSizeIterator::len).sum();
    let seen: usize = tagged.iter().map(ExactSizeIterator::len).sum();
    (seen * 3 < clause || rule.content.len() == 1 && tagged.len() > 1)
        && rule.found_by("content: clause before")
        && tagged.iter().all(|c| c.end <= cue.start)
}

/// "The talks, he told reporters, had failed": the tagger sees the first part alone, or takes those who
/// listen for a part.
fn is_halved(view: &View, rule: &Attribution) -> bool {
    match rule.content.as_slice() {
        [before, rest] => {
            rule.found_by("content: clause before")
                || rule.found_by("source named by the phrase")
                    && (interrupted(view, before, rest) || opens_behind_adjunct(view, before, rest.start))
        }
        _ => false,
    }
}

/// "Many – **who make up a third of the town**, according to a poll – stay", "a man **whose book**, according to its
/// cover, **is true**": what the sentence tells around it is the reporter's.
fn is_inserted(view: &View, rule: &Attribution) -> bool {
    let dash = |c: &TokenRange| matches!(view.word(c.start.wrapping_sub(1)), "—" | "–" | "-");
    let inserted = |c: &TokenRange| dash(c) || view.word(c.start) == "whose";
    rule.found_by("source named by the phrase") && rule.content.first().is_some_and(inserted)
}

/// Tokens before a quotation in which its speaker may lead to it.
const LEADING_TO: usize = 60;

/// "**The first warning came at 2.47am,** “and not a minute before”, Holm said": the reporter's words
/// that lead into a quotation are content too where the tagger read them so.
fn lead_in(view: &View, cue: &TokenRange, rule: &mut Attribution, tagged: &[TokenRange]) {
    let Attribution { source, content, .. } = rule;
    let name = source.first().map_or("", |s| view.word(s.end - 1));
    for piece in content {
        let whole = tagged.iter().find(|t| t.start < piece.start && piece.end <= t.end + 1);
        // "What they're saying: “…,” Holm said" is a label.
        let labelled = view.word(piece.start.wrapping_sub(1)) == ":" && piece.end <= cue.start;
        // "Holm said it takes time but **added,** “…,” Holm said": another cue leads to it.
        let mark = piece.start.saturating_sub(2);
        let own = |floor: usize| (floor..mark).any(|i| view.word(i) == name);
        let led = view.word(mark + 1) == ","
            && view.is(mark, class::REPORTING)
            && view.sentence(mark).is_some_and(|s| own(s.start.max(piece.start.saturating_sub(LEADING_TO))));
        if let Some(whole) = whole.filter(|_| !labelled && !led)
            && view.doc.sentence_of(whole.start) == view.doc.sentence_of(piece.start)
        {
            piece.start = whole.start;
        }
    }
}
