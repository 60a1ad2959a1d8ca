//! The data that others take away.
//! Not its form, which the authoring crate owns.

use author::Built;

/// Every data file: its path in the output, and its text.
pub fn all(built: &Built) -> Vec<(String, String)> {
    let own = [("explainer.json", &built.json), ("schema.json", &built.schema)];
    let others = built.files.iter().map(|(name, text)| (*name, text));
    own.into_iter().chain(others).map(|(name, text)| (format!("data/{name}"), text.clone())).collect()
}
