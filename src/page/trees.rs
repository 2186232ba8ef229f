//! The article model: an ensemble of decision trees over the numbers of
//! [`features`](super::features), from `data/article-weights.tsv`.

pub(super) enum Node {
    Leaf(f32),
    /// Goes to the next node where the number is at most the threshold, else to `high`, which stands
    /// behind it, too, so that every walk ends.
    Split {
        number: u8,
        threshold: f32,
        high: u16,
    },
}

// The first node of each tree, and the nodes of all trees in one list.
include!(concat!(env!("OUT_DIR"), "/trees.rs"));

/// How likely a block with these numbers is article text, 0 to 1.
pub(super) fn likelihood(numbers: &[f32]) -> f32 {
    let sum: f32 = ROOTS.iter().map(|&root| leaf(root, numbers)).sum();
    1.0 / (1.0 + (-sum).exp())
}

fn leaf(root: u16, numbers: &[f32]) -> f32 {
    let mut at = root;
    loop {
        match NODES.get(usize::from(at)) {
            Some(Node::Leaf(value)) => return *value,
            Some(&Node::Split { number, threshold, high }) => {
                let number = numbers.get(usize::from(number)).copied().unwrap_or(0.0);
                at = if number <= threshold { at + 1 } else { high };
            }
            None => return 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole() {
        assert!(ROOTS.len() > 50);
        for (at, node) in NODES.iter().enumerate() {
            match *node {
                Node::Split { high, .. } => {
                    let high = usize::from(high);
                    assert!(at + 1 < high && high < NODES.len(), "node {at}");
                }
                Node::Leaf(value) => assert!(value.is_finite()),
            }
        }
    }
}
