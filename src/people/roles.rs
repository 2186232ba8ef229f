//! What a person is on this page: official or not, office, country, from the offices that hang on
//! their names, the page's context, and the gazetteer.

use super::acting::is_sport;
use super::attach::{How, Link, Links, is_kin, is_relation};
use super::context::Context;
use super::gazetteer::{self, Held};
use super::lexicon::{Class, Country, Verdict};
use super::names::Name;
use super::offices::Office;
use super::persons::{Person, Persons};
use super::words::Words;
use super::{Entity, Kind};

/// What is known of whoever owns an office: "Yoon’s adviser", "its spokesman".
#[derive(Debug, Clone, Copy, Default)]
pub struct Owner {
    /// They are official or public; `None` where nothing is known.
    pub official: Option<bool>,
    /// Their country.
    pub country: Option<Country>,
    /// They are a body of several states.
    pub international: bool,
    /// Index of the person, where it is one.
    pub person: Option<usize>,
}

/// An office of a person, judged.
#[derive(Debug, Clone)]
struct Role {
    official: bool,
    former: bool,
    how: How,
    text: String,
    country: Option<Country>,
    international: bool,
    at: usize,
    /// The head of the office.
    head: &'static str,
    /// Of a firm, a club, a church.
    private: bool,
    /// Only a military rank, or a birth.
    rank: bool,
}

/// What the page gives to judge by.
#[derive(Clone, Copy)]
pub struct Evidence<'a, 'd> {
    /// The document.
    pub words: &'a Words<'d>,
    /// Its names.
    pub names: &'a [Name],
    /// Which office belongs to which name.
    pub links: &'a Links,
    /// Its offices.
    pub offices: &'a [Office],
    /// The countries that it speaks of.
    pub context: &'a Context,
    /// It speaks of armies, police or firefighters.
    pub services: bool,
    /// Date of the page, ISO 8601.
    pub published: Option<&'a str>,
}

/// Fills in a person's entity.
pub fn describe(evidence: &Evidence, person: &Person, owners: &[Owner], name: String) -> Entity {
    let Evidence { words, names, links, offices, context, published, .. } = *evidence;
    let mut related = false;
    let mut roles: Vec<Role> = Vec::new();
    for &index in &person.names {
        for link in links.of_name.get(index).into_iter().flatten() {
            let Some(office) = offices.get(link.office) else { continue };
            if is_relation(office) {
                related |= is_kin(office);
                continue;
            }
            // "King James" is a nickname of LeBron James: kings go by their given names.
            let by_surname = person.names.len() > 1
                && person.words.len() > 1
                && names.get(index).is_some_and(|n| !n.is_full());
            if office.title.class == Class::Royal
                && by_surname
                && link.how == How::Before
                && person.words.first() != names.get(index).and_then(|n| n.words.first())
            {
                continue;
            }
            let owner = owners.get(link.office).copied().unwrap_or_default();
            roles.push(role(evidence, office, owner, *link));
        }
    }
    let mut entity = Entity { kind: Kind::Person, name, ..Entity::default() };
    // The best office: official before private, held before lost, the closest to the name, the
    // first of equals.
    let key = |r: &Role| (!r.official, r.rank, r.former, r.how, r.at);
    // "leader Kim Jong Un": who he is makes an office of a word that could be anything.
    let known = gazetteer::named(&person.words).or(person.listed);
    if let Some(known) = known.filter(|_| !roles.iter().any(|r| r.official)) {
        let fits = |r: &&mut Role| r.how == How::Before && known.office().ends_with(r.head) && !r.private;
        roles.iter_mut().filter(fits).for_each(|r| r.official = true);
    }
    roles.sort_by_key(key);
    if let Some(best) = roles.first().map(|best| fuller(best, &roles).clone()) {
        entity.official = best.official;
        entity.office = Some(joined(&best, &roles));
        if best.official {
            // "The U.N. envoy, Stella Mavros, a Greek diplomat," speaks for no country.
            let of_best = best.international && !best.rank;
            let stated = roles.iter().filter(|r| r.official && (!of_best || r.at == best.at));
            let stated = stated.filter_map(|r| r.country).next();
            let listed = gazetteer::named(&person.words).or(person.listed).and_then(|o| o.country());
            // "Finance Minister Stolt, a former NATO chief" is his country’s; "Secretary-General Stolt" is
            // "U.N. chief Stolt" elsewhere.
            let of_states = |r: &Role| best.head == "secretary general" && !r.former;
            let of_several = roles
                .iter()
                .any(|r| r.official && r.international && (best.rank || r.at == best.at || of_states(r)));
            let international = of_several && stated.is_none();
            // "chairman of the Pakistan Cricket Board and interior minister"
            let beside = roles.iter().find_map(|r| r.country).filter(|_| !international);
            let inferred = || {
                beside.or_else(|| (!international).then(|| context.of_office(words, best.at, best.head))?)
            };
            entity.country = stated.or(listed).or_else(inferred).map(str::to_owned);
        }
    } else if !related && let Some((official, held)) = listed(person, context, published) {
        // "his brother Mike Johnson" is another Mike Johnson.
        entity.official = true;
        let gone = held == Held::Before;
        entity.office =
            Some(if gone { format!("former {}", official.office()) } else { official.office().to_owned() });
        entity.country = official.country().map(str::to_owned);
        entity.as_of = Some(official.as_of().to_owned());
        entity.name = if person.words.len() > 1 { entity.name } else { official.name.to_owned() };
    }
    entity
}

/// The entity of a person without a name: "port official".
pub fn describe_unnamed(words: &Words, office: &Office, owner: Owner, context: &Context) -> Entity {
    let official = office.is_official(owner.official, false);
    let stated = office.country.or(owner.country);
    let international = office.international || owner.international;
    let country = stated.or_else(|| {
        if international { None } else { context.of_office(words, office.head.start, office.title.head) }
    });
    let start = if matches!(words.folded(office.full.start), "a" | "an" | "the") { 1 } else { 0 };
    Entity {
        kind: Kind::Unnamed,
        name: words.text(&(office.full.start + start..office.full.end)),
        official,
        office: official.then(|| office.text.clone()),
        country: country.filter(|_| official).map(str::to_owned),
        gender: office.title.gender,
        ..Entity::default()
    }
}

/// The country that a person's own offices or the gazetteer state; evidence for the others.
pub fn stated_country(
    person: &Person,
    links: &Links,
    offices: &[Office],
    context: &Context,
) -> Option<Country> {
    let links = person.names.iter().filter_map(|&n| links.of_name.get(n)).flatten();
    let own = |o: &Office| o.country.filter(|&c| !is_doubtful(o, context, c));
    let stated = links.filter_map(|l| l.country.or_else(|| own(offices.get(l.office)?))).next();
    stated.or_else(|| gazetteer::named(&person.words).or(person.listed)?.country())
}

/// "head of Congress" in Lima: the country is that of a body’s name which others share.
fn is_doubtful(office: &Office, context: &Context, country: Country) -> bool {
    office.country_of_body && context.is_hinted(country)
}

/// The row of the gazetteer that a person without an office on the page may take.
fn listed(
    person: &Person,
    context: &Context,
    published: Option<&str>,
) -> Option<(&'static gazetteer::Official, Held)> {
    let official = gazetteer::named(&person.words).or(person.listed)?;
    // Members of Congress share their names with many: only where the page speaks of the country.
    let fits = official.country().is_none_or(|c| context.mentions(c)) || person.listed.is_some();
    let held = official.held(published);
    (fits && held != Held::NotYet).then_some((official, held))
}

/// "Prosecutor Haas" is "the chief prosecutor" before, "Ministry spokesperson Kos" the "spokesman for the
/// interior ministry" behind: the fuller words for one office.
fn fuller<'r>(best: &'r Role, roles: &'r [Role]) -> &'r Role {
    let spokes = |r: &Role| r.head.starts_with("spokes");
    let longer = roles.iter().find(|r| {
        let field = r.head.strip_suffix(best.head).is_some_and(|field| field.ends_with(' '));
        let voice = spokes(best) && spokes(r) && r.text.split(' ').count() > best.text.split(' ').count();
        // "Minister Lind" is "the foreign minister" before. Presidents have no field.
        let portfolio = matches!(best.head, "minister" | "secretary" | "commissioner");
        let bare = best.text.split(' ').count() == 1 && r.text.split(' ').count() > 1;
        let same = portfolio && bare && r.head == best.head && r.text.to_lowercase().ends_with(r.head);
        (field || voice || same)
            && r.official
            && best.official
            && r.former == best.former
            && best.country.is_none()
    });
    longer.unwrap_or(best)
}

/// Two offices held at once: "secretary of state and acting national security adviser"; of "Secretary"
/// and "secretary of state" the fuller one.
fn joined(best: &Role, roles: &[Role]) -> String {
    let holds = |text: &str, word: &str| text.split_whitespace().any(|w| w.eq_ignore_ascii_case(word));
    let second = roles.iter().find(|r| {
        r.official
            && best.official
            && r.how >= How::Behind
            && !r.rank
            && r.former == best.former
            && r.head != best.head
            && !(r.head.starts_with("spokes") && best.head.starts_with("spokes"))
            && {
                let theirs = r.text.split_whitespace();
                theirs.clone().filter(|w| !holds(&best.text, w)).count() * 2 >= theirs.count()
            }
    });
    match second {
        Some(second) if !best.text.split_whitespace().all(|w| holds(&second.text, w)) => {
            format!("{} and {}", best.text, second.text)
        }
        Some(second) if holds(&best.text, second.text.split_whitespace().next().unwrap_or("")) => {
            second.text.clone()
        }
        _ => best.text.clone(),
    }
}

fn role(evidence: &Evidence, office: &Office, owner: Owner, link: Link) -> Role {
    let Evidence { words, links, offices, context, services, .. } = *evidence;
    let how = link.how;
    let mut text = singular_text(office);
    let own = office.country.filter(|&c| !is_doubtful(office, context, c));
    let mut country = link.country.or(own).or(owner.country);
    let mut official = office.is_official(owner.official, how == How::Before);
    let mut international =
        office.international || owner.international || country.is_none() && context.is_international(office);
    // "the minister, Rosario Quilca" after "Peru’s environment minister": one office, told twice.
    if let Some(fuller) = links.fuller.get(link.office).copied().flatten().and_then(|f| offices.get(f)) {
        official |= fuller.is_official(None, false);
        text = singular_text(fuller);
        country = country.or(fuller.country);
        international |= fuller.international;
    } else if office.title.class == Class::Counterpart {
        // "her Burundian counterpart": the office of the one before.
        let earlier = offices.get(..link.office).unwrap_or_default().iter().rev().take(12);
        let holds = |o: &&Office| !matches!(o.title.verdict, Verdict::No | Verdict::Body);
        let not_own = |o: &&Office| !matches!(o.title.class, Class::Counterpart | Class::Spokesperson);
        let pair = earlier.filter(|o| holds(o) && not_own(o));
        if let Some(pair) = pair.clone().find(|o| !o.former) {
            text = if pair.country.is_some() && pair.words.len() == 1 {
                pair.title.head.to_owned()
            } else {
                singular_text(pair)
            };
        }
    }
    // "ousted as vice-president": the words around make up for a country.
    let plain = !office.private && !office.faith && !office.unknown_name;
    official |= how == How::As && office.title.verdict == Verdict::State && plain;
    // "Captain Kipchumba led the team out", "Captain Silva said the team was ready"
    let officer = services || office.core != office.head || office.country.is_some();
    official &= office.title.class != Class::Captain || officer && !is_sport(words, office.head.start);
    official &= !(link.private && office.title.verdict != Verdict::Yes);
    let former = office.former || link.lost;
    if link.lost && !text.to_lowercase().contains("former") {
        text = format!("former {text}");
    }
    let country = country.map(|c| context.settle(c, words, office.head.start, office.title.head));
    Role {
        official,
        former,
        how,
        text,
        country,
        international,
        at: office.head.start,
        head: office.title.head,
        private: office.private || office.faith || office.unknown_name,
        rank: how == How::Before
            && (matches!(office.title.class, Class::Military | Class::Captain)
                || matches!(office.title.head, "prince" | "princess" | "sheikh"))
            && office.core == office.head,
    }
}

/// "ministers Holm and Bauer": each is a minister.
fn singular_text(office: &Office) -> String {
    if !office.plural {
        return office.text.clone();
    }
    let mut words: Vec<String> = office.text.split(' ').map(str::to_owned).collect();
    for word in &mut words {
        let folded = super::fold::fold(word);
        if let Some(one) = super::lookup::singular(folded.trim_end_matches('.'))
            .filter(|one| office.title.head.split(' ').any(|h| h == one))
        {
            *word = if word.starts_with(char::is_uppercase) { capitalised(&one) } else { one };
            break;
        }
    }
    words.join(" ")
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// The words by which a title can mean this person: head, class, and all words of the office.
pub fn profile_offices(
    person: &Person,
    links: &Links,
    offices: &[Office],
) -> Vec<(&'static str, Class, Vec<String>)> {
    let links = person.names.iter().filter_map(|&n| links.of_name.get(n)).flatten();
    let found = links.filter_map(|l| offices.get(l.office)).filter(|o| !is_relation(o));
    let mut all: Vec<_> = found.map(|o| (o.title.head, o.title.class, o.words.clone())).collect();
    if all.is_empty()
        && let Some(official) = gazetteer::named(&person.words).or(person.listed)
    {
        let words = super::lexicon::folded_words(official.office());
        let head = words.join(" ");
        if let Some(title) = super::lexicon::LEXICON.titles.get(&head) {
            all.push((title.head, title.class, words));
        }
    }
    all
}

/// Whether any person of the list is called so; a helper for owners of offices.
pub fn person_at(
    persons: &Persons,
    names: &[super::names::Name],
    tokens: &crate::text::TokenRange,
) -> Option<usize> {
    let index = names.iter().rposition(|n| n.tokens.start < tokens.end && n.tokens.end > tokens.start)?;
    persons.of_name.get(index).copied().flatten()
}
