//! Officials, offices and countries on annotated articles that stand beside the project
//! (`../shared`); where they do not, the test says that it is skipped. Prints the figures.

#[path = "common/whom.rs"]
mod whom;

use onrecord::analysis::{Analysis, Entity};
use onrecord::people::{Kind, MentionKind};
use serde_json::Value;
use std::path::{Path, PathBuf};
use whom::whom;

/// Shares of the annotated articles that must hold, in per cent.
const MENTIONS: f64 = 93.0;
const OFFICES: f64 = 88.0;
const COUNTRIES: f64 = 93.0;

#[derive(Default)]
struct Tally {
    found: usize,
    gold: usize,
    right: usize,
    given: usize,
    offices: (usize, usize),
    countries: (usize, usize),
}

#[test]
fn officials_of_the_annotated_articles_are_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/gold");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    if files.is_empty() {
        println!("skipped: no annotated articles at {}", folder.display());
        return;
    }
    files.sort();
    let mut tally = Tally::default();
    for file in files {
        let gold: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        let id = gold["id"].as_str().unwrap();
        let text = std::fs::read_to_string(folder.join(format!("text/{id}.txt"))).unwrap();
        let analysis = onrecord::analyse(&onrecord::page::plain::read(&text));
        count(&gold, &analysis, &mut tally);
    }
    let share = |(a, b): (usize, usize)| 100.0 * a as f64 / b.max(1) as f64;
    let precision = share((tally.right, tally.given));
    let recall = share((tally.found, tally.gold));
    let f = 2.0 * precision * recall / (precision + recall).max(1.0);
    let (offices, countries) = (share(tally.offices), share(tally.countries));
    println!("official mentions: precision {precision:.1}, recall {recall:.1}, F {f:.1}");
    println!("offices {offices:.1}, countries {countries:.1}");
    assert!(f >= MENTIONS && offices >= OFFICES && countries >= COUNTRIES);
}

/// The entity of `name` on a page of one paragraph, published on `date`.
fn on_page(date: &str, text: &str, name: &str) -> Entity {
    let html = format!(
        "<html><head><meta property='article:published_time' content='{date}'></head>\
         <body><article><h1>News</h1><p>{text}</p></article></body></html>"
    );
    let analysis = onrecord::analyse(&onrecord::page::html::read(&html, "https://example.org/"));
    analysis.entities.into_iter().find(|e| e.name.contains(name)).unwrap_or_default()
}

#[test]
fn listed_offices_are_those_of_the_day() {
    let text =
        "Donald Trump said on Tuesday that the United States would win. The crowd cheered for a while.";
    let office = |date| on_page(date, text, "Trump").office.unwrap_or_default();
    assert_eq!(office("2016-05-01T08:00:00Z"), "");
    assert_eq!(office("2018-05-01T08:00:00Z"), "President");
    assert_eq!(office("2022-05-01T08:00:00Z"), "former President");
    assert_eq!(office("2025-05-01T08:00:00Z"), "President");
    let entity = on_page("2025-05-01T08:00:00Z", text, "Trump");
    assert_eq!((entity.office_from.as_deref(), entity.as_of.is_some()), (Some("gazetteer"), true));
    assert!(!on_page("2016-05-01T08:00:00Z", text, "Trump").official);
}

#[test]
fn the_page_decides_before_the_list() {
    let date = "2025-05-01T08:00:00Z";
    let plumber = on_page(
        date,
        "Donald Trump, a plumber from Ohio in the United States, said the pipe had burst at night.",
        "Trump",
    );
    assert!(!plumber.official && plumber.as_of.is_none(), "{plumber:?}");
    let brother = on_page(
        date,
        "The plumber’s brother, Donald Trump, said the United States mattered little to pipes.",
        "Trump",
    );
    assert!(!brother.official && brother.as_of.is_none(), "{brother:?}");
    let minister =
        on_page(date, "Sports minister Donald Trump of Malta said the pool was open again.", "Trump");
    assert_eq!(minister.country.as_deref(), Some("MT"));
    assert_eq!(minister.office_from.as_deref(), Some("page"));
}

/// Words with their byte offsets.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices().filter(|(_, c)| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}')) {
        if c.is_alphanumeric() {
            if !open {
                out.push((at, String::new()));
            }
            if let Some(last) = out.last_mut() {
                last.1.extend(c.to_lowercase());
            }
        }
        open = c.is_alphanumeric();
    }
    out
}

/// Every place of the words of `name` in `text`, as word numbers.
fn places(text: &[(usize, String)], name: &str) -> Vec<Vec<usize>> {
    let name: Vec<String> = words(name).into_iter().map(|w| w.1).collect();
    let fits = |i: &usize| name.iter().zip(text.iter().skip(*i)).all(|(n, (_, w))| n == w);
    if name.is_empty() || text.len() < name.len() {
        return Vec::new();
    }
    (0..=text.len() - name.len()).filter(fits).map(|i| (i..i + name.len()).collect()).collect()
}

fn count(gold: &Value, analysis: &Analysis, tally: &mut Tally) {
    let text = words(&analysis.text);
    let bytes: Vec<usize> = utf16_to_bytes(&analysis.text);
    let mut mine: Vec<Vec<usize>> = Vec::new();
    for entity in analysis.entities.iter().filter(|e| e.kind == Kind::Person && e.official) {
        for mention in entity.mentions.iter().filter(|m| m.kind == MentionKind::Name) {
            let (start, end) = (bytes[mention.start as usize], bytes[mention.end as usize]);
            mine.push((0..text.len()).filter(|&i| (start..end).contains(&text[i].0)).collect());
        }
    }
    let mut taken = vec![false; text.len()];
    let mut official: Vec<Vec<usize>> = Vec::new();
    for person in gold["people"].as_array().unwrap() {
        let mut aliases: Vec<&str> =
            person["aliases"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        aliases.sort_by_key(|a| std::cmp::Reverse(a.len()));
        for place in aliases.iter().flat_map(|a| places(&text, a)) {
            if place.iter().any(|&i| taken[i]) {
                continue;
            }
            place.iter().for_each(|&i| taken[i] = true);
            if person["official"] == true {
                official.push(place);
            }
        }
        if person["official"] == true {
            judge(person, &analysis.entities, tally);
        }
    }
    let meets = |a: &[usize], all: &[Vec<usize>]| all.iter().any(|b| b.iter().any(|i| a.contains(i)));
    tally.gold += official.len();
    tally.found += official.iter().filter(|o| meets(o, &mine)).count();
    tally.given += mine.len();
    tally.right += mine.iter().filter(|m| meets(m, &official)).count();
}

/// Office and country of one official: half of the office’s words, the country’s code.
fn judge(person: &Value, entities: &[Entity], tally: &mut Tally) {
    let list = |text: &str| words(text).into_iter().map(|w| w.1).collect::<Vec<_>>();
    let last = list(person["name"].as_str().unwrap()).pop();
    let same: Vec<&Entity> =
        entities.iter().filter(|e| e.kind == Kind::Person && list(&e.name).pop() == last).collect();
    if let Some(office) = person["office"].as_str() {
        let small = ["the", "of", "us", "u", "s", "former"];
        let wanted: Vec<String> = list(office).into_iter().filter(|w| !small.contains(&w.as_str())).collect();
        let met = |e: &&Entity| {
            let own = list(e.office.as_deref().unwrap_or_default());
            wanted.iter().filter(|w| own.contains(w)).count() * 2 >= wanted.len()
        };
        tally.offices.1 += 1;
        tally.offices.0 += usize::from(same.iter().any(met));
    }
    if let Some(country) = person["country"].as_str() {
        tally.countries.1 += 1;
        tally.countries.0 += usize::from(same.iter().any(|e| e.country.as_deref() == Some(country)));
    }
}

fn utf16_to_bytes(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for (at, c) in text.char_indices() {
        out.extend(std::iter::repeat_n(at, c.len_utf16()));
    }
    out.push(text.len());
    out
}

#[test]
fn a_name_begins_behind_the_word_that_only_opens_its_sentence() {
    let rows = [
        ("Top Lind strategists left. Lind said he would stay.", "Lind"),
        ("Former Bratt aides left. Bratt said he would stay.", "Bratt"),
        ("Senior Duarte advisers left. Duarte said she would stay.", "Duarte"),
    ];
    for (text, name) in rows {
        let analysis = onrecord::analyse(&onrecord::page::plain::read(text));
        let speaker = analysis.statements.first().and_then(|s| s.speaker);
        let called =
            speaker.and_then(|id| analysis.entities.iter().find(|e| e.id == id)).map(|e| e.name.as_str());
        assert_eq!(called, Some(name), "{text}");
    }
}

#[test]
fn pronouns_mean_whom_their_clause_allows() {
    for (text, pronoun, names) in [
        // An object is not the subject of its own clause.
        ("Opposition leader Maria Duarte spoke. Minister Diosdado Cabal mocked her.", "her", "Maria Duarte"),
        ("Governor Paul Grant spoke. Mayor Dara Ferro called him a liar.", "him", "Paul Grant"),
        ("Mayor Anna Lopez spoke. Minister Dara Ferro bitterly attacked her on Monday.", "her", "Anna Lopez"),
        ("Governor Paul Grant spoke. Minister Karl Brandt fined him.", "him", "Paul Grant"),
        // Nor is it that of its own participle, or of a verb behind "and".
        ("Karl Brandt attacked Paul Grant, calling him a fool.", "him", "Paul Grant"),
        ("Karl Brandt hailed Paul Grant as a “strong man,” comparing him to a lion.", "him", "Paul Grant"),
        ("Karl Brandt began by thanking Paul Grant and urging him to stay.", "him", "Paul Grant"),
        ("Mayor Karl Brandt praised Paul Grant and urged him to stay.", "him", "Paul Grant"),
        ("Jan Zielin spoke. Karl Brandt, who served with him, laughed.", "him", "Jan Zielin"),
        ("Karl Brandt lost to Paul Grant, leaving him without a seat.", "him", "Karl Brandt"),
        ("Karl Brandt urged the crew to join him.", "him", "Karl Brandt"),
        // A verb that does not agree with the subject before it has another.
        (
            "Karl Brandt waited. “They will call,” Paul Grant promises, and say to him, “We stay.”",
            "him",
            "Paul Grant",
        ),
        // A phrase of its own is the object of no verb.
        (
            "Paul Grant spoke. Karl Brandt left the town after, according to him, a fire.",
            "him",
            "Karl Brandt",
        ),
        ("Paul Grant spoke. Karl Brandt lost his seat, for him a relief.", "him", "Karl Brandt"),
        ("Paul Grant spoke. Karl Brandt stayed at home, according to him.", "him", "Karl Brandt"),
        (
            "Jan Zielin met Karl Brandt. Brandt left, and, according to Brandt, voters mocked him.",
            "him",
            "Karl Brandt",
        ),
        // Nor is the subject of another clause.
        (
            "Karl Brandt met few people. Ines Ferro knew her father was ill; he died before she could ask him.",
            "him",
            "her father",
        ),
        ("Karl Brandt spoke. Ines Ferro will name Paul Grant if Jan Zielin drops him.", "him", "Paul Grant"),
        ("Paul Grant spoke. Karl Brandt will name Ines Ferro if Jan Zielin drops him.", "him", "Karl Brandt"),
        // What somebody has does to them.
        ("Karl Brandt asked whether Paul Grant's Danish roots made him unfit.", "him", "Paul Grant"),
        ("Karl Brandt said Paul Grant's long illness cost him the seat.", "him", "Paul Grant"),
        (
            "Ines Ferro spoke. Karl Brandt said Anna Lopez's long illness cost him the seat.",
            "him",
            "Karl Brandt",
        ),
        // What is said of somebody goes on of them.
        ("Karl Brandt said if Paul Grant wins, he would rule alone.", "he", "Paul Grant"),
        ("Karl Brandt said Paul Grant will win more as he softens.", "he", "Paul Grant"),
        ("If Paul Grant leaves, Karl Brandt said, he will be missed.", "he", "Paul Grant"),
        ("Karl Brandt said he would leave if Paul Grant stayed.", "he", "Karl Brandt"),
        // Before whom it means.
        ("Jan Zielin spoke. In the last days of his term, Karl Brandt spoke.", "his", "Karl Brandt"),
        ("Jan Zielin spoke. Repeating a line from his speech, Karl Brandt left.", "his", "Karl Brandt"),
        ("Ines Ferro spoke. When she was a judge, Anna Lopez was feared.", "she", "Anna Lopez"),
        ("Jan Zielin spoke. In his view, Karl Brandt lied.", "his", "Jan Zielin"),
        // In a clause below it may be.
        ("Governor Paul Grant spoke. Mayor Karl Brandt said the party backed him.", "him", "Karl Brandt"),
        (
            "Governor Anna Lopez spoke. Mayor Ines Ferro, who resigned, said voters trusted her.",
            "her",
            "Ines Ferro",
        ),
        // A reflexive means the subject of its clause.
        ("Minister Matteo Salvo said Paul Macrin should go himself.", "himself", "Paul Macrin"),
        ("Mayor Karl Brandt said the fire had cost his city dear.", "his", "Karl Brandt"),
        ("Mayor Karl Brandt thanked his deputy, Jan Zielin.", "his", "Karl Brandt"),
    ] {
        assert_eq!(whom(text, pronoun), [names], "{text}");
    }
}
