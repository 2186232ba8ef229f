//! Titles that are said of the holder of another: "the leader" of a president, "the spokeswoman" of a
//! spokesperson, "the admiral" of Adm. Holm, "the lawmaker" of a senator.

use super::lexicon::{Class, LEXICON};
use super::office::Office;

/// A title with its short forms written out: "lt gen" is "lieutenant general".
pub fn written_out(head: &str) -> String {
    let whole = |word: &str| LEXICON.short_titles.get(word).copied();
    head.split(' ').map(|word| whole(word).unwrap_or(word)).collect::<Vec<_>>().join(" ")
}

/// Whether `said` may be said of somebody whose title, written out, is `own`, with the class and the words of
/// their office.
pub fn stands_in(said: &Office, own: &str, own_class: Class, own_words: &[String]) -> bool {
    let has = |word: &str| own_words.iter().any(|w| w == word);
    let head = written_out(said.title.head);
    match said.title.class {
        Class::Leader => {
            matches!(own_class, Class::HeadOfState | Class::Royal)
                || matches!(own, "prime minister" | "chancellor" | "premier" | "taoiseach" | "chief minister")
        }
        Class::Spokesperson => own_class == Class::Spokesperson,
        Class::Diplomat if own_class == Class::Diplomat => true,
        Class::Diplomat => {
            matches!(own, "foreign minister" | "foreign secretary" | "secretary of state")
                || own.ends_with("minister") && has("foreign")
        }
        // "Rear Adm. Holm": the rear admiral, and the admiral.
        Class::Military => {
            let ends = |own: &str| own.ends_with(head.as_str());
            own_class == Class::Military && (ends(own) || ends(&written_out(&own_words.join(" "))))
        }
        _ => match said.title.head {
            "mp" | "mep" if own.starts_with("member") && has("parliament") => true,
            "deputy minister" => own.ends_with("minister") && has("deputy"),
            "officer" if own_class == Class::Military => true,
            head => LEXICON.title_references.get(head).is_some_and(|list| listed(list, own)),
        },
    }
}

/// Whether `own` is in a list of `data/title-references.tsv`.
fn listed(list: &str, own: &str) -> bool {
    let one = |item: &str| match (item.strip_prefix('*'), item.strip_suffix('*')) {
        (Some(end), _) => own.ends_with(end),
        (_, Some(start)) => own.starts_with(start),
        _ => own == item,
    };
    let out = |item: &str| item.strip_prefix('!').is_some_and(|item| item == own);
    list.split(';').any(one) && !list.split(';').any(out)
}

#[cfg(test)]
mod tests {
    use super::{listed, written_out};

    #[test]
    fn short_forms_are_written_out() {
        for (short, long) in [("lt gen", "lieutenant general"), ("pm", "prime minister"), ("mayor", "mayor")]
        {
            assert_eq!(written_out(short), long);
        }
    }

    #[test]
    fn lists_have_ends_beginnings_and_exceptions() {
        let list = "* minister;!prime minister;detective*;senator";
        for own in ["foreign minister", "detective inspector", "senator"] {
            assert!(listed(list, own), "{own}");
        }
        for own in ["prime minister", "minister", "state senator", ""] {
            assert!(!listed(list, own), "{own}");
        }
    }
}
