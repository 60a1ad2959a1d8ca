//! What every part of a picture is made with: the file, what is known, and the words of ours in it.
//! Not the parts, which the other modules make.

use super::evidence::{Evidence, Known};
use super::read::Named;
use crate::entries::Prose;
use crate::fields::Placed;
use crate::lint;
use crate::quotes::one_line;
use crate::report::{Problem, Report};

/// Makes the parts of one picture.
pub struct Maker<'a> {
    /// The file of the picture.
    pub file: &'a str,
    /// What there is.
    pub known: &'a Known<'a>,
    /// What quotes say.
    pub evidence: Evidence<'a>,
    /// Where problems go.
    pub report: &'a mut Report,
}

impl Maker<'_> {
    /// Words of ours, linted.
    pub fn ours(&mut self, prose: &Prose) -> String {
        lint::check(self.file, prose, self.report);
        one_line(&prose.value)
    }

    /// A heading.
    pub fn name(&mut self, named: &Named) -> String {
        named.text.as_ref().map(|text| self.ours(text)).unwrap_or_default()
    }

    /// One of the two sides that pictures tell apart; 0 after reporting another.
    pub fn side(&mut self, side: &Placed<u32>) -> u8 {
        match side.value {
            1 => 1,
            2 => 2,
            _ => {
                let problem = Problem::new(self.file, side.range.clone(), "a picture knows two sides");
                self.report.push(problem.help("write 1 or 2, or leave it out"));
                0
            }
        }
    }
}
