//! `cargo xtask serve`: publishes, serves, and publishes again when a file changes.
//! What is served last was whole: an edition with a mistake is told in the terminal and never shown.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use crate::dist::Plan;
use crate::program;
use crate::run::{Failure, Result, Workspace};
use crate::server::Server;
use crate::watch::Watch;

const ADDRESS: &str = "127.0.0.1:8080";

/// Between two looks at the files.
const PAUSE: Duration = Duration::from_millis(200);

/// What the programs and their publishing are made from.
const CODE: [&str; 7] = ["src", "crates", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", ".cargo"];

/// Serves the explainer of `seeds` until the program is ended.
///
/// # Errors
/// Before anything is served: where the seeds are no folder, or the address is in use.
pub fn serve(workspace: &Workspace, seeds: Option<PathBuf>) -> Result<()> {
    let mut editions = Editions::new(workspace, seeds)?;
    let server = Server::start(ADDRESS).map_err(|why| {
        Failure(format!("cannot serve on {ADDRESS} ({why}): end the other server, then run this again"))
    })?;
    // Looked at first: what changes while the first edition is made is a change.
    let mut code = Watch::new(CODE.iter().map(|name| workspace.root().join(name)).collect());
    let mut words = Watch::new(vec![editions.seeds.clone()]);
    eprintln!("\n{} once the first edition is made; Ctrl-C ends it", server.url());
    let mut changed = Some(Change::Code);
    loop {
        if let Some(change) = changed {
            let start = Instant::now();
            match editions.make(workspace, change) {
                Ok(folder) => {
                    server.show(folder);
                    let took = start.elapsed().as_secs_f64();
                    eprintln!("{} shows {} ({took:.1} s)", server.url(), editions.seeds.display());
                }
                Err(Failure(sentence)) => eprintln!("error: {sentence}\n{}", editions.meanwhile()),
            }
        }
        thread::sleep(PAUSE);
        changed = match (code.changed(), words.changed()) {
            (true, _) => Some(Change::Code),
            (false, true) => Some(Change::Words),
            (false, false) => None,
        };
    }
}

/// What is to be made again.
#[derive(Clone, Copy)]
enum Change {
    /// The programs, and with them everything.
    Code,
    /// What is published of the seeds.
    Words,
}

/// The editions of one serving, made by turns in two folders: the one that is served is not touched.
struct Editions {
    seeds: PathBuf,
    next: PathBuf,
    shown: PathBuf,
    any: bool,
    programs: Option<PathBuf>,
}

impl Editions {
    fn new(workspace: &Workspace, seeds: Option<PathBuf>) -> Result<Self> {
        let [next, shown] = ["a", "b"].map(|name| workspace.root().join("target/serve").join(name));
        let seeds = Plan::new(workspace, seeds, Some(next.clone()))?.seeds;
        Ok(Self { seeds, next, shown, any: false, programs: None })
    }

    /// Makes the next edition; its folder.
    fn make(&mut self, workspace: &Workspace, change: Change) -> Result<PathBuf> {
        let programs = match (change, self.programs.take()) {
            (Change::Words, Some(programs)) => programs,
            _ => program::prepare(workspace)?,
        };
        self.programs = Some(programs.clone());
        Plan { seeds: self.seeds.clone(), out: self.next.clone() }.publish(workspace, &programs)?;
        std::mem::swap(&mut self.next, &mut self.shown);
        self.any = true;
        Ok(self.shown.clone())
    }

    /// What a reader sees after a failure, and how it goes on.
    fn meanwhile(&self) -> &'static str {
        match self.any {
            true => "The last edition without mistakes is still shown; the next is made when a file is saved.",
            false => "Nothing is shown yet; the first edition is made when a file is saved.",
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::scratch::Scratch;
    use std::fs;

    #[test]
    fn an_edition_with_a_mistake_leaves_the_last_one_as_it_is() {
        let scratch = Scratch::new("editions");
        let root = scratch.root().display().to_string();
        // Publishes what the seeds say, and refuses a mistake.
        let publish = "shift 5; ! grep -q mistake $2/word || exit 1; mkdir -p $3; cp $2/word $3/explainer.html";
        scratch
            .program("cargo", &format!("if [ $1 = run ]; then {publish}; else echo compiled >> {root}/compiled; fi"));
        scratch.program("trunk", "exit 0");
        scratch.file("seeds/word", "one");
        let workspace = scratch.workspace();
        let mut editions = Editions::new(&workspace, None).unwrap();
        let mut check = |word: &str, change: Change, shown: Option<&str>| {
            scratch.file("seeds/word", word);
            let made = editions.make(&workspace, change).ok();
            let read = made.map(|folder| fs::read_to_string(folder.join("explainer.html")).unwrap());
            assert_eq!(read.as_deref(), shown, "{word}");
            fs::read_to_string(editions.shown.join("explainer.html")).unwrap()
        };
        check("one", Change::Code, Some("one"));
        let compiled = scratch.read("compiled");
        assert_eq!(check("two", Change::Words, Some("two")), "two");
        assert_eq!(check("mistake", Change::Words, None), "two");
        assert_eq!(check("three", Change::Words, Some("three")), "three");
        assert_eq!(scratch.read("compiled"), compiled, "a word needs no compiler");
    }
}
