//! What kept the lab from starting, as one sentence with its remedy.
//! Not a failed expectation about a page: that is a panic in the test.

use std::fmt;

/// A sentence for the person at the terminal.
#[derive(Debug, Clone)]
pub struct Trouble(pub String);

impl Trouble {
    /// A trouble from anything that can be written.
    pub fn new(sentence: impl fmt::Display) -> Self {
        Self(sentence.to_string())
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Trouble {}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self::new(error)
    }
}
