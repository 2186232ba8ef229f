//! Every export format against a golden file in `tests/export/`, and against hostile text.
//!
//! `UPDATE_GOLDEN=1 cargo test --test export` writes the golden files anew; look at the difference
//! before you keep it.

use onrecord::Analysis;
use onrecord::analysis::{Entity, Mention, PageInfo, SCHEMA, Span, Statement};
use onrecord::export::{Format, Highlight, Options, Speaker, copy};
use onrecord::people::{Kind, MentionKind};
use onrecord::statements::{Form, Stance};
use pulldown_cmark::{Event, Parser, Tag};
use std::path::Path;

/// Invented: the people, the port, and the quarrel.
const TEXT: &str = "Denmark and Norway trade words over closed port\n\n\
“We closed the port at noon,” Danish Transport Minister Karla Holm said. “The crews were moved inland.\n\n\
“By evening the water had reached the silos. 😀”\n\n\
Holm accused Oslo of sending ships “without lights” through the strait.\n\n\
Norway’s foreign ministry denied that any ship had passed without lights, and told Baltic Wire there was \
“no evidence” of damage.\n\n\
Holm’s office declined to comment on the cost.\n\n\
“We closed the port at noon,” a harbour worker repeated.";

struct Build {
    analysis: Analysis,
}

impl Build {
    fn span(&self, piece: &str) -> Span {
        let at = self.analysis.text.find(piece).unwrap_or_else(|| panic!("{piece:?} stands in the text"));
        self.span_at(at, piece)
    }

    fn last(&self, piece: &str) -> Span {
        let at = self.analysis.text.rfind(piece).unwrap_or_else(|| panic!("{piece:?} stands in the text"));
        self.span_at(at, piece)
    }

    fn span_at(&self, at: usize, piece: &str) -> Span {
        let units = |text: &str| text.encode_utf16().count() as u32;
        let start = units(&self.analysis.text[..at]);
        Span(start, start + units(piece))
    }

    fn entity(&mut self, kind: Kind, name: &str, office: Option<&str>, country: Option<&str>, mention: &str) {
        let Span(start, end) = self.span(mention);
        let id = self.analysis.entities.len() as u32;
        self.analysis.entities.push(Entity {
            id,
            kind,
            name: name.to_owned(),
            official: office.is_some() && kind == Kind::Person,
            office: office.map(str::to_owned),
            country: country.map(str::to_owned),
            mentions: vec![Mention { start, end, kind: MentionKind::Name }],
            ..Entity::default()
        });
    }

    fn says(
        &mut self,
        speaker: Option<u32>,
        form: Form,
        stance: Stance,
        content: Vec<Span>,
        cue: &str,
        source: &str,
    ) {
        let id = self.analysis.statements.len() as u32;
        let (cue, source) = (vec![self.span(cue)], vec![self.span(source)]);
        self.analysis.statements.push(Statement {
            id,
            form,
            stance,
            content,
            cue,
            source,
            speaker,
            confidence: 0.94,
            ..Statement::default()
        });
    }
}

fn invented() -> Analysis {
    let mut build = Build {
        analysis: Analysis {
            schema: SCHEMA.to_owned(),
            id: "port".to_owned(),
            text: TEXT.to_owned(),
            page: PageInfo {
                url: "https://news.example/port?day=2&lang=en".to_owned(),
                title: "Denmark and Norway trade words over closed port".to_owned(),
                site: "The Strait Times-Herald".to_owned(),
                author: vec!["Maya Lindqvist".to_owned(), "News desk".to_owned()],
                published: Some("2024-02-29T18:30:00+01:00".to_owned()),
                language: Some("en-GB".to_owned()),
                ..PageInfo::default()
            },
            ..Analysis::default()
        },
    };
    build.entity(Kind::Person, "Karla Holm", Some("Transport Minister"), Some("DK"), "Karla Holm");
    build.entity(
        Kind::Government,
        "Norway’s foreign ministry",
        None,
        Some("NO"),
        "Norway’s foreign ministry",
    );
    build.analysis.entities[1].stands_for = Some("Ministry of Foreign Affairs of Norway".to_owned());
    build.entity(Kind::Unnamed, "a harbour worker", None, None, "a harbour worker");
    let long = vec![
        build.span("“We closed the port at noon,”"),
        build.span("“The crews were moved inland."),
        build.span("“By evening the water had reached the silos. 😀”"),
    ];
    build.says(Some(0), Form::Direct, Stance::Asserts, long, "said", "Danish Transport Minister Karla Holm");
    let accusation = vec![build.span("sending ships “without lights” through the strait")];
    build.says(Some(0), Form::Mixed, Stance::Asserts, accusation, "accused", "Holm");
    let denied = vec![build.span("any ship had passed without lights")];
    build.says(Some(1), Form::Indirect, Stance::Denies, denied, "denied", "Norway’s foreign ministry");
    build.analysis.statements[2].responds_to = vec![1];
    let evidence = vec![build.span("there was “no evidence” of damage")];
    build.says(Some(1), Form::Mixed, Stance::NoEvidence, evidence, "told", "Norway’s foreign ministry");
    build.analysis.statements[3].relay = Some("Baltic Wire".to_owned());
    let declined = vec![build.span("declined to comment on the cost")];
    build.says(None, Form::Indirect, Stance::Declines, declined, "declined", "Holm’s office");
    let repeated = vec![build.last("“We closed the port at noon,”")];
    build.says(Some(2), Form::Direct, Stance::Asserts, repeated, "repeated", "a harbour worker");
    build.analysis
}

fn options() -> Options {
    Options { read_at: Some("2024-03-01T09:00:00Z".to_owned()), ..Options::default() }
}

/// The analysis of [`invented`] with every string of the page replaced by `hostile`.
fn poisoned(hostile: &str) -> Analysis {
    let units = hostile.encode_utf16().count() as u32;
    let text = || hostile.to_owned();
    Analysis {
        text: format!("{hostile}\n\n{hostile} end."),
        page: PageInfo {
            url: format!("https://news.example/{hostile}"),
            title: text(),
            site: text(),
            author: vec![text()],
            published: Some(text()),
            language: Some(text()),
            ..PageInfo::default()
        },
        entities: vec![Entity {
            name: text(),
            official: true,
            office: Some(text()),
            country: Some(text()),
            as_of: Some(text()),
            mentions: vec![Mention { start: 0, end: units, kind: MentionKind::Name }],
            ..Entity::default()
        }],
        statements: (0..2)
            .map(|id| Statement {
                id,
                content: vec![Span(0, units), Span(units + 2, 2 * units + 6)],
                cue: vec![Span(0, units)],
                source: vec![Span(0, units)],
                speaker: (id == 0).then_some(0),
                relay: Some(text()),
                responds_to: vec![1 - id],
                ..Statement::default()
            })
            .collect(),
        ..Analysis::default()
    }
}

fn everything() -> Options {
    let only = vec![Highlight::Official, Highlight::Denial, Highlight::Quote, Highlight::Claim];
    Options { only: Some(only), ..options() }
}

#[test]
fn formats_are_as_in_the_golden_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for format in Format::ALL {
        let name = format!("port.{}", format.ending());
        let made = copy(&invented(), format, &options());
        if update {
            std::fs::write(folder.join(&name), &made).expect("a golden file");
        }
        let golden = std::fs::read_to_string(folder.join(&name)).unwrap_or_default().replace("\r\n", "\n");
        if made != golden {
            different.push(format!("{name}:\n{made}"));
        }
    }
    assert!(different.is_empty(), "differs from the golden file:\n{}", different.join("\n"));
}

#[test]
fn an_office_that_someone_is_called_by_is_told_once() {
    let behind = |name: &str, office: &str, country: &str| {
        let [name, office, country] = [name, office, country].map(str::to_owned);
        let speaker = Speaker { name, office, country, entity: None };
        (speaker.behind(), speaker.behind_comma())
    };
    assert_eq!(behind("Minister", "minister", "SE"), (" (Sweden)".into(), " (Sweden)".into()));
    assert_eq!(behind("South Korean officials", "South Korean officials", "KR").1, "");
    assert_eq!(behind("Ada Lind", "minister", "SE").1, ", minister (Sweden),");
}

#[test]
fn the_owner_of_a_claim_is_called_by_what_he_is() {
    for (text, name) in [
        ("His claim that the port was safe angered unions.", "He"),
        ("Holm’s claim that the sector had no plan angered unions.", "Holm"),
    ] {
        let copied =
            copy(&onrecord::analyse(&onrecord::page::plain::read(text)), Format::Markdown, &options());
        assert!(copied.contains(&format!("**{name}** said")), "{copied}");
    }
}

#[test]
fn markdown_and_html_keep_hostile_text_as_text() {
    for hostile in [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1)) ![x](https://t.example/p.gif)",
        "\"onmouseover=\"alert(1) x='",
        "*bold* _it_ `code` ~~gone~~ <b>b</b> &lt;i&gt;",
        "# Head\n\n- item\n\n> quote\n\n    code",
        "](https://evil.example) [a]: https://evil.example",
        "| a | b |\n|---|---|\n| c | d |",
        "\u{1b}[31m\u{202e}\u{9b}2J",
    ] {
        let analysis = poisoned(hostile);
        let html = copy(&analysis, Format::Html, &everything());
        let tree = scraper::Html::parse_fragment(&html);
        for element in tree.root_element().descendants().filter_map(|node| node.value().as_element()) {
            let known = ["html", "h2", "p", "a", "ul", "li", "blockquote", "strong"];
            assert!(known.contains(&element.name()), "{} from {hostile:?}:\n{html}", element.name());
            for (name, value) in element.attrs() {
                let safe = ["href", "cite"].contains(&name) && value.starts_with("https://news.example/");
                assert!(safe, "{name}={value} from {hostile:?}");
            }
        }
        for format in Format::ALL {
            let made = copy(&analysis, format, &everything());
            assert!(
                !made.contains(['\u{1b}', '\u{9b}', '\u{202e}'])
                    || format == Format::Json
                    || format == Format::JsonLd
            );
        }
        let markdown = copy(&analysis, Format::Markdown, &everything());
        for event in Parser::new_ext(&markdown, markdown_options()) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert!(dest_url.starts_with("https://news.example/"), "{dest_url} from {hostile:?}");
                }
                Event::Start(tag) => {
                    let known = matches!(
                        tag,
                        Tag::Paragraph
                            | Tag::Heading { .. }
                            | Tag::BlockQuote(_)
                            | Tag::List(None)
                            | Tag::Item
                            | Tag::Strong
                    );
                    assert!(known, "{tag:?} from {hostile:?}:\n{markdown}");
                }
                Event::End(_) | Event::Text(_) => {}
                other => panic!("{other:?} from {hostile:?}:\n{markdown}"),
            }
        }
    }
}

/// Every extension that does not change the look of plain letters.
fn markdown_options() -> pulldown_cmark::Options {
    pulldown_cmark::Options::all() - pulldown_cmark::Options::ENABLE_SMART_PUNCTUATION
}

#[test]
fn markdown_shows_the_words_of_the_page_and_no_others() {
    for words in [
        "5 * 3 = 15_000 <ok> [sic] & more",
        "1. It’s R&D; a_b ~ $5-$6 #1",
        r"C:\dir \* {{x}} %%y%% ==z== ^w^",
    ] {
        let markdown = copy(&poisoned(words), Format::Markdown, &everything());
        let shown: String = Parser::new_ext(&markdown, markdown_options())
            .filter_map(|event| if let Event::Text(text) = event { Some(text.into_string()) } else { None })
            .collect();
        // Title, three details, official, and content, speaker and relay of two statements.
        assert!(shown.matches(words).count() >= 12, "{words} in {shown}");
    }
}

#[test]
fn a_spreadsheet_computes_nothing_and_reads_every_cell_back() {
    for hostile in [
        "=HYPERLINK(\"https://evil.example\")",
        "+1+1",
        "-2",
        "@SUM(A1:A9)",
        "a,\"b\"\tc\r\n=d",
        "\t=1",
        "＝1",
    ] {
        for (format, delimiter) in [(Format::Csv, b','), (Format::Tsv, b'\t')] {
            let table = copy(&poisoned(hostile), format, &everything());
            let quoting = format == Format::Csv;
            let mut reader =
                csv::ReaderBuilder::new().delimiter(delimiter).quoting(quoting).from_reader(table.as_bytes());
            let rows: Vec<_> = reader.records().map(|row| row.expect("rows of one length")).collect();
            assert_eq!(rows.len(), 3, "an official and two statements: {table}");
            for cell in rows.iter().flatten() {
                assert!(
                    !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']),
                    "{cell:?} from {hostile:?}"
                );
            }
        }
    }
    let table = copy(&invented(), Format::Csv, &options());
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let contents: Vec<_> = reader.records().map(|row| row.expect("a row")[5].to_owned()).collect();
    assert_eq!(contents[1], "sending ships “without lights” through the strait");
}

#[test]
fn json_is_the_analysis_and_a_choice_leaves_no_loose_end() {
    let analysis = invented();
    let whole: Analysis =
        serde_json::from_str(&copy(&analysis, Format::Json, &options())).expect("onrecord/1");
    assert_eq!(whole, analysis);
    let only = Options { only: Some(vec![Highlight::Denial]), ..options() };
    let denials: Analysis = serde_json::from_str(&copy(&analysis, Format::Json, &only)).expect("onrecord/1");
    assert_eq!(denials.statements.iter().map(|s| s.id).collect::<Vec<_>>(), [2, 3]);
    assert!(denials.statements.iter().all(|s| s.responds_to.is_empty()), "statement 1 is not there");
    assert_eq!(denials.entities.iter().map(|e| e.id).collect::<Vec<_>>(), [1]);
}

#[test]
fn spans_that_lie_outside_the_text_are_no_danger() {
    let mut analysis = invented();
    for statement in &mut analysis.statements {
        statement.content = vec![Span(9_000, 4), Span(5, 2), Span(u32::MAX, u32::MAX), Span(0, u32::MAX)];
        statement.speaker = Some(77);
        statement.responds_to = vec![99, statement.id, 0];
    }
    for format in Format::ALL {
        assert!(!copy(&analysis, format, &everything()).is_empty());
        assert!(copy(&Analysis::default(), format, &everything()).ends_with('\n'));
    }
}
