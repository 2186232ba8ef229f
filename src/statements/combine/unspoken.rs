//! What somebody does, feels or sees without a word, and the tagger takes for speech: a form that is submitted, a river that
//! is cherished, a plan, a criticism that nobody is named for. Shown on request.

use crate::statements::combine::doubts::is_name;
use crate::statements::combine::senses::Parts;
use crate::statements::cues::verb_forms;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, LEXICON};
use crate::statements::reading::view::View;
use crate::statements::reported::complements::has_clause;
use crate::text::TokenRange;

/// Whether a deed, a feeling or a plan is told; `alone` where the tagger alone found it.
pub(in crate::statements) fn only(view: &View, parts: &Parts, alone: bool) -> bool {
    let Some(cue) = parts.cue.last() else { return false };
    if why_unnamed(view, cue) {
        return true;
    }
    if !alone {
        return exhibits(view, parts, cue);
    }
    strives(view, parts, cue)
        || verb_forms::is_reduced(view, cue.end)
        || !parts.content.iter().any(|c| clause(view, c))
            && (done(view, parts, cue)
                || seen_as(view, parts, cue)
                || evinces(view, parts, cue)
                || unsourced(view, parts, cue)
                || drawn(view, parts, cue)
                || tells_lot(view, parts)
                || bare(view, parts, cue)
                || outlook(view, cue)
                || shows(view, parts, cue)
                || exhibits(view, parts, cue)
                || backs(view, parts, cue))
}

/// Whether a clause, a question or an infinitive is told. What a relative or an adverbial clause says of the object is none:
/// "submitted the form **that was due**".
fn clause(view: &View, content: &TokenRange) -> bool {
    let opens = |i: usize| matches!(view.word(i), "that" | "to") || view.is(i, class::WH);
    let behind = |i: &usize| {
        let relative =
            view.word(*i) == "that" && (view.is_past_form(i + 1) || view.is(i + 1, class::AUXILIARY));
        relative || view.is(*i, class::WH | class::SUBORDINATOR) && view.word(*i) != "that"
    };
    let that = |i: usize| view.word(i) == "that" && i > content.start;
    let end = content.clone().skip(1).find(behind).unwrap_or(content.end);
    // "the state": looks like a verb of speech.
    let verb = |i: usize| view.is(i, class::AUXILIARY) || view.is_past_form(i) && !view.is_capital(i);
    let subject = |i: usize| view.is(i, class::SUBJECT) && !view.is(i, class::OBJECT);
    opens(content.start)
        || opens(content.start.wrapping_sub(1))
        || (content.start..end).any(|i| subject(i) || that(i) || i > content.start && verb(i))
}

/// The verb or noun of `cue`: its last word that is no preposition, "voted" in "voted for".
fn head(view: &View, cue: &TokenRange) -> usize {
    let small = |i: &usize| !view.is(*i, class::PREPOSITION) && !view.is_adverb(*i);
    cue.clone().rev().find(small).unwrap_or(cue.end - 1)
}

/// "**submitted** the form", "**cherish** the river", "**found** herself alone".
fn done(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let reflexive = |c: &TokenRange| {
        c.start == cue.end && (view.word(c.start).ends_with("self") || view.word(c.start) == "themselves")
    };
    let verb = head(view, cue);
    let oneself =
        matches!(view.word(verb), "find" | "finds" | "found") || view.word(verb).starts_with("distanc");
    view.among(verb, lexical::UNSPOKEN) || oneself && parts.content.iter().any(reflexive)
}

/// "**voters see** it as a threat", "who **prefer** the river": what a group, which nobody has asked, sees in something.
fn seen_as(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let group = |s: &TokenRange| {
        let of = |i: &usize| view.is(*i, class::PREPOSITION) || !view.is_word(*i);
        let noun = s.clone().find(of).unwrap_or(s.end).saturating_sub(1).max(s.start);
        matches!(view.word(noun), "they" | "who" | "that" | "people")
            || view.is_many(noun) && !view.is_capital(noun)
    };
    view.among(head(view, cue), lexical::SEEING_AS) && parts.source.iter().all(group)
}

/// "**sought** to change the law", "a post **he wanted** to hold", "**because they wanted** to win": a plan or a motive.
fn strives(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let to = |c: &TokenRange| view.word(c.start) == "to" && c.start == cue.end;
    // "**a post** he wanted **to hold**": the noun may be a piece of its own.
    let fronted = |noun: &TokenRange| parts.source.iter().any(|s| noun.end == s.start && s.end <= cue.start);
    let plan = match parts.content {
        [only] => to(only),
        [noun, last] => fronted(noun) && to(last),
        _ => false,
    };
    if !plan {
        return false;
    }
    // "a post **he** wanted to hold"
    let of_noun = |s: &TokenRange| {
        let noun = s.start.wrapping_sub(1);
        let other =
            class::CONJUNCTION | class::SUBORDINATOR | class::WH | class::PREPOSITION | class::AUXILIARY;
        let plain = view.is_word(noun)
            && !view.is_capital(noun)
            && !view.is(noun, other | class::TIME)
            && !view.is_adverb(noun)
            && !view.is_verb_like(noun)
            && view.word(noun) != "that";
        s.end == cue.start && view.word(noun) == "because"
            || s.end <= cue.start && view.is_pronoun(s) && plain
    };
    view.among(head(view, cue), lexical::STRIVING) || parts.source.iter().any(of_noun)
}

/// "a quarrel **that signalled** a rift": an event, which speaks to nobody.
fn evinces(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let relative = |s: &TokenRange| s.len() == 1 && matches!(view.word(s.start), "that" | "which");
    view.among(head(view, cue), lexical::EVINCING) && parts.source.iter().any(relative)
}

/// "faced **criticism over** the bridge", "while **adding** the harbour towns": by nobody who is named, and no clause.
/// "denouncing the dam" is another matter: who does so may only stand far away.
fn unsourced(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let acts = || LEXICON.has_class(view, cue, &[Class::Act]);
    parts.source.is_empty() && !acts()
}

/// "The report drew **attention from** the unions": what stands before draws it, and nobody says it; praise is said.
fn drawn(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let before = parts.content.iter().all(|c| c.end <= cue.start);
    before
        && cue.len() > 1
        && view.is(cue.end - 1, class::PREPOSITION)
        && view.among(cue.end - 2, lexical::DRAWN)
}

/// "their smiles said **a lot**": and not what.
fn tells_lot(view: &View, parts: &Parts) -> bool {
    let lot = |c: &TokenRange| {
        c.len() < 3 && matches!(view.word(c.end - 1), "lot" | "volumes" | "plenty")
            || view.reads(c.start, &["it", "all"]) && c.len() == 2
    };
    parts.content.iter().all(lot)
}

/// "the loudest voice **for** the dam": a preposition alone. "**To** them it signals peace" tells what they think.
fn bare(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    !parts.content.iter().any(|c| has_clause(view, c.clone()))
        && cue.len() == 1
        && view.is(cue.start, class::PREPOSITION)
        && !matches!(view.word(cue.start), "per" | "by")
}

/// "Holm’s **ideas on** the dam": whose words they are not.
fn outlook(view: &View, cue: &TokenRange) -> bool {
    let thought =
        matches!(view.word(head(view, cue)), "view" | "views" | "idea" | "ideas" | "memory" | "memories");
    thought && matches!(view.word(cue.end - 1), "of" | "on" | "about")
}

/// "**showed** the crowd **a picture** of the dam", "The war **shows no sign** of ending"
fn shows(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let picture = |c: &TokenRange| {
        let sign = view.word(c.start) == "no" && view.word(c.start + 1).starts_with("sign");
        sign || (c.start..c.end.min(c.start + 6)).any(|i| view.among(i, lexical::PICTURE))
    };
    view.word(head(view, cue)).starts_with("show") && parts.content.iter().any(picture)
}

/// "**The figures contradict** her", "**Markets shrugged off** the data", "**The storm slammed** the coast": the
/// reporter's conclusion, and nobody's denial.
fn exhibits(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let thing = |s: &TokenRange| view.among(s.end - 1, lexical::EXHIBIT);
    let verb = view.word(head(view, cue));
    ["contradict", "shrug", "brush", "slam"].iter().any(|v| verb.starts_with(v))
        && parts.source.iter().any(thing)
}

/// "**supported** Ana Holm", "**backing** former Governor Holm", "oppose **him**": whose side somebody takes.
fn backs(view: &View, parts: &Parts, cue: &TokenRange) -> bool {
    let person = |c: &TokenRange| {
        let former = usize::from(view.word(c.start).starts_with("former"));
        let name = c.start + former..c.end;
        c.start == cue.end && !name.is_empty() && is_name(view, &name)
    };
    view.among(head(view, cue), lexical::SIDING) && parts.content.iter().any(person)
}

/// Most tokens between how a source wants to be called and why.
const WHY: usize = 14;

/// "spoke on condition of anonymity because they **feared** retaliation": why somebody is not named, and nothing that
/// they say.
fn why_unnamed(view: &View, cue: &TokenRange) -> bool {
    if !cue.clone().any(|i| view.word(i).starts_with("fear")) {
        return false;
    }
    let Some(sentence) = view.sentence(cue.start) else { return false };
    let because = cue.start.saturating_sub(3).max(sentence.start)..cue.start;
    let unnamed = |i: usize| {
        matches!(view.word(i), "anonymity" | "anonymously" | "anonymous" | "named" | "identified" | "unnamed")
    };
    let mut before = cue.start.saturating_sub(WHY).max(sentence.start)..cue.start;
    view.words_any(&because, &["because", "since", "as"]) && before.any(unnamed)
}
