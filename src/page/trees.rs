//! The article model: an ensemble of decision trees over the numbers of
//! [`features`](super::features), read from `data/article-weights.tsv`.

use super::features::NAMES;
use std::sync::LazyLock;

/// Nodes of all trees in one list.
struct Trees {
    roots: Vec<u32>,
    nodes: Vec<Node>,
}

enum Node {
    Leaf(f32),
    /// Goes to the first where the number is at most the threshold, else to the second; both
    /// stand behind the node, so that every walk ends.
    Split {
        number: u16,
        threshold: f32,
        low: u32,
        high: u32,
    },
}

static TREES: LazyLock<Trees> = LazyLock::new(|| {
    Trees::parse(include_str!("../../data/article-weights.tsv")).unwrap_or_else(|_| Trees::none())
});

/// How likely a block with these numbers is article text, 0 to 1.
pub(super) fn likelihood(numbers: &[f32]) -> f32 {
    let sum: f32 = TREES.roots.iter().map(|&root| TREES.leaf(root, numbers)).sum();
    1.0 / (1.0 + (-sum).exp())
}

impl Trees {
    fn none() -> Trees {
        Trees { roots: Vec::new(), nodes: Vec::new() }
    }

    /// Reads the table; the error names the row.
    fn parse(table: &str) -> Result<Trees, String> {
        let mut trees = Trees::none();
        let mut last = "";
        for row in table.lines().filter(|l| !l.starts_with('#')) {
            let wrong = || row.to_owned();
            let cells: Vec<&str> = row.split('\t').collect();
            let here = trees.nodes.len() as u32;
            let [tree, number, value, rest @ ..] = cells.as_slice() else { return Err(wrong()) };
            if *tree != last {
                trees.roots.push(here);
                last = tree;
            }
            let root = trees.roots.last().copied().unwrap_or(here);
            let value: f32 = value.parse().map_err(|_| wrong())?;
            trees.nodes.push(match rest {
                [] if *number == "-" => Node::Leaf(value),
                [low, high] => {
                    let at = NAMES.iter().position(|n| n == number).ok_or_else(wrong)?;
                    let child = |cell: &str| {
                        let child = root + cell.parse::<u32>().map_err(|_| wrong())?;
                        if child > here { Ok(child) } else { Err(wrong()) }
                    };
                    Node::Split { number: at as u16, threshold: value, low: child(low)?, high: child(high)? }
                }
                _ => return Err(wrong()),
            });
        }
        Ok(trees)
    }

    fn leaf(&self, root: u32, numbers: &[f32]) -> f32 {
        let mut at = root;
        loop {
            match self.nodes.get(at as usize) {
                Some(Node::Leaf(value)) => return *value,
                Some(&Node::Split { number, threshold, low, high }) => {
                    let number = numbers.get(number as usize).copied().unwrap_or(0.0);
                    at = if number <= threshold { low } else { high };
                }
                None => return 0.0,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_are_whole_and_name_known_numbers() {
        let trees = Trees::parse(include_str!("../../data/article-weights.tsv")).expect("a row is wrong");
        assert!(trees.roots.len() > 50);
        let inside = |child: u32| (child as usize) < trees.nodes.len();
        assert!(trees.nodes.iter().all(|n| match n {
            Node::Split { low, high, .. } => inside(*low) && inside(*high),
            Node::Leaf(value) => value.is_finite(),
        }));
    }

    #[test]
    fn broken_tables_are_refused() {
        for table in ["0\twords\tx\t1\t2", "0\tnothing\t1\t1\t2", "0\twords\t1\t0\t0", "0\t-"] {
            assert!(Trees::parse(table).is_err(), "{table}");
        }
    }
}
