//! Headline, standfirst and captions, and the labels that are none of these.

use super::article::{Part, Role};
use super::features::Measured;
use super::head::Metadata;
use super::words::{self, Hint};
use super::{BlockKind, Page, date};
use std::collections::HashSet;

/// The block that prints the headline: the one most like the title that the head states, else the
/// only `h1`. `None` where the page prints none.
pub(super) fn headline(page: &Page, meta: &Metadata, measured: &Measured, likely: &[f32]) -> Option<usize> {
    let title: Vec<String> = words::words(&meta.title);
    let titles =
        || page.blocks.iter().enumerate().filter(|(_, b)| b.kind == BlockKind::Title).map(|(i, _)| i);
    let first_text = likely.iter().position(|l| *l > 0.5).unwrap_or(page.blocks.len());
    let rank = |i: usize| {
        let block = page.blocks.get(i)?;
        let mine = &measured.counted.get(i)?.words;
        let markup = match block.kind {
            BlockKind::Title => 0.3,
            BlockKind::Heading => 0.15,
            _ if measured.hint(i, Hint::Headline) <= 1 => 0.0,
            _ => return None,
        };
        let same = likeness(&title, mine);
        // Lists of other stories print headlines too; the article's own stands near its text.
        let linked = if block.link_chars > 0 && block.kind != BlockKind::Title { 0.2 } else { 0.0 };
        let late = if i > first_text + 3 { 0.2 } else { 0.0 };
        (same >= 0.6).then_some((same + markup - linked - late, i))
    };
    let best = (0..page.blocks.len()).filter_map(rank).fold(
        None,
        |best: Option<(f32, usize)>, (score, i)| match best {
            Some((most, _)) if most >= score => best,
            _ => Some((score, i)),
        },
    );
    best.map(|(_, i)| i).or_else(|| {
        let mut all = titles().filter(|&i| measured.counted.get(i).is_some_and(|c| c.words.len() > 2));
        let only = all.next()?;
        (all.next().is_none() && only <= first_text + 3).then_some(only)
    })
}

/// Share of words that two texts have in common (Dice), 0 to 1.
fn likeness(a: &[String], b: &[String]) -> f32 {
    let (x, y): (HashSet<&String>, HashSet<&String>) = (a.iter().collect(), b.iter().collect());
    let common = x.intersection(&y).count() as f32;
    2.0 * common / (x.len() + y.len()).max(1) as f32
}

/// Drops what stands among the paragraphs and is no text: "Read more: …", bylines, dates, credits.
pub(super) fn drop_labels(
    page: &Page,
    meta: &Metadata,
    measured: &Measured,
    headline: Option<usize>,
    chosen: &mut [bool],
) {
    let site = words::words(&meta.site).join(" ");
    let authors: Vec<String> = meta.author.iter().map(|a| words::words(a).join(" ")).collect();
    for (i, block) in page.blocks.iter().enumerate() {
        let (Some(counted), Some(chosen)) = (measured.counted.get(i), chosen.get_mut(i)) else { continue };
        let count = counted.words.len();
        let by = counted.words.first().is_some_and(|w| w == "by");
        let ends =
            block.text.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '?', '!', ':', '…']);
        let linked = counted.link_density > 0.9 && !ends && count >= 4;
        let in_list =
            block.kind == BlockKind::Item || measured.tag(i, "li") <= 1 || measured.tag(i, "table") <= 4;
        let near = |class: Hint| measured.hint(i, class);
        let told = near(Hint::Byline) <= 1 && count <= 15 && !ends && !counted.prose;
        let mine = counted.words.join(" ");
        let author = authors.iter().any(|a| !a.is_empty() && mine.starts_with(a));
        let label = counted.boilerplate && (count <= 12 || counted.link_density > 0.5)
            || linked && !in_list && block.kind != BlockKind::Title
            || linked && block.text.contains('\n')
            || (by || author) && count <= 12 && !ends
            || told
            || headline.is_some_and(|h| i < h) && count <= 12 && !ends && block.kind != BlockKind::Caption
            || mine.ends_with("min read")
            || count <= 8 && date::iso(&block.text).is_some() && block.kind != BlockKind::Heading
            || count <= 8 && near(Hint::PullQuote) <= 2 && block.kind != BlockKind::Heading
            || count <= 3 && !block.text.contains(char::is_alphabetic) && !in_list
            || !site.is_empty() && mine == site;
        *chosen &= !label;
    }
}

/// The chosen blocks but the headline, with their roles.
pub(super) fn assign(
    page: &Page,
    meta: &Metadata,
    measured: &Measured,
    headline: Option<usize>,
    chosen: &[bool],
) -> Vec<Part> {
    let description: HashSet<String> = words::words(&meta.description).into_iter().collect();
    let described = |i: usize| {
        let Some(counted) = measured.counted.get(i).filter(|c| c.words.len() >= 6) else { return false };
        let known = counted.words.iter().filter(|w| description.contains(*w)).count();
        known * 10 >= counted.words.len() * 9
    };
    let is_caption = |i: usize| {
        let Some(block) = page.blocks.get(i) else { return false };
        let near = measured.hint(i, Hint::Caption);
        block.kind == BlockKind::Caption
            || measured.tag(i, "figure") <= 3
            || near <= 1 && near < measured.hint(i, Hint::Text)
            || is_credited(&block.text)
    };
    let is_summary = |i: usize| {
        let (Some(block), Some(counted)) = (page.blocks.get(i), measured.counted.get(i)) else {
            return false;
        };
        let count = counted.words.len();
        let close = headline.is_some_and(|h| i <= h + 2);
        let bare =
            close && (8..=45).contains(&count) && !block.text.ends_with(['.', '?', '!', ':', '”', '"']);
        let told = measured.hint(i, Hint::Standfirst) <= 1 || described(i) || bare;
        told && count >= 5 && counted.link_density < 0.3 && !counted.boilerplate
    };
    let first =
        chosen.iter().enumerate().find(|&(i, &c)| c && Some(i) != headline && !is_caption(i)).map(|(i, _)| i);
    let mut parts = Vec::new();
    for (i, &taken) in chosen.iter().enumerate() {
        // A standfirst that the model passed over stands between headline and text.
        let between = headline.is_some_and(|h| h < i && i < h + 8) && first.is_some_and(|f| i <= f);
        let standfirst = between && !is_caption(i) && is_summary(i);
        if Some(i) == headline || !(taken || standfirst) {
            continue;
        }
        let role = if is_caption(i) {
            Role::Caption
        } else if standfirst {
            Role::Standfirst
        } else {
            Role::Body
        };
        parts.push(Part { block: i, role });
    }
    parts
}

/// How captions name who took the picture.
const CREDITS: &[&str] = &[
    "photo:",
    "photograph:",
    "picture:",
    "image:",
    "credit:",
    "photo by",
    "getty images",
    "ap photo",
    "/reuters",
    "/afp",
];

/// Whether a short text names who took a picture.
fn is_credited(text: &str) -> bool {
    let text = text.to_lowercase();
    text.split(' ').count() <= 45 && CREDITS.iter().any(|credit| text.contains(credit))
}
