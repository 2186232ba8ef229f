//! Heads of bodies and spokespersons with whom an article opens before it names them: "**Broadband boss** sorry", "**The head
//! of the country's banking watchdog** has rejected the claim" above "Ida Rowe, president of the Audit Board, told", "a
//! **foreign ministry spokesperson** said" above "Spokesperson Lin Wei made the remarks".

use crate::people::attach::lead::opens_block;
use crate::people::lexica::lexicon::{Class, WordClass};
use crate::people::lexica::paragraphs::OPENING;
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::references::headline::{self, Named};
use crate::people::references::lede::{acts_below, named_beside};
use crate::people::references::marks::{Profile, Role, role};
use crate::people::references::stand_ins::{Post, Said};

/// How many blocks below the first paragraph, and below the headline, a spokesperson may be named.
const BELOW: usize = 3;

/// The person of whom a description at the opening of an article is told below; `all` are the offices of the page.
pub fn meant(
    words: &Words,
    office: &Office,
    all: &[Office],
    profiles: &[Profile],
    names: &[Named],
) -> Option<usize> {
    if office.plural || office.possessive || words.at(office.full.start).quoted {
        return None;
    }
    boss(words, office, all, names)
        .or_else(|| head_below(words, office, profiles, names))
        .or_else(|| spokesperson_below(words, office, names))
}

/// "**Broadband boss** sorry" above "Corvane's chief executive has apologised": whom the title that opens the first
/// paragraph means.
fn boss(words: &Words, office: &Office, all: &[Office], names: &[Named]) -> Option<usize> {
    let headed = words.at(office.full.start).block == 0 && opens_block(words, office);
    if !headed || !headline::is_title(words, office) {
        return None;
    }
    let said = Said::of(office);
    let mut opening = all.iter().filter(|o| words.paragraphs.within(words.at(o.full.start).block, OPENING));
    let first = opening.find(|o| opens_block(words, o))?;
    let post = Post::new(first.title.head, first.title.class, first.words.clone());
    let told = said.is_head() && (said.stands_for(&post) || said.heads(&post));
    names.iter().find(|(tokens, _)| told && *tokens == first.full).map(|(_, person)| *person)
}

/// "**The head of the country's banking watchdog** has rejected the claim": the head of a body whom the next paragraph
/// names for the first time.
fn head_below(words: &Words, office: &Office, profiles: &[Profile], names: &[Named]) -> Option<usize> {
    let block = words.at(office.full.start).block;
    let definite = office.determiner == Determiner::Definite || office.owner.is_some();
    let said = Said::of(office);
    let speaks = role(words, &office.full) > Role::Other;
    if !words.paragraphs.within(block, OPENING)
        || !definite
        || !said.is_head()
        || !opens_block(words, office)
        || !speaks
    {
        return None;
    }
    // "The head of the watchdog has accused Mayor Holm": several are spoken of, but not at "staff at Holm Pay".
    let governed = |at: usize| at > 0 && words.at(at - 1).class == WordClass::Prep;
    if named_beside(words, names, office.full.start).any(|(at, _)| !governed(at.start)) {
        return None;
    }
    let ((_, person), known) = acts_below(words, names, block)?;
    let heads = profiles.get(*person)?.offices.iter().any(|own| said.heads(own));
    (heads && !known).then_some(*person)
}

/// "A foreign ministry **spokesperson** said Thursday. … Spokesperson Lin Wei **made the remarks**".
fn spokesperson_below(words: &Words, office: &Office, names: &[Named]) -> Option<usize> {
    let at = office.full.start;
    let block = words.at(at).block;
    let unnamed = matches!(office.determiner, Determiner::Indefinite | Determiner::None);
    if office.title.class != Class::Spokesperson
        || !unnamed
        || !(block == 0 || words.paragraphs.within(block, OPENING))
    {
        return None;
    }
    let from = names.partition_point(|(tokens, _)| tokens.start <= at);
    let near = |(tokens, _): &&Named| words.at(tokens.start).block <= block + BELOW;
    let remarked = |(tokens, _): &&Named| {
        let end = tokens.end;
        words.folded(end) == "made"
            && matches!(words.folded(end + 1), "the" | "these" | "those")
            && matches!(words.folded(end + 2), "remarks" | "remark" | "comments" | "statement")
    };
    names.get(from..)?.iter().take_while(near).find(remarked).map(|(_, person)| *person)
}
