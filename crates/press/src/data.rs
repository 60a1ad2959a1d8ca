//! The data that others take away.
//! Not its form, which the authoring crate owns.

use author::Built;

/// Every data file: its path in the output, and its text.
pub fn all(built: &Built) -> Vec<(String, String)> {
    vec![("data/explainer.json".to_owned(), built.json.clone()), ("data/schema.json".to_owned(), built.schema.clone())]
}
