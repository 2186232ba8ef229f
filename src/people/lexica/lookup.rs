//! Phrases of the lists, looked up in the text: the longest that begins at a token.

use crate::index::Phrases;
use crate::people::lexica::hits::{Head, Hit};
use crate::people::lexica::hits_against::names_committee;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::lexicon::{
    Class, Country, Effect, Known, LEXICON, Letters, PlaceForm, Sphere, Title, Verdict,
};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::runs::behind_particles;

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

/// Whether the words from `start` to `end` are written as the title is.
fn fits(words: &Words, start: usize, end: usize, title: &Title) -> bool {
    // "voted to **fire** Superintendent Lind": a verb, and no fire superintendent.
    let verb = dismisses(words, start) && words.at(start + 1).capital;
    if verb || is_other(words, start, end, title) || names_committee(words, end, title) {
        return false;
    }
    let word = words.at(start);
    // "the general said", but "in general" and "a major step".
    let article = start > 0
        && (words.folded(start - 1) == "the"
            || words.at(start - 1).possessive
            // "the four-star general"
            || start > 1
                && words.folded(start - 2) == "the"
                && name_words::is(words.folded(start - 1), name_words::COLOUR)
            || of_country(words, start)
            || was_before(words, start));
    let noun = !words.at(start + 1).alphabetic || words.at(start + 1).class != WordClass::Open;
    let noun = noun || was_before(words, start) && words.at(end).capital;
    let spoken_of = title.class == Class::Military && article && noun && title.head.len() > 4;
    // "(Major time line of the project)"; "Lt Gen (retd) Bhat"
    let bracket = words.folded(end) == "(" && words.same_sentence(start, end);
    // "Rear Adm. Holm"
    let stop = usize::from(words.folded(end) == "." && words.same_sentence(start, end));
    let named = words.at(end + stop).capital || bracket || behind_particles(words, end).is_some();
    let adjective = title.class == Class::Military && title.letters == Letters::Capital && !noun && !named;
    // "PC Ana Lind", "the AG", but "a new PC", "Bayer AG".
    let lone = |end: usize| {
        let name = words.at(end);
        name.is_proper() && words.same_sentence(start, end) && LEXICON.body_words.get(&name.folded).is_none()
            || start > 0 && words.folded(start - 1) == "the"
    };
    match title.letters {
        Letters::Any => true,
        // "Hun Sen said"
        Letters::Capital if title.head == "sen" => word.capital && named,
        // "Del. Ana Lind", but "Dover, Del. Mayor Lind", "Del Toro"
        Letters::Capital if title.head == "del" => {
            word.capital
                && stop == 1
                && words.at(end + 1).capital
                && (start == 0 || words.folded(start - 1) != ",")
        }
        Letters::Capital => word.capital && !adjective || spoken_of,
        // "Pc Ana Lind"
        Letters::Upper if matches!(title.head, "pc" | "wpc") => word.capital && lone(end),
        Letters::Upper => word.upper && (!name_words::is(title.head, name_words::BEFORE_NAME) || lone(end)),
    }
}

/// "voted to **fire** Superintendent Lind", "will **fire** him": a verb; not "according to **fire** Chief Lind".
pub fn dismisses(words: &Words, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map_or("", |k| words.folded(k));
    let heard = matches!(before(2), "according" | "spoke" | "speaking" | "spoken" | "talked" | "talking")
        || name_words::is(before(2), name_words::REPORTING);
    let modal =
        matches!(before(1), "will" | "would" | "can" | "could" | "may" | "might" | "should" | "must" | "not");
    words.folded(at) == "fire" && !words.at(at).capital && (modal || before(1) == "to" && !heard)
}

/// Whether the words of a title mean something else there, by what stands behind them.
fn is_other(words: &Words, start: usize, end: usize, title: &Title) -> bool {
    // "leader of the opposition Economic Freedom Fighters" leads them; "Leader of Opposition Arvind Lind" is a title.
    let article = end.checked_sub(2).is_some_and(|i| words.folded(i) == "the");
    let last = words.at(end.saturating_sub(1));
    let titled = words.at(start).capital && (last.capital || !article);
    let given = LEXICON.given_name(words.folded(end)).is_some();
    if title.head.ends_with(" opposition") && words.at(end).capital && !titled && !given {
        return true;
    }
    let word = words.at(start);
    // "party spokesman", but "People’s Party spokesman"
    if title.verdict == Verdict::No && word.capital && !word.initial && title.head.starts_with("party ") {
        return true;
    }
    // "president of the Court of **Justice**, Ana Lind,"
    if words.folded(start) == "justice"
        && !words.at(end).capital
        && start > 0
        && words.folded(start.wrapping_sub(1)) == "of"
    {
        return true;
    }
    title.head == "incumbent" && words.at(end).alphabetic && words.at(end).class == WordClass::Open && !given
}

/// "former general Harlan Wex", "a retired colonel": a word that makes the rank a former one stands before
/// token `start`.
fn was_before(words: &Words, start: usize) -> bool {
    let effect = start.checked_sub(1).and_then(|i| LEXICON.modifiers.get(words.folded(i)));
    effect == Some(&Effect::Former) && words.same_sentence(start - 1, start)
}

/// "a Russian general": an article and a country’s adjective end before token `start`.
fn of_country(words: &Words, start: usize) -> bool {
    words.at(start - 1).capital
        && country_of(words.folded(start - 1), PlaceForm::Adjective).is_some()
        && start > 1
        && matches!(words.folded(start - 2), "a" | "the" | "one")
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
