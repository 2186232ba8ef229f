//! Governments, ministries, parties, armed groups, companies and media on the page.

use super::Kind;
use super::acting::{acts, is_sport};
use super::body_nouns::{described_before, described_behind, phrase, run_by, settle_agencies};
use super::hits::Hits;
use super::lexicon::{Country, LEXICON, PlaceForm};
use super::name_words;
use super::names::{Looks, Name, body_kind};
use super::words::Words;
use crate::order;
use crate::text::TokenRange;
use std::collections::HashMap;

/// A body found at a place in the text.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its tokens, without an article.
    pub tokens: TokenRange,
    /// What it is.
    pub kind: Kind,
    /// Its name as printed.
    pub name: String,
    /// Its country, where its words tell.
    pub country: Option<Country>,
    /// For a metonym: the body that it stands for.
    pub stands_for: Option<String>,
    /// Two finds of one key are one entity.
    pub key: String,
    /// It speaks or acts here, or the words around say what it is.
    pub counts: bool,
}

impl Found {
    /// A country or capital that stands for its government.
    pub fn is_state(&self) -> bool {
        self.key.starts_with("state:")
    }

    /// A government’s body, or one of several states.
    pub fn is_public(&self) -> bool {
        let listed = || {
            let row = LEXICON.known.get(&super::fold::fold(self.key.strip_prefix("body:")?))?.body?;
            LEXICON.bodies.get(row).map(|body| body.public)
        };
        let listed = || listed().unwrap_or_default();
        self.kind == Kind::Government && !self.is_state() || self.kind == Kind::Organisation && listed()
    }

    /// Whether a noun can mean it: "the bank" the Bank of Ghana, "the regulator" any public body, "the bloc"
    /// one of several states.
    pub fn can_be_called(&self, noun: &str) -> bool {
        let name = self.key.split_once(':').map_or("", |(_, name)| name);
        let named = name.split(' ').any(|word| super::fold::fold(word) == noun);
        let states = self.kind == Kind::Organisation && self.country.is_none();
        named
            || name_words::is(noun, name_words::OF_STATES) && states
            || name_words::is(noun, name_words::PUBLIC_BODY) && self.kind == Kind::Government
    }
}

/// Whether each token stands inside a person's name.
pub fn inside_persons(words: &Words, names: &[Name], is_person: &[bool]) -> Vec<bool> {
    let mut inside = vec![false; words.len()];
    // "Shares of General Salmon Norway": the country in the name of a firm is none either.
    let holds = |(name, is_person): &(&Name, &bool)| **is_person || name.looks == Looks::Thing;
    for (name, _) in names.iter().zip(is_person).filter(holds) {
        inside.get_mut(name.tokens.clone()).into_iter().flatten().for_each(|slot| *slot = true);
    }
    inside
}

/// All bodies of the document, in order of the text.
/// `is_person` tells of each name, `in_person` of each token.
pub fn find(
    words: &Words,
    hits: &Hits,
    names: &[Name],
    is_person: &[bool],
    in_person: &[bool],
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        // "Diana Fox" is not the broadcaster.
        let inside = in_person.get(i).copied().unwrap_or(false);
        if let Some(body) = known(words, hits, i).filter(|_| !inside) {
            i = body.tokens.end.max(i + 1);
            found.push(body);
        } else {
            i += 1;
        }
    }
    for (index, name) in names.iter().enumerate() {
        if is_person.get(index).copied().unwrap_or(false) {
            continue;
        }
        found.extend(named(words, hits, name));
    }
    for i in 0..words.len() {
        found.extend(phrase(words, hits, i).filter(|f| f.counts));
    }
    let short = acronyms(words, &found, names);
    found.extend(short);
    for body in found.iter_mut().filter(|f| f.counts && f.is_state()) {
        body.counts = !is_sport(words, body.tokens.start);
    }
    order::by_key(&mut found, |f| (f.tokens.start, usize::MAX - f.tokens.end));
    let mut until = 0;
    found.retain(|f| {
        let keep = f.tokens.start >= until;
        if keep {
            until = f.tokens.end;
        }
        keep
    });
    settle_aliases(words, &mut found);
    settle_agencies(words, &mut found);
    found
}

/// "Ukraine’s intelligence agency, known as **the HUR**,": the letters are those of a listed body, and both are one.
fn settle_aliases(words: &Words, found: &mut [Found]) {
    let pairs: Vec<(String, Found)> = found
        .iter()
        .filter(|body| body.key.starts_with("name:"))
        .filter_map(|body| {
            let letters = alias(words, body.tokens.end)?;
            let at = found.partition_point(|f| f.tokens.start < letters);
            let listed = found.get(at).filter(|f| f.tokens.start == letters && f.key != body.key)?;
            Some((body.key.clone(), listed.clone()))
        })
        .collect();
    for (key, listed) in pairs {
        for body in found.iter_mut().filter(|body| body.key == key) {
            body.key.clone_from(&listed.key);
            body.name.clone_from(&listed.name);
        }
    }
}

/// "Front for the Defence of the North (FDN)": the letters mean the same body from there on.
fn acronyms(words: &Words, found: &[Found], names: &[Name]) -> Vec<Found> {
    let mut bodies: HashMap<&str, &Found> = HashMap::new();
    for body in found {
        // "the Audit Office of Poland (AOP)" is no other name of Poland.
        if body.is_state() {
            continue;
        }
        if let Some(alias) = alias(words, body.tokens.end) {
            bodies.entry(words.folded(alias)).or_insert(body);
        }
        let letters = words.at(body.tokens.end + 1);
        if words.folded(body.tokens.end) == "(" && words.folded(body.tokens.end + 2) == ")" && letters.upper {
            bodies.entry(letters.folded.as_str()).or_insert(body);
        }
    }
    // "the Competition and Markets Authority …. The CMA": its initials, where no other body has them.
    let mut spelt: HashMap<String, Option<&Found>> = HashMap::new();
    for body in found.iter().filter(|b| !b.is_state()) {
        let slot = spelt.entry(initials(&body.name)).or_insert(Some(body));
        if slot.is_some_and(|other| other.key != body.key) {
            *slot = None;
        }
    }
    let single = names.iter().filter(|n| !n.is_full() && words.at(n.tokens.start).upper);
    single
        .filter_map(|name| {
            let letters = name.words.first()?.as_str();
            let by_initials = || spelt.get(letters).copied().flatten().filter(|_| letters.len() > 2);
            let body = bodies.get(letters).copied().or_else(by_initials)?;
            let counts = acts(words, &name.tokens);
            Some(Found { tokens: name.tokens.clone(), counts, ..(*body).clone() })
        })
        .collect()
}

/// ", also known as the **ZKR**", "known by its acronym **ZKR**": the letters that a body behind which token `at`
/// stands goes by.
fn alias(words: &Words, at: usize) -> Option<usize> {
    let mut i = at + usize::from(words.folded(at) == ",");
    i += usize::from(matches!(words.folded(i), "also" | "better" | "commonly" | "widely" | "locally"));
    if !matches!(words.folded(i), "known" | "called") {
        return None;
    }
    let letters = (i + 1..i + 6).find(|&k| words.at(k).upper)?;
    let between = |k: usize| {
        matches!(
            words.folded(k),
            "as" | "by" | "the" | "its" | "initials" | "acronym" | "abbreviation" | "for" | "short"
        )
    };
    ((i + 1..letters).all(between) && words.same_sentence(at, letters)).then_some(letters)
}

/// "cma" of "Competition and Markets Authority": the first letters of its capitalised words.
fn initials(name: &str) -> String {
    let capitals = name.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
    capitals.flat_map(char::to_lowercase).collect()
}

/// "SANTIAGO, Chile — ...": where a report was written.
fn is_dateline(words: &Words, i: usize) -> bool {
    let opens = words.doc.blocks.get(words.at(i).block).is_some_and(|b| b.tokens.start == i);
    let dash = |k: usize| matches!(words.folded(k), "—" | "–" | "-");
    opens && words.at(i).upper && (i + 1..i + 12).take_while(|&k| words.same_sentence(i, k)).any(dash)
}

/// A country, capital, metonym, body or medium of the lists at token `i`.
pub fn known(words: &Words, hits: &Hits, i: usize) -> Option<Found> {
    let hit = hits.known(i)?;
    let tokens = hit.start..hit.end;
    let name = words.text(&tokens);
    let counts = acts(words, &tokens);
    if is_dateline(words, i) && (hit.what.place().is_some() || hit.what.metonym.is_some()) {
        return None;
    }
    if let Some(body) = hit.what.body.and_then(|b| LEXICON.bodies.get(b)) {
        // "South Korea’s Joint Chiefs of Staff" are not the American ones.
        let owner =
            hits.known_before(i).filter(|h| words.same_sentence(h.start, i)).and_then(|h| h.what.place());
        let own =
            owner.filter(|(_, form)| matches!(form, PlaceForm::Name | PlaceForm::Adjective)).map(|p| p.0);
        let country = body.country().map(|c| own.unwrap_or(c));
        let foreign = country.filter(|_| country != body.country()).unwrap_or_default();
        let key = format!("body:{}{foreign}", body.name);
        return Some(Found { tokens, kind: body.kind, name, country, stands_for: None, key, counts });
    }
    if let Some(metonym) = hit.what.metonym.and_then(|m| LEXICON.metonyms.get(m)) {
        let stands_for = Some(metonym.body.to_owned());
        let key = format!("metonym:{}", metonym.body);
        return Some(Found {
            tokens,
            kind: Kind::Government,
            name,
            country: metonym.country,
            stands_for,
            key,
            counts,
        });
    }
    if let Some((medium, country, _)) = hit.what.media.and_then(|m| LEXICON.media.get(m)) {
        let key = format!("media:{medium}");
        return Some(Found {
            tokens,
            kind: Kind::Media,
            name,
            country: *country,
            stands_for: None,
            key,
            counts,
        });
    }
    let (country, form) = hit.what.place()?;
    if !matches!(form, PlaceForm::Name | PlaceForm::Capital) {
        return None;
    }
    // "the Seoul talks" are a place.
    let article = i > 0 && words.at(i - 1).function == "det" && form == PlaceForm::Capital;
    let country_name = LEXICON.countries.get(country).map_or("", |&(_, name)| name);
    let stands_for = (form == PlaceForm::Capital).then(|| format!("Government of {country_name}"));
    // "Seoul" and "South Korea" are one; its residence, "the Kremlin", stays apart.
    let key = format!("state:{country}");
    Some(Found {
        tokens,
        kind: Kind::Government,
        name,
        country: Some(country),
        stands_for,
        key,
        counts: counts && !article,
    })
}

/// A name that is no person's: what its words or the words around it say.
fn named(words: &Words, hits: &Hits, name: &Name) -> Option<Found> {
    let mut tokens = name.tokens.clone();
    let by_name = match name.looks {
        Looks::Body(kind) => Some(kind),
        _ => body_kind(words, &tokens),
    };
    // "Seoul National University"
    if by_name.is_some()
        && let Some(hit) = hits
            .known_before(tokens.start)
            .filter(|h| h.what.place().is_some() && words.same_sentence(h.start, tokens.start))
        && !words.at(hit.end - 1).possessive
    {
        tokens.start = hit.start;
    }
    extend(words, hits, &mut tokens);
    if by_name.is_some() {
        tokens.start = list_start(words, hits, tokens.start);
    }
    let told = described_before(words, tokens.start).or_else(|| described_behind(words, hits, tokens.end));
    let kind = match (told, by_name) {
        (Some(told), Some(Kind::Organisation | Kind::Company)) => Some(told),
        (_, Some(kind)) => Some(kind),
        (told, None) => told,
    }?;
    let text = words.text(&tokens);
    let key = format!("name:{}", super::fold::fold(&text));
    let counts = told.is_some() || acts(words, &tokens);
    let country = (tokens.start > 0)
        .then(|| hits.known_before(tokens.start))
        .flatten()
        .and_then(|h| h.what.place())
        .map(|p| p.0)
        .or_else(|| run_by(words, tokens.start));
    Some(Found { tokens, kind, name: text, country, stands_for: None, key, counts })
}

/// "Bank of Cleveland **President Meg Stahl**": an office and a name begin at token `i`.
fn opens_person(words: &Words, hits: &Hits, i: usize) -> bool {
    let next = hits.head(i).map(|hit| hit.end).unwrap_or(i);
    next > i && words.at(next).capital && words.at(next).alphabetic && words.same_sentence(i, next)
}

/// Words of a list of fields that a name may hold: "Rail, Maritime".
const FIELDS: usize = 8;

/// Where a name begins whose last part begins at token `start`: "the **Economic** and Financial Crimes
/// Commission", "the **Rail**, Maritime and Transport union". What stands before "and" is a field, or a word that
/// means nothing by itself, with an article before all of it.
pub fn list_start(words: &Words, hits: &Hits, start: usize) -> usize {
    let joint = |i: usize| matches!(words.folded(i), "and" | "&");
    let Some(and) = start.checked_sub(1).filter(|&i| joint(i) && words.same_sentence(i, start)) else {
        return start;
    };
    let bare = |i: usize| {
        let word = words.at(i);
        let noun = LEXICON.body_words.get(&word.folded).is_some();
        let field = hits.sphere(i).is_some() && !noun;
        let known = hits.known(i).is_some() || hits.known_before(i + 1).is_some() || hits.head(i).is_some();
        let plain = !known && !noun && !word.upper && word.function.is_empty();
        word.capital && word.alphabetic && !word.possessive && (field || plain)
    };
    let floor = and.saturating_sub(FIELDS);
    let mut first = and;
    while first > floor
        && words.same_sentence(first - 1, start)
        && (bare(first - 1) || words.folded(first - 1) == "," && first < and)
    {
        first -= 1;
    }
    let opens =
        first.checked_sub(1).is_some_and(|i| words.folded(i) == "the" && words.same_sentence(i, start));
    if opens && first < and && words.at(first).alphabetic { first } else { start }
}

/// Whether the name of a body goes on at "and": "Ministry of Food **and Drug Safety**", "Institute of
/// Epidemiology**, Disease Control and Research**". What follows ends in a field, and is no body or person.
fn goes_on(words: &Words, hits: &Hits, at: usize, start: usize) -> Option<usize> {
    let run = |from: usize| {
        let inside = |&k: &usize| {
            let word = words.at(k);
            word.capital && word.alphabetic && words.same_sentence(start, k) && hits.head(k).is_none()
        };
        (from..from + FIELDS).take_while(inside).count() + from
    };
    let field = |end: usize| {
        let last = words.at(end - 1);
        let noun = LEXICON.body_words.get(&last.folded).is_some();
        !noun && !last.possessive && (hits.sphere(end - 1).is_some() || is_abstract(&last.folded))
    };
    let own = |from: usize| hits.known(from).is_none() && !words.at(from).upper;
    let mut and = at;
    // ", Disease Control and"
    while words.folded(and) == "," && own(and + 1) && run(and + 1) > and + 1 {
        and = run(and + 1);
    }
    let end = run(and + 1);
    (words.folded(and) == "and" && end > and + 1 && own(and + 1) && field(end)).then_some(end)
}

/// "Education", "Equality", "Fisheries", "Health": what a ministry or an institute deals with, by its ending.
fn is_abstract(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "tion", "sion", "ment", "ity", "ology", "ics", "ance", "ence", "ture", "ries", "ing", "ship",
        "safety", "search", "work", "health",
    ];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// "Front for the Defence of the North", "Union for Renewal": on over "of", "for", "and", "the".
fn extend(words: &Words, hits: &Hits, tokens: &mut TokenRange) {
    let mut behind_of = false;
    loop {
        let mut at = tokens.end;
        while matches!(words.folded(at), "of" | "for" | "the" | "and" | "on") && at < tokens.end + 2 {
            at += 1;
        }
        let is_name = at > tokens.end
            && words.folded(tokens.end) != "and"
            && !matches!(words.at(at).function, "day" | "month")
            && words.at(at).capital
            && words.same_sentence(tokens.start, at)
            && words.at(at).quoted == words.at(tokens.start).quoted
            && !words.at(tokens.end - 1).possessive;
        if !is_name {
            if behind_of && let Some(end) = goes_on(words, hits, tokens.end, tokens.start) {
                tokens.end = end;
            }
            return;
        }
        behind_of = true;
        let mut end = hits.known(at).map_or(at + 1, |h| h.end);
        while words.at(end).capital
            && words.at(end).alphabetic
            && words.same_sentence(at, end)
            && !words.at(end - 1).possessive
            && !opens_person(words, hits, end)
        {
            end += 1;
        }
        tokens.end = end;
    }
}
