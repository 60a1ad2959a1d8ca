//! Where a date lies on a linear scale, and drawings as wide as there is room.
//! Not which dates are drawn.

use pack::{Date, Precision, Scale};
use tree::{Element, el};

/// A scale, and whether what is earlier stands at its edge.
#[derive(Clone, Copy)]
pub struct On<'a> {
    /// The scale.
    pub scale: &'a Scale,
    /// Whether it is the first one.
    pub first: bool,
}

impl On<'_> {
    /// Whether a date stands here.
    pub fn has(self, date: Date) -> bool {
        date.year <= self.scale.to && (self.first || date.year >= self.scale.from)
    }

    /// Whether a date is earlier than the scale.
    pub fn is_before(self, date: Date) -> bool {
        date.year < self.scale.from
    }

    /// In how many parts the scale is divided: years, or the months of a single one.
    pub fn parts(self) -> u32 {
        if self.scale.from == self.scale.to { 12 } else { u32::from(self.scale.to - self.scale.from) + 1 }
    }

    /// From where to where a date reaches, as shares of the scale: as far as it is vague.
    pub fn span(self, date: Date) -> (f64, f64) {
        let years = f64::from(self.scale.to - self.scale.from) + 1.0;
        let year = f64::from(date.year) - f64::from(self.scale.from);
        let month = f64::from(date.month.saturating_sub(1));
        let (from, length) = match date.precision() {
            Precision::Year => (year, 1.0),
            Precision::Month => (year + month / 12.0, 1.0 / 12.0),
            // Months count as equally long: a day is a dot, wider than what that changes.
            Precision::Day => (year + (month + (f64::from(date.day) - 0.5) / 31.0) / 12.0, 0.0),
        };
        let within = |at: f64| (at / years).clamp(0.0, 1.0);
        (within(from), within(from + length))
    }

    /// A drawing of this height with the lines of the scale behind it.
    pub fn drawing(self, height: u32) -> Element {
        let lines: String = (0..=self.parts()).map(|at| format!("M{at} 0v1")).collect();
        let lines = el("path").class("lines").attr("d", lines).attr("vector-effect", "non-scaling-stroke");
        let lines = stretched(f64::from(self.parts()), 1).attr("height", "100%").with(lines);
        el("svg").attr("width", "100%").attr("height", height.to_string()).with(lines)
    }
}

/// A drawing whose units are parts of a scale and rows.
pub fn stretched(parts: f64, rows: usize) -> Element {
    let drawing = el("svg").attr("viewBox", format!("0 0 {parts} {rows}"));
    drawing.attr("preserveAspectRatio", "none").attr("width", "100%").attr("aria-hidden", "true")
}

/// A share as an attribute has it: "12.35%".
pub fn share(of: f64) -> String {
    format!("{}%", (of * 10_000.0).round() / 100.0)
}
