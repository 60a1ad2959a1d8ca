//! The explainer as a guest: strange host pages, sandboxes, policies, messages, and what a frame does in them.
//! Not the explainer's own page: that is reader.rs and start_matrix.rs.
#![allow(clippy::panic, reason = "a test")]

mod contents;
mod guest;

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::sync::Arc;

use contents::built;
use guest::{Guest, sandboxes, strange};
use lab::{Dist, Engine, Setup, Suite, Trouble};

/// What `embed.js` may weigh, compressed as every host compresses (gzip).
const EMBED_SCRIPT: usize = 3_000;

fn main() -> ExitCode {
    let (dist, contents) = built();
    let guest = Arc::new(Guest::new(dist, contents));
    let mut suite = Suite::new();

    for host in strange::all() {
        for engine in Engine::ALL.into_iter().filter(|engine| host.fits(*engine)) {
            let (guest, host) = (Arc::clone(&guest), host.clone());
            let name = format!("in a host page: {}", host.about);
            suite.with(&[engine], &Setup::default(), &name, move |page| strange::visit(page, &guest, &host));
        }
    }
    for delivery in sandboxes::DELIVERIES {
        let here = Arc::clone(&guest);
        let name = format!("a sandbox leaves it readable, and live where scripts run: {}", delivery.name());
        suite.everywhere(&name, move |page| sandboxes::visit(page, &here, delivery));
    }
    guest::articles::add(&mut suite, &guest);
    guest::windows::add(&mut suite, &guest);
    guest::modes::add(&mut suite, &guest);
    guest::steps::add(&mut suite, &guest);
    guest::heights::add(&mut suite, &guest);
    guest::messages::add(&mut suite, &guest);

    suite.plain("the host script is small", || {
        let weight = lab::gzip_size(&Dist::find()?.bytes("embed.js")?);
        if weight <= EMBED_SCRIPT {
            return Ok(());
        }
        Err(Trouble::new(format!("embed.js: {weight} bytes of {EMBED_SCRIPT}")))
    });
    suite.plain("no length of the framed edition depends on the height of the window", || {
        let dist = Dist::find()?;
        for file in ["style.css", "later.css", "frame.css"] {
            let text = dist.text(file)?;
            let found = ["vh", "svh", "lvh", "dvh", "vmin", "vmax", "vb"].iter().find(|unit| {
                let digit = |at: usize| text[..at].ends_with(|letter: char| letter.is_ascii_digit());
                let ends = |at: usize| !text[at + unit.len()..].starts_with(|letter: char| letter.is_alphanumeric());
                text.match_indices(**unit).any(|(at, _)| digit(at) && ends(at))
            });
            if let Some(unit) = found {
                return Err(Trouble::new(format!(
                    "{file} has a length in {unit}: a frame as high as its text would grow without end"
                )));
            }
        }
        Ok(())
    });
    suite.plain("the events that the documentation names are those of the code", || {
        let docs = std::fs::read_to_string(lab::workspace().join("docs/embedding.md"))?;
        let code = std::fs::read_to_string(lab::workspace().join("crates/publish/web/embed.js"))?;
        let told: Vec<(String, Vec<String>)> = docs.lines().filter_map(documented).collect();
        let list = code.split_once("var MESSAGES = {").and_then(|(_, rest)| rest.split_once("};"));
        let real: Vec<(String, Vec<String>)> = list.map_or("", |(list, _)| list).lines().filter_map(listed).collect();
        if told == real && !real.is_empty() {
            return Ok(());
        }
        Err(Trouble::new(format!("docs/embedding.md names {told:?}, the code {real:?}")))
    });
    suite.plain("the attributes that the documentation names are those of the code", || {
        let docs = std::fs::read_to_string(lab::workspace().join("docs/embedding.md"))?;
        let code = std::fs::read_to_string(lab::workspace().join("crates/publish/web/embed.js"))?;
        let named = |line: &str| Some(line.strip_prefix("| `data-")?.split_once('`')?.0.to_owned());
        let told: BTreeSet<String> = docs.lines().filter_map(named).collect();
        // What a link hands on to its frame.
        let list = code.split_once("[\"id\", ").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
        let attribute = |name: &str| Some(name.trim().trim_matches('"').strip_prefix("data-")?.to_owned());
        let real: BTreeSet<String> = list.split(',').filter_map(attribute).collect();
        if told == real && !real.is_empty() {
            return Ok(());
        }
        Err(Trouble::new(format!("docs/embedding.md names {told:?}, the code {real:?}")))
    });
    suite.run()
}

/// An event of the table: "| `explainer-quote` | `source`, `quote` | … |".
fn documented(line: &str) -> Option<(String, Vec<String>)> {
    let mut cells = line.strip_prefix("| `explainer-")?.split('|');
    let name = cells.next()?.trim().trim_end_matches('`').to_owned();
    let fields = cells.next()?.split(',').map(|field| field.trim().trim_matches('`').to_owned());
    Some((name, fields.collect()))
}

/// A message of the list: "quote: { source: 200, quote: 200 },".
fn listed(line: &str) -> Option<(String, Vec<String>)> {
    let (name, fields) = line.trim().split_once(": {")?;
    let fields = fields.trim_end_matches([',', '}', ' ']).split(',');
    let named = fields.filter_map(|field| Some(field.split_once(':')?.0.trim().to_owned()));
    Some((name.to_owned(), named.collect()))
}
