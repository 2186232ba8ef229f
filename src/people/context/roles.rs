//! What a person is on this page: official or not, office, country, from the offices that hang on
//! their names, the page's context, and the gazetteer.

use crate::order;
use crate::people::attach::links::{How, Links};
use crate::people::attach::sides::Side;
use crate::people::attach::{is_kin, is_relation};
use crate::people::context::Context;
use crate::people::context::listed::listed;
use crate::people::context::role::{self, Evidence, Owner, Role, is_doubtful};
use crate::people::context::wordings::{forget_courtesy, same_post, written_out};
use crate::people::lexica::fold::fold;
use crate::people::lexica::gazetteer::{self, Held};
use crate::people::lexica::lexicon::{Class, Country, LEXICON};
use crate::people::offices::office::Office;
use crate::people::persons::Person;
use crate::people::references::title_words::is_place;
use crate::people::{Entity, Kind};

/// Fills in a person's entity.
pub fn describe(evidence: &Evidence, person: &Person, owners: &[Owner], name: String) -> Entity {
    let Evidence { context, published, .. } = *evidence;
    let (mut roles, related) = held(evidence, person, owners);
    let mut entity = Entity { kind: Kind::Person, name, ..Entity::default() };
    // "leader Kim Jong Un": who he is makes an office of a word that could be anything.
    let known = person.official();
    if let Some(known) = known.filter(|_| !roles.iter().any(|r| r.official)) {
        let near = |r: &Role| matches!(r.how, How::Before | How::CommaBefore);
        let office = known.office().to_lowercase().replace('-', " ");
        // "the paramilitary group's **leader**"
        let first = |r: &Role| office.split(' ').next() == Some(r.head);
        let same = |r: &Role| office.ends_with(r.head) || office.starts_with(r.head);
        let fits = |r: &&mut Role| near(r) && (same(r) && !r.private || first(r));
        roles.iter_mut().filter(fits).for_each(|r| r.official = true);
    }
    // "GNR spokesperson Major Pestana": what an officer or a judge is for makes a post of it.
    if roles.iter().any(|r| r.rank && r.official) {
        let told = |r: &&mut Role| r.post && !r.rank;
        roles.iter_mut().filter(told).for_each(|r| r.official = true);
    }
    // The best office: official before private, held before lost, the closest to the name, the
    // first of equals.
    let worth = |r: &Role| {
        usize::from(!r.official) << 5
            | usize::from(r.rank || is_spouse(r.head)) << 4
            | usize::from(r.former) << 3
            | r.how as usize
    };
    order::by_key(&mut roles, |r| (r.at, 0));
    forget_courtesy(&mut roles);
    order::by_key(&mut roles, |r| (worth(r), r.at));
    let best = roles.first().map(|best| fuller(best, &roles));
    let listed = if related { None } else { listed(person, best, context, published) };
    if let Some(best) = best.filter(|_| listed.is_none()) {
        let bench = if best.official || !sits(best) { None } else { side(evidence, person) };
        entity.official = best.official || bench.is_some();
        entity.office = Some(joined(best, &roles));
        if let Some(side) = bench {
            entity.country = Some(side.country.to_owned());
        }
        if best.official {
            entity.country = country(evidence, person, best, &roles).map(str::to_owned);
        }
        // "President Obama" is Barack Obama as "Obama" alone is.
        if let Some(official) = person.listed.filter(|_| best.official) {
            entity.name = official.name().to_owned();
        }
    } else if let Some((official, held)) = listed {
        // "his brother Mike Johnson" is another Mike Johnson.
        entity.official = true;
        let gone = held == Held::Before;
        entity.office =
            Some(if gone { format!("former {}", official.office()) } else { official.office().to_owned() });
        entity.country = official.country().map(str::to_owned);
        entity.as_of = Some(official.as_of().to_owned());
        entity.name = if person.words.len() > 1 { entity.name } else { official.name().to_owned() };
    } else if !related && let Some(side) = side(evidence, person) {
        entity.official = true;
        let own = context.own_of_shared(evidence.words, side.at, side.name, side.country);
        entity.country = Some(own.unwrap_or(side.country).to_owned());
    }
    entity
}

/// "a former **first lady**, minister and senator": less than what one holds oneself.
fn is_spouse(head: &str) -> bool {
    matches!(head, "first lady" | "first gentleman")
}

/// "Acting chairperson Ana Lind (ANC)", "the member Karl Roe, of the BJP": an office that members of a parliament have
/// as others do.
fn sits(role: &Role) -> bool {
    let head = |part: &str| role.head.contains(part);
    !role.private
        && (head("chair") || matches!(role.head, "member" | "leader" | "whip" | "spokesperson" | "convener"))
}

/// For whom somebody without any office on the page speaks.
fn side(evidence: &Evidence, person: &Person) -> Option<Side> {
    person.names.iter().find_map(|&name| evidence.links.sides.get(name).copied().flatten())
}

/// The offices at a person's names, and whether the page calls them somebody's kin.
fn held(evidence: &Evidence, person: &Person, owners: &[Owner]) -> (Vec<Role>, bool) {
    let Evidence { names, links, offices, .. } = *evidence;
    let mut related = false;
    let mut roles: Vec<Role> = Vec::new();
    for &index in &person.names {
        for link in links.of_name.get(index).into_iter().flatten() {
            let Some(office) = offices.get(link.office) else { continue };
            if is_relation(office) {
                // "Kim Yo-jong, the sister of the leader" is she herself, "his brother Mike Johnson" a namesake.
                related |= is_kin(office) && link.how < How::Behind;
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
            roles.push(role::judge(evidence, office, owner, *link));
        }
    }
    (roles, related)
}

/// The country of an official whose best office is `best`; `None` for one of several states.
fn country(evidence: &Evidence, person: &Person, best: &Role, roles: &[Role]) -> Option<Country> {
    // "The U.N. envoy, Stella Mavros, a Greek diplomat," speaks for no country.
    let of_best = best.international && !best.rank;
    let mut stated = roles.iter().filter(|r| r.official && (!of_best || r.at == best.at));
    let stated = stated.find_map(|r| r.country);
    // "former first lady Michelle Obama": the wife of the one who is called so.
    let surname = person.words.last().filter(|_| is_spouse(best.head));
    let spouse = || gazetteer::bare(surname?);
    let listed = || person.official().or_else(spouse)?.country();
    // "Finance Minister Stolt, a former NATO chief" is his country’s; "Secretary-General Stolt" is
    // "U.N. chief Stolt" elsewhere.
    let of_states = |r: &Role| best.head == "secretary general" && !r.former;
    let of_several = || {
        roles.iter().any(|r| r.official && r.international && (best.rank || r.at == best.at || of_states(r)))
    };
    // "Director General Rafael Grossi" in Syria is the IAEA's.
    let of_none = || {
        person.official().is_some_and(|o| {
            o.country().is_none() && o.office().to_lowercase().replace('-', " ").starts_with(best.head)
        })
    };
    stated.or_else(listed).or_else(|| {
        if of_several() || of_none() {
            return None;
        }
        // "chairman of the Pakistan Cricket Board and interior minister"
        let beside = roles.iter().find_map(|r| r.country);
        let inferred = || evidence.context.of_office(evidence.words, best.at, asked(best));
        beside.or_else(|| inferred().filter(|&country| !is_sent_to(best, country)))
    })
}

/// "a former ambassador to **Chad**", on a page that names no other state: of any but the one that received them.
fn is_sent_to(best: &Role, country: Country) -> bool {
    let Some((_, host)) = best.text.split_once(" to ") else { return false };
    let envoy = LEXICON.titles.get(best.head).is_some_and(|t| t.class == Class::Diplomat);
    let host = LEXICON.known.get(&fold(host)).and_then(|known| known.place());
    envoy && host.is_some_and(|(host, _)| host == country)
}

/// The head by which a country is looked for. "the health authority’s **vice-president**" is no state’s: every country
/// has such presidents.
fn asked(best: &Role) -> &'static str {
    let of_body = best.text.contains(" of ") || best.text.contains("’s ") || best.text.contains("'s ");
    if of_body && best.head.ends_with("president") { "" } else { best.head }
}

/// "Prosecutor Haas" is "the chief prosecutor" before, "Ministry spokesperson Kos" the "spokesman for the
/// interior ministry" behind: the fuller words for one office.
fn fuller<'r>(best: &'r Role, roles: &'r [Role]) -> &'r Role {
    let spokes = |r: &Role| r.head.starts_with("spokes");
    let longer = roles.iter().find(|r| {
        let field = r.head.strip_suffix(best.head).is_some_and(|field| field.ends_with(' '));
        let voice = spokes(best) && spokes(r) && r.text.split(' ').count() > best.text.split(' ').count();
        // "Minister Lind" is "the foreign minister" before. Presidents have no field.
        // "CS Lind" is "the agriculture cabinet secretary" before.
        let head = written_out(best.head);
        let portfolio = matches!(
            head,
            "minister"
                | "secretary"
                | "commissioner"
                | "cabinet secretary"
                | "principal secretary"
                | "permanent secretary"
        );
        let bare = best.text.split(' ').count() == 1 && r.text.split(' ').count() > head.split(' ').count();
        let same = portfolio && bare && r.head == head && r.text.to_lowercase().ends_with(r.head);
        // "Deputy Minister Kim" is "the deputy unification minister" before.
        let deputy = |text: &str| text.to_lowercase().starts_with("deputy ");
        let words = |text: &str| text.split(' ').count();
        let same = same
            || deputy(&best.text)
                && deputy(&r.text)
                && best.head.ends_with("minister")
                && r.head.ends_with("minister")
                && !r.head.ends_with("prime minister")
                && words(&best.text) == 2
                && words(&r.text) > 2;
        (field || voice || same)
            && r.official
            && best.official
            && r.former == best.former
            && best.country.is_none()
    });
    longer.or_else(|| envoy(best, roles)).unwrap_or(best)
}

/// "Egypt’s **permanent representative to the UN**, Ambassador Lind": what an ambassador is called by, and sent for.
fn envoy<'r>(best: &Role, roles: &'r [Role]) -> Option<&'r Role> {
    let diplomat = |head: &str| LEXICON.titles.get(head).is_some_and(|t| t.class == Class::Diplomat);
    let bare =
        matches!(best.head, "ambassador" | "amb") && best.how == How::Before && !best.text.contains(' ');
    roles
        .iter()
        .filter(|_| bare)
        .find(|r| r.official && !r.former && diplomat(r.head) && r.head != best.head && r.text.contains(' '))
}

/// "leader of Ruritania": says no more of its president.
fn leads_state(role: &Role) -> bool {
    let state = role.text.strip_prefix("leader of ").map(fold);
    state.is_some_and(|state| is_place(&state))
}

/// Two offices held at once: "secretary of state and acting national security adviser"; of "Secretary"
/// and "secretary of state" the fuller one.
fn joined(best: &Role, roles: &[Role]) -> String {
    let holds = |text: &str, word: &str| text.split_whitespace().any(|w| w.eq_ignore_ascii_case(word));
    let second = roles.iter().find(|r| {
        r.official
            && best.official
            // "Secretary General Lind, a diplomat from Austria": what he is called by says more.
            && r.head != "diplomat"
            // "a spokesman for the Minister for Ports, Senator Lind": somebody else
            && (r.how >= How::Behind || r.how == How::CommaBefore && !r.head.starts_with("spokes"))
            && !r.rank
            && r.former == best.former
            && !same_post(r.head, best.head)
            // "the monarch, Queen Ann", "President Holm, who has led Ruritania since 2010"
            && r.head != "monarch"
            && !leads_state(r)
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
    stated.or_else(|| person.official()?.country())
}
