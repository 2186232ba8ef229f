//! Firms told by their names: after their founders, "a partner at **Hollis & Van Brandt**", or by what they do, "Corvan
//! **Biotech**".

use crate::people::Kind;
use crate::people::lexica::gazetteer;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::honorifics::is_given;
use crate::people::names::{Looks, Name};
use crate::text::TokenRange;
use std::collections::HashSet;

/// Joins two names with "&" between them into that of one firm; not "Jim & Sarah", nor those whom the page names as
/// persons.
pub fn join(words: &Words, names: &mut Vec<Name>) {
    // Of persons named apart from any "&".
    let apart = |n: &Name| n.tokens.start.checked_sub(1).is_none_or(|i| words.folded(i) != "&");
    let person = |n: &&Name| n.is_full() && n.looks == Looks::Person && apart(n);
    let surnames: HashSet<String> =
        names.iter().filter(person).filter_map(|n| n.words.last().cloned()).collect();
    let known = |n: &Name| {
        let last = n.words.last().map_or("", String::as_str);
        surnames.contains(last) || gazetteer::bare(last).is_some()
    };
    let founder = |n: &Name| {
        // "**Van** Brandt": some are called Van.
        let particle = n.words.first().is_some_and(|word| name_words::is(word, name_words::PARTICLE));
        let plain = n.looks == Looks::Unknown && !is_given(words, n.tokens.start);
        (plain || particle) && n.honorific.is_none() && !known(n)
    };
    let pair = |a: &Name, b: &Name| {
        let joint = words.folded(a.tokens.end) == "&" && a.tokens.end + 1 == b.tokens.start;
        joint && a.looks == Looks::Unknown && a.honorific.is_none() && founder(b) && !known(a)
    };
    let mut joined: Vec<Name> = Vec::with_capacity(names.len());
    for name in names.drain(..) {
        match joined.last_mut() {
            Some(last) if pair(last, &name) => {
                last.tokens.end = name.tokens.end;
                last.behind = name.behind;
                last.words.extend(name.words);
                last.looks = Looks::Body(Kind::Company);
            }
            _ => joined.push(name),
        }
    }
    *names = joined;
}

/// "Corvan **Biotech**", "Siemer **AG**": whether the last word of a name, at token `last`, is one that firms alone have
/// there, the letters of their legal form in capitals.
pub fn is_firm(words: &Words, tokens: &TokenRange, last: usize) -> bool {
    let word = words.at(last);
    let spelt = word.upper || word.capital && word.folded.len() > 3;
    tokens.len() > 1 && spelt && name_words::is(&word.folded, name_words::FIRM_NOUN)
}
