//! Offices behind a name: "Holm, 52, the foreign minister,", "Holm is mayor", "Holm, who chairs the
//! defence committee", "Holm, who was ousted as vice-president".

use super::acting::skip_parenthesis;
use super::hits::Hits;
use super::lexicon::{LEXICON, Letters};
use super::links::{How, Link, Places, behind_bracket};
use super::name_words;
use super::names::Name;
use super::office::{Determiner, Office};
use super::offices;
use super::words::Words;

/// Verbs that say what somebody heads, and the office that they stand for.
const HEADING: &[(&str, &str)] = &[
    ("chairs", "chair"),
    ("chaired", "chair"),
    ("heads", "head"),
    ("headed", "head"),
    ("leads", "leader"),
    ("led", "leader"),
    ("runs", "head"),
    ("ran", "head"),
    ("directs", "director"),
    ("commands", "commander"),
    ("commanded", "commander"),
    ("governs", "governor"),
    ("advises", "adviser"),
    ("oversees", "head"),
];

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
    if words.at(end.saturating_sub(1)).possessive {
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
    match words.folded(end) {
        "," | "(" | "—" | "–" | "-" => reader.behind_mark(offices, end, &mut found),
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

/// "replaced **Holm** as minister", "with Holm as minister".
fn named_before(words: &Words, name: &Name) -> bool {
    let before = name.start().checked_sub(1).map_or("", |b| words.folded(b));
    before.ends_with("ed") || before.ends_with("ing") || matches!(before, "chose" | "with" | "under")
}

struct Reader<'a, 'd> {
    words: &'a Words<'d>,
    hits: &'a Hits,
    places: &'a Places,
    /// A token of the sentence of the name.
    sentence: usize,
}

impl Reader<'_, '_> {
    /// What stands behind the comma, the bracket or the dash at token `end`, put on `found`.
    fn behind_mark(&self, offices: &mut Vec<Office>, end: usize, found: &mut Vec<Link>) {
        let words = self.words;
        let at = skip_age(words, end + 1);
        // "... vote on President Ballón, its speaker said": the speaker is somebody else.
        let apart = |o: usize| {
            let behind = offices.get(o).map_or(0, |o| o.full.end);
            words.folded(end) == "," && words.at(behind).function == "verb" && !words.at(behind).capital
        };
        let mut next = self.office_at(offices, at).filter(|&o| !apart(o));
        // "secretary of state and acting national security adviser"
        while let Some(office) = next {
            let end = offices.get(office).map_or(0, |o| o.full.end);
            let until = skip_until(words, end);
            found.push(Link { lost: until > end, ..Link::new(office, How::Behind) });
            next = conjoined(words, until)
                .and_then(|at| self.office_at(offices, at))
                .filter(|&o| !self.is_of_next(offices, o));
        }
        // "Holm, a lawyer **who served as mayor**, said"
        let behind = found.last().and_then(|l| offices.get(l.office)).map_or(at, |o| o.full.end);
        // "Holm, the Dutchman **who heads the board**"
        // "Holm, a Belgian liberal **who chairs the committee**"
        let noun = words.at(at).function == "det";
        let plain = |&k: &usize| {
            let word = words.at(k);
            let letters = word.folded.starts_with(|c: char| c.is_alphanumeric());
            letters && word.function.is_empty() && !word.possessive && words.same_sentence(at, k)
        };
        let who = (at + 1..at + 1 + COLOUR).find(|k| !plain(k)).filter(|&k| words.folded(k) == "who");
        let at = who.filter(|&k| noun && behind == at && k > at + 1).unwrap_or(at);
        let clause = if words.folded(at) == "who" { at } else { behind };
        if clause >= at && words.folded(clause) == "who" {
            found.extend(self.clause(offices, clause + 1));
            found.extend(self.second(offices, clause + 1));
        } else if at > end + 1 {
            // "Johan Rask, 61, has led the association"
            found.extend(self.heading(offices, at));
        }
    }

    /// The office that begins at token `i` and belongs to nobody behind it.
    fn office_at(&self, offices: &[Office], i: usize) -> Option<usize> {
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

    /// What follows "who", or the name itself: "is the mayor", "was ousted as", "chairs the board".
    fn clause(&self, offices: &mut Vec<Office>, at: usize) -> Option<Link> {
        let words = self.words;
        let mut at = at;
        while words.at(at).function == "adv" || matches!(words.folded(at), "has" | "had") {
            at += 1;
        }
        // "who until last year was Portugal’s ambassador"
        if matches!(words.folded(at), "until" | "from" | "between") {
            let was = |&k: &usize| matches!(words.folded(k), "was" | "is" | "served" | "headed" | "led");
            at = (at + 1..at + 8).take_while(|&k| words.same_sentence(at, k)).find(was).unwrap_or(at);
        }
        let copula = words.folded(at);
        if matches!(copula, "is" | "was" | "became" | "becomes" | "remains" | "been") {
            // "who is also interior minister"
            let office = (at + 1..at + 3)
                .take_while(|&i| i == at + 1 || words.at(i - 1).function == "adv")
                .find_map(|i| self.office_at(offices, i));
            if let Some(office) = office {
                let indefinite = offices.get(office).is_some_and(|o| o.determiner == Determiner::Indefinite);
                let lost = copula == "was" && !indefinite;
                return Some(Link { lost, ..Link::new(office, How::Is) });
            }
            at += 1;
        }
        self.by_as(offices, at).or_else(|| self.heading(offices, at))
    }

    /// "who chaired the committee **and is now a judge**": what somebody is after what they were.
    fn second(&self, offices: &[Office], at: usize) -> Option<Link> {
        let words = self.words;
        let inside = |k: &usize| words.same_sentence(at, *k) && words.folded(*k) != ",";
        let today = |k: usize| matches!(words.folded(k), "now" | "currently" | "today" | "also" | "still");
        let and = (at..at + 20).take_while(inside).find(|&k| {
            let is = matches!(words.folded(k + 1), "is" | "remains") && today(k + 2);
            words.folded(k) == "and" && (is || today(k + 1))
        })?;
        // "and now serves as state secretary"
        let serves =
            || self.by_as(offices, and + 2).map(|link| Link { how: How::Behind, lost: false, ..link });
        match self.office_at(offices, and + 3) {
            Some(office) if !today(and + 1) => Some(Link::new(office, How::Behind)),
            _ => serves(),
        }
    }

    /// "served as", "was ousted as", "resigned as".
    fn by_as(&self, offices: &[Office], verb: usize) -> Option<Link> {
        let word = self.words.folded(verb);
        let lost = name_words::is(word, name_words::LOST);
        if !lost && !name_words::is(word, name_words::GAINED) {
            return None;
        }
        let at = (verb + 1..verb + 4).find(|&i| self.words.folded(i) == "as");
        // "was elected president of Serbia"
        let bare = || self.office_at(offices, verb + 1).filter(|_| !lost && self.passive(verb));
        let office = at.and_then(|at| self.office_at(offices, at + 1)).or_else(bare)?;
        Some(Link { lost, ..Link::new(office, How::As) })
    }

    /// "was elected", "has been named": it befell the subject; not "if Holm was elected".
    fn passive(&self, verb: usize) -> bool {
        let words = self.words;
        let may_be = (self.sentence.saturating_sub(4)..self.sentence).any(|i| {
            matches!(words.folded(i), "if" | "unless" | "before" | "until" | "after" | "once" | "whether")
                && words.same_sentence(i, self.sentence)
        });
        let befell = verb.checked_sub(1).is_some_and(|i| matches!(words.folded(i), "was" | "been" | "were"));
        befell && !may_be
    }

    /// "has led the fishermen’s association": an office made of the verb.
    fn heading(&self, offices: &mut Vec<Office>, at: usize) -> Option<Link> {
        let words = self.words;
        let verb = (at..at + 3)
            .find(|&i| words.at(i).function != "adv" && !matches!(words.folded(i), "has" | "had"))?;
        // "who **sits on** the health committee": a member of it
        let seated = name_words::is(words.folded(verb), name_words::SEATED) && words.folded(verb + 1) == "on";
        let represents = represents(words, verb);
        let of_verb = || HEADING.iter().find(|(form, _)| *form == words.folded(verb)).map(|(_, head)| *head);
        let head = if seated || represents { "member" } else { of_verb()? };
        if !words.same_sentence(self.sentence, verb)
            || words.at(verb).quoted != words.at(self.sentence).quoted
        {
            return None;
        }
        let mut office = offices::of_verb(words, self.hits, if seated { verb + 1 } else { verb }, head)?;
        office.public |= represents;
        // "sat on a rock", "serves on the board of a bank"
        let sits = office.public && !office.private && is_seat(words, self.hits, &office);
        if seated && !sits {
            return None;
        }
        // "who ran the tax office", but "who ran the city marathon", "ran a bright campaign"
        let runs = matches!(words.folded(verb), "ran" | "runs");
        let the = words.at(verb + 1).function != "det" || words.folded(verb + 1) == "the";
        if runs && !(the && office.public && is_body(words, self.hits, office.core.end)) {
            return None;
        }
        offices.push(office);
        // "who led the party until 2019" is past; "has led the party for years" is not.
        let perfect = (at..verb).any(|i| matches!(words.folded(i), "has" | "have" | "had"));
        let lost = (words.folded(verb).ends_with("ed")
            || matches!(words.folded(verb), "led" | "ran" | "sat"))
            && !perfect;
        Some(Link { lost, ..Link::new(offices.len() - 1, How::Is) })
    }
}

/// "the health **committee**", "the central bank’s **board**": what one sits on.
fn is_seat(words: &Words, hits: &Hits, office: &Office) -> bool {
    let inside = office.head.end..office.core.end;
    let board = |k: usize| matches!(words.folded(k), "board" | "council" | "commission" | "panel" | "bench");
    let court = |k: usize| hits.known(k).is_some_and(|h| h.what.body.is_some());
    inside.clone().any(|k| name_words::is(words.folded(k), name_words::COMMITTEE) || board(k) || court(k))
}

/// A body’s name or noun ends before token `end`.
fn is_body(words: &Words, hits: &Hits, end: usize) -> bool {
    let noun = end.checked_sub(1).is_some_and(|i| LEXICON.body_words.get(words.folded(i)).is_some());
    noun || hits.known_before(end).is_some_and(|h| h.what.body.is_some())
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

/// "Thirlwell, 52, a former barrister": behind the age.
fn skip_age(words: &Words, at: usize) -> usize {
    let word = words.folded(at);
    let is_age = (1..=3).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit());
    if is_age && words.folded(at + 1) == "," { at + 2 } else { at }
}

/// "who **represents** Ikara Federal Constituency in the House": a seat, and no client.
fn represents(words: &Words, verb: usize) -> bool {
    let seat = |k: usize| {
        let folded = words.folded(k);
        folded == "constituency" || k > verb + 1 && name_words::is(folded, name_words::PARLIAMENT)
    };
    matches!(words.folded(verb), "represents" | "represented")
        && (verb + 1..verb + 14)
            .take_while(|&k| words.same_sentence(verb, k) && words.folded(k) != ",")
            .any(seat)
}
