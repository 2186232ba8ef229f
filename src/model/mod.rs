//! The learned tagger: spans of source, cue and content, and names.
