//! Somebody whom the lead describes before it names them: "**A far-right lawmaker** threatened to quit", and
//! "MK Tamar Levin said" opens the next paragraph.

use crate::people::bodies::acting::is_verb;
use crate::people::lexica::lexicon::{Class, WordClass};
use crate::people::lexica::name_words::{self, DENYING, REPORTING};
use crate::people::lexica::paragraphs::LEAD;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::aside::verb_behind;
use crate::people::references::headline::Named;
use crate::people::references::lede::is_first;
use crate::people::references::marks::{Profile, Role, role};
use crate::people::references::title_holders::Wanted;

/// How many blocks below the description the name may stand.
const REACH: usize = 2;

/// The same of an official whom the first paragraph describes.
const FAR: usize = 6;

/// The person whom the indefinite description `office` of the lead means, or a definite one before whom nobody is named:
/// the only one on the page who holds such an office, named first below it; the next one who acts there, or an official
/// of the first paragraph.
pub fn named_below(words: &Words, office: &Office, profiles: &[Profile], names: &[Named]) -> Option<usize> {
    let block = words.at(office.full.start).block;
    let opens = office.determiner == Determiner::Definite && is_first(office, names);
    let teases = (office.determiner == Determiner::Indefinite || opens)
        && !office.plural
        && !office.possessive
        && words.paragraphs.within(block, LEAD)
        && tells_one(office)
        && acts(words, office)
        && !keeps_name(words, block);
    if !teases {
        return None;
    }
    let place = |block: usize| words.paragraphs.place(block);
    let wanted = Wanted::new(words, office, false);
    let mut holders = wanted.holders(profiles).persons;
    holders.retain(|person| names.iter().any(|(_, named)| named == person));
    // "A **Wexshire** judge" of "Judge Ana Duarte"
    if holders.is_empty() {
        holders.extend(wanted.only_holder(profiles).filter(|_| words.paragraphs.begins(block)));
    }
    let [person] = *holders.as_slice() else { return None };
    let from = names.partition_point(|(at, _)| at.start < office.full.start);
    if names.get(..from)?.iter().any(|(_, earlier)| *earlier == person) {
        return None;
    }
    let below = names.get(from..)?;
    // An official of the first paragraph may be named further down.
    let lede = words.paragraphs.begins(block) && office.is_official(None, false);
    let acting = |(at, _): &&Named| lede || role(words, at) > Role::Other;
    let (at, _) = below.iter().filter(acting).find(|(_, named)| *named == person)?;
    let other = |(between, _): &Named| {
        between.start < at.start && !words.same_sentence(between.start, office.full.start)
    };
    let next = lede || !below.iter().filter(acting).any(other);
    let reach = if lede { FAR } else { REACH };
    let near = place(words.at(at.start).block) <= place(block) + reach && !words.at(at.start).quoted;
    // "A lawmaker accused the minister. Senator Holm denied it."
    let verb = words.folded(verb_behind(words, at.end));
    // "**The sergeant** said no. Sergeant Ed Marlow told", but not "Minister Ida Rowe left".
    let speaks = !opens || name_words::is(verb, REPORTING);
    let denies = name_words::is(verb, DENYING);
    let apart = !words.same_sentence(at.start, office.full.start);
    (next && near && apart && speaks && !denies).then_some(person)
}

/// "**A lawmaker** said", "**a lawmaker** in his coalition said"
fn acts(words: &Words, office: &Office) -> bool {
    let end = office.full.end;
    let behind = (end..end + PHRASE).take_while(|&i| words.same_sentence(end, i) && words.folded(i) != ",");
    let before = office.full.start.checked_sub(1).map_or(WordClass::Open, |i| words.at(i).class);
    let phrase =
        words.at(end).class == WordClass::Prep && !matches!(before, WordClass::Prep | WordClass::Poss);
    role(words, &office.full) > Role::Other || phrase && behind.into_iter().any(|i| is_verb(words, i))
}

/// Most words between a description and its verb: "in his coalition".
const PHRASE: usize = 5;

/// Not "a spokesman", "an official", "a relative", of whom there are many.
pub(in crate::people) fn tells_one(office: &Office) -> bool {
    let many = matches!(office.title.class, Class::Spokesperson | Class::Source | Class::Counterpart);
    !many
        && !office.title.class.is_tie()
        && office.title.class != Class::Successor
        && office.title.head != "official"
}

/// Whether a paragraph says that somebody in it would not be named.
pub(in crate::people) fn keeps_name(words: &Words, block: usize) -> bool {
    let tokens = words.doc.blocks.get(block).map_or(0..0, |b| b.tokens.clone());
    tokens.into_iter().any(|i| is_anonymous(words.folded(i)))
}

/// "on condition of **anonymity**"
pub(in crate::people) fn is_anonymous(word: &str) -> bool {
    matches!(word, "anonymity" | "anonymously" | "anonymous")
}

/// "the official, who asked not to be **named**": somebody who was not named before either.
pub fn hides_name(words: &Words, from: usize) -> bool {
    let rest = (from..from + 24).take_while(|&k| words.same_sentence(from, k));
    let hides = |k: usize| {
        is_anonymous(words.folded(k))
            || words.folded(k) == "unnamed"
            || matches!(words.folded(k), "named" | "identified" | "quoted")
                && (k.saturating_sub(3)..k).any(|b| matches!(words.folded(b), "not" | "be" | "declined"))
    };
    rest.into_iter().any(hides)
}
