//! A stable sort over places, one for all programs: each of the standard library's is 4 kB of every start, by element type.
//! Not for more than some ten thousand things.

/// Sorts `list` by `key`, which is asked once for each; equals stay in their order.
pub fn sort_by_key<T: Copy, K: Ord>(list: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    let places = order(keys.len(), &mut |a, b| keys[a] < keys[b]);
    let sorted: Vec<T> = places.into_iter().map(|at| list[at]).collect();
    list.copy_from_slice(&sorted);
}

/// The places from 0 to `count` in order, by whether one comes `before` another: runs are merged, each twice as long.
fn order(count: usize, before: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut merged = sorted.clone();
    let mut run = 1;
    while run < count {
        for start in (0..count).step_by(2 * run) {
            let (middle, end) = (count.min(start + run), count.min(start + 2 * run));
            let (mut left, mut right) = (start, middle);
            for out in &mut merged[start..end] {
                let from = if right < end && (left == middle || before(sorted[right], sorted[left])) {
                    &mut right
                } else {
                    &mut left
                };
                *out = sorted[*from];
                *from += 1;
            }
        }
        core::mem::swap(&mut sorted, &mut merged);
        run *= 2;
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(mut list in proptest::collection::vec((0..9_u8, any::<u16>()), 0..200)) {
            let mut expected = list.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut list, |(key, _)| *key);
            prop_assert_eq!(list, expected);
        }
    }
}
