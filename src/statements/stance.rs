//! What the speaker does with the content: asserts, denies, rejects …, from `data/stances.tsv`.
//!
//! In this order: the wording of a refusal; the cue verb with its object; what the content says of
//! itself ("no evidence", "that is a lie"); a negated proposition where something was alleged.

use super::evaluations;
use super::lexicon::{LEXICON, rows};
use super::pattern::Pattern;
use super::refusals;
use super::view::{View, class};
use super::{Form, Stance, Statement};
use crate::text::TokenRange;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a cue row demands of the object.
struct CueRow {
    stance: Option<Stance>,
    object: Option<&'static str>,
}

/// Where in the content a wording must stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Whole,
    Start,
    Any,
}

struct ContentRow {
    order: usize,
    stance: Stance,
    place: Place,
    pattern: Pattern,
}

#[derive(Default)]
struct Tables {
    cues: HashMap<&'static str, Vec<CueRow>>,
    /// Content rows by the first word that they can begin with.
    content: HashMap<&'static str, Vec<ContentRow>>,
    objects: HashMap<&'static str, HashSet<&'static str>>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::default();
    for (order, row) in rows(include_str!("../../data/stances.tsv")).enumerate() {
        let [kind, stance, wording, condition] = row[..] else { continue };
        if kind == "cue" {
            let row = CueRow { stance: named(stance), object: (condition != "-").then_some(condition) };
            tables.cues.entry(wording).or_default().push(row);
            continue;
        }
        let place = match condition {
            "whole" => Place::Whole,
            "start" => Place::Start,
            "any" => Place::Any,
            _ => continue,
        };
        let Some(stance) = named(stance) else { continue };
        let pattern = Pattern::new(wording);
        for first in pattern.first_words().collect::<HashSet<_>>() {
            tables.content.entry(first).or_default().push(ContentRow {
                order,
                stance,
                place,
                pattern: pattern.clone(),
            });
        }
    }
    for row in rows(include_str!("../../data/objects.tsv")) {
        let [name, words] = row[..] else { continue };
        tables.objects.insert(name, words.split(' ').collect());
    }
    tables
});

fn named(stance: &str) -> Option<Stance> {
    Some(match stance {
        "asserts" => Stance::Asserts,
        "denies" => Stance::Denies,
        "rejects" => Stance::Rejects,
        "no-evidence" => Stance::NoEvidence,
        "declines" => Stance::Declines,
        "non-committal" => Stance::NonCommittal,
        "asks" => Stance::Asks,
        _ => return None,
    })
}

/// Whether `word` is a noun of the class `name` of `data/objects.tsv`.
pub fn object_is(name: &str, word: &str) -> bool {
    TABLES.objects.get(name).is_some_and(|set| set.contains(word))
}

/// The stance of a statement by cue and content alone; `None` where the cue makes no statement
/// ("denied bail", "dismissed her deputy").
pub fn of(view: &View, statement: &Statement) -> Option<Stance> {
    let attribution = &statement.attribution;
    let content = &attribution.content;
    let first = content.first().cloned().unwrap_or(0..0);
    let cue = attribution.cue.first().cloned().unwrap_or(0..0);
    if let Some(refusal) = refusals::first_in(view, cue.start..first.end.max(cue.end))
        && refusal.tokens.start < cue.end
    {
        return Some(refusal.stance);
    }
    let by_cue = by_cue(view, &cue, &first)?;
    let evaluation = content.iter().find_map(|piece| evaluation(view, piece, statement.form, &cue));
    match by_cue {
        // "dismissed the report as fiction": what it is called decides.
        Some(Stance::Rejects) if evaluation == Some(Stance::Denies) => return Some(Stance::Denies),
        Some(stance) => return Some(stance),
        None => {}
    }
    if asks(view, &cue, content) {
        return Some(Stance::Asks);
    }
    if concedes(view, &cue) {
        return Some(Stance::Asserts);
    }
    if let Some(stance) = content.iter().find_map(|piece| by_wording(view, piece)) {
        return Some(stance);
    }
    if let Some(stance) = evaluation {
        return Some(stance);
    }
    Some(if content.iter().any(|piece| own_denial(view, piece)) { Stance::Denies } else { Stance::Asserts })
}

/// The lemma that the cue is a form of.
fn lemmas<'v>(view: &'v View, cue: &TokenRange) -> impl Iterator<Item = &'static str> + use<'v> {
    let at = cue.start;
    let noun = LEXICON.noun(view.word(at)).map(|n| n.lemma);
    LEXICON.verbs(view.word(at), move |k| view.word(at + k)).map(|(v, _)| v.lemma).chain(noun)
}

/// `None`: no statement; `Some(None)`: the cue does not decide.
fn by_cue(view: &View, cue: &TokenRange, content: &TokenRange) -> Option<Option<Stance>> {
    for at in cue.clone() {
        for lemma in lemmas(view, &(at..cue.end)) {
            let Some(list) = TABLES.cues.get(lemma) else { continue };
            for row in list {
                if row.object.is_none_or(|object| object_fits(view, object, content)) {
                    return row.stance.map(Some);
                }
            }
        }
    }
    Some(None)
}

/// Whether the object that `content` begins with is of the class.
fn object_fits(view: &View, class_name: &str, content: &TokenRange) -> bool {
    if class_name == "question" {
        return view.is(content.start, class::WH)
            || view.is_quote_mark(content.start) && ends_in_question(view, content);
    }
    let end = object_end(view, content);
    // The head is the last noun of the first phrase: "entry to the inspectors", "the singer a visa".
    if class_name == "grant" {
        let reflexive =
            view.word(content.start).ends_with("self") || view.word(content.start).ends_with("selves");
        if reflexive || double_object(view, content) {
            return true;
        }
        let head = end.checked_sub(1).map_or("", |h| view.word(h));
        return object_is("grant", head);
    }
    let head = end.checked_sub(1).map_or("", |h| view.word(h));
    let bare = head.strip_suffix("'s").unwrap_or(head);
    if class_name == "staff" && view.words_any(content, &["as"]) {
        return false;
    }
    object_is(class_name, bare)
}

/// End of the first noun phrase of `content`.
fn object_end(view: &View, content: &TokenRange) -> usize {
    let mut i = content.start;
    while i < content.end && view.is_word(i) {
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
        if view.is(i, class::PREPOSITION | class::CONJUNCTION | class::AUXILIARY)
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

/// "the singer a visa", "the team a chance": two phrases without a preposition between.
fn double_object(view: &View, content: &TokenRange) -> bool {
    if view.word(content.start).ends_with("ing") {
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
        return !verb_follows && view.word(content.start) != "that";
    }
    // "Ghana victory", "the historian tenure", "the reporter entry", "women the right"
    let head = end.checked_sub(1).map_or("", |h| view.word(h));
    let pronoun = view.is(content.start, class::OBJECT) && !view.is(content.start, class::SUBJECT);
    pronoun && content.len() > 1 && !view.is(content.start + 1, class::AUXILIARY)
        || object_is("grant", head) && end - content.start >= 2
}

fn ends_in_question(view: &View, piece: &TokenRange) -> bool {
    let mut end = piece.end;
    while end > piece.start && (view.is_quote_mark(end - 1) || view.word(end - 1) == ",") {
        end -= 1;
    }
    end > piece.start && view.word(end - 1) == "?"
}

/// A question: asked with a wh-clause, or a quotation that ends with a question mark.
fn asks(view: &View, cue: &TokenRange, content: &[TokenRange]) -> bool {
    let Some(last) = content.last() else { return false };
    let asked = cue.clone().any(|i| matches!(view.word(i), "ask" | "asks" | "asked" | "asking"));
    let first = content.first().unwrap_or(last);
    if asked && (view.is(first.start, class::WH) || view.quote_of(first.start).is_some()) {
        return view.is(first.start, class::WH)
            || ends_in_question(view, last)
            || ends_in_question(view, first);
    }
    ends_in_question(view, last)
}

/// Cues whose negated content is no denial: "warned that aid would not last".
fn concedes(view: &View, cue: &TokenRange) -> bool {
    cue.clone().any(|at| {
        lemmas(view, &(at..cue.end)).any(|lemma| {
            matches!(
                lemma,
                "admit"
                    | "concede"
                    | "acknowledge"
                    | "complain"
                    | "lament"
                    | "warn"
                    | "predict"
                    | "urge"
                    | "accuse"
                    | "blame"
                    | "order"
                    | "advise"
                    | "promise"
                    | "vow"
                    | "pledge"
                    | "threaten"
                    | "call on"
                    | "demand"
                    | "fear"
                    | "hope"
                    | "worry"
                    | "joke"
            )
        })
    })
}

/// The first row of `data/stances.tsv` that the content's wording fits.
fn by_wording(view: &View, piece: &TokenRange) -> Option<Stance> {
    let piece = bare(view, piece);
    let head = clause_head(view, &piece);
    let mut best: Option<(usize, Stance)> = None;
    for i in piece.clone() {
        for row in TABLES.content.get(view.word(i)).into_iter().flatten() {
            if best.is_some_and(|(order, _)| order <= row.order) {
                continue;
            }
            let Some(end) = row.pattern.matches(view, i, piece.end) else { continue };
            let fits = match row.place {
                Place::Any => true,
                Place::Start => i <= head,
                Place::Whole => {
                    i == piece.start
                        && (end..piece.end).all(|k| {
                            !view.is_word(k)
                                || matches!(view.word(k), "sir" | "madam" | "no" | "never" | "and")
                        })
                }
            };
            if fits {
                best = Some((row.order, row.stance));
            }
        }
    }
    best.map(|(_, stance)| stance)
}

/// A piece without the marks at its ends.
fn bare(view: &View, piece: &TokenRange) -> TokenRange {
    let mut piece = piece.clone();
    while piece.start < piece.end && !view.is_word(piece.start) {
        piece.start += 1;
    }
    while piece.start < piece.end && !view.is_word(piece.end - 1) {
        piece.end -= 1;
    }
    piece
}

/// The last place where a wording still stands at the clause's beginning: behind its pronoun or
/// "there", behind "that" and adverbs.
fn clause_head(view: &View, piece: &TokenRange) -> usize {
    let mut i = piece.start;
    while i < piece.end
        && (view.is_adverb(i) || matches!(view.word(i), "that" | "well" | "no" | "," | "but"))
        && i < piece.start + 4
    {
        i += 1;
    }
    if view.is(i, class::SUBJECT) || view.word(i) == "there" {
        i += 1;
        if view.is(i, class::BE | class::HAVE) {
            i += 1;
        }
    }
    i
}

/// "was **false**", "called the report **baseless**", "**Nonsense**": an evaluation in the place of
/// a predicate. "a false ceiling" is none, nor is "not false".
fn evaluation(view: &View, piece: &TokenRange, form: Form, cue: &TokenRange) -> Option<Stance> {
    let judged = lemmas(view, cue).any(|l| {
        matches!(
            l,
            "call"
                | "describe"
                | "label"
                | "brand"
                | "dub"
                | "dismiss"
                | "reject"
                | "denounce"
                | "condemn"
                | "portray"
                | "characterise"
                | "characterize"
        )
    });
    let inner = bare(view, piece);
    let mut from = inner.start;
    let mut found = None;
    while let Some((at, stance)) = evaluations::find(view, from..inner.end) {
        from = at.end;
        let mut p = at.start;
        while p > inner.start
            && (view.is_adverb(p - 1)
                || view.is(p - 1, class::DETERMINER)
                || view.is_quote_mark(p - 1)
                || matches!(
                    view.word(p - 1),
                    "utter"
                        | "complete"
                        | "total"
                        | "absolute"
                        | "pure"
                        | "outright"
                        | "another"
                        | "yet"
                        | "recycled"
                        | "and"
                )
                || evaluations::holds(view, p - 1..p))
        {
            p -= 1;
        }
        let before = p.checked_sub(1).filter(|&b| b >= inner.start);
        if before.is_some_and(|b| view.is(b, class::NEGATION) || view.word(b).ends_with("n't"))
            || (p..at.start).any(|k| view.is(k, class::NEGATION))
        {
            continue;
        }
        let whole = p == inner.start && at.end >= inner.end;
        let predicate = before.is_some_and(|b| {
            view.is(b, class::BE)
                || view.word(b).ends_with("'s") && view.is_word(b) && view.word(b) != "it's own"
                || matches!(view.word(b), "as" | "that's" | "it's" | "sounds" | "seemed")
        });
        // Behind it the phrase is over: "false", not "false alarm".
        let noun_follows = view.is_word(at.end)
            && at.end < inner.end
            && !view.is(
                at.end,
                class::PREPOSITION
                    | class::CONJUNCTION
                    | class::SUBORDINATOR
                    | class::DETERMINER
                    | class::SUBJECT
                    | class::WH
                    | class::TIME
                    | class::OBJECT,
            )
            && !view.is_adverb(at.end)
            && !evaluations::holds(view, at.end..at.end + 1);
        let closes = at.end >= inner.end || !noun_follows;
        if whole || closes && (predicate || judged) || judged && form != Form::Indirect && noun_follows {
            found = Some(match (found, stance) {
                (Some(Stance::Denies), _) | (_, Stance::Denies) => Stance::Denies,
                _ => stance,
            });
        }
    }
    found
}

/// "I did not order the strike", "he had never paid": a speaker on what he is said to have done.
/// Wishes, feelings and what others did not do for him are no denials.
fn own_denial(view: &View, piece: &TokenRange) -> bool {
    let piece = bare(view, piece);
    let mut i = piece.start;
    while i < piece.end
        && (view.is_adverb(i) && !view.is(i, class::NEGATION)
            || matches!(view.word(i), "that" | "," | "no" | "look" | "well"))
    {
        i += 1;
    }
    if view.word(i) == "neither" && view.is(i + 1, class::POSSESSIVE | class::SUBJECT) {
        return true;
    }
    if !matches!(view.word(i), "i" | "we" | "he" | "she" | "it" | "they") {
        return false;
    }
    let mut negated = false;
    let mut being = false;
    let mut k = i + 1;
    while k < piece.end && (view.is(k, class::AUXILIARY | class::NEGATION) || view.is_adverb(k)) {
        if view.is(k, class::MODAL)
            || matches!(
                view.word(k),
                "do" | "does"
                    | "don't"
                    | "doesn't"
                    | "am"
                    | "is"
                    | "are"
                    | "isn't"
                    | "aren't"
                    | "been"
                    | "being"
            )
        {
            return false;
        }
        negated |= view.is(k, class::NEGATION);
        being |= view.is(k, class::BE);
        k += 1;
    }
    negated && k < piece.end && acts(view, k, being)
}

/// Whether the verb at `k` is a deed that one can be accused of.
fn acts(view: &View, k: usize, being: bool) -> bool {
    const MIND: [&str; 64] = [
        "expect",
        "expected",
        "want",
        "wanted",
        "think",
        "thought",
        "believe",
        "believed",
        "feel",
        "felt",
        "like",
        "liked",
        "need",
        "needed",
        "hear",
        "heard",
        "forget",
        "forgotten",
        "understand",
        "understood",
        "hope",
        "hoped",
        "mean",
        "meant",
        "mind",
        "care",
        "cared",
        "expecting",
        "agree",
        "agreed",
        "have",
        "get",
        "got",
        "find",
        "found",
        "come",
        "came",
        "go",
        "gone",
        "look",
        "looked",
        "work",
        "worked",
        "stop",
        "stopped",
        "happy",
        "able",
        "ready",
        "told",
        "paid",
        "asked",
        "informed",
        "consulted",
        "given",
        "allowed",
        "seen",
        "see",
        "worry",
        "win",
        "won",
        "lose",
        "lost",
        "received",
        "used",
    ];
    let word = view.word(k);
    !being && !MIND.contains(&word) && view.is_word(k) && !word.ends_with("ing")
        || matches!(word, "driving" | "hiding" | "lying" | "spying" | "running" | "stealing")
}

/// Whether the content denies by a negated proposition, given that the page alleged the like:
/// "Serbia has not sold a single rocket", "nobody had been killed".
pub fn negates(view: &View, content: &[TokenRange]) -> bool {
    content.iter().any(|piece| {
        let limit = piece.end.min(piece.start + 14);
        (piece.start..limit).any(|k| {
            let negative = view.is(k, class::NEGATION)
                || matches!(view.word(k), "no" | "none" | "nobody" | "nothing" | "neither");
            let modal = view.is(k, class::MODAL) || k > 0 && view.is(k - 1, class::MODAL);
            negative && !modal && !matches!(view.word(k + 1), "only" | "yet" | "longer" | "enough")
        })
    })
}
