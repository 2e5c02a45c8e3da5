//! Sorting, once.

/// `items` by `key`; equal keys keep their order.
///
/// One sort of plain numbers for all types: each type sorted by itself would
/// cost the page two kilobytes.
pub fn in_order<T>(items: Vec<T>, key: impl Fn(&T) -> (u64, u32)) -> Vec<T> {
    // Mostly they are, and a list of keys may be larger than the items.
    if items.is_sorted_by_key(&key) {
        return items;
    }
    let mut order: Vec<(u64, u32, u32)> =
        items.iter().enumerate().map(|(at, item)| (key(item).0, key(item).1, at as u32)).collect();
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.iter().filter_map(|&(_, _, at)| items[at as usize].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn equal_keys_keep_their_order() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let sorted: String = in_order(items, |item| (item.0, 0)).iter().map(|item| item.1).collect();
        assert_eq!(sorted, "bdac");
    }
}
