//! Somebody whom the first paragraph describes by a calling and the next one names without it: "**A former midwife** has
//! told an inquiry that …. Giving evidence, **Bronagh Keane** said …", and the headline above: "**Midwife** tells inquiry".
//! Where the page names the holder of that office, [`teaser`](crate::people::references::teaser) knows it.

use crate::people::lexica::lexicon::Class;
use crate::people::lexica::name_words::{self, REPORTING};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::headline::Named;
use crate::people::references::marks::{Profile, Role, role};
use crate::people::references::teaser::{keeps_name, tells_one};

/// The last block in which an article may begin: behind headline, standfirst, byline and date.
pub(in crate::people) const LEAD: usize = 8;

/// How many words behind the description the verb of its report may stand: "has told".
const VERB: usize = 3;

/// The person named below whom `office`, held by nobody on the page, describes: the first one who acts in the paragraph
/// behind, named there for the first time and told to be nothing else. `all` are the offices of the page.
pub fn introduced_below(
    words: &Words,
    office: &Office,
    all: &[Office],
    profiles: &[Profile],
    names: &[Named],
) -> Option<usize> {
    let described = |o: &Office| {
        o.determiner == Determiner::Indefinite && (1..=LEAD).contains(&words.at(o.full.start).block)
    };
    let headed = office.determiner == Determiner::None && words.at(office.full.start).block == 0;
    let lede = if headed {
        let same = |o: &&Office| o.title.head == office.title.head && described(o);
        all.iter().take_while(|o| words.at(o.full.start).block <= LEAD).find(same)?
    } else {
        Some(office).filter(|o| described(o))?
    };
    let block = words.at(lede.full.start).block;
    let calling = matches!(
        lede.title.class,
        Class::Occupation | Class::Academic | Class::Religious | Class::Business | Class::Military
    ) || lede.former;
    let anybody = name_words::is(lede.title.head, name_words::ANYBODY);
    let one = calling && tells_one(lede) && !anybody && !lede.plural && !lede.possessive;
    let reports = (lede.full.end..lede.full.end + VERB).any(|i| name_words::is(words.folded(i), REPORTING));
    if !one
        || !reports
        || words.at(lede.full.start).quoted
        || keeps_name(words, block)
        || keeps_name(words, block + 1)
    {
        return None;
    }
    let own = names.partition_point(|(at, _)| words.at(at.start).block < block);
    let next = names.partition_point(|(at, _)| words.at(at.start).block <= block);
    // "A midwife has told Mayor Holm": several are spoken of.
    if names.get(own..next)?.iter().any(|(at, _)| words.same_sentence(at.start, lede.full.start)) {
        return None;
    }
    let paragraph = names.get(next..)?.iter().take_while(|(at, _)| words.at(at.start).block == block + 1);
    let (at, person) = paragraph.into_iter().find(|(at, _)| role(words, at) > Role::Other)?;
    let profile = profiles.get(*person)?;
    let told = !profile.offices.is_empty() || names.get(..next)?.iter().any(|(_, named)| named == person);
    let other = matches!((lede.title.gender, profile.gender), (Some(a), Some(b)) if a != b);
    (!told && !other && !words.at(at.start).quoted).then_some(*person)
}
