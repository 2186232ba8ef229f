//! Seeds with which every key of a table has a place of its own, see `src/index/hashing.rs`.

use super::hashing::{deal, hash, place};
use std::cmp::Reverse;

/// Keys to a bucket: the more, the fewer seeds are kept and the longer they are looked for.
const KEYS_A_BUCKET: usize = 5;

/// A seed for each bucket, the place of each key, and how many places there are: one in a hundred stays empty, or a
/// few more.
pub fn place_all(keys: &[&str]) -> (Vec<u16>, Vec<usize>, usize) {
    let hashes: Vec<u64> = keys.iter().map(|key| hash(key.as_bytes())).collect();
    let mut buckets = vec![Vec::new(); keys.len().div_ceil(KEYS_A_BUCKET)];
    for (key, hash) in hashes.iter().enumerate() {
        let bucket = deal(*hash, buckets.len());
        buckets[bucket].push(key);
    }
    let counts = (1..100).map(|spare| keys.len() + spare * (1 + keys.len() / 100));
    let found = counts.into_iter().find_map(|count| {
        let (seeds, places) = place_in(count, &buckets, &hashes)?;
        Some((seeds, places, count))
    });
    found.unwrap_or_else(|| panic!("two keys with one hash among {keys:?}"))
}

/// Seeds and places, if there are seeds for so many places.
fn place_in(count: usize, buckets: &[Vec<usize>], hashes: &[u64]) -> Option<(Vec<u16>, Vec<usize>)> {
    let (mut seeds, mut places) = (vec![0; buckets.len()], vec![0; hashes.len()]);
    let mut taken = vec![false; count];
    // The fullest first, while there is room for them.
    let mut order: Vec<usize> = (0..buckets.len()).collect();
    order.sort_by_key(|bucket| Reverse(buckets[*bucket].len()));
    for bucket in order {
        let keys = &buckets[bucket];
        let at = |seed| -> Vec<usize> { keys.iter().map(|key| place(hashes[*key], seed, count)).collect() };
        let fits = |seed: &u16| {
            let at = at(*seed);
            (0..at.len()).all(|i| !taken[at[i]] && !at[..i].contains(&at[i]))
        };
        seeds[bucket] = (0..=u16::MAX).find(fits)?;
        for (key, place) in keys.iter().zip(at(seeds[bucket])) {
            places[*key] = place;
            taken[place] = true;
        }
    }
    Some((seeds, places))
}
