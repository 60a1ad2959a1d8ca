//! The file of a map, key by key. Not yet checked against anything.

use crate::entries::{Prose, evidence};
use crate::fields::{Fields, Placed};
use crate::report::{Problem, Report};

/// A map as written.
pub struct MapEntry {
    /// The width of its frame.
    pub width: Option<Placed<u32>>,
    /// Its height.
    pub height: Option<Placed<u32>>,
    /// The outline of all that no text speaks of.
    pub land: Option<Placed<String>>,
    /// Whose outlines these are.
    pub borders: Option<Prose>,
    /// `[[group]]`.
    pub groups: Vec<Marked>,
    /// `[[area]]`.
    pub areas: Vec<Marked>,
    /// `[[line]]`.
    pub lines: Vec<Marked>,
    /// `[[spot]]`.
    pub spots: Vec<Marked>,
}

/// A thing on a map. Which keys it has follows from what it is.
#[derive(Default)]
pub struct Marked {
    /// Its id.
    pub id: Option<Placed<String>>,
    /// What it is called.
    pub name: Option<Prose>,
    /// Ids of its quotes.
    pub quotes: Vec<Placed<String>>,
    /// Which of the two sides it is.
    pub side: Option<Placed<u32>>,
    /// Id of its group.
    pub group: Option<Placed<String>>,
    /// Its outline, course or pattern.
    pub outline: Option<Placed<String>>,
    /// Where its name stands.
    pub x: Option<Placed<u32>>,
    /// Where its name stands.
    pub y: Option<Placed<u32>>,
    /// Whether the map is about it.
    pub main: bool,
    /// Whether its name stands before it.
    pub before: bool,
}

/// Reads a map.
pub fn map(fields: &Fields<'_>, report: &mut Report) -> MapEntry {
    if fields.lacks("area") {
        let problem = Problem::new(fields.file(), 0..0, "this picture has no [[area]]");
        report.push(problem.help("add one [[area]] or more"));
    }
    MapEntry {
        width: fields.number("width", report),
        height: fields.number("height", report),
        land: fields.optional_text("land", report),
        borders: fields.text("borders", report),
        groups: fields.tables("group", report, |one, report| Marked {
            id: one.text("id", report),
            name: one.text("text", report),
            quotes: evidence(one, report),
            side: one.number("side", report),
            outline: one.optional_text("pattern", report),
            ..Marked::default()
        }),
        areas: fields.tables("area", report, |one, report| Marked {
            name: one.text("text", report),
            group: one.text("group", report),
            outline: one.text("outline", report),
            main: one.flag("main", report),
            ..placed(one, report)
        }),
        lines: fields.tables("line", report, |one, report| Marked {
            name: one.text("text", report),
            quotes: evidence(one, report),
            outline: one.text("outline", report),
            ..Marked::default()
        }),
        spots: fields.tables("spot", report, |one, report| Marked {
            name: one.text("text", report),
            quotes: evidence(one, report),
            before: one.flag("before", report),
            ..placed(one, report)
        }),
    }
}

fn placed(fields: &Fields<'_>, report: &mut Report) -> Marked {
    Marked { x: fields.number("x", report), y: fields.number("y", report), ..Marked::default() }
}
