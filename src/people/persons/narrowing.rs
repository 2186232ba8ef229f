//! Of several who fit a single word, those who are left: by office, by age, by kinship, by who was spoken of last.

use crate::people::attach::{is_kin, is_relation};
use crate::people::lexica::gazetteer;
use crate::people::lexica::lexicon::Verdict;
use crate::people::lexica::name_words::{self, REPORTING};
use crate::people::names::Name;
use crate::people::offices::office::Office;
use crate::people::persons::choice::Told;
use crate::people::persons::fit::Fit;
use crate::people::persons::namesakes;
use crate::people::references::reporting::reports;

/// Keeps those for whom `good` holds, where it holds for any; whether it does.
pub(in crate::people) fn keep<T>(candidates: &mut Vec<T>, good: impl Fn(&T) -> bool) -> bool {
    let any = candidates.iter().any(&good);
    if any {
        candidates.retain(good);
    }
    any
}

impl Told<'_, '_> {
    /// Narrows the candidates one way after the other, as long as several are left.
    pub(super) fn narrow(&self, candidates: &mut Vec<usize>, name: &Name) {
        let ways = [
            Self::keep_elder,
            Self::keep_called_so,
            Self::drop_kin,
            Self::keep_holder,
            Self::keep_latest,
            Self::keep_listed,
        ];
        for way in ways {
            if candidates.len() > 1 {
                way(self, candidates, name);
            }
        }
    }

    /// "Osman Laban left. **Osman** said" of him whom the sentence before names in full, where Ed Osman was not spoken of
    /// in this paragraph nor in the one before.
    pub(super) fn keep_near_given(&self, fits: &mut Vec<(Fit, usize)>, name: &Name) {
        let here = self.words.at(name.tokens.start);
        let near = |i: usize| {
            self.last_seen(i).map(|t| self.words.at(t)).is_some_and(|w| w.sentence + 1 >= here.sentence)
        };
        let far = |i: usize| self.last_seen(i).is_none_or(|t| self.words.at(t).block + 1 < here.block);
        let given = |c: &(Fit, usize)| c.0 == Fit::Given && near(c.1);
        if name.honorific.is_none()
            && fits.iter().all(|c| c.0 != Fit::Surname || far(c.1))
            && fits.iter().any(given)
        {
            fits.retain(given);
        }
    }

    /// Keeps those who hold the office that stands at the word.
    pub(super) fn keep_office(&self, candidates: &mut Vec<usize>, heads: &[&str]) {
        let fits = |&i: &usize| self.offices_held(i).any(|o| heads.contains(&o.title.head));
        if !keep(candidates, fits) {
            // "Senator Cruz" is "Sen. Ted Cruz" sooner than somebody without any office.
            keep(candidates, |&i| self.offices_held(i).any(|o| !is_relation(o)));
        }
    }

    /// "the **elder** Mr. Quill": whom the page introduces as somebody's father, "his father, Karl Quill", or else names before
    /// those of his family.
    fn keep_elder(&self, candidates: &mut Vec<usize>, name: &Name) {
        let before = name.start().checked_sub(1).map_or("", |i| self.words.folded(i));
        if !matches!(before, "elder" | "older" | "senior") {
            return;
        }
        let parent = |o: &Office| matches!(o.title.head, "father" | "mother");
        if !keep(candidates, |&i| self.names_of(i).any(|n| self.offices_of(n).any(parent))) {
            let first = candidates.iter().filter_map(|&i| self.first_seen.get(i)).min().copied();
            keep(candidates, |&i| self.first_seen.get(i).copied() == first);
        }
    }

    /// Keeps whom the page calls so already, and not a relative who was named in full alone, unless that was in
    /// this paragraph.
    fn keep_called_so(&self, candidates: &mut Vec<usize>, name: &Name) {
        let called_so = |&i: &usize| {
            let plain = |n: &Name| n.honorific.is_none() || name.honorific.is_some();
            let mut names = self.names_of(i).filter_map(|n| self.names.get(n));
            names.any(|n| !n.is_full() && n.words == name.words && plain(n))
        };
        if !candidates.iter().any(|i| self.named_here(*i, name) && !called_so(i)) {
            keep(candidates, called_so);
        }
    }

    /// "Her husband, former President Bill Clinton": elsewhere "Clinton" is she, unless he speaks.
    fn drop_kin(&self, candidates: &mut Vec<usize>, name: &Name) {
        let here = self.words.at(name.tokens.start).block;
        let kin = |i: &usize| {
            self.names_of(*i).any(|n| {
                let tokens = self.names.get(n).map_or(0..0, |n| n.tokens.clone());
                self.words.at(tokens.start).block != here
                    && self.offices_of(n).any(is_kin)
                    && !reports(self.words, &tokens)
                    && !(tokens.end..tokens.end + 2).any(|k| name_words::is(self.words.folded(k), REPORTING))
            })
        };
        keep(candidates, |i| !kin(i));
    }

    /// "Quill said": the senator, and not the husband, unless this paragraph names him.
    fn keep_holder(&self, candidates: &mut Vec<usize>, name: &Name) {
        let holds = |i: &usize| self.offices_held(*i).any(|o| o.title.verdict != Verdict::No);
        if name.honorific.is_none()
            && candidates.iter().filter(|i| holds(i)).count() == 1
            && !candidates.iter().any(|i| self.named_here(*i, name) && !holds(i))
        {
            candidates.retain(holds);
        }
    }

    /// Keeps the one spoken of last, if the other was not spoken of in the same breath.
    fn keep_latest(&self, candidates: &mut Vec<usize>, _: &Name) {
        let sentence = |i: usize| self.last_seen(i).map(|t| self.words.at(t).sentence);
        let latest = candidates.iter().filter_map(|&i| sentence(i)).max();
        candidates.retain(|&i| sentence(i) == latest);
    }

    /// "Donald and Ivana Trump … Trump said": whom news calls so everywhere.
    pub(super) fn keep_listed(&self, candidates: &mut Vec<usize>, name: &Name) {
        let listed = namesakes::listed(self.words, name, &[], self.women);
        keep(candidates, |&i| {
            let named = self.persons.get(i).and_then(|p| p.listed.or_else(|| gazetteer::named(&p.words)));
            listed.is_some() && named == listed
        });
    }

    /// The token at which the person was last named before; `None` where they were not.
    pub(super) fn last_seen(&self, person: usize) -> Option<usize> {
        self.last_seen.get(person).copied().flatten()
    }

    /// Whether the paragraph of `name` has named the person before.
    fn named_here(&self, person: usize, name: &Name) -> bool {
        let here = self.words.at(name.tokens.start).block;
        self.last_seen(person).is_some_and(|t| self.words.at(t).block == here)
    }

    /// Indices of a person's names.
    pub(super) fn names_of(&self, person: usize) -> impl Iterator<Item = usize> {
        self.persons.get(person).into_iter().flat_map(|p| &p.names).copied()
    }

    /// The offices that stand at a name.
    fn offices_of(&self, name: usize) -> impl Iterator<Item = &Office> {
        let links = self.links.of_name.get(name).into_iter().flatten();
        links.filter_map(|l| self.offices.get(l.office))
    }

    /// The offices that stand at a person's names.
    fn offices_held(&self, person: usize) -> impl Iterator<Item = &Office> {
        self.names_of(person).flat_map(|n| self.offices_of(n))
    }
}
