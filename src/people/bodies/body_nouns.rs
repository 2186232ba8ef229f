//! Nouns that say what a body is: "the Iranian foreign ministry", "the airline Aerolux", "Nordgas, the energy
//! company".

use crate::index::Phrases;
use crate::people::Kind;
use crate::people::bodies::Found;
use crate::people::bodies::acting::acts;
use crate::people::bodies::body_names::{extend, list_start};
use crate::people::lexica::fold::fold;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{Country, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::compounds::is_made_of_name;

/// "the airline Aerolux", "the plant’s owner, Voltaris", "armed group calling itself the Southern
/// Shield": the kind that the words before the name tell.
pub fn described_before(words: &Words, start: usize) -> Option<Kind> {
    let mut at = start;
    let back = |at: usize| at.checked_sub(1).filter(|&i| words.same_sentence(i, start));
    // "told the court that Hughes had bought": "that" is no article here.
    if let Some(i) = back(at).filter(|&i| words.at(i).class == WordClass::Det && words.folded(i) != "that") {
        at = i;
    }
    if let Some(i) = back(at).filter(|&i| {
        words.folded(i) == ","
            || words.folded(i) == "called"
            || words.folded(i) == "itself"
            || words.folded(i) == "named"
    }) {
        at = i;
        if words.folded(at) == "itself" {
            at = back(at)?;
        }
    }
    let last = back(at)?;
    if words.at(last).capital || words.at(last).possessive {
        return None;
    }
    let two = last.checked_sub(1).map(|first| format!("{} {}", words.folded(first), words.folded(last)));
    let word = two
        .and_then(|t| LEXICON.body_words.get(&t))
        .or_else(|| LEXICON.body_words.get(words.folded(last)))?;
    // "told the court Hughes was", "the ministry": no government has a bare name behind its noun, unless it is letters,
    // "the intelligence service MIVD".
    let letters = words.at(start).upper && words.folded(start).len() > 2;
    if last + 1 == start && word.kind == Kind::Government && !letters {
        return None;
    }
    // "the company, Holm said": a comma before a name alone says nothing of it.
    let closed = at == start || words.at(start + 1).class != WordClass::Verb;
    closed.then_some(word.kind)
}

/// "Nordgas, the state-owned energy company": the kind that the apposition tells.
pub fn described_behind(words: &Words, hits: &Hits, end: usize) -> Option<Kind> {
    if words.folded(end) != "," || words.at(end + 1).class != WordClass::Det {
        return None;
    }
    for i in end + 2..end + 9 {
        let word = words.at(i);
        if !word.alphabetic
            || word.class == WordClass::Verb
            || word.class == WordClass::Aux
            || hits.head(i).is_some()
        {
            return None;
        }
        let two = format!("{} {}", words.folded(i), words.folded(i + 1));
        let noun = LEXICON.body_words.get(&two).or_else(|| LEXICON.body_words.get(&word.folded));
        if let Some(noun) = noun
            && LEXICON.body_words.get(words.folded(i + 1)).is_none()
        {
            return Some(noun.kind);
        }
    }
    None
}

/// "The **Hamas-run** Health Ministry": of where Hamas runs it.
pub fn run_by(words: &Words, i: usize) -> Option<Country> {
    let who = ["-run", "-led", "-controlled"].iter().find_map(|end| words.folded(i).strip_suffix(end))?;
    let known = LEXICON.known.get(who)?;
    let body = known.body.and_then(|b| LEXICON.bodies.get(b)).and_then(|b| b.country());
    body.or_else(|| known.place().map(|p| p.0))
}

/// "the Iranian foreign ministry", "The Chinese embassy in London": the body whose noun is token `i`.
pub fn phrase(words: &Words, hits: &Hits, i: usize) -> Option<Found> {
    let list = LEXICON.body_words;
    let reach = list.reach(words.folded(i));
    if reach == 0 || words.at(i).class == WordClass::Verb || hits.known(i).is_some_and(|h| h.end > i + 1) {
        return None;
    }
    // "Ukraine’s air force"
    let pair = || list.get(&format!("{} {}", words.folded(i), words.folded(i + 1)));
    let (noun, last) = match if reach > 1 { pair() } else { None } {
        Some(noun) => (noun, i + 1),
        None => (list.get(words.folded(i))?, i),
    };
    let Before { start, names_it, mut country, mut form } = before(words, hits, i);
    let mut end = last + 1;
    if words.folded(end) == "in"
        && let Some(hit) = hits.known(end + 1).filter(|h| h.what.place().is_some())
    {
        let is_mission = matches!(words.folded(i), "embassy" | "consulate" | "mission");
        if !is_mission {
            country = country.or(hit.what.place().map(|p| p.0));
            form = form.or(hit.what.place().map(|p| p.1));
        }
        if acts(words, &(i..hit.end)) {
            end = hit.end;
        }
    }
    let seated = end > last + 1;
    let mut tokens = start..end;
    let mut last = last;
    // "the state **Department of Health**": a small word before a name that goes on.
    let small = noun.both && words.at(i).capital && start < i && !words.at(start).capital && !seated;
    if small && words.folded(end) == "of" {
        extend(words, hits, &mut tokens);
        (end, last) = (tokens.end, tokens.end - 1);
    }
    // "the Rwandan government" and "the government in Kigali" are one.
    let of_state = matches!(form, Some(PlaceForm::Name | PlaceForm::Adjective | PlaceForm::Capital));
    // "The Scottish government" is not the British one, though London's list of places has both.
    let rules = words.folded(i) == "government" && of_state && country != Some("GB");
    // "president of the Nurses' Union (NU)": its letters say that the page goes on to speak of it.
    let lettered = words.folded(end) == "(" && words.at(end + 1).upper && words.folded(end + 2) == ")";
    let counts =
        (names_it || seated && rules) && (acts(words, &tokens) || seated || lettered && words.at(i).capital);
    let name_tokens = if rules && !names_it { tokens.clone() } else { start..last + 1 };
    let name = words.text(&name_tokens);
    let key = match country.filter(|_| rules && last + 1 - start < 3) {
        Some(country) => format!("government:{country}"),
        None => format!("name:{}", fold(&name)),
    };
    Some(Found { tokens, kind: noun.kind, name, country, stands_for: None, key, counts })
}

/// What stands before the noun of a body and belongs to its name.
struct Before {
    /// The first token of the phrase.
    start: usize,
    /// It says more than the noun alone.
    names_it: bool,
    country: Option<Country>,
    /// How the country is named.
    form: Option<PlaceForm>,
}

/// Reads what stands before the noun at token `i`: a country, an owner, fields, names.
fn before(words: &Words, hits: &Hits, i: usize) -> Before {
    let mut start = i;
    let mut country = None;
    let mut form = None;
    let mut names_it = false;
    while start > 0 && words.same_sentence(start - 1, i) && words.at(start - 1).quoted == words.at(i).quoted {
        if let Some(hit) = hits.known_before(start) {
            country = country.or(hit.what.place().map(|p| p.0));
            form = form.or(hit.what.place().map(|p| p.1));
            let body = hit.what.body.and_then(|b| LEXICON.bodies.get(b)).and_then(|b| b.country());
            country = country.or(body);
            start = hit.start;
            names_it = true;
            if words.at(hit.end - 1).possessive {
                break;
            }
            continue;
        }
        let word = words.at(start - 1);
        let is_field = hits.sphere(start - 1).is_some()
            || word.capital && word.class == WordClass::Open && word.alphabetic;
        // "the Saskatchewan **Teachers'** Federation"
        let mark = word.folded == "'" || word.folded == "’";
        if mark && start > 1 && name_words::is(words.folded(i), name_words::UNION) {
            let owner = words.at(start - 2);
            if owner.capital && owner.folded.ends_with('s') && words.same_sentence(start - 2, i) {
                names_it = true;
                start -= 2;
                continue;
            }
        }
        let of_many = word.folded.ends_with('s') && name_words::is(words.folded(i), name_words::UNION);
        // "the **Ana Lind-run** State Department"
        let made = is_made_of_name(words, start - 1);
        // "the **Cabinet's** press service": whose voice it is.
        if word.possessive && word.capital && words.folded(start) == "press" {
            return Before { start: start - 1, names_it: true, country, form };
        }
        if !is_field || made || word.possessive && !of_many {
            break;
        }
        names_it = true;
        start -= 1;
        country = country.or_else(|| run_by(words, start));
    }
    if names_it && country.is_none() {
        start = list_start(words, hits, start);
    }
    Before { start, names_it, country, form }
}

/// How many finds back the agency is looked for that "the U.N. agency" means.
const AGENCY: usize = 20;

/// "The World Food Program said …. **The U.N. agency** said": the body of several states spoken of last.
pub fn settle_agencies(words: &Words, found: &mut [Found]) {
    for index in 0..found.len() {
        let (before, rest) = found.split_at_mut(index);
        let Some(body) = rest.first_mut() else { return };
        let generic = body.key.starts_with("name:")
            && body.name.ends_with(" agency")
            && words.folded(body.tokens.end - 1) == "agency"
            && words.folded(body.tokens.start).replace('.', "") == "un";
        let of_states = |f: &&Found| {
            f.kind == Kind::Organisation
                && f.country.is_none()
                && f.key.starts_with("body:")
                && f.key != "body:United Nations"
        };
        if generic && let Some(last) = before.iter().rev().take(AGENCY).find(of_states) {
            body.key.clone_from(&last.key);
            body.name.clone_from(&last.name);
        }
    }
}
