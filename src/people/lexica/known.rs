//! What a known name can be: a country or a place in it, a body, a building that stands for one, a medium.

use crate::index::Phrases;
use crate::people::Kind;
use crate::people::lexica::tables;
use std::num::{NonZeroU8, NonZeroU16};

/// ISO 3166-1 alpha-2.
pub type Country = &'static str;

/// A country in a byte: thousands of rows name one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountryCode(NonZeroU8);

impl CountryCode {
    /// That of a row of the table of codes, from 0.
    pub(in crate::people) const fn new(number: u8) -> CountryCode {
        match NonZeroU8::new(number + 1) {
            Some(number) => CountryCode(number),
            None => panic!("there are fewer countries"),
        }
    }

    /// Its code.
    pub fn country(self) -> Country {
        tables::CODES.get(usize::from(self.0.get()) - 1).copied().unwrap_or_default()
    }
}

/// How a country is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceForm {
    /// "Georgia"
    Name,
    /// "Georgian"
    Adjective,
    /// "Georgians"
    People,
    /// "Tbilisi"
    Capital,
    /// "Bavaria", "Alberta"
    Region,
    /// "Batumi", a state of the US
    Place,
}

/// A body of `data/bodies.tsv`.
#[derive(Debug, Clone, Copy)]
pub struct Body {
    /// Its full name.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Its country, [`Body::country`].
    pub code: Option<CountryCode>,
    /// Its heads, members and spokespersons are officials.
    pub public: bool,
}

impl Body {
    /// Its country; `None` for international bodies.
    pub fn country(&self) -> Option<Country> {
        self.code.map(CountryCode::country)
    }
}

/// The bodies, put together from their traits and one run of names.
#[derive(Debug)]
pub struct Bodies;

impl Bodies {
    /// The row of this number.
    pub fn get(&self, row: Number) -> Option<Body> {
        let row = row.index();
        let &(kind, code, public) = tables::BODIES.get(row)?;
        Some(Body { name: tables::BODY_NAMES.text(row), kind, code, public })
    }
}

/// A row of `data/metonyms.tsv`.
#[derive(Debug)]
pub struct Metonym {
    /// The body that sits there.
    pub body: &'static str,
    /// Its country.
    pub country: Option<Country>,
}

/// What a known name can be.
#[derive(Debug, Default, Clone, Copy)]
pub struct Known {
    /// A country or place in it: [`Known::place`].
    pub code: Option<(CountryCode, PlaceForm)>,
    /// The place counts only in capitals: "US".
    pub place_upper: bool,
    /// The body or medium counts only in capitals: "WHO", "PA".
    pub body_upper: bool,
    /// A body: row of [`Lexicon::bodies`](crate::people::lexica::lexicon::Lexicon::bodies).
    pub body: Option<Number>,
    /// A building that stands for a body: row of [`Lexicon::metonyms`](crate::people::lexica::lexicon::Lexicon::metonyms).
    pub metonym: Option<Number>,
    /// A paper, broadcaster or agency: row of [`Lexicon::media`](crate::people::lexica::lexicon::Lexicon::media).
    pub media: Option<Number>,
}

impl Known {
    /// A country or place in it.
    pub fn place(&self) -> Option<(Country, PlaceForm)> {
        self.code.map(|(code, form)| (code.country(), form))
    }

    /// What stays of it for a name that is, or is not, written in capitals throughout.
    pub fn written(self, upper: bool) -> Option<Known> {
        let mut known = self;
        if self.place_upper && !upper {
            known.code = None;
        }
        if self.body_upper && !upper {
            known.body = None;
            known.media = None;
        }
        let any =
            known.code.is_some() || known.body.is_some() || known.media.is_some() || known.metonym.is_some();
        any.then_some(known)
    }
}

/// What each known name can be. Nearly all are a place, a body or a medium and nothing else: their number tells all, and
/// they have no row.
#[derive(Debug)]
pub struct KnownNames;

impl KnownNames {
    /// What exactly this name can be.
    pub fn get(&self, name: &str) -> Option<Known> {
        self.value(name)
    }
}

impl Phrases for KnownNames {
    type Value = Known;

    fn value(&self, phrase: &str) -> Option<Known> {
        let number = tables::KNOWN_NAMES.number(phrase)?;
        let (row, kind, upper) = (number >> 3, number >> 1 & 3, number & 1 == 1);
        let row_of_list = u16::try_from(row).ok().map(Number::new);
        let nothing = Known::default();
        Some(match kind {
            0 => {
                let code = CountryCode::new(u8::try_from(row / tables::PLACE_FORMS.len()).ok()?);
                let form = tables::PLACE_FORMS[row % tables::PLACE_FORMS.len()];
                Known { code: Some((code, form)), place_upper: upper, ..nothing }
            }
            1 => Known { body: row_of_list, body_upper: upper, ..nothing },
            2 => Known { media: row_of_list, body_upper: upper, ..nothing },
            _ => *tables::KNOWN.get(row)?,
        })
    }

    fn reach(&self, word: &str) -> usize {
        tables::KNOWN_REACH.of(word).max(usize::from(tables::KNOWN_NAMES.number(word).is_some()))
    }
}

/// Number of a row of a [`List`], from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(NonZeroU16);

impl Number {
    /// That of a row, from 0.
    pub(in crate::people) const fn new(row: u16) -> Number {
        match NonZeroU16::new(row + 1) {
            Some(number) => Number(number),
            None => panic!("a list has fewer rows"),
        }
    }

    /// Which row, from 0.
    pub(super) fn index(self) -> usize {
        usize::from(self.0.get()) - 1
    }
}

/// The rows of a list.
#[derive(Debug)]
pub struct List<T: 'static>(pub(in crate::people) &'static [T]);

impl<T> List<T> {
    /// The row of this number.
    pub fn get(&self, row: Number) -> Option<&'static T> {
        self.0.get(row.index())
    }
}
