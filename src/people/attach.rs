//! Which office belongs to which name: title before the name, apposition behind it, "who chairs",
//! "as", "is", and lists ("ministers Holm and Bauer").

use super::hits::Hits;
use super::lexicon::{Class, LEXICON};
use super::names::{Looks, Name};
use super::offices::{Determiner, Office};
use super::words::Words;
use std::collections::HashMap;

/// How an office hangs on a name; the stronger ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// "Foreign Minister Holm"
    Before,
    /// "the foreign minister, Holm,"
    CommaBefore,
    /// "Holm, the foreign minister,"
    Behind,
    /// "Holm is foreign minister"
    Is,
    /// "Holm, who was ousted as minister,"
    As,
}

/// An office of a name.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    /// Index of the office.
    pub office: usize,
    /// How it hangs on the name.
    pub how: How,
    /// The words around say that the office is lost: "ousted as", "resigned as".
    pub lost: bool,
}

/// The offices of every name, by index of the name; and the offices that are taken.
#[derive(Debug, Default)]
pub struct Links {
    /// One list a name.
    pub of_name: Vec<Vec<Link>>,
    /// Per office: the name that it hangs on.
    pub taken: Vec<Option<usize>>,
}

/// Finds the offices of all names.
pub fn find(words: &Words, hits: &Hits, offices: &[Office], names: &[Name]) -> Links {
    let starts: HashMap<usize, usize> = offices.iter().enumerate().map(|(i, o)| (o.full.start, i)).collect();
    let cores: HashMap<usize, usize> = offices.iter().enumerate().map(|(i, o)| (o.core.start, i)).collect();
    let ends: HashMap<usize, usize> = offices.iter().enumerate().map(|(i, o)| (o.full.end, i)).collect();
    let name_starts: HashMap<usize, usize> =
        names.iter().enumerate().map(|(i, n)| (n.honorific.unwrap_or(n.tokens.start), i)).collect();
    let mut links = Links { of_name: vec![Vec::new(); names.len()], taken: vec![None; offices.len()] };
    let mut plural_before: Option<(usize, usize)> = None;
    for (index, name) in names.iter().enumerate() {
        if matches!(name.looks, Looks::Body(_)) {
            continue;
        }
        let start = name.honorific.unwrap_or(name.tokens.start);
        let mut found: Vec<Link> = Vec::new();
        if let Some(link) = before(words, offices, &ends, start, name) {
            if offices.get(link.office).is_some_and(|o| o.plural) {
                plural_before = Some((link.office, name.tokens.end));
            }
            // "The army’s spokesman, Brigadier General Idris": the rank and what it is for.
            let rank = (link.how == How::Before).then(|| offices.get(link.office)).flatten();
            found.extend(
                rank.and_then(|rank| before(words, offices, &ends, rank.full.start, name))
                    .filter(|l| l.how == How::CommaBefore),
            );
            found.push(link);
        } else if let Some((office, end)) = plural_before
            && joins_list(words, end, start)
        {
            found.push(Link { office, how: How::Before, lost: false });
            plural_before = Some((office, name.tokens.end));
        }
        found.extend(behind(words, hits, offices, &starts, &name_starts, &cores, name));
        for link in &found {
            if let Some(slot) = links.taken.get_mut(link.office) {
                *slot = slot.or(Some(index));
            }
        }
        if let Some(slot) = links.of_name.get_mut(index) {
            *slot = found;
        }
    }
    links
}

/// "the plant’s owner, Voltaris": an owner or operator without a given name is a firm.
fn names_body(office: &Office, name: &Name) -> bool {
    name.looks != Looks::Person && LEXICON.body_words.get(office.title.head).is_some()
}

/// "ministers Holm and Bauer", "ministers Holm, Bauer and Lund"
fn joins_list(words: &Words, end: usize, start: usize) -> bool {
    match start.checked_sub(end) {
        Some(1) => matches!(words.folded(end), "and" | "," | "&"),
        Some(2) => words.folded(end) == "," && words.folded(end + 1) == "and",
        _ => false,
    }
}

fn before(
    words: &Words,
    offices: &[Office],
    ends: &HashMap<usize, usize>,
    start: usize,
    name: &Name,
) -> Option<Link> {
    if let Some(&index) = ends.get(&start) {
        let office = offices.get(index)?;
        if !office.possessive && words.same_sentence(office.head.start, start) && !names_body(office, name) {
            return Some(Link { office: index, how: How::Before, lost: false });
        }
    }
    let comma = start.checked_sub(1).filter(|&c| words.folded(c) == ",")?;
    let &index = ends.get(&comma)?;
    let office = offices.get(index)?;
    let one_of = office.plural
        && office.determiner == Determiner::Definite
        && office.full.start >= 2
        && words.folded(office.full.start - 2) == "one";
    let fits = !office.possessive && (!office.plural || one_of);
    // The name must end its apposition: "the chancellor, Giles Wetherby, said", and not open a
    // clause: "before he met the minister, Holm said".
    let closed = !words.at(name.tokens.end).alphabetic
        || words.at(name.tokens.end - 1).possessive
        || words.folded(name.tokens.end) == "and";
    let is_behind_another = office.full.start > 0
        && words.folded(office.full.start - 1) == ","
        && office.full.start > 1
        && words.at(office.full.start - 2).capital
        && office.determiner == Determiner::None
        && office.owner.is_none();
    (fits
        && closed
        && !names_body(office, name)
        && !is_behind_another
        && words.same_sentence(office.head.start, start))
    .then_some(Link { office: index, how: How::CommaBefore, lost: false })
}

#[allow(clippy::too_many_arguments)]
fn behind(
    words: &Words,
    hits: &Hits,
    offices: &[Office],
    starts: &HashMap<usize, usize>,
    name_starts: &HashMap<usize, usize>,
    cores: &HashMap<usize, usize>,
    name: &Name,
) -> Vec<Link> {
    let mut found = Vec::new();
    let end = name.tokens.end;
    if words.at(end.saturating_sub(1)).possessive {
        return found;
    }
    let same = |i: usize| words.same_sentence(name.tokens.start, i);
    let office_at = |i: usize| -> Option<usize> {
        let &index = starts.get(&i)?;
        let office = offices.get(index)?;
        // "Yoon, Interior Minister Lee": the office belongs to the name behind it.
        let next = name_starts.contains_key(&office.full.end) && !office.possessive;
        (!office.possessive && !next && !office.plural && same(i)).then_some(index)
    };
    let mark = words.folded(end);
    let is_apposition = matches!(mark, "," | "(" | "—" | "–" | "-");
    if is_apposition {
        let at = skip_age(words, end + 1);
        if let Some(first) = office_at(at) {
            found.push(Link { office: first, how: How::Behind, lost: false });
            // "secretary of state and acting national security adviser", "dentist and the wife of"
            let mut office = first;
            while let Some(next) =
                offices.get(office).map(|o| o.full.end).and_then(|e| conjoined(words, e)).and_then(office_at)
            {
                found.push(Link { office: next, how: How::Behind, lost: false });
                office = next;
            }
        }
        if words.folded(at) == "who" {
            found.extend(relative(words, offices, starts, cores, at + 1));
        }
    } else if matches!(mark, "is" | "was" | "became" | "becomes" | "remains" | "s") {
        if let Some(office) = office_at(end + 1) {
            found.push(Link {
                office,
                how: How::Is,
                lost: mark == "was"
                    && offices.get(office).is_some_and(|o| o.determiner != Determiner::Indefinite),
            });
        }
    } else if mark == "as" {
        if let Some(office) = office_at(end + 1) {
            found.push(Link { office, how: How::As, lost: false });
        }
    } else if words.at(end).function == "verb" || words.folded(end).ends_with("ed") {
        found.extend(verb_as(words, starts, offices, end));
    }
    let _ = hits;
    found
}

/// The place behind "and", "and also", ", and" where another office may begin.
fn conjoined(words: &Words, end: usize) -> Option<usize> {
    let at = if words.folded(end) == "," && words.folded(end + 1) == "and" { end + 1 } else { end };
    (words.folded(at) == "and").then(|| if words.folded(at + 1) == "twice" { at + 2 } else { at + 1 })
}

/// "Thirlwell, 52, a former barrister": behind the age.
fn skip_age(words: &Words, at: usize) -> usize {
    let is_age = words.folded(at).len() <= 3
        && words.folded(at).chars().all(|c| c.is_ascii_digit())
        && !words.folded(at).is_empty();
    if is_age && words.folded(at + 1) == "," { at + 2 } else { at }
}

/// "who was ousted as vice-president", "who is the foreign minister", "who leads the party".
fn relative(
    words: &Words,
    offices: &[Office],
    starts: &HashMap<usize, usize>,
    cores: &HashMap<usize, usize>,
    at: usize,
) -> Option<Link> {
    let mut at = at;
    while matches!(words.at(at).function, "adv") || matches!(words.folded(at), "has" | "had" | "also") {
        at += 1;
    }
    if matches!(words.folded(at), "is" | "was" | "became" | "remains") {
        let office = starts.get(&(at + 1)).or_else(|| cores.get(&(at + 1))).copied();
        if let Some(office) = office.filter(|&o| offices.get(o).is_some_and(|o| !o.possessive && !o.plural)) {
            return Some(Link { office, how: How::Is, lost: words.folded(at) == "was" });
        }
        at += 1;
    }
    verb_as(words, starts, offices, at)
}

/// "served as", "was ousted as", "resigned as".
fn verb_as(words: &Words, starts: &HashMap<usize, usize>, offices: &[Office], verb: usize) -> Option<Link> {
    const LOST: &[&str] = &[
        "ousted",
        "resigned",
        "fired",
        "dismissed",
        "removed",
        "sacked",
        "served",
        "quit",
        "retired",
        "stepped",
    ];
    const GAINED: &[&str] =
        &["appointed", "elected", "named", "sworn", "installed", "serves", "serving", "chosen", "nominated"];
    let word = words.folded(verb);
    let lost = LOST.contains(&word);
    if !lost && !GAINED.contains(&word) {
        return None;
    }
    let as_at = (verb + 1..verb + 4).find(|&i| words.folded(i) == "as")?;
    let &office = starts.get(&(as_at + 1))?;
    offices.get(office).filter(|o| !o.possessive)?;
    Some(Link { office, how: How::As, lost })
}

/// Whether the office says whose kin or company somebody is, and not what they are.
pub fn is_relation(office: &Office) -> bool {
    matches!(office.title.class, Class::Relation | Class::Successor)
}
