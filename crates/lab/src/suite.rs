//! A suite of named behaviours, each run in every engine that it is meant for.
//! Not a test framework: libtest-mimic is, so names can be filtered as with any Rust test.

use std::panic::AssertUnwindSafe;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use libtest_mimic::{Arguments, Conclusion, Failed, Trial};

use crate::{Engine, Page, Setup, Trouble};

/// Browsers stay open from test to test; a test that needs another setup gets another session.
type Slot = Arc<Mutex<Option<Page>>>;

/// The behaviours of one test binary.
#[derive(Default)]
pub struct Suite {
    trials: Vec<Trial>,
    slots: [Slot; 3],
}

impl std::fmt::Debug for Suite {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Suite").field("trials", &self.trials.len()).finish_non_exhaustive()
    }
}

impl Suite {
    /// An empty suite.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a behaviour that must hold in all three engines, as three tests.
    pub fn everywhere(&mut self, name: &str, behaviour: impl Fn(&mut Page) + Clone + Send + Sync + 'static) {
        self.with(&Engine::ALL, &Setup::default(), name, behaviour);
    }

    /// Adds a behaviour for some engines in sessions of a certain setup.
    pub fn with(
        &mut self,
        engines: &[Engine],
        setup: &Setup,
        name: &str,
        behaviour: impl Fn(&mut Page) + Clone + Send + Sync + 'static,
    ) {
        for &engine in engines {
            let (setup, behaviour) = (setup.clone(), behaviour.clone());
            let slot = Arc::clone(&self.slots[engine as usize]);
            let run = move || run_in(engine, &setup, &slot, &behaviour);
            self.trials.push(Trial::test(format!("{name} ({engine})"), run));
        }
    }

    /// Adds a check that needs no browser.
    pub fn plain(&mut self, name: &str, check: impl FnOnce() -> Result<(), Trouble> + Send + 'static) {
        self.trials.push(Trial::test(name, move || check().map_err(Failed::from)));
    }

    /// Runs what the command line asks for, a test at a time in each engine, then closes the browsers.
    pub fn run(self) -> ExitCode {
        let mut arguments = Arguments::from_args();
        // Tests wait for their browsers: one more than this machine has cores does not disturb the others.
        arguments.test_threads = arguments.test_threads.or(Some(self.slots.len()));
        let conclusion: Conclusion = libtest_mimic::run(&arguments, self.trials);
        for slot in self.slots {
            drop(slot.lock().unwrap_or_else(PoisonError::into_inner).take());
        }
        conclusion.exit_code()
    }
}

/// The browser of the test before, with a new window; nothing where it ended after that test, which is no fault of the next one.
fn in_a_new_window(mut page: Page) -> Option<Page> {
    let opened = std::panic::catch_unwind(AssertUnwindSafe(|| page.refresh_window()));
    if opened.is_err() {
        eprintln!("{} ended between two tests; another one is started", page.engine());
    }
    opened.ok().map(|()| page)
}

fn run_in(engine: Engine, setup: &Setup, slot: &Slot, behaviour: &impl Fn(&mut Page)) -> Result<(), Failed> {
    let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = slot.take().filter(|page| page.setup() == setup).and_then(in_a_new_window);
    let mut page = kept.map_or_else(|| Page::start(engine, setup.clone()), Ok)?;
    let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| behaviour(&mut page)));
    match outcome {
        // A failed behaviour may leave anything behind: its browser is not used again.
        Err(panic) => {
            drop(page);
            std::panic::resume_unwind(panic)
        }
        Ok(()) => {
            *slot = Some(page);
            Ok(())
        }
    }
}
