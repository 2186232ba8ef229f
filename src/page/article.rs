//! Which blocks are the article.
//!
//! A learned model ([`trees`]) judges every block by what can be measured of it ([`features`]);
//! what it cannot know from single blocks is put right by [`rules`]: comments and related stories
//! go as a whole, short paragraphs between chosen ones stay, what is said twice counts once.
//! [`roles`] then tells headline, standfirst and captions apart.

use super::features;
use super::{Page, head, roles, rules, trees};

/// The blocks to analyse, in document order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Chosen blocks; a headline comes first.
    pub parts: Vec<Part>,
    /// No article was found and the whole page was taken.
    pub whole_page: bool,
}

impl Article {
    /// Its headline, and of the rest about `words` words on both sides of the page's block `block`.
    pub fn near(mut self, page: &Page, block: usize, words: usize) -> Article {
        let behind = self.parts.partition_point(|part| part.block < block);
        // How many parts, from the block outwards, make half of the words.
        let reach = |parts: &mut dyn Iterator<Item = &Part>| {
            let mut seen = 0;
            let mut fits = |part: &&Part| {
                let fits = seen < words / 2;
                seen += page.blocks.get(part.block).map_or(0, |b| b.text.split(' ').count());
                fits
            };
            parts.take_while(|part| fits(part)).count()
        };
        let before = reach(&mut self.parts.iter().take(behind).rev());
        let after = reach(&mut self.parts.iter().skip(behind));
        let kept = behind - before..behind + after;
        let mut at = 0..;
        self.parts.retain(|part| {
            let inside = at.next().is_some_and(|i| kept.contains(&i));
            inside || part.role.is_headline()
        });
        self
    }
}

/// One chosen block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Index into [`Page::blocks`].
    pub block: usize,
    /// What it is to the article.
    pub role: Role,
}

/// What a block is to the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// The headline.
    Headline,
    /// The paragraph under the headline that sums up the story.
    Standfirst,
    /// The running text.
    #[default]
    Body,
    /// A picture's caption.
    Caption,
}

impl Role {
    /// Whether it is the headline.
    pub fn is_headline(self) -> bool {
        self == Role::Headline
    }
}

/// From this likelihood on a block is taken. Below one half, since a paragraph missed costs the
/// reader more than a line too many; chosen with the weights, by cross-validation.
const TAKE: f32 = 0.4;

/// A page with fewer words of article than this has none: a front page, a list, a form. A headline
/// vouches for a shorter one.
const LEAST_WORDS: usize = 25;
const LEAST_WORDS_UNDER_HEADLINE: usize = 10;

/// Chooses the article's blocks. Plain text is taken whole; so is a page without an article.
pub fn select(page: &Page) -> Article {
    if page.plain {
        return whole(page, None, false);
    }
    let meta = head::interpret(page);
    let measured = features::measure(page, &meta);
    let likely: Vec<f32> = measured.rows.iter().map(|row| trees::likelihood(row)).collect();
    let headline = roles::headline(page, &meta, &measured, &likely);
    let mut chosen: Vec<bool> = likely.iter().map(|&l| l > TAKE).collect();
    rules::drop_outside(&measured, &mut chosen);
    rules::drop_clutter(&measured, &likely, &mut chosen);
    rules::fill_gaps(&measured, &likely, &mut chosen);
    // A gap may be an advertisement between two paragraphs.
    rules::drop_outside(&measured, &mut chosen);
    rules::drop_prompts(&measured, &page.blocks, &mut chosen);
    rules::drop_link_lists(&measured, &page.blocks, &mut chosen);
    // Without its prompts, a box beside a stub is small.
    rules::drop_outside(&measured, &mut chosen);
    if let Some(headline) = headline {
        rules::drop_before(&measured, headline, &page.blocks, &mut chosen);
        rules::drop_next(&measured, headline, &page.blocks, &mut chosen);
    }
    let labels = roles::labels(page, &meta, &measured, headline);
    for (chosen, label) in chosen.iter_mut().zip(&labels) {
        *chosen &= !label;
    }
    rules::drop_repeats(&measured, headline, &mut chosen);
    let least = if headline.is_some() { LEAST_WORDS_UNDER_HEADLINE } else { LEAST_WORDS };
    if rules::words(&measured, &chosen) < least {
        return whole(page, headline, true);
    }
    let mut parts: Vec<Part> =
        headline.map(|block| Part { block, role: Role::Headline }).into_iter().collect();
    parts.extend(roles::assign(page, &meta, &measured, headline, &chosen, &labels, &likely));
    Article { parts, whole_page: false }
}

fn whole(page: &Page, headline: Option<usize>, whole_page: bool) -> Article {
    let first = headline.map(|block| Part { block, role: Role::Headline });
    let rest = (0..page.blocks.len()).filter(|b| Some(*b) != headline);
    let parts = first.into_iter().chain(rest.map(|block| Part { block, role: Role::Body }));
    Article { parts: parts.collect(), whole_page }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Block, Container, html, plain};

    #[test]
    fn an_empty_page_gives_nothing_and_plain_text_all() {
        assert_eq!(select(&Page::default()), Article { parts: Vec::new(), whole_page: true });
        let article = select(&plain::read("One.\n\nRead more\n\nTwo."));
        assert_eq!((article.parts.len(), article.whole_page), (3, false));
    }

    #[test]
    fn containers_that_point_nowhere_do_no_harm() {
        let container = |parent| Container { parent, tag: "div".into(), hint: "comments".into() };
        let text = "He said that the bridge, the last one, was safe. Nobody else said so that day.";
        let block = |container| Block { container, text: text.into(), ..Block::default() };
        let page = Page {
            containers: vec![container(Some(1)), container(Some(1)), container(Some(99)), container(None)],
            blocks: [None, Some(0), Some(1), Some(2), Some(3), Some(700)].map(block).to_vec(),
            ..Page::default()
        };
        assert!(!select(&page).parts.is_empty());
    }

    #[test]
    fn five_megabytes_are_read_in_one_go() {
        let entry = "<div class=entry><p>The minister said, and said again, that the bridge was safe enough.</p></div>";
        let page = html::read(&format!("<article><h1>Bridge is safe</h1>{}", entry.repeat(50_000)), "");
        let article = select(&page);
        assert_eq!((article.parts.len(), article.whole_page), (50_001, false));
    }
}
