//! Sheets for the classroom, made of a pack: what a request names, as blocks that a page must not break, ready to be printed.
//! Not a printer, not a page of the web, and no clock: the same pack, address and seed make the same sheet everywhere.
//!
//! A [`Request`](address::sheet::Request) says which sheet, and is read from an address. [`sheet()`] makes its blocks. Whoever draws them measures their
//! heights, asks [`paginate`] which stand on which page, and writes under each page the sheet's foot with "page x of y".
//!
//! Names for style sheets. The root has [`Sheet::classes`]: `sheet`, the kind, the paper, `landscape`, `large`, `save`. Inside are
//! - at the head `head`, `what`, `question`, `fields`, `blank`; under each page `edition`, `standing`, `link`, `code`; at the end `back`;
//! - of evidence `notes`, `refs`, `line` (who says so and where), `flaws`, `entry` (in the list of texts), `quote`,
//!   `outer` (its words begin with a quotation mark);
//! - of cards `card`, `meta`, `kind`, `as-of`, `status`, `amount`, `body`, `caveat`;
//! - of chapters `paragraph`, `listing`, `pull-quote`, `parting`, `why`, `silence`, `self-check`, `answer`;
//! - of pictures `picture`, and what the crate `pictures` names in it;
//! - of dossiers `about`, `passage`, `lines` (a numbered list), of lists `term`, `event`, `when`;
//! - of cards to cut out `grid` with `front` or `back`, `cell` with `empty`, `number`, and `cut` with `one` (top left), `two` (top right),
//!   `three` (bottom left) or `four`;
//! - of exercises `items`, `how`, `claim`, `options`, `order`, `offered`, `rests`, `evidence`, `parts`, `missing`.
//!
//! Quotes carry `data-quote`, cards `data-card`, texts `data-source`, terms `data-term`, events `data-event`, exercises
//! `data-exercise`, a grid `data-columns` and `data-rows`; dates stand in `time`. Each name means the same on every sheet.

mod block;
mod code;
mod evidence;
mod exercises;
mod kinds;
mod lines;
mod pages;
mod paper;
mod random;
mod selection;
mod sheet;
mod words;

pub use block::Block;
pub use exercises::{Corpus, Drawn, Exercise, Item, Missing, Task, draw};
pub use pages::paginate;
pub use paper::{classes, grid, measures};
pub use selection::Selection;
pub use sheet::{Sheet, sheet};
pub use words::KINDS as KIND_NAMES;
