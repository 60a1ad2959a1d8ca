//! What every part of a picture is made with: the file, what is known, and the words of ours in it.
//! Not the parts, which the other modules make.

use super::evidence::{Evidence, Known};
use super::read::Named;
use crate::entries::Prose;
use crate::lint;
use crate::quotes::one_line;
use crate::report::Report;

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
}
