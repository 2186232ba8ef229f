//! Offices behind a name: "Holm, 52, the foreign minister,", "Holm is mayor", "Holm, who chairs the
//! defence committee", "Holm, who was ousted as vice-president".

use crate::people::attach::behind_name::behind_place;
use crate::people::attach::links::{How, Link, Places, behind_bracket};
use crate::people::bodies::acting::skip_parenthesis;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Letters, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::seats::party_state;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::{Determiner, Office};

/// How many words may tell of a holder before "who": "a former world 5,000m champion who chairs the board".
const COLOUR: usize = 6;

/// Every office that stands behind the name.
pub fn find(
    words: &Words,
    hits: &Hits,
    offices: &mut Vec<Office>,
    places: &Places,
    name: &Name,
) -> Vec<Link> {
    let mut found = Vec::new();
    let end = name.behind;
    if words.at(end.saturating_sub(1)).possessive || is_home(words, name) {
        return found;
    }
    let reader = Reader { words, hits, places, sentence: name.tokens.start };
    // "Jane Smithers **MP**, the party's leader,"
    let letters = reader.office_at(offices, end).filter(|&o| {
        offices.get(o).is_some_and(|o| o.title.letters == Letters::Upper && o.head.start == end)
    });
    found.extend(letters.map(|office| Link::new(office, How::Behind)));
    let end = letters.and_then(|o| offices.get(o)).map_or(end, |o| o.full.end);
    // "Jane Smithers **(Reform)**, the member for Elmbrook,"
    let aside = skip_parenthesis(words, end);
    let told = reader.office_at(offices, end + 1).is_some() || words.folded(aside) != ",";
    let end = if told { end } else { aside };
    let end = behind_place(words, hits, end);
    match words.folded(end) {
        "," | "(" | "—" | "–" | "-" => reader.behind_mark(offices, end, &mut found),
        "is" | "becomes" if reader.may_be() => {}
        "is" | "was" | "became" | "becomes" | "remains" | "has" | "had" => {
            found.extend(reader.clause(offices, end))
        }
        // "named Holm as minister", but "could stop Holm as president": an office that may never be.
        "as" if named_before(words, name) => {
            found.extend(reader.office_at(offices, end + 1).map(|office| Link::new(office, How::As)));
        }
        _ => {
            found.extend(reader.by_as(offices, end));
            found.extend(reader.heading(offices, end));
        }
    }
    found
}

/// "Ana Lind of **Lindale**, the mayor,": a town that no list knows, behind somebody’s name.
fn is_home(words: &Words, name: &Name) -> bool {
    let can_be = !name.is_full() || name.looks != Looks::Person;
    let of = name.start().checked_sub(1).filter(|&k| words.folded(k) == "of" && can_be);
    of.and_then(|k| k.checked_sub(1)).is_some_and(|k| words.at(k).capital)
}

/// "replaced **Holm** as minister", "with Holm as minister", "the nomination of Holm as minister".
fn named_before(words: &Words, name: &Name) -> bool {
    let word = |back: usize| name.start().checked_sub(back).map_or("", |b| words.folded(b));
    let before = word(1);
    let made = before == "of" && name_words::is(word(2), name_words::APPOINTMENT);
    before.ends_with("ed") || before.ends_with("ing") || matches!(before, "chose" | "with" | "under") || made
}

/// What stands behind one name.
pub(in crate::people) struct Reader<'a, 'd> {
    /// The document.
    pub(in crate::people) words: &'a Words<'d>,
    /// What the lists know of it.
    pub(in crate::people) hits: &'a Hits,
    places: &'a Places,
    /// A token of the sentence of the name.
    pub(in crate::people) sentence: usize,
}

impl<'a, 'd> Reader<'a, 'd> {
    /// Reads what the sentence of token `sentence` tells.
    pub(in crate::people) fn of(
        words: &'a Words<'d>,
        hits: &'a Hits,
        places: &'a Places,
        sentence: usize,
    ) -> Reader<'a, 'd> {
        Reader { words, hits, places, sentence }
    }

    /// What stands behind the comma, the bracket or the dash at token `end`, put on `found`.
    fn behind_mark(&self, offices: &mut Vec<Office>, end: usize, found: &mut Vec<Link>) {
        let words = self.words;
        let at = skip_age(words, end + 1);
        // "Holm, **then** a state secretary and now an envoy", "Holm, **once** the country’s finance minister,"
        let then = matches!(words.folded(at), "then" | "once" | "formerly" | "previously")
            && matches!(words.at(at + 1).class, WordClass::Det | WordClass::Poss);
        let at = at + usize::from(then);
        // "... vote on President Ballón, its speaker said": the speaker is somebody else.
        let apart = |o: usize| {
            let behind = offices.get(o).map_or(0, |o| o.full.end);
            words.folded(end) == "," && words.at(behind).class == WordClass::Verb && !words.at(behind).capital
        };
        let mut next = self.office_at(offices, at).filter(|&o| !apart(o));
        let mut in_list = false;
        // "secretary of state and acting national security adviser"
        while let Some(office) = next {
            let end = offices.get(office).map_or(0, |o| o.full.end);
            let until = skip_until(words, end);
            let covers = |first: &Link| covers(words, offices, first.office, office, in_list);
            let covered = found.first().is_some_and(covers);
            let lost = until > end || then && found.is_empty() || covered;
            found.push(Link { lost, ..Link::new(office, How::Behind) });
            let listed = self.listed(offices, office);
            in_list |= listed.is_some();
            next = conjoined(words, until)
                .or(listed)
                .and_then(|at| self.office_at(offices, at))
                .filter(|&o| !self.is_of_next(offices, o));
        }
        // "Holm, a lawyer **who served as mayor**, said"
        let behind = found.last().and_then(|l| offices.get(l.office)).map_or(at, |o| o.full.end);
        // "Holm, the Dutchman **who heads the board**"
        // "Holm, a Belgian liberal **who chairs the committee**"
        let noun = words.at(at).class == WordClass::Det;
        let plain = |&k: &usize| {
            let word = words.at(k);
            let letters = word.folded.starts_with(|c: char| c.is_alphanumeric());
            letters && word.class == WordClass::Open && !word.possessive && words.same_sentence(at, k)
        };
        let who = (at + 1..at + 1 + COLOUR).find(|k| !plain(k)).filter(|&k| words.folded(k) == "who");
        let first = at;
        let at = who.filter(|&k| noun && behind == at && k > at + 1).unwrap_or(at);
        // "appointed Holm**, a banker, as governor**", "a banker, Holm**, as governor**"
        let last = if found.is_empty() { end } else { behind };
        if words.folded(last) == "," && words.folded(last + 1) == "as" {
            found.extend(self.office_at(offices, last + 2).map(|office| Link::new(office, How::As)));
        }
        // "Holm, the **Austrian** conservative who chairs the committee"
        let country = (first..at).find_map(|k| self.hits.known(k)?.what.place()).map(|place| place.0);
        let clause = if words.folded(at) == "who" { at } else { behind };
        if clause >= at && words.folded(clause) == "who" {
            found.extend(self.clause(offices, clause + 1).map(|link| Link { country, ..link }));
            found.extend(self.second(offices, clause + 1));
        } else if at > end + 1 {
            // "Johan Rask, 61, has led the association", "Ana Lind, 41, is the mayor of Combe"
            found.extend(self.clause(offices, at));
        }
        // "Holm, a former senator, **was sworn in as director**"
        if words.folded(clause) == "," && clause > at && matches!(words.folded(clause + 1), "was" | "is") {
            found.extend(self.by_as(offices, clause + 2));
        }
    }

    /// The office that begins at token `i` and belongs to nobody behind it.
    pub(in crate::people) fn office_at(&self, offices: &[Office], i: usize) -> Option<usize> {
        let index = *self.places.full_starts.get(&i).or_else(|| self.places.core_starts.get(&i))?;
        let office = offices.get(index)?;
        // "Yoon, Interior Minister Lee": the office belongs to the name behind it.
        let bracket = behind_bracket(self.words, office);
        let named = |end: &usize| self.places.names.contains_key(end);
        let of_next =
            named(&office.full.end) || bracket.is_some_and(|end| named(&end)) || self.in_place(office);
        // "The authority, whose chief executive is Ann Pike,": not the authority’s own.
        let of_next = of_next || self.words.folded(i) == "whose";
        (!office.possessive && !of_next && !office.plural && self.words.same_sentence(self.sentence, i))
            .then_some(index)
    }

    /// "a former envoy**, minister and mayor**": where the next office of a list begins behind `office`, the first of it.
    fn listed(&self, offices: &[Office], office: usize) -> Option<usize> {
        let at = offices.get(office).filter(|o| o.former)?.full.end;
        let second = offices.get(self.office_at(offices, at + 1)?)?;
        let third = conjoined(self.words, second.full.end).and_then(|k| self.office_at(offices, k));
        let list = self.words.folded(at) == "," && second.determiner == Determiner::None && third.is_some();
        list.then_some(at + 1)
    }

    /// "Holm, a former minister, and **the governor, Kemal Ceber,**": of the one behind it.
    fn is_of_next(&self, offices: &[Office], index: usize) -> bool {
        let Some(office) = offices.get(index) else { return false };
        let end = office.full.end;
        office.determiner == Determiner::Definite
            && self.words.folded(end) == ","
            && self.places.names.contains_key(&(end + 1))
    }

    /// "In Suceava, the prefect, Viorel Bălan, said": the name before is where, and the one behind who.
    fn in_place(&self, office: &Office) -> bool {
        let before = self.sentence.checked_sub(1);
        let place = before.is_some_and(|i| {
            matches!(self.words.folded(i), "in" | "at" | "near" | "outside") && self.words.at(i).initial
        });
        let end = office.full.end;
        place && self.words.folded(end) == "," && self.places.names.contains_key(&(end + 1))
    }
}

/// "a former governor **and mayor**": the article before both makes one phrase of them, so that `second` is held no longer,
/// either; so does "the" before a list of three, "the former governor, **mayor and senator**". "MP" behind "and" is what
/// somebody is now.
fn covers(words: &Words, offices: &[Office], first: usize, second: usize, in_list: bool) -> bool {
    let (Some(first), Some(second)) = (offices.get(first), offices.get(second)) else { return false };
    let joined = second.full.start.checked_sub(1).map_or("", |i| words.folded(i));
    let held = |o: &Office| o.title.verdict == Verdict::Yes && o.title.letters != Letters::Upper;
    first.former
        && (first.determiner == Determiner::Indefinite || in_list)
        && second.determiner == Determiner::None
        && matches!(joined, "and" | ",")
        && held(first)
        && held(second)
        && !second
            .words
            .first()
            .is_some_and(|word| matches!(word.as_str(), "current" | "incumbent" | "acting"))
}

/// The place behind "and" or ", and" where another office may begin.
fn conjoined(words: &Words, end: usize) -> Option<usize> {
    let at = if words.folded(end) == "," && words.folded(end + 1) == "and" { end + 1 } else { end };
    let skipped = matches!(words.folded(at + 1), "twice" | "now" | "currently" | "later");
    (words.folded(at) == "and").then_some(if skipped { at + 2 } else { at + 1 })
}

/// "defence minister **until July** and now": behind the time when an office was left.
fn skip_until(words: &Words, end: usize) -> usize {
    let close = |&k: &usize| matches!(words.folded(k), "," | "and");
    let until = words.folded(end) == "until" && words.same_sentence(end, end + 1);
    if until { (end + 1..end + 5).find(close).unwrap_or(end) } else { end }
}

/// "Thirlwell, 52, a former barrister", "Lind, R-Kerrville, who chairs", "Dube, now ambassador to Oman": behind the age,
/// party and seat, the word of time.
fn skip_age(words: &Words, at: usize) -> usize {
    let word = words.folded(at);
    if party_state(words, at).is_some() {
        let end = if words.folded(at + 1) == "." { at + 2 } else { at + 1 };
        return if words.folded(end) == "," { end + 1 } else { at };
    }
    if matches!(word, "now" | "currently") {
        return at + 1;
    }
    let is_age = (1..=3).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit());
    if is_age && words.folded(at + 1) == "," { at + 2 } else { at }
}
