//! Governments, ministries, parties, armed groups, companies and media on the page.

use super::hits::Hits;
use super::lexicon::{Country, LEXICON, PlaceForm};
use super::names::{Looks, Name, body_kind};
use super::words::Words;
use super::{Entity, Kind, Mention, MentionKind};
use crate::text::TokenRange;
use std::collections::{HashMap, HashSet};

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
}

/// All bodies of the document, in order of the text.
pub fn find(words: &Words, hits: &Hits, names: &[Name], is_person: &[bool]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut i = 0;
    while i < words.len() {
        if let Some(body) = known(words, hits, i) {
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
    found.sort_by_key(|f| (f.tokens.start, usize::MAX - f.tokens.end));
    let mut until = 0;
    found.retain(|f| {
        let keep = f.tokens.start >= until;
        if keep {
            until = f.tokens.end;
        }
        keep
    });
    found
}

/// "Brazil won the toss": two words of sport in the paragraph make teams of the countries in it.
fn is_sport(words: &Words, at: usize) -> bool {
    let Some(block) = words.doc.blocks.get(words.at(at).block) else { return false };
    let near = at.saturating_sub(80).max(block.tokens.start)..(at + 80).min(block.tokens.end);
    near.filter(|&i| LEXICON.sport.contains_key(words.folded(i))).take(2).count() == 2
}

/// "Front for the Defence of the North (FDN)": the letters mean the same body from there on.
fn acronyms(words: &Words, found: &[Found], names: &[Name]) -> Vec<Found> {
    let mut bodies: HashMap<&str, &Found> = HashMap::new();
    for body in found {
        let letters = words.at(body.tokens.end + 1);
        if words.folded(body.tokens.end) == "(" && words.folded(body.tokens.end + 2) == ")" && letters.upper {
            bodies.entry(letters.folded.as_str()).or_insert(body);
        }
    }
    let single = names.iter().filter(|n| !n.is_full() && words.at(n.tokens.start).upper);
    single
        .filter_map(|name| {
            let body = bodies.get(name.words.first()?.as_str())?;
            let counts = acts(words, &name.tokens);
            Some(Found { tokens: name.tokens.clone(), counts, ..(*body).clone() })
        })
        .collect()
}

/// A country, capital, metonym, body or medium of the lists at token `i`.
pub fn known(words: &Words, hits: &Hits, i: usize) -> Option<Found> {
    let hit = hits.known(i)?;
    let tokens = hit.start..hit.end;
    let name = words.text(&tokens);
    let counts = acts(words, &tokens);
    if let Some(body) = hit.what.body.and_then(|b| LEXICON.bodies.get(b)) {
        let key = format!("body:{}", body.name);
        return Some(Found {
            tokens,
            kind: body.kind,
            name,
            country: body.country,
            stands_for: None,
            key,
            counts,
        });
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
    if let Some((medium, country)) = hit.what.media.and_then(|m| LEXICON.media.get(m)) {
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
    let (country, form) = hit.what.place?;
    if !matches!(form, PlaceForm::Name | PlaceForm::Capital) {
        return None;
    }
    // "the Seoul talks" are a place.
    let article = i > 0 && words.at(i - 1).function == "det" && form == PlaceForm::Capital;
    let country_name = LEXICON.countries.get(country).map_or("", |&(_, name)| name);
    let stands_for = (form == PlaceForm::Capital).then(|| format!("Government of {country_name}"));
    // "Seoul" keeps its printed name and stays apart from "South Korea".
    let key = format!("state:{form:?}:{country}");
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
            .filter(|h| h.what.place.is_some() && words.same_sentence(h.start, tokens.start))
        && !words.at(hit.end - 1).possessive
    {
        tokens.start = hit.start;
    }
    extend(words, hits, &mut tokens);
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
        .and_then(|h| h.what.place)
        .map(|p| p.0);
    Some(Found { tokens, kind, name: text, country, stands_for: None, key, counts })
}

/// "Front for the Defence of the North", "Union for Renewal": on over "of", "for", "and", "the".
fn extend(words: &Words, hits: &Hits, tokens: &mut TokenRange) {
    loop {
        let mut at = tokens.end;
        while matches!(words.folded(at), "of" | "for" | "the" | "and" | "on") && at < tokens.end + 2 {
            at += 1;
        }
        let is_name = at > tokens.end
            && words.folded(tokens.end) != "and"
            && words.at(at).capital
            && words.same_sentence(tokens.start, at)
            && words.at(at).quoted == words.at(tokens.start).quoted
            && !words.at(tokens.end - 1).possessive;
        if !is_name {
            return;
        }
        let mut end = hits.known(at).map_or(at + 1, |h| h.end);
        while words.at(end).capital
            && words.at(end).alphabetic
            && words.same_sentence(at, end)
            && !words.at(end - 1).possessive
        {
            end += 1;
        }
        tokens.end = end;
    }
}

/// "the airline Aerolux", "the plant’s owner, Voltaris", "armed group calling itself the Southern
/// Shield": the kind that the words before the name tell.
pub fn described_before(words: &Words, start: usize) -> Option<Kind> {
    let mut at = start;
    let back = |at: usize| at.checked_sub(1).filter(|&i| words.same_sentence(i, start));
    if let Some(i) = back(at).filter(|&i| words.at(i).function == "det") {
        at = i;
    }
    if let Some(i) = back(at).filter(|&i| {
        words.folded(i) == ","
            || words.folded(i) == "called"
            || words.folded(i) == "itself"
            || words.folded(i) == "named"
    }) {
        at = i;
        if words.folded(at) == "itself" {
            at = back(at)?;
        }
    }
    let last = back(at)?;
    if words.at(last).capital || words.at(last).possessive {
        return None;
    }
    let two = last.checked_sub(1).map(|first| format!("{} {}", words.folded(first), words.folded(last)));
    let word = two
        .and_then(|t| LEXICON.body_words.get(&t))
        .or_else(|| LEXICON.body_words.get(words.folded(last)))?;
    // "the company, Holm said": a comma before a name alone says nothing of it.
    let closed = at == start || !words.at(start + 1).function.eq("verb");
    closed.then_some(word.kind)
}

/// "Nordgas, the state-owned energy company": the kind that the apposition tells.
pub fn described_behind(words: &Words, hits: &Hits, end: usize) -> Option<Kind> {
    if words.folded(end) != "," || words.at(end + 1).function != "det" {
        return None;
    }
    for i in end + 2..end + 9 {
        let word = words.at(i);
        if !word.alphabetic || word.function == "verb" || word.function == "aux" || hits.head(i).is_some() {
            return None;
        }
        let two = format!("{} {}", words.folded(i), words.folded(i + 1));
        let noun = LEXICON.body_words.get(&two).or_else(|| LEXICON.body_words.get(&word.folded));
        if let Some(noun) = noun
            && LEXICON.body_words.get(words.folded(i + 1)).is_none()
        {
            return Some(noun.kind);
        }
    }
    None
}

/// "the Iranian foreign ministry", "The Chinese embassy in London": the body whose noun is token `i`.
pub fn phrase(words: &Words, hits: &Hits, i: usize) -> Option<Found> {
    let noun = LEXICON.body_words.get(words.folded(i))?;
    if words.at(i).function == "verb" || hits.known(i).is_some_and(|h| h.end > i + 1) {
        return None;
    }
    let mut start = i;
    let mut country = None;
    let mut names_it = false;
    while start > 0 && words.same_sentence(start - 1, i) && words.at(start - 1).quoted == words.at(i).quoted {
        if let Some(hit) = hits.known_before(start) {
            country = country.or(hit.what.place.map(|p| p.0));
            let body = hit.what.body.and_then(|b| LEXICON.bodies.get(b)).and_then(|b| b.country);
            country = country.or(body);
            start = hit.start;
            names_it = true;
            if words.at(hit.end - 1).possessive {
                break;
            }
            continue;
        }
        let word = words.at(start - 1);
        let is_field =
            hits.sphere(start - 1).is_some() || word.capital && word.function.is_empty() && word.alphabetic;
        if !is_field || word.possessive {
            break;
        }
        names_it = true;
        start -= 1;
    }
    let mut end = i + 1;
    if words.folded(end) == "in"
        && let Some(hit) = hits.known(end + 1).filter(|h| h.what.place.is_some())
    {
        let is_mission = matches!(words.folded(i), "embassy" | "consulate" | "mission");
        if !is_mission {
            country = country.or(hit.what.place.map(|p| p.0));
        }
        if acts(words, &(i..hit.end)) {
            end = hit.end;
        }
    }
    let tokens = start..end;
    let counts = names_it && (acts(words, &tokens) || end > i + 1);
    let name_tokens = start..i + 1;
    let name = words.text(&name_tokens);
    let key = format!("name:{}", super::fold::fold(&name));
    Some(Found { tokens, kind: noun.kind, name, country, stands_for: None, key, counts })
}

/// Whether what stands at `tokens` is the subject of a verb: "Seoul said", "the Kremlin, which
/// denies". A preposition before it makes it a place.
pub fn acts(words: &Words, tokens: &TokenRange) -> bool {
    let Some(first) = tokens.start.checked_sub(1) else { return is_verb(words, tokens.end) };
    let before = words.at(first);
    let at = if before.function == "det" { first.checked_sub(1) } else { Some(first) };
    let governed = at.is_some_and(|i| words.at(i).function == "prep" && words.same_sentence(i, tokens.start));
    if governed || words.at(tokens.end.saturating_sub(1)).possessive {
        return false;
    }
    let end = skip_parenthesis(words, tokens.end);
    // "The SBU, Ukraine’s security service, said", "Yoon, 63, a former prosecutor, had"
    let apposition = words.folded(end) == ","
        && (end..end + 30)
            .take_while(|&i| words.same_sentence(end, i) && words.at(i).quoted == words.at(end).quoted)
            .any(|i| words.folded(i) == "," && is_verb(words, i + 1));
    is_verb(words, end) || apposition
}

/// Behind "(IAEA)".
pub fn skip_parenthesis(words: &Words, at: usize) -> usize {
    if words.folded(at) != "(" {
        return at;
    }
    (at + 1..at + 6).find(|&i| words.folded(i) == ")").map_or(at, |i| i + 1)
}

/// A finite verb stands at `i`, adverbs before it passed over.
pub fn is_verb(words: &Words, i: usize) -> bool {
    let mut at = i;
    let passes = |at: usize| {
        let word = words.folded(at);
        words.at(at).function == "adv"
            || word.ends_with("ly")
            || word.ends_with("self")
            || matches!(word, "both" | "neither")
    };
    while at < i + 3 && passes(at) {
        at += 1;
    }
    let word = words.at(at);
    !word.capital
        && (matches!(word.function, "verb" | "aux") || word.folded.len() > 4 && word.folded.ends_with("ed"))
}

/// The entity of a body's first find.
pub fn entity(body: &Found) -> Entity {
    Entity {
        kind: body.kind,
        name: body.name.clone(),
        country: body.country.map(str::to_owned),
        stands_for: body.stands_for.clone(),
        ..Entity::default()
    }
}

/// The longest name of a body: "Downing Street", not "No 10"; a government keeps the form that acts
/// first.
fn rename(entity: &mut Entity, body: &Found) {
    if body.name.len() > entity.name.len() && !body.is_state() {
        entity.name.clone_from(&body.name);
        entity.stands_for.clone_from(&body.stands_for);
    }
}

/// Gathers finds into entities; gives them with the keys that lead to them. "(IAEA)" behind a name
/// is one more mention of it.
pub fn gather(words: &Words, found: &[Found]) -> (Vec<Entity>, HashMap<String, usize>) {
    let mut entities: Vec<Entity> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut aliases: HashMap<String, String> = HashMap::new();
    for pair in found.windows(2) {
        let [name, short] = pair else { continue };
        let bracketed = name.tokens.end + 1 == short.tokens.start
            && words.folded(name.tokens.end) == "("
            && words.folded(short.tokens.end) == ")";
        if bracketed && name.key != short.key {
            aliases.insert(short.key.clone(), name.key.clone());
        }
    }
    let counted: HashSet<&str> =
        found.iter().filter(|f| f.counts).map(|f| aliases.get(&f.key).unwrap_or(&f.key).as_str()).collect();
    for body in found {
        let key = aliases.get(&body.key).unwrap_or(&body.key);
        // A country that does not act is a place.
        if !counted.contains(key.as_str()) || body.is_state() && !body.counts {
            continue;
        }
        let index = match by_key.get(key) {
            Some(&index) => index,
            None => {
                entities.push(entity(body));
                by_key.insert(key.clone(), entities.len() - 1);
                entities.len() - 1
            }
        };
        by_key.insert(body.key.clone(), index);
        if let Some(entity) = entities.get_mut(index) {
            rename(entity, body);
            entity.mentions.push(Mention { tokens: body.tokens.clone(), kind: MentionKind::Name });
            if entity.country.is_none() {
                entity.country = body.country.map(str::to_owned);
            }
        }
    }
    (entities, by_key)
}
