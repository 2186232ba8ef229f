//! "Her predecessor, Antti Koskela": who held an office before somebody on the page, or holds it after
//! them.

use crate::people::attach::links::{Link, Links};
use crate::people::context::role::Owner;
use crate::people::lexica::lexicon::Class;
use crate::people::offices::office::Office;
use crate::people::persons::{Person, Persons};
use crate::people::references::marks::Profile;
use crate::people::references::stand_ins::Post;
use crate::people::{Entity, country_code};

/// "Her predecessor, Antti Koskela": the office by which "the former minister" can mean him is that of the
/// last one named before him who has one.
pub fn posts(persons: &Persons, links: &Links, offices: &[Office], profiles: &mut [Profile]) {
    let office = |l: &Link| offices.get(l.office);
    let precedes = |l: &Link| {
        office(l).is_some_and(|o| o.title.class == Class::Successor && o.title.head == "predecessor")
    };
    // Whose office was told last, in the order of names.
    let mut last: Option<usize> = None;
    for (of_name, person) in links.of_name.iter().zip(&persons.of_name) {
        let Some(person) = *person else { continue };
        let own = profiles.get(person).is_some_and(|p| !p.offices.is_empty());
        if own {
            last = Some(person);
        } else if of_name.iter().any(precedes)
            && let Some(held) = last.and_then(|holder| profiles.get(holder)?.offices.first()).cloned()
        {
            let words = ["former".to_owned()].into_iter().chain(held.words).collect();
            let post = Post::new(held.head, held.class, words);
            profiles.get_mut(person).into_iter().for_each(|p| p.offices.push(post.clone()));
        }
    }
}

/// Gives predecessors and successors of officials, who have no office of their own on the page, the
/// office and the country of the one whom they came before or after.
pub fn inherit(
    persons: &[Person],
    links: &Links,
    offices: &[Office],
    owners: &[Owner],
    entities: &mut [Entity],
) {
    for (index, person) in persons.iter().enumerate() {
        let links = person.names.iter().filter_map(|&n| links.of_name.get(n)).flatten();
        let Some((head, holder)) = links
            .filter(|l| offices.get(l.office).is_some_and(|o| o.title.class == Class::Successor))
            .find_map(|l| Some((offices.get(l.office)?.title.head, owners.get(l.office)?.person?)))
        else {
            continue;
        };
        let Some(held) = entities.get(holder).filter(|e| e.official && holder != index) else { continue };
        let Some(office) = held.office.as_deref() else { continue };
        let plain =
            ["former ", "Former ", "new "].iter().find_map(|m| office.strip_prefix(m)).unwrap_or(office);
        let office = if head == "predecessor" { format!("former {plain}") } else { plain.to_owned() };
        let country = held.country.as_deref().and_then(country_code);
        if let Some(entity) = entities.get_mut(index).filter(|e| !e.official) {
            entity.official = true;
            entity.office = Some(office);
            entity.country = country.map(str::to_owned);
        }
    }
}
