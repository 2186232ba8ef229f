//! Who says something, and what stands behind the name.

use super::words;
use crate::analysis::Entity;
use crate::people::{self, capitalised};

/// Who says something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speaker {
    /// Name, else the source's words, else empty.
    pub name: String,
    /// Office, or what a metonym stands for; empty where there is none.
    pub office: String,
    /// ISO 3166-1 alpha-2, empty where there is none.
    pub country: String,
    /// Id of the entity.
    pub entity: Option<u32>,
}

impl Speaker {
    pub(super) fn of(entity: &Entity) -> Speaker {
        let line = |text: &Option<String>| text.as_deref().map(words::one_line).unwrap_or_default();
        let office = line(&entity.office);
        Speaker {
            name: capitalised(words::one_line(&entity.name)),
            office: if office.is_empty() { line(&entity.stands_for) } else { office },
            country: line(&entity.country),
            entity: Some(entity.id),
        }
    }

    /// The name, or "Someone the article does not name".
    pub fn shown(&self) -> &str {
        if self.name.is_empty() { "Someone the article does not name" } else { &self.name }
    }

    /// What stands behind the name: ", Secretary of State (United States)", " (North Korea)", or
    /// nothing. A country that the name or office tells already is not told twice.
    pub fn behind(&self) -> String {
        let mut out = String::new();
        let office = self.office_besides();
        if !office.is_empty() {
            out = format!(", {office}");
        }
        let country = people::country_name(&self.country).unwrap_or(&self.country);
        if !country.is_empty() && !self.name.contains(country) && !office.contains(country) {
            out = format!("{out} ({country})");
        }
        out
    }

    /// [`Speaker::behind`], closed by a comma where there is something: "…, Secretary of State
    /// (United States), said", but "Bauer said".
    pub fn behind_comma(&self) -> String {
        let behind = self.behind();
        if self.office_besides().is_empty() { behind } else { behind + "," }
    }

    /// The office, where the name is another: "the minister" and "South Korean officials" are called
    /// by theirs.
    fn office_besides(&self) -> &str {
        if self.office.to_lowercase() == self.name.to_lowercase() { "" } else { &self.office }
    }
}
