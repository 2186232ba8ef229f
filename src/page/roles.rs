//! Headline, standfirst and captions, and the labels that are none of these.

use super::article::{Part, Role};
use super::features::Measured;
use super::head::Metadata;
use super::words::{self, Hint};
use super::{BlockKind, Page, date, stamp};
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
    // Some print it as any other line; then it stands right before the text.
    let plain = || {
        let same = |i: usize| measured.counted.get(i).map_or(0.0, |c| likeness(&title, &c.words));
        (0..page.blocks.len().min(first_text + 2)).rev().find(|&i| title.len() > 3 && same(i) >= 0.75)
    };
    best.map(|(_, i)| i).or_else(plain).or_else(|| {
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

/// Per block, whether it stands among the paragraphs and is no text: "Read more: …", bylines,
/// dates, credits.
pub(super) fn labels(
    page: &Page,
    meta: &Metadata,
    measured: &Measured,
    headline: Option<usize>,
) -> Vec<bool> {
    let site = words::words(&meta.site).join(" ");
    let authors: Vec<String> = meta.author.iter().map(|a| words::words(a).join(" ")).collect();
    let label = |(i, block): (usize, &super::Block)| {
        let Some(counted) = measured.counted.get(i) else { return false };
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
        // "— Ann Ray (@annray) January 9, 2026" tells whose words stand above.
        let signed = block.text.starts_with('—');
        let loose = !matches!(block.kind, BlockKind::Heading | BlockKind::Cell);
        counted.prompt || counted.boilerplate && (count <= 12 || counted.link_density > 0.5)
            || linked && !in_list && block.kind != BlockKind::Title
            || linked && block.text.contains('\n')
            || (by || author) && count <= 12 && !ends
            || told
            || headline.is_some_and(|h| i < h) && count <= 12 && !ends && block.kind != BlockKind::Caption
            || mine.ends_with("min read")
            || count <= 8 && !signed && date::iso(&block.text).is_some() && block.kind != BlockKind::Heading
            || count <= 8 && near(Hint::PullQuote) <= 2 && block.kind != BlockKind::Heading
            || count <= 3 && !block.text.contains(char::is_alphabetic) && !in_list
            || !site.is_empty() && mine == site
            || loose && !ends && !signed && stamp::is_stamp(&block.text)
            // A dateline on its own ("Geneva —"), an address ("desk@paper.example"), a credit.
            || count <= 4 && block.text.ends_with(['—', '–'])
            || count <= 10 && !ends && block.text.split(' ').any(is_mail)
            || count <= 3 && !ends && measured.tag(i, "figure") <= 3 && block.kind != BlockKind::Caption
    };
    page.blocks.iter().enumerate().map(label).collect()
}

/// A caption that is less likely than this belongs to another story.
const DOUBT: f32 = 0.2;

/// The chosen blocks but the headline, with their roles.
pub(super) fn assign(
    page: &Page,
    meta: &Metadata,
    measured: &Measured,
    headline: Option<usize>,
    chosen: &[bool],
    labels: &[bool],
    likely: &[f32],
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
    let is_pictured = |i: usize| {
        let words = measured.counted.get(i).filter(|c| c.link_density < 0.3).map_or(0, |c| c.words.len());
        words >= 4 && measured.tag(i, "figure") <= 3
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
        let label = labels.get(i).copied().unwrap_or(false);
        let standfirst = between && !label && !is_caption(i) && is_summary(i);
        // Captions at the head of the text are short and stand alone, so that the model doubts them.
        let caption = headline.is_some_and(|h| h < i)
            && first.is_some_and(|f| i < f)
            && !label
            && is_pictured(i)
            && likely.get(i).is_some_and(|l| *l > DOUBT);
        if Some(i) == headline || !(taken || standfirst || caption) {
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

/// Whether a word holds a mail address; a name on a network ("@desk") is none.
fn is_mail(word: &str) -> bool {
    word.split_once('@')
        .is_some_and(|(name, host)| name.ends_with(char::is_alphanumeric) && host.contains('.'))
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
