//! Where the entry of a key lies: a perfect hash in the manner of Belazzougui, Botelho and Dietzfelbinger ("Hash,
//! displace, and compress", 2009). Keys are dealt out to buckets, and every bucket has a seed for which its keys fall
//! on places that no other key has: one look tells whether a word is there, and nearly all words of a page are not.

/// Bits of a mark. A key is told by its mark and its place alone, since its letters would be most of a table: of
/// seventeen million words that a table does not have, one passes for one that it has.
pub const MARK_BITS: u32 = 24;

/// A key as a number: FNV-1a, its bits mixed once more.
pub fn hash(key: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let hash = key.iter().fold(0xcbf2_9ce4_8422_2325, step);
    let hash = (hash ^ (hash >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    hash ^ (hash >> 32)
}

/// One of `count`, each as likely.
pub fn deal(hash: u64, count: usize) -> usize {
    (((hash >> 32) * count as u64) >> 32) as usize
}

/// The place, of `count`, to which a bucket's seed sends a key.
pub fn place(hash: u64, seed: u16, count: usize) -> usize {
    let turned = hash ^ u64::from(seed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    deal(turned.wrapping_mul(0xff51_afd7_ed55_8ccd), count)
}

/// What an entry remembers of its key.
pub fn mark(hash: u64) -> u64 {
    hash & ((1 << MARK_BITS) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_dealt_out_evenly() {
        let mut dealt = [[0; 10]; 2];
        for n in 0..10_000_u32 {
            let hash = hash(&n.to_le_bytes());
            dealt[0][deal(hash, 10)] += 1;
            dealt[1][place(hash, 7, 10)] += 1;
        }
        assert!(dealt.iter().flatten().all(|count| (900..1100).contains(count)), "{dealt:?}");
        assert_eq!((deal(u64::MAX, 10), deal(0, 10), deal(u64::MAX, 0)), (9, 0, 0));
    }
}
