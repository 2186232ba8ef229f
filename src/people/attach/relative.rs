//! Offices told by a verb behind a name or "who": "is the mayor", "was ousted as vice-president", "chairs the board".

use crate::people::attach::apposition::Reader;
use crate::people::attach::links::{How, Link};
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices;
use crate::people::offices::office::{Determiner, Office};

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
    ("held", "head"),
    ("holds", "head"),
];

impl Reader<'_, '_> {
    /// What follows "who", or the name itself: "is the mayor", "was ousted as", "chairs the board".
    pub(in crate::people) fn clause(&self, offices: &mut Vec<Office>, at: usize) -> Option<Link> {
        let words = self.words;
        let mut at = at;
        while words.at(at).class == WordClass::Adv || matches!(words.folded(at), "has" | "had") {
            at += 1;
        }
        // "who until last year was Portugal’s ambassador"
        if matches!(words.folded(at), "until" | "from" | "between") {
            let was = |&k: &usize| matches!(words.folded(k), "was" | "is" | "served" | "headed" | "led");
            at = (at + 1..at + 8).take_while(|&k| words.same_sentence(at, k)).find(was).unwrap_or(at);
        }
        let copula = words.folded(at);
        // "who **as finance minister** cut taxes"; "who as the town's top official presided" names no post.
        if copula == "as" {
            let post = |o: &Office| o.title.verdict == Verdict::Yes && !o.title.head.ends_with("official");
            let office = self.office_at(offices, at + 1).filter(|&o| offices.get(o).is_some_and(post))?;
            return Some(Link::new(office, How::As));
        }
        if matches!(copula, "is" | "was" | "became" | "becomes" | "remains" | "been") {
            // "who is also interior minister"
            let office = (at + 1..at + 3)
                .take_while(|&i| i == at + 1 || words.at(i - 1).class == WordClass::Adv)
                .find_map(|i| self.office_at(offices, i));
            // "who was **the first woman to be** governor"
            if let Some(to) = self.first_to(at + 1) {
                let lost = copula == "was";
                let be = matches!(words.folded(to + 1), "be" | "become" | "hold");
                let office = self.office_at(offices, to + 2).filter(|_| be);
                let serve = || self.office_at(offices, to + 3).filter(|_| words.folded(to + 2) == "as");
                let office = office.or_else(serve)?;
                return Some(Link { lost, ..Link::new(office, How::Is) });
            }
            if let Some(office) = office {
                let indefinite = offices.get(office).is_some_and(|o| o.determiner == Determiner::Indefinite);
                let lost = copula == "was" && !indefinite;
                // "“Lind is a dictator,” said Roe": what somebody calls him.
                if indefinite && words.at(at).quoted {
                    return None;
                }
                return Some(Link { lost, ..Link::new(office, How::Is) });
            }
            at += 1;
        }
        self.by_as(offices, at).or_else(|| self.heading(offices, at))
    }

    /// "**the first woman** to serve as mayor": the "to" behind such a phrase at token `at`.
    fn first_to(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let order = matches!(
            words.folded(at + 1),
            "first" | "second" | "third" | "only" | "youngest" | "oldest" | "last"
        );
        let near = at + 2..at + 8;
        let to = near.into_iter().find(|&k| words.folded(k) == "to").filter(|_| order)?;
        let plain = |k: usize| {
            words.at(k).alphabetic && !matches!(words.at(k).class, WordClass::Prep | WordClass::Aux)
        };
        (words.same_sentence(at, to) && (at + 2..to).all(plain)).then_some(to)
    }

    /// "who chaired the committee **and is now a judge**": what somebody is after what they were.
    pub(in crate::people) fn second(&self, offices: &[Office], at: usize) -> Option<Link> {
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
    pub(in crate::people) fn by_as(&self, offices: &[Office], verb: usize) -> Option<Link> {
        let word = self.words.folded(verb);
        let lost = name_words::is(word, name_words::LOST);
        let gained = name_words::is(word, name_words::GAINED) || word == "confirmed" && self.passive(verb);
        if !lost && !gained {
            return None;
        }
        // "was sworn in on Monday **as**"
        let at = (verb + 1..verb + 6).find(|&i| self.words.folded(i) == "as");
        // "was elected president of Serbia"
        let bare = || self.office_at(offices, verb + 1).filter(|_| !lost && self.passive(verb));
        let office = at.and_then(|at| self.office_at(offices, at + 1)).or_else(bare)?;
        Some(Link { lost, ..Link::new(office, How::As) })
    }

    /// "was elected", "has been named": it befell the subject; not "if Holm was elected".
    fn passive(&self, verb: usize) -> bool {
        let words = self.words;
        let befell = verb.checked_sub(1).is_some_and(|i| matches!(words.folded(i), "was" | "been" | "were"));
        befell && !self.may_be()
    }

    /// "**If** Holm becomes", "**before** Holm was": nothing is told of what the subject holds.
    pub(in crate::people) fn may_be(&self) -> bool {
        let words = self.words;
        (self.sentence.saturating_sub(4)..self.sentence).any(|i| {
            matches!(words.folded(i), "if" | "unless" | "before" | "until" | "after" | "once" | "whether")
                && words.same_sentence(i, self.sentence)
        })
    }

    /// "has led the fishermen’s association": an office made of the verb.
    pub(in crate::people) fn heading(&self, offices: &mut Vec<Office>, at: usize) -> Option<Link> {
        let words = self.words;
        let verb = (at..at + 3)
            .find(|&i| words.at(i).class != WordClass::Adv && !matches!(words.folded(i), "has" | "had"))?;
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
        let the = words.at(verb + 1).class != WordClass::Det || words.folded(verb + 1) == "the";
        let portfolio = offices::is_portfolio(words, self.hits, &office);
        if runs && !(the && office.public && (portfolio || is_body(words, self.hits, office.core.end))) {
            return None;
        }
        // "who held the trade portfolio", but "who held the council to account"
        if matches!(words.folded(verb), "held" | "holds") && !portfolio {
            return None;
        }
        offices.push(office);
        // "who led the party until 2019" is past; "has led the party for years" is not.
        let perfect = (at.saturating_sub(2)..verb).any(|i| matches!(words.folded(i), "has" | "have"));
        let lost = (words.folded(verb).ends_with("ed")
            || matches!(words.folded(verb), "led" | "ran" | "sat" | "held"))
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
