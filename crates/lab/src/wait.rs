//! Waiting for a condition with a deadline.
//! Not a fixed pause: what is true at once costs nothing.

use std::time::{Duration, Instant};

/// How long a page may take to do what it was asked, on a slow and shared machine.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// No single command of a page that works takes this long, on a machine that does four other things; drivers would wait five
/// minutes.
pub const COMMAND: Duration = Duration::from_secs(120);

/// The gap between two looks, short against what a reader notices.
const GAP: Duration = Duration::from_millis(25);

/// The first value `look` gives, or `None` when `limit` has passed without one. Looks at least once.
pub fn eventually<T>(limit: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() >= deadline {
            return None;
        }
        std::thread::sleep(GAP);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_looked_at_even_without_time() {
        assert_eq!(eventually(Duration::ZERO, || Some(1)), Some(1));
        assert_eq!(eventually(Duration::ZERO, || None::<u8>), None);
    }

    #[test]
    fn looking_goes_on_until_it_is_true() {
        let mut looks = 0;
        let found = eventually(PATIENCE, || {
            looks += 1;
            (looks == 3).then_some(looks)
        });
        assert_eq!(found, Some(3));
    }
}
