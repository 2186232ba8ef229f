//! Who a source is: the entity that its head speaks of, or a new one for a source without a name.

use super::bodies::Found;
use super::context::Context;
use super::fold::fold;
use super::gather;
use super::issued::{self, claimant};
use super::lexicon::{LEXICON, PlaceForm};
use super::name_words;
use super::names::Name;
use super::office::Office;
use super::persons::Persons;
use super::source::{belongs, governed, head_of, told_of, trim};
use super::words::Words;
use super::{Entity, Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};
use std::collections::HashMap;

/// What is kept of the search for names, so that sources find their entities.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(super) offices: Vec<Office>,
    /// Country of each office by its words or its surroundings.
    pub(super) office_countries: Vec<Option<&'static str>>,
    /// The country that each block speaks of.
    pub(super) block_countries: Vec<Option<&'static str>>,
    /// Single names that fit several persons.
    pub(super) ambiguous: Vec<TokenRange>,
    /// Bodies, each with its entity where it has one.
    pub(super) bodies: Vec<(Found, Option<usize>)>,
    /// Sources without a name: head noun, entity.
    pub(super) unnamed: Vec<(String, usize)>,
    /// Latest plural source: entity.
    pub(super) they: Option<usize>,
    /// Who spoke last: the block of the source, and the entity.
    pub(super) spoke: Option<(usize, usize)>,
    /// Governments that have the name under which they first spoke.
    pub(super) named_by_speech: Vec<usize>,
    /// The medium that asks, once it was looked for.
    pub(super) outlet: Option<Option<usize>>,
}

impl Index {
    #[allow(clippy::too_many_arguments)]
    pub(super) fn new(
        words: &Words,
        offices: Vec<Office>,
        names: &[Name],
        persons: &Persons,
        found: &[Found],
        by_key: &HashMap<String, usize>,
        shift: usize,
        context: &Context,
    ) -> Index {
        let country = |o: &Office| {
            o.country.or_else(|| {
                (!o.international && o.is_official(None, false))
                    .then(|| context.of_office(words, o.head.start, o.title.head))
                    .flatten()
            })
        };
        Index {
            office_countries: offices.iter().map(country).collect(),
            block_countries: (0..words.doc.blocks.len()).map(|b| context.of_block(words, b)).collect(),
            ambiguous: names
                .iter()
                .zip(&persons.ambiguous)
                .filter(|(_, ambiguous)| **ambiguous)
                .map(|(name, _)| name.tokens.clone())
                .collect(),
            bodies: found.iter().map(|f| (f.clone(), by_key.get(&f.key).map(|i| i + shift))).collect(),
            offices,
            unnamed: Vec::new(),
            they: None,
            spoke: None,
            named_by_speech: Vec::new(),
            outlet: None,
        }
    }
}

impl Index {
    /// Titles that fit two persons alike: "the minister" where two ministers met.
    pub(super) fn add_ambiguous(&mut self, titles: Vec<TokenRange>) {
        self.ambiguous.extend(titles);
    }
}

/// Tokens that a headline has at most.
const HEADLINE: usize = 40;

/// Quotations open at one token at most: one within another, and those that were never closed.
const OPEN: usize = 8;

/// Whether token `i` stands inside quotation marks.
fn is_quoted(doc: &Document, i: usize) -> bool {
    let end = doc.quotes.partition_point(|q| q.tokens.start <= i);
    doc.quotes.iter().take(end).rev().take(OPEN).any(|q| q.tokens.contains(&i))
}

/// Whether token `i` joins two names.
fn is_joint(doc: &Document, i: usize) -> bool {
    matches!(doc.word(i), "and" | "," | "&")
}

/// Whether no other name is joined before the one at `tokens`: not "Ukraine, **Russia**", but "Hours later, **Russia**".
fn is_alone(doc: &Document, tokens: &TokenRange) -> bool {
    let Some(joint) = tokens.start.checked_sub(1).filter(|&i| is_joint(doc, i)) else { return true };
    let capital = joint.checked_sub(1).is_some_and(|i| doc.word(i).starts_with(char::is_uppercase));
    doc.word(joint) == "," && !capital
}

/// "the president’s office": what is ambiguous owns the head of the source.
fn owns(doc: &Document, source: &TokenRange, tokens: &TokenRange) -> bool {
    let last = fold(doc.word(tokens.end.saturating_sub(1)));
    tokens.end < source.end && (last.ends_with("'s") || matches!(doc.word(tokens.end), "’" | "'"))
}

impl People {
    /// The entity that a source span speaks of: the entity of its head mention, or a new one of
    /// kind *unnamed*, *group* or *organisation* for a source that has no name. `None` for a span
    /// that names nobody (an unresolved pronoun, a surname that fits two persons).
    pub fn speaker(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let source = issued::behind_others(doc, trim(doc, source));
        let source = self.without_figures(doc, source);
        if source.is_empty() {
            return None;
        }
        let speaker = self.who(doc, &source);
        if let Some(id) = speaker {
            self.index.spoke = Some((doc.block_of(source.start), id));
            self.remember_document(doc, &source, id);
        }
        speaker
    }

    /// The same of a source without marks at its ends.
    fn who(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        if self.index.ambiguous.iter().any(|a| {
            source.start <= a.start
                && a.start < source.end
                && !governed(doc, source, a.start)
                && !owns(doc, source, a)
        }) {
            return None;
        }
        if let Some(person) = self.so_called(doc, source) {
            return Some(person);
        }
        if let Some(found) = self.issued_by(doc, source).or_else(|| claimant(self, doc, source)) {
            return found;
        }
        if let Some(owner) = self.by_document(doc, source) {
            return Some(owner);
        }
        if let Some(person) = self.person_in(doc, source).or_else(|| self.one_of(doc, source)) {
            return Some(person);
        }
        if source.end - source.start == 1
            && let Some(found) = self.by_pronoun(doc, source.start)
        {
            return found;
        }
        if let Some(body) = self.watch_below(doc, source).or_else(|| self.body_in(doc, source)) {
            return Some(body);
        }
        if let Some(body) = self.calling_itself(doc, source).or_else(|| self.nation(doc, source)) {
            return Some(body);
        }
        self.issuer(doc, source).or_else(|| self.apposed(doc, source)).or_else(|| self.described(doc, source))
    }

    /// "Holm, **the victim’s son**, said": the person named right before, where the source lacks the name.
    fn apposed(&self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let comma =
            source.start.checked_sub(1).filter(|&i| doc.word(i) == "," && doc.word(source.end) == ",")?;
        let opens = matches!(LEXICON.function(&fold(doc.word(source.start))), "det" | "poss");
        let named = |m: &Mention| m.kind == MentionKind::Name;
        if opens { self.person_ending_at(comma, named) } else { None }
    }

    /// "A group **calling itself Truth of Sardasht** claimed the attack": the name behind a source that lacks it.
    fn calling_itself(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let word = |i: usize| fold(doc.word(i));
        let itself =
            matches!(word(source.end).as_str(), "calling" | "styling") && word(source.end + 1) == "itself";
        let known = word(source.end) == "known" && word(source.end + 1) == "as";
        let at = match word(source.end).as_str() {
            _ if itself || known => source.end + 2,
            "called" | "named" | "dubbed" if self.is_group_noun(doc, source) => source.end + 1,
            _ => return None,
        };
        let at = at + usize::from(word(at) == "the");
        let place = self.index.bodies.partition_point(|(f, _)| f.tokens.start < at);
        let named = self.index.bodies.get(place).is_some_and(|(f, _)| f.tokens.start == at);
        if named { self.body_entity(place) } else { None }
    }

    /// "**Dutch** blame hackers" in a headline: the government that the page speaks of by its country’s name.
    fn nation(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let headline =
            doc.blocks.first().is_some_and(|b| b.tokens.contains(&source.start) && b.tokens.len() < HEADLINE);
        if source.len() != 1 || !headline {
            return None;
        }
        let (country, form) = LEXICON.known.get(&fold(doc.word(source.start)))?.place()?;
        if !matches!(form, PlaceForm::Adjective | PlaceForm::People) {
            return None;
        }
        let acts = |f: &Found| f.is_state() && f.counts && f.country == Some(country);
        let place = self.index.bodies.iter().position(|(f, _)| acts(f))?;
        let id = self.body_entity(place)?;
        self.name_state(doc, place, id);
        Some(id)
    }

    /// Whether the source ends in a noun for a body: "a militant **group** called".
    fn is_group_noun(&self, doc: &Document, source: &TokenRange) -> bool {
        source.end.checked_sub(1).is_some_and(|last| LEXICON.body_words.get(&fold(doc.word(last))).is_some())
    }

    /// The person whose mention ends before token `at`, one that `fits`: "**Holm**, the victim’s son, said".
    pub(super) fn person_ending_at(&self, at: usize, fits: impl Fn(&Mention) -> bool) -> Option<usize> {
        self.entities.iter().position(|e| {
            let mention = e.mentions.get(e.mentions.partition_point(|m| m.tokens.end < at));
            e.kind == Kind::Person && mention.is_some_and(|m| m.tokens.end == at && fits(m))
        })
    }

    /// The person of the first mention in the source that no preposition or possessive governs.
    pub(super) fn person_in(&self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let head = head_of(doc, source);
        let mut best: Option<(u8, usize, usize)> = None;
        for (id, entity) in self.entities.iter().enumerate() {
            if !matches!(entity.kind, Kind::Person | Kind::Unnamed) {
                continue;
            }
            let from = entity.mentions.partition_point(|m| m.tokens.start < source.start);
            for mention in entity.mentions.iter().skip(from).take_while(|m| m.tokens.start < source.end) {
                let whole = mention.tokens.end >= source.end && mention.tokens.start <= source.start + 1;
                let last = fold(doc.word(mention.tokens.end.saturating_sub(1)));
                let owns = last.ends_with("'s") || matches!(last.as_str(), "his" | "her" | "their");
                let start = self.with_office(mention.tokens.start);
                if owns && !whole
                    || told_of(doc, source, mention.tokens.start)
                    || belongs(doc, source, head, start)
                {
                    continue;
                }
                let start = start.max(source.start);
                // "The militia Mbango-Yaya led" is the militia.
                let clause = mention.kind == MentionKind::Name
                    && start > source.start
                    && LEXICON.body_words.get(&fold(doc.word(start - 1))).is_some()
                    && mention.tokens.end < source.end
                    && LEXICON.function(&fold(doc.word(mention.tokens.end))) == "verb";
                // "Obama administration officials" are not Obama.
                let next = doc.word(mention.tokens.end);
                let attribute = mention.kind == MentionKind::Name
                    && mention.tokens.end < source.end
                    && next.starts_with(char::is_lowercase)
                    && LEXICON.function(&fold(next)).is_empty();
                if attribute || clause || governed(doc, source, start) {
                    continue;
                }
                let rank = match mention.kind {
                    MentionKind::Name => 0,
                    MentionKind::Title | MentionKind::Description => 1,
                    MentionKind::Pronoun => 2,
                };
                if best.is_none_or(|b| (rank, mention.tokens.start) < (b.0, b.1)) {
                    best = Some((rank, mention.tokens.start, id));
                }
            }
        }
        best.map(|b| b.2)
    }

    /// Where the office before a name begins: "of Defence Minister Yusuf Sadiq" is governed by "of".
    fn with_office(&self, name: usize) -> usize {
        let at = self.index.offices.partition_point(|o| o.full.end < name);
        let office = self.index.offices.get(at).filter(|o| o.full.end == name);
        office.map_or(name, |o| o.full.start)
    }

    /// "they", "it", "who": `Some(None)` for a pronoun that nobody answers to.
    fn by_pronoun(&mut self, doc: &Document, at: usize) -> Option<Option<usize>> {
        match fold(doc.host(at)).as_str() {
            "they" | "their" | "them" => Some(self.spokesperson(doc, at).or(self.index.they)),
            "we" if !is_quoted(doc, at) => Some(self.outlet(doc)),
            "it" | "its" | "itself" => Some(self.body_before(doc, at)),
            "who" | "which" => {
                let before = |m: &Mention| m.tokens.end <= at && m.tokens.end + 2 > at;
                let named = self.entities.iter().position(|e| e.mentions.iter().any(before));
                Some(named)
            }
            "he" | "she" => Some(self.in_quotation(doc, at)),
            "him" | "his" | "her" | "i" | "we" | "you" | "one" | "this" | "that" | "these" | "those" => {
                Some(None)
            }
            _ => None,
        }
    }

    /// "A Prison Service spokesperson said …. **They** declined to comment": the one who spoke last, in the same
    /// paragraph.
    fn spokesperson(&self, doc: &Document, at: usize) -> Option<usize> {
        let (block, id) = self.index.spoke.filter(|(block, _)| *block == doc.block_of(at))?;
        let latest = self.entities.get(id).filter(|e| e.kind == Kind::Unnamed)?;
        let said = latest.mentions.partition_point(|m| m.tokens.start < at);
        let said = said.checked_sub(1).and_then(|k| latest.mentions.get(k));
        let near = said.is_some_and(|m| doc.block_of(m.tokens.start) == block);
        (near && fold(&latest.name).contains("spokes")).then_some(id)
    }

    /// The body spoken of last before `at`, one that acts first.
    pub(super) fn body_before(&mut self, doc: &Document, at: usize) -> Option<usize> {
        let block = doc.block_of(at);
        let end = self.index.bodies.partition_point(|(f, _)| f.tokens.start < at);
        let near = |f: &Found| doc.block_of(f.tokens.start) + 1 >= block && f.kind != Kind::Media;
        let recent = self
            .index
            .bodies
            .get(..end)?
            .iter()
            .enumerate()
            .rev()
            .take_while(|(_, (f, _))| near(f) || f.kind == Kind::Media);
        let pick = recent.filter(|(_, (f, _))| near(f)).find(|(_, (f, _))| f.counts).map(|(i, _)| i);
        let described = self.index.unnamed.last().map(|(_, id)| *id).filter(|&id| {
            let entity = self.entities.get(id);
            // "**Health NZ** said …. It": a name that no list knows, without an office.
            let capital = |word: &str| word.starts_with(char::is_uppercase);
            let name = |e: &Entity| {
                e.kind == Kind::Unnamed
                    && !e.official
                    && e.name.contains(' ')
                    && e.name.split(' ').all(capital)
            };
            entity.is_some_and(|e| {
                (name(e) || !matches!(e.kind, Kind::Unnamed | Kind::Group | Kind::Person))
                    && e.mentions.last().is_some_and(|m| doc.block_of(m.tokens.start) + 1 >= block)
            })
        });
        pick.and_then(|i| self.body_entity(i)).or(described)
    }

    /// The entity of body `i`, made now where nothing spoke of it before.
    pub(super) fn body_entity(&mut self, i: usize) -> Option<usize> {
        let (found, id) = self.index.bodies.get(i)?.clone();
        if let Some(id) = id {
            return Some(id);
        }
        let id = self.entities.len();
        let same: Vec<usize> = (0..self.index.bodies.len())
            .filter(|&k| self.index.bodies.get(k).is_some_and(|(f, _)| f.key == found.key))
            .collect();
        let mut entity = gather::entity(&found);
        for k in same {
            if let Some((other, slot)) = self.index.bodies.get_mut(k) {
                *slot = Some(id);
                if found.is_state() && k != i {
                    continue;
                }
                gather::rename(&mut entity, other);
                entity.mentions.push(Mention { tokens: other.tokens.clone(), kind: MentionKind::Name });
            }
        }
        self.entities.push(entity);
        Some(id)
    }

    /// The body that is the head of the source: "the Kremlin", not "Kremlin officials".
    pub(super) fn body_in(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let from = self.index.bodies.partition_point(|(f, _)| f.tokens.end <= source.start);
        let head = head_of(doc, source);
        let found = self
            .index
            .bodies
            .iter()
            .enumerate()
            .skip(from)
            .take_while(|(_, (f, _))| f.tokens.start < source.end);
        let fits = found.filter(|(_, (f, _))| {
            let last = fold(doc.word(f.tokens.end.saturating_sub(1)));
            let owns = last.ends_with("'s") && f.tokens.end < source.end;
            let joint = matches!(doc.word(f.tokens.end), "and" | "," | "both");
            let is_head =
                f.tokens.end > head && f.tokens.start <= head || joint && f.tokens.start <= source.start + 1;
            // "The manufacturer, Cranex"
            let behind = f.tokens.start > 0
                && matches!(doc.word(head + 1), "," | "calling" | "called" | "named")
                && (head + 2..head + 5).contains(&f.tokens.start);
            !owns && !governed(doc, source, f.tokens.start) && (is_head || behind)
        });
        let mut fits = fits.map(|(i, (f, _))| (i, f.name.contains(char::is_uppercase)));
        let (first, named) = fits.next()?;
        // "A trade group, **the Dialysis Providers Council**,": the name, not what it is called.
        let apposed = if named { None } else { fits.find(|(_, named)| *named).map(|(i, _)| i) };
        let index = apposed.unwrap_or(first);
        let id = self.body_entity(index)?;
        self.name_state(doc, index, id);
        Some(id)
    }

    /// "Tehran" where Iran acted before it, or acts more often: the fullest form of the country’s own name.
    fn own_name<'a>(&'a self, doc: &Document, found: &Found) -> Option<&'a Found> {
        let same = || self.index.bodies.iter().map(|(f, _)| f).filter(|f| f.key == found.key);
        let own = || same().filter(|f| f.stands_for.is_none());
        // "accused **Iran**", "urged **the UAE**"
        let told = |f: &Found| {
            let before =
                |back: usize| f.tokens.start.checked_sub(back).map(|i| fold(doc.word(i))).unwrap_or_default();
            let word = if before(1) == "the" { before(2) } else { before(1) };
            name_words::is(&word, name_words::TOWARDS)
        };
        let alone = |f: &Found| is_alone(doc, &f.tokens) && doc.word(f.tokens.end) != "and";
        let acting = |f: &&Found| (f.counts || told(f)) && alone(f);
        let first = own().find(acting).is_some_and(|f| f.tokens.start < found.tokens.start);
        let times = |name: bool| same().filter(|f| f.stands_for.is_none() == name).filter(acting).count();
        let acts = found.stands_for.is_none() || first || times(true) > times(false).max(1);
        let mut longest: Option<&Found> = None;
        for form in own().filter(|_| acts) {
            if longest.is_none_or(|known| known.name.len() < form.name.len()) {
                longest = Some(form);
            }
        }
        longest
    }

    /// A government goes by the name under which it first speaks, "Seoul" or "South Korea"; where it
    /// speaks with others, that says nothing.
    fn name_state(&mut self, doc: &Document, index: usize, id: usize) {
        let Some((found, _)) = self.index.bodies.get(index) else { return };
        let alone = is_alone(doc, &found.tokens) && !is_joint(doc, found.tokens.end);
        if !found.is_state() || !alone || self.index.named_by_speech.contains(&id) {
            return;
        }
        let named = self.own_name(doc, found).unwrap_or(found).clone();
        if let Some(entity) = self.entities.get_mut(id) {
            entity.name = named.name;
            entity.stands_for = named.stands_for;
        }
        self.index.named_by_speech.push(id);
    }
}
