//! An analysis as something to paste or save.
