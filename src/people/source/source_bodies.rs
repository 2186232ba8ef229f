//! Sources that are a body or a government by its name, and the name that a government goes by.

use crate::people::bodies::Found;
use crate::people::bodies::gather;
use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{Country, LEXICON, PlaceForm, WordClass};
use crate::people::lexica::name_words;
use crate::people::source::documents::is_owner;
use crate::people::source::{added, before_article, governed, head_of};
use crate::people::{Entity, Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};

/// Tokens that a headline has at most.
const HEADLINE: usize = 40;

/// Words behind a noun among which the name of what it tells of begins: "The owner, the Danish firm **Norvind**,".
const APPOSED: usize = 7;

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

/// "The union **that speaks for drivers,** the Wexmouth Drivers Guild,": the comma behind what a clause without commas tells
/// of the noun at `head`, else the token behind it.
fn behind_clause(doc: &Document, source: &TokenRange, head: usize) -> usize {
    let told = matches!(doc.word(head + 1), "that" | "which");
    let comma = || (head + 2..source.end).find(|&i| doc.word(i) == ",");
    if told { comma().unwrap_or(head + 1) } else { head + 1 }
}

/// "White House **and Pentagon spokesmen**": both names, the first of which ends at `joint`, tell whose they are.
fn joint_staff(doc: &Document, joint: usize, end: usize) -> bool {
    let capitals = (joint + 1..end).take_while(|&i| doc.word(i).starts_with(char::is_uppercase)).count();
    let noun = joint + 1 + capitals;
    doc.word(joint) == "and"
        && capitals > 0
        && noun + 1 == end
        && doc.word(noun).starts_with(char::is_lowercase)
        && doc.word(noun).ends_with(['s', 'n'])
}

impl People {
    /// The body that is the head of the source: "the Kremlin", not "Kremlin officials".
    pub(in crate::people) fn body_in(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let from = self.index.bodies.partition_point(|(f, _)| f.tokens.end <= source.start);
        let head = head_of(doc, source);
        let joint_at = behind_clause(doc, source, head);
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
            let joint = matches!(doc.word(f.tokens.end), "and" | "," | "both")
                && !joint_staff(doc, f.tokens.end, source.end);
            let is_head =
                f.tokens.end > head && f.tokens.start <= head || joint && f.tokens.start <= source.start + 1;
            // "The manufacturer, Cranex"
            // and not "Oceanlife, an NGO that opposed it"
            let named = doc.word(head).starts_with(char::is_uppercase) && head > source.start
                || doc.word(source.start).starts_with(char::is_uppercase)
                    && LEXICON.word_class(&fold(doc.word(source.start))) == WordClass::Open;
            let behind = f.tokens.start > 0
                && (!named || f.name.contains(char::is_uppercase))
                && matches!(doc.word(joint_at), "," | "—" | "–" | "--" | "calling" | "called" | "named")
                && (joint_at + 1..joint_at - 1 + APPOSED).contains(&f.tokens.start)
                // "Lind, known **as** the Fox": what one is called
                && (joint_at + 1..f.tokens.start).all(|i| matches!(LEXICON.word_class(&fold(doc.word(i))), WordClass::Open | WordClass::Det | WordClass::Adv));
            let beside =
                governed(doc, source, f.tokens.start) || added(doc, source, head, f.tokens.start);
            !owns && !beside && (is_head || behind)
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

    /// The entity of body `i`, made now where nothing spoke of it before.
    pub(in crate::people) fn body_entity(&mut self, i: usize) -> Option<usize> {
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
        Some(self.add(entity))
    }

    /// "A group **calling itself Truth of Sardasht** claimed the attack": the name behind a source that lacks it.
    pub(in crate::people) fn calling_itself(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
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
        // "The campaign called **AP's** report rash": a verb.
        let named =
            self.index.bodies.get(place).is_some_and(|(f, _)| {
                f.tokens.start == at && (itself || known || !is_owner(doc, f.tokens.end))
            });
        if named { self.body_entity(place) } else { None }
    }

    /// Whether the source ends in a noun for a body: "a militant **group** called".
    fn is_group_noun(&self, doc: &Document, source: &TokenRange) -> bool {
        source.end.checked_sub(1).is_some_and(|last| LEXICON.body_words.get(&fold(doc.word(last))).is_some())
    }

    /// "**Dutch** blame hackers" in a headline: the government that the page speaks of by its country’s name. "dismissed
    /// **Dutch** claims that …": the government, whether or not the page speaks of it so.
    pub(in crate::people) fn nation(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let headline =
            doc.blocks.first().is_some_and(|b| b.tokens.contains(&source.start) && b.tokens.len() < HEADLINE);
        let last = source.end.checked_sub(1)?;
        let alone = source.len() == 1
            || source.len() == 2 && LEXICON.word_class(&fold(doc.word(source.start))) == WordClass::Det;
        let claims = name_words::is(&fold(doc.word(source.end)), name_words::ASSERTED);
        if !alone || !(claims || headline && source.len() == 1) {
            return None;
        }
        let (country, form) = LEXICON.known.get(&fold(doc.word(last)))?.place()?;
        let of_nation = matches!(form, PlaceForm::Adjective | PlaceForm::People);
        if !(of_nation || claims && form == PlaceForm::Name) {
            return None;
        }
        let of_state = |f: &Found| f.is_state() && f.country == Some(country);
        let place = |acts: bool| {
            let mut bodies = self.index.bodies.iter();
            bodies.position(|(f, _)| of_state(f) && (f.counts || !acts))
        };
        let Some(place) = place(true).or_else(|| place(false).filter(|_| claims)) else {
            return if claims { self.state(country) } else { None };
        };
        let id = self.body_entity(place)?;
        self.name_state(doc, place, id);
        Some(id)
    }

    /// The entity of a government of which the page speaks by nothing but an adjective, made where there is none.
    fn state(&mut self, country: Country) -> Option<usize> {
        let name = LEXICON.countries.get(country)?.1;
        let known = |e: &Entity| e.kind == Kind::Government && e.name == name;
        if let Some(id) = self.entities.iter().position(known) {
            return Some(id);
        }
        Some(self.add(Entity {
            kind: Kind::Government,
            name: name.to_owned(),
            country: Some(country.to_owned()),
            ..Entity::default()
        }))
    }

    /// "Tehran" where Iran acted before it, or acts more often: the fullest form of the country’s own name.
    fn own_name<'a>(&'a self, doc: &Document, found: &Found) -> Option<&'a Found> {
        let same = || self.index.bodies.iter().map(|(f, _)| f).filter(|f| f.key == found.key);
        let own = || same().filter(|f| f.stands_for.is_none());
        // "accused **Iran**", "urged **the UAE**"
        let told = |f: &Found| {
            let before = before_article(doc, f.tokens.start);
            before.is_some_and(|i| name_words::is(&fold(doc.word(i)), name_words::TOWARDS))
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
