//! The lab: a test web server and three real browsers behind one blocking page.
//! Not part of what readers download, and it knows nothing of any explainer's topic.
//!
//! A [`Page`] is used like an assertion: what it cannot do it panics with, naming the browser, the address and
//! what the console said. Starting things ([`Site`], [`Page::start`]) returns [`Trouble`] with the remedy instead.
#![allow(clippy::panic, reason = "a failed expectation about a page is a failed test")]

pub mod article;
mod capabilities;
mod console;
mod display;
mod dist;
mod driver;
mod engine;
mod measure;
mod page;
pub mod queries;
mod site;
mod suite;
mod trouble;
mod wait;

pub use console::{Complaint, Console, LISTENER};
pub use dist::{Dist, brotli_size, gzip_size};
pub use engine::{Engine, Setup, workspace};
pub use measure::{Measured, OBSERVER};
pub use page::{Leftovers, Page};
pub use site::{Asked, Kept, Site, SiteBuilder};
pub use suite::Suite;
pub use thirtyfour::Key;
pub use trouble::Trouble;
pub use wait::{PATIENCE, eventually};
