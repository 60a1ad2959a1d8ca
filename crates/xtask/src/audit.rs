//! `cargo xtask audit`: licences, sources and known faults of everything that is depended on, by the rules of deny.toml.
//! Not part of the tests, which need no network: what is known of a crate changes without a change here.

use crate::run::{Result, Workspace, run};

/// Checks everything; known faults only where their database can be had.
pub fn audit(workspace: &Workspace) -> Result<()> {
    let deny = |words: &[&str]| {
        let mut deny = workspace.command("cargo-deny");
        deny.args(["--workspace", "--all-features"]).args(words);
        deny
    };
    run(
        &mut deny(&["check", "bans", "licenses", "sources"]),
        "correct Cargo.toml, or the rule in deny.toml with its reason",
    )?;
    if run(&mut deny(&["fetch", "db"]), "").is_err() {
        eprintln!("audit: the database of known faults cannot be reached; everything else is checked");
        return Ok(());
    }
    run(&mut deny(&["check", "advisories"]), "update the crate, or name the fault in deny.toml with a reason")
}
