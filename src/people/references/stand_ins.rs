//! Titles that are said of the holder of another: "the leader" of a president, "the spokeswoman" of a
//! spokesperson, "the admiral" of Adm. Holm, "the lawmaker" of a senator.

use crate::people::lexica::lexicon::{Class, LEXICON};
use crate::people::offices::office::Office;

/// A title with its short forms written out: "lt gen" is "lieutenant general".
pub(in crate::people) fn written_out(head: &str) -> String {
    let whole = |word: &str| LEXICON.short_titles.get(word).copied();
    head.split(' ').map(|word| whole(word).unwrap_or(word)).collect::<Vec<_>>().join(" ")
}

/// An office of somebody, by which a title can mean them.
#[derive(Debug, Clone)]
pub struct Post {
    /// The title's head.
    pub head: &'static str,
    /// The same, short forms written out: a long page compares it with each of its titles.
    pub written: String,
    /// Of a rank, all words so: "rear adm" is "rear admiral".
    rank: Option<String>,
    /// What kind of title it is.
    pub class: Class,
    /// All words of the office without its country.
    pub words: Vec<String>,
    /// Told by the list of officials, not by the page.
    pub listed: bool,
}

impl Post {
    /// An office of that head.
    pub fn new(head: &'static str, class: Class, words: Vec<String>) -> Post {
        let rank = (class == Class::Military).then(|| written_out(&words.join(" ")));
        Post { head, written: written_out(head), rank, class, words, listed: false }
    }

    /// The same, told by the list of officials.
    pub fn listed(self) -> Post {
        Post { listed: true, ..self }
    }

    /// Whether it is this very office, told in the same words.
    pub fn is(&self, office: &Office) -> bool {
        self.head == office.title.head && self.words == office.words
    }

    /// Whether nothing but the title is told of it: "minister".
    pub fn is_bare(&self) -> bool {
        self.words.iter().all(|word| self.head.split(' ').any(|own| own == word))
    }

    /// Whether `word` is one of the office.
    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|w| w == word)
    }
}

/// A title that the page says, ready to be compared with all offices that it has told.
pub struct Said {
    head: &'static str,
    class: Class,
    /// The head, short forms written out.
    pub written: String,
    /// Titles of whose holders it is said, from `data/title-references.tsv`.
    list: Option<Listed>,
    /// The same for one who leads a body of any kind: "the Audit Board chief".
    leads: Option<Listed>,
}

impl Said {
    /// The title of `office`.
    pub fn of(office: &Office) -> Said {
        let head = office.title.head;
        let list = |head: &str| LEXICON.title_references.get(head).copied().map(Listed::new);
        let leads = matches!(head, "chief" | "head" | "boss").then(|| list("chief of a body")).flatten();
        Said { head, class: office.title.class, written: written_out(head), list: list(head), leads }
    }

    /// Whether it is the letters of `own`: "the PS" of a principal secretary.
    pub fn is_spelt_by(&self, own: &Post) -> bool {
        spelt(self.head, own.written.as_str())
    }

    /// Whether it is said of those who lead bodies of many kinds: "boss".
    pub fn is_head(&self) -> bool {
        self.leads.is_some()
    }

    /// Whether "the Audit Board chief" may be said of somebody who holds `own`: its president, chair, director.
    pub fn heads(&self, own: &Post) -> bool {
        self.leads.as_ref().is_some_and(|list| list.has(own.written.as_str()))
    }

    /// Whether it may be said of somebody who holds `own`.
    pub fn stands_for(&self, own: &Post) -> bool {
        let written = own.written.as_str();
        match self.class {
            Class::Leader => {
                let leads = ["prime minister", "chancellor", "premier", "taoiseach", "chief minister"];
                matches!(own.class, Class::HeadOfState | Class::Royal) || leads.contains(&written)
            }
            // "The top government spokesman" is the chief cabinet secretary.
            Class::Spokesperson => {
                own.class == Class::Spokesperson || self.list.as_ref().is_some_and(|list| list.has(written))
            }
            Class::Diplomat => {
                own.class == Class::Diplomat
                    // "spokesman Kazem Mirsalehi", of whom the page tells no more
                    || own.class == Class::Spokesperson
                        && (own.has("foreign") || self.head == "diplomat" && own.is_bare())
                    || matches!(written, "foreign minister" | "foreign secretary" | "secretary of state")
                    || written.ends_with("minister") && own.has("foreign")
            }
            // "Rear Adm. Holm": the rear admiral, and the admiral.
            Class::Military => {
                let ends = |own: &str| own.ends_with(self.written.as_str());
                own.rank.as_ref().is_some_and(|rank| ends(written) || ends(rank))
            }
            _ => match self.head {
                "mp" | "mep" if written.starts_with("member") && own.has("parliament") => true,
                "deputy minister" => written.ends_with("minister") && own.has("deputy"),
                "officer" if own.class == Class::Military => true,
                _ => self.list.as_ref().is_some_and(|list| list.has(written)),
            },
        }
    }
}

/// Letters of a title at most: "COAS".
const LETTERS: usize = 5;

/// "the PS" of a principal secretary, "the COAS" of a chief of army staff: whether `letters` are the first ones of
/// the words of `title`, its small words counted or not.
fn spelt(letters: &str, title: &str) -> bool {
    let short = (2..=LETTERS).contains(&letters.len()) && title.contains(' ');
    let small = |word: &str| matches!(word, "of" | "the" | "and" | "for" | "in");
    let first = |word: &str| word.chars().next();
    let all = || title.split(' ').filter_map(first).eq(letters.chars());
    short && (all() || title.split(' ').filter(|word| !small(word)).filter_map(first).eq(letters.chars()))
}

/// An entry of a list of `data/title-references.tsv`.
#[derive(Clone, Copy)]
enum Entry {
    Is(&'static str),
    IsNot(&'static str),
    Ends(&'static str),
    Starts(&'static str),
}

/// Titles of whose holders another is said. Taken apart once: a long page compares it with a thousand offices.
#[derive(Clone)]
struct Listed(Vec<Entry>);

impl Listed {
    /// A list as the table writes it: "* commissioner;secretary of*;minister;!prime minister".
    fn new(list: &'static str) -> Listed {
        let entry = |item: &'static str| {
            let cut = [
                item.strip_prefix('!').map(Entry::IsNot),
                item.strip_prefix('*').map(Entry::Ends),
                item.strip_suffix('*').map(Entry::Starts),
            ];
            cut.into_iter().flatten().next().unwrap_or(Entry::Is(item))
        };
        Listed(list.split(';').map(entry).collect())
    }

    /// Whether the title `own`, written out, is in it.
    fn has(&self, own: &str) -> bool {
        let mut found = false;
        for entry in &self.0 {
            match entry {
                Entry::IsNot(item) if own == *item => return false,
                Entry::IsNot(_) => {}
                Entry::Is(item) => found = found || own == *item,
                Entry::Ends(end) => found = found || own.ends_with(end),
                Entry::Starts(start) => found = found || own.starts_with(start),
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Listed, spelt, written_out};

    #[test]
    fn short_forms_are_written_out() {
        for (short, long) in [("lt gen", "lieutenant general"), ("pm", "prime minister"), ("mayor", "mayor")]
        {
            assert_eq!(written_out(short), long);
        }
    }

    #[test]
    fn letters_spell_titles() {
        for (letters, title) in [
            ("ps", "principal secretary"),
            ("coas", "chief of army staff"),
            ("sp", "superintendent of police"),
        ] {
            assert!(spelt(letters, title), "{letters}");
        }
        for (letters, title) in [("ps", "secretary"), ("as", "chief of army staff"), ("general", "general")] {
            assert!(!spelt(letters, title), "{letters}");
        }
    }

    #[test]
    fn lists_have_ends_beginnings_and_exceptions() {
        let list = Listed::new("* minister;!prime minister;detective*;senator");
        for own in ["foreign minister", "detective inspector", "senator"] {
            assert!(list.has(own), "{own}");
        }
        for own in ["prime minister", "minister", "state senator", ""] {
            assert!(!list.has(own), "{own}");
        }
    }
}
