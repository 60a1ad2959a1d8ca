//! Names in seeds become places in the pack's lists; a name that leads nowhere is reported with its neighbours.
//! Not an index for readers.

use crate::fields::Placed;
use crate::report::{Problem, Report};
use std::collections::HashMap;

/// The ids of one list, and what to call its entries.
pub struct Lookup {
    what: &'static str,
    ids: HashMap<String, u16>,
}

impl Lookup {
    /// The ids of a list in its order. `what` names an entry in messages.
    pub fn new<'a>(what: &'static str, ids: impl Iterator<Item = &'a str>) -> Self {
        Self {
            what,
            ids: ids
                .enumerate()
                .map(|(at, id)| (id.to_owned(), at as u16))
                .collect(),
        }
    }

    /// The place of an id, if there is one.
    pub fn get(&self, id: &str) -> Option<u16> {
        self.ids.get(id).copied()
    }

    /// The place of a name in `file`, or `None` after reporting it.
    pub fn find(&self, file: &str, name: &Placed<String>, report: &mut Report) -> Option<u16> {
        let found = self.get(&name.value);
        if found.is_none() {
            let near = self
                .ids
                .keys()
                .map(|id| (distance(id, &name.value), id))
                .min();
            let help = match near {
                Some((far, id)) if far <= 3 || far * 3 <= id.len() => {
                    format!("did you mean \"{id}\"?")
                }
                _ => format!(
                    "there are {} of them; see the guide for editors",
                    self.ids.len()
                ),
            };
            report.push(
                Problem::new(
                    file,
                    name.range.clone(),
                    format!("there is no {} \"{}\"", self.what, name.value),
                )
                .help(help),
            );
        }
        found
    }

    /// The places of several names, each looked up with [`Lookup::find`].
    pub fn all<T>(
        &self,
        file: &str,
        names: &[Placed<String>],
        make: impl Fn(u16) -> T,
        report: &mut Report,
    ) -> Vec<T> {
        let mut found = Vec::new();
        for (i, name) in names.iter().enumerate() {
            if names[..i].iter().any(|before| before.value == name.value) {
                report.push(
                    Problem::new(
                        file,
                        name.range.clone(),
                        format!("\"{}\" is named twice", name.value),
                    )
                    .help("remove one"),
                );
            } else if let Some(at) = self.find(file, name, report) {
                found.push(make(at));
            }
        }
        found
    }
}

/// Reports ids that several entries carry; `places` gives `(id, file, range)`.
pub fn unique(what: &str, places: &[(&Placed<String>, &str)], report: &mut Report) {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for (id, file) in places {
        if let Some(first) = seen.insert(&id.value, file) {
            report.push(
                Problem::new(
                    file,
                    id.range.clone(),
                    format!("the {what} id \"{}\" is taken", id.value),
                )
                .note(format!("first in : {first}"))
                .help("give this one another id; readers' links hold on to ids"),
            );
        }
    }
}

/// Levenshtein distance in bytes.
fn distance(a: &str, b: &str) -> usize {
    let b = b.as_bytes();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for j in 0..b.len() {
            let substitute = diagonal + usize::from(x != b[j]);
            diagonal = row[j + 1];
            row[j + 1] = substitute.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
