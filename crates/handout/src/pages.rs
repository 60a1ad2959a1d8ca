//! Which blocks stand on which page, by their heights.
//! Not a measurer: whoever draws the blocks knows how high they are.

use core::ops::Range;

/// The blocks of each page, in order: every block on one page, no page empty.
///
/// `heights` are those of the blocks with the space between them, in the unit of `room`, the height that a page has for
/// them. `keep[n]` holds block `n` with the block after it, so that no heading stands last on a page. Pages are filled one
/// after the other. What is held together and higher than a page is divided before the first block that has no room, if
/// that fits a page; else it gets a page of its own, over whose end a browser may split it.
pub fn paginate(heights: &[f64], keep: &[bool], room: f64) -> Vec<Range<usize>> {
    let (mut pages, mut begun, mut filled, mut at) = (Vec::new(), 0, 0.0, 0);
    while at < heights.len() {
        let (end, high) = together(heights, keep, room, at);
        if begun < at && filled + high > room {
            pages.push(begun..at);
            (begun, filled) = (at, 0.0);
        }
        filled += high;
        at = end;
    }
    if begun < at {
        pages.push(begun..at);
    }
    pages
}

/// Where the blocks end that begin at `at` and must stand on one page, and how high they are.
fn together(heights: &[f64], keep: &[bool], room: f64, at: usize) -> (usize, f64) {
    let (mut end, mut high) = (at + 1, heights[at]);
    while end < heights.len() && keep.get(end - 1) == Some(&true) {
        let more = heights[end];
        if high <= room && high + more > room && more <= room {
            break;
        }
        high += more;
        end += 1;
    }
    (end, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_heading_goes_to_the_page_of_what_follows_it() {
        let heights = [50.0, 30.0, 10.0, 40.0];
        assert_eq!(paginate(&heights, &[false, false, true, false], 100.0), [0..2, 2..4]);
        assert_eq!(paginate(&heights, &[false; 4], 100.0), [0..3, 3..4]);
    }

    #[test]
    fn a_block_higher_than_a_page_stands_alone_with_its_heading() {
        assert_eq!(paginate(&[10.0, 10.0, 300.0, 10.0], &[false, true, false, false], 100.0), [0..1, 1..3, 3..4]);
    }

    #[test]
    fn what_is_held_together_and_higher_than_a_page_is_divided_where_the_page_ends() {
        assert_eq!(paginate(&[10.0, 60.0, 50.0, 10.0], &[true, true, false, false], 100.0), [0..2, 2..4]);
    }

    #[test]
    fn nothing_makes_no_page() {
        assert_eq!(paginate(&[], &[], 100.0), []);
    }

    proptest! {
        #[test]
        fn every_block_stands_once_and_no_page_is_empty_overfull_or_ends_in_a_heading(
            blocks in prop::collection::vec((0_u16..150, prop::bool::weighted(0.3)), 0..40),
            room in 1_u16..200,
        ) {
            let heights: Vec<f64> = blocks.iter().map(|(high, _)| f64::from(*high)).collect();
            let keep: Vec<bool> = blocks.iter().map(|(_, keep)| *keep).collect();
            let room = f64::from(room);
            let pages = paginate(&heights, &keep, room);
            prop_assert_eq!(pages.iter().cloned().flatten().collect::<Vec<_>>(), (0..blocks.len()).collect::<Vec<_>>());
            for (n, page) in pages.iter().enumerate() {
                prop_assert!(!page.is_empty());
                let high: f64 = heights[page.clone()].iter().sum();
                if page.end < blocks.len() && keep[page.end - 1] {
                    let from = (0..page.end).rev().take_while(|at| keep[*at]).last().unwrap_or(page.end);
                    let held: f64 = heights[from..=page.end].iter().sum();
                    prop_assert!(held > room, "page {n} ends in a heading that would fit the next");
                }
                let held = keep[page.start..page.end - 1].iter().all(|keep| *keep);
                let whole = heights[page.clone()].iter().any(|high| *high > room);
                prop_assert!(high <= room || held && whole, "page {n} holds more than a page and could be divided");
                // Greedy: what the next page begins with had no room here.
                if let Some(next) = pages.get(n + 1) {
                    let (_, first) = together(&heights, &keep, room, next.start);
                    prop_assert!(high + first > room);
                }
            }
        }
    }
}
