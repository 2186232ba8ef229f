//! Who holds the office that a title says: whom "the minister", "the governor", "the leader" may mean.

use crate::people::lexica::lexicon::Class;
use crate::people::lexica::name_words;
use crate::people::lexica::words::Words;
use crate::people::offices::office::Office;
use crate::people::persons::narrowing::keep;
use crate::people::references::marks::Profile;
use crate::people::references::politician::leads_house;
use crate::people::references::served;
use crate::people::references::stand_ins::{Post, Said};
use crate::people::references::title::is_top;
use crate::people::references::title_words::{
    is_deputy, is_lieutenant, is_place, of_what, presides, qualifiers, spells, was_held,
};

/// A title, ready to be compared with the offices of all persons.
pub(in crate::people) struct Wanted<'a> {
    /// The office phrase.
    pub office: &'a Office,
    /// It stands in a headline, without an article.
    headline: bool,
    /// What it may be said of.
    said: Said,
    /// The words of its head.
    head: Vec<&'static str>,
    /// Words that tell which one: the "foreign" of "the foreign minister".
    qualifiers: Vec<&'a String>,
    /// Its deputy is not called so: "the governor".
    sole: bool,
    /// A head of state or government may be called so.
    led: bool,
    /// Words that tell of a place, or more than the page tells of the holder, may go unmet.
    loose: bool,
    /// The person whose spokesperson it is: the "minister" of "the minister’s press secretary".
    served: Option<&'a str>,
}

/// Those whom a title may mean.
pub(in crate::people) struct Holders {
    /// Indices of the persons, in order.
    pub persons: Vec<usize>,
    /// Where some hold that very office: those of whom it may be said as another word for theirs.
    pub others: Vec<usize>,
    /// The title is that of their office, and no other word for it.
    pub same: bool,
}

impl<'a> Wanted<'a> {
    /// The title of `office`.
    pub fn new(words: &'a Words, office: &'a Office, headline: bool) -> Wanted<'a> {
        let head: Vec<&str> = office.title.head.split(' ').collect();
        let mut qualifiers = qualifiers(office, &head);
        // "Family’s attorney calls video sickening": the only attorney below.
        let owner = office.head.start.checked_sub(1).map(|i| words.at(i)).filter(|w| w.possessive);
        let owned = |word: &str| owner.is_some_and(|o| (!o.capital || o.initial) && o.folded == word);
        qualifiers.retain(|word| !headline || !owned(word));
        let sole = head.last().is_some_and(|word| name_words::is(word, name_words::SOLE));
        Wanted {
            office,
            headline,
            said: Said::of(office),
            qualifiers,
            sole,
            led: of_what(words, office) && !leads_house(office),
            loose: false,
            served: served::by(words, office),
            head,
        }
    }

    /// Whether its words tell which one of several is meant: "the environment minister".
    pub fn is_qualified(&self) -> bool {
        !self.qualifiers.is_empty()
    }

    /// Whether one person holds the office at a time: "the home secretary", "the mayor"; there are many ministers.
    pub fn is_of_one(&self) -> bool {
        let military = self.office.title.class == Class::Military;
        let many = self.head.first().is_some_and(|word| name_words::is(word, name_words::OF_MANY));
        !military && (self.sole || self.head.len() > 1 && !many)
    }

    /// The capitalised words that tell of the seat: "the **Utah** senator", "the **Donegal** TD", "the **Donegal** deputy".
    pub fn seat(&self, words: &Words) -> Option<Vec<&'a String>> {
        let capital = |word: &&String| {
            let mut tokens = self.office.full.clone();
            tokens.any(|i| words.at(i).capital && words.folded(i) == word.as_str())
        };
        let seat: Vec<&String> = self.qualifiers.iter().copied().filter(capital).collect();
        let title = self.said.written.split(' ').next().unwrap_or_default();
        let elects = name_words::is(title, name_words::SEAT) || title == "deputy";
        (elects && !seat.is_empty() && seat.len() == self.qualifiers.len()).then_some(seat)
    }

    /// Whether somebody is of the country that its words tell, as far as is known.
    pub fn is_of_country(&self, profile: &Profile) -> bool {
        self.office.country.is_none()
            || profile.country.is_none()
            || self.office.country == profile.country.as_deref()
    }

    /// Members of a parliament whom it may mean if its capitalised words are those of their [`seat`](Self::seat), as
    /// `sits` tells: "the Utah senator", "the Donegal TD".
    pub fn seated(&self, profiles: &[Profile], sits: impl Fn(usize) -> bool) -> Vec<usize> {
        let plain =
            Wanted { qualifiers: Vec::new(), head: self.head.clone(), said: Said::of(self.office), ..*self };
        let holders = plain.holders(profiles).persons;
        holders.into_iter().filter(|&person| sits(person)).collect()
    }

    /// The one person on the page who holds an office of that title, where the headline tells more of it than the page
    /// does: "**Arizona** sheriff" of a county's, "**FCC** chair" of "Chairman Ed Marlow".
    pub fn only_holder(&self, profiles: &[Profile]) -> Option<usize> {
        let head = self.head.clone();
        let loose = Wanted {
            qualifiers: self.qualifiers.clone(),
            head,
            said: Said::of(self.office),
            loose: true,
            ..*self
        };
        let holders = loose.holders(profiles);
        match holders.persons.as_slice() {
            [one] if holders.others.is_empty() && self.is_qualified() => {
                profiles.get(*one).filter(|p| !self.is_told_apart(p)).map(|_| *one)
            }
            _ => None,
        }
    }

    /// "**Home Affairs** boss" is not Commissioner Lind, of whom the page tells that he is the Border Force commissioner:
    /// whether the same title stands with other words elsewhere, and none of the wanted ones.
    fn is_told_apart(&self, profile: &Profile) -> bool {
        let meets = |own: &Post| {
            self.qualifiers.iter().any(|q| is_place(q) || own.words.contains(q) || spells(q, &own.words))
        };
        let (bare, fuller): (Vec<&Post>, Vec<&Post>) = profile.offices.iter().partition(|own| own.is_bare());
        let called_so = |own: &&Post| bare.iter().any(|bare| bare.head == own.head);
        let mut fuller = fuller.into_iter().filter(called_so).peekable();
        fuller.peek().is_some() && !fuller.any(meets)
    }

    /// Everyone whom it may mean: of those who fit, the ones who fit best.
    pub fn holders(&self, profiles: &[Profile]) -> Holders {
        let office = self.office;
        let fitting = profiles.iter().enumerate();
        let mut fits: Vec<(bool, usize)> =
            fitting.filter_map(|(person, p)| Some((self.fits(p)?, person))).collect();
        let own = |person: usize| profiles.get(person).map(|p| p.offices.as_slice()).unwrap_or_default();
        // "the president" is the country’s, not that of its Congress; "the foreign minister" is no deputy foreign minister,
        // where the page names the minister.
        if office.title.class == Class::HeadOfState || self.is_of_one() || self.is_qualified() {
            keep(&mut fits, |f| profiles.get(f.1).is_some_and(|p| p.holds(office)));
        }
        // "the president" is the one in office sooner than a former one.
        if !office.former {
            keep(&mut fits, |f| own(f.1).iter().any(|own| !was_held(own)));
            // "the president" is whom the page calls so, sooner than one whom only the list does.
            if self.is_of_one() {
                keep(&mut fits, |f| own(f.1).iter().any(|own| !own.listed && self.says(own).is_some()));
            }
        }
        let same = fits.iter().any(|f| f.0);
        let others = fits.iter().filter(|f| same && !f.0).map(|f| f.1).collect();
        keep(&mut fits, |f| f.0);
        Holders { persons: fits.into_iter().map(|f| f.1).collect(), others, same }
    }

    /// Whether it may mean this person: by the same title, or else by another word for it.
    fn fits(&self, profile: &Profile) -> Option<bool> {
        if profile.offices.is_empty() {
            return None;
        }
        if let (Some(country), Some(own)) = (self.office.country, &profile.country)
            && country != own
        {
            return None;
        }
        // "Moscow’s representative" is none of whom nobody said that he is Russian.
        let sent = name_words::is(self.office.title.head, name_words::SENT);
        if sent && self.office.owner.is_some() && self.office.country.is_some() && profile.country.is_none() {
            return None;
        }
        if let (Some(a), Some(b)) = (self.office.title.gender, profile.gender)
            && a != b
        {
            return None;
        }
        profile.offices.iter().filter_map(|own| self.says(own)).max()
    }

    /// Whether it may be said of the holder of `own`: as the same title, or else as another word for it.
    fn says(&self, own: &Post) -> Option<bool> {
        let office = self.office;
        // "the general" is no attorney general, "the secretary" no press secretary.
        let of = |class: Class| (office.title.class == class, own.class == class);
        let (military, spoken) = (of(Class::Military), of(Class::Spokesperson));
        let service = (!military.0 || military.1) && (!spoken.1 || spoken.0);
        // "the **Kremlin** official" is one of whom the page has told that; "the official" may be anybody.
        if office.title.head == "official" && !self.is_qualified() && own.head != "official" {
            return None;
        }
        // "the Venezuelan leader" leads no opposition.
        let led = office.title.class == Class::Leader && office.country.is_some() && !self.is_qualified();
        if led && own.has("opposition") {
            return None;
        }
        // "the SP" is as good as "the superintendent of police".
        let spelt = self.said.is_spelt_by(own);
        let same = spelt
            || self.is_spelled_out(own)
            || own.written == self.said.written
            || service
                && !serves(own, office.title.head)
                && self.head.len() == 1
                && own.has(office.title.head);
        // "the Audit Board **chief**" of its president
        let heads = || self.is_qualified() && self.said.heads(own);
        let like = same || self.led && self.said.stands_for(own) || heads();
        if !like {
            return None;
        }
        // "the governor" is not the deputy governor, but "the DP" the deputy president.
        let letters = spelt && !own.written.starts_with("deputy ");
        let below = (self.sole || letters)
            && (is_deputy(&own.words)
                || is_lieutenant(own) && !office.words.iter().any(|w| w == "lieutenant"))
            && !is_deputy(&office.words);
        let qualified = is_top(office)
            || office.title.class == Class::Leader && !same
            || self.qualifiers.iter().all(|q| {
                // "the **state** police chief" of its director general of police
                let area = !same && (name_words::is(q, name_words::AREA) || q.as_str() == "county");
                area || own.words.contains(q)
                    || spells(q, &own.words)
                    || presides(q, &own.words)
                    || self.may_go(q, own)
            });
        let exact = !self.headline || self.is_bare_of(own, same);
        // "the former president" is none who holds the office.
        let former = !office.former || was_held(own);
        let other = self.served.is_some_and(|served| served::is_of_other(own, served));
        (!below && qualified && exact && former && !other).then_some(same)
    }

    /// "Council **leader**" of the leader of a borough council: its last word is the title, the others stand in it.
    fn is_spelled_out(&self, own: &Post) -> bool {
        let last = self.head.last().filter(|_| self.head.len() == 2);
        last.is_some_and(|last| own.written == *last && self.head.iter().all(|word| own.has(word)))
    }

    /// Whether a word that the page does not tell of the holder of `own` may go unmet: a place, or any word where
    /// nothing but the title is told of them.
    fn may_go(&self, word: &str, own: &Post) -> bool {
        // "Pentagon chief" is no president.
        let state = || own.class == Class::HeadOfState && self.said.is_head();
        self.loose && (is_place(word) || own.is_bare() && !state())
    }

    /// Whether a headline's bare title may be said of the holder of `own`: "Minister" of a home minister
    /// and not of the prime minister, "Leader" of a president and "Rebel leader" of none.
    fn is_bare_of(&self, own: &Post, same: bool) -> bool {
        let head = own.written == self.said.written;
        let chief = own.written == "prime minister" || own.written == "chief minister";
        match self.office.title.class {
            // "Coup leader" of a military ruler
            Class::Leader => {
                let forces = |w: &String| name_words::is(w, name_words::FORCES | name_words::SERVICE);
                let armed = self.qualifiers.iter().all(|q| forces(q)) && own.words.iter().any(forces);
                same || self.qualifiers.is_empty() || armed
            }
            _ => head || !chief || self.said.written != "minister",
        }
    }
}

/// "**the minister’s** media aide", "**the president’s** chief of staff": whether `word` is whom the holder of `own` serves,
/// and not what they are.
fn serves(own: &Post, word: &str) -> bool {
    let last = own.head.rsplit(' ').next().is_some_and(|last| name_words::is(last, name_words::AIDE));
    (last || own.head == "private secretary") && !own.head.split(' ').any(|w| w == word)
}
