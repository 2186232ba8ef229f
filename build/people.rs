//! Who is who: offices, places, bodies, media, names.

#[allow(dead_code)]
#[path = "../src/people/lexica/day.rs"]
mod day;
#[allow(dead_code)]
#[path = "../src/people/lexica/fold.rs"]
mod fold;

use super::source::{Source, country, last, place_of, reach, rows, text, variant};
use fold::fold;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Writes the tables of `people`.
pub fn write() {
    let mut out = Source::new("people");
    offices(&mut out);
    let mut known = KnownNames::default();
    let mut codes = Codes::default();
    bodies(&mut out, &mut known, &mut codes);
    places(&mut out, &mut known);
    known.write(&mut out, &mut codes);
    let word = |row: Vec<String>| (row[0].clone(), text(&row[1]));
    out.index("SURNAME_FIRST", "&str", last(rows("surname-first").map(word)));
    out.index("NICKNAMES", "&str", last(rows("nicknames").map(word)));
    out.index("SPORT_WORDS", "()", rows("sport-words").map(|row| (row[0].clone(), "()".to_owned())));
    let class = |row: Vec<String>| (row[0].clone(), format!("WordClass::{}", variant(&row[1])));
    out.index("CLAUSE_WORDS", "WordClass", last(rows("clause-words").map(class)));
    let given = rows("given-names").map(|row| (row[0].clone(), gender(&row[1])));
    out.index("GIVEN_NAMES", "Option<Gender>", given);
    name_words(&mut out);
    officials(&mut out, &mut codes);
    out.values("CODES", "Country", codes.0.iter().map(|code| text(code)));
    out.write();
}

/// The classes that rules single out; the program calls all others `Class::Other`.
const CLASSES: &[&str] = &[
    "head-of-state",
    "leader",
    "spokesperson",
    "diplomat",
    "military",
    "captain",
    "deputy",
    "counterpart",
    "successor",
    "relation",
    "associate",
    "occupation",
    "academic",
    "business",
    "source",
    "candidate",
    "religious",
    "royal",
    "official",
    "none",
];

fn name_words(out: &mut Source) {
    let reporting = rows("function-words").filter(|row| row[0] == "reporting");
    out.classes("NAME_WORDS", "u128", rows("name-words").chain(reporting), "name_words", ' ');
}

fn gender(word: &str) -> String {
    match word {
        "m" => "Some(Gender::Male)",
        "f" => "Some(Gender::Female)",
        _ => "None",
    }
    .to_owned()
}

/// Titles in order, and for each its traits, which many share. Of two rows for one title the first stays.
fn titles(out: &mut Source) {
    let mut list = BTreeMap::new();
    let mut traits = Vec::new();
    for row in rows("titles") {
        let number = place_of(&mut traits, traits_of(&row)).to_string();
        list.entry(phrase_key(&row[0])).or_insert(number);
    }
    let (titles, of_titles): (Vec<String>, Vec<String>) = list.into_iter().unzip();
    out.sorted("TITLES", &titles);
    out.values("TRAITS_OF_TITLES", "u8", of_titles);
    out.values("TRAITS", "Traits", traits);
}

/// Class, verdict, gender and way of writing of a row of titles.
fn traits_of(row: &[String]) -> String {
    let class = if CLASSES.contains(&&*row[1]) { variant(&row[1]) } else { "Other".to_owned() };
    let letters = match row[4].as_str() {
        "capitals only" => "Upper",
        note if note.starts_with("abbreviation") || note.starts_with("only before a name") => "Capital",
        _ => "Any",
    };
    let verdict = variant(&row[2]);
    format!("(Class::{class}, Verdict::{verdict}, {}, Letters::{letters})", gender(&row[3]))
}

fn offices(out: &mut Source) {
    titles(out);
    let modifiers = rows("title-modifiers").map(|row| {
        let effect = match row[1].as_str() {
            "former" | "late" => "Former",
            "deputy" => "Deputy",
            _ => "Kept",
        };
        (phrase_key(&row[0]), format!("Effect::{effect}"))
    });
    out.phrases("MODIFIERS", "Effect", modifiers);
    let spheres = rows("office-words").map(|row| (row[0].clone(), format!("Sphere::{}", variant(&row[1]))));
    out.index("OFFICE_WORDS", "Sphere", last(spheres));
    out.phrases(
        "HONORIFICS",
        "Option<Gender>",
        last(rows("honorifics").map(|row| (row[0].clone(), gender(&row[1])))),
    );
    let nouns = rows("body-words").map(|row| {
        let word = format!(
            "BodyWord {{ kind: Kind::{}, tail: {}, both: {} }}",
            variant(&row[1]),
            row[2] != "none",
            row[2] == "both",
        );
        (phrase_key(&row[0]), word)
    });
    out.phrases("BODY_WORDS", "BodyWord", nouns);
    let things = rows("thing-words").map(|row| (row[0].clone(), format!("Thing::{}", variant(&row[1]))));
    out.index("THING_WORDS", "Thing", last(things));
    let countries = rows("office-countries").filter(|row| row[1].len() == 2);
    out.index(
        "OFFICE_EXCLUSIONS",
        "&str",
        rows("office-exclusions").map(|row| (phrase_key(&row[0]), text(&row[1]))),
    );
    let pair = |row: Vec<String>| (row[0].clone(), text(&row[1]));
    out.index("TITLE_REFERENCES", "&str", rows("title-references").map(pair));
    out.index("SHORT_TITLES", "&str", rows("short-titles").map(pair));
    let hint = |row: &[String]| format!("({:?}, {})", row[1], row[2].starts_with("elsewhere"));
    out.phrases(
        "OFFICE_COUNTRIES",
        "(Country, bool)",
        countries.map(|row| (phrase_key(&row[0]), hint(&row))),
    );
}

fn bodies(out: &mut Source, known: &mut KnownNames, codes: &mut Codes) {
    let (mut bodies, mut full) = (Vec::new(), Vec::new());
    for row in rows("bodies") {
        for name in names(&row[0], &row[1]) {
            known.body(&name, |k| &mut k.body, bodies.len());
        }
        let code = codes.option(&row[3]);
        bodies.push(format!("(Kind::{}, {code}, {})", variant(&row[2]), row[4] == "yes"));
        full.push(row[0].bytes().collect());
    }
    out.values("BODIES", "(Kind, Option<CountryCode>, bool)", bodies);
    out.ragged::<u8>("BODY_NAMES", "u8", &full);
    let mut media = Vec::new();
    for row in rows("agencies") {
        for name in names(&row[0], &row[1]) {
            known.body(name.strip_prefix("The ").unwrap_or(&name), |k| &mut k.media, media.len());
        }
        media.push(format!("({:?}, {}, {})", row[0], codes.option(&row[2]), row[5] == "world"));
    }
    out.values("MEDIA", "(&str, Option<CountryCode>, bool)", media);
    let mut metonyms = Vec::new();
    for row in rows("metonyms") {
        known.get(&row[0]).metonym.get_or_insert(metonyms.len());
        metonyms.push(format!("Metonym {{ body: {:?}, country: {} }}", row[2], country(&row[3])));
    }
    out.values("METONYMS", "Metonym", metonyms);
}

fn places(out: &mut Source, known: &mut KnownNames) {
    let mut countries = Vec::new();
    for row in rows("countries").filter(|row| row[0].len() == 2) {
        let code = &row[0];
        countries.push((code.clone(), format!("({code:?}, {:?})", row[1])));
        known.place(&row[1], code, "Name");
        names("", &row[2]).for_each(|name| known.place(&name, code, "Adjective"));
        names("", &row[3]).for_each(|name| known.place(&name, code, "People"));
        for (i, city) in names("", &row[4]).enumerate() {
            known.place(&city, code, if i == 0 { "Capital" } else { "Place" });
        }
        names("", &row[5]).for_each(|name| known.place(&name, code, "Name"));
    }
    out.index("COUNTRIES", "(Country, &str)", countries);
    let mut seats = Vec::new();
    for row in rows("places").filter(|row| row[0].len() == 2) {
        names("", &row[1]).for_each(|name| known.first_place(&name, &row[0], "Region"));
        names("", &row[2]).for_each(|name| known.first_place(&name, &row[0], "Place"));
        seats.extend(names("", &row[3]).map(|name| (phrase_key(&name), "()".to_owned())));
    }
    out.index("SEATS", "()", seats);
    for row in rows("us-states") {
        for list in &row[..3] {
            names("", list).for_each(|name| known.place(&name, "US", "Place"));
        }
    }
}

fn officials(out: &mut Source, codes: &mut Codes) {
    let key = |name: &str| {
        let words = name.split_whitespace().map(|w| fold(w.trim_matches(['.', ','])).replace(['.', '-'], ""));
        words.collect::<Vec<_>>().join(" ")
    };
    let (mut officials, mut by_name, mut by_surname) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
    let (mut texts, mut terms, mut dates) = (Vec::new(), Vec::new(), Vec::new());
    let mut shared =
        |value: &str| format!("Number::new({})", place_of(&mut texts, value.as_bytes().to_vec()));
    for row in rows("officials") {
        let number = officials.len() as u64;
        for name in names(&row[0], &row[1]).filter(|name| name.contains(' ')) {
            by_name.entry(key(&name)).or_insert(number);
        }
        // "Zelensky" and "Zelenskiy" as "Zelenskyy"
        let surnames: BTreeSet<String> =
            names(&row[0], &row[1]).filter_map(|name| name.rsplit(' ').next().map(fold)).collect();
        for surname in surnames {
            match row[7].as_str() {
                "bare" => by_surname.entry(surname).or_insert(number),
                flag @ ("she" | "told") => by_surname.entry(format!("{surname} {flag}")).or_insert(number),
                _ => continue,
            };
        }
        officials.push(format!(
            "Official {{ name: {}, office: {}, code: {}, terms: Number::new({}), as_of: {} }}",
            shared(&row[0]),
            shared(&row[2]),
            codes.option(&row[3]),
            place_of(&mut terms, held(&row[4], &row[5])),
            place_of(&mut dates, text(&row[6])),
        ));
    }
    out.values("OFFICIALS", "Official", officials);
    out.ragged("OFFICIAL_TEXTS", "u8", &texts);
    out.values("DATES_OF_FACTS", "&str", dates);
    out.ragged("OFFICIAL_TERMS", "u16", &terms);
    let by_name = out.numbered("OFFICIALS_BY_NAME", &by_name);
    out.item("OFFICIALS_BY_NAME", "Keys", &by_name);
    let by_surname = out.numbered("OFFICIALS_BY_SURNAME", &by_surname);
    out.item("OFFICIALS_BY_SURNAME", "Keys", &by_surname);
}

/// When each term began and ended: "2009-03-31/2021-06-13;2022-12-29" until "2025" are two.
fn held(since: &str, until: &str) -> Vec<u16> {
    let day = |date: &str| match date {
        "" => 0,
        _ => day::read(date).unwrap_or_else(|| panic!("officials.tsv: {date} is no day")),
    };
    since
        .split(';')
        .flat_map(|term| {
            let (from, to) = term.split_once('/').unwrap_or((term, until));
            [day(from), day(to)]
        })
        .collect()
}

/// The form in which phrases are compared: folded, hyphens and full stops behind letters as spaces.
fn phrase_key(phrase: &str) -> String {
    let folded = fold(phrase);
    let mut out = String::with_capacity(folded.len());
    for word in folded.split([' ', '-']).map(|w| w.trim_end_matches('.')).filter(|w| !w.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A name and its other forms, which `;` separates.
fn names(first: &str, others: &str) -> impl Iterator<Item = String> + use<> {
    let all: Vec<String> = std::iter::once(first)
        .chain(others.split(';'))
        .filter(|n| !n.is_empty())
        .map(str::to_owned)
        .collect();
    all.into_iter()
}

/// Whether a name is written in capitals throughout, so that its letters in lower case are a word.
fn is_acronym(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}

/// How a country is spoken of.
const FORMS: [&str; 6] = ["Name", "Adjective", "People", "Capital", "Region", "Place"];

/// `Known` in the making.
#[derive(Default)]
struct KnownName {
    /// A country, and a number of [`FORMS`].
    place: Option<(String, usize)>,
    place_upper: bool,
    body_upper: bool,
    body: Option<usize>,
    metonym: Option<usize>,
    media: Option<usize>,
}

impl KnownName {
    /// All that it is, as Rust writes it.
    fn row(&self, codes: &mut Codes) -> String {
        let number = |n: Option<usize>| n.map_or("None".to_owned(), |n| format!("Some(Number::new({n}))"));
        let place = |(code, form): &(String, usize)| {
            format!("Some(({}, PlaceForm::{}))", codes.number(code), FORMS[*form])
        };
        format!(
            "Known {{ code: {}, place_upper: {}, body_upper: {}, body: {}, metonym: {}, media: {} }}",
            self.place.as_ref().map_or("None".to_owned(), place),
            self.place_upper,
            self.body_upper,
            number(self.body),
            number(self.metonym),
            number(self.media),
        )
    }
}

/// Every country's code once, so that the many rows that name one hold its number.
#[derive(Default)]
struct Codes(Vec<String>);

impl Codes {
    /// The number of a code.
    fn place(&mut self, code: &str) -> usize {
        place_of(&mut self.0, code.to_owned())
    }

    /// The number of a code, as Rust writes it.
    fn number(&mut self, code: &str) -> String {
        format!("CountryCode::new({})", self.place(code))
    }

    /// `None` for what is no country's code.
    fn option(&mut self, code: &str) -> String {
        if code.len() == 2 { format!("Some({})", self.number(code)) } else { "None".to_owned() }
    }
}

/// What each name can be: of two bodies, places or media of one name the first.
#[derive(Default)]
struct KnownNames(HashMap<String, KnownName>);

impl KnownNames {
    fn get(&mut self, name: &str) -> &mut KnownName {
        self.0.entry(phrase_key(name)).or_default()
    }

    fn body(&mut self, name: &str, slot: fn(&mut KnownName) -> &mut Option<usize>, number: usize) {
        let known = self.get(name);
        let first = known.body.or(known.media).is_none();
        known.body_upper = is_acronym(name) && (known.body_upper || first);
        slot(known).get_or_insert(number);
    }

    fn place(&mut self, name: &str, code: &str, form: &str) {
        let known = self.get(name);
        known.place_upper = is_acronym(name) && (known.place_upper || known.place.is_none());
        self.first_place(name, code, form);
    }

    /// A place whose name is written in small letters, too, whatever others of its name are.
    fn first_place(&mut self, name: &str, code: &str, form: &str) {
        let form = FORMS.iter().position(|known| *known == form).expect("a form of places");
        self.get(name).place.get_or_insert_with(|| (code.to_owned(), form));
    }

    /// Every name has a number that tells what it is, see `KnownNames::value`: for one that is a place, a body or a
    /// medium and nothing else which, for all others a row.
    fn write(self, out: &mut Source, codes: &mut Codes) {
        let all: BTreeMap<String, KnownName> = self.0.into_iter().collect();
        let mut rows = Vec::new();
        let mut number = |known: &KnownName| {
            let KnownName { place, place_upper, body_upper, body, metonym, media } = known;
            let (kind, upper, row) = match (place, body, metonym, media) {
                (Some((code, form)), None, None, None) => {
                    (0, *place_upper, codes.place(code) * FORMS.len() + form)
                }
                (None, Some(body), None, None) => (1, *body_upper, *body),
                (None, None, None, Some(media)) => (2, *body_upper, *media),
                _ => (3, false, place_of(&mut rows, known.row(codes))),
            };
            (row << 3 | kind << 1 | usize::from(upper)) as u64
        };
        let numbers: BTreeMap<String, u64> =
            all.into_iter().map(|(key, known)| (key, number(&known))).collect();
        let keys = out.numbered("KNOWN_NAMES", &numbers);
        out.item("KNOWN_NAMES", "Keys", &keys);
        out.item("KNOWN_REACH", "Reach", &reach(numbers.keys().map(String::as_str)));
        out.values("KNOWN", "Known", rows);
        let forms = FORMS.map(|form| format!("PlaceForm::{form}")).join(", ");
        out.item("PLACE_FORMS", &format!("[PlaceForm; {}]", FORMS.len()), &format!("[{forms}]"));
    }
}
