//! Whether a form of a cue verb is the verb where it stands, and no noun, adjective or name: "Holm **claims** the
//! port", but "insurance **claims** are paid".

use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, LEXICON, Tense, Verb};
use crate::statements::reading::view::View;
use crate::statements::reported::adverbials::skip_adverbials;

/// Whether word `i` is this form of the verb and not a noun or an adjective.
pub(in crate::statements) fn reads_as_verb(view: &View, i: usize, verb: &Verb, tense: Tense) -> bool {
    if i == 0 {
        // "Said Prime Minister Weir: “…”"
        return tense == Tense::Ing || tense == Tense::Past && verb.lemma == "say";
    }
    let mut p = i - 1;
    while p > 0 && view.is_adverb(p) && !view.is(p, class::TIME) {
        p -= 1;
    }
    let before = view.word(p);
    let relative = matches!(before, "that" | "who" | "which");
    if view.is(p, class::DETERMINER | class::POSSESSIVE)
        && !relative
        && (before != "another" || verb.frames.noun)
        && !matches!(before, "all" | "both" | "some" | "many" | "most" | "few" | "those")
    {
        return false;
    }
    if before.ends_with("'s") && !matches!(before, "he's" | "she's" | "it's" | "who's")
        || before.ends_with("s'")
    {
        return false;
    }
    let next = i + 1;
    // "ninety **pledged delegates**", "some **warning signs**"
    if matches!(tense, Tense::Past | Tense::Participle | Tense::Ing) && view.among(next, lexical::ADJUNCT) {
        return false;
    }
    match tense {
        Tense::Base | Tense::Present => present_reads_as_verb(view, i, p, verb, tense),
        Tense::Past | Tense::Participle => {
            // "the accused officer", "an alleged plot" are caught above; "reported cases" here.
            // "Amina Said", a name
            !(is_capital_pair(view, i)
                || !view.is(p, class::AUXILIARY) && is_reduced(view, i + 1 + verb.rest().count())
                || verb.class != Class::Speech
                    && view.is(p, class::PREPOSITION)
                    && !matches!(view.word(next), "that" | "“" | "\""))
        }
        // "told a press **briefing** that"
        Tense::Ing if verb.lemma == "brief" => {
            !view.is_word(p) || view.is(p, class::AUXILIARY | class::CONJUNCTION)
        }
        // "a flood **warning was** issued": a noun
        Tense::Ing if view.is_word(p) && view.is(next, class::BE | class::HAVE | class::MODAL) => false,
        // "were told in **writing** that"
        Tense::Ing if verb.lemma == "write" && before == "in" => false,
        // "announced **warning strikes**"
        Tense::Ing if verb.lemma == "warn" && before.ends_with("ed") && view.is_verb_like(p) => {
            view.is(next, class::CLAUSE_OPENER | class::OBJECT | class::PREPOSITION) || view.is_capital(next)
        }
        Tense::Ing => !view.is(p, class::PREPOSITION) || matches!(before, "by" | "as" | "after" | "in"),
    }
}

/// "a road **promised in 2019 will** not be built", "the hall **promised by ministers has** shut": whether behind a
/// participle, at `next`, stands but when or by whom, and then the verb of the clause whose subject it tells of.
pub(in crate::statements) fn is_reduced(view: &View, next: usize) -> bool {
    let verb = |i: usize| view.is(i, class::BE | class::HAVE | class::MODAL) && !view.is_capital(i);
    let year = |i: usize| view.word(i).len() == 4 && view.word(i).parse::<u16>().is_ok();
    let clause = class::WH | class::CONJUNCTION | class::SUBORDINATOR | class::SUBJECT;
    let plain = |i: &usize| view.is_word(*i) && !view.is(*i, clause) && view.word(*i) != "that";
    let inside = next..next + REDUCED;
    let timed = inside.clone().take_while(|&i| view.is_timed(i) || year(i)).last();
    let by = || inside.clone().take_while(|i| plain(i) && !view.is_verb_like(*i)).last();
    let last = if view.word(next) == "by" { by() } else { timed };
    // "warned **in** had": nothing is told.
    last.is_some_and(|last| last > next && verb(last + 1) && !view.is(last, class::PREPOSITION))
}

/// Most tokens between a participle and the verb of its clause: "promised **by two ministers in 2019** will".
const REDUCED: usize = 8;

/// "Amina **Said**": behind another word in capitals, outside headlines.
fn is_capital_pair(view: &View, i: usize) -> bool {
    view.is_capital(i) && i > 0 && view.is_capital(i - 1) && !view.is_headline(i)
}

/// The same of the base form and the present, with what is no adverb before it at `p`.
fn present_reads_as_verb(view: &View, i: usize, p: usize, verb: &Verb, tense: Tense) -> bool {
    let before = view.word(p);
    if verb.frames.noun && is_capital_pair(view, i) {
        return false;
    }
    // "the **scolds who** wrote it", "three **states that voted** late": a noun and its relative clause.
    let noun = tense == Tense::Present && !view.is_capital(p) && !view.is(p, class::SUBJECT);
    if noun && (verb.frames.noun || verb.class == Class::Act) && opens_relative(view, i + 1) {
        return false;
    }
    // "sheriff rejects **calls** to quit": the object of a headline's verb.
    if view.word(i).ends_with('s') && before.ends_with('s') && rejects(view, p) {
        return false;
    }
    // ", prompting **calls for** an inquiry"
    if before.ends_with("ing") && !view.is_capital(p) && p > 0 && view.word(p - 1) == "," {
        return false;
    }
    let verbal_before = view.is(p, class::AUXILIARY | class::SUBJECT | class::NEGATION)
        || matches!(before, "to" | "that" | "who" | "which");
    if verb.frames.noun && !with_subject_behind(view, tense, before, i + 1) {
        return noun_reads_as_verb(view, i, p, verb, tense, verbal_before);
    }
    // A base form needs a plural subject; after a preposition, or after a singular, as in "the
    // fish counter", it is a noun.
    let plural = tense == Tense::Present || has_plural(view, p);
    verbal_before || plural && !view.is(p, class::PREPOSITION)
}

/// "**who** wrote it", "**that voted** late"
fn opens_relative(view: &View, i: usize) -> bool {
    let acts = view.is_past_form(i + 1) && !view.is(i + 1, class::AUXILIARY);
    view.word(i) == "who" || view.word(i) == "that" && acts
}

/// ", claim **the families**", ", claims **Holm**": behind a comma with its subject.
fn with_subject_behind(view: &View, tense: Tense, before: &str, next: usize) -> bool {
    let subject = view.is(next, class::DETERMINER | class::POSSESSIVE)
        || match tense {
            Tense::Present => view.is_capital(next),
            _ => (next..next + 2).any(|i| view.is_many(i)),
        };
    before == "," && subject
}

/// The same of a form that is oftener a noun: "Holm **claims** the port", "the report **states** that", not
/// "insurance **claims** are paid". `p` is the word before it, adverbs passed over.
fn noun_reads_as_verb(
    view: &View,
    i: usize,
    p: usize,
    verb: &Verb,
    tense: Tense,
    verbal_before: bool,
) -> bool {
    let (before, next) = (view.word(p), i + 1);
    let word = view.word(next);
    let verbal_after = view.is(next, class::CLAUSE_OPENER)
        || view.is_quote_mark(next)
        || word == ":" && view.is_quote_mark(next + 1)
        || view.is_capital(next)
        // "Holm contests **all** charges"
        || verb.frames.object && tense == Tense::Present && matches!(word, "all" | "both" | "any" | "every" | "each")
        // "researchers report today in Nature"
        || verb.lemma == "report" && view.is(next, class::TIME)
        || (!verb.lemma.contains(' ')
            && verb.frames.object
            && view.is_headline(i)
            && view.is_word(next)
            && !view.is(next, class::PREPOSITION));
    let determined = p > 0 && view.is(p - 1, class::DETERMINER | class::POSSESSIVE);
    // "confirm nor deny reports that": the object of another verb; not "“…,” emails show".
    let opens = p > 0 && view.is_quote_mark(p - 1);
    if verb.lemma != "deny" && LEXICON.is_verb_form(before) && !view.is_capital(p) && !determined && !opens {
        return false;
    }
    // "denied **Russian** claims that", "dismissed **Labour** claims that"
    if p > 0 && view.is_capital(p) && rejects(view, p - 1) {
        return false;
    }
    // "Ann Holm **claims in a new book that** …", but "UN reports in March that", "Insurance claims in a year that"
    let told_in = || {
        let Some(sentence) = view.sentence(i).filter(|s| p > s.start && verb.lemma != "report") else {
            return false;
        };
        let end = sentence.end;
        view.is(next, class::PREPOSITION) && view.word(skip_adverbials(view, next, end)) == "that"
    };
    if tense == Tense::Present && view.is_capital(p) && !determined && told_in() {
        return true;
    }
    // "The bridge, Lind claims, was shut", "It was shut, the mayor claims."
    if aside(view, p, next, tense) {
        return true;
    }
    // "the defence disputes the figure"; but "the executive order that …"
    if !verbal_before && !view.is_capital(p) {
        // "as the report states", ", something the department disputes"
        let charge =
            |i: usize| matches!(view.word(i), "as" | "something" | "which") || view.among(i, lexical::CLAIM);
        let told = determined && p >= 2 && !view.is_word(next) && charge(p - 2);
        return match tense {
            Tense::Present => told || verbal_after && determined && !adjective_like(before),
            _ => verbal_after && before.ends_with('s') && !determined,
        };
    }
    let nominal_before = view.is(p, class::PREPOSITION | class::CONJUNCTION);
    // "Holm claims the port", "the report claims that"; not "derogatory comments Holm made".
    let named = view.is_capital(p) || word == "that" || view.is_quote_mark(next);
    verbal_before || verbal_after && named && !nominal_before && view.is_word(p) && !adjective_like(before)
}

/// A verb that takes what others claim as its object: "denied", "rejected", "repeated".
pub(in crate::statements) fn rejects(view: &View, i: usize) -> bool {
    let takes = |v: &Verb| v.class == Class::Act && v.frames.object && !v.frames.clause || v.lemma == "deny";
    !view.is_capital(i) && LEXICON.verbs(view.word(i), move |k| view.word(i + k)).any(|(v, _)| takes(v))
}

/// Whether the phrase that ends with token `end` is a subject between two marks of one kind, or between a
/// comma and the end of the sentence at `next`.
fn aside(view: &View, end: usize, next: usize, tense: Tense) -> bool {
    let before = (end.saturating_sub(SUBJECT)..end).rev().find(|&i| !view.is_word(i));
    let Some(last) = before else { return false };
    // "“It is unsafe,” records show."
    let mark =
        if view.is_quote_mark(last) && last > 0 && view.word(last - 1) == "," { last - 1 } else { last };
    if !matches!(view.word(mark), "," | "—" | "–") {
        return false;
    }
    let closed = view.word(next) == view.word(mark) || view.word(mark) == "," && view.word(next) == ".";
    let opens = class::DETERMINER | class::POSSESSIVE | class::PLURAL;
    let plural = [last + 1, end].iter().any(|&i| view.word(i).ends_with('s'));
    // "the governor of Washington state,": a base form has no singular subject.
    let many = |i: usize| view.is_many(i) && !view.is_capital(i);
    let subject = match tense {
        Tense::Base => [last + 1, end].into_iter().any(many),
        _ => plural || view.is(last + 1, opens) || view.is_capital(last + 1),
    };
    let listed = view.is(next + 1, class::CONJUNCTION) || view.is(last + 1, class::CONJUNCTION);
    // "the report": a noun behind its article.
    let verb = |i: usize| view.is_verb_like(i) && !view.is(i - 1, class::DETERMINER | class::POSSESSIVE);
    // "in 30 states"
    let counted = view.word(end).ends_with(|c: char| c.is_ascii_digit());
    // "“…,” **emails** show"
    let bare = tense == Tense::Base && end == last + 1;
    closed && subject && !listed && !counted && (bare || !(last + 1..=end).any(verb))
}

/// Whether the phrase that ends with token `end` can be the subject of a form without an ending: "residents
/// of the town", "police", and what is no noun.
fn has_plural(view: &View, end: usize) -> bool {
    let other = class::CONJUNCTION | class::TIME | class::WH;
    let plural = |i: usize| view.is_capital(i) || view.is_many(i) || view.is(i, other);
    if !view.is_word(end) || plural(end) {
        return true;
    }
    (end.saturating_sub(SUBJECT)..end)
        .rev()
        .take_while(|&i| view.is_word(i) && !view.is(i, class::AUXILIARY))
        .any(|i| view.is(i + 1, class::PREPOSITION) && plural(i))
}

/// Most tokens between the head of a subject and its verb: "residents **of the old town**".
const SUBJECT: usize = 8;

fn adjective_like(word: &str) -> bool {
    ["ous", "ful", "ive", "able", "ible", "ish", "less", "new", "old", "recent", "false", "true"]
        .iter()
        .any(|e| word.ends_with(e))
}
