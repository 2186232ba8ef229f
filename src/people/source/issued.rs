//! Sources that stand for somebody named beside them: "the statement read", "one of several speakers who
//! urged it", "Flanked by the chief of police, Holm".

use crate::people::lexica::fold::fold;
use crate::people::lexica::lexicon::LEXICON;
use crate::people::lexica::name_words::{self, BESIDE, FIGURES, ISSUED, WRITTEN};
use crate::people::source::phrase;
use crate::people::{Kind, People};
use crate::text::{Document, TokenRange};

/// "Flanked by the chief of police, **Holm**": those of the first phrase do not speak.
pub(in crate::people) fn behind_others(doc: &Document, source: TokenRange) -> TokenRange {
    let opens = !source.is_empty() && name_words::is(&fold(doc.word(source.start)), BESIDE);
    let comma = source.clone().rev().find(|&i| doc.word(i) == ",").filter(|_| opens);
    let named = || one_named(doc, &source);
    comma.or_else(named).map_or(source.start, |i| i + 1)..source.end
}

/// "One of the groups**,** the Free Pelican Front": the comma before the name of the one.
fn one_named(doc: &Document, source: &TokenRange) -> Option<usize> {
    let one = fold(doc.word(source.start)) == "one" && doc.word(source.start + 1) == "of";
    let comma = source.clone().find(|&i| doc.word(i) == ",").filter(|_| one)?;
    let name = comma + 1 + usize::from(fold(doc.word(comma + 1)) == "the");
    (name < source.end && doc.word(name).starts_with(char::is_uppercase)).then_some(comma)
}

impl People {
    /// "**Treasury** data showed": a body’s figures are what the body says.
    pub(in crate::people) fn without_figures(&self, doc: &Document, source: TokenRange) -> TokenRange {
        let Some(last) = source.end.checked_sub(1).filter(|&last| last > source.start) else { return source };
        if !name_words::is(&fold(doc.word(last)), FIGURES) {
            return source;
        }
        let at = self.index.bodies.partition_point(|(f, _)| f.tokens.end < last);
        let known = self.index.bodies.get(at).is_some_and(|(f, _)| {
            f.tokens.end == last && f.tokens.start >= source.start && f.kind != Kind::Media
        });
        let noun = LEXICON.body_words.get(&fold(doc.word(last - 1)));
        let public = noun.is_some_and(|word| !matches!(word.kind, Kind::Media | Kind::Group | Kind::Party));
        if known || public { source.start..last } else { source }
    }

    /// "**Holm** was one of several speakers who urged it": he did, and they.
    pub(in crate::people) fn one_of(&self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let word = |i: usize| fold(doc.word(i));
        let who = (source.start..source.end + 1).any(|i| matches!(word(i).as_str(), "who" | "that"));
        if !who {
            return None;
        }
        // "among those **who** urged it"
        let those =
            source.start.checked_sub(1).filter(|&i| word(source.start) == "who" && word(i) == "those");
        let start = those.unwrap_or(source.start);
        let whole = word(start) == "one";
        let before = |back: usize| start.checked_sub(back);
        let one = if whole { Some(start) } else { before(2).filter(|&i| word(i) == "one") };
        let among = || before(1).filter(|&i| word(i) == "among");
        let copula = one.or_else(among)?.checked_sub(1)?;
        if !matches!(word(copula).as_str(), "is" | "was" | "were" | "are") {
            return None;
        }
        self.person_ending_at(copula, |_| true)
    }

    /// "A statement from **the ministry** said", "a letter by Holm and Brandt": `None` inside where nobody alone
    /// issued it.
    pub(in crate::people) fn issued_by(
        &mut self,
        doc: &Document,
        source: &TokenRange,
    ) -> Option<Option<usize>> {
        let head = phrase(doc, source)?.head;
        let noun = fold(doc.word(head));
        let signed = signature(doc, head).filter(|_| name_words::is(&noun, WRITTEN | ISSUED));
        let at = signed.unwrap_or(head + 1);
        let (by, from) = (doc.word(at) == "by", doc.word(at) == "from");
        let issued = by && name_words::is(&noun, WRITTEN) || (by || from) && name_words::is(&noun, ISSUED);
        let sent = from && name_words::is(&noun, WRITTEN);
        let issued = issued || sent;
        let by = at + 1..source.end.max(at + 1);
        if !issued || by.is_empty() {
            return None;
        }
        // "by Holm and Brandt", but "by the Health and Safety Executive"
        let inside = |i: usize| {
            let at = self.index.bodies.partition_point(|(f, _)| f.tokens.end <= i);
            self.index.bodies.get(at).is_some_and(|(f, _)| f.tokens.contains(&i))
        };
        if by.clone().find(|&i| doc.word(i) == "and").is_some_and(|i| !inside(i)) {
            return name_words::is(&noun, ISSUED).then_some(None);
        }
        let known = self.person_in(doc, &by).or_else(|| self.body_in(doc, &by));
        // "A report **from Beirut**": where it was written.
        let place = |id: usize| self.entities.get(id).is_some_and(|e| e.kind == Kind::Government);
        if sent && known.is_none_or(place) {
            return None;
        }
        let id = known.or_else(|| self.described(doc, &by));
        // "A report by the ministry said …. The report said"
        self.index.unnamed.extend(id.map(|id| (noun, id)));
        Some(id)
    }

    /// "“We have the names,” **the statement** read": whoever spoke last, or else the body spoken of last.
    pub(in crate::people) fn issuer(&mut self, doc: &Document, source: &TokenRange) -> Option<usize> {
        let head = phrase(doc, source)?.head;
        let is_issued = |i: usize| name_words::is(&fold(doc.word(i)), ISSUED);
        let last = source.end - 1;
        // "part of the statement"
        let part = fold(doc.word(head)) == "part" && is_issued(last);
        if !(part || head == last && is_issued(last)) {
            return None;
        }
        if let Some(issuer) = self.issued_before(doc, source.start, 1) {
            return Some(issuer);
        }
        let block = doc.block_of(source.start);
        let spoke = self.index.spoke.filter(|(at, _)| at + 1 >= block && *at <= block).map(|(_, id)| id);
        spoke.or_else(|| self.body_before(doc, source.start))
    }
}

/// "The memo, **signed by** Holm, says", "a letter written by Holm": the "by" behind a document’s noun at `head`.
fn signature(doc: &Document, head: usize) -> Option<usize> {
    let at = head + 1 + usize::from(doc.word(head + 1) == ",");
    let signed = name_words::is(doc.word(at), name_words::SIGNED);
    (signed && doc.word(at + 1) == "by").then_some(at + 1)
}

/// How many blocks behind a claim a fact check tells who made it.
const TOLD: usize = 3;

/// "**Claim**: “…”" and below it "Who said it: Moana Parata": whoever is named there, `None` inside where nobody
/// is.
pub(in crate::people) fn claimant(
    people: &People,
    doc: &Document,
    source: &TokenRange,
) -> Option<Option<usize>> {
    let word = |i: usize| fold(doc.word(i));
    let last = source.end.checked_sub(1)?;
    let block = doc.block_of(source.start);
    let opens = doc.blocks.get(block).is_some_and(|b| b.tokens.start == source.start);
    if !opens || source.len() > 2 || word(last) != "claim" || word(source.end) != ":" {
        return None;
    }
    let tells = |from: usize| {
        let label: Vec<String> = (from..from + 4).map(word).take_while(|w| w != ":").collect();
        matches!(
            label.join(" ").as_str(),
            "who said it" | "who said this" | "source" | "speaker" | "made by" | "claimed by"
        )
    };
    let mut below = doc.blocks.iter().skip(block + 1).take(TOLD).map(|b| b.tokens.clone());
    let told = below.find(|tokens| tells(tokens.start));
    let named = |tokens: TokenRange| people.person_within(&tokens, |_| true);
    Some(told.and_then(named))
}
