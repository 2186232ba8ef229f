//! The lists of `data/`, and what they know of each place of the document.
//!
//! | file | holds |
//! |---|---|
//! | [`tables`], [`lexicon`], [`gazetteer`] | the lists |
//! | [`name_words`] | short closed lists: particles of names, letters behind them |
//! | [`titles`] | heads of offices |
//! | [`known`] | what a known name can be: country, place, body, building, medium |
//! | [`fold`] | spellings made comparable |
//! | [`day`] | days in two bytes |
//! | [`words`] | the document as the rules look at it |
//! | [`paragraphs`] | which paragraph of the article a block is |
//! | [`lookup`], [`hits`], [`hits_against`], [`title_fits`] | what the lists know of each place |
//! | [`short_papers`] | "the Times": which paper the page means |
//! | [`short_names`] | "the Commission", "the Centre": those of Europe and of India, where the page speaks of these |
//! | [`seats`] | party and seat of a member of a US parliament |
//! | [`media`] | whether a name is that of a paper, a broadcaster, an agency |
//! | [`places`] | which countries a stretch of text names |

pub mod day;
pub mod fold;
pub mod gazetteer;
pub mod hits;
pub mod hits_against;
pub mod known;
pub mod lexicon;
pub mod lookup;
pub mod media;
pub mod name_words;
pub mod paragraphs;
pub mod places;
pub mod seats;
mod short_names;
pub mod short_papers;
pub mod tables;
pub mod title_fits;
pub mod titles;
pub mod words;
