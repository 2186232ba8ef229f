//! "Her predecessor, Antti Koskela": who held an office before somebody on the page, or holds it after
//! them.

use super::attach::Links;
use super::lexicon::Class;
use super::office::Office;
use super::persons::Person;
use super::role::Owner;
use super::{Entity, country_code};

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
