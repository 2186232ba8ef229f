//! "**The Centre** told the Lok Sabha": what the papers of India call the government of the Union.

use crate::people::Kind;
use crate::people::bodies::Found;
use crate::people::bodies::acting::acts;
use crate::people::lexica::hits::Hits;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// Names of India, its towns and its bodies that a page prints at least.
const SPOKEN_OF: usize = 2;

/// Headline and standfirst print no article: "Centre tells Lok Sabha".
const HEAD: usize = 2;

/// The finds of "the Centre" on a page that speaks of India and of no other centre. `known`: the bodies of the lists.
pub(super) fn centres(words: &Words, hits: &Hits, known: &[Found]) -> Vec<Found> {
    let centre = |i: &usize| words.at(*i).capital && name_words::is(words.folded(*i), name_words::CENTRE);
    let mut at = (0..words.len()).filter(centre).peekable();
    let other = |f: &Found| f.tokens.len() > 1 && f.tokens.clone().any(|i| centre(&i));
    if at.peek().is_none() || !is_indian(words, hits) || known.iter().any(other) {
        return Vec::new();
    }
    at.filter(|&i| stands_alone(words, i)).map(|i| found(words, i)).collect()
}

/// Whether the page names India, its towns or its bodies more than once.
fn is_indian(words: &Words, hits: &Hits) -> bool {
    let india = |&i: &usize| {
        hits.known(i).is_some_and(|hit| {
            let body = hit.what.body.and_then(|b| LEXICON.bodies.get(b)).and_then(|b| b.country());
            hit.what.place().map(|p| p.0).or(body) == Some("IN")
        })
    };
    (0..words.len()).filter(india).take(SPOKEN_OF).count() == SPOKEN_OF
}

/// "**The Centre** said", and no "Centre for Policy Research", "Trade Centre".
fn stands_alone(words: &Words, i: usize) -> bool {
    let before = i.checked_sub(1).filter(|&k| words.same_sentence(k, i));
    let article = before.is_some_and(|k| words.folded(k) == "the");
    let head = words.at(i).block < HEAD && before.is_none_or(|k| !words.at(k).capital);
    let goes_on = words.same_sentence(i, i + 1) && (words.at(i + 1).capital && !words.at(i + 1).title_case);
    (article || head) && !goes_on && !matches!(words.folded(i + 1), "for" | "of" | "on")
}

fn found(words: &Words, i: usize) -> Found {
    let tokens = i..i + 1;
    Found {
        kind: Kind::Government,
        name: words.text(&tokens),
        country: Some("IN"),
        stands_for: Some("Government of India".to_owned()),
        key: "state:IN".to_owned(),
        counts: acts(words, &tokens),
        tokens,
    }
}
