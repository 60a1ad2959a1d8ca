//! A module in a file of its own.

pub mod inner {
    pub struct Given;
}
