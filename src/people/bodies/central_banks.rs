//! "**Norway's central bank** left its rate unchanged, Norges Bank said": one bank under what it is and under its name.

use crate::people::bodies::Found;
use std::collections::HashMap;

/// Whether a listed body may be the central bank of its country: "Bank of Thailand", "Federal Reserve", and not one of
/// its districts', "Federal Reserve Bank of Dallas".
fn is_bank(body: &Found) -> bool {
    let name = body.key.strip_prefix("body:").unwrap_or_default().to_lowercase();
    let bank = name.contains("bank") || name.contains("reserve");
    body.is_public() && bank && !name.starts_with("federal reserve bank of ")
}

/// Gives descriptions of a central bank the key and the name of the one of that country that the page names.
pub fn settle(found: &mut [Found]) {
    let described = |f: &Found| f.key.starts_with("name:") && f.key.ends_with(" central bank");
    if !found.iter().any(described) {
        return;
    }
    let mut named: HashMap<&str, (String, String)> = HashMap::new();
    for body in found.iter().filter(|f| is_bank(f)) {
        if let Some(country) = body.country {
            named.entry(country).or_insert_with(|| (body.key.clone(), body.name.clone()));
        }
    }
    for body in found.iter_mut().filter(|f| described(f)) {
        if let Some((key, name)) = body.country.and_then(|country| named.get(country)) {
            body.key.clone_from(key);
            body.name.clone_from(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Kind;

    #[test]
    fn a_district_is_not_the_countrys_bank() {
        let body = |key: &str| Found {
            tokens: 0..1,
            kind: Kind::Government,
            name: key.to_owned(),
            country: Some("US"),
            stands_for: None,
            key: key.to_owned(),
            counts: true,
        };
        let keys =
            ["body:Federal Reserve Bank of Dallas", "body:Federal Reserve", "name:america's central bank"];
        let mut found = keys.map(body);
        settle(&mut found);
        assert_eq!(found.map(|f| f.key), [keys[0], keys[1], keys[1]]);
    }
}
