//! Every text that a link, a host or a sheet can hold, read and written in one place: one decoder, one encoder, one
//! limit. Not what a reader's action changes, which is the crate `state`, and no window: text in, values out.
//!
//! An address is a fragment, given and taken without its leading `#` (with it is taken too), written as the query part
//! of an address (WHATWG URL, `application/x-www-form-urlencoded`) with `%20` for spaces and commas kept. [`parse`] and
//! [`write()`] are the page's. What stands beside a view that the annex draws is a [`Request`]: a sheet, a citation or a
//! snippet. [`options`] is the table of what a host can set about a frame or an element.

#[macro_use]
mod words;
mod facets;
mod links;
mod parts;
mod place;
mod read;
mod request;
mod state;
mod travelled;
mod write;

pub mod cite;
pub mod embed;
pub mod options;
pub mod sheet;

pub use facets::{Facet, FacetValue, Filters, LONGEST_WORDS, Sort, Year, beyond_steps};
pub use links::{Cx, Links, Live, cards_with, lit};
pub use parts::{LONGEST, Unknown};
pub use place::{Place, Stack, View};
pub use read::{MAIN, Read, parse};
pub use request::Request;
pub use state::{AppState, MOST_PICKED};
pub use travelled::CAMPAIGN;
pub use write::{chosen_cards, ids, keep_picked, write};
