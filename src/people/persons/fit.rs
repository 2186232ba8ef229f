//! Whether two names can mean one person: same surname, given names that agree, slips, nicknames.

use crate::people::lexica::fold::{one_slip, sound_alike, without_article};
use crate::people::lexica::lexicon::LEXICON;
use crate::people::names::looks::is_surname_first;

/// How well a single word fits a person; the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// "Holm" of "Karla Holm"
    Surname,
    /// "Karla"
    Given,
    /// "Hollm"
    Spelling,
    /// "Kate" of "Katherine Bloom"
    Nickname,
}

/// Whether two full names can be one person's: same surname, given names that agree.
pub fn same_person(a: &[String], b: &[String]) -> bool {
    if sound_alike(a.iter().map(String::as_str), b.iter().map(String::as_str)) {
        return true;
    }
    let (Some(a_last), Some(b_last)) = (a.last(), b.last()) else { return false };
    let (a_given, b_given) =
        (a.split_last().map_or(&[][..], |s| s.1), b.split_last().map_or(&[][..], |s| s.1));
    let (Some(a_first), Some(b_first)) = (a_given.first(), b_given.first()) else { return false };
    let surname = without_article(a_last) == without_article(b_last)
        || alike(a_last, b_last) && a_first == b_first
        || one_slip(a_last, b_last) && a_first == b_first;
    let first = a_first == b_first
        || alike(a_first, b_first)
        || one_slip(a_first, b_first)
        || initial_of(a_first, b_first)
        || initial_of(b_first, a_first)
        || LEXICON.is_nickname(a_first, b_first)
        || LEXICON.is_nickname(b_first, a_first)
        || a_first.len() > 2 && b_first.starts_with(a_first.as_str())
        || b_first.len() > 2 && a_first.starts_with(b_first.as_str());
    // "Peña Nieto" is Enrique Peña Nieto.
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.len() >= 2 && long.ends_with(short) {
        return true;
    }
    // "George W. Bush" and "George H.W. Bush" differ in the middle.
    let middles_agree = match (a_given.get(1), b_given.get(1)) {
        (Some(x), Some(y)) => x.chars().next() == y.chars().next(),
        _ => true,
    };
    surname && first && middles_agree
}

fn alike(a: &str, b: &str) -> bool {
    sound_alike([a].into_iter(), [b].into_iter())
}

fn initial_of(short: &str, long: &str) -> bool {
    short.chars().count() == 1 && long.starts_with(short)
}

/// How a single word fits a person's name.
pub fn fit(word: &str, person: &[String]) -> Option<Fit> {
    let (last, given) = person.split_last()?;
    let east = is_surname_first(person)
        || person.first().is_some_and(|f| LEXICON.surname_first.contains_key(f.as_str()))
            && person.get(1).is_some_and(|g| g.contains('-'));
    let surname = if east { person.first()? } else { last };
    let same = |a: &str, b: &str| without_article(a) == without_article(b);
    // "Bin Laden" is kept whole by its particle; "Nwankwo-Hughes" answers to itself alone.
    if same(word, surname) || person.len() == 1 && same(word, last) {
        return Some(Fit::Surname);
    }
    // "Umm Ahmad Qudra" is the mother of an Ahmad.
    let parent = given.first().is_some_and(|g| matches!(g.as_str(), "umm" | "um" | "abu"));
    let is_part = !parent && given.iter().any(|g| g == word && word.len() > 2) || east && last == word;
    if is_part {
        return Some(Fit::Given);
    }
    if word.len() > 2 && (alike(word, surname) || one_slip(word, surname)) {
        return Some(Fit::Spelling);
    }
    let nick = given.first().is_some_and(|g| {
        let begins = word.len() > 2 && g.starts_with(word) && LEXICON.given_name(word).is_some();
        begins || LEXICON.is_nickname(word, g)
    });
    nick.then_some(Fit::Nickname)
}

/// Whether `word` is the plural of a surname: "Holms", "Bushes".
pub fn is_plural(word: &str, surname: &str) -> bool {
    matches!(word.strip_prefix(surname), Some("s" | "es"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn names_of_one_person_agree() {
        for (a, b) in [
            ("karla holm", "karla hollm"),
            ("omar hassan al-bashir", "omar al-bashir"),
            ("yoon suk yeol", "yoon suk-yeol"),
            ("donald j trump", "donald trump"),
            ("volodymyr zelenskiy", "volodymyr zelensky"),
            ("kate bloom", "katherine bloom"),
        ] {
            assert!(same_person(&name(a), &name(b)), "{a} = {b}");
        }
        for (a, b) in [
            ("anna bauer", "karl bauer"),
            ("george w bush", "george h.w bush"),
            ("lee jae-myung", "lee sang-min"),
        ] {
            assert!(!same_person(&name(a), &name(b)), "{a} ≠ {b}");
        }
    }

    #[test]
    fn single_words_fit_by_surname_first() {
        assert_eq!(fit("yun", &name("yoon suk yeol")), Some(Fit::Spelling));
        assert_eq!(fit("cho", &name("cho tae-yong")), Some(Fit::Surname));
        assert_eq!(fit("masri", &name("hassan al-masri")), Some(Fit::Surname));
        assert_eq!(fit("sigga", &name("sigga jonsdottir")), Some(Fit::Given));
        assert_eq!(fit("ray", &name("raymond otero")), Some(Fit::Nickname));
        assert_eq!(fit("holm", &name("nina helm")), None);
    }
}
