//! Headlines, whose grammar is their own: "Court blocks deportation**, says agency ignored order**", "Minister
//! unaware of memo**, court told**", "Drones hit depot**: military**", "**Holm:** Lind must go".

use crate::people::{Entity, Kind, People};
use crate::statements::Attribution;
use crate::statements::cues::Cue;
use crate::statements::layout;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::lexicon::{Class, LEXICON, Tense};
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// "**Court** blocks deportation, **says agency ignored order**": the subject of the first clause says the second.
pub(in crate::statements) fn second_act(view: &View, cue: &Cue, bounds: &TokenRange) -> Option<Attribution> {
    let comma = cue.start.checked_sub(1).filter(|&c| c > bounds.start && view.word(c) == ",")?;
    let speaks = cue.tense == Tense::Present && cue.verb.class == Class::Speech && cue.verb.frames.quote;
    if !speaks || !view.is_headline(cue.tokens.start) || view.quote_of(comma).is_some() {
        return None;
    }
    let content = view.trim(cue.tokens.end..bounds.end);
    let source = subject(view, bounds.start, comma)?;
    let clause = content.len() > 2 && has_verb(view, &content) || has_state(view, &content);
    clause.then(|| {
        Attribution::by_cue(view, source, cue.tokens.clone(), vec![content], 0.75, "headline: second act")
    })
}

/// "**Russia** expels three diplomats, **denies link to blast**": the subject of a headline's first clause is that of a verb
/// in the present behind a comma, `before`, too.
pub(in crate::statements) fn first_subject(
    view: &View,
    cue: &Cue,
    bounds: &TokenRange,
    before: usize,
) -> Option<TokenRange> {
    let acts = cue.tense == Tense::Present && view.word(before) == "," && view.is_headline(cue.tokens.start);
    let plain = acts && before > bounds.start && view.quote_of(before).is_none();
    let first = || subject(view, bounds.start, before).or_else(|| leaves(view, bounds.start, before));
    plain.then(first).flatten()
}

/// "**Speaker** resigns, denies graft": what stands before a verb without an object, right before the comma at `end`.
fn leaves(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    up_to(view, from, end.checked_sub(1).filter(|&v| v > from && view.ends_as_present(v))?)
}

/// What stands before a verb, where it can be a subject.
fn up_to(view: &View, from: usize, verb: usize) -> Option<TokenRange> {
    let plain = (from..verb).all(|i| view.is_word(i) && !view.is(i, class::PREPOSITION | class::CONJUNCTION));
    (plain && verb - from <= 6).then_some(from..verb)
}

/// What stands before the first verb: a headline's are in the present, "**Senate panel** advances bill".
fn subject(view: &View, from: usize, end: usize) -> Option<TokenRange> {
    // "sheriff **rejects** calls to quit"
    let rejects = |i: usize| {
        let mut verbs = LEXICON.verbs(view.word(i), |_| "");
        verbs.any(|(v, t)| t == Tense::Present && v.class == Class::Act && !v.frames.noun)
    };
    let present = |i: usize| {
        // "**Police units** raid": the noun before its verb.
        let next = !view.word(i + 1).ends_with('s') || rejects(i) || i + 2 >= end;
        view.ends_as_present(i) && next && view.is_word(i + 1) && !opens_phrase(view, i + 1)
            || view.is(i, class::AUXILIARY)
    };
    up_to(view, from, (from + 1..end).find(|&i| present(i) || view.is_verb_like(i))?)
}

fn opens_phrase(view: &View, i: usize) -> bool {
    matches!(view.word(i), "of" | "in" | "from" | "for" | "and")
}

/// Whether a headline's words are a clause and not a phrase: "agency **ignored** order", not "man arrested in raid".
fn has_verb(view: &View, tokens: &TokenRange) -> bool {
    let object = |i: usize| {
        i + 1 < tokens.end && view.is_word(i + 1) && !view.is(i + 1, class::PREPOSITION | class::SUBORDINATOR)
    };
    tokens.clone().skip(1).any(|i| {
        let past = view.is(i, class::IRREGULAR) || view.word(i).ends_with("ed") && view.word(i).len() > 4;
        let determined = view.is(i - 1, class::DETERMINER | class::POSSESSIVE | class::PREPOSITION);
        view.is(i, class::AUXILIARY) || past && object(i) && !determined
    })
}

/// "says **stocks sufficient**": a clause whose verb a headline leaves out.
fn has_state(view: &View, tokens: &TokenRange) -> bool {
    let last = tokens.end.saturating_sub(1);
    let closed = class::DETERMINER | class::POSSESSIVE | class::PREPOSITION;
    let subject = last > tokens.start && view.is_word(last - 1) && !view.is(last - 1, closed);
    let track = last > tokens.start + 1
        && (view.reads(last - 1, &["on", "track"])
            || view.reads(last - 1, &["under", "way"])
            || view.reads(last - 1, &["under", "control"]));
    subject && view.among(last, lexical::STATE) || track
}

/// Whether the cue at the end of a headline tells who listens: "Minister unaware of memo, **court told**", "Driver
/// was drunk, **inquest hears**".
pub(in crate::statements) fn listener(view: &View, cue: &TokenRange) -> Option<TokenRange> {
    let verb = cue.end.checked_sub(1)?;
    let listens = match view.word(verb) {
        "told" | "tells" => true,
        "heard" => {
            view.is(verb.wrapping_sub(1), class::ADDRESSEE)
                || view.among(verb.wrapping_sub(1), lexical::COURT)
        }
        // "…, **inquiry hears**"
        "hears" => true,
        _ => false,
    };
    if !listens || !view.is_headline(verb) {
        return None;
    }
    let tokens = view.doc.blocks.get(view.doc.block_of(verb)).map(|b| b.tokens.clone())?;
    if view.before_stops(verb, tokens.end) != verb + 1 {
        return None;
    }
    let comma = (tokens.start + 1..verb).rev().find(|&i| view.word(i) == ",")?;
    let source = comma + 1..verb;
    let plain = !source.clone().any(|i| view.is_verb_like(i));
    ((1..=6).contains(&source.len()) && plain).then_some(source)
}

/// The same as an attribution: nobody is named who told it.
pub(in crate::statements) fn told_to_listener(view: &View) -> Option<Attribution> {
    let tokens = view.doc.blocks.first().map(|b| b.tokens.clone())?;
    let verb = view.before_stops(tokens.start, tokens.end).checked_sub(1).filter(|&v| v > tokens.start)?;
    let cue = verb..verb + 1;
    let listener = listener(view, &cue)?;
    let content = vec![view.trim(tokens.start..listener.start)];
    Some(Attribution::unnamed(view, cue, content, 0.6, "headline: signed"))
}

/// "Sack these cowboys, **MP tells water firm**": who bids, behind the last comma of a headline, and whom at its end.
pub(in crate::statements) fn told_at_end(view: &View) -> Option<Attribution> {
    let tokens = view.doc.blocks.first().map(|b| b.tokens.clone())?;
    let end = view.before_stops(tokens.start, tokens.end);
    let comma = (tokens.start + 2..end).rev().find(|&i| view.word(i) == ",")?;
    let verb = (comma + 2..end).find(|&i| matches!(view.word(i), "tells" | "tell"))?;
    let closed = class::PREPOSITION | class::CONJUNCTION | class::AUXILIARY | class::SUBORDINATOR | class::WH;
    let plain = |part: &TokenRange| {
        (1..=4).contains(&part.len()) && part.clone().all(|i| view.is_word(i) && !view.is(i, closed))
    };
    let (source, listener) = (comma + 1..verb, verb + 1..end);
    let content = view.trim(tokens.start..comma);
    let told = view.is_headline(verb) && plain(&source) && plain(&listener) && view.quote_of(comma).is_none();
    (told && content.len() > 1)
        .then(|| Attribution::by_cue(view, source, verb..verb + 1, vec![content], 0.7, "headline: signed"))
}

/// "Drones hit depot near border**: military**", "North fires two missiles**: JCS**", "Depots are full**
/// – NNPC**": who says it stands behind the colon or the dash.
pub(in crate::statements) fn signed(view: &View, people: &People) -> Option<Attribution> {
    let tokens = view.doc.blocks.first().map(|b| b.tokens.clone())?;
    let is_mark = |&i: &usize| matches!(view.word(i), ":" | "–" | "—" | "-");
    let colon = (tokens.start + 3..tokens.end).rev().find(is_mark)?;
    let source = view.trim(colon + 1..tokens.end);
    // "**Flood:** 30 villages cut off – governor": the matter stands before.
    let matter = (tokens.start..colon).find(|&i| view.word(i) == ":" && view.word(colon) != ":");
    let content = matter.map_or(tokens.start, |i| i + 1)..colon;
    let bare = content.clone().all(|i| view.word(i) != ":" && view.word(i) != "?");
    // "Minister ‘knew of flaws’ – **report**", not "Lyon 3-1 Metz – report": a noun like a verb, behind what is said.
    let said = || content.clone().any(|i| view.is_quote_mark(i)) || has_verb(view, &content);
    let noun = |i: usize| !view.is_verb_like(i) || view.among(i, lexical::SOURCE) && said();
    let plain = source.clone().all(|i| view.is_word(i) && noun(i) && view.quote_of(i).is_none());
    let fits = view.is_headline(colon) && bare && plain && (1..=4).contains(&source.len());
    (fits && speaks(view, people, &source, said()))
        .then(|| Attribution::by_cue(view, source, colon..colon + 1, vec![content], 0.7, "headline: signed"))
}

/// Whether a headline's last words name who may speak: an office, a body, "military", "army spokesman"; anybody, where
/// what stands before is `said`.
fn speaks(view: &View, people: &People, source: &TokenRange, said: bool) -> bool {
    let last = source.end - 1;
    let letters = view.doc.word(last);
    let initials = source.len() == 1 && letters.len() > 1 && letters.chars().all(char::is_uppercase);
    let role = view.among(last, lexical::ROLE | lexical::SOURCE)
        || view.is(last, class::PLURAL | class::REPORTS)
        || view.is(last, class::SIGNER);
    let named = || {
        let who = |e: &&Entity| e.official || said && matches!(e.kind, Kind::Person | Kind::Government);
        let mentions = people.entities.iter().filter(who).flat_map(|e| &e.mentions);
        mentions.map(|m| &m.tokens).any(|m| m.start <= source.start && source.end <= m.end)
    };
    // "“My son died because no one listened” – **mum**": anybody, where all of it is quoted.
    let alone = source.start.checked_sub(2).and_then(|i| view.quote(i)).is_some_and(|q| {
        view.opens_block(q.tokens.start)
            && q.tokens.len() > SHORT
            && q.tokens.end + 1 == source.start
            && !view.among(last, lexical::LABEL)
    });
    initials || role || alone || named()
}

/// Most tokens of a quotation, marks included, that may be a title: "“The Long Way” – review".
const SHORT: usize = 6;

/// "**Holm:** Lind must go", "**Poll:** most want a new bridge": who says it stands before the colon. A name there may
/// as well be what the text is about, "Ana Lind: police find car", so that it counts where the words behind it are
/// somebody's, and only what the tagger takes for speech, too.
pub(in crate::statements) fn led(view: &View, people: &People) -> Option<Attribution> {
    let tokens = view.doc.blocks.first().map(|b| b.tokens.clone())?;
    let colon = (tokens.start + 1..tokens.end.min(tokens.start + 7)).find(|&i| view.word(i) == ":")?;
    let (source, content) = (tokens.start..colon, colon + 1..view.before_stops(colon + 1, tokens.end));
    let plain = view.is_headline(colon)
        && content.len() > 2
        && source.clone().all(|i| view.is_word(i) && !view.among(i, lexical::LABEL))
        && view.word(content.end) != "?"
        && !view.is_quote_mark(content.start)
        && !view.is(content.start, class::WH);
    // "Holm: **minister says** he must go": what the text is about.
    let other = |i: usize| view.is(i, class::REPORTING | class::TELL) && view.quote_of(i).is_none();
    if !plain || content.clone().any(other) {
        return None;
    }
    let person = ends_with_somebody(people, &source);
    let own = |i: usize| view.is_quote_mark(i) || view.is(i, class::MODAL) || layout::is_own(view, i);
    // "**Head** of Osh region: road **to open**": who holds an office tells what is to be.
    let plans = |i: usize| {
        let act = view.is_word(i + 1) && !view.is_capital(i + 1) && !view.is(i + 1, class::DETERMINER);
        view.word(i) == "to" && act
    };
    let holds =
        view.word(source.start + 1) == "of" && view.among(source.start, lexical::ROLE | lexical::HEAD);
    let clause = has_verb(view, &content);
    let plan = clause || content.clone().skip(1).any(plans);
    let planned = holds && plan && !view.is(content.start, class::DETERMINER);
    let said = content.clone().any(own) || planned || source.len() == 1 && clause;
    let role = view.among(colon - 1, lexical::ROLE | lexical::SOURCE) || view.is(colon - 1, class::SIGNER);
    (person && said || (role || planned) && !person).then(|| {
        let reason = if planned { "headline: signed" } else { "headline: led" };
        Attribution::by_cue(view, source, colon..colon + 1, vec![content], 0.6, reason)
    })
}

/// Whether a person or an office, and no more, ends `source`.
pub(in crate::statements) fn ends_with_somebody(people: &People, source: &TokenRange) -> bool {
    let who = people.entities.iter().filter(|e| matches!(e.kind, Kind::Person | Kind::Unnamed));
    let mut mentions = who.flat_map(|e| &e.mentions).map(|m| &m.tokens);
    mentions.any(|m| m.start >= source.start && m.end == source.end)
}
