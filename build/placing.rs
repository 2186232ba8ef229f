//! Seeds with which every key of a table has a place of its own, see `src/index/hashing.rs`.

use super::hashing::{deal, hash, place};
use std::cmp::Reverse;

/// Keys to a bucket: the more, the fewer seeds are kept and the longer they are looked for.
const KEYS_A_BUCKET: usize = 5;

/// A seed for each bucket, and which key is at each place; one place in a hundred stays empty, or a few more.
pub fn place_all(keys: &[&str]) -> (Vec<u16>, Vec<Option<usize>>) {
    let hashes: Vec<u64> = keys.iter().map(|key| hash(key.as_bytes())).collect();
    let mut buckets = vec![Vec::new(); keys.len().div_ceil(KEYS_A_BUCKET)];
    for (key, hash) in hashes.iter().enumerate() {
        let bucket = deal(*hash, buckets.len());
        buckets[bucket].push(key);
    }
    let places = |spare: usize| keys.len() + spare * (1 + keys.len() / 100);
    let found = (1..100).find_map(|spare| place_in(places(spare), &buckets, &hashes));
    found.unwrap_or_else(|| panic!("two keys with one hash among {keys:?}"))
}

/// The same in so many places, if seeds are found.
fn place_in(count: usize, buckets: &[Vec<usize>], hashes: &[u64]) -> Option<(Vec<u16>, Vec<Option<usize>>)> {
    let (mut seeds, mut places) = (vec![0; buckets.len()], vec![None; count]);
    // The fullest first, while there is room for them.
    let mut order: Vec<usize> = (0..buckets.len()).collect();
    order.sort_by_key(|bucket| Reverse(buckets[*bucket].len()));
    for bucket in order {
        let keys = &buckets[bucket];
        let at = |seed| -> Vec<usize> { keys.iter().map(|key| place(hashes[*key], seed, count)).collect() };
        let fits = |seed: &u16| {
            let at = at(*seed);
            (0..at.len()).all(|i| places[at[i]].is_none() && !at[..i].contains(&at[i]))
        };
        let seed = (0..=u16::MAX).find(fits)?;
        for (key, place) in keys.iter().zip(at(seed)) {
            places[place] = Some(*key);
        }
        seeds[bucket] = seed;
    }
    Some((seeds, places))
}
