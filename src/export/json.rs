//! The schema `onrecord/1` itself.

use super::{Highlight, Options};
use crate::Analysis;
use std::borrow::Cow;

/// With a choice made, statements that were not chosen go, and so do references to
/// them; entities stay where they speak, or where they are officials and those are kept.
pub fn write<'a>(analysis: &'a Analysis, options: &Options) -> Cow<'a, Analysis> {
    let everything = options.ids.is_none() && options.only.is_none() && !options.certain;
    if everything { Cow::Borrowed(analysis) } else { Cow::Owned(chosen(analysis, options)) }
}

fn chosen(analysis: &Analysis, options: &Options) -> Analysis {
    let mut statements: Vec<_> = options.statements(analysis).into_iter().cloned().collect();
    let kept: std::collections::HashSet<_> = statements.iter().map(|s| s.id).collect();
    for statement in &mut statements {
        statement.responds_to.retain(|id| kept.contains(id));
    }
    let speakers: std::collections::HashSet<_> = statements.iter().filter_map(|s| s.speaker).collect();
    let officials = options.keeps(Highlight::Official);
    let stays = |id: u32, official: bool| speakers.contains(&id) || (officials && official);
    Analysis {
        schema: analysis.schema.clone(),
        id: analysis.id.clone(),
        page: analysis.page.clone(),
        text: analysis.text.clone(),
        blocks: analysis.blocks.clone(),
        entities: analysis.entities.iter().filter(|e| stays(e.id, e.official)).cloned().collect(),
        statements,
    }
}
