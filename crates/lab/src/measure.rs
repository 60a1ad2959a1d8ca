//! What a page costs a reader while it loads, seen from inside by the browser's own observers.
//! Not a judgement: budgets are in tests/budgets.rs and in the bench.

use serde::Deserialize;

/// Runs before the page's own scripts and notes paints, shifts, long tasks and the moment the page turned live.
pub const OBSERVER: &str = "(() => {
  if (window !== window.top) return;
  const seen = window.labSeen = { first_paint: null, largest_paint: null, live: null, blocking: 0, shift: 0, last: 0 };
  const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(entry => {
    seen.last = performance.now();
    note(entry);
  })).observe({ type, buffered: true });
  watch('paint', entry => { if (entry.name === 'first-contentful-paint') seen.first_paint = entry.startTime; });
  watch('largest-contentful-paint', entry => { seen.largest_paint = entry.startTime; });
  watch('longtask', entry => { seen.blocking += Math.max(0, entry.duration - 50); });
  watch('layout-shift', entry => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  const state = () => {
    if (document.documentElement?.dataset.explainer === 'live' && seen.live === null) seen.live = performance.now();
  };
  new MutationObserver(state).observe(document, { attributes: true, subtree: true, childList: true, attributeFilter: ['data-explainer'] });
})();";

/// The expression that reads the notes, with the time since anything was noted.
pub const READ: &str = "({ ...window.labSeen, quiet: performance.now() - window.labSeen.last })";

/// Times in milliseconds since navigation began.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Measured {
    /// First contentful paint.
    pub first_paint: Option<f64>,
    /// Largest contentful paint.
    pub largest_paint: Option<f64>,
    /// When `data-explainer` became `live`.
    pub live: Option<f64>,
    /// What long tasks took beyond 50 ms each.
    pub blocking: f64,
    /// Cumulative layout shift, without what input caused.
    pub shift: f64,
    /// Time since the last note.
    pub quiet: f64,
}
