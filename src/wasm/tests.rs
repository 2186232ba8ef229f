//! The browser's door, in WebAssembly under Node: `wasm-pack test --node src/wasm`.

use super::{analyse, copy, formats, read_text, version, warm};
use js_sys::{Array, Reflect};
use onrecord::model::Tagger;
use onrecord::text::Document;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).expect("a plain object")
}

fn text(value: &JsValue, key: &str) -> String {
    get(value, key).as_string().unwrap_or_default()
}

fn object(json: &str) -> JsValue {
    js_sys::JSON::parse(json).expect("JSON")
}

/// The message that a caller sees.
fn message<T>(result: Result<T, wasm_bindgen::JsError>) -> String {
    result.err().map(|error| text(&error.into(), "message")).unwrap_or_default()
}

/// As the collector gives it.
const PAGE: &str = r#"{"url": "https://news.example/port", "head": {"lang": "en", "title": "Port closed"},
    "containers": [{"tag": "body"}, {"parent": 0, "tag": "article"}], "blocks": [
    {"container": 1, "kind": "title", "text": "Port closed"},
    {"container": 1, "kind": "paragraph", "text": "“We closed the port at noon,” Transport Minister Karla Holm said. It had rained for days, and the harbour was full of water from the river by the evening."}]}"#;

#[wasm_bindgen_test]
fn a_page_goes_in_and_a_plain_object_comes_out() {
    let analysis = analyse(object(PAGE)).expect("an analysis");
    assert_eq!(text(&analysis, "schema"), "onrecord/1");
    assert!(text(&analysis, "text").contains("“We closed the port at noon,”"));
    let info = get(&analysis, "page");
    assert_eq!(text(&info, "url"), "https://news.example/port");
    assert!(get(&info, "published").is_null(), "null stands for nothing");
    assert!(Array::is_array(&get(&info, "body")));
}

#[wasm_bindgen_test]
fn warming_up_changes_nothing() {
    let json = |page: JsValue| js_sys::JSON::stringify(&analyse(page).expect("an analysis")).expect("JSON");
    let before = json(object(PAGE));
    warm();
    assert_eq!(before, json(object(PAGE)));
}

#[wasm_bindgen_test]
fn what_comes_out_goes_in_again() {
    let analysis =
        analyse(read_text("“No,” said Karla Holm.\n\nShe left.").expect("a page")).expect("an analysis");
    let json = copy(analysis, "json", JsValue::NULL).expect("JSON");
    assert_eq!(text(&object(&json), "text"), "“No,” said Karla Holm.\n\nShe left.");
}

#[wasm_bindgen_test]
fn options_choose_and_the_date_of_reading_is_now_unless_given() {
    let analysis = || {
        object(
            r#"{"text": "“No,” she said.", "page": {"title": "T"},
                "statements": [{"id": 0, "content": [[0, 5]]}, {"id": 1, "content": [[6, 9]]}]}"#,
        )
    };
    let options = object(r#"{"ids": [1], "readAt": "2024-02-29T23:00:00Z", "only": null, "links": false}"#);
    let note = copy(analysis(), "markdown", options).expect("Markdown");
    assert!(note.contains("> she") && !note.contains("“No,”"), "{note}");
    assert!(note.contains("read 29 February 2024"), "{note}");
    let today = String::from(js_sys::Date::new_0().to_iso_string());
    let csv = copy(analysis(), "csv", JsValue::UNDEFINED).expect("CSV");
    assert!(csv.contains(&today[..10]), "{csv}");
}

#[wasm_bindgen_test]
fn every_format_is_listed_and_works() {
    let listed: Array = formats().expect("a list").into();
    assert_eq!(text(&listed.get(0), "name"), "markdown");
    for format in listed.iter() {
        assert!(text(&format, "mediaType").contains('/'));
        assert!(copy(object("{}"), &text(&format, "name"), JsValue::NULL).is_ok());
    }
    assert!(version().starts_with(|c: char| c.is_ascii_digit()));
}

#[wasm_bindgen_test]
fn errors_tell_what_is_wrong() {
    assert!(message(analyse(JsValue::NULL)).starts_with("the page cannot be read"));
    assert!(
        message(copy(object("{}"), "docx", JsValue::NULL))
            .contains("no format “docx”; there are markdown, text")
    );
    assert!(message(copy(object("7"), "text", JsValue::NULL)).starts_with("the analysis cannot be read"));
    let typo = message(copy(object("{}"), "text", object(r#"{"id": [1]}"#)));
    assert!(typo.contains("no option “id”; there are ids"), "{typo}");
}

/// The same digits as the training code's own arithmetic wrote down, so wasm, native code and the
/// trained network agree.
#[wasm_bindgen_test]
fn the_tagger_says_in_wasm_what_the_training_code_computed() {
    let rows =
        include_str!("../../models/agreement.tsv").lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let mut compared = 0;
    for row in rows.filter(|row| row[0] == "sample") {
        let text = js_sys::JSON::parse(row[1]).ok().and_then(|json| json.as_string()).expect("a JSON text");
        let paragraphs: Vec<&str> = text.split('\n').filter(|p| !p.trim().is_empty()).collect();
        assert_eq!(Tagger::embedded().digits(&Document::from_paragraphs(&paragraphs)), row[2..4], "{text}");
        compared += 1;
    }
    assert!(compared >= 8);
}
