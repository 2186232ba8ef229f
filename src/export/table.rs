//! CSV and TSV, a row a statement (and, where they were asked for, a row an official).
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
//! injection"): a page must not compute in its reader's files.

use super::{Entry, Official, View};

macro_rules! head {
    ($sep:literal) => {
        concat!(
            "document",
            $sep,
            "id",
            $sep,
            "mark",
            $sep,
            "form",
            $sep,
            "stance",
            $sep,
            "content",
            $sep,
            "speaker",
            $sep,
            "office",
            $sep,
            "country",
            $sep,
            "relay",
            $sep,
            "cue",
            $sep,
            "confidence",
            $sep,
            "responds_to",
            $sep,
            "start",
            $sep,
            "end",
            $sep,
            "link",
            $sep,
            "title",
            $sep,
            "outlet",
            $sep,
            "author",
            $sep,
            "published",
            $sep,
            "read",
            $sep,
            "address\n"
        )
    };
}

/// First line of a CSV file. `start` and `end` are UTF-16 units of the analysed text.
pub const CSV_HEAD: &str = head!(",");
/// First line of a TSV file.
pub const TSV_HEAD: &str = head!("\t");

const COLUMNS: usize = 22;

/// Rows of a CSV file, without its head.
pub fn csv(view: &View) -> String {
    rows(view, b',', csv::QuoteStyle::Necessary)
}

/// Rows of a TSV file, without its head. No cell holds a tab, a line break or quotation marks
/// that mean something: every cell is [`super::words::one_line`].
pub fn tsv(view: &View) -> String {
    rows(view, b'\t', csv::QuoteStyle::Never)
}

fn rows(view: &View, delimiter: u8, quotes: csv::QuoteStyle) -> String {
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).quote_style(quotes).from_writer(Vec::new());
    let records = view.officials.iter().map(official).chain(view.entries.iter().map(statement));
    for record in records {
        let cells = [vec![view.analysis.id.clone()], record, article(view)].concat();
        debug_assert_eq!(cells.len(), COLUMNS);
        // Writing to memory, rows of one length: nothing that could fail.
        let _ = writer.write_record(cells.iter().map(|cell| guarded(&super::words::one_line(cell))));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn official(official: &Official) -> Vec<String> {
    let speaker = &official.speaker;
    let mut cells = vec![String::new(); COLUMNS - 7];
    let known = [(1, "official"), (5, &speaker.name), (6, &speaker.office), (7, &speaker.country)];
    for (column, value) in known {
        cells[column] = value.to_owned();
    }
    cells
}

fn statement(entry: &Entry) -> Vec<String> {
    let statement = entry.statement;
    let name = |value: serde_json::Result<String>| value.unwrap_or_default().trim_matches('"').to_owned();
    vec![
        statement.id.to_string(),
        entry.highlight().name().to_owned(),
        name(serde_json::to_string(&statement.form)),
        name(serde_json::to_string(&statement.stance)),
        entry.line(),
        entry.speaker.name.clone(),
        entry.speaker.office.clone(),
        entry.speaker.country.clone(),
        entry.relay.clone(),
        entry.cue.clone(),
        hundredths(statement.confidence),
        statement.responds_to.iter().map(u32::to_string).collect::<Vec<_>>().join(" "),
        statement.content.first().map(|span| span.0.to_string()).unwrap_or_default(),
        statement.content.last().map(|span| span.1.to_string()).unwrap_or_default(),
        entry.link.clone(),
    ]
}

fn article(view: &View) -> Vec<String> {
    let article = &view.article;
    vec![
        article.title.clone(),
        article.site.clone(),
        article.authors.join("; "),
        article.published.clone(),
        article.read_at.clone(),
        article.url.clone(),
    ]
}

/// `cell`, with an apostrophe before what Excel, LibreOffice or Google Sheets would compute
/// (full-width forms included, which some of them fold).
fn guarded(cell: &str) -> String {
    let computes = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '|', '%']);
    if computes { format!("'{cell}") } else { cell.to_owned() }
}

/// "0.93". What the standard library formats floats with is ten kilobytes that every reader would download.
fn hundredths(share: f64) -> String {
    let hundredths = (share * 100.0).round() as u32;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_names_every_column() {
        assert_eq!(CSV_HEAD.split(',').count(), COLUMNS);
        assert_eq!(TSV_HEAD.split('\t').count(), COLUMNS);
    }

    #[test]
    fn formulas_are_disarmed_and_words_are_not() {
        for formula in ["=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)", "＝1", "|cmd"] {
            assert_eq!(guarded(formula), format!("'{formula}"));
        }
        for words in ["“-”", "a=b", "", "5"] {
            assert_eq!(guarded(words), words);
        }
    }
}
