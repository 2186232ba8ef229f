//! Owners of offices that no word of the phrase names: "**Spokesman** Lind said" below what the Kremlin said, "**Chief
//! executive** Pike" behind what the Port Authority said, "the **kingdom’s** minister".

use crate::people::bodies::Found;
use crate::people::bodies::acting::acts;
use crate::people::context::role::Owner;
use crate::people::lexica::lexicon::{Class, LEXICON, Sphere, Verdict, WordClass};
use crate::people::lexica::name_words;
use crate::people::names::{Looks, Name};
use crate::people::offices::office::{Determiner, Office};
use crate::people::offices::story::Story;
use crate::people::{Kind, country_code};
use crate::text::TokenRange;

/// Tokens of a sentence that are looked through for its subject.
const SENTENCE: usize = 30;

impl Story<'_, '_> {
    /// "**The North’s** defence minister": a short name that the page explains and no list knows.
    pub(in crate::people) fn of_half(&self, tokens: &TokenRange) -> Option<Owner> {
        let known = LEXICON.known.get(self.words.folded(tokens.start)).is_some();
        // "The NT Police Association’s president": of a union, whatever place it names.
        let noun = tokens.end.checked_sub(1).map_or("", |last| self.words.folded(last));
        let private = LEXICON.office_words.get(noun.trim_end_matches("'s")) == Some(&Sphere::Private);
        // "The chief minister’s adviser" on a page that speaks of another country far more
        let country =
            self.context.at(tokens).filter(|&c| !known && !private && !self.context.is_hinted(c))?;
        Some(Owner { official: Some(true), country: Some(country), ..Owner::default() })
    }

    /// "**The kingdom’s** chief negotiator", "**the islands’** president": of the state or the region spoken of last.
    pub(in crate::people) fn of_realm(&self, tokens: &TokenRange) -> Option<Owner> {
        let realm = self.is_noun(tokens, name_words::REALM);
        let country = self.context.realm(self.words, tokens.start).filter(|_| realm)?;
        Some(Owner { official: Some(true), country: Some(country), ..Owner::default() })
    }

    /// "**The city’s** mayor": an `owner` of whom nothing tells the country is of the town that the page speaks of.
    pub(in crate::people) fn in_town(&self, owner: Option<Owner>, tokens: &TokenRange) -> Option<Owner> {
        let told = owner.is_some_and(|o| o.country.is_some() || o.international || o.person.is_some());
        if told || !self.is_noun(tokens, name_words::TOWN) {
            return owner;
        }
        let country = self.context.town(self.words, tokens.start);
        owner.or_else(|| country.map(|_| Owner::default())).map(|o| Owner { country, ..o })
    }

    /// "**Vermolen’s** office would not have it, said a spokeswoman": whose office spoke in the paragraph or the one
    /// before, where no body has spoken since.
    pub(in crate::people) fn of_staff(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let near = |n: &Name| words.at(n.tokens.start).block + 1 >= words.at(at).block;
        let owns = |n: &Name| words.at(n.tokens.end - 1).possessive && words.folded(n.tokens.end) == "office";
        let (name, person) = self.names_before(at).take_while(|(n, _)| near(n)).find(|(n, _)| owns(n))?;
        let since = self.bodies_before(at).find(|f| f.counts && f.kind != Kind::Media);
        person.filter(|_| since.is_none_or(|body| body.tokens.start < name.tokens.start))
    }

    /// "**The junta** disputed that: **its** spokesman": a public body without a name that opens the sentence, of the
    /// country that the page speaks of there. A company’s holds no office.
    pub(in crate::people) fn of_bare_subject(&self, at: usize) -> Option<Owner> {
        let words = self.words;
        let before = (1..=SENTENCE).map_while(|back| at.checked_sub(back));
        let start = before.take_while(|&k| words.same_sentence(k, at)).find(|&k| words.at(k).initial)?;
        let noun = words.folded(start + 1);
        let kind = LEXICON.body_called(noun)?;
        let (public, firm) =
            (kind == Kind::Government, kind == Kind::Company && name_words::is(noun, name_words::GENERIC));
        let several = name_words::is(noun, name_words::OF_STATES);
        let from = self.found.partition_point(|f| f.tokens.start < start);
        let named = self.found.get(from).is_some_and(|f| f.tokens.start < at);
        if words.folded(start) != "the"
            || words.at(start + 1).capital
            || several
            || named
            || !(public || firm)
        {
            return None;
        }
        if firm {
            return Some(Owner { official: Some(false), ..Owner::default() });
        }
        let country = self.context.near(words, start + 1, "");
        Some(Owner { official: Some(true), country, ..Owner::default() })
    }

    /// "**The agency** denied it. **Its** chair": a public body without a name opens the sentence before. It is the one that
    /// was called so before, if any was.
    pub(in crate::people) fn of_bare_before(&self, at: usize) -> Option<Owner> {
        let words = self.words;
        let last =
            at.checked_sub(1).filter(|&k| words.at(at).initial && words.at(k).block == words.at(at).block)?;
        let before = (0..SENTENCE).map_while(|back| last.checked_sub(back));
        let start = before.take_while(|&k| words.same_sentence(k, last)).last()?;
        let noun = words.at(start + 1);
        let government = LEXICON.body_called(&noun.folded) == Some(Kind::Government);
        // "The services **union** Verdi", "The agency **director**": the noun of another.
        let next = words.at(start + 2);
        let alone = !next.alphabetic || next.class != WordClass::Open && !next.capital;
        if words.folded(start) != "the" || noun.capital || noun.possessive || !government || !alone {
            return None;
        }
        let called = self.of_public(&(start + 1..start + 2));
        let country = || self.context.near(words, start + 1, "");
        called.or_else(|| Some(Owner { official: Some(true), country: country(), ..Owner::default() }))
    }

    /// "The Kremlin dismissed it. “…,” **spokesman** Oleg Ladygin said": of the body spoken of last, in its paragraph or
    /// as the subject with which the one before opens.
    pub(in crate::people) fn of_voice(&self, office: &Office) -> Option<Owner> {
        let start = office.full.start;
        let alone = start.checked_sub(1).is_none_or(|before| !self.words.at(before).capital);
        let bare = office.core == office.head && office.determiner == Determiner::None && alone;
        if !bare || office.title.class != Class::Spokesperson {
            return None;
        }
        let mut bodies = self.bodies_before(start).filter(|f| !f.is_state() && f.kind != Kind::Media);
        let block = |at: usize| self.words.at(at).block;
        let opens = |f: &Found| f.counts && f.is_public() && self.leads_block(f.tokens.start);
        let body = bodies.next().filter(|f| block(f.tokens.start) == block(start) || opens(f))?;
        Some(self.of_body(body))
    }

    /// "The Medical Supplies Authority denied it. **Chief executive** Ana Lind said", "**A commissioner**, Ana Lind,
    /// said": of the public body that the sentence before opens with.
    pub(in crate::people) fn of_subject(&self, office: &Office) -> Option<Owner> {
        // "The Kremlin said no. **UN** spokesman Karl Lind": of another body, which has no country.
        let plain = !office.private
            && !office.unknown_name
            && !office.faith
            && !office.international
            && office.core.end == office.head.end;
        let tells = office.country.is_none()
            && !office.plural
            && !matches!(office.title.verdict, Verdict::No | Verdict::Yes);
        if !plain || !tells || matches!(office.determiner, Determiner::Pronoun(_)) {
            return None;
        }
        let body = self.subject_before(office.full.start).filter(|f| f.is_public())?;
        Some(self.of_body(body)).filter(|_| !self.thing_since(body, office.full.start))
    }

    /// "**Corvane**, which faces a fine, rejected the claims. **Its** chief executive": a name that is no person’s and
    /// no known body’s opens the sentence before as its subject.
    pub(in crate::people) fn firm_opens(&self, at: usize) -> bool {
        let words = self.words;
        let before = |n: &Name| words.at(n.tokens.start).sentence + 1 == words.at(at).sentence;
        let recent = |n: &Name| words.at(n.tokens.start).sentence + 1 >= words.at(at).sentence;
        let mut near = self.names_before(at).take_while(|(n, _)| recent(n));
        let body = |n: &Name| {
            let from = self.found.partition_point(|f| f.tokens.end <= n.tokens.start);
            self.found.get(from).is_some_and(|f| f.counts && f.tokens.start < n.tokens.end)
        };
        let opens = |n: &Name| {
            (words.at(n.tokens.start).initial || self.is_described(n))
                && words.at(n.tokens.start).block == words.at(at).block
                && (acts(words, &n.tokens) || n.is_full() && !words.at(n.tokens.end - 1).possessive)
                && !body(n)
        };
        let unknown =
            |n: &Name| matches!(n.looks, Looks::Unknown | Looks::Body(Kind::Organisation | Kind::Company));
        words.at(at).initial
            && near.any(|(n, person)| before(n) && person.is_none() && unknown(n) && opens(n))
    }

    /// "**Rights body** Odhika said", "**The charity** Odhika said": what a body is opens the sentence before its name.
    fn is_described(&self, name: &Name) -> bool {
        let words = self.words;
        let Some(last) = name.tokens.start.checked_sub(1) else { return false };
        let noun = LEXICON.body_called(words.folded(last)) == Some(Kind::Organisation);
        let first = (last.saturating_sub(2)..=last).find(|&k| words.at(k).initial);
        let plain = |k: usize| {
            words.at(k).alphabetic && matches!(words.at(k).class, WordClass::Open | WordClass::Det)
        };
        (noun || words.folded(last) == "body")
            && first.is_some_and(|first| words.same_sentence(first, last) && (first..last).all(plain))
    }

    /// "**the kingdom’s** chief negotiator": of a state, whichever it is. "**the trust’s** medical director": of a
    /// health service that a state runs, where the page speaks of one.
    pub(in crate::people) fn of_whole(&self, office: &Office, tokens: &TokenRange) -> Option<Owner> {
        let state = self.is_noun(tokens, name_words::LED) && self.words.folded(tokens.start) != "world";
        let public = state && !office.private && !office.unknown_name;
        let trust = self.health_service && tokens.len() == 1 && self.words.folded(tokens.start) == "trust";
        let country = if trust { country_code("GB") } else { None };
        (public || trust).then(|| Owner { official: Some(true), country, ..Owner::default() })
    }

    /// "**ministry** spokeswoman Maria Zaitseva", "a **military** spokesman": of the ministry or the army spoken of
    /// last, whatever else was named since in its paragraph.
    pub(in crate::people) fn of_own_noun(&self, office: &Office) -> Option<Owner> {
        let spokesperson = office.title.class == Class::Spokesperson;
        // "told The Associated **Press**. **Press** secretary Ana Lind": a word of the title.
        let whole = office.core == office.head;
        if !spokesperson || whole || office.country.is_some() || office.words.len() != 2 {
            return None;
        }
        let noun = office.words.first()?;
        let called = |f: &&Found| {
            f.tokens.end > f.tokens.start + 1
                && self.words.folded(f.tokens.end - 1) == noun
                && f.country.is_some()
        };
        let block = self.words.at(office.full.start).block;
        let last = self.bodies_before(office.full.start).next().filter(called);
        let here = |f: &&Found| self.words.at(f.tokens.start).block == block;
        last.or_else(|| self.bodies_before(office.full.start).take_while(here).find(called))
            .map(|body| self.of_body(body))
    }

    /// "Sato Foods Co. said sales fell. **President** Kenta Sato": of the firm that the sentence or the one before
    /// speaks of, and of no state.
    pub(in crate::people) fn of_firm(&self, office: &Office) -> Option<Owner> {
        let bare = office.core == office.head && office.determiner == Determiner::None;
        if !bare || office.title.class != Class::HeadOfState {
            return None;
        }
        let body = self.spoken_of(office.full.start)?;
        let noun = self.words.folded(body.tokens.end - 1);
        let firm = LEXICON.body_ended(noun) == Some(Kind::Company);
        (firm && body.kind == Kind::Company).then(|| self.of_body(body))
    }

    /// The body spoken of last before token `at`, in its sentence or the two before: none that is but a state's name.
    pub(in crate::people) fn spoken_of(&self, at: usize) -> Option<&Found> {
        let body = self.bodies_before(at).find(|f| f.counts || !f.is_state())?;
        let near = self.words.at(body.tokens.start).sentence + 2 >= self.words.at(at).sentence;
        near.then_some(body)
    }
}
