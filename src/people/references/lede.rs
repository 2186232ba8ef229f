//! Somebody whom the first paragraph describes by a calling and the next one names without it: "**A former midwife** has
//! told an inquiry that …. Giving evidence, **Bronagh Keane** said …", and the headline above: "**Midwife** tells inquiry".
//! So does "the roof fell in, **the clinic's director** said", where nobody is named before.
//! Where the page names the holder of that office, [`teaser`](crate::people::references::teaser) knows it.

use crate::people::attach::lead::{opens_block, others_act_before};
use crate::people::lexica::lexicon::Class;
use crate::people::lexica::name_words::{self, REPORTING};
use crate::people::lexica::paragraphs::OPENING;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::persons::single::is_aged;
use crate::people::references::headline::Named;
use crate::people::references::marks::{Profile, Role, role};
use crate::people::references::stand_ins::{Post, Said};
use crate::people::references::teaser::{keeps_name, tells_one};
use crate::text::TokenRange;

/// How many words behind the description the verb of its report may stand: "has told".
const VERB: usize = 3;

/// Most words of what somebody is accused of before that verb: "accused of taking bribes from three firms has told".
const CLAUSE: usize = 16;

/// The person named below whom `office`, held by nobody on the page, describes: the first one who acts in the paragraph
/// behind, named there for the first time and told to be nothing else. `all` are the offices of the page.
pub fn introduced_below(
    words: &Words,
    office: &Office,
    all: &[Office],
    profiles: &[Profile],
    names: &[Named],
) -> Option<usize> {
    let described = |o: &Office| may_open(words, o, names);
    let headed = office.determiner == Determiner::None && words.at(office.full.start).block == 0;
    let lede = if headed {
        let same = |o: &&Office| o.title.head == office.title.head && described(o);
        all.iter().filter(|o| words.paragraphs.within(words.at(o.full.start).block, OPENING)).find(same)?
    } else {
        Some(office).filter(|o| described(o))?
    };
    let block = words.at(lede.full.start).block;
    if !tells_one(lede)
        || lede.plural
        || lede.possessive
        || words.at(lede.full.start).quoted
        || keeps_name(words, block)
        || keeps_name(words, block + 1)
    {
        return None;
    }
    // "A midwife has told Mayor Holm": several are spoken of.
    if named_beside(words, names, lede.full.start).next().is_some() {
        return None;
    }
    let ((at, person), known) = acts_below(words, names, block)?;
    let reported = reports(words, lede.full.end) || opens_block(words, lede) && is_aged(words, at.end);
    if !reported || lede.determiner != Determiner::Indefinite && is_other(words, at) {
        return None;
    }
    let profile = profiles.get(*person)?;
    // "Attorney Ed Marlow" may be "his lawyer", "General Holm" the commander.
    let said = Said::of(lede);
    let same = |own: &Post| {
        matches!(own.head, "dr" | "prof" | "doctor")
            || lede.determiner != Determiner::Indefinite
                && (own.class == Class::Military && own.class == lede.title.class
                    || said.stands_for(own)
                    || own.has("former"))
    };
    let told = known || !profile.offices.iter().all(same);
    let other = matches!((lede.title.gender, profile.gender), (Some(a), Some(b)) if a != b);
    (!told && !other && !words.at(at.start).quoted).then_some(*person)
}

/// Whether a paragraph at the opening of an article may speak so of somebody whom it has not named: "**A midwife**"; "**the
/// bank’s governor**", "**its director**" where nobody is named above.
fn may_open(words: &Words, office: &Office, names: &[Named]) -> bool {
    let calling = matches!(
        office.title.class,
        Class::Occupation | Class::Academic | Class::Religious | Class::Business | Class::Military
    ) || office.former;
    let anybody = name_words::is(office.title.head, name_words::ANYBODY);
    words.paragraphs.within(words.at(office.full.start).block, OPENING)
        && match office.determiner {
            Determiner::Indefinite => calling && !anybody,
            Determiner::None if office.owner.is_none() => false,
            _ => is_first(office, names),
        }
}

/// Whether a name comes into its paragraph as that of somebody else: "The opposition was pleased. **Bronagh Keane** said",
/// "**Bronagh Keane** of the rival union said".
fn is_other(words: &Words, name: &TokenRange) -> bool {
    let behind = name.end + usize::from(words.folded(name.end) == ",");
    let told = matches!(words.folded(behind), "of" | "at" | "from" | "with" | "who" | "whose");
    told || others_act_before(words, name.start, None)
}

/// Whether nobody is named before `office`.
pub(in crate::people) fn is_first(office: &Office, names: &[Named]) -> bool {
    names.first().is_none_or(|(at, _)| at.start > office.full.start)
}

/// Those who are named in the sentence of token `at`.
pub(super) fn named_beside<'n>(
    words: &Words,
    names: &'n [Named],
    at: usize,
) -> impl Iterator<Item = &'n Named> {
    let block = words.at(at).block;
    let from = names.partition_point(|(name, _)| words.at(name.start).block < block);
    let here = names.iter().skip(from).take_while(move |(name, _)| words.at(name.start).block == block);
    here.filter(move |(name, _)| words.same_sentence(name.start, at))
}

/// The first one who acts in the paragraph behind `block`, and whether they were named before it.
pub(super) fn acts_below<'n>(words: &Words, names: &'n [Named], block: usize) -> Option<(&'n Named, bool)> {
    let next = names.partition_point(|(at, _)| words.at(at.start).block <= block);
    let mut paragraph = names.iter().skip(next).take_while(|(at, _)| words.at(at.start).block == block + 1);
    let first = paragraph.find(|(at, _)| role(words, at) > Role::Other)?;
    Some((first, names.iter().take(next).any(|(_, person)| *person == first.1)))
}

/// Whether the verb of a report stands behind a description that ends before token `end`, or behind what somebody is
/// accused of: "has told", "accused of theft told".
fn reports(words: &Words, end: usize) -> bool {
    let far =
        words.folded(end) == "who" || words.folded(end).ends_with("ed") && words.folded(end + 1) == "of";
    let mut behind =
        (end..end + if far { CLAUSE } else { VERB }).take_while(|&i| words.same_sentence(end, i));
    behind.any(|i| name_words::is(words.folded(i), REPORTING))
}
