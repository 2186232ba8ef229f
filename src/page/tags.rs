//! Which elements start a block, which hold no readable text, which class words hide: the tables
//! that both collectors follow. `extension/content/collect.js` keeps the same lists.

use super::BlockKind;

/// Elements that begin and end a block, whatever a style sheet says of them.
///
/// The HTML standard's `display: block`, list and table elements (HTML, section 15.3), without
/// those that [`SKIPPED`] leaves out. Every other element, custom elements too, is inline.
pub const BLOCK: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

/// Elements whose whole subtree is passed over: it is no text, is not shown, or is a control's label.
pub const SKIPPED: &[&str] = &[
    "area", "audio", "base", "button", "canvas", "colgroup", "datalist", "embed", "frameset", "head",
    "iframe", "img", "input", "link", "map", "math", "meta", "meter", "noembed", "noframes", "noscript",
    "object", "optgroup", "option", "param", "progress", "rp", "rt", "script", "select", "source", "style",
    "svg", "template", "textarea", "title", "track", "video",
];

/// Class words, in lower case, that by long custom mean "for screen readers alone".
pub const HIDDEN_CLASSES: &[&str] = &[
    "a11y-hidden",
    "assistive-text",
    "element-invisible",
    "is-visually-hidden",
    "screen-reader-only",
    "screen-reader-text",
    "screenreader-only",
    "screenreader-text",
    "sr-only",
    "sr_only",
    "sronly",
    "u-hiddenvisually",
    "u-visually-hidden",
    "visually-hidden",
    "visually_hidden",
    "visuallyhidden",
];

/// Attributes whose values make a container's hint, in this order.
pub const HINTS: &[&str] = &[
    "id",
    "class",
    "role",
    "itemprop",
    "itemtype",
    "property",
    "aria-label",
    "data-component",
    "data-testid",
    "data-type",
];

/// Whether `tag` starts a block.
pub fn is_block(tag: &str) -> bool {
    BLOCK.binary_search(&tag).is_ok()
}

/// Whether `tag` is passed over.
pub fn is_skipped(tag: &str) -> bool {
    SKIPPED.binary_search(&tag).is_ok()
}

/// Whether a `class` attribute holds a word of [`HIDDEN_CLASSES`].
pub fn hides(class: &str) -> bool {
    class.split_ascii_whitespace().any(|word| HIDDEN_CLASSES.iter().any(|h| h.eq_ignore_ascii_case(word)))
}

/// The last value of `property` in a `style` attribute, in lower case.
pub fn style(style: &str, property: &str) -> Option<String> {
    style.split(';').rev().find_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        if !name.trim().eq_ignore_ascii_case(property) {
            return None;
        }
        let value = value.trim().to_ascii_lowercase();
        Some(value.strip_suffix("!important").map_or(value.as_str(), str::trim_end).to_owned())
    })
}

/// The kind of text that stands in `tag`, given the kind of text around that element.
///
/// The innermost telling element decides, but a paragraph (or a box) keeps the kind of the quote
/// or caption that it stands in.
pub fn kind(tag: &str, around: BlockKind) -> BlockKind {
    match tag {
        "h1" => BlockKind::Title,
        "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading,
        "p" if matches!(around, BlockKind::Quote | BlockKind::Caption) => around,
        "p" => BlockKind::Paragraph,
        "blockquote" => BlockKind::Quote,
        "li" | "dt" | "dd" => BlockKind::Item,
        "figcaption" | "caption" => BlockKind::Caption,
        "td" | "th" => BlockKind::Cell,
        "pre" | "listing" | "xmp" | "plaintext" => BlockKind::Preformatted,
        "article" | "aside" | "body" | "footer" | "header" | "main" | "nav" | "section" => BlockKind::Other,
        _ => around,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_for_the_search() {
        assert!(BLOCK.is_sorted() && SKIPPED.is_sorted());
        assert!(HIDDEN_CLASSES.iter().all(|c| *c == c.to_ascii_lowercase()));
    }
}
