//! "The Oklahoma Republican": a member of the US Congress by party and state, as "Sen. Earl Jessup,
//! R-Okla.," or "Mark Holm, a Virginia Democrat," introduced them; "the Liberal Democrat", "the Republican":
//! whoever was last said to be one.

use crate::order;
use crate::people::MentionKind;
use crate::people::lexica::lexicon::WordClass;
use crate::people::lexica::name_words;
use crate::people::lexica::seats::party_state;
use crate::people::lexica::words::Words;
use crate::people::references::marks::{Mark, Profile, Role};
use crate::people::references::politician::{formal, leads_state};
use crate::text::TokenRange;

/// Words of a state’s name: "the North Carolina Republican".
const STATE: usize = 2;

/// Sentences back in which the only member is looked for.
const NEAR: usize = 3;

/// How many mentions are looked through for somebody of the party.
const MENTIONS: usize = 60;

/// How many blocks back "the Republican" reaches.
const REACH: usize = 12;

/// A party of which somebody is said to be, as "the Ohio **Democrat**", "the **Liberal Democrat**" name it.
struct Party<'a> {
    /// Its last word.
    noun: &'a str,
    /// The word before it: "liberal".
    kind: Option<&'a str>,
    /// By which the US Congress tells it: "(D-Ohio)".
    letter: Option<char>,
}

/// The phrase that ends with the party at token `i`, and the person whom it means: the last one who
/// was introduced so.
pub fn meant(words: &Words, i: usize, marks: &[Mark], profiles: &[Profile]) -> Option<(TokenRange, usize)> {
    let (noun, next) = (words.at(i), words.at(i + 1));
    let alone = !next.alphabetic || next.class != WordClass::Open || next.folded.ends_with("ed");
    if !noun.capital && noun.folded != "independent" || noun.quoted || next.capital || !alone {
        return None;
    }
    let party = party(words, i)?;
    let first = i - usize::from(party.kind.is_some());
    let article =
        (first.saturating_sub(STATE + 1)..first).rev().find(|&k| words.at(k).class == WordClass::Det)?;
    let state: Vec<&str> = (article + 1..first).map(|k| words.folded(k)).collect();
    let capitals = (article + 1..first).all(|k| words.at(k).capital && words.at(k).alphabetic);
    if words.folded(article) != "the" || !capitals {
        return None;
    }
    let introduced = |mark: &&Mark| {
        let behind = mark.tokens.end + 1;
        let aside = matches!(words.folded(mark.tokens.end), "," | "(")
            && party.letter.is_some_and(|letter| words.folded(behind).starts_with(letter))
            && tells_state(words, behind, &state);
        let told =
            party.told(words, &mark.tokens) && state.iter().all(|word| near(words, &mark.tokens, word));
        mark.kind == MentionKind::Name && !words.at(mark.tokens.start).quoted && (aside || told)
    };
    let here = words.at(i).block;
    let within = |m: &&Mark| words.at(m.tokens.start).block + REACH >= here;
    let before = || marks.iter().rev().take(MENTIONS).take_while(within);
    let other = |mark: &Mark| {
        party_state(words, mark.tokens.end + 1).is_some() || party.is_other(words, &mark.tokens)
    };
    let sits = |person: usize| !leads_state(profiles, person);
    let person = if state.is_empty() {
        let of_party: Vec<usize> = before().filter(introduced).map(|m| m.person).collect();
        let told = before().map(|m| m.person).find(|person| of_party.contains(person));
        let passed = told.filter(|told| passed(words, i, marks, *told));
        passed.and_then(|_| last_politician(words, i, marks, profiles, sits, other)).or(told)
    } else {
        let person = marks.iter().rev().find(introduced).map(|m| m.person);
        person.or_else(|| only_member(words, i, marks, profiles).filter(|_| party.letter.is_some()))
    };
    // The president sits for no state.
    let can_be = |person: usize| state.is_empty() || sits(person);
    let person = person.or_else(|| last_politician(words, i, marks, profiles, can_be, other))?;
    Some((article..i + 1, person))
}

/// "Sen. Ana Lind (D-Ohio) said no. … Former Sen. Bob Holm has asked for it. **The Democrat** said": whether the paragraph
/// of token `i` has come to speak of others than `person` before it.
fn passed(words: &Words, i: usize, marks: &[Mark], person: usize) -> bool {
    let here = words.at(i).block;
    let mut before = marks.iter().rev().take_while(|m| words.at(m.tokens.start).block == here);
    let others = before.clone().any(|m| m.role == Role::Main && m.kind == MentionKind::Name);
    others && before.all(|m| m.person != person)
}

/// The party that token `i` ends.
fn party<'a>(words: &'a Words, i: usize) -> Option<Party<'a>> {
    let noun = words.folded(i);
    let of_party = name_words::is(noun, name_words::OF_PARTY);
    let before = i.checked_sub(1).filter(|&k| of_party && words.at(k).capital);
    let kind = before.map(|k| words.folded(k)).filter(|word| name_words::is(word, name_words::KIND_OF_PARTY));
    let letter = match noun {
        "republican" => Some('r'),
        "democrat" | "dem" => Some('d'),
        "independent" => Some('i'),
        _ => None,
    };
    let letter = letter.filter(|_| kind.is_none());
    (letter.is_some() || of_party).then_some(Party { noun, kind, letter })
}

/// "Councillor Ed Marlow was angry. **The Liberal Democrat** said": a politician who has just been spoken of, where the
/// page does not say that `other` holds of them: a seat or a party of another name; no rival whom the phrase `can_be`
/// stands beside them.
pub fn last_politician(
    words: &Words,
    at: usize,
    marks: &[Mark],
    profiles: &[Profile],
    can_be: impl Fn(usize) -> bool,
    other: impl Fn(&Mark) -> bool,
) -> Option<usize> {
    let here = words.at(at);
    let near = |m: &&Mark| {
        let word = words.at(m.tokens.start);
        word.sentence + NEAR >= here.sentence && word.block + 1 >= here.block
    };
    let of = |person: usize| marks.iter().rev().take(MENTIONS).filter(move |m| m.person == person);
    let political = |person: usize| {
        let posts = profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        // "Conservative critic Ed Marlow", "Ed Marlow, a Conservative,"
        let party = |m: &Mark| {
            let around = m.tokens.start.saturating_sub(TITLE)..m.tokens.end + BEHIND;
            // "**Labour’s** Ed Marlow"
            let own = |k: usize| words.at(k).possessive && name_words::is(words.folded(k), name_words::PARTY);
            around.into_iter().any(|k| {
                words.same_sentence(k, m.tokens.start)
                    && (is_party(words, k) || words.at(k).capital && own(k))
            })
        };
        posts.iter().any(|own| own.class.is_political()) || posts.is_empty() && of(person).any(party)
    };
    let subjects = marks.iter().rev().take(MENTIONS).take_while(near);
    let mut main =
        subjects.filter(|m| m.role == Role::Main && m.tokens.end <= at && !words.at(m.tokens.start).quoted);
    let main = main.next()?;
    let person = main.person;
    // "Sen. Ed Marlow met Sen. Ann Hult": nobody can tell.
    let rival = |m: &&Mark| words.same_sentence(m.tokens.start, main.tokens.start) && m.person != person;
    let rivals = marks.iter().rev().take(MENTIONS).take_while(near).filter(rival);
    if rivals.into_iter().any(|m| m.kind == MentionKind::Name && political(m.person) && can_be(m.person)) {
        return None;
    }
    let told = of(person).filter(|m| m.kind == MentionKind::Name).any(other);
    (political(person) && !told).then_some(person)
}

/// Whether token `k` names a party, or one of it.
fn is_party(words: &Words, k: usize) -> bool {
    words.at(k).capital && name_words::is(words.folded(k), name_words::OF_PARTY)
}

impl Party<'_> {
    /// Whether the words before the name at `tokens` tell of another party.
    fn is_other(&self, words: &Words, tokens: &TokenRange) -> bool {
        let floor = tokens.start.saturating_sub(TITLE);
        let before = (floor..tokens.start).rev().take_while(|&k| words.same_sentence(k, tokens.start));
        // "**Labour** council leader Ed Marlow": nobody is called "a Labour".
        let other = |k: usize| words.at(k).capital && name_words::is(words.folded(k), name_words::PARTY);
        before.into_iter().any(|k| (is_party(words, k) || other(k)) && !self.is_at(words, k))
    }

    /// Whether the words around the name at `tokens` say that its bearer is of the party: "**Republican** Sen. Ed
    /// Marlow", "Ed Marlow, a **Liberal Democrat**", "Ed Marlow is a **Democrat** from Ohio".
    fn told(&self, words: &Words, tokens: &TokenRange) -> bool {
        let here = |k: usize| words.same_sentence(k, tokens.start);
        let title = |k: usize| {
            let word = words.at(k);
            word.alphabetic
                && !matches!(word.class, WordClass::Verb | WordClass::Aux | WordClass::Prep | WordClass::Conj)
                || word.folded == "."
        };
        let floor = tokens.start.saturating_sub(TITLE);
        let before = (floor..tokens.start).rev().take_while(|&k| here(k) && title(k));
        let opens = matches!(words.folded(tokens.end), "," | "(" | "is" | "was");
        let inside = |k: usize| here(k) && words.at(k).alphabetic && words.at(k).class != WordClass::Verb;
        let from = tokens.end + 1;
        let behind = (from..from + APPOSITION).take_while(|&k| opens && inside(k));
        before.chain(behind).any(|k| self.is_at(words, k))
    }

    /// Whether token `k` says the party: "Democrat", "Democratic".
    fn is_at(&self, words: &Words, k: usize) -> bool {
        let (said, noun) = (formal(words.folded(k)), formal(self.noun));
        let form = said == noun || said.strip_suffix("ic") == Some(noun);
        let before = k.checked_sub(1).map(|b| words.folded(b)).unwrap_or_default();
        let kind = Some(before).filter(|word| name_words::is(word, name_words::KIND_OF_PARTY));
        words.at(k).capital && form && kind.map(formal) == self.kind.map(formal)
    }
}

/// Words behind a name among which a party alone is told: ", a Conservative".
const BEHIND: usize = 4;

/// Words before a name among which its party is told: "Republican state Sen.".
const TITLE: usize = 6;

/// Words behind a name among which its party is told: ", a moderate Democrat".
const APPOSITION: usize = 7;

/// Whether `word` stands beside the name at `tokens`: of the state or the seat of its bearer.
fn near(words: &Words, tokens: &TokenRange, word: &str) -> bool {
    let around = tokens.start.saturating_sub(TITLE)..tokens.end + APPOSITION + TITLE;
    around.into_iter().any(|k| words.folded(k) == word && words.same_sentence(k, tokens.start))
}

/// Whether the page tells near a name of `person` of what seat they are: "Sen. Ed Marlow of **Utah**", "a TD for
/// **Donegal**", of which `seat` holds the words.
pub fn sits_for(words: &Words, marks: &[Mark], person: usize, seat: &[&String]) -> bool {
    let names =
        marks.iter().rev().take(MENTIONS).filter(|m| m.person == person && m.kind == MentionKind::Name);
    let seat: Vec<&str> = seat.iter().map(|word| word.as_str()).collect();
    let told = |mark: &Mark| {
        tells_state(words, mark.tokens.end + 1, &seat)
            || seat.iter().all(|word| near(words, &mark.tokens, word))
    };
    !seat.is_empty() && names.into_iter().any(told)
}

/// The only member of Congress, or governor, of whom the sentences before token `i` speak, where the page does
/// not say of what party and state he is: "Senate Minority Leader Chuck Holm said no. … the New York Democrat
/// said".
fn only_member(words: &Words, i: usize, marks: &[Mark], profiles: &[Profile]) -> Option<usize> {
    let here = words.at(i).sentence;
    let near = marks.iter().rev().take_while(|m| words.at(m.tokens.start).sentence + NEAR >= here);
    let member = |m: &&Mark| {
        let elected = |own: &[String]| own.iter().any(|w| name_words::is(w, name_words::ELECTED));
        profiles.get(m.person).is_some_and(|p| {
            p.country.as_deref() == Some("US")
                && p.offices.iter().any(|own| elected(&own.words))
                && !leads_state(profiles, m.person)
        })
    };
    let told = |person: usize| {
        let mut names = marks.iter().filter(|m| m.person == person && m.kind == MentionKind::Name);
        names.any(|m| party_state(words, m.tokens.end + 1).is_some())
    };
    let mut members: Vec<usize> = near.filter(member).map(|m| m.person).collect();
    order::by_key(&mut members, |&person| (person, 0));
    members.dedup();
    match members.as_slice() {
        [one] if !told(*one) => Some(*one),
        _ => None,
    }
}

/// Whether token `at` is party and state of somebody, "R-Okla.", where `state` is "oklahoma" or no state is asked for.
fn tells_state(words: &Words, at: usize, state: &[&str]) -> bool {
    let short = || words.folded(at).get(2..).unwrap_or_default();
    party_state(words, at).is_some() && (state.is_empty() || abbreviates(short(), state))
}

/// "okla." of "oklahoma", "n.c." of "north carolina": its letters stand in the name in this order, the
/// first at its head.
fn abbreviates(short: &str, state: &[&str]) -> bool {
    let mut letters = short.chars().filter(|c| c.is_alphabetic()).peekable();
    let name = state.concat();
    if letters.peek() != name.chars().next().as_ref() {
        return false;
    }
    for c in name.chars() {
        letters.next_if_eq(&c);
    }
    letters.peek().is_none()
}

#[cfg(test)]
mod tests {
    use super::abbreviates;

    #[test]
    fn abbreviations_fit_their_states() {
        for (short, state) in [
            ("okla.", "oklahoma"),
            ("va.", "virginia"),
            ("pa.", "pennsylvania"),
            ("n.c.", "north carolina"),
            ("texas", "texas"),
            ("w.va.", "west virginia"),
        ] {
            assert!(abbreviates(short, &state.split(' ').collect::<Vec<_>>()), "{short}");
        }
        for (short, state) in [("va.", "pennsylvania"), ("ga.", "virginia"), ("", "ohio"), ("texas", "ohio")]
        {
            assert!(!abbreviates(short, &state.split(' ').collect::<Vec<_>>()), "{short}");
        }
    }
}
