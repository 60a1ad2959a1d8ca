//! The shape that tells a source from the others without colour. Follows from the order of the sources and from
//! what they retell, so that an editor need not choose.

use pack::{Pack, SourceIx};

/// The shape of a source. Filled where it speaks for itself, hollow where it retells somebody else.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "the sign of each is in `sign`")]
pub enum Shape {
    Square,
    Disc,
    Triangle,
    Diamond,
    Ring,
    OpenSquare,
    OpenTriangle,
    OpenDiamond,
    /// Where a kind of shape is used up.
    Letter(char),
}

const FILLED: [Shape; 4] = [Shape::Square, Shape::Disc, Shape::Triangle, Shape::Diamond];
const HOLLOW: [Shape; 4] = [Shape::Ring, Shape::OpenSquare, Shape::OpenTriangle, Shape::OpenDiamond];

impl Shape {
    /// The shape as a character.
    pub fn sign(self) -> char {
        match self {
            Shape::Square => '■',
            Shape::Disc => '●',
            Shape::Triangle => '▲',
            Shape::Diamond => '◆',
            Shape::Ring => '○',
            Shape::OpenSquare => '□',
            Shape::OpenTriangle => '△',
            Shape::OpenDiamond => '◇',
            Shape::Letter(letter) => letter,
        }
    }
}

/// The shape of `source`: each source takes the next of its kind, in the order of the pack; from the fifth of a kind
/// on they take letters, `A` to `Z`, which begin anew after the 26th.
pub fn shape(pack: &Pack, source: SourceIx) -> Shape {
    let (mut filled, mut hollow) = (FILLED.into_iter(), HOLLOW.into_iter());
    let mut letters = ('A'..='Z').cycle();
    let mut last = Shape::Square;
    for at in SourceIx::all(pack).take_while(|at| *at <= source) {
        let next = if pack[at].retells.is_some() { hollow.next() } else { filled.next() };
        last = next.unwrap_or_else(|| Shape::Letter(letters.next().unwrap_or('A')));
    }
    last
}
