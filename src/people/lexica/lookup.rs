//! Phrases of the lists, looked up in the text: the longest that begins at a token.

use crate::index::Phrases;
use crate::people::lexica::hits::{Head, Hit};
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::lexicon::{Country, Effect, Known, LEXICON, Letters, PlaceForm, Sphere, Title};
use crate::people::lexica::title_fits::fits;
use crate::people::lexica::words::Words;

/// "ex-chancellor", "Then-Defense": a modifier joined to the first word of an office.
pub fn unprefixed(folded: &str) -> Option<(Effect, &str)> {
    let (prefix, rest) = folded.split_once('-')?;
    let effect = *LEXICON.modifiers.get(prefix)?;
    Some((effect, rest)).filter(|_| rest.len() > 1)
}

/// The country of "ex-Colombian", the body of "ex-MI5".
pub fn prefixed_known(folded: &str) -> Option<Known> {
    let (effect, rest) = unprefixed(folded)?;
    let known = LEXICON.known.get(rest)?;
    (effect == Effect::Former && (known.place().is_some() || known.body.is_some())).then_some(known)
}

/// The country of a folded word in that `form`: of "belgian" as an adjective.
pub fn country_of(folded: &str, form: PlaceForm) -> Option<Country> {
    let place = LEXICON.known.get(folded)?.place();
    place.filter(|p| p.1 == form).map(|p| p.0)
}

/// The sphere of a folded word inside an office, in the singular or the plural.
pub fn sphere(folded: &str) -> Option<Sphere> {
    let words = &LEXICON.office_words;
    words.get(folded).or_else(|| words.get(folded.strip_suffix('s')?)).copied()
}

/// The longest phrase of `list` at token `i` that `fits` (given first token, end, value).
/// Full stops behind abbreviations are passed over.
pub fn longest<L: Phrases>(
    words: &Words,
    i: usize,
    list: &L,
    fits: impl Fn(usize, usize, &L::Value) -> bool,
) -> Option<(usize, L::Value)> {
    longest_from(words, i, words.folded(i), list, fits)
}

/// [`longest`] with the first word read as `first_word`.
pub fn longest_from<L: Phrases>(
    words: &Words,
    i: usize,
    first_word: &str,
    list: &L,
    fits: impl Fn(usize, usize, &L::Value) -> bool,
) -> Option<(usize, L::Value)> {
    let first = first_word.split('-').next().unwrap_or_default();
    let owner = words.at(i).possessive && i + 1 < words.len();
    let owned = || list.reach(&format!("{first}'s")).max(list.reach(&format!("{first}'")));
    let reach = list.reach(first).max(if owner { owned() } else { 0 });
    let mut key = String::new();
    let mut best = None;
    let (mut j, mut taken) = (i, 0);
    while taken < reach && words.same_sentence(i, j) {
        let word = words.at(j);
        if !word.alphabetic {
            // The full stop of "Lt. Gen.", "U.S. attorney"; any other mark ends the phrase.
            let dotted = j > i && words.folded(j - 1).contains('.');
            let is_stop = word.folded == "." && j > i && (words.at(j + 1).capital || dotted);
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
        if let Some(value) = list.value(&key)
            && fits(i, j, &value)
        {
            best = Some((j, value));
        }
        // "People's Party" goes on, "Russia's parliament" does not; "Workers' Party"
        if word.possessive {
            let plural = matches!(words.folded(j), "’" | "'");
            key.push_str(if plural { "'" } else { "'s" });
            j += usize::from(plural);
        }
    }
    best
}

/// The longest known name that begins at token `i`.
pub fn known_at(words: &Words, i: usize) -> Option<Hit<Known>> {
    if !words.at(i).capital && !words.folded(i).contains('-') {
        return None;
    }
    let upper =
        |start, end| (start..end).filter(|&k| words.at(k).alphabetic).all(|k: usize| words.at(k).upper);
    let (end, what) = longest(words, i, &LEXICON.known, |start, end, known| {
        known.written(upper(start, end)).is_some() && (start..end).any(|k| words.at(k).capital)
    })?;
    let what = what.written(upper(i, end))?;
    // "U.S." and "N.Y.": the last full stop belongs to the abbreviation.
    let is_dotted = words.folded(end - 1).contains('.') && words.folded(end) == ".";
    let end = if is_dotted && words.same_sentence(i, end) { end + 1 } else { end };
    Some(Hit { start: i, end, what })
}

/// The head of an office at token `i`: the longest of the list, in the singular or the plural.
pub fn head_at(words: &Words, i: usize) -> Option<Hit<Head>> {
    let fits = |start, end, title: &Title| fits(words, start, end, title);
    let mut plural = false;
    let singular = longest(words, i, &LEXICON.titles, fits).or_else(|| {
        let (_, rest) = unprefixed(words.folded(i))?;
        longest_from(words, i, rest, &LEXICON.titles, fits)
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
    // "Coun.", "Couns."
    let is_short = words.folded(end - 1).chars().count() <= 4 + usize::from(plural);
    let takes_stop = title.letters == Letters::Capital
        && is_short
        && words.folded(end) == "."
        && words.same_sentence(i, end);
    if matches!(words.folded(end), "designate" | "elect") && words.same_sentence(i, end) {
        return Some(Hit { start: i, end: end + 1, what: Head { title, plural } });
    }
    let end = if takes_stop { end + 1 } else { end };
    // "Gov.-elect", "Sen.-elect"
    let end = match words.folded(end) {
        "-elect" if takes_stop => end + 1,
        "-" if takes_stop && words.folded(end + 1) == "elect" => end + 2,
        _ => end,
    };
    Some(Hit { start: i, end, what: Head { title, plural } })
}

/// Heads in the plural: the last word, or the first of "secretaries of state", is one.
fn longest_plural(
    words: &Words,
    i: usize,
    fits: impl Fn(usize, usize, &Title) -> bool,
) -> Option<(usize, Title)> {
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
                && fits(i, j + 1, &title)
            {
                best = Some((j + 1, title));
            }
        }
        if word.possessive || word.class == WordClass::Verb {
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
