//! What the lead of an article looks like: its byline, the head of a firm with whom it opens, a name with an age.

use crate::people::lexica::lexicon::{Class, WordClass};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::persons::single::is_aged;

/// Tokens of a byline at most.
const BYLINE: usize = 14;

/// Tokens from the verb of a source that closes a paragraph to its full stop: "has said on Thursday."
const SAID: usize = 6;

/// "Ida Rowe, Environment correspondent": a short line below the headline without a full stop and without a verb.
pub fn is_byline(words: &Words, block: usize) -> bool {
    let Some(line) = words.label(block, BYLINE).filter(|_| block > 0) else { return false };
    let Some(last) = line.clone().next_back() else { return false };
    !matches!(words.folded(last), "." | "?" | "!" | ":") && !line.into_iter().any(|i| words.at(i).quoted)
}

/// "Ed Marlow, 34, **told** senators": a verb behind the age that stands behind a name ending before token `end`.
pub fn speaks_behind_age(words: &Words, end: usize) -> bool {
    is_aged(words, end) && words.folded(end + 2) == "," && words.at(end + 3).class == WordClass::Verb
}

/// "**The opposition was pleased.** Marie Petit said": whether the paragraph of the name at token `name` tells of
/// something before it, in a sentence that is neither its own nor the one of number `lead`.
pub(in crate::people) fn others_act_before(words: &Words, name: usize, lead: Option<usize>) -> bool {
    let here = words.at(name);
    let first = words.doc.blocks.get(here.block).map_or(name, |b| b.tokens.start);
    (first..name).map(|i| words.at(i)).any(|word| {
        let told = word.alphabetic && !word.quoted;
        told && word.sentence != here.sentence && Some(word.sentence) != lead
    })
}

/// "**Corvane's chief executive** has apologised", "**The head of a ferry firm** said": whoever leads a firm and opens a
/// paragraph below the headline.
pub fn leads_firm(words: &Words, office: &Office) -> bool {
    let owned = office.owner.is_some() || words.folded(office.head.end) == "of";
    let chief = office.title.class == Class::Business && office.title.head.starts_with("chief executive")
        || matches!(office.title.head, "ceo" | "managing director");
    opens(words, office) && owned && chief
}

/// "**The environment secretary** has dismissed the claim": an office that opens a paragraph below the headline. Of a
/// prime minister the reader knows the name, so that the next person may be another.
pub fn opens(words: &Words, office: &Office) -> bool {
    let below = words.at(office.full.start).block > 0;
    below && opens_block(words, office) && office.title.head != "prime minister"
}

/// "**The prime minister** has denied it", "**The Taoiseach** has denied it": who leads the government opens a paragraph
/// below the headline, and nothing else is told of them there.
pub fn is_premier(words: &Words, office: &Office) -> bool {
    let below = words.at(office.full.start).block > 0;
    let bare = office.core == office.head && !office.former && office.determiner == Determiner::Definite;
    below && bare && opens_block(words, office) && matches!(office.title.head, "prime minister" | "taoiseach")
}

/// "Fares will rise, **the transport secretary** has said.", "The hall is safe, according to **the fire chief**.": the
/// source behind the last comma of a paragraph.
pub fn closes(words: &Words, office: &Office) -> bool {
    let (start, end) = (office.full.start, office.full.end);
    let Some(block) = words.doc.blocks.get(words.at(start).block) else { return false };
    let according = start > 2 && words.folded(start - 1) == "to" && words.folded(start - 2) == "according";
    let comma = if according { start.checked_sub(3) } else { start.checked_sub(1) };
    let verb = |i| matches!(words.at(i).class, WordClass::Verb | WordClass::Aux) && !words.at(i).quoted;
    let told = according || (end..block.tokens.end).any(verb);
    let last = comma.is_some_and(|k| words.folded(k) == ",") && end + SAID >= block.tokens.end;
    last && told && office.title.head != "prime minister"
}

/// Whether an office phrase opens a paragraph or the headline.
pub fn opens_block(words: &Words, office: &Office) -> bool {
    let start = office.full.start;
    words.doc.blocks.get(words.at(start).block).is_some_and(|b| b.tokens.start == start)
}
