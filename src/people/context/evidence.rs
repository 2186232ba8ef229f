//! Which words of a page speak for a country, and how much: a state that acts, "China called for calm", for more
//! than one that is spoken to or of, "urged Delhi", "talks in Doha", "US$3 million".

use crate::people::lexica::hits::Hint;
use crate::people::lexica::lexicon::Country;
use crate::people::lexica::words::Words;

/// What a country's own word for an office weighs: more than a place in the same sentence, less
/// than the place and the page together.
const OFFICE: f32 = 1.6;

/// The last word of a body of several states of which the page names only the seat: "in Brussels".
pub const SEAT: &str = "brussels";

/// How a country stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// "**China** called for calm"
    Acts,
    /// "**Israel’s** military denied", "**Turkish** officials"
    Owns,
    /// "In **Copenhagen**, ...": it says where what follows takes place.
    Scene,
    /// "told reporters in **Doha**": where one speaks, which may be anywhere.
    Venue,
    /// "urged **Delhi**", "flew to **Ankara**": another state than the speaker’s.
    Addressed,
    /// "floods in **Rwanda**", "**Swiss** banks"
    Named,
    /// "**Taoiseach** Lind", "**Sen.** Lind"
    Office,
    /// "**Sen.** Lind" on a page that speaks of Brazil far more.
    Shared,
    /// "**Labour** said": a party whose name others have too.
    Party,
}

/// One country spoken of.
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// Its first token.
    pub token: usize,
    /// Block of the token.
    pub block: usize,
    /// Sentence of the token.
    pub sentence: usize,
    /// The country.
    pub country: Country,
    /// What it says of an office near it, 1 for a plain name.
    pub weight: f32,
    /// How it stands there.
    pub stand: Stand,
    /// It speaks of the one in whose sentence it stands behind the title: a town, "bodies were found near **Mombasa**",
    /// what their state will do, "**Estonia** would buy", who reported it, ", **Mali’s** television said".
    pub domestic: bool,
    /// It is a town or a region.
    pub local: bool,
    /// Its sentence begins with it: "**Senegal** is cross", "Next door **Mali** did the same".
    pub opens: bool,
    /// It is the country of an envoy or a foreign minister, who speak in others.
    pub guest: bool,
    /// Its parliament or a court of it is told something: "told the **Dutch** parliament".
    pub chamber: bool,
    /// It stands in somebody's words or is the seat of a firm, "a **Miami-based** firm": of whom the page is about it
    /// says nothing.
    pub apart: bool,
    /// It deals a blow to another: "**Russian** missile strike on Sumy".
    pub strikes: bool,
    /// The body that sits in the house of that name: the presidency of France in "the **Élysée**".
    pub seat: &'static str,
    /// It stands in headline or lead, which tell most of whom the page is about.
    pub lead: bool,
}

impl Evidence {
    /// What the word at `token` says for `country`.
    pub(in crate::people) fn at(
        words: &Words,
        token: usize,
        country: Country,
        weight: f32,
        stand: Stand,
    ) -> Evidence {
        let word = words.at(token);
        // What somebody says speaks of anywhere; what stands before a name speaks of here.
        let weight = if word.quoted { weight * 0.4 } else { weight };
        Evidence {
            token,
            block: word.block,
            sentence: word.sentence,
            country,
            weight,
            stand,
            domestic: false,
            local: false,
            opens: false,
            guest: false,
            chamber: false,
            apart: word.quoted,
            strikes: false,
            seat: "",
            lead: words.paragraphs.begins(word.block),
        }
    }

    /// A word of an office that one country uses; `doubtful` where the page speaks of others.
    pub fn of_hint(words: &Words, hint: &Hint, doubtful: bool) -> Evidence {
        let weight = if doubtful { OFFICE * 0.4 } else { OFFICE };
        let stand = if doubtful { Stand::Shared } else { Stand::Office };
        Evidence::at(words, hint.token, hint.country, weight, stand)
    }

    /// The name of somebody whose country is known.
    pub fn of_person(words: &Words, token: usize, country: Country) -> Evidence {
        Evidence::at(words, token, country, 0.5, Stand::Named)
    }

    /// What it says of the page as a whole: "In Washington, an official said" speaks of one paragraph.
    pub fn on_page(&self) -> f32 {
        let weight = match self.stand {
            Stand::Scene => self.weight * 0.3,
            Stand::Venue => self.weight * 0.5,
            // Who acts is near; the page may still be another’s.
            Stand::Acts | Stand::Owns => self.weight * 0.8,
            Stand::Shared => self.weight * 0.2,
            Stand::Party => self.weight * 0.5,
            Stand::Addressed => 0.5,
            _ => self.weight,
        };
        if self.lead { weight * 1.5 } else { weight }
    }

    /// "The **Élysée** denied it. President Roy said": whether it is the house in which the holder of an office of that
    /// `head` sits.
    pub(in crate::people) fn is_seat(&self, head: &str) -> bool {
        let office = match head {
            "president" => "Presiden",
            "prime minister" => "Prime Minister",
            _ => return false,
        };
        self.seat.contains(office)
    }
}
