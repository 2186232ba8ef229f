//! The numbers of a block that its place in the flow gives.

use super::counted::Counted;
use super::{BlockKind, Page};

/// Where blocks stand in the flow of the page.
pub(super) struct Flow {
    numbers: Vec<[f32; 7]>,
}

impl Flow {
    pub fn of(page: &Page, counted: &[Counted]) -> Flow {
        let all: f32 = counted.iter().map(Counted::len).sum();
        let prose: f32 = counted.iter().filter(|c| c.prose).map(Counted::len).sum();
        let (mut before, mut prose_before, mut since_title, mut from_prose) =
            (0.0f32, 0.0f32, -1.0f32, 99.0f32);
        let mut numbers = Vec::with_capacity(counted.len());
        for (i, c) in counted.iter().enumerate() {
            let is_title = page.blocks.get(i).is_some_and(|b| b.kind == BlockKind::Title);
            since_title = if is_title { 0.0 } else { since_title };
            let mine = if c.prose { c.len() } else { 0.0 };
            numbers.push([
                before / all.max(1.0),
                i as f32 / counted.len() as f32,
                prose_before / prose.max(1.0),
                (prose - prose_before - mine) / prose.max(1.0),
                if since_title < 0.0 { -1.0 } else { since_title.ln_1p() },
                0.0,
                from_prose.ln_1p(),
            ]);
            before += c.len();
            prose_before += mine;
            since_title = if since_title < 0.0 { since_title } else { since_title + c.len() };
            from_prose = if c.prose { 0.0 } else { (from_prose + 1.0).min(99.0) };
        }
        let mut to_prose = 99.0f32;
        for (row, c) in numbers.iter_mut().zip(counted).rev() {
            row[5] = to_prose.ln_1p();
            to_prose = if c.prose { 0.0 } else { (to_prose + 1.0).min(99.0) };
        }
        Flow { numbers }
    }

    /// Adds the numbers of block `i`.
    pub fn push(&self, i: usize, row: &mut Vec<f32>) {
        row.extend(self.numbers.get(i).copied().unwrap_or_default());
    }
}
