//! Whose spokesperson a title means: "the minister’s press secretary" is not the party’s migration spokeswoman.

use crate::people::lexica::lexicon::{Class, LEXICON};
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::references::stand_ins::Post;

/// The last word of the person who owns a spokesperson’s office: "Prime Minister Ana **Lind’s** spokesman", "the
/// **governor’s** spokesman". Bodies are called by many words.
pub(in crate::people) fn by<'w>(words: &'w Words, office: &Office) -> Option<&'w str> {
    let last =
        office.owner.as_ref().filter(|_| office.title.class == Class::Spokesperson)?.end.checked_sub(1)?;
    let owner = words.folded(last);
    let named = words.at(last).capital && LEXICON.known.get(owner).is_none();
    (named || LEXICON.titles.get(owner).is_some()).then_some(owner)
}

/// Whether the page tells of the holder of `own` that they speak for somebody or something else than `served`.
pub(in crate::people) fn is_of_other(own: &Post, served: &str) -> bool {
    !own.is_bare() && !own.has(served)
}
