//! The browser's door: plain JavaScript objects in and out, by `serde-wasm-bindgen`.
//!
//! The same fields as the JSON of [`onrecord::analysis`] and [`onrecord::page`]; `null` stands for
//! `None`. Every error is a `JsError` whose message a person can read. A panic, which would be a
//! fault of ours, reaches the console before the module stops.

#[cfg(feature = "stations")]
mod stations;
#[cfg(test)]
mod tests;

use js_sys::{Array, Date, Object, Reflect};
use onrecord::export::{self, Format, Options};
use onrecord::page::plain;
use onrecord::{Analysis, Page};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;
use web_sys::{Performance, console};

/// Sends a panic's message and place to the console; runs when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console::error_1(&format!("On Record stopped, please report this: {panic}").into());
    }));
}

/// Analyses a page of the collector or of [`readText`](read_text).
///
/// # Errors
/// A value that is no page.
#[wasm_bindgen(unchecked_return_type = "any")]
pub fn analyse(#[wasm_bindgen(unchecked_param_type = "any")] page: JsValue) -> Result<JsValue, JsError> {
    let began = now();
    let page: Page = from_js(page, "the page")?;
    let read = now();
    let analysis = onrecord::analyse(&page);
    let done = now();
    let value = to_js(&analysis)?;
    console::debug_1(
        &format!(
            "On Record: {} characters, {} statements; read in {} ms, analysed in {} ms, handed over in {} ms",
            analysis.text.len(),
            analysis.statements.len(),
            (read - began).round() as u32,
            (done - read).round() as u32,
            (now() - done).round() as u32,
        )
        .into(),
    );
    Ok(value)
}

/// Runs every station once on a few words. A browser compiles a function when it is first called;
/// done while the page is still being collected, that costs the reader nothing.
#[wasm_bindgen]
pub fn warm() {
    let mut page = plain::read(
        "Minister denies report\n\n“We closed no port,” Transport Minister Karla Holm of Norway told Reuters on \
         Monday. She said that the claims were “baseless”.\n\nAccording to the Kremlin, there was no evidence. \
         A spokesman for the ministry declined to comment.",
    );
    // Chooses the article, too.
    page.plain = false;
    let page = to_js(&page).and_then(|page| from_js::<Page>(page, "the page"));
    let _ = page.map(|page| onrecord::analyse(&page)).and_then(|analysis| to_js(&analysis));
}

/// A first answer for a very long page: about `words` words of its article around a block.
///
/// # Errors
/// A value that is no page.
#[wasm_bindgen(js_name = analyseNear, unchecked_return_type = "any")]
pub fn analyse_near(
    #[wasm_bindgen(unchecked_param_type = "any")] page: JsValue,
    block: usize,
    words: usize,
) -> Result<JsValue, JsError> {
    let page: Page = from_js(page, "the page")?;
    to_js(&onrecord::analyse_near(&page, block, words))
}

/// A page from plain text: paragraphs are separated by empty lines.
///
/// # Errors
/// None that a caller could cause.
#[wasm_bindgen(js_name = readText, unchecked_return_type = "any")]
pub fn read_text(text: &str) -> Result<JsValue, JsError> {
    to_js(&plain::read(text))
}

/// Statements of an analysis as text to paste or save. `options` holds [`Options`] in camel case
/// (`ids`, `only`, `readAt`, `links`, `blocks`), each of which may be left out; so may `options`.
/// Without `readAt`, the page was read now.
///
/// # Errors
/// A value that is no analysis, a format that [`formats`] does not list, an unknown option.
#[wasm_bindgen]
pub fn copy(
    #[wasm_bindgen(unchecked_param_type = "any")] analysis: JsValue,
    format: &str,
    #[wasm_bindgen(unchecked_param_type = "any")] options: JsValue,
) -> Result<String, JsError> {
    let Some(format) = Format::named(format) else {
        let names = Format::ALL.map(Format::name).join(", ");
        return Err(JsError::new(&format!("there is no format “{format}”; there are {names}")));
    };
    let analysis: Analysis = from_js(analysis, "the analysis")?;
    refuse_unknown(&options)?;
    let options: Option<Options> = from_js(options, "the options")?;
    let mut options = options.unwrap_or_default();
    options.read_at.get_or_insert_with(|| String::from(Date::new_0().to_iso_string()));
    Ok(export::copy(&analysis, format, &options))
}

/// Every format as `{name, mediaType, ending}`, the default first.
///
/// # Errors
/// None that a caller could cause.
#[wasm_bindgen(unchecked_return_type = "{name: string, mediaType: string, ending: string}[]")]
pub fn formats() -> Result<JsValue, JsError> {
    let formats = Array::new();
    for format in Format::ALL {
        let object = Object::new();
        for (key, value) in
            [("name", format.name()), ("mediaType", format.media_type()), ("ending", format.ending())]
        {
            Reflect::set(&object, &key.into(), &value.into())
                .map_err(|_| JsError::new("the list of formats cannot be made"))?;
        }
        formats.push(&object);
    }
    Ok(formats.into())
}

/// Version of the core.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// A misspelt option must not be passed over, as `serde-wasm-bindgen` would.
fn refuse_unknown(options: &JsValue) -> Result<(), JsError> {
    let Some(options) = options.dyn_ref::<Object>() else { return Ok(()) };
    for key in Object::keys(options).iter().filter_map(|key| key.as_string()) {
        if !Options::NAMES.contains(&key.as_str()) {
            let names = Options::NAMES.join(", ");
            return Err(JsError::new(&format!("there is no option “{key}”; there are {names}")));
        }
    }
    Ok(())
}

fn from_js<T: DeserializeOwned>(value: JsValue, what: &str) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| JsError::new(&format!("{what} cannot be read: {error}")))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    let serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    value
        .serialize(&serializer)
        .map_err(|error| JsError::new(&format!("the result cannot be handed over: {error}")))
}

/// Milliseconds on the clock that pages and workers both have; 0 where there is none.
fn now() -> f64 {
    let clock = Reflect::get(&js_sys::global(), &"performance".into()).unwrap_or(JsValue::UNDEFINED);
    if clock.is_object() { clock.unchecked_into::<Performance>().now() } else { 0.0 }
}
