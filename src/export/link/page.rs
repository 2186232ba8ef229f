//! The whole page around an analysed text: words that are unique in an article may well stand in a
//! teaser above it, and there the browser would stop.

use crate::Analysis;
use crate::export::units::Units;
use std::borrow::Cow;
use std::ops::Range;

/// Text of a page, and where the stretches of an analysis's text stand in it.
#[derive(Debug)]
pub struct WholePage<'a> {
    text: Cow<'a, str>,
    /// Bytes of the analysed text, in order, and the byte of the page's text where each begins.
    stretches: Vec<(Range<usize>, usize)>,
}

impl<'a> WholePage<'a> {
    /// `blocks`: text of every block of the page that `analysis` came from, in order; `None` where
    /// the analysed text is all that is known of the page.
    pub fn new(analysis: &'a Analysis, units: &Units, blocks: Option<&[String]>) -> WholePage<'a> {
        let Some(blocks) = blocks else {
            let whole = 0..analysis.text.len();
            return WholePage { text: Cow::Borrowed(&analysis.text), stretches: vec![(whole, 0)] };
        };
        let mut text = String::with_capacity(blocks.iter().map(|block| block.len() + 2).sum());
        let starts: Vec<usize> = blocks
            .iter()
            .map(|block| {
                let start = text.len();
                text.push_str(block);
                text.push_str("\n\n");
                start
            })
            .collect();
        let stretches = analysis.blocks.iter().filter_map(|span| {
            let bytes = units.byte(span.start)..units.byte(span.end);
            let block = blocks.get(span.block as usize)?;
            // Blocks of another page would lead astray.
            let is_same = analysis.text.get(bytes.clone()) == Some(block.as_str());
            is_same.then(|| Some((bytes, *starts.get(span.block as usize)?))).flatten()
        });
        let stretches = stretches.collect();
        WholePage { text: Cow::Owned(text), stretches }
    }

    /// The page's text, a block a paragraph.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where `bytes` of the analysed text stand in the page's; `None` where that is not known.
    pub fn place(&self, bytes: Range<usize>) -> Option<Range<usize>> {
        let start = self.byte(bytes.start)?;
        let end = self.byte(bytes.end.checked_sub(1)?)? + 1;
        (start < end).then_some(start..end)
    }

    fn byte(&self, at: usize) -> Option<usize> {
        let (bytes, start) = self.stretches.get(self.stretches.partition_point(|(b, _)| b.end <= at))?;
        Some(start + at.checked_sub(bytes.start)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::BlockSpan;

    fn analysis() -> Analysis {
        let blocks =
            vec![BlockSpan { start: 0, end: 5, block: 1 }, BlockSpan { start: 7, end: 12, block: 3 }];
        Analysis { text: "“A”…b\n\nc d–e".to_owned(), blocks, ..Analysis::default() }
    }

    #[test]
    fn stretches_are_found_behind_foreign_blocks() {
        let analysis = analysis();
        let units = Units::new(&analysis.text);
        let blocks = ["nav", "“A”…b", "advertisement", "c d–e"].map(str::to_owned);
        let page = WholePage::new(&analysis, &units, Some(&blocks));
        let at = analysis.text.find("c d").unwrap();
        let place = page.place(at..at + 3).unwrap();
        assert_eq!(page.text().get(place), Some("c d"));
        let across = page.place(0..analysis.text.len()).unwrap();
        assert_eq!(page.text().get(across), Some("“A”…b\n\nadvertisement\n\nc d–e"));
        let alone = WholePage::new(&analysis, &units, None);
        assert_eq!(alone.place(2..4), Some(2..4));
    }

    #[test]
    fn blocks_of_another_page_lead_nowhere() {
        let analysis = analysis();
        let units = Units::new(&analysis.text);
        for blocks in [vec![], vec!["x".to_owned(); 9]] {
            let page = WholePage::new(&analysis, &units, Some(&blocks));
            assert_eq!(page.place(0..3), None);
            assert_eq!(page.place(0..0), None);
        }
    }
}
