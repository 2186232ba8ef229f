//! Which words of a page speak for a country, and how much: a state that acts, "China called for calm", for more
//! than one that is spoken to or of, "urged Delhi", "talks in Doha", "US$3 million".

use super::Kind;
use super::chamber;
use super::fold::fold;
use super::guest::{Guest, guest};
use super::halves;
use super::hits::{Hint, Hit, Hits};
use super::home;
use super::lexicon::{Class, Country, Known, LEXICON, PlaceForm};
use super::name_words;
use super::words::Words;
use std::collections::HashSet;

/// What a country's own word for an office weighs: more than a place in the same sentence, less
/// than the place and the page together.
const OFFICE: f32 = 1.6;

/// What a national paper weighs to which somebody speaks: it decides only where nothing else does.
const MEDIUM: f32 = 0.3;

/// Tokens in which the noun of a firm stands behind its country: "the Turkish marine dredging firm".
const FIRM: usize = 4;

/// Tokens that may stand before the subject of a sentence: "Next door, in the north, **Mali** did the same".
const OPENING: usize = 6;

/// The last word of a body of several states of which the page names only the seat: "in Brussels".
pub const SEAT: &str = "brussels";

/// What stands in these first blocks, headline and lead, tells most of whom the page is about.
pub const LEAD: usize = 2;

/// How a country stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// "**China** called for calm"
    Acts,
    /// "**Israel’s** military denied", "**Turkish** officials"
    Owns,
    /// "In **Copenhagen**, ...": it says where what follows takes place.
    Scene,
    /// "told reporters in **Doha**": where one speaks, which may be anywhere.
    Venue,
    /// "urged **Delhi**", "flew to **Ankara**": another state than the speaker’s.
    Addressed,
    /// "floods in **Rwanda**", "**Swiss** banks"
    Named,
    /// "**Taoiseach** Lind", "**Sen.** Lind"
    Office,
    /// "**Sen.** Lind" on a page that speaks of Brazil far more.
    Shared,
    /// "**Labour** said": a party whose name others have too.
    Party,
}

/// One country spoken of.
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// Its first token.
    pub token: usize,
    /// Block of the token.
    pub block: usize,
    /// Sentence of the token.
    pub sentence: usize,
    /// The country.
    pub country: Country,
    /// What it says of an office near it, 1 for a plain name.
    pub weight: f32,
    /// How it stands there.
    pub stand: Stand,
    /// It speaks of the one in whose sentence it stands behind the title: a town, "bodies were found near **Mombasa**",
    /// what their state will do, "**Estonia** would buy", who reported it, ", **Mali’s** television said".
    pub domestic: bool,
    /// It is a town or a region.
    pub local: bool,
    /// Its sentence begins with it: "**Senegal** is cross", "Next door **Mali** did the same".
    pub opens: bool,
    /// It is the country of an envoy or a foreign minister, who speak in others.
    pub guest: bool,
    /// Its parliament is told something: "told the **Dutch** parliament".
    pub chamber: bool,
}

impl Evidence {
    /// What the word at `token` says for `country`.
    pub(super) fn at(words: &Words, token: usize, country: Country, weight: f32, stand: Stand) -> Evidence {
        let word = words.at(token);
        // What somebody says speaks of anywhere; what stands before a name speaks of here.
        let weight = if word.quoted { weight * 0.4 } else { weight };
        Evidence {
            token,
            block: word.block,
            sentence: word.sentence,
            country,
            weight,
            stand,
            domestic: false,
            local: false,
            opens: false,
            guest: false,
            chamber: false,
        }
    }

    /// A word of an office that one country uses; `doubtful` where the page speaks of others.
    pub fn of_hint(words: &Words, hint: &Hint, doubtful: bool) -> Evidence {
        let weight = if doubtful { OFFICE * 0.4 } else { OFFICE };
        let stand = if doubtful { Stand::Shared } else { Stand::Office };
        Evidence::at(words, hint.token, hint.country, weight, stand)
    }

    /// The name of somebody whose country is known.
    pub fn of_person(words: &Words, token: usize, country: Country) -> Evidence {
        Evidence::at(words, token, country, 0.5, Stand::Named)
    }

    /// What it says of the page as a whole: "In Washington, an official said" speaks of one paragraph.
    pub fn on_page(&self) -> f32 {
        let weight = match self.stand {
            Stand::Scene => self.weight * 0.3,
            Stand::Venue => self.weight * 0.5,
            // Who acts is near; the page may still be another’s.
            Stand::Acts | Stand::Owns => self.weight * 0.8,
            Stand::Shared => self.weight * 0.2,
            Stand::Party => self.weight * 0.5,
            Stand::Addressed => 0.5,
            _ => self.weight,
        };
        if self.block < LEAD { weight * 1.5 } else { weight }
    }
}

/// Countries, cities, bodies and metonyms outside persons' names, whose tokens `in_name` tells; and the last
/// words of the names of bodies of several states.
pub fn of_names(words: &Words, hits: &Hits, in_name: &[bool]) -> (Vec<Evidence>, Vec<String>) {
    let (mut evidence, mut international) = (Vec::new(), Vec::new());
    let surnames = surnames(words, in_name);
    for i in 0..words.len() {
        let Some(hit) = hits.known(i) else { continue };
        // "Congress" speaks for a country as words of offices do.
        let of_office = hits.hints().binary_search_by_key(&i, |h| h.token).is_ok();
        if in_name.get(i).copied().unwrap_or(false) || of_office {
            continue;
        }
        if is_surname(words, &hit, &surnames) {
            continue;
        }
        international.extend(of_several_states(hit.what));
        evidence.extend(of_name(words, hits, &hit));
    }
    halves::extend(words, hits, in_name, &mut evidence);
    (evidence, international)
}

/// The last words of the full names of persons, whose tokens `in_name` tells: "lima" of "Ana Lima".
fn surnames<'w>(words: &'w Words, in_name: &[bool]) -> HashSet<&'w str> {
    let named = |i: usize| in_name.get(i).copied().unwrap_or(false);
    let last = |i: &usize| *i > 0 && named(*i) && named(*i - 1) && !named(*i + 1);
    (0..words.len()).filter(last).map(|i| words.folded(i)).collect()
}

/// "**Lima** said" on the page of Ana Lima is no city; "in **Lima**" is.
fn is_surname(words: &Words, hit: &Hit<Known>, surnames: &HashSet<&str>) -> bool {
    let town =
        matches!(hit.what.place(), Some((_, PlaceForm::Capital | PlaceForm::Region | PlaceForm::Place)));
    let placed = hit.start.checked_sub(1).is_some_and(|b| words.at(b).function == "prep");
    town && !placed && hit.end == hit.start + 1 && surnames.contains(words.folded(hit.start))
}

/// "told **RNZ**": ministers speak to the papers and stations of home, but for those that all the world reads.
fn of_medium(words: &Words, i: usize, country: Country) -> Evidence {
    Evidence { domestic: true, ..Evidence::at(words, i, country, MEDIUM, Stand::Venue) }
}

/// "commission": the last word of the name of a body of several states.
pub(super) fn of_several_states(known: Known) -> Option<String> {
    // "In Brussels, a Commission spokesman"
    let metonym = known.metonym.and_then(|m| LEXICON.metonyms.get(m));
    if metonym.is_some_and(|m| m.body == "European Union institutions") {
        return Some(SEAT.to_owned());
    }
    let body = known.body.and_then(|b| LEXICON.bodies.get(b))?;
    let several = body.country().is_none() && body.public && body.kind == Kind::Organisation;
    several.then(|| body.name.rsplit(' ').next().map(fold)).flatten()
}

/// What a known name says.
fn of_name(words: &Words, hits: &Hits, hit: &Hit<Known>) -> Option<Evidence> {
    let i = hit.start;
    let known = hit.what;
    let row = known.body.and_then(|b| LEXICON.bodies.get(b));
    // "wrote on Facebook"
    if row.is_some_and(|b| b.kind == Kind::Company) {
        return None;
    }
    // Militias fight in states whose ministers they are not.
    let body = row.and_then(|b| Some((b.country()?, if b.kind == Kind::ArmedGroup { 0.4 } else { 0.9 })));
    let metonym = known.metonym.and_then(|m| LEXICON.metonyms.get(m)).and_then(|m| Some((m.country?, 0.9)));
    let place = known.place().map(|(country, form)| (country, weight_of(form)));
    let medium = known.media.and_then(|m| LEXICON.media.get(m));
    if let Some(&(_, country, world)) = medium.filter(|_| metonym.or(body).or(place).is_none()) {
        return country.filter(|_| !world).map(|country| of_medium(words, i, country));
    }
    let (country, weight) = metonym.or(body).or(place)?;
    if is_currency(words, hit) {
        return None;
    }
    if row.is_some_and(|b| is_shared(b.name)) {
        return Some(Evidence::at(words, i, country, weight, Stand::Party));
    }
    if is_addressed(words, hit) {
        return Some(Evidence::at(words, i, country, 0.0, Stand::Addressed));
    }
    // "His Rwandan counterpart" is of another country than he.
    let other = hits.head(hit.end).is_some_and(|h| h.what.title.class == Class::Counterpart);
    let guest = guest(words, hits, hit);
    let weight = if other || guest == Some(Guest::Envoy) { weight * 0.2 } else { weight };
    let weight = if is_of_firm(words, hits, hit) { weight * 0.5 } else { weight };
    // "In neighbouring Bolivia, …"
    let by = usize::from(i > 1 && name_words::is(words.folded(i - 1), name_words::SCENE));
    let behind = i.checked_sub(1 + by).map(|b| words.at(b)).filter(|b| b.function == "prep");
    let (stand, weight) = match behind {
        // "the Canadian embassy in Bangkok" speaks of neither.
        _ if name_words::is(words.folded(hit.end), name_words::MISSION) => (Stand::Named, weight * 0.5),
        // "In Beijing, a spokesman said"
        Some(b) if b.initial && b.folded == "in" && words.folded(hit.end) == "," => {
            (Stand::Scene, weight * 2.0)
        }
        Some(b) if !b.initial && is_venue(words, i - 1) => (Stand::Venue, weight * 0.3),
        // "in Rwanda", "with Iran": spoken about.
        Some(b) if !b.initial => (Stand::Named, weight * 0.5),
        // "Turkey’s army shelled ..." opens its sentence: whom it is about.
        _ => {
            let stand = acting(words, hits, hit);
            let opens = words.at(head_of_phrase(words, i)).initial;
            let stand = if guest.is_some() { Stand::Named } else { stand };
            let more = match stand {
                // "**Ukraine** and Russia swapped prisoners, the president announced": the paper's own comes first.
                Stand::Acts if opens && words.folded(hit.end) == "and" => 2.0,
                Stand::Named if guest.is_some() => 0.6,
                Stand::Named => 1.0,
                _ if opens => 1.4,
                _ => 1.2,
            };
            (stand, weight * more)
        }
    };
    // "France, whose ambassador, Ann Lind,"
    let whose = words.folded(hit.end) == "," && words.folded(hit.end + 1) == "whose";
    let weight = if whose && hits.head(hit.end + 2).is_some() { weight * 3.0 } else { weight };
    let domestic = stand != Stand::Venue && is_domestic(words, hit);
    let inside = |p: (Country, PlaceForm)| matches!(p.1, PlaceForm::Region | PlaceForm::Place);
    let local = known.place().is_some_and(inside);
    let opens = guest.is_none() && opens(words, hit, stand);
    let guest = guest.is_some();
    let chamber = chamber::is_told(words, hit);
    Some(Evidence {
        chamber,
        domestic,
        local,
        opens,
        guest,
        ..Evidence::at(words, i, country, weight, stand)
    })
}

/// Whether a sentence begins with the name: [`Evidence::opens`].
fn opens(words: &Words, hit: &Hit<Known>, stand: Stand) -> bool {
    let first = head_of_phrase(words, hit.start);
    if words.at(first).quoted || matches!(stand, Stand::Venue | Stand::Addressed) {
        return false;
    }
    let name = hit.what.place().is_some_and(|(_, form)| form == PlaceForm::Name);
    // "Mali, which is run by soldiers too, did the same"
    let apart = name && words.folded(hit.end) == ",";
    if words.at(first).initial {
        return apart || matches!(stand, Stand::Acts | Stand::Owns);
    }
    let before = (1..=OPENING).map_while(|back| first.checked_sub(back));
    let before: Vec<usize> = before.take_while(|&k| words.same_sentence(k, first)).collect();
    // "Lind said Mali would wait", but "Asked whether Mali would wait"
    let free = |k: &usize| words.at(*k).function != "verb" || words.folded(*k) == "asked";
    let begun = before.iter().any(|&k| words.at(k).initial) && before.iter().all(free);
    stand == Stand::Scene || begun && stand == Stand::Acts
}

/// Whether one who speaks of it is likely of its country: [`Evidence::domestic`].
fn is_domestic(words: &Words, hit: &Hit<Known>) -> bool {
    let i = hit.start;
    let before =
        if i > 0 && words.at(i - 1).function == "det" { i.saturating_sub(2) } else { i.saturating_sub(1) };
    let inside = matches!(words.folded(before), "in" | "near" | "at" | "outside");
    match hit.what.place() {
        Some((_, PlaceForm::Region | PlaceForm::Place)) => return true,
        // "with leaders in Brussels": whoever meets in the seat of many states is of any.
        Some((_, PlaceForm::Capital)) if inside => return !is_seat(words, hit),
        None if hit.what.metonym.is_none() => return true,
        _ => {}
    }
    let near = |reach: usize, fits: &dyn Fn(usize) -> bool| {
        (hit.end..hit.end + reach).take_while(|&k| words.same_sentence(i, k)).any(fits)
    };
    let will = |k: usize| matches!(words.folded(k), "would" | "will");
    let reports = |k: usize| name_words::is(words.folded(k), name_words::REPORTING);
    near(3, &will) || words.folded(before) == "," && near(4, &reports)
}

/// "Brussels", "Geneva": where bodies of several states sit.
fn is_seat(words: &Words, hit: &Hit<Known>) -> bool {
    LEXICON.seats.contains_key(&fold(&words.text(&(hit.start..hit.end))))
}

/// "Labour Party": a body whose name others have too.
pub fn is_shared(name: &str) -> bool {
    LEXICON.office_countries.get(&fold(name)).is_some_and(|&(_, shared)| shared)
}

fn weight_of(form: PlaceForm) -> f32 {
    match form {
        PlaceForm::Name | PlaceForm::Adjective => 1.0,
        PlaceForm::Capital => 0.9,
        PlaceForm::People | PlaceForm::Region | PlaceForm::Place => 0.7,
    }
}

/// "a **Dutch** bidder", "the **Turkish** logistics group": firms are from anywhere.
fn is_of_firm(words: &Words, hits: &Hits, hit: &Hit<Known>) -> bool {
    let adjective = hit.what.place().is_some_and(|(_, form)| form == PlaceForm::Adjective);
    let plain = |k: &usize| words.same_sentence(hit.start, *k) && !words.at(*k).capital;
    let firm = |k: usize| {
        let body = LEXICON.body_words.get(words.folded(k)).is_some_and(|b| b.kind == Kind::Company);
        body || hits.head(k).is_some_and(|h| h.what.title.class == Class::Business && !h.what.plural)
    };
    adjective && (hit.end..hit.end + FIRM).take_while(plain).any(firm)
}

/// "US$3 million", "in US dollars": paid everywhere.
fn is_currency(words: &Words, hit: &Hit<Known>) -> bool {
    matches!(words.folded(hit.end), "$" | "dollar" | "dollars")
}

/// "urged **Delhi**", "accused **Iran**", "dismissed **Tehran’s** claim", "flew to **Ankara**": others than the
/// speaker’s state, and no country of the page.
fn is_addressed(words: &Words, hit: &Hit<Known>) -> bool {
    let verb = |back: usize, class: u64| {
        let at = hit.start.checked_sub(back).filter(|&b| words.same_sentence(b, hit.start));
        at.is_some_and(|b| name_words::is(words.folded(b), class))
    };
    let skip = |back: usize| {
        let before = hit.start.checked_sub(back);
        before.is_some_and(|b| matches!(words.at(b).function, "det" | "prep"))
    };
    verb(1, name_words::TOWARDS) || skip(1) && verb(2, name_words::TOWARDS | name_words::TRAVEL)
}

/// "told reporters **in** Doha", "said **in** Vienna"
fn is_venue(words: &Words, at: usize) -> bool {
    let place = matches!(words.folded(at), "in" | "at");
    let said = name_words::VENUE | name_words::REPORTING;
    place && at > 0 && name_words::is(words.folded(at - 1), said) && words.same_sentence(at - 1, at)
}

/// "**China** called for calm", "**Israel’s** military", "**Turkish** officials"; not "shelled a **Syrian** town"
fn acting(words: &Words, hits: &Hits, hit: &Hit<Known>) -> Stand {
    // "**Ukraine** and Russia swapped prisoners"
    let joined =
        hits.known(hit.end + 1).filter(|h| words.folded(hit.end) == "and" && h.what.place().is_some());
    let next = words.at(joined.map_or(hit.end, |h| h.end));
    let verb = matches!(next.function, "verb" | "aux") || joined.is_some_and(|h| is_verb(words, h.end));
    let subject = !words.at(hit.end - 1).possessive && verb && !next.capital;
    let adjective = hit.what.place().is_some_and(|(_, form)| form == PlaceForm::Adjective);
    let owner = words.at(hit.end - 1).possessive || adjective;
    let first = head_of_phrase(words, hit.start);
    let object = first > 0 && words.same_sentence(first - 1, first) && is_verb(words, first - 1);
    match (subject, owner && !object && home::owns_state(words, hits, hit)) {
        (true, _) => Stand::Acts,
        (_, true) => Stand::Owns,
        _ => Stand::Named,
    }
}

/// The first token of the phrase of token `i`: its article.
fn head_of_phrase(words: &Words, i: usize) -> usize {
    if i > 0 && words.at(i - 1).function == "det" { i - 1 } else { i }
}

/// A verb of the list, or what ends like one: "shelled".
fn is_verb(words: &Words, i: usize) -> bool {
    let word = words.at(i);
    !word.capital && (word.function == "verb" || word.folded.len() > 4 && word.folded.ends_with("ed"))
}
