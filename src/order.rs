//! Sorting by numbers, with the machinery of one sort for all lists: the standard library's is made anew for each
//! type, three to five kilobytes each, which every reader would download.

/// Sorts `list` by `key`; what has the same key stays in its order.
pub fn by_key<T>(list: &mut [T], key: impl Fn(&T) -> (usize, usize)) {
    for (a, b) in swaps(list.iter().map(key).collect()) {
        list.swap(a, b);
    }
}

/// What to exchange, one pair after the other, until `keys` are in order.
#[inline(never)]
fn swaps(keys: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut order: Vec<((usize, usize), usize)> = keys.into_iter().zip(0..).collect();
    order.sort_unstable();
    // Which item stands at a place now, and where an item stands.
    let mut items: Vec<usize> = (0..order.len()).collect();
    let mut places = items.clone();
    let mut swaps = Vec::new();
    for (place, (_, item)) in order.into_iter().enumerate() {
        let from = places[item];
        if from != place {
            swaps.push((place, from));
            items.swap(place, from);
            places[items[from]] = from;
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::by_key;

    #[test]
    fn what_has_the_same_key_stays_in_its_order() {
        let mut list = vec![(2, 0, "c"), (1, 7, "b"), (2, 0, "d"), (1, 3, "a"), (2, 0, "e")];
        for _ in 0..2 {
            by_key(&mut list, |item| (item.0, item.1));
            assert_eq!(list.iter().map(|item| item.2).collect::<String>(), "abcde");
        }
        by_key(&mut Vec::<(usize, usize)>::new(), |item| *item);
    }

    #[test]
    fn any_list_comes_into_order() {
        for length in 0..60 {
            let mut list: Vec<(usize, usize)> =
                (0..length).map(|n| ((n * 7919 + length) % 13, (n * 104_729) % 5)).collect();
            let mut sorted: Vec<_> = list.iter().copied().zip(0..).collect();
            sorted.sort_by_key(|item: &((usize, usize), usize)| item.0);
            let mut places: Vec<_> = list.iter().copied().zip(0..).collect();
            by_key(&mut places, |item: &((usize, usize), usize)| item.0);
            assert_eq!(places, sorted);
            by_key(&mut list, |item| *item);
            assert!(list.is_sorted());
        }
    }
}
