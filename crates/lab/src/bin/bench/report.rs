//! Medians, ratios and weights, as a table for people and as JSON.
//! The limits stand here once, with where they come from.

use std::fmt;

use lab::{Dist, Measured, Trouble, brotli_size};
use serde::Serialize;

use crate::searching::Searched;

/// Paints may take this many times the plain page's.
const PAINT_LIMIT: f64 = 1.25;

/// Blocking may be this share of TimelineJS3's.
const BLOCKING_LIMIT: f64 = 1.0 / 3.0;

/// What a reader's browser loads before the page is live.
const FIRST_FILES: [&str; 5] = ["index.html", "style.css", "later.css", "explainer.js", "explainer_bg.wasm"];

/// What a static host sends beside them, for other ways to start.
const OTHER_FILES: [&str; 3] = ["explainer_bytes.js", "explainer.html", "data/explainer.json"];

/// One load.
#[derive(Debug)]
pub struct Run {
    /// What the page's observers noted.
    pub seen: Measured,
    /// Bytes on the wire until live.
    pub bytes: usize,
}

/// All loads of one page.
#[derive(Debug)]
pub struct Series {
    name: &'static str,
    /// In the order they were made.
    pub runs: Vec<Run>,
}

impl Series {
    /// A page without loads yet.
    pub fn new(name: &'static str) -> Self {
        Self { name, runs: Vec::new() }
    }

    fn spread(&self, figure: impl Fn(&Run) -> Option<f64>) -> Option<Spread> {
        let mut values: Vec<f64> = self.runs.iter().filter_map(figure).collect();
        values.sort_by(f64::total_cmp);
        let (least, most) = (*values.first()?, *values.last()?);
        Some(Spread { median: values[values.len() / 2], least, most })
    }
}

/// Milliseconds, or bytes.
#[derive(Debug, Clone, Copy, Serialize)]
struct Spread {
    median: f64,
    least: f64,
    most: f64,
}

impl fmt::Display for Spread {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&format!("{:.0} ({:.0}-{:.0})", self.median, self.least, self.most))
    }
}

#[derive(Debug, Serialize)]
struct Figures {
    page: &'static str,
    runs: usize,
    first_paint: Option<Spread>,
    largest_paint: Option<Spread>,
    live: Option<Spread>,
    blocking: Option<Spread>,
    layout_shift: Option<Spread>,
    brotli_bytes: Option<Spread>,
}

impl From<&Series> for Figures {
    fn from(series: &Series) -> Self {
        Self {
            page: series.name,
            runs: series.runs.len(),
            first_paint: series.spread(|run| run.seen.first_paint),
            largest_paint: series.spread(|run| run.seen.largest_paint),
            live: series.spread(|run| run.seen.live),
            blocking: series.spread(|run| Some(run.seen.blocking)),
            layout_shift: series.spread(|run| Some(run.seen.shift)),
            brotli_bytes: series.spread(|run| Some(run.bytes as f64)),
        }
    }
}

#[derive(Debug, Serialize)]
struct Ratio {
    what: &'static str,
    value: f64,
    limit: f64,
    holds: bool,
}

#[derive(Debug, Serialize)]
struct Weight {
    file: &'static str,
    raw: usize,
    brotli: usize,
    until_live: bool,
}

/// The whole outcome.
#[derive(Debug, Serialize)]
pub struct Report {
    conditions: &'static str,
    pages: [Figures; 3],
    ratios: Vec<Ratio>,
    searches: Vec<Searched>,
    weights: Vec<Weight>,
}

impl Report {
    /// From the explainer, the plain page and TimelineJS3, in this order.
    pub fn new(series: [Series; 3], searches: Vec<Searched>, dist: &Dist) -> Result<Self, Trouble> {
        let pages = series.each_ref().map(Figures::from);
        let [ours, plain, timeline] = &pages;
        let ratio = |what, ours: Option<Spread>, theirs: Option<Spread>, limit: f64| {
            let (ours, theirs) = (ours?.median, theirs?.median);
            // Nothing to be a share of: only zero is within the limit.
            let value = if theirs > 0.0 { ours / theirs } else { ours };
            Some(Ratio { what, value, limit, holds: ours <= limit * theirs })
        };
        let ratios = [
            ratio("first paint / plain HTML", ours.first_paint, plain.first_paint, PAINT_LIMIT),
            ratio("largest paint / plain HTML", ours.largest_paint, plain.largest_paint, PAINT_LIMIT),
            ratio("blocking / TimelineJS3", ours.blocking, timeline.blocking, BLOCKING_LIMIT),
        ];
        let weigh = |file, until_live| {
            let bytes = dist.bytes(file)?;
            Ok(Weight { file, raw: bytes.len(), brotli: brotli_size(&bytes), until_live })
        };
        let weights: Result<Vec<Weight>, Trouble> = FIRST_FILES
            .map(|file| (file, true))
            .into_iter()
            .chain(OTHER_FILES.map(|file| (file, false)))
            .map(|(file, until_live)| weigh(file, until_live))
            .collect();
        Ok(Self {
            conditions: "Chromium, 150 ms round trip, 1.6 Mbit/s, 4x slower processor, new profile for each load, brotli 11",
            pages,
            ratios: ratios.into_iter().flatten().collect(),
            searches,
            weights: weights?,
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}\nmedian (least-most) of {} runs, in ms\n", self.conditions, self.pages[0].runs)?;
        writeln!(
            out,
            "{:<12} {:>18} {:>18} {:>18} {:>18} {:>12}",
            "page", "first paint", "largest paint", "live", "blocking", "brotli bytes"
        )?;
        for page in &self.pages {
            let shown = |spread: Option<Spread>| spread.map_or("-".to_owned(), |spread| spread.to_string());
            let bytes = page.brotli_bytes.map_or(0.0, |spread| spread.median);
            let figures = [page.first_paint, page.largest_paint, page.live, page.blocking].map(shown);
            writeln!(
                out,
                "{:<12} {:>18} {:>18} {:>18} {:>18} {bytes:>12.0}",
                page.page, figures[0], figures[1], figures[2], figures[3]
            )?;
        }
        writeln!(out)?;
        for ratio in &self.ratios {
            let verdict = if ratio.holds { "holds" } else { "OVER THE LIMIT" };
            writeln!(out, "{:<28} {:>6.2}   limit {:.2}   {verdict}", ratio.what, ratio.value, ratio.limit)?;
        }
        writeln!(out)?;
        for search in &self.searches {
            writeln!(out, "{search}")?;
        }
        writeln!(out, "\n{:<22} {:>10} {:>10}", "file", "raw", "brotli")?;
        for weight in &self.weights {
            let when = if weight.until_live { "until live" } else { "" };
            writeln!(out, "{:<22} {:>10} {:>10}   {when}", weight.file, weight.raw, weight.brotli)?;
        }
        let first: usize = self.weights.iter().filter(|weight| weight.until_live).map(|weight| weight.brotli).sum();
        writeln!(out, "{:<22} {:>10} {first:>10}   until live", "together", "")
    }
}
