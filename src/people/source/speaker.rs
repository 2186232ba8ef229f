//! Who a source is: the entity that its head speaks of, or a new one for a source without a name.

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::{LEXICON, WordClass};
use crate::people::offices::office::{Office, is_rank};
use crate::people::source::documents::is_owner;
use crate::people::source::issued::{self, claimant};
use crate::people::source::{added, belongs, governed, head_of, told_of, trim};
use crate::people::{Kind, Mention, MentionKind, People};
use crate::text::{Document, TokenRange};

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
        let from = self.index.ambiguous.partition_point(|a| a.start < source.start);
        let mut ambiguous = self.index.ambiguous.iter().skip(from).take_while(|a| a.start < source.end);
        if ambiguous.any(|a| !governed(doc, source, a.start) && !owns(doc, source, a)) {
            return None;
        }
        if let Some(person) = self.so_called(doc, source) {
            return Some(person);
        }
        if let Some(found) = self.issued_by(doc, source).or_else(|| claimant(self, doc, source)) {
            return found;
        }
        if let Some(owner) = self.by_document(doc, source).or_else(|| self.made_by(doc, source)) {
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
        if let Some(one) = self.latter(doc, source) {
            return Some(one);
        }
        if let Some(body) = self.watch_below(doc, source).or_else(|| self.varied_body(doc, source)) {
            return Some(body);
        }
        if let Some(body) = self.body_in(doc, source) {
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
        let opens =
            matches!(LEXICON.word_class(&fold(doc.word(source.start))), WordClass::Det | WordClass::Poss);
        let named = |m: &Mention| m.kind == MentionKind::Name;
        if opens { self.person_ending_at(comma, named) } else { None }
    }

    /// Whether somebody or something is mentioned in `tokens`.
    pub(in crate::people) fn is_mentioned(&self, tokens: &TokenRange) -> bool {
        self.around(tokens).any(|(_, e, _)| {
            let mention = e.mentions.get(e.mentions.partition_point(|m| m.tokens.end <= tokens.start));
            mention.is_some_and(|m| m.tokens.start < tokens.end)
        })
    }

    /// The person whose first mention from the start of `tokens` on stands within them, one that `fits`.
    pub(in crate::people) fn person_within(
        &self,
        tokens: &TokenRange,
        fits: impl Fn(&Mention) -> bool,
    ) -> Option<usize> {
        let mut around = self.around(tokens).filter(|(_, e, mentions)| {
            let inside = mentions.first().filter(|m| m.tokens.end <= tokens.end);
            e.kind == Kind::Person && inside.is_some_and(&fits)
        });
        around.next().map(|(id, ..)| id)
    }

    /// The person whose mention ends before token `at`, one that `fits`: "**Holm**, the victim’s son, said".
    pub(in crate::people) fn person_ending_at(
        &self,
        at: usize,
        fits: impl Fn(&Mention) -> bool,
    ) -> Option<usize> {
        let mut around = self.around(&(at.saturating_sub(1)..at)).filter(|(_, e, _)| {
            let mention = e.mentions.get(e.mentions.partition_point(|m| m.tokens.end < at));
            e.kind == Kind::Person && mention.is_some_and(|m| m.tokens.end == at && fits(m))
        });
        around.next().map(|(id, ..)| id)
    }

    /// The person of the first mention in the source that no preposition or possessive governs.
    pub(in crate::people) fn person_in(&self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let head = head_of(doc, source);
        let mut best: Option<(u8, usize, usize)> = None;
        for (id, entity, mentions) in self.around(source) {
            if !matches!(entity.kind, Kind::Person | Kind::Unnamed) {
                continue;
            }
            for mention in mentions.iter().take_while(|m| m.tokens.start < source.end) {
                let whole = mention.tokens.end >= source.end && mention.tokens.start <= source.start + 1;
                let last = fold(doc.word(mention.tokens.end.saturating_sub(1)));
                // "**Brooks’** spokesman Henry Tull"
                let owns =
                    is_owner(doc, mention.tokens.end) || matches!(last.as_str(), "his" | "her" | "their");
                let start = self.with_office(mention.tokens.start);
                // "**Riverkin**, an NGO that …": an earlier "NGO" is what the name is told to be.
                let apposed = entity.kind == Kind::Unnamed
                    && mention.tokens.start > head + 1
                    && doc.word(head + 1) == ","
                    && doc.word(head).starts_with(char::is_uppercase);
                if apposed
                    || owns && !whole
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
                    && LEXICON.word_class(&fold(doc.word(mention.tokens.end))) == WordClass::Verb;
                // "Obama administration officials" are not Obama.
                let next = doc.word(mention.tokens.end);
                let attribute = mention.kind == MentionKind::Name
                    && mention.tokens.end < source.end
                    && next.starts_with(char::is_lowercase)
                    && LEXICON.word_class(&fold(next)) == WordClass::Open;
                let seat = mention.kind == MentionKind::Name && self.is_seat(&mention.tokens, source);
                // "**Team** Holm" is those who work for Holm.
                let team = start > source.start && doc.word(start - 1) == "Team";
                let beside = governed(doc, source, start) || added(doc, source, head, start);
                if attribute || clause || seat || team || beside {
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

    /// "**Coral Key** Mayor Ed Marlow": what looks like a name and stands before the title of another, as its seat.
    fn is_seat(&self, tokens: &TokenRange, source: &TokenRange) -> bool {
        let at = self.index.offices.partition_point(|o| o.full.end <= tokens.end);
        let covers = |o: &Office| {
            o.full.start <= tokens.start
                && o.head.start == tokens.end
                && o.full.end < source.end
                && self.person_within(&(o.full.end..source.end), |m| m.tokens.start == o.full.end).is_some()
        };
        self.index.offices.get(at).is_some_and(covers)
    }

    /// Where the office before a name begins: "of Defence Minister Yusuf Sadiq" is governed by "of", "to army chief General
    /// Ali Lind" by "to".
    fn with_office(&self, name: usize) -> usize {
        let before = |end: usize| {
            let at = self.index.offices.partition_point(|o| o.full.end < end);
            self.index.offices.get(at).filter(|o| o.full.end == end)
        };
        let Some(office) = before(name) else { return name };
        let post = before(office.full.start).filter(|_| is_rank(office.title));
        post.map_or(office.full.start, |o| o.full.start)
    }
}
