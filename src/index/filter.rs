//! A Bloom filter (Bloom 1970) before an index: nearly all words of a page are in none of the lists,
//! and the filter tells that by two bits where walking the index takes a dozen steps.

/// FNV-1a, 32 bits, of `bytes` and, for the length of phrases, a zero byte behind them.
fn hash(bytes: &[u8], zero: bool) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for &byte in bytes {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    if zero { hash.wrapping_mul(0x0100_0193) } else { hash }
}

/// The two bits of a key in a filter of `bytes` bytes; with half a byte a key, one absent word in six
/// passes.
pub fn bits(key: &[u8], zero: bool, bytes: usize) -> [usize; 2] {
    let first = hash(key, zero);
    let second = first.wrapping_mul(0x9e37_79b1) ^ (first >> 15);
    let place = |hash: u32| ((u64::from(hash) * (bytes as u64 * 8)) >> 32) as usize;
    [place(first), place(second)]
}

/// Whether the key may be there; never false for one that is.
pub fn may_hold(filter: &[u8], key: &[u8], zero: bool) -> bool {
    bits(key, zero, filter.len())
        .iter()
        .all(|bit| filter.get(bit / 8).is_some_and(|b| b >> (bit % 8) & 1 == 1))
}
