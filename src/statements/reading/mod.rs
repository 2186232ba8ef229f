//! The document as the rules read it, and the lists of `data/`.
//!
//! | file | holds |
//! |---|---|
//! | [`view`], [`letters`] | words, sentences and quotation marks of the document |
//! | [`tables`], [`lexicon`] | cue verbs and what they do |
//! | [`class`], [`lexical`], [`act`] | classes of words: grammar, nouns and verbs, speech acts |
//! | [`pattern`] | wordings of several words |
//! | [`stem`] | forms of a verb made one |

pub mod act;
pub mod class;
pub mod letters;
pub mod lexical;
pub mod lexicon;
pub mod pattern;
pub mod stem;
pub mod tables;
pub mod view;
