//! Persons without a name, "a port official", of whom the page speaks on.

use crate::people::context::Context;
use crate::people::context::role::Owner;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::references::marks::Mark;
use crate::people::{Entity, Kind};

/// Entities for persons without a name of whom the page speaks on: "a port official ... he said".
/// Those who are spoken of once get one only when they turn out to be a source.
pub fn gather(
    words: &Words,
    offices: &[Office],
    owners: &[Owner],
    context: &Context,
    unnamed: Vec<usize>,
    marks: Vec<Mark>,
    entities: &mut Vec<Entity>,
) -> Vec<Mark> {
    let first = entities.len();
    let mut new_ids: Vec<Option<usize>> = Vec::with_capacity(unnamed.len());
    let mut times = vec![0; unnamed.len()];
    for mark in &marks {
        if let Some(count) = mark.person.checked_sub(first).and_then(|i| times.get_mut(i)) {
            *count += 1;
        }
    }
    for (index, count) in unnamed.into_iter().zip(times) {
        let office = offices.get(index).filter(|_| count > 1);
        new_ids.push(office.map(|office| {
            let owner = owners.get(index).copied().unwrap_or_default();
            entities.push(describe(words, office, owner, context));
            entities.len() - 1
        }));
    }
    let keep = |mut mark: Mark| match mark.person.checked_sub(first) {
        None => Some(mark),
        Some(i) => {
            mark.person = new_ids.get(i).copied().flatten()?;
            Some(mark)
        }
    };
    marks.into_iter().filter_map(keep).collect()
}

/// The entity of a person without a name: "port official".
fn describe(words: &Words, office: &Office, owner: Owner, context: &Context) -> Entity {
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
