//! From scores to spans: the best path of labels that may follow each other.

use super::loading::LABELS;
use super::math::exp_below_zero;
use std::ops::Range;

/// A stretch of steps with one kind: 0, 1 or 2, in the order of the labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// Attributions: source, cue, content. Names: person, organisation, place.
    pub kind: usize,
    /// Steps of the network's input.
    pub steps: Range<usize>,
    /// Mean probability of the kind over its steps.
    pub score: f32,
}

/// Labels are 0 for none, then for each kind "begins" and "goes on".
fn kind(label: usize) -> Option<usize> {
    label.checked_sub(1).map(|l| l / 2)
}

/// Whether a label goes on with what the step before began.
fn is_inner(label: usize) -> bool {
    label != 0 && label % 2 == 0
}

/// A path that cannot be.
const NEVER: f32 = -1e4;

/// The best path by the learned transitions (Viterbi). No span crosses or touches a step for which
/// `is_break` holds, and none goes on that did not begin.
pub fn best_path(
    scores: &[[f32; LABELS]],
    transitions: &[f32],
    is_break: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let mut moves = [[NEVER; LABELS]; LABELS];
    for from in 0..LABELS {
        for to in 0..LABELS {
            if !is_inner(to) || kind(from) == kind(to) {
                moves[to][from] = transitions[from * LABELS + to];
            }
        }
    }
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    let mut best: [f32; LABELS] = std::array::from_fn(|l| if is_inner(l) { NEVER } else { 0.0 });
    for (t, score) in scores.iter().enumerate() {
        let mut from = [0; LABELS];
        let mut next = [0.0; LABELS];
        for to in 0..LABELS {
            let mut most = f32::NEG_INFINITY;
            for (k, (b, m)) in best.iter().zip(moves[to]).enumerate() {
                let v = if t == 0 { *b } else { b + m };
                // The first step comes from nowhere: label `to` itself stands for that.
                if (t != 0 || k == to) && v > most {
                    (most, from[to]) = (v, k as u8);
                }
            }
            next[to] = most + if to != 0 && is_break(t) { NEVER } else { score[to] };
        }
        // Only differences count; without this a long text would lose the small ones.
        let top = next.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        best = next.map(|x| x - top);
        back.push(from);
    }
    let mut label = (0..LABELS).fold(0, |a, b| if best[b] > best[a] { b } else { a });
    let mut path = vec![0; scores.len()];
    for (t, from) in back.iter().enumerate().rev() {
        path[t] = label;
        label = usize::from(from[label]);
    }
    path
}

/// The label of the highest score at each step, each for itself.
pub fn best_each(scores: &[[f32; LABELS]], is_break: impl Fn(usize) -> bool) -> Vec<usize> {
    let top = |s: &[f32; LABELS]| (0..LABELS).fold(0, |a, b| if s[b] > s[a] { b } else { a });
    scores.iter().enumerate().map(|(t, s)| if is_break(t) { 0 } else { top(s) }).collect()
}

/// The spans of a path; a label that goes on without a beginning begins.
pub fn spans(path: &[usize], scores: &[[f32; LABELS]]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for (t, &label) in path.iter().enumerate() {
        let Some(kind) = kind(label) else { continue };
        let p = probability(&scores[t], kind);
        match out.last_mut() {
            Some(last) if is_inner(label) && last.steps.end == t && last.kind == kind => {
                last.steps.end += 1;
                last.score += p;
            }
            _ => out.push(Span { kind, steps: t..t + 1, score: p }),
        }
    }
    for span in &mut out {
        span.score /= span.steps.len() as f32;
    }
    out
}

/// Probability of the two labels of `kind` at one step.
fn probability(scores: &[f32; LABELS], kind: usize) -> f32 {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let e = scores.map(|s| exp_below_zero(s - top));
    (e[2 * kind + 1] + e[2 * kind + 2]) / e.iter().sum::<f32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(labels: &[usize]) -> Vec<[f32; LABELS]> {
        labels.iter().map(|&l| std::array::from_fn(|i| if i == l { 5.0 } else { 0.0 })).collect()
    }

    #[test]
    fn nothing_goes_on_that_did_not_begin() {
        let s = scores(&[2, 2, 0, 6, 4, 3, 4]);
        let path = best_path(&s, &[0.0; LABELS * LABELS], |_| false);
        let mut before = 0;
        for &l in &path {
            assert!(!is_inner(l) || kind(l) == kind(before), "{path:?}");
            before = l;
        }
        assert_eq!(path[5..], [3, 4]);
    }

    #[test]
    fn a_break_ends_every_span() {
        let s = scores(&[5, 6, 6, 5]);
        let path = best_path(&s, &[0.0; LABELS * LABELS], |t| t == 2);
        assert_eq!(path, [5, 6, 0, 5]);
        let found = spans(&path, &s);
        assert_eq!(found.iter().map(|s| s.steps.clone()).collect::<Vec<_>>(), [0..2, 3..4]);
        assert!(found.iter().all(|s| s.kind == 2 && s.score > 0.4 && s.score <= 1.0));
    }

    #[test]
    fn no_steps_no_path() {
        assert!(best_path(&[], &[0.0; LABELS * LABELS], |_| false).is_empty());
        assert!(spans(&[], &[]).is_empty());
    }
}
