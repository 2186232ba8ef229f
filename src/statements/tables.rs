//! The tables that `build/rules.rs` makes of the rules' lists in `data/`.

use super::class;
use super::objects::Object;
use super::pattern::{Pattern, Slot};
use super::refusals::Row;
use super::stance::{ContentRow, CueRow, Place};
use super::{Stance, act, lexical};
use crate::index::Index;

include!(concat!(env!("OUT_DIR"), "/rules.rs"));
