//! The explainer as a lesson: the packages for learning management systems, valid, imported, played and completed.
//! Not the explainer itself: that is reader.rs. The systems that schools run are not here, only what they agree on.
#![allow(clippy::panic, reason = "a test")]

mod contents;
mod guest;
mod lessons;

use std::process::ExitCode;
use std::sync::Arc;

use lab::{Dist, Engine, Setup, Site, Suite, Trouble};
use lessons::cmi5::Launch;
use lessons::scorm::Way;
use lessons::{Files, cmi5, descriptions, scorm, text, unpacked};

fn main() -> ExitCode {
    let [scorm12, cmi5] = ["scorm12.zip", "cmi5.zip"].map(|name| {
        Arc::new(unpacked(name).unwrap_or_else(|trouble| {
            eprintln!("{trouble}");
            std::process::exit(1)
        }))
    });
    let mut suite = Suite::new();
    plain(&mut suite, &scorm12, &cmi5);

    let between = Some("#between");
    for (name, path, between, way) in [
        ("by its steps in a frame", "/new.html", None, Way::Steps),
        ("on its page with a frame between", "/nested.html", between, Way::Page),
    ] {
        let files = Arc::clone(&scorm12);
        let name = format!("the SCORM package is imported, played and completed {name}, and nobody is asked who reads");
        suite.everywhere(&name, move |page| scorm::visit(page, &files, path, between, way));
    }
    let files = Arc::clone(&scorm12);
    let without = Setup { wasm: false, ..Setup::default() };
    suite.with(&[Engine::Chromium], &without, "it is completed without the program, too", move |page| {
        scorm::visit(page, &files, "/new.html", None, Way::Static);
    });
    let files = Arc::clone(&scorm12);
    suite.everywhere("who has completed it is not set back", move |page| scorm::visit_again(page, &files));

    for (launch, name) in [
        (Launch::First, "initialized, completed and terminated"),
        (Launch::Again, "no second completion for a registration"),
        (Launch::Browse, "no completion for looking around"),
    ] {
        let files = Arc::clone(&cmi5);
        let name = format!("the cmi5 package tells the system that launched it, and nobody else: {name}");
        suite.everywhere(&name, move |page| cmi5::visit(page, &files, launch));
    }
    for (name, files) in [("SCORM", &scorm12), ("cmi5", &cmi5)] {
        let files = Arc::clone(files);
        suite.everywhere(
            &format!("without a system the {name} page is the explainer and asks for nothing"),
            move |page| {
                let body = files.get("index.html").cloned().unwrap_or_default();
                let site = guest::started(Site::build().page("/index.html", body).listening());
                page.forget_console();
                page.open(&site.url("/index.html"));
                page.wait_live();
                assert_eq!(page.console().errors(), [""; 0]);
                let own = ["/index.html", "/favicon.ico", "/lab-listener.js"];
                let asked: Vec<_> = site.asked().into_iter().filter(|one| !own.contains(&one.path.as_str())).collect();
                assert!(asked.is_empty() && page.requested().is_empty(), "{asked:?} {:?}", page.requested());
            },
        );
    }
    suite.run()
}

/// What needs no browser.
fn plain(suite: &mut Suite, scorm12: &Arc<Files>, cmi5: &Arc<Files>) {
    let files = Arc::clone(scorm12);
    suite.plain("the manifest is valid by the schemas of SCORM 1.2, and they do refuse", move || {
        descriptions::manifest_is_valid(text(&files, "imsmanifest.xml")?)
    });
    let files = Arc::clone(cmi5);
    suite.plain("the course is built as the cmi5 specification says", move || {
        descriptions::course_is_as_specified(text(&files, "cmi5.xml")?)
    });
    let packages = [Arc::clone(scorm12), Arc::clone(cmi5)];
    suite.plain("each package is its description and the one file with one script more", move || {
        let one_file = Dist::find()?.text("explainer.html")?;
        for files in packages {
            let page = text(&files, "index.html")?;
            let added = page.split_once("<script data-chapters=").and_then(|(before, rest)| {
                let (_, after) = rest.split_once("</script>\n")?;
                Some(format!("{before}{after}"))
            });
            if files.len() != 2 || added.as_ref() != Some(&one_file) {
                return Err(Trouble::new(format!("{:?}: the page is another", files.keys())));
            }
        }
        Ok(())
    });
}
