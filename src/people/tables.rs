//! The tables that `build/people.rs` makes of the lists in `data/`.

use super::gazetteer::Official;
use super::lexicon::{
    Body, BodyWord, Class, Country, CountryCode, Effect, Known, Letters, Metonym, Number, PlaceForm, Sphere,
    Thing, Title, Verdict,
};
use super::{Gender, Kind, name_words};
use crate::index::Index;

include!(concat!(env!("OUT_DIR"), "/people.rs"));
