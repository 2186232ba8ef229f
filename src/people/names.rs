//! Runs of capitalised words that may be names, and what they look like: a person, a body, nothing.

use super::Kind;
use super::hits::Hits;
use super::honorifics::{honorific_before, honorific_end, is_given, is_post_nominal, nickname_end};
use super::lexicon::{Class, LEXICON};
use super::name_words;
use super::things::is_thing;
use super::words::Words;
use crate::text::TokenRange;

/// A run of words that is a name.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its tokens, without titles and honorifics.
    pub tokens: TokenRange,
    /// The token behind it and the letters that follow it: "Dorothy Bane KC".
    pub behind: usize,
    /// Folded words of the name, without full stops.
    pub words: Vec<String>,
    /// What it looks like by itself.
    pub looks: Looks,
    /// Token of the honorific before it.
    pub honorific: Option<usize>,
    /// An article stands before it: "the Sentinel".
    pub article: bool,
}

/// What a name looks like by its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// A given name begins it, an initial stands in it.
    Person,
    /// It ends in "Ministry", "Brigade", "Inc".
    Body(Kind),
    /// A title before it belongs to the name of a place or a work: "Queen Street".
    Thing,
    /// Nothing speaks for any of them.
    Unknown,
}

impl Name {
    /// First token, honorific included.
    pub fn start(&self) -> usize {
        self.honorific.unwrap_or(self.tokens.start)
    }

    /// Two words or more.
    pub fn is_full(&self) -> bool {
        self.words.len() > 1
    }
}

/// Every name of the document in order. Countries, known bodies and media alone are no names here.
pub fn find(words: &Words, hits: &Hits) -> Vec<Name> {
    let mut names = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let Some(tokens) = run(words, hits, i) else {
            i = hits.known(i).map_or(i + 1, |k| k.end.max(i + 1));
            continue;
        };
        i = tokens.end.max(i + 1);
        if let Some(name) = name(words, hits, tokens) {
            names.push(name);
        }
    }
    names
}

/// The run of name words at token `i`.
fn run(words: &Words, hits: &Hits, i: usize) -> Option<TokenRange> {
    if hits.inside_head(i) || !starts_name(words, hits, i) {
        return None;
    }
    let mut end = i;
    while end < words.len() && end < i + 10 {
        let word = words.at(end);
        if end > i
            && !words.at(i).quoted
            && let Some(behind) = nickname_end(words, end)
        {
            end = behind;
            continue;
        }
        if end > i
            && (word.sentence != words.at(i).sentence && !is_initial_stop(words, end - 1)
                || word.quoted != words.at(i).quoted)
        {
            break;
        }
        if end > i && words.at(end - 1).possessive {
            break;
        }
        if word.folded == "." {
            if end > i && is_initial_stop(words, end) {
                end += 1;
                continue;
            }
            break;
        }
        let is_particle = name_words::is(&word.folded, name_words::PARTICLE) && words.at(end + 1).capital;
        let goes_on = if end == i {
            true
        } else if word.capital && word.alphabetic {
            goes_on(words, hits, i, end)
        } else {
            // "Osama bin Laden", "van Assendelft"; "and" never joins.
            is_particle && !word.capital
                || name_words::is(&word.folded, name_words::PARTICLE)
                    && name_words::is(words.folded(end + 1), name_words::PARTICLE)
                    && words.at(end + 2).capital
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    while end > i + 1 && words.folded(end - 1) == "." && !is_initial_stop(words, end - 1) {
        end -= 1;
    }
    (end > i).then_some(i..end)
}

/// Whether a capitalised word at `at` belongs to the run that began at `start`.
fn goes_on(words: &Words, hits: &Hits, start: usize, at: usize) -> bool {
    let word = words.at(at);
    // "Nguyen Thi Thu Ha" is no Thursday.
    let inside = word.folded == "thu" && words.folded(at - 1) == "thi";
    if matches!(word.function, "day" | "month") && !is_lone_month_name(words, at) {
        return inside;
    }
    let is_initial = words.folded(at + 1) == "." && is_initial_stop(words, at + 1);
    if !word.function.is_empty()
        && word.function != "month"
        && !is_initial
        && !is_name_like_function(words, start, at)
    {
        return false;
    }
    if let Some(head) = hits.head(at) {
        // "Aaron Judge", "Theodore Banks": a surname behind a given name; a title before another name.
        let alone = head.end == at + 1 && !words.at(head.end).capital;
        return alone && at == start + 1 && is_given(words, start)
            || LEXICON.body_words.get(words.folded(at)).is_some();
    }
    if LEXICON.honorifics.contains_key(word.folded.as_str())
        && words.at(at + 1).capital
        && word.folded != "lady"
    {
        return false;
    }
    true
}

fn is_lone_month_name(words: &Words, at: usize) -> bool {
    // "Theresa May" and "April Jones" are names; "on May 5" is none.
    matches!(words.folded(at), "may" | "june" | "april" | "august" | "march")
        && !words.folded(at + 1).starts_with(|c: char| c.is_ascii_digit())
        && at > 0
        && is_given(words, at - 1)
}

fn is_name_like_function(words: &Words, start: usize, at: usize) -> bool {
    // "Kim Il Sung", "Do Van Long", "Will Young": a capital in mid-sentence behind a given name.
    at == start + 1
        && !matches!(words.at(at).function, "det" | "poss" | "prep" | "conj" | "pron" | "verb" | "aux")
        || name_words::is(words.folded(at), name_words::PARTICLE) && words.at(at + 1).capital
}

/// The full stop behind an initial, "Jr", "St", "Mr".
fn is_initial_stop(words: &Words, at: usize) -> bool {
    if words.folded(at) != "." || at == 0 {
        return false;
    }
    let before = words.at(at - 1);
    let letters = before.folded.chars().filter(|c| c.is_alphabetic()).count();
    let is_initial = letters == 1 || before.folded.contains('.') && before.folded.len() <= 5;
    // "after World War I. Clinton said"
    let numbered =
        before.folded == "i" && at > 1 && matches!(words.folded(at - 2), "war" | "act" | "part" | "phase");
    before.capital
        && !numbered
        && (is_initial || matches!(before.folded.as_str(), "jr" | "sr" | "st"))
        && (words.at(at + 1).capital || matches!(before.folded.as_str(), "jr" | "sr"))
}

/// A title in capitals ends before token `i`.
fn is_titled(words: &Words, hits: &Hits, i: usize) -> bool {
    hits.head_before(i)
        .is_some_and(|h| !h.what.plural && words.at(h.start).capital && words.same_sentence(h.start, i))
}

/// The surname behind one particle or two in lower case that begin at `i`: "van der Burg".
pub fn behind_particles(words: &Words, i: usize) -> Option<usize> {
    let particle = |k: usize| !words.at(k).capital && name_words::is(words.folded(k), name_words::PARTICLE);
    let surname = if particle(i + 1) { i + 2 } else { i + 1 };
    (particle(i) && words.at(surname).capital && words.same_sentence(i, surname)).then_some(surname)
}

fn starts_name(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    // "President de Klerk", "Minister van der Burg"
    if let Some(surname) = behind_particles(words, i).filter(|_| is_titled(words, hits, i)) {
        return hits.known(surname).is_none();
    }
    if !word.alphabetic || !word.capital || word.folded.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let next = words.at(i + 1);
    let names_follow = next.capital && next.alphabetic && words.same_sentence(i, i + 1) && !word.possessive;
    if matches!(word.function, "day" | "month") {
        // "Judge April Perry" behind a title; "in April Apple said" names nobody.
        let given = is_given(words, i) || is_titled(words, hits, i);
        return given && names_follow && next.function.is_empty();
    }
    let is_initial = words.folded(i + 1) == "." && is_initial_stop(words, i + 1);
    if !word.function.is_empty() && !is_initial {
        // "Will Young", "Do Van Long", "Vice Premier He Lifang"; never "The Times".
        let plain = names_follow && next.function.is_empty();
        let he = word.folded == "he" && !word.title_case;
        let surname = he && !word.quoted && plain && hits.known(i + 1).is_none() && !is_given(words, i + 1);
        return surname
            || he && !word.initial && !word.quoted
            || !word.initial && (names_follow && is_given(words, i) || plain && is_titled(words, hits, i));
    }
    if hits.head(i).is_some() {
        // A title is no name, but for a surname that happens to be one ("Baker said").
        let head = hits.head(i).map(|h| h.what.title.class);
        return head == Some(Class::Occupation) && !word.initial && !names_follow && !word.upper;
    }
    if honorific_end(words, i).is_some_and(|end| end == i + 2 || !is_given(words, i))
        && (names_follow || words.folded(i + 1) == ".")
        || i > 0 && honorific_end(words, i - 1) == Some(i + 1)
        || hits.is_party_state(i)
    {
        return false;
    }
    if let Some(known) = hits.known(i) {
        // "Jordan Bardella", "Paris Hilton", "Petra Hahn": a place or agency that is a given name too;
        // "Defence Minister Israel Katz": behind a title any place may be one.
        let place = known.what.place().is_some() && known.what.body.is_none();
        return known.end == i + 1
            && names_follow
            && (is_given(words, i) || place && is_titled(words, hits, i))
            && next.function.is_empty()
            && hits.head(i + 1).is_none()
            && hits.known(i + 1).is_none()
            && hits.sphere(i + 1).is_none();
    }
    true
}

/// Looks at a run: strips what is no name, and says what it looks like.
fn name(words: &Words, hits: &Hits, mut tokens: TokenRange) -> Option<Name> {
    // A word that only begins its sentence: "Security analyst", "Asked Holm".
    if words.at(tokens.start).title_case && tokens.end - tokens.start > 1 {
        tokens = headline_name(words, hits, tokens)?;
    }
    while tokens.end - tokens.start > 1 && is_sentence_opener(words, hits, tokens.start) {
        tokens.start += 1;
    }
    if tokens.end - tokens.start == 1 && words.at(tokens.start).initial && !words.at(tokens.start).possessive
    {
        let word = words.at(tokens.start);
        if hits.sphere(tokens.start).is_some() || word.function == "verb" {
            return None;
        }
    }
    let behind = tokens.end;
    while tokens.end - tokens.start > 2 && is_post_nominal(words, tokens.end - 1) {
        tokens.end -= 1;
    }
    let list: Vec<String> =
        tokens.clone().filter(|&i| words.at(i).alphabetic).map(|i| words.folded(i).to_owned()).collect();
    if list.is_empty() {
        return None;
    }
    let honorific = honorific_before(words, tokens.start);
    let article = tokens.start > 0
        && matches!(words.folded(tokens.start - 1), "the" | "a" | "an" | "this" | "each" | "every")
        && words.same_sentence(tokens.start - 1, tokens.start);
    let looks = looks(words, hits, &tokens, &list, honorific, article);
    Some(Name { tokens, behind, words: list, looks, honorific, article })
}

/// In a headline that capitalises every word a name is a given name and what can follow it, or a
/// single word that [`super::persons`] may know: "Obama Power Plant Rules Face Test".
fn headline_name(words: &Words, hits: &Hits, tokens: TokenRange) -> Option<TokenRange> {
    let start = tokens.clone().find(|&i| words.at(i).alphabetic && words.at(i).function.is_empty())?;
    let plain = |i: usize| {
        words.at(i).alphabetic
            && words.at(i).function.is_empty()
            && hits.sphere(i).is_none()
            && hits.head(i).is_none()
    };
    let full =
        is_given(words, start) && start + 1 < tokens.end && plain(start + 1) && !words.at(start).possessive;
    Some(start..if full { start + 2 } else { start + 1 })
}

fn is_sentence_opener(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    word.initial
        && !is_given(words, i)
        && (!word.function.is_empty()
            || hits.sphere(i).is_some()
            // "Top Sanders strategists"
            || LEXICON.modifiers.get(&word.folded).is_some())
        && !word.upper
}

fn looks(
    words: &Words,
    hits: &Hits,
    tokens: &TokenRange,
    list: &[String],
    honorific: Option<usize>,
    article: bool,
) -> Looks {
    if honorific.is_some() {
        return Looks::Person;
    }
    if let Some(kind) = body_kind(words, tokens) {
        return Looks::Body(kind);
    }
    if is_thing(words, hits, tokens, list) {
        return Looks::Thing;
    }
    let last = tokens.end - 1;
    let has_initial = tokens.clone().any(|i| words.folded(i) == ".");
    let is_acronym =
        list.len() == 1 && words.at(tokens.start).upper && !words.at(tokens.start).folded.contains('-');
    if is_acronym || tokens.clone().any(|i| words.folded(i).chars().any(|c| c.is_ascii_digit())) {
        return Looks::Unknown;
    }
    let given = list.first().is_some_and(|first| LEXICON.given_name(first).is_some());
    let particle = list.len() > 2 && list.iter().skip(1).any(|w| name_words::is(w, name_words::PARTICLE));
    let arabic = list.iter().any(|w| w.starts_with("al-") || w.starts_with("el-"));
    if list.len() > 1 && !article && (given || has_initial || particle || arabic || is_surname_first(list)) {
        return Looks::Person;
    }
    // "Ryu Sang-min": a second part in lower case behind a hyphen is a given name's.
    let surface = words.doc.word(last);
    let hyphened = surface.split_once('-').is_some_and(|(_, tail)| tail.starts_with(char::is_lowercase));
    if list.len() > 1 && hyphened && hits.known(tokens.start).is_none() {
        return Looks::Person;
    }
    Looks::Unknown
}

/// "Kim Jong Un", "Xi Jinping": the first word is a surname that stands first.
pub fn is_surname_first(list: &[String]) -> bool {
    let Some(first) = list.first() else { return false };
    let given = |word: &String| LEXICON.given_name(word).is_some();
    LEXICON.surname_first.contains_key(first.as_str())
        && match list {
            [_, _] => !given(first),
            [_, second, _] => !given(first) || !given(second),
            _ => false,
        }
}

/// The kind that the noun in a body's name tells: "Dawn Brigade", "Bank Odra", "Front for ...".
pub fn body_kind(words: &Words, tokens: &TokenRange) -> Option<Kind> {
    let at = |i: usize| LEXICON.body_words.get(words.folded(i)).filter(|_| words.at(i).capital);
    let last = tokens.clone().rev().find(|&i| words.at(i).alphabetic)?;
    if tokens.end - tokens.start > 1
        && let Some(word) = at(last).filter(|w| w.tail)
    {
        return Some(word.kind);
    }
    let first = at(tokens.start).filter(|w| w.both)?;
    let of = matches!(words.folded(tokens.end), "of" | "for");
    (tokens.end - tokens.start > 1 || of).then_some(first.kind)
}
