//! Sheets for the classroom, made of a pack: what a request names, as blocks that a page must not break, ready to be printed.
//! Not a printer, not a page of the web, and no clock: the same pack, address and seed make the same sheet everywhere.
//!
//! [`Request`] says which sheet, and is read from an address. [`sheet`] makes its blocks. Whoever draws them measures their
//! heights, asks [`paginate`] which stand on which page, and writes under each page the sheet's foot with "page x of y".
//!
//! Names for style sheets: the root has [`Sheet::classes`]; inside are `head`, `question`, `paragraph`, `refs`, `notes`, `line`,
//! `flaws`, `card`, `meta`, `kind`, `as-of`, `status`, `amount`, `body`, `caveat`, `parting`, `why`, `silence`, `self-check`,
//! `entry`, `passage`, `lines`, `term`, `event`, `when`, `grid` (with `front` or `back`), `cell` (with `empty`), `cut`, `items`,
//! `options`, `order`, `blank`, `answer`, `fields`, `link`, `code`. Quotes carry `data-quote`, cards `data-card`, texts
//! `data-source`, terms `data-term`, events `data-event`, exercises `data-exercise`.

mod address;
mod code;
mod evidence;
mod exercises;
mod kinds;
mod lines;
mod pages;
mod random;
mod request;
mod selection;
mod sheet;
mod words;

pub use address::{LONGEST, Unknown};
pub use exercises::{Corpus, Drawn, Exercise, Item, NATURES, Task, draw, nature};
pub use pages::paginate;
pub use request::{FIRST_SEED, Ink, Kind, Paper, Per, Request, Size, Turn, What};
pub use selection::Selection;
pub use sheet::{Block, Sheet, sheet};
pub use words::KINDS as KIND_NAMES;
