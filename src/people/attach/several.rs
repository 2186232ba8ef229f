//! "Two backbenchers were named. **One of the two**, Karl Lind, confessed. **The other**, Ana Holm, did not": the
//! office of several who are named one by one.

use crate::people::attach::links::{How, Link, Links};
use crate::people::lexica::lexicon::Verdict;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::Office;

/// How many offices back the phrase in the plural may stand.
const REACH: usize = 6;

/// Sentences between the phrase and the name.
const NEAR: usize = 3;

/// Hangs the office of several on each of them who has none.
pub fn find(words: &Words, offices: &[Office], names: &[Name], links: &mut Links) {
    for (index, name) in names.iter().enumerate() {
        let person = name.is_full() && !matches!(name.looks, Looks::Body(_) | Looks::Thing);
        let free = links.of_name.get(index).is_some_and(Vec::is_empty);
        if !person || !free || !is_one(words, name) {
            continue;
        }
        let found = several_before(words, offices, name);
        if let Some(list) = links.of_name.get_mut(index) {
            list.extend(found.map(|office| Link::new(office, How::Is)));
        }
    }
}

/// "One of the two, **Karl Lind**, confessed", "The other, **Ana Holm**, did not": the name is the one meant.
fn is_one(words: &Words, name: &Name) -> bool {
    let start = name.start();
    // "one of them, **Karl Lind** of the opposition"
    let closed = matches!(words.folded(name.behind), "," | "of");
    let back = |n: usize| {
        start.checked_sub(n).filter(|&i| words.same_sentence(i, start)).map_or("", |i| words.folded(i))
    };
    let count = |n: usize| name_words::is(back(n), name_words::COUNT) || back(n) == "them";
    let of = |n: usize| back(n) == "of" && matches!(back(n + 1), "one" | "another" | "both");
    let one = count(2) && (of(3) || back(3) == "the" && of(4));
    let other = matches!(back(2), "other" | "second" | "third" | "first") && matches!(back(3), "the" | "a");
    closed && back(1) == "," && (one || other || back(2) == "another")
}

/// "two", "three"
fn is_count(words: &Words, i: usize) -> bool {
    name_words::is(words.folded(i), name_words::COUNT)
}

/// The last office in the plural, and counted, before the name, where it makes officials.
fn several_before(words: &Words, offices: &[Office], name: &Name) -> Option<usize> {
    let end = offices.partition_point(|o| o.head.start < name.start());
    let here = words.at(name.tokens.start);
    let earlier = offices.get(end.saturating_sub(REACH)..end)?;
    let near = |o: &Office| {
        let at = words.at(o.head.start);
        at.block == here.block && at.sentence + NEAR >= here.sentence && at.sentence < here.sentence
    };
    let counted = |o: &Office| (o.full.start.saturating_sub(1)..o.head.start).any(|k| is_count(words, k));
    let at = earlier.iter().rposition(|o| o.plural && !o.possessive && near(o) && counted(o))?;
    let office = end.saturating_sub(REACH) + at;
    offices.get(office).filter(|o| o.title.verdict == Verdict::Yes).map(|_| office)
}
