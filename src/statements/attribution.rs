//! What the rules and the tagger find, and what statements are made of.

use crate::order;
use crate::statements::reading::view::View;
use crate::text::TokenRange;

/// Source, cue and content as found in the text, before anything is made of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Attribution {
    /// Pieces of the source, in order.
    pub source: Vec<TokenRange>,
    /// Pieces of the cue that tell what the source does, in order: "said", "pointed out".
    pub cue: Vec<TokenRange>,
    /// The cue as it stands in the sentence, with what belongs to its verb: "has repeatedly said",
    /// "said in an interview". What a reader is shown.
    pub cue_phrase: Vec<TokenRange>,
    /// Pieces of the content, in order, quotation marks included.
    pub content: Vec<TokenRange>,
    /// 0 to 1.
    pub score: f32,
    /// Why it was found, for the reader: "cue: said", "source: subject".
    pub why: Vec<String>,
}

impl Attribution {
    /// What a rule found by the words of `cue`; `reason` tells how, beside the cue itself.
    pub(super) fn by_cue(
        view: &View,
        source: TokenRange,
        cue: TokenRange,
        content: Vec<TokenRange>,
        score: f32,
        reason: &str,
    ) -> Attribution {
        let source = vec![source];
        Attribution { source, ..Attribution::unnamed(view, cue, content, score, reason) }
    }

    /// The same where the text does not tell who said it.
    pub(super) fn unnamed(
        view: &View,
        cue: TokenRange,
        content: Vec<TokenRange>,
        score: f32,
        reason: &str,
    ) -> Attribution {
        Attribution {
            why: vec![format!("cue: {}", view.doc.slice(&cue)), reason.to_owned()],
            cue: vec![cue],
            content,
            score,
            ..Attribution::default()
        }
    }

    /// Puts `list` in the order of the text.
    pub(super) fn sort(list: &mut [Attribution]) {
        order::by_key(list, |a| (a.start(), 0));
    }

    /// First token of the content, by which lists of attributions are ordered.
    pub(super) fn start(&self) -> usize {
        self.content.first().map_or(0, |c| c.start)
    }

    /// The first piece of the cue; where there is none, nothing at the place where the content begins.
    pub(super) fn first_cue(&self) -> TokenRange {
        self.cue.first().cloned().unwrap_or(self.start()..self.start())
    }

    /// The first piece of the content, empty where there is none.
    pub(super) fn first_content(&self) -> TokenRange {
        self.content.first().cloned().unwrap_or(0..0)
    }

    /// How many tokens the content has without the marks around its pieces.
    pub(super) fn length(&self, view: &View) -> usize {
        self.content.iter().map(|piece| view.bare(piece).len()).sum()
    }

    /// Whether `reason` is one of those for which it was found.
    pub(super) fn found_by(&self, reason: &str) -> bool {
        self.why.iter().any(|w| w == reason)
    }
}
