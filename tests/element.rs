//! The element for pages that want no frame: what a reader and a host's developer do with it, that its addresses, options and
//! events stay its own, and that nothing of it is left behind.
//! Not the strange pages that hold it, which stand in tests/hosts/element-*.html.
#![allow(clippy::panic, reason = "a test")]

mod contents;
mod element_parts;
mod guest;

use std::process::ExitCode;
use std::sync::Arc;

use contents::built;
use guest::{Guest, elements, strange};
use lab::{Dist, Engine, Setup, Suite, Trouble};

/// What the element's script may weigh, compressed as every host compresses (gzip): its own part and wasm-bindgen's.
const SCRIPT: usize = 12_000;

fn main() -> ExitCode {
    let (dist, contents) = built();
    let guest = Arc::new(Guest::new(dist, contents));
    let mut suite = Suite::new();
    for host in strange::of_elements() {
        for engine in Engine::ALL.into_iter().filter(|engine| host.fits(*engine)) {
            let (guest, host) = (Arc::clone(&guest), host.clone());
            let name = format!("an element in a host page: {}", host.about);
            suite.with(&[engine], &Setup::default(), &name, move |page| elements::visit(page, &guest, &host));
        }
    }
    element_parts::reading::add(&mut suite, &guest);
    element_parts::asking::add(&mut suite, &guest);
    element_parts::leaving::add(&mut suite, &guest);
    element_parts::stepping::add(&mut suite, &guest);

    suite.plain("the element's script is small", || {
        let weight = lab::gzip_size(&Dist::find()?.bytes("element.js")?);
        if weight <= SCRIPT {
            return Ok(());
        }
        Err(Trouble::new(format!("element.js: {weight} bytes of {SCRIPT}")))
    });
    suite.plain("the options and events that the documentation names are those of the types", || {
        let docs = std::fs::read_to_string(lab::workspace().join("docs/element.md"))?;
        let types = Dist::find()?.text("element.d.ts")?;
        let told: Vec<&str> = docs.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
        let options = types.split_once("interface ExplainerOptions {").and_then(|(_, rest)| rest.split_once("\n}"));
        let options = options.map_or("", |(list, _)| list).lines();
        let options = options.filter_map(|line| Some(line.trim().split_once("?: ")?.0));
        let events = types.lines().filter_map(|line| line.trim().strip_prefix('"')?.split_once("\": CustomEvent"));
        let real: Vec<&str> = options.chain(events.map(|(name, _)| name)).collect();
        let missing: Vec<_> = real.iter().filter(|name| !told.contains(name)).collect();
        if missing.is_empty() && real.len() == 12 {
            return Ok(());
        }
        Err(Trouble::new(format!("docs/element.md lacks {missing:?} of {real:?}")))
    });
    suite.plain("the types hold for a script that uses all of them", || {
        let types = Dist::find()?.text("element.d.ts")?;
        let folder = lab::workspace().join("target/types");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("element.d.ts"), types)?;
        std::fs::write(folder.join("use.ts"), include_str!("element_parts/use.ts"))?;
        let compiler = lab::workspace().join("target/tools/npm/node_modules/typescript/bin/tsc");
        let ran = std::process::Command::new("node")
            .arg(compiler)
            .args(["--noEmit", "--strict", "--target", "es2022", "use.ts"])
            .current_dir(folder)
            .output()?;
        if ran.status.success() {
            return Ok(());
        }
        let said = [ran.stdout, ran.stderr].concat();
        Err(Trouble::new(format!("the compiler says: {}", String::from_utf8_lossy(&said))))
    });
    suite.run()
}
