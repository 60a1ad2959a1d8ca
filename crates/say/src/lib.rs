//! What is said about a thing, made once as data: dates, source lines, places, marks, the line under a card's title.
//! Not how it looks: the page, the sheets and the annex draw the pieces each in their way.

mod card;
mod date;
mod drawn;
mod line;
mod linked;
mod mark;
mod shape;

pub use card::{CardLine, as_of, card_line, short_names, status};
pub use date::date_words;
pub use drawn::{flawed, flaws, marks, nodes, outer, time, words};
pub use line::{Piece, date, day, locator, place, plain, short_place, source, source_line, source_name, speaker, when};
pub use linked::{Linked, Linker, SHORT_NAME, part_of_a_word};
pub use mark::{Mark, Year, mark};
pub use shape::{Shape, shape};
