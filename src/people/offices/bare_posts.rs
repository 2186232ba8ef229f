//! Posts that say no more than "director" before a name, of the agency whose doings the page has just told: "The Bureau of
//! Prisons shut the camp. ¶ **Director** Ann Lamb said", "The agency refused, though **Director** Ann Lamb said"; and
//! presidents of the college that it has just named.

use crate::people::Kind;
use crate::people::bodies::Found;
use crate::people::context::exclusions::has_office;
use crate::people::context::role::Owner;
use crate::people::lexica::lexicon::{Class, LEXICON, Sphere, WordClass};
use crate::people::lexica::name_words;
use crate::people::offices::office::{Determiner, Office};
use crate::people::offices::story::Story;
use crate::people::references::reporting::is_behind_quotation;

/// Tokens behind the name in which "the college" may stand, and before the title in which it was named.
const CLAUSE: usize = 14;
const NAMED: usize = 40;

impl Story<'_, '_> {
    /// "Carver College lost its licence. **President** Lou Finch said **the college** had done no wrong": of a school, a firm or
    /// a union that was named right before and is spoken of again. Heads of state speak of such, too, but not in one breath.
    pub(in crate::people) fn of_private(&self, office: &Office) -> Option<Owner> {
        let words = self.words;
        let bare = office.core == office.head && office.determiner == Determiner::None && !office.plural;
        let name =
            self.full_name_behind(office).filter(|_| bare && office.title.class == Class::HeadOfState)?;
        let start = office.full.start;
        let private = |noun: &str| {
            LEXICON.body_called(noun) == Some(Kind::Company)
                || LEXICON.office_words.get(noun) == Some(&Sphere::Private)
        };
        let named = |noun: &str| {
            let near = |k: &usize| words.at(*k).block + 1 >= words.at(start).block;
            (start.saturating_sub(NAMED)..start).rev().take_while(near).any(|k| words.folded(k) == noun)
        };
        let mut clause = (name..name + CLAUSE).take_while(|&k| words.same_sentence(start, k));
        let again = |k: usize| {
            let noun = words.folded(k + 1);
            words.folded(k) == "the" && !words.at(k + 1).capital && private(noun) && named(noun)
        };
        let spoken = clause.any(again);
        // Where a page speaks of a state whose president no list holds, it may be that one who speaks of a college.
        let country = spoken.then(|| self.context.near(words, start, "")).flatten()?;
        (country == "US" || !has_office(country, "president"))
            .then(|| Owner { official: Some(false), ..Owner::default() })
    }

    /// The end of the full name that follows `office` at once.
    fn full_name_behind(&self, office: &Office) -> Option<usize> {
        let from = self.names.partition_point(|n| n.start() < office.full.end);
        let name = self.names.get(from).filter(|n| n.start() == office.full.end && n.is_full())?;
        Some(name.tokens.end)
    }

    /// The agency that `office`, a bare post before a full name, belongs to.
    pub(in crate::people) fn of_agency(&self, office: &Office) -> Option<Owner> {
        let bare = office.core.end == office.head.end
            && office.determiner == Determiner::None
            && office.country.is_none()
            && !office.private
            && !office.unknown_name
            && !office.plural;
        // "Film **director**", "Sales **director**": of that.
        let alone = office.words.len() == office.title.head.split(' ').count();
        let post = office.is_of_agency() || matches!(office.title.head, "member" | "executive director");
        if !bare || !alone || !post {
            return None;
        }
        let start = office.full.start;
        self.full_name_behind(office)?;
        let body = self.agency_before(start)?;
        Some(self.of_body(body)).filter(|_| !self.thing_since(body, start))
    }

    /// The agency that acts first in the clause, the sentence or the paragraph before a clause which begins at token `at`.
    fn agency_before(&self, at: usize) -> Option<&Found> {
        let words = self.words;
        let here = words.at(at);
        let clause = self.joins_clause(at);
        let (opens, behind) = (here.initial, self.reports_at(at));
        if !clause && !opens && !behind {
            return None;
        }
        // Who acted last, be it an agency or not.
        let body = self.bodies_before(at).find(|f| f.counts && self.opens(f))?;
        let sentence = words.at(body.tokens.start).sentence;
        let near = clause && sentence == here.sentence || !clause && sentence < here.sentence;
        (near && self.is_agency(body)).then_some(body)
    }

    /// "..., though **Director** Ann Lamb said": a clause begins at token `at` behind a comma and a conjunction.
    fn joins_clause(&self, at: usize) -> bool {
        let words = self.words;
        let joins = |k: &usize| words.at(*k).class == WordClass::Conj;
        let comma = at.checked_sub(1).filter(joins).and_then(|k| k.checked_sub(1));
        comma.is_some_and(|k| words.folded(k) == "," && words.same_sentence(k, at))
    }

    /// "“We had no choice,” **Director** Ann Lamb said", "… said **Director** Ann Lamb": of a reporting clause behind a
    /// quotation.
    fn reports_at(&self, at: usize) -> bool {
        let words = self.words;
        let said = |k: usize| {
            name_words::is(words.folded(k), name_words::REPORTING) && is_behind_quotation(words, k)
        };
        is_behind_quotation(words, at) || at.checked_sub(1).is_some_and(said)
    }

    /// Whether a body opens its sentence as the subject, behind a dateline or an article at most.
    fn opens(&self, body: &Found) -> bool {
        let words = self.words;
        let start = body.tokens.start;
        let whole = !words.at(body.tokens.end - 1).possessive && !words.at(start).quoted;
        let first = words.at(start).initial
            || start
                .checked_sub(1)
                .is_some_and(|k| words.at(k).initial && words.at(k).class == WordClass::Det);
        whole && (first || self.leads_block(start))
    }

    /// "the Bureau of Prisons", "the FBI": carries out laws; a ministry has a minister, and a court judges.
    fn is_agency(&self, body: &Found) -> bool {
        let words = self.words;
        let noun = || body.tokens.clone().any(|k| name_words::is(words.folded(k), name_words::AGENCY));
        let letters = || body.tokens.len() == 1 && words.at(body.tokens.start).upper;
        body.kind == Kind::Government
            && body.is_public()
            && body.stands_for.is_none()
            && (noun() || letters())
    }
}
