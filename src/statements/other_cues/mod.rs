//! Attributions without a verb of speech and its subject: "according to", "the claim that", "what she called",
//! "officials were told", headlines.

pub mod according;
pub mod as_told;
pub mod asked;
pub mod figures;
pub mod headline_states;
pub mod headlines;
pub mod heard;
mod named_behind;
pub mod nouns;
pub mod parenthetical;
pub mod pressed;
pub mod self_asked;
pub mod so_called;
pub mod standfirsts;
