//! The tables that `build/people.rs` makes of the lists in `data/`.

use crate::index::ragged::Ragged;
use crate::index::sorted::Sorted;
use crate::index::{Index, Keys, PhraseIndex, Reach};
use crate::people::lexica::gazetteer::Official;
use crate::people::lexica::lexicon::{
    BodyWord, Class, Country, CountryCode, Effect, Known, Letters, Metonym, Number, PlaceForm, Sphere, Thing,
    Verdict, WordClass,
};
use crate::people::lexica::name_words;
use crate::people::lexica::titles::Traits;
use crate::people::{Gender, Kind};

include!(concat!(env!("OUT_DIR"), "/people.rs"));
