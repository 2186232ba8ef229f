//! "**The Times**" on a page that names the Nordvik Times: a paper by the last word of its name, which is that of another
//! paper, too.

use crate::people::lexica::hits::Hits;
use crate::people::lexica::known::Number;
use crate::people::lexica::words::Words;
use std::collections::HashMap;

impl Hits {
    /// Makes such a word mean the one paper whose full name stands on the page. Where two papers are named so, or the
    /// other one in full, it keeps its meaning.
    pub(in crate::people) fn settle_papers(&mut self, words: &Words) {
        let mut full: HashMap<&str, Option<Number>> = HashMap::new();
        let mut short: Vec<usize> = Vec::new();
        for i in 0..words.len() {
            let Some(hit) = self.known(i).filter(|h| h.what.media.is_some() && h.what.body.is_none()) else {
                continue;
            };
            let article = usize::from(words.folded(i) == "the");
            if hit.end == i + article + 1 {
                short.push(i);
                continue;
            }
            // "Times of Norvale"
            let last = words.folded(hit.end - 1);
            let first = words.folded(i + article);
            for word in [first, last] {
                let slot = full.entry(word).or_insert(hit.what.media);
                *slot = slot.filter(|_| *slot == hit.what.media);
            }
        }
        for i in short {
            let Some(hit) = self.known(i) else { continue };
            let Some(&Some(paper)) = full.get(words.folded(hit.end - 1)) else { continue };
            let slots = self.known.get_mut(i).into_iter().chain(self.known_before.get_mut(hit.end));
            slots.flatten().for_each(|hit| hit.what.media = Some(paper));
        }
    }
}
