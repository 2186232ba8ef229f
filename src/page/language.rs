//! Which language a page is in: by its own words first, by what its head says where they are few.
//!
//! Heads are often wrong (a template's `lang="en"` on a French page), and some say nothing. Running
//! text betrays its language by its short words: a third of an English text is "the", "of", "and"
//! and their like, and hardly any of another language's is. Scripts other than Latin and Cyrillic
//! need no words.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Fewer words than this prove nothing.
const ENOUGH: usize = 25;
/// More words than this prove no more.
const PLENTY: usize = 4_000;
/// Running text has at least this share of its language's short words; lists and menus have less.
const SHARE: f64 = 0.1;
/// How much more of them it has than of any other language's.
const MARGIN: f64 = 1.5;

/// Short words by language, English first.
static LANGUAGES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let rows = include_str!("../../data/languages.tsv").lines().filter(|l| !l.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t')).collect()
});

/// Indexes in `LANGUAGES` by word.
static WORDS: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<usize>> = HashMap::new();
    for (language, (_, list)) in LANGUAGES.iter().enumerate() {
        for word in list.split_whitespace() {
            let entry = words.entry(word).or_default();
            if !entry.contains(&language) {
                entry.push(language);
            }
        }
    }
    words
});

/// The BCP 47 tag of the texts' language, given what the page declares; `None` where neither tells.
pub fn of<'a>(texts: impl Iterator<Item = &'a str>, declared: Option<&str>) -> Option<String> {
    let declared_english = declared.map(is_english);
    match seen(texts) {
        Some("en") if declared_english != Some(true) => Some("en".to_owned()),
        Some(other) if other != "en" && declared_english != Some(false) => Some(other.to_owned()),
        // What the page says is as good and often finer: "en-GB", "nb" for a text that could be "da".
        _ => declared.map(str::to_owned),
    }
}

/// Whether a page of this language is analysed. One that nobody knows the language of is.
pub fn is_read(tag: Option<&str>) -> bool {
    tag.is_none_or(is_english)
}

fn is_english(tag: &str) -> bool {
    tag.split(['-', '_']).next().is_some_and(|primary| primary.eq_ignore_ascii_case("en"))
}

/// The language that the words are in, where there are enough of them and they agree.
fn seen<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let mut counts = vec![0usize; LANGUAGES.len()];
    let mut scripts: HashMap<&str, usize> = HashMap::new();
    let (mut words, mut letters) = (0usize, 0usize);
    let all = texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic())).filter(|w| !w.is_empty());
    for word in all.take(PLENTY) {
        words += 1;
        for c in word.chars() {
            letters += 1;
            if let Some(language) = of_script(c) {
                *scripts.entry(language).or_default() += 1;
            }
        }
        for &language in WORDS.get(word.to_lowercase().as_str()).into_iter().flatten() {
            if let Some(count) = counts.get_mut(language) {
                *count += 1;
            }
        }
    }
    // Chinese and Japanese have no spaces: there a "word" is a sentence.
    let foreign: usize = scripts.values().sum();
    if foreign * 2 > letters && letters >= ENOUGH {
        // Japanese mixes Chinese characters with its own.
        let kana = scripts.get("ja").is_some_and(|n| n * 10 > foreign);
        return if kana { Some("ja") } else { scripts.into_iter().max_by_key(|(_, n)| *n).map(|(l, _)| l) };
    }
    if words < ENOUGH {
        return None;
    }
    let (best, &count) = counts.iter().enumerate().max_by_key(|(i, n)| (**n, usize::MAX - i))?;
    // Of the other languages none is asked to be ahead of its sisters: not English is all that matters.
    let rival = match best {
        0 => counts.iter().skip(1).max(),
        _ => counts.first(),
    };
    let (count, rival) = (count as f64, rival.copied().unwrap_or_default() as f64);
    (count >= words as f64 * SHARE && count >= rival * MARGIN)
        .then(|| LANGUAGES.get(best).map(|(tag, _)| *tag))?
}

/// The language that is meant by a letter of a script which few languages share.
fn of_script(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => "el",
        '\u{590}'..='\u{5ff}' => "he",
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => "ar",
        '\u{900}'..='\u{97f}' => "hi",
        '\u{980}'..='\u{9ff}' => "bn",
        '\u{b80}'..='\u{bff}' => "ta",
        '\u{e00}'..='\u{e7f}' => "th",
        '\u{10a0}'..='\u{10ff}' => "ka",
        '\u{530}'..='\u{58f}' => "hy",
        '\u{1200}'..='\u{137f}' => "am",
        '\u{3040}'..='\u{30ff}' => "ja",
        '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => "ko",
        '\u{4e00}'..='\u{9fff}' => "zh",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "The minister said that the harbour would be closed for a week, and that ships from the north would have to wait outside until the search of the ferry was over.";
    const FRENCH: &str = "Le ministre a déclaré que le port serait fermé pendant une semaine et que les navires du nord devraient attendre au large jusqu’à la fin de la fouille du ferry.";

    fn told(text: &str, declared: Option<&str>) -> Option<String> {
        of([text].into_iter(), declared)
    }

    #[test]
    fn words_beat_a_wrong_head() {
        assert_eq!(told(ENGLISH, Some("fr")).as_deref(), Some("en"));
        assert_eq!(told(FRENCH, Some("en-US")).as_deref(), Some("fr"));
        assert_eq!(told(FRENCH, None).as_deref(), Some("fr"));
        assert_eq!(told(ENGLISH, None).as_deref(), Some("en"));
    }

    #[test]
    fn a_finer_tag_stays() {
        assert_eq!(told(ENGLISH, Some("en-GB")).as_deref(), Some("en-GB"));
        assert_eq!(told(FRENCH, Some("fr-CA")).as_deref(), Some("fr-CA"));
    }

    #[test]
    fn few_words_leave_it_to_the_head() {
        assert_eq!(told("Le ministre a dit non.", None), None);
        assert_eq!(told("Le ministre a dit non.", Some("fr")).as_deref(), Some("fr"));
        assert_eq!(told("", Some("en")).as_deref(), Some("en"));
    }

    #[test]
    fn names_of_another_language_make_no_english_text_foreign() {
        let text = "Jean-Luc de la Tour, the mayor of Saint-Denis-sur-Mer, told Le Journal de la Côte that he would not meet Marie du Plessis or the leaders of La République en Marche, who had asked him to resign.";
        assert_eq!(told(text, None).as_deref(), Some("en"));
    }

    #[test]
    fn languages_and_scripts_are_told() {
        for (tag, text) in [
            (
                "de",
                "Der Minister sagte, dass der Hafen für eine Woche geschlossen werde und die Schiffe aus dem Norden warten müssten, bis die Suche nach der Fähre zu Ende ist und sie einlaufen dürfen.",
            ),
            (
                "es",
                "El ministro dijo que el puerto estará cerrado durante una semana y que los barcos del norte tendrán que esperar fuera hasta que termine la búsqueda de la lancha en las aguas de la bahía.",
            ),
            (
                "nl",
                "De minister zei dat de haven een week dicht blijft en dat de schepen uit het noorden buiten moeten wachten tot het onderzoek van de veerboot voorbij is en zij weer naar binnen mogen varen.",
            ),
            (
                "ru",
                "Министр заявил, что порт будет закрыт на неделю и что суда с севера должны ждать на рейде, пока не закончится осмотр парома, и он не знает, когда это будет, но надеется на скорый конец.",
            ),
            ("ja", "大臣は港を一週間閉鎖し、北から来る船は捜索が終わるまで沖で待つ必要があると述べた。"),
            ("zh", "部长表示港口将关闭一周，来自北方的船只必须在外等候，直到对渡轮的搜查结束。"),
            ("ar", "قال الوزير إن الميناء سيغلق لمدة أسبوع وإن السفن القادمة من الشمال ستنتظر في الخارج"),
            (
                "ko",
                "장관은 항구가 일주일 동안 폐쇄될 것이며 북쪽에서 오는 선박은 수색이 끝날 때까지 기다려야 한다고 말했다",
            ),
        ] {
            assert_eq!(told(text, None).as_deref(), Some(tag), "{text}");
            assert!(!is_read(told(text, Some("en")).as_deref()), "{text}");
        }
    }
}
