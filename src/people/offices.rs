//! Office phrases: "South Korean national security adviser", "the city’s former public works
//! director", "ambassador to the United Nations", "minister for ports, shipping and waterways".
//!
//! A phrase is read around its head, first to the left and then to the right, and gathers what its
//! words say: the country, whether the body behind it is public or private, who owns it.

use super::hits::{Head, Hit, Hits};
use super::lexicon::{
    Class, Country, Effect, Known, LEXICON, PlaceForm, Sphere, Title, Verdict, folded_words,
};
use super::words::Words;
use crate::text::TokenRange;

/// What stands before the phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Determiner {
    /// Nothing: "Foreign Minister Holm".
    None,
    /// "the"
    Definite,
    /// "a", "one", "another"
    Indefinite,
    /// "his", "its": the token of the pronoun.
    Pronoun(usize),
}

/// An office phrase in the text.
#[derive(Debug, Clone)]
pub struct Office {
    /// From the first modifier to the end of what follows the head ("of the navy").
    pub core: TokenRange,
    /// With determiner and owner.
    pub full: TokenRange,
    /// The head.
    pub head: TokenRange,
    /// Row of the head.
    pub title: &'static Title,
    /// "ministers"
    pub plural: bool,
    /// The phrase owns what follows: "the minister’s lawyer".
    pub possessive: bool,
    /// What stands before it.
    pub determiner: Determiner,
    /// The possessive noun before it: "Georgia’s", "the ministry’s", "Yoon’s".
    pub owner: Option<TokenRange>,
    /// The office as printed, without country and owner.
    pub text: String,
    /// Its folded words, without country.
    pub words: Vec<String>,
    /// The country that its words tell.
    pub country: Option<Country>,
    /// A body of several states stands in it: it has no country.
    pub international: bool,
    /// Its holder no longer holds it.
    pub former: bool,
    /// Its words name a public field or body.
    pub public: bool,
    /// Its words name a firm, a club, a school.
    pub private: bool,
    /// Its words name a church.
    pub faith: bool,
    /// It holds a capitalised name that no list knows.
    pub unknown_name: bool,
    /// Its head has a capital that the sentence does not account for.
    pub capital: bool,
}

impl Office {
    /// Whether its holder is an official. `owner` says whether the person who owns the phrase
    /// ("Yoon’s adviser") is one, `named` that a name follows at once.
    pub fn is_official(&self, owner: Option<bool>, named: bool) -> bool {
        if self.faith {
            return false;
        }
        match self.title.verdict {
            Verdict::No => false,
            Verdict::Yes => true,
            Verdict::Body => !self.private && (self.public || owner == Some(true)),
            Verdict::State => {
                if self.private || owner == Some(false) {
                    false
                } else if self.public
                    || owner == Some(true)
                    || self.country.is_some() && self.title.class != Class::Captain
                {
                    true
                } else if self.unknown_name {
                    false
                } else {
                    // Spokespersons in news speak for states unless the page says otherwise.
                    self.title.class == Class::Spokesperson
                        || (self.capital && named)
                        || self.former
                        || self.determiner == Determiner::Definite
                }
            }
        }
    }
}

/// Every office phrase of the document, in order of the text; phrases do not overlap in their heads.
pub fn find(words: &Words, hits: &Hits) -> Vec<Office> {
    let mut offices = Vec::new();
    let mut from = 0;
    for i in 0..words.len() {
        if i < from {
            continue;
        }
        let Some(head) = hits.head(i).and_then(|head| last_head(words, hits, head)) else { continue };
        from = head.end;
        if let Some(office) = read(words, hits, head) {
            from = office.core.end.max(from);
            offices.push(office);
        }
    }
    offices
}

/// The head that a compound ends in: "justice minister" has "minister", "general assembly" none.
fn last_head(words: &Words, hits: &Hits, first: Hit<Head>) -> Option<Hit<Head>> {
    let mut head = first;
    loop {
        if words.at(head.end - 1).possessive {
            break;
        }
        let at = head.end;
        if !words.same_sentence(first.start, at) || words.at(at).quoted != words.at(first.start).quoted {
            break;
        }
        let same_case = words.at(at).capital == words.at(head.start).capital;
        if let Some(next) = hits.head(at)
            && same_case
            && !is_verb_use(words, hits, next)
            && (next.what.title.class != Class::Military || next.what.title.head.contains(' '))
        {
            head = next;
            continue;
        }
        if same_case && is_body_noun(words, at) {
            return None;
        }
        let topic = |k: usize| hits.sphere(k).is_some() && words.same_sentence(at, k);
        let Some(next) = (at + 1..at + 4).take_while(|&k| topic(k - 1)).find_map(|k| hits.head(k)) else {
            break;
        };
        if words.at(next.start).capital != words.at(head.start).capital {
            break;
        }
        head = next;
    }
    let is_nothing = matches!(head.what.title.class, Class::None);
    (!is_nothing && !is_verb_use(words, hits, head)).then_some(head)
}

/// "who chairs the committee", "to head the agency": the noun's form as a verb.
fn is_verb_use(words: &Words, hits: &Hits, head: Hit<Head>) -> bool {
    let lower = !words.at(head.start).capital;
    let before = head.start.checked_sub(1).map_or("", |i| words.folded(i));
    let next = words.at(head.end).function;
    if !lower || head.end - head.start > 1 {
        return false;
    }
    let takes_object = matches!(next, "det" | "poss") || hits.known(head.end).is_some() && head.what.plural;
    takes_object && (head.what.plural || matches!(before, "to" | "who" | "will" | "would"))
}

fn is_body_noun(words: &Words, i: usize) -> bool {
    LEXICON.body_words.get(words.folded(i)).is_some_and(|w| w.tail)
        && !words.at(i).possessive
        && LEXICON.titles.get(words.folded(i)).is_none()
}

/// "who chairs the foreign affairs committee": the chair of it. `head` names the office that the
/// verb at token `verb` stands for. `None` where the verb has no body as its object.
pub fn of_verb(words: &Words, hits: &Hits, verb: usize, head: &'static str) -> Option<Office> {
    let title = LEXICON.titles.get(head)?;
    let mut office = blank(title, verb..verb + 1);
    let mut parts = Vec::new();
    read_complement(words, hits, &mut office, &mut parts, verb, true);
    let tells = office.public || office.private || office.international || office.country.is_some();
    if !tells || office.possessive {
        return None;
    }
    let object = verb + 1..office.core.end;
    office.text =
        if object.is_empty() { head.to_owned() } else { format!("{head} of {}", words.text(&object)) };
    office.words = folded_words(&office.text);
    Some(office)
}

fn blank(title: &'static Title, head: TokenRange) -> Office {
    Office {
        core: head.clone(),
        full: head.clone(),
        head,
        title,
        plural: false,
        possessive: false,
        determiner: Determiner::None,
        owner: None,
        text: String::new(),
        words: Vec::new(),
        country: None,
        international: false,
        former: false,
        public: false,
        private: false,
        faith: false,
        unknown_name: false,
        capital: false,
    }
}

fn read(words: &Words, hits: &Hits, head: Hit<Head>) -> Option<Office> {
    let title = head.what.title;
    let first = words.at(head.start);
    let mut office = Office {
        plural: head.what.plural,
        possessive: words.at(head.end - 1).possessive,
        capital: first.capital && (!first.initial || words.at(head.end).capital),
        ..blank(title, head.start..head.end)
    };
    let mut parts: Vec<TokenRange> = Vec::new();
    read_left(words, hits, &mut office, &mut parts);
    parts.reverse();
    parts.push(office.head.clone());
    if !office.possessive && title.class != Class::Relation {
        read_right(words, hits, &mut office, &mut parts);
    }
    office.text = join(words, &parts);
    office.words = folded_words(&office.text);
    // "leader" alone says little: "North Korean leader", "Zimbabwe President".
    if office.core == office.head
        && office.head.end - office.head.start == 1
        && office.full.start < office.head.start
    {
        let with_country = office.full.start..office.head.end;
        let country =
            hits.known(with_country.start).filter(|h| h.end == office.head.start && is_country_word(h.what));
        let country = country.or_else(|| {
            hits.known(with_country.start + 1)
                .filter(|h| h.end == office.head.start && is_country_word(h.what))
        });
        if let Some(country) = country.filter(|_| office.owner.is_none()) {
            office.text = words.text(&(country.start..office.head.end));
        }
    }
    Some(office)
}

/// Joins the pieces of the printed office, full stops of abbreviations kept.
fn join(words: &Words, parts: &[TokenRange]) -> String {
    let mut merged: Vec<TokenRange> = Vec::new();
    for part in parts {
        match merged.last_mut() {
            Some(last) if last.end == part.start => last.end = part.end,
            _ => merged.push(part.clone()),
        }
    }
    merged.iter().map(|part| words.text(part)).collect::<Vec<_>>().join(" ")
}

/// Reads modifiers, fields, bodies and countries before the head, then owner and determiner.
fn read_left(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let head = office.head.start;
    let quoted = words.at(head).quoted;
    let inside = |p: usize| p > 0 && words.same_sentence(p - 1, head) && words.at(p - 1).quoted == quoted;
    let mut p = head;
    while inside(p) {
        let before = words.at(p - 1);
        if before.possessive {
            read_owner(words, hits, office, p, parts);
            return;
        }
        if let Some(hit) = hits.known_before(p) {
            if is_subject_place(hit.what) {
                break;
            }
            note_known(office, hit.what, true);
            if !is_country_word(hit.what) {
                parts.push(hit.start..hit.end);
            }
            p = hit.start;
        } else if let Some(hit) = hits.modifier_before(p) {
            office.former |= hit.what == Effect::Former;
            parts.push(hit.start..hit.end);
            p = hit.start;
        } else if let Some(sphere) = hits.sphere(p - 1) {
            // "the network, said President Putin": a trade in lower case is no part of a capital title.
            let apart = words.at(p).capital && !before.capital && !words.at(p).initial;
            if apart && sphere == Sphere::Private {
                break;
            }
            note_sphere(office, sphere, words.folded(p - 1));
            parts.push(p - 1..p);
            p -= 1;
        } else if let Some(hit) = hits.head_before(p).filter(|h| !h.what.plural && is_attribute(h.what.title))
        {
            office.public |= hit.what.title.verdict == Verdict::Yes;
            parts.push(hit.start..hit.end);
            p = hit.start;
        } else if is_field_list(words, hits, p) {
            parts.push(p - 2..p);
            if let Some(sphere) = hits.sphere(p - 2) {
                note_sphere(office, sphere, words.folded(p - 2));
            }
            p -= 2;
        } else if before.capital && before.function.is_empty() && before.alphabetic {
            office.unknown_name = true;
            parts.push(p - 1..p);
            p -= 1;
        } else if before.alphabetic && before.folded.contains('-') && before.function.is_empty() {
            parts.push(p - 1..p);
            p -= 1;
        } else if let Some(skipped) = loose_words(words, hits, p) {
            p = skipped;
        } else {
            break;
        }
    }
    trim_adjectives(words, parts);
    office.core.start = parts.last().map_or(head, |part| part.start);
    office.full.start = office.core.start.min(p);
    if inside(p) {
        let before = words.at(p - 1);
        office.determiner = match (before.function, before.folded.as_str()) {
            ("poss", _) => Determiner::Pronoun(p - 1),
            ("det", "the" | "this" | "that" | "these" | "those") => Determiner::Definite,
            ("det", _) => Determiner::Indefinite,
            _ => return,
        };
        office.full.start = p - 1;
    }
}

/// "Stockholm-based analyst" at the front of a phrase is no part of the office.
fn trim_adjectives(words: &Words, parts: &mut Vec<TokenRange>) {
    while let Some(part) = parts.last() {
        let word = words.at(part.start);
        let is_loose = part.end - part.start == 1 && word.folded.contains('-') && !word.upper;
        if !is_loose || LEXICON.modifiers.get(&word.folded.replace('-', " ")).is_some() {
            break;
        }
        parts.pop();
    }
}

/// A people or a place that is somebody else: "Washington told officials".
fn is_subject_place(known: Known) -> bool {
    matches!(known.place, Some((_, PlaceForm::People))) && known.body.is_none()
}

fn is_country_word(known: Known) -> bool {
    known.place.is_some_and(|(_, form)| form != PlaceForm::Place)
        && known.body.is_none()
        && known.metonym.is_none()
}

fn is_attribute(title: &Title) -> bool {
    !matches!(title.class, Class::Relation | Class::Occupation | Class::Academic | Class::Source)
}

/// "foreign and defence minister": a field, "and" or a comma, a field.
fn is_field_list(words: &Words, hits: &Hits, p: usize) -> bool {
    p >= 2
        && matches!(words.folded(p - 1), "and" | "," | "&")
        && words.same_sentence(p - 2, p)
        && hits.sphere(p).is_some()
        && hits.sphere(p - 2).is_some()
        && words.at(p).capital == words.at(p - 2).capital
        && !words.at(p - 2).possessive
}

/// "China’s powerful new foreign minister": up to three plain words that lead to a determiner, an
/// owner or a country; gives the place before them.
fn loose_words(words: &Words, hits: &Hits, p: usize) -> Option<usize> {
    for back in 1..=3 {
        let word = words.at(p.checked_sub(back)?);
        if !word.alphabetic || word.capital || !word.function.is_empty() || word.possessive {
            return None;
        }
        let at = p - back;
        let before = words.at(at.checked_sub(1)?);
        if !words.same_sentence(at - 1, p) {
            return None;
        }
        let leads = matches!(before.function, "det" | "poss")
            || before.possessive
            || hits.modifier_before(at).is_some_and(|m| m.what == Effect::Former)
            || hits.known_before(at).is_some_and(|k| is_country_word(k.what));
        if leads {
            return Some(at);
        }
    }
    None
}

/// Reads the possessive noun that ends before `p`.
fn read_owner(words: &Words, hits: &Hits, office: &mut Office, p: usize, parts: &mut Vec<TokenRange>) {
    trim_adjectives(words, parts);
    office.core.start = parts.last().map_or(office.head.start, |part| part.start);
    let mut start = p;
    let mut named = false;
    while start > 0 && words.same_sentence(start - 1, p) {
        let word = words.at(start - 1);
        if start < p && word.possessive {
            break;
        }
        if let Some(hit) = hits.known_before(start) {
            note_known(office, hit.what, true);
            start = hit.start;
        } else if let Some(hit) = hits.head_before(start) {
            office.public |= hit.what.title.verdict == Verdict::Yes;
            start = hit.start;
        } else if let Some(sphere) = hits.sphere(start - 1) {
            note_sphere(office, sphere, words.folded(start - 1));
            start -= 1;
        } else if word.capital && word.function.is_empty() && word.alphabetic {
            named = true;
            start -= 1;
        } else if start == p {
            start -= 1;
        } else {
            break;
        }
    }
    let owner = start..p;
    let is_body = LEXICON.body_words.get(words.folded(p - 1)).is_some() || hits.sphere(p - 1).is_some();
    if is_body && !named {
        // "the army’s spokesman" keeps its army, "Yoon’s adviser" is an adviser.
        parts.push(owner.clone());
        office.core.start = owner.start;
        office.public |= hits.sphere(p - 1) == Some(Sphere::Public);
    }
    office.full.start = start;
    if start > 0
        && matches!(words.at(start - 1).function, "det" | "poss")
        && words.same_sentence(start - 1, p)
    {
        office.full.start = start - 1;
    }
    office.owner = Some(owner);
}

fn note_known(office: &mut Office, known: Known, tells_country: bool) {
    if let Some(body) = known.body.and_then(|b| LEXICON.bodies.get(b)) {
        office.public |= body.public;
        office.private |= !body.public;
        office.international |=
            body.public && body.country.is_none() && body.kind == super::Kind::Organisation;
        if tells_country {
            office.country = office.country.or(body.country);
        }
    } else if let Some(metonym) = known.metonym.and_then(|m| LEXICON.metonyms.get(m)) {
        office.public = true;
        office.international |= metonym.country.is_none();
        if tells_country {
            office.country = office.country.or(metonym.country);
        }
    } else if known.media.is_some() {
        office.private = true;
    } else if let Some((country, _)) = known.place
        && tells_country
    {
        office.country = office.country.or(Some(country));
    }
}

fn note_sphere(office: &mut Office, sphere: Sphere, word: &str) {
    match sphere {
        Sphere::Public => office.public = true,
        Sphere::Faith => office.faith = true,
        // "the lobby group", "the bank": the noun of a body, or a trade before a head.
        Sphere::Private => office.private = true,
        Sphere::Topic => {
            let is_central = matches!(word, "central" | "national");
            office.public |= is_central && office.private;
        }
    }
}

/// Reads "of the navy", "for ports, shipping and waterways", "to the United Nations".
fn read_right(words: &Words, hits: &Hits, office: &mut Office, parts: &mut Vec<TokenRange>) {
    let at = office.head.end;
    let preposition = words.folded(at);
    if !matches!(preposition, "of" | "for" | "to" | "at" | "on" | "with" | "in")
        || !words.same_sentence(office.head.start, at)
        || words.at(at).quoted != words.at(office.head.start).quoted
    {
        return;
    }
    let sends =
        office.title.class == Class::Diplomat && matches!(preposition, "to" | "in" | "at" | "for" | "on");
    let is_place_alone = preposition == "in" && hits.known(at + 1).is_none_or(|k| k.what.body.is_none());
    if is_place_alone || preposition == "to" && !starts_noun(words, hits, at + 1) {
        return;
    }
    let tells_country = !sends && !matches!(preposition, "at" | "in");
    read_complement(words, hits, office, parts, at, tells_country);
}

/// Reads the noun phrase behind token `at`, a preposition or "chairs".
fn read_complement(
    words: &Words,
    hits: &Hits,
    office: &mut Office,
    parts: &mut Vec<TokenRange>,
    at: usize,
    tells_country: bool,
) {
    let mut end = at + 1;
    let mut last_noun = at;
    while end < at + 16 && words.same_sentence(at, end) {
        let word = words.at(end);
        if word.quoted != words.at(at).quoted {
            break;
        }
        if let Some(hit) = hits.known(end) {
            note_known(office, hit.what, tells_country);
            end = hit.end;
            last_noun = end;
        } else if matches!(word.function, "det" | "poss")
            && !matches!(word.folded.as_str(), "all" | "that" | "both")
        {
            end += 1;
        } else if names_holder(words, hits, end) {
            // "spokesman for President Luka Marin": the president is somebody else's office.
            office.public = true;
            break;
        } else if word.alphabetic && word.capital && word.function.is_empty() {
            if hits.head(end).is_some_and(|h| {
                LEXICON.titles.get(h.what.title.head).is_some_and(|t| t.verdict == Verdict::Yes)
            }) {
                office.public = true;
            }
            match hits.sphere(end) {
                Some(sphere) => note_sphere(office, sphere, words.folded(end)),
                None => office.unknown_name |= hits.head(end).is_none(),
            }
            end += 1;
            last_noun = end;
        } else if word.alphabetic && word.function.is_empty() && !looks_like_verb(words, end) {
            if let Some(sphere) = hits.sphere(end) {
                note_sphere(office, sphere, words.folded(end));
            } else if hits.head(end).is_some_and(|h| h.what.title.verdict == Verdict::Yes) {
                office.public = true;
            }
            end += 1;
            last_noun = end;
        } else if matches!(word.folded.as_str(), "of" | "for" | "and" | "&" | "on") && last_noun == end {
            if !starts_noun(words, hits, end + 1) || begins_office(words, hits, end + 1) {
                break;
            }
            end += 1;
        } else if word.folded == "," && last_noun == end && is_noun_list(words, end) {
            end += 1;
        } else {
            break;
        }
    }
    if last_noun > at + 1
        || last_noun == at + 1 && hits.known(at + 1).is_some()
        || last_noun == at + 1 && hits.sphere(at + 1).is_some()
    {
        // The phrase ends in its last noun; a possessive end makes the whole an owner.
        parts.push(at..last_noun);
        office.core.end = last_noun;
        office.full.end = last_noun;
        office.possessive = words.at(last_noun - 1).possessive;
    }
}

/// A determiner, a name or a plain noun begins at `i`.
fn starts_noun(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    hits.known(i).is_some()
        || word.alphabetic
            && (matches!(word.function, "det" | "poss")
                || word.function.is_empty() && !looks_like_verb(words, i))
}

/// Another office begins at `i`: "minister and deputy leader".
fn begins_office(words: &Words, hits: &Hits, i: usize) -> bool {
    let i = if words.at(i).function == "det" { i + 1 } else { i };
    (i..i + 7)
        .take_while(|&k| {
            words.same_sentence(i, k)
                && words.at(k).function.is_empty()
                && (words.at(k).alphabetic || words.folded(k) == ".")
        })
        .any(|k| hits.head(k).is_some_and(|h| !h.what.plural))
}

/// A capitalised title with a name behind it begins at `i`: "Defence Minister Yusuf Sadiq".
fn names_holder(words: &Words, hits: &Hits, i: usize) -> bool {
    let capital = |k: usize| words.at(k).capital && words.same_sentence(i, k);
    (i..i + 5)
        .take_while(|&k| capital(k) || words.folded(k) == ".")
        .find_map(|k| hits.head(k))
        .is_some_and(|h| capital(h.end) && hits.head(h.end).is_none() && !words.at(h.end - 1).possessive)
}

/// Words in "-ed" and such that the list of verbs lacks.
fn looks_like_verb(words: &Words, i: usize) -> bool {
    let word = words.at(i);
    !word.capital
        && word.folded.len() > 4
        && word.folded.ends_with("ed")
        && words.at(i.wrapping_sub(1)).function != "det"
}

/// "ports, shipping and waterways": lower-case nouns, and an "and" within five words.
fn is_noun_list(words: &Words, comma: usize) -> bool {
    let plain = |k: usize| {
        let word = words.at(k);
        word.alphabetic && !word.capital && word.function.is_empty() && !looks_like_verb(words, k)
    };
    plain(comma + 1)
        && (comma + 2..comma + 6).take_while(|&k| plain(k) || words.folded(k) == ",").count() + comma + 2
            < words.len()
        && (comma + 2..comma + 6)
            .find(|&k| !plain(k) && words.folded(k) != ",")
            .is_some_and(|k| words.folded(k) == "and" && plain(k + 1))
}
