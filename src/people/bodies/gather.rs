//! Finds of one body put together into one entity.

use crate::people::bodies::Found;
use crate::people::lexica::words::Words;
use crate::people::{Entity, Kind, Mention, MentionKind};
use std::collections::{HashMap, HashSet};

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
pub fn rename(entity: &mut Entity, body: &Found) {
    // "the Rwandan government", not "the government in Kigali"
    let longer = body.name.len() > entity.name.len() && !body.key.starts_with("government:");
    if longer && !body.is_state() {
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
    for (index, pair) in found.windows(2).enumerate() {
        let [name, short] = pair else { continue };
        let bracketed = name.tokens.end + 1 == short.tokens.start
            && words.folded(name.tokens.end) == "("
            && words.folded(short.tokens.end) == ")";
        // "the Anti-Corruption Bureau of Ukraine (NABU)": the bureau, and no government.
        let of_state = name.is_state() && !short.is_state();
        let before = index.checked_sub(1).and_then(|i| found.get(i)).filter(|before| {
            before.tokens.end + 1 == name.tokens.start && words.folded(before.tokens.end) == "of"
        });
        let name = if of_state { before } else { Some(name) };
        if let Some(name) = name.filter(|name| bracketed && name.key != short.key) {
            aliases.insert(short.key.clone(), name.key.clone());
        }
    }
    papers(found, &mut aliases);
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

/// "The Harbour Times reported it. **The Times** said": the paper named before, and no other that is called so.
fn papers(found: &[Found], aliases: &mut HashMap<String, String>) {
    let mut long: HashMap<String, &str> = HashMap::new();
    let mut known: HashSet<&str> = HashSet::new();
    for body in found.iter().filter(|f| f.kind == Kind::Media) {
        match body.name.rsplit_once(' ') {
            Some((_, last)) => {
                known.insert(&body.key);
                long.entry(last.to_lowercase()).or_insert(&body.key);
            }
            None if known.insert(&body.key) => {
                let paper = long.get(&body.name.to_lowercase()).filter(|key| **key != body.key);
                if let Some(key) = paper {
                    aliases.insert(body.key.clone(), (*key).to_owned());
                }
            }
            None => {}
        }
    }
}
