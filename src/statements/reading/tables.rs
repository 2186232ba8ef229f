//! The tables that `build/rules.rs` makes of the rules' lists in `data/`.

use crate::index::lists::Lists;
use crate::index::ragged::Ragged;
use crate::index::{Index, Keys, PhraseIndex};
use crate::statements::Stance;
use crate::statements::denials::evidence;
use crate::statements::reading::act;
use crate::statements::reading::class;
use crate::statements::reading::lexical;
use crate::statements::reading::pattern::Pattern;
use crate::statements::refusals::Row;
use crate::statements::stance::objects::Object;
use crate::statements::stance::{ContentRow, CueRow, Place};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));
