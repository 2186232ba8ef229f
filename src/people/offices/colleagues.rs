//! "Portugal’s defence minister and **her Polish colleague**, Jan Lind": another state’s colleague of somebody in office
//! holds the same one there, as a counterpart does. A baker’s colleague from Poland holds none.

use crate::people::lexica::lexicon::{Class, LEXICON, Verdict};
use crate::people::lexica::words::Words;
use crate::people::offices::office::{Determiner, Office};

/// How many offices back the one that is paired with a colleague may stand.
const REACH: usize = 6;

/// Makes counterparts of colleagues from other states.
pub(super) fn settle(words: &Words, offices: &mut [Office]) {
    let Some(counterpart) = LEXICON.titles.get("counterpart") else { return };
    for index in 0..offices.len() {
        let (before, rest) = offices.split_at_mut(index);
        let Some(office) = rest.first_mut() else { return };
        let owned = office.owner.is_some() || matches!(office.determiner, Determiner::Pronoun(_));
        let abroad = office.title.head == "colleague" && office.country.is_some() && !office.former;
        // "Polish colleague", and no word of a trade between.
        let bare = office.words.len() == 1 || office.core.start + 2 >= office.head.end;
        let near = |o: &&Office| words.at(o.head.start).sentence + 1 >= words.at(office.head.start).sentence;
        let holds = |o: &Office| {
            o.title.verdict == Verdict::Yes
                && o.title.class == Class::Other
                && !o.former
                && o.title.head.ends_with("minister")
        };
        let mut earlier = before.iter().rev().take(REACH).take_while(near);
        if owned && abroad && bare && earlier.any(holds) {
            office.title = counterpart;
        }
    }
}
