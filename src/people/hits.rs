//! What the lists know of each place in the text.

use super::lexicon::{Class, Country, Effect, Known, LEXICON, Sphere, Title};
use super::words::Words;
use crate::index::Index;

/// A phrase of a list, found in the text.
#[derive(Debug, Clone, Copy)]
pub struct Hit<T> {
    /// First token.
    pub start: usize,
    /// Token behind the last; an abbreviation's full stop is inside.
    pub end: usize,
    /// What it is.
    pub what: T,
}

/// A head of an office in the text.
#[derive(Debug, Clone, Copy)]
pub struct Head {
    /// The row.
    pub title: &'static Title,
    /// "ministers"
    pub plural: bool,
}

/// A word of an office that speaks for a country.
#[derive(Debug, Clone, Copy)]
pub struct Hint {
    /// Where it stands.
    pub token: usize,
    /// The country.
    pub country: Country,
    /// Others have such an office too.
    pub shared: bool,
}

/// The longest hit of each list at each token, by its first and by its last token.
#[derive(Debug, Default)]
pub struct Hits {
    known: Vec<Option<Hit<Known>>>,
    known_before: Vec<Option<Hit<Known>>>,
    heads: Vec<Option<Hit<Head>>>,
    heads_before: Vec<Option<Hit<Head>>>,
    modifiers_before: Vec<Option<Hit<Effect>>>,
    spheres: Vec<Option<Sphere>>,
    /// Countries that words of offices speak for, by token.
    hints: Vec<Hint>,
}

impl Hits {
    /// Looks every token up.
    pub fn new(words: &Words) -> Hits {
        let n = words.len() + 1;
        let mut hits = Hits {
            known: vec![None; n],
            known_before: vec![None; n],
            heads: vec![None; n],
            heads_before: vec![None; n],
            modifiers_before: vec![None; n],
            spheres: vec![None; n],
            hints: Vec::new(),
        };
        let mut known_until = 0;
        for i in 0..words.len() {
            if !words.at(i).alphabetic {
                continue;
            }
            if i >= known_until
                && let Some(hit) = known_at(words, i)
            {
                known_until = hit.end;
                set(&mut hits.known, i, hit);
                set(&mut hits.known_before, hit.end, hit);
            }
            if let Some(hit) = head_at(words, i) {
                set(&mut hits.heads, i, hit);
                keep_longest(&mut hits.heads_before, hit);
            }
            if let Some((end, &effect)) = longest(words, i, LEXICON.modifiers, |_, _, _| true) {
                keep_longest(&mut hits.modifiers_before, Hit { start: i, end, what: effect });
            }
            let first = unprefixed(words.folded(i)).map_or(words.folded(i), |(_, rest)| rest);
            if let Some(slot) = hits.spheres.get_mut(i) {
                *slot = sphere(first);
            }
            let hint = longest_from(words, i, first, LEXICON.office_countries, |_, _, _| true).map(|h| *h.1);
            let hint = hint.or_else(|| party_state(words, i).map(|country| (country, false)));
            hits.hints.extend(hint.map(|(country, shared)| Hint { token: i, country, shared }));
        }
        hits.drop_surnames(words);
        // "Labour Minister" is no minister of the Labour Party.
        for i in 0..words.len() {
            if let Some(hit) = hits.known(i).filter(|h| h.end == i + 1 && h.what.body.is_some())
                && hits.sphere(i).is_some()
                && hits.head(hit.end).is_some_and(|h| h.what.title.head.ends_with("minister"))
            {
                hits.known
                    .get_mut(i)
                    .into_iter()
                    .chain(hits.known_before.get_mut(hit.end))
                    .for_each(|h| *h = None);
            }
        }
        hits
    }

    /// "Larry King", "Mr. King": a royal title that is somebody's surname is none on the whole page,
    /// but for "the king".
    fn drop_surnames(&mut self, words: &Words) {
        let royal = |h: &Hit<Head>| h.what.title.class == Class::Royal && h.end == h.start + 1;
        let surname = |h: &Hit<Head>| {
            let before = |back: usize| h.start.checked_sub(back).filter(|&b| words.same_sentence(b, h.start));
            let stop = before(1).filter(|&b| words.folded(b) == ".").and_then(|_| before(2));
            let Some(at) = stop.or_else(|| before(1)) else { return false };
            let word = words.at(at);
            let mister = matches!(word.folded.as_str(), "mr" | "mrs" | "ms");
            let given = LEXICON.given_name(&word.folded).is_some() && word.function.is_empty();
            words.at(h.start).capital
                && word.capital
                && !word.possessive
                && (mister || given && !word.title_case)
        };
        let surnames: Vec<&'static str> = self
            .heads
            .iter()
            .flatten()
            .filter(|h| royal(h) && surname(h))
            .map(|h| h.what.title.head)
            .collect();
        if surnames.is_empty() {
            return;
        }
        let is_name = |h: &Hit<Head>| {
            let article = h.start > 0 && words.at(h.start - 1).function == "det";
            royal(h) && words.at(h.start).capital && !article && surnames.contains(&h.what.title.head)
        };
        for slot in self.heads.iter_mut().chain(&mut self.heads_before) {
            *slot = slot.filter(|h| !is_name(h));
        }
    }

    /// A known name that begins at token `i`.
    pub fn known(&self, i: usize) -> Option<Hit<Known>> {
        self.known.get(i).copied().flatten()
    }

    /// A known name that ends before token `i`.
    pub fn known_before(&self, i: usize) -> Option<Hit<Known>> {
        self.known_before.get(i).copied().flatten()
    }

    /// The head of an office that begins at token `i`.
    pub fn head(&self, i: usize) -> Option<Hit<Head>> {
        self.heads.get(i).copied().flatten()
    }

    /// The head of an office that ends before token `i`.
    pub fn head_before(&self, i: usize) -> Option<Hit<Head>> {
        self.heads_before.get(i).copied().flatten()
    }

    /// Token `i` stands inside a head of several words: the "State" of "Secretary of State".
    pub fn inside_head(&self, i: usize) -> bool {
        (i.saturating_sub(4)..i).any(|start| self.head(start).is_some_and(|h| h.end > i))
    }

    /// A modifier that ends before token `i`.
    pub fn modifier_before(&self, i: usize) -> Option<Hit<Effect>> {
        self.modifiers_before.get(i).copied().flatten()
    }

    /// Countries that words of offices speak for ("Sen.", "home secretary"), in order of the text.
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// The sphere of token `i` as a word inside an office.
    pub fn sphere(&self, i: usize) -> Option<Sphere> {
        self.spheres.get(i).copied().flatten()
    }
}

fn set<T>(list: &mut [Option<Hit<T>>], at: usize, hit: Hit<T>) {
    if let Some(slot) = list.get_mut(at) {
        *slot = Some(hit);
    }
}

fn keep_longest<T: Copy>(list: &mut [Option<Hit<T>>], hit: Hit<T>) {
    if list.get(hit.end).copied().flatten().is_none_or(|old| old.start >= hit.start) {
        set(list, hit.end, hit);
    }
}

/// "ex-chancellor", "Then-Defense": a modifier joined to the first word of an office.
pub fn unprefixed(folded: &str) -> Option<(Effect, &str)> {
    let (prefix, rest) = folded.split_once('-')?;
    let effect = *LEXICON.modifiers.get(prefix)?;
    Some((effect, rest)).filter(|_| rest.len() > 1)
}

/// "D-Ohio", "R-Mont.": party and state of a member of the US Congress.
fn party_state(words: &Words, i: usize) -> Option<Country> {
    let state = words.folded(i).strip_prefix(['d', 'r', 'i'])?.strip_prefix('-')?;
    let known = LEXICON.known.get(state.trim_end_matches('.'))?;
    known.place.filter(|p| p.0 == "US" && words.at(i).capital).map(|p| p.0)
}

fn sphere(folded: &str) -> Option<Sphere> {
    let words = &LEXICON.office_words;
    words.get(folded).or_else(|| words.get(folded.strip_suffix('s')?)).copied()
}

/// The longest phrase of `list` at token `i` that `fits` (given first token, end, value).
/// Full stops behind abbreviations are passed over.
fn longest<V>(
    words: &Words,
    i: usize,
    list: &'static Index<V>,
    fits: impl Fn(usize, usize, &V) -> bool,
) -> Option<(usize, &'static V)> {
    longest_from(words, i, words.folded(i), list, fits)
}

/// [`longest`] with the first word read as `first_word`.
fn longest_from<V>(
    words: &Words,
    i: usize,
    first_word: &str,
    list: &'static Index<V>,
    fits: impl Fn(usize, usize, &V) -> bool,
) -> Option<(usize, &'static V)> {
    let first = first_word.split('-').next().unwrap_or_default();
    let owner = words.at(i).possessive && i + 1 < words.len();
    let reach = list.reach(first).max(if owner { list.reach(&format!("{first}'s")) } else { 0 });
    let mut key = String::new();
    let mut best = None;
    let (mut j, mut taken) = (i, 0);
    while taken < reach && words.same_sentence(i, j) {
        let word = words.at(j);
        if !word.alphabetic {
            // The full stop of "Lt. Gen."; any other mark ends the phrase.
            let is_stop = word.folded == "." && j > i && words.at(j + 1).capital;
            if !is_stop {
                break;
            }
            j += 1;
            continue;
        }
        let surface = if j == i { first_word } else { &word.folded };
        // "prime minister-designate"
        let surface =
            ["-elect", "-designate"].iter().find_map(|s| surface.strip_suffix(s)).unwrap_or(surface);
        for part in surface.split('-').filter(|p| !p.is_empty()) {
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(part);
            taken += 1;
        }
        j += 1;
        if let Some(value) = list.get(&key)
            && fits(i, j, value)
        {
            best = Some((j, value));
        }
        // "People's Party" goes on, "Russia's parliament" does not.
        if word.possessive {
            key.push_str("'s");
        }
    }
    best
}

fn known_at(words: &Words, i: usize) -> Option<Hit<Known>> {
    if !words.at(i).capital && !words.folded(i).contains('-') {
        return None;
    }
    let upper =
        |start, end| (start..end).filter(|&k| words.at(k).alphabetic).all(|k: usize| words.at(k).upper);
    let (end, what) = longest(words, i, LEXICON.known, |start, end, known| {
        known.written(upper(start, end)).is_some() && (start..end).any(|k| words.at(k).capital)
    })?;
    let what = what.written(upper(i, end))?;
    // "U.S." and "N.Y.": the last full stop belongs to the abbreviation.
    let is_dotted = words.folded(end - 1).contains('.') && words.folded(end) == ".";
    let end = if is_dotted && words.same_sentence(i, end) { end + 1 } else { end };
    Some(Hit { start: i, end, what })
}

fn head_at(words: &Words, i: usize) -> Option<Hit<Head>> {
    let fits = |start: usize, end: usize, title: &Title| {
        // "leader of the opposition Economic Freedom Fighters" leads them.
        if title.head.ends_with(" opposition") && words.at(end).capital {
            return false;
        }
        let word = words.at(start);
        // "the general said", but "in general" and "a major step".
        let article = start > 0 && (words.folded(start - 1) == "the" || words.at(start - 1).possessive);
        let noun = !words.at(start + 1).alphabetic || !words.at(start + 1).function.is_empty();
        let spoken_of = title.class == Class::Military && article && noun && title.head.len() > 4;
        (!title.capital || word.capital || spoken_of) && (!title.upper || word.upper)
    };
    let mut plural = false;
    let singular = longest(words, i, LEXICON.titles, fits).or_else(|| {
        let (_, rest) = unprefixed(words.folded(i))?;
        longest_from(words, i, rest, LEXICON.titles, fits)
    });
    let many = longest_plural(words, i, fits);
    let (end, title) = match (singular, many) {
        (Some(one), Some(more)) if more.0 > one.0 => {
            plural = true;
            more
        }
        (Some(one), _) => one,
        (None, Some(more)) => {
            plural = true;
            more
        }
        (None, None) => {
            let base = words
                .folded(i)
                .strip_suffix("-elect")
                .or_else(|| words.folded(i).strip_suffix("-designate"))?;
            (i + 1, LEXICON.titles.get(&base.replace('-', " "))?)
        }
    };
    let is_short = words.folded(end - 1).chars().count() <= 4;
    let takes_stop = title.capital && is_short && words.folded(end) == "." && words.same_sentence(i, end);
    if matches!(words.folded(end), "designate" | "elect") && words.same_sentence(i, end) {
        return Some(Hit { start: i, end: end + 1, what: Head { title, plural } });
    }
    let end = if takes_stop { end + 1 } else { end };
    Some(Hit { start: i, end, what: Head { title, plural } })
}

/// Heads in the plural: the last word, or the first of "secretaries of state", is one.
fn longest_plural(
    words: &Words,
    i: usize,
    fits: impl Fn(usize, usize, &Title) -> bool,
) -> Option<(usize, &'static Title)> {
    // No phrase of the list goes on from its first word longer than this.
    let reach = LEXICON.titles.reach(words.folded(i).split('-').next().unwrap_or_default());
    let mut key = String::new();
    let mut best = None;
    for j in i..(i + reach.clamp(1, 4)).min(words.len()) {
        let word = words.at(j);
        if !word.alphabetic || !words.same_sentence(i, j) {
            break;
        }
        if let Some(one) = singular(&word.folded) {
            let whole = if key.is_empty() { one } else { format!("{key} {one}") };
            if let Some(title) = LEXICON.titles.get(&whole.replace('-', " "))
                && fits(i, j + 1, title)
            {
                best = Some((j + 1, title));
            }
        }
        if word.possessive || word.function == "verb" {
            break;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&word.folded);
    }
    best
}

/// "secretaries" gives "secretary", "spokesmen" gives "spokesman".
pub fn singular(word: &str) -> Option<String> {
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("men") {
        return Some(format!("{stem}man"));
    }
    if word.ends_with("ches") || word.ends_with("sses") {
        return word.strip_suffix("es").map(str::to_owned);
    }
    if word == "wives" {
        return Some("wife".to_owned());
    }
    word.strip_suffix('s').filter(|stem| stem.len() > 1 && !stem.ends_with('s')).map(str::to_owned)
}
