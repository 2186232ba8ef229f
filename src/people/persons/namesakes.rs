//! Namesakes whom the list of officials knows by their surname alone: "Clinton" is the former president on a page that
//! names nobody in full, unless it goes on with "she".

use crate::people::Gender;
use crate::people::lexica::gazetteer::{self, Official};
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::words::Words;
use crate::people::names::Name;
use crate::people::references::pronoun::gender_of;

/// Words on either side of a name among which a pronoun is looked for.
const REACH: usize = 24;

/// The women of the list whom the page means by their surname: more of its pronouns beside it are "she" than "he".
pub(in crate::people) fn women(words: &Words, names: &[Name]) -> Vec<&'static Official> {
    let mut votes: Vec<(&'static Official, i32)> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let Some(she) = name.words.first().and_then(|w| gazetteer::bare_she(w)).filter(|_| !name.is_full())
        else {
            continue;
        };
        let vote = match beside(words, names, index) {
            Some(Gender::Female) => 1,
            Some(Gender::Male) => -1,
            None => 0,
        };
        match votes.iter_mut().find(|v| v.0 == she) {
            Some(votes) => votes.1 += vote,
            None => votes.push((she, vote)),
        }
    }
    votes.into_iter().filter(|v| v.1 > 0).map(|v| v.0).collect()
}

/// The official whom the list means by this surname, as far as the honorific and the page's `women` allow it: "Mrs.
/// Trump" is no president.
pub(in crate::people) fn listed(
    words: &Words,
    name: &Name,
    women: &[&'static Official],
) -> Option<&'static Official> {
    let word = name.words.first()?;
    let told = name.honorific.and_then(|h| LEXICON.honorifics.get(words.folded(h)).copied().flatten());
    let she = gazetteer::bare_she(word);
    let meant = she.filter(|she| told == Some(Gender::Female) || told.is_none() && women.contains(she));
    let bare = || gazetteer::bare(word).filter(|o| told.is_none_or(|t| o.gender().is_none_or(|g| g == t)));
    meant.or_else(bare)
}

/// What the pronoun tells that stands beside the name at `index`, with no other name between: "In **her** book, Clinton
/// wrote", "Clinton said **she**", "Clinton left. **She**".
fn beside(words: &Words, names: &[Name], index: usize) -> Option<Gender> {
    let name = names.get(index)?;
    let sentence = words.at(name.tokens.start).sentence;
    let next = names.get(index + 1).map_or(words.len(), |n| n.start());
    let near = |k: &usize| {
        let word = words.at(*k);
        word.sentence == sentence || word.sentence == sentence + 1 && word.initial
    };
    let behind = (name.tokens.end..next.min(name.tokens.end + REACH)).take_while(near);
    let last = index.checked_sub(1).and_then(|i| names.get(i)).map_or(0, |n| n.tokens.end);
    let before = (last.max(name.tokens.start.saturating_sub(REACH))..name.tokens.start).rev();
    let before = before.take_while(|&k| words.same_sentence(k, name.tokens.start));
    behind.chain(before).find_map(|k| gender_of(words, k))
}
