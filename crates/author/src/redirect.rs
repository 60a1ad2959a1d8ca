//! Old addresses: where they lead must exist, and no living id may be shadowed.
//! Not the address codec, which belongs to the program; only ids are looked at.

use crate::fields::Placed;
use crate::report::{Problem, Report};
use pack::{CardIx, ChapterIx, DisagreementIx, Pack, SourceIx};

/// Reports redirects from living ids and to dead ones.
pub fn check(redirects: &[(Placed<String>, Placed<String>)], pack: &Pack, file: &str, report: &mut Report) {
    for (old, new) in redirects {
        match lives(pack, &old.value) {
            Some(false) => {}
            Some(true) => report.push(
                Problem::new(file, old.range.clone(), format!("\"{}\" still exists", old.value))
                    .help("a redirect starts at an id that is gone"),
            ),
            None => report.push(form(file, old)),
        }
        match lives(pack, &new.value) {
            Some(true) => {}
            Some(false) => report.push(
                Problem::new(file, new.range.clone(), format!("\"{}\" leads nowhere", new.value))
                    .help("name a card, chapter, disagreement or source that exists"),
            ),
            None => report.push(form(file, new)),
        }
    }
}

fn form(file: &str, at: &Placed<String>) -> Problem {
    Problem::new(file, at.range.clone(), "a redirect is written \"card=old\" = \"card=new\"")
        .help("use card=, chapter=, disagreement= or source=")
}

/// Whether the address names something that exists; `None` where it is no such address.
fn lives(pack: &Pack, address: &str) -> Option<bool> {
    match address.split_once('=')? {
        ("card", id) => Some(CardIx::find(pack, id).is_some()),
        ("chapter", id) => Some(ChapterIx::find(pack, id).is_some()),
        ("disagreement", id) => Some(DisagreementIx::find(pack, id).is_some()),
        ("source", id) => Some(SourceIx::find(pack, id).is_some()),
        _ => None,
    }
}
