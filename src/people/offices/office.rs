//! What the words of an office phrase say of it: the country, whether the body behind it is public or private,
//! and whether its holder is an official.

use crate::people::Kind;
use crate::people::lexica::lexicon::{Class, Country, Known, LEXICON, PlaceForm, Sphere, Title, Verdict};
use crate::people::lexica::name_words;
use crate::text::TokenRange;

/// What stands before the phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Determiner {
    /// Nothing: "Foreign Minister Holm".
    None,
    /// "the"
    Definite,
    /// "a", "one", "another"
    Indefinite,
    /// "his", "its": the token of the pronoun.
    Pronoun(usize),
}

/// An office phrase in the text.
#[derive(Debug, Clone)]
pub struct Office {
    /// From the first modifier to the end of what follows the head ("of the navy").
    pub core: TokenRange,
    /// With determiner and owner.
    pub full: TokenRange,
    /// The head.
    pub head: TokenRange,
    /// Row of the head.
    pub title: Title,
    /// "ministers"
    pub plural: bool,
    /// The phrase owns what follows: "the minister’s lawyer".
    pub possessive: bool,
    /// What stands before it.
    pub determiner: Determiner,
    /// The possessive noun before it: "Georgia’s", "the ministry’s", "Yoon’s".
    pub owner: Option<TokenRange>,
    /// The office as printed, without country and owner.
    pub text: String,
    /// Its folded words, without country.
    pub words: Vec<String>,
    /// The country that its words tell.
    pub country: Option<Country>,
    /// The country was told by a body's name ("Congress"), which an adjective or owner corrects.
    pub country_of_body: bool,
    /// A city is all that its words tell of its sphere: "Barcelona president".
    pub city: bool,
    /// A body of several states stands in it: it has no country.
    pub international: bool,
    /// Its holder no longer holds it.
    pub former: bool,
    /// Its words name a public field or body.
    pub public: bool,
    /// A public body that a list knows stands in it.
    pub public_body: bool,
    /// Its words name a firm, a club, a school.
    pub private: bool,
    /// Its words name a church.
    pub faith: bool,
    /// It holds a capitalised name that no list knows.
    pub unknown_name: bool,
    /// Letters that no list knows stand before its head: "**IEDCR** director".
    pub letters: bool,
    /// Its head has a capital that the sentence does not account for.
    pub capital: bool,
}

impl Office {
    /// Takes `tokens` behind it into the phrase, and into its `parts`.
    pub fn take(&mut self, parts: &mut Vec<TokenRange>, tokens: TokenRange) {
        self.core.end = tokens.end;
        self.full.end = tokens.end;
        parts.push(tokens);
    }

    /// Nothing but its head.
    pub fn new(title: Title, head: TokenRange) -> Office {
        Office {
            core: head.clone(),
            full: head.clone(),
            head,
            title,
            plural: false,
            possessive: false,
            determiner: Determiner::None,
            owner: None,
            text: String::new(),
            words: Vec::new(),
            country: None,
            country_of_body: false,
            city: false,
            international: false,
            former: false,
            public: false,
            public_body: false,
            private: false,
            faith: false,
            unknown_name: false,
            letters: false,
            capital: false,
        }
    }

    /// Whether its holder is an official. `owner` says whether the person who owns the phrase
    /// ("Yoon’s adviser") is one, `named` that a name follows at once.
    pub fn is_official(&self, owner: Option<bool>, named: bool) -> bool {
        if self.faith || self.is_of_local_party() {
            return false;
        }
        if self.is_of_letters() && owner != Some(false) {
            return true;
        }
        match self.title.verdict {
            Verdict::No => false,
            // "a club official", "Maritime Union state secretary Jo Bell"
            Verdict::Yes => {
                !matches!(self.title.head, "official" | "state secretary") || self.public || !self.private
            }
            // "a member of the militia" holds no office.
            Verdict::Body
                if self.title.head == "member"
                    && self.words.iter().any(|w| name_words::is(w, name_words::ARMED_GROUP)) =>
            {
                false
            }
            // "Business Council chief executive": a lobby’s.
            Verdict::Body if self.title.class == Class::Business && self.is_of_firm(owner) => false,
            Verdict::Body => !self.private && (self.public || owner == Some(true)),
            Verdict::State => self.is_of_state(owner, named),
        }
    }

    /// "**IEDCR** director", "**KDOT** spokesman": news calls agencies by their letters, and firms, unions and
    /// leagues that it calls so are known or told by the page.
    fn is_of_letters(&self) -> bool {
        let heads = self.title.class == Class::Spokesperson || self.is_of_agency();
        self.letters && !self.private && !self.unknown_name && heads
    }

    /// "director", "administrator": a post that agencies have, and others besides.
    pub fn is_of_agency(&self) -> bool {
        let posts = ["chair", "director", "commissioner", "administrator", "inspector", "coordinator"];
        matches!(self.title.verdict, Verdict::Body | Verdict::State)
            && self.title.class != Class::Business
            && posts.iter().any(|post| self.title.head.contains(post))
    }

    /// "Defence Systems chief executive": a public field alone makes no official of somebody in business; a
    /// council, an agency, a department does.
    fn is_of_firm(&self, owner: Option<bool>) -> bool {
        // "County health executive": a county has no firms of its own.
        let body = |w: &String| {
            LEXICON.body_called(w) == Some(Kind::Government) || name_words::is(w, name_words::DIVISION)
        };
        // "Health board chief executive"
        let pair = |pair: &[String]| LEXICON.office_words.get(&pair.join(" ")) == Some(&Sphere::Public);
        let of_body = self.public_body || self.words.iter().any(body) || self.words.windows(2).any(pair);
        self.is_of_lobby() || owner != Some(true) && !of_body
    }

    /// "the Energy **Council**", "the Council **for** Trade": a council of a trade or a cause, and not of a town.
    fn is_of_lobby(&self) -> bool {
        let Some(at) = self.words.iter().position(|w| w == "council") else { return false };
        let sphere = |i: usize| self.words.get(i).and_then(|w| LEXICON.office_words.get(w));
        let field = at.checked_sub(1).is_some_and(|before| sphere(before) == Some(&Sphere::Topic));
        field || self.words.get(at + 1).is_some_and(|w| matches!(w.as_str(), "of" | "for" | "on"))
    }

    /// Notes what only the whole phrase tells: "central bank chief" is the head of no firm.
    pub fn settle(&mut self) {
        let sphere = |word: &str| LEXICON.office_words.get(word).copied();
        let private = |word: &String| sphere(word) == Some(Sphere::Private);
        for (at, pair) in self.words.windows(2).enumerate() {
            if sphere(&pair.join(" ")) != Some(Sphere::Public) {
                continue;
            }
            self.public = true;
            // The bank of "central bank" is no firm, the school of "school board" none of learning.
            if pair.iter().any(private) {
                let mut others = self.words.iter().enumerate().filter(|(i, _)| *i != at && *i != at + 1);
                self.private = others.any(|(_, word)| private(word));
            }
        }
        if self.is_of_cause() || self.is_of_household() {
            (self.private, self.public) = (true, false);
        }
        let committee = |w: &String| name_words::is(w, name_words::COMMITTEE);
        let chairs = self.title.verdict == Verdict::Body && self.title.head != "member";
        self.public |= chairs && !self.private && self.words.iter().any(committee);
    }

    /// "executive director **of the Border Trade Alliance**": parties and rebels ally, too, but have leaders.
    fn is_of_cause(&self) -> bool {
        let of = self.words.iter().position(|w| matches!(w.as_str(), "of" | "for" | "at"));
        let behind = of.and_then(|at| self.words.get(at + 1..)).unwrap_or_default();
        let cause = |w: &&String| name_words::is(w, name_words::CAUSE);
        // "head of the ruling coalition"
        let public = |w: &&String| LEXICON.office_words.get(w) == Some(&Sphere::Public);
        let others = behind.iter().filter(|w| !cause(w)).any(|w| public(&w));
        let named = behind.len() > 2 && !others;
        self.title.verdict == Verdict::Body
            && (self.unknown_name || named)
            && behind.iter().any(|w| cause(&w))
            && !self.public_body
            && self.country.is_none()
    }

    /// "a spokesman **for the family**"
    fn is_of_household(&self) -> bool {
        let last = self.words.last().is_some_and(|w| name_words::is(w, name_words::HOUSEHOLD));
        let speaks = self.title.class == Class::Spokesperson && self.words.iter().any(|w| w == "for");
        last && speaks && !self.public
    }

    /// The same of "president", "mayor", "spokesman": with a state, or what passes for one.
    fn is_of_state(&self, owner: Option<bool>, named: bool) -> bool {
        let captain = self.title.class == Class::Captain;
        // Cities have mayors; their presidents and captains are those of clubs.
        let club = self.city && (captain || self.title.class == Class::HeadOfState);
        if self.private || owner == Some(false) || club && !self.public {
            false
        } else if self.public || owner == Some(true) || self.country.is_some() && !captain {
            true
        } else if self.unknown_name {
            false
        } else {
            // Spokespersons in news speak for states unless the page says otherwise.
            self.title.class == Class::Spokesperson
                || (self.capital && named)
                || self.former && !captain
                || self.determiner == Determiner::Definite && !captain
                // "one commissioner, Karl Lind": leagues have one, and counties several.
                || self.determiner == Determiner::Indefinite && self.title.head == "commissioner"
        }
    }

    /// Notes what a known name inside the phrase says of it.
    pub fn note_known(&mut self, known: Known, tells_country: bool) {
        if let Some(body) = known.body.and_then(|b| LEXICON.bodies.get(b)) {
            self.public |= body.public;
            self.public_body |= body.public;
            self.private |= !body.public;
            self.international |= body.public && body.country().is_none() && body.kind == Kind::Organisation;
            if tells_country && self.country.is_none() {
                self.country = body.country();
                self.country_of_body = true;
            }
        } else if let Some(metonym) = known.metonym.and_then(|m| LEXICON.metonyms.get(m)) {
            self.public = true;
            self.international |= metonym.country.is_none();
            if tells_country {
                self.country = self.country.or(metonym.country);
            }
        } else if known.media.is_some() && known.place().is_none() {
            self.private = true;
        } else if let Some((country, form)) = known.place()
            && tells_country
        {
            if self.country_of_body && matches!(form, PlaceForm::Name | PlaceForm::Adjective) {
                self.country = None;
                self.country_of_body = false;
            }
            self.city |= form == PlaceForm::Place && self.country.is_none();
            self.country = self.country.or(Some(country));
        }
    }

    /// Notes what a plain word inside the phrase says of it.
    pub fn note_sphere(&mut self, sphere: Sphere, word: &str) {
        match sphere {
            Sphere::Public => self.public = true,
            Sphere::Faith => self.faith = true,
            // "the lobby group", "the bank": the noun of a body, or a trade before a head.
            Sphere::Private => self.private = true,
            Sphere::Topic => {
                let is_central = matches!(word, "central" | "national");
                self.public |= is_central && self.private;
            }
        }
    }
}

/// "Colonel", "Rear Admiral", "Ayatollah": what somebody is called, not what they are for; not "army
/// chief", "commander in chief".
pub fn is_rank(title: Title) -> bool {
    let post = ["command", "chief", "staff"].iter().any(|word| title.head.contains(word));
    matches!(title.class, Class::Military | Class::Captain | Class::Religious | Class::Royal) && !post
}
