//! Which row of its lane a mark stands in, and on which side its words have room.
//! Not drawing. The width of letters is a guess that wide fonts stay below.

/// The least width of a scale with words, in CSS pixels: `style/drawings.css` shows words from there on. Where a scale is
/// wider, places move apart and words stay as long as they are, so that what has room here has room there.
pub const LEAST: f64 = 800.0;

/// The height of a row.
pub const HEIGHT: u32 = 22;

/// How wide a letter of a label is taken to be.
const LETTER: f64 = 7.2;

/// The gap between labels of one row.
const GAP: f64 = 12.0;

/// A mark to be placed: from where to where it reaches, as shares of the scale, and how many letters its label has.
#[derive(Clone, Copy)]
pub struct Wide {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How many letters its label has.
    pub letters: usize,
    /// What stands between the mark and its label, in CSS pixels.
    pub between: f64,
}

/// Where a mark stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    /// Its row, from 0.
    pub row: usize,
    /// On which side its label stands.
    pub side: Side,
}

/// Where the label of a mark stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// After the mark.
    After,
    /// Before the mark.
    Before,
    /// Inside a mark that is as wide as the scale.
    Inside,
}

/// The first row with room for each mark, after it or before it. A label that fits on neither side stands inside its mark,
/// which is wide then.
pub fn places(marks: impl Iterator<Item = Wide>) -> Vec<Place> {
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    marks.map(|mark| place(mark, &mut rows)).collect()
}

fn place(mark: Wide, rows: &mut Vec<Vec<(f64, f64)>>) -> Place {
    let label = mark.letters as f64 * LETTER + mark.between + GAP;
    let (from, to) = (mark.from * LEAST, mark.to * LEAST);
    let sides = [(Side::After, (from - GAP, to + label)), (Side::Before, (from - label, to + mark.between + GAP))];
    let fits = |(begin, end): (f64, f64)| begin >= -GAP && end <= LEAST + GAP + mark.between;
    let mut sides: Vec<_> = sides.into_iter().filter(|(_, span)| fits(*span)).collect();
    if sides.is_empty() {
        sides.push((Side::Inside, (from - GAP, to.max(from + label))));
    }
    let free = |row: &[(f64, f64)], span: (f64, f64)| row.iter().all(|one| span.1 <= one.0 || span.0 >= one.1);
    for (row, taken) in (0..).zip(rows.iter_mut()) {
        if let Some((side, span)) = sides.iter().find(|(_, span)| free(taken, *span)) {
            taken.push(*span);
            return Place { row, side: *side };
        }
    }
    let row = rows.len();
    let (side, span) = sides.first().copied().unwrap_or((Side::After, (from, to)));
    rows.push(vec![span]);
    Place { row, side }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(from: f64, letters: usize) -> Wide {
        Wide { from, to: from, letters, between: 6.0 }
    }

    #[test]
    fn what_would_overlap_stands_in_another_row() {
        let found = places([wide(0.1, 20), wide(0.12, 20), wide(0.8, 20)].into_iter());
        assert_eq!(found.iter().map(|one| one.row).collect::<Vec<_>>(), [0, 1, 0]);
    }

    #[test]
    fn what_would_stick_out_at_the_end_stands_before_its_mark() {
        assert_eq!(places([wide(0.95, 30)].into_iter()), [Place { row: 0, side: Side::Before }]);
        assert_eq!(places([wide(0.05, 30)].into_iter()), [Place { row: 0, side: Side::After }]);
        let whole = Wide { from: 0.0, to: 1.0, letters: 30, between: 6.0 };
        assert_eq!(places([whole].into_iter()), [Place { row: 0, side: Side::Inside }]);
    }
}
