//! The stations of the way from page to analysis, timed one by one where the module runs. Only for
//! `benches/stations.mjs`: the extension's module is built without it.

use super::{from_js, now, to_js};
use onrecord::model::Tagger;
use onrecord::page::article::{self, Article};
use onrecord::text::{Document, Source};
use onrecord::{Analysis, Page, people, statements};
use wasm_bindgen::prelude::*;

/// Runs every station `rounds` times on one page and gives `[name, milliseconds]` of each: the
/// median.
///
/// # Errors
/// A value that is no page.
#[wasm_bindgen(unchecked_return_type = "[string, number][]")]
pub fn stations(
    #[wasm_bindgen(unchecked_param_type = "any")] page: JsValue,
    rounds: usize,
) -> Result<JsValue, JsError> {
    let page: Page = from_js(page, "the page")?;
    let read = |article: &Article| {
        Document::new(article.parts.iter().filter_map(|part| {
            let block = page.blocks.get(part.block)?;
            Some(Source { block: part.block, kind: block.kind, role: part.role, text: &block.text })
        }))
    };
    let article = article::select(&page);
    let doc = read(&article);
    let tagged = Tagger::embedded().tag(&doc).attributions;
    let people = people::find(&doc, None);
    let attributions = statements::attributions(&doc, &people, tagged.clone());
    let mut built = people.clone();
    let statements = statements::build(&doc, &mut built, attributions.clone());

    to_js(&vec![
        ("article", median(rounds, || (), |()| article::select(&page))),
        ("text", median(rounds, || (), |()| read(&article))),
        ("tagger", median(rounds, || (), |()| Tagger::embedded().tag(&doc))),
        ("people", median(rounds, || (), |()| people::find(&doc, None))),
        (
            "attributions",
            median(rounds, || tagged.clone(), |tagged| statements::attributions(&doc, &people, tagged)),
        ),
        (
            "stances, speakers, answers",
            median(
                rounds,
                || (people.clone(), attributions.clone()),
                |(mut people, attributions)| statements::build(&doc, &mut people, attributions),
            ),
        ),
        (
            "analysis",
            median(
                rounds,
                || (built.clone(), statements.clone()),
                |(people, statements)| {
                    let mut analysis = Analysis::of(&page, article.whole_page, &doc);
                    analysis.fill(&doc, people, statements);
                    analysis
                },
            ),
        ),
        ("all of it", median(rounds, || (), |()| onrecord::analyse(&page))),
    ])
}

/// Median milliseconds of `work`; neither what `prepare` takes nor what dropping the result takes
/// is counted.
fn median<P, R>(rounds: usize, prepare: impl Fn() -> P, work: impl Fn(P) -> R) -> f64 {
    let mut times: Vec<f64> = (0..rounds)
        .map(|_| {
            let prepared = prepare();
            let began = now();
            let result = work(prepared);
            let time = now() - began;
            drop(result);
            time
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(rounds / 2).copied().unwrap_or_default()
}
