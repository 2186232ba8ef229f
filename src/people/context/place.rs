//! An office at its place in the text: how much of what speaks for a country reaches it.

use crate::people::context::chamber;
use crate::people::context::evidence::{Evidence, Stand};
use crate::people::context::weighing::Score;
use crate::people::lexica::lexicon::{Class, LEXICON, WordClass};
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;

/// What a capital weighs in which somebody speaks behind whose title it stands, "told reporters in Beijing",
/// where the paragraph has named the country before.
const SEAT: f32 = 0.5;

/// What a town or a region weighs in the sentence of a governor or a mayor, before them.
const LOCAL: f32 = 8.0;

/// What the subject of its sentence weighs for an envoy more than for others.
const SENDER: f32 = 2.0;

/// What the state weighs that the paragraph before accused, for who rejects it: "Hamas accused **Israel**. Prime
/// Minister Lind rejected that".
const ANSWER: f32 = 0.8;

/// Tokens in which a holder's verb stands behind the title.
const ANSWERING: usize = 8;

/// How many times more the house of an office weighs for it than another name.
const SEATED: f32 = 2.5;

/// What the place of an office itself weighs: "a city councillor **in Leeds**".
const PLACED: f32 = 2.5;

/// Tokens that the words about a holder may have: "Lind, who leads the main opposition party in Estonia’s".
const CLAUSE: usize = 40;

/// Letters of the list of states that have an office, where few have it: what its holder speaks of tells which.
const FEW: usize = 80;

/// An office, as far as its country is asked for.
pub(super) struct Place<'a, 'd> {
    /// The document.
    pub(super) words: &'a Words<'d>,
    /// The token of its head.
    pub(super) at: usize,
    head: &'a str,
    /// What stands behind the token in its sentence counts.
    pub(super) behind: bool,
    /// Index of its block.
    pub(super) block: usize,
    /// Index of its sentence.
    pub(super) sentence: usize,
    /// Where the words about its holder end.
    pub(super) clause: usize,
    /// Its holder rejects what was said before.
    answers: bool,
    /// It is an envoy's.
    envoy: bool,
    /// A quotation opens the paragraph: it is of whom the one before speaks.
    goes_on: bool,
}

impl<'a, 'd> Place<'a, 'd> {
    /// That of the office whose `head` stands at token `at`; `behind` as in the field of that name.
    pub(super) fn new(words: &'a Words<'d>, at: usize, head: &'a str, behind: bool) -> Place<'a, 'd> {
        // Only some states have kings: "King Lars said Denmark would not sell"
        let few = |list: &&str| list.starts_with("only ") && list.len() < FEW;
        let behind = behind || LEXICON.office_exclusions.get(head).is_some_and(few);
        let (block, sentence) = (words.at(at).block, words.at(at).sentence);
        let goes_on = words.doc.blocks.get(block).is_some_and(|b| words.at(b.tokens.start).quoted);
        let envoy = LEXICON.titles.get(head).is_some_and(|title| title.class == Class::Diplomat);
        let answers = (at + 1..at + ANSWERING)
            .take_while(|&k| words.same_sentence(at, k))
            .any(|k| !words.at(k).quoted && name_words::is(words.folded(k), name_words::DENYING));
        let clause = clause_end(words, at);
        Place { words, at, head, behind, block, sentence, clause, answers, envoy, goes_on }
    }

    /// What `e` says of the office; `scene` where it stands in a paragraph that one sets: "In Copenhagen, ...".
    pub(super) fn weight(&self, e: &Evidence, scene: bool, score: &Score) -> f32 {
        let own = e.sentence == self.sentence;
        let before = e.token < self.at;
        let house = e.chamber && self.words.folded(e.token.saturating_sub(1)) == "in";
        if self.is_inside(e) || own && !before && house {
            PLACED
        } else if own && !before && !self.behind && e.stand == Stand::Venue && score.around > 0.0 {
            SEAT
        } else if self.is_sender(e) {
            e.weight * SENDER
        } else if self.answers && before && !own && e.stand == Stand::Addressed && e.block + 1 >= self.block {
            ANSWER
        } else if own && before && e.local && is_local(self.head) {
            // "A drone hit Calder Oblast, governor Lind said": of whose region it is.
            LOCAL
        } else {
            let seat = if e.is_seat(self.head) { SEATED } else { 1.0 };
            self.nearness(e, scene) * e.weight * seat
        }
    }

    /// "**The White House** hopes for the deal, which special envoy Lind floated": envoys are sent from elsewhere.
    pub(super) fn is_sender(&self, e: &Evidence) -> bool {
        let subject = e.opens || e.stand == Stand::Office;
        self.envoy && subject && e.sentence == self.sentence && e.token < self.at
    }

    /// How much of what `e` weighs reaches the office.
    fn nearness(&self, e: &Evidence, scene: bool) -> f32 {
        let before = e.token < self.at;
        if e.sentence == self.sentence {
            return match before {
                true => 1.0,
                false if self.behind || e.domestic || e.token < self.clause => 0.4,
                false if e.chamber && chamber::sits(self.head) => 0.4,
                false => 0.0,
            };
        }
        match self.block - e.block {
            // What somebody says speaks of others oftener than of home.
            0 if before => 0.6,
            0 => 0.3,
            1 if self.goes_on => 0.55,
            // A scene is that of its own paragraph.
            back if scene => 0.2 / back as f32,
            back => 0.4 / back as f32,
        }
    }

    /// Whether `e` is the place of the office itself: "a former detective with the Victoria police **in Australia**".
    /// An ambassador or a general in Australia is another country’s.
    fn is_inside(&self, e: &Evidence) -> bool {
        let abroad = |class: Class| {
            matches!(class, Class::Diplomat | Class::Military | Class::Captain | Class::HeadOfState)
        };
        let (words, token) = (self.words, e.token);
        (self.at..self.clause).contains(&token)
            && words.folded(token.saturating_sub(1)) == "in"
            && !(self.at..token).any(|k| matches!(words.folded(k), "," | "who" | "—"))
            && LEXICON.titles.get(self.head).is_some_and(|title| !abroad(title.class))
    }
}

/// Where the words about a holder end whose title stands at token `at`, "Captain Lind of the Irish army" and
/// "Sen. Lind, D-Vt.": before the next verb.
fn clause_end(words: &Words, at: usize) -> usize {
    let verb =
        |k: usize| matches!(words.at(k).class, WordClass::Verb | WordClass::Aux) && !words.at(k).capital;
    // "Lind **and an** aide to the French president": somebody else
    let other = |k: usize| words.folded(k) == "and" && matches!(words.folded(k + 1), "a" | "an");
    (at..at + CLAUSE).find(|&k| verb(k) || other(k) || !words.same_sentence(at, k)).unwrap_or(at + CLAUSE)
}

/// "governor", "mayor": of a part of a state.
fn is_local(head: &str) -> bool {
    head.rsplit(' ').next().is_some_and(|last| name_words::is(last, name_words::LOCAL))
}
