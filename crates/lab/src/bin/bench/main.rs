//! Measures the built explainer beside two references in one run, and says how it stands to the limits.
//! Not a test: figures from one machine and one hour are for people to judge. The weights are tests.

mod references;
mod report;
mod searching;

use std::process::ExitCode;

use lab::{Asked, Dist, Engine, Measured, Page, Setup, Site, Trouble, workspace};
use serde_json::json;

use report::{Report, Run, Series};

/// Load figures spread by up to half from run to run; fewer runs say little.
const RUNS: usize = 15;

/// A page that has noted nothing for so long has finished what it does while loading, in milliseconds.
const QUIET: f64 = 1_000.0;

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<(), Trouble> {
    let dist = Dist::find()?;
    let timeline = references::package("EXPLAINER_TIMELINE", "@knight-lab/timelinejs")?;
    let site = Site::build()
        .folder("/explainer/", dist.folder())
        .folder("/timelinejs/", timeline)
        .folder("/minisearch/", references::package("EXPLAINER_MINISEARCH", "minisearch")?)
        .page("/minisearch.html", searching::PAGE.to_owned())
        .page("/plain.html", references::plain(&workspace().join("seeds/sources"))?)
        .page("/timeline.html", references::timeline(&dist.data()?)?)
        .brotli()
        .start()?;
    // What a page is, where it is, and what is true when it can be used.
    let pages = [
        ("explainer", "/explainer/index.html", "document.documentElement.dataset.explainer === 'live'"),
        ("plain HTML", "/plain.html", "true"),
        ("TimelineJS3", "/timeline.html", references::TIMELINE_STANDS),
    ];
    let mut series = pages.map(|(name, ..)| Series::new(name));

    // The first load compresses; it is not counted, so that no page pays for the server's work.
    for run in 0..=RUNS {
        for (series, (_, path, ready)) in series.iter_mut().zip(&pages) {
            let loaded = load(&site, path, ready)?;
            if run > 0 {
                series.runs.push(loaded);
            }
        }
        eprintln!("run {run} of {RUNS}");
    }

    let report = Report::new(series, searching::compare(&site, &dist.data()?)?, &dist)?;
    print!("{report}");
    let file = workspace().join("target/bench.json");
    std::fs::write(&file, serde_json::to_vec_pretty(&report).map_err(Trouble::new)?)?;
    println!("\nwritten to target/bench.json");
    Ok(())
}

/// One load in a browser without any cache, over a slow line and on a slow processor.
fn load(site: &Site, path: &str, ready: &str) -> Result<Run, Trouble> {
    // A new profile per load: no compiled code is kept from the load before.
    let page = &mut Page::start(Engine::Chromium, Setup { viewport: (390, 844), ..Setup::default() })?;
    page.observe();
    page.devtools("Network.enable", json!({}));
    let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8 });
    page.devtools("Network.emulateNetworkConditions", line);
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }));
    site.forget();
    page.open(&site.url(path));
    page.wait_until(ready);
    page.wait_until(&format!("performance.now() - window.labSeen.last > {QUIET}"));
    let seen = page.measured();
    Ok(Run { seen, bytes: bytes_until(&site.asked(), &asked_before(page, &seen), path) })
}

/// The paths asked for until the page was live, or all of them when it never is.
fn asked_before(page: &Page, seen: &Measured) -> Vec<String> {
    let until = seen.live.map_or("Infinity".to_owned(), |live| live.to_string());
    page.eval(&format!("performance.getEntriesByType('resource').filter(e => e.startTime <= {until}).map(e => new URL(e.name).pathname)"))
}

fn bytes_until(asked: &[Asked], paths: &[String], page: &str) -> usize {
    asked.iter().filter(|one| one.path == page || paths.contains(&one.path)).map(|one| one.bytes).sum()
}
