//! Sorting, once: the sorts of the standard library are made anew for each type and each
//! question, and cost the page up to four kilobytes a time.

use std::cmp::Ordering;

/// `items` by `key`; equal keys keep their order.
pub fn in_order<T>(items: Vec<T>, key: impl Fn(&T) -> (u64, u32)) -> Vec<T> {
    // Mostly they are, and a list of keys may be larger than the items.
    if items.is_sorted_by_key(&key) {
        return items;
    }
    let keys: Vec<(u64, u32)> = items.iter().map(key).collect();
    taken(items, places(keys.len(), &mut |one, other| keys[one] > keys[other]))
}

/// `items` as `compare` says; equals keep their order.
pub fn arranged<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let order = places(items.len(), &mut |one, other| compare(&items[one], &items[other]).is_gt());
    taken(items, order)
}

fn taken<T>(items: Vec<T>, order: Vec<u32>) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| items[at as usize].take()).collect()
}

/// The places of `count` items in their order: merged from below, in runs of 1, 2, 4 …
fn places(count: usize, after: &mut dyn FnMut(usize, usize) -> bool) -> Vec<u32> {
    let mut from: Vec<u32> = (0..count as u32).collect();
    let mut to = from.clone();
    let mut width = 1;
    while width < count {
        let mut start = 0;
        while start < count {
            let (middle, end) = ((start + width).min(count), (start + 2 * width).min(count));
            let (mut one, mut other) = (start, middle);
            for slot in &mut to[start..end] {
                let first =
                    one < middle && (other >= end || !after(from[one] as usize, from[other] as usize));
                let taken = if first { &mut one } else { &mut other };
                *slot = from[*taken];
                *taken += 1;
            }
            start = end;
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_keep_their_order() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let sorted: String = in_order(items, |item| (item.0, 0)).iter().map(|item| item.1).collect();
        assert_eq!(sorted, "bdac");
    }

    #[test]
    fn sorts_as_the_standard_library() {
        for count in 0..70_u32 {
            let items: Vec<(u32, u32)> =
                (0..count).map(|at| (at.wrapping_mul(2_654_435_761) % 7, at)).collect();
            let mut want = items.clone();
            want.sort_by_key(|item| item.0);
            assert_eq!(arranged(items, |one, other| one.0.cmp(&other.0)), want, "{count}");
        }
    }
}
