//! Names of the document, and what they look like: a person, a body, nothing.

pub mod bearers;
pub mod closers;
pub mod compounds;
pub mod firms;
pub mod honorifics;
pub mod looks;
pub mod openers;
pub mod printed;
pub mod runs;
pub mod things;

use crate::people::Kind;
use crate::people::attach::sides::camp_before;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::lexica::words::Words;
use crate::people::lexica::{gazetteer, name_words};
use crate::people::offices::office::Office;
use crate::text::TokenRange;
use honorifics::{honorific_before, is_given, is_post_nominal};
use looks::looks;
use printed::Printed;
use runs::{run, surname_again};
use std::collections::HashSet;

/// A run of words that is a name.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its tokens, without titles and honorifics.
    pub tokens: TokenRange,
    /// The token behind it and what follows it: the letters of "Dorothy Bane KC", the place of "Lord Fenwick of Bray".
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
pub fn find(words: &Words, hits: &Hits, offices: &[Office]) -> Vec<Name> {
    let mut names = Vec::new();
    let mut i = 0;
    let printed = Printed::new(words);
    let mut offices = offices.iter().peekable();
    // Surnames of those whom the page has named in full.
    let mut surnames: HashSet<String> = HashSet::new();
    while i < words.len() {
        let again = surname_again(words, hits, &surnames, i);
        let Some(mut tokens) = run(words, hits, i).or_else(|| again.clone()) else {
            i = hits.known(i).map_or(i + 1, |k| k.end.max(i + 1));
            continue;
        };
        // "Minister of **Health** Maria Vardhan", "director for **Africa** Karl Holm": the field belongs to the office.
        while offices.next_if(|o| o.core.end <= tokens.start).is_some() {}
        if let Some(office) = offices.peek().filter(|o| tokens.contains(&o.core.end)) {
            // "press secretary to **George W**. Lind": an initial ends no field.
            let field = tokens.start >= office.head.end && words.at(office.core.end).alphabetic;
            tokens.start = if field { office.core.end } else { tokens.start };
        }
        // "German **Green** Konrad Lind", "**Democrat** Ana Lind"
        let of_party = || {
            name_words::is(words.folded(tokens.start), name_words::OF_PARTY)
                && is_given(words, tokens.start + 1)
        };
        let camp = tokens.len() > 2 && (camp_before(words, hits, tokens.start + 1).is_some() || of_party());
        tokens.start += usize::from(camp);
        i = tokens.end.max(i + 1);
        if offices.peek().is_some_and(|o| is_portfolio(words, o, &tokens)) {
            continue;
        }
        if words.at(tokens.start).title_case && tokens.len() > 1 {
            let Some(inside) = headline_name(words, hits, &printed, tokens) else { continue };
            // "Reckless **Obama** Loses": the next word may be the name.
            i = inside.end;
            tokens = inside;
        }
        let unknown = |name: &Name| {
            let [word] = name.words.as_slice() else { return false };
            words.at(name.tokens.start).title_case
                && !is_behind_short_title(words, name.tokens.start)
                && !printed.can_be_name(word)
        };
        let known = again.is_some_and(|again| again == tokens);
        if let Some(name) = name(words, hits, tokens, known).filter(|name| !unknown(name)) {
            i = i.max(name.behind);
            let surname = name.words.last().filter(|_| name.is_full() && name.looks == Looks::Person);
            surnames.extend(surname.cloned());
            names.push(name);
        }
    }
    names
}

/// "the Commissioner for **Crisis Management**": what a minister or a commissioner is for is nobody’s name.
fn is_portfolio(words: &Words, office: &Office, name: &TokenRange) -> bool {
    let post = ["minister", "commissioner", "secretary", "under secretary general"];
    let inside = office.head.end < name.start && name.end <= office.core.end;
    inside && words.folded(office.head.end) == "for" && post.iter().any(|p| office.title.head.ends_with(p))
}

/// Looks at a run: strips what is no name, and says what it looks like. `known`: it is the surname of somebody named before.
fn name(words: &Words, hits: &Hits, mut tokens: TokenRange, known: bool) -> Option<Name> {
    // A word that only begins its sentence: "Security analyst", "Asked Holm".
    while tokens.end - tokens.start > 1 && is_sentence_opener(words, hits, tokens.start) {
        tokens.start += 1;
    }
    // "Mother-of-three Stacey Bull"
    if tokens.len() > 1 && words.folded(tokens.start).contains("-of-") {
        tokens.start += 1;
    }
    // "Detective **Acting** Superintendent Joe Dow"
    let modifies = LEXICON.modifiers.get(words.folded(tokens.start)).is_some();
    if tokens.len() == 1 && modifies && hits.head(tokens.end).is_some() {
        return None;
    }
    let opens = tokens.end - tokens.start == 1 && words.at(tokens.start).initial;
    if opens && !known && !words.at(tokens.start).possessive {
        let word = words.at(tokens.start);
        // "**PAC** said": letters are a name of their own.
        if hits.sphere(tokens.start).is_some() && !word.upper || word.class == WordClass::Verb {
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
    let behind = honorific.and_then(|h| honorifics::peerage_end(words, hits, h, behind)).unwrap_or(behind);
    let article = tokens.start > 0
        && matches!(words.folded(tokens.start - 1), "the" | "a" | "an" | "this" | "each" | "every")
        && words.same_sentence(tokens.start - 1, tokens.start);
    let looks = looks(words, hits, &tokens, &list, honorific, article);
    Some(Name { tokens, behind, words: list, looks, honorific, article })
}

/// In a headline that capitalises every word a name is a given name and what can follow it, as the text has it, or a
/// single word that [`crate::people::persons`] may know: "Obama Power Plant Rules Face Test".
fn headline_name(words: &Words, hits: &Hits, printed: &Printed, tokens: TokenRange) -> Option<TokenRange> {
    let start = tokens.clone().find(|&i| words.at(i).alphabetic && words.at(i).class == WordClass::Open)?;
    let plain = |i: usize| {
        words.at(i).alphabetic
            && words.at(i).class == WordClass::Open
            && hits.sphere(i).is_none()
            && hits.head(i).is_none()
    };
    let pair = |i: usize| printed.has_pair(words.folded(i), words.folded(i + 1));
    // "Joel **B.** Holm", "Marine **Le** Pen": an initial and a particle stand before the surname.
    let initial = |i: usize| words.folded(i + 1) == "." && words.folded(i).chars().count() == 1;
    let mut last = start + 1;
    while last + 1 < tokens.end
        && (initial(last)
            || words.folded(last) == "."
            || name_words::is(words.folded(last), name_words::PARTICLE))
    {
        last += 1;
    }
    let named = || {
        initial(start + 1) || is_behind_short_title(words, start) || printed.can_be_name(words.folded(last))
    };
    // "**Clinton** Dodges Question": the surname of an official, and a given name elsewhere.
    let listed = gazetteer::bare(words.folded(start)).is_some();
    let given = is_given(words, start) && !listed && named();
    let full = (given || pair(start)) && start + 1 < tokens.end && plain(last) && !words.at(start).possessive;
    Some(start..if full { last + 1 } else { start + 1 })
}

/// "Sen. **Rollins**", "Mr **Lund**": no headline has a verb there.
fn is_behind_short_title(words: &Words, start: usize) -> bool {
    let stop = start.checked_sub(1).is_some_and(|i| words.folded(i) == "." && words.same_sentence(i, start));
    stop || honorific_before(words, start).is_some()
}

fn is_sentence_opener(words: &Words, hits: &Hits, i: usize) -> bool {
    let word = words.at(i);
    word.initial
        && !is_given(words, i)
        && (word.class != WordClass::Open
            || hits.sphere(i).is_some()
            // "Top Sanders strategists"
            || LEXICON.modifiers.get(&word.folded).is_some())
        && !word.upper
}
