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
        Self { what, ids: ids.enumerate().map(|(at, id)| (id.to_owned(), at as u16)).collect() }
    }

    /// The place of an id, if there is one.
    pub fn get(&self, id: &str) -> Option<u16> {
        self.ids.get(id).copied()
    }

    /// The place of a name in `file`, or `None` after reporting it.
    pub fn find(&self, file: &str, name: &Placed<String>, report: &mut Report) -> Option<u16> {
        let found = self.get(&name.value);
        let list = format!("{}s", self.what);
        let spoilt = report.is_spoilt(&list) || report.is_spoilt(&format!("{list}/{}", name.value));
        if found.is_none() && !spoilt {
            let message = format!("there is no {} \"{}\"", self.what, name.value);
            report.push(Problem::new(file, name.range.clone(), message).help(suggest(
                &name.value,
                self.ids.keys().map(String::as_str),
                &list,
            )));
        }
        found
    }

    /// The places of several names, each looked up with [`Lookup::find`].
    pub fn all<T>(&self, file: &str, names: &[Placed<String>], make: impl Fn(u16) -> T, report: &mut Report) -> Vec<T> {
        let mut found = Vec::new();
        for (i, name) in names.iter().enumerate() {
            if names[..i].iter().any(|before| before.value == name.value) {
                report.push(
                    Problem::new(file, name.range.clone(), format!("\"{}\" is named twice", name.value))
                        .help("remove one"),
                );
            } else if let Some(at) = self.find(file, name, report) {
                found.push(make(at));
            }
        }
        found
    }
}

/// The remedy for a name that is not among `known`; `list` is what these are called.
pub fn suggest<'a>(typed: &str, known: impl Iterator<Item = &'a str>, list: &str) -> String {
    let mut near: Vec<_> = known.map(|name| (distance(name, typed), name)).collect();
    near.sort_unstable();
    match near.first() {
        None => format!("there are no {list} yet"),
        Some((far, name)) if *far <= 3.min(typed.len() / 2) || far * 3 <= name.len() => {
            format!("did you mean \"{name}\"?")
        }
        Some(_) => {
            let few: Vec<_> = near.iter().take(8).map(|(_, name)| *name).collect();
            let more = near.len().saturating_sub(few.len());
            let tail = if more > 0 { format!(", and {more} more") } else { String::new() };
            format!("the {list} are: {}{tail}", few.join(", "))
        }
    }
}

/// Reports ids that several entries carry; `places` gives `(id, file)`.
pub fn unique(what: &str, places: &[(&Placed<String>, &str)], report: &mut Report) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    for (id, file) in places {
        let here = report.place(file, id.range.start);
        if let Some(first) = seen.get(id.value.as_str()) {
            report.push(
                Problem::new(file, id.range.clone(), format!("the {what} id \"{}\" is taken", id.value))
                    .note(format!("first   : {first}"))
                    .help("give this one another id; readers' links hold on to ids"),
            );
        } else {
            seen.insert(&id.value, here);
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
