//! Headers that hosts send, times folders that sites stand in: every pair is tried once, in one of the engines.
//! Not how the page starts where something is refused: that is the table of `start_matrix.rs`.

use std::sync::Arc;

use lab::{Dist, Engine, PATIENCE, Page, Setup, Site, SiteBuilder, Suite};

/// A header for the files that end so; the empty ending means all.
type Header = (&'static str, &'static str, &'static str);

/// What a host sends with every file.
struct Profile {
    name: &'static str,
    headers: &'static [Header],
    /// Content types other than the usual ones, by ending.
    types: &'static [(&'static str, &'static str)],
    compresses: bool,
}

const PROFILES: [Profile; 8] = [
    Profile { name: "no headers", headers: &[], types: &[], compresses: false },
    Profile {
        name: "a strict policy",
        headers: &[(
            "",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; base-uri 'none'",
        )],
        types: &[],
        compresses: false,
    },
    Profile {
        name: "isolation",
        headers: &[
            ("", "Cross-Origin-Opener-Policy", "same-origin"),
            ("", "Cross-Origin-Embedder-Policy", "require-corp"),
            ("", "Cross-Origin-Resource-Policy", "same-origin"),
        ],
        types: &[],
        compresses: false,
    },
    Profile {
        name: "trusted types without a policy",
        headers: &[("", "Content-Security-Policy", "require-trusted-types-for 'script'; trusted-types 'none'")],
        types: &[],
        compresses: false,
    },
    Profile {
        name: "wrong types and a wrong encoding",
        headers: &[],
        types: &[
            (".html", "text/html; charset=windows-1251"),
            (".js", "text/plain; charset=windows-1251"),
            (".css", "text/css; charset=windows-1251"),
            (".wasm", "application/octet-stream"),
        ],
        compresses: false,
    },
    Profile {
        name: "everything that a scanner asks for",
        headers: &[
            ("", "X-Content-Type-Options", "nosniff"),
            ("", "X-Frame-Options", "DENY"),
            ("", "Referrer-Policy", "no-referrer"),
            ("", "Strict-Transport-Security", "max-age=63072000"),
            ("", "Permissions-Policy", "fullscreen=(), clipboard-write=(), web-share=()"),
        ],
        types: &[],
        compresses: false,
    },
    Profile {
        name: "nothing may be kept",
        headers: &[
            ("", "Cache-Control", "no-store, no-cache, must-revalidate"),
            ("", "Vary", "*"),
            ("", "Expires", "0"),
        ],
        types: &[],
        compresses: false,
    },
    Profile { name: "compression", headers: &[], types: &[], compresses: true },
];

/// Folders as their addresses are written, and what stands behind the file's name.
const MOUNTS: [(&str, &str); 8] = [
    ("/", ""),
    ("/news/2019/explainer/", "?utm_source=letter&utm_medium=mail"),
    ("/%D0%9F%D0%B0%D0%BF%D0%BA%D0%B0%20%D0%B7/", ""),
    ("/100%25%20sure/", ""),
    ("/a+b&c=d;e/", ""),
    ("/~user/page.html/", "?"),
    ("/(draft)'s%20%231/", "?preview=true&q=1%2B1"),
    ("/INDEX.HTML/%E2%80%8B/", "?fbclid=IwAR0"),
];

pub fn add(suite: &mut Suite, dist: &Arc<Dist>) {
    for (at, profile) in PROFILES.into_iter().enumerate() {
        let profile = Arc::new(profile);
        for (beside, (folder, query)) in MOUNTS.into_iter().enumerate() {
            // Each engine meets each profile and each folder two or three times.
            let engine = Engine::ALL[(at + beside) % Engine::ALL.len()];
            let (dist, profile) = (Arc::clone(dist), Arc::clone(&profile));
            let name = format!("{}, below {folder}", profile.name);
            suite.with(&[engine], &Setup::default(), &name, move |page| boot(page, &dist, &profile, folder, query));
        }
    }
}

fn boot(page: &mut Page, dist: &Dist, profile: &Profile, folder: &str, query: &str) {
    let site = served(profile, folder, dist).start().unwrap_or_else(|trouble| page.fail(trouble));
    page.open(&site.url(&format!("{folder}index.html{query}#view=cards")));
    page.wait_live();
    page.wait_for("[data-view=cards] [data-card]", PATIENCE);
    let styled: bool = page.eval(
        "getComputedStyle(document.querySelector('[data-view=cards]').closest('.explainer')).fontFamily.length > 0 && \
         document.documentElement.scrollWidth <= innerWidth",
    );
    assert!(styled, "{}: without its style", page.engine());
    let letters: bool = page
        .eval("document.body.textContent.includes('\\u2019') && !document.body.textContent.includes('\\u00e2\\u20ac')");
    assert!(letters, "{}: read in another encoding", page.engine());
    // Which the second program draws.
    for (view, drawn) in
        [("view=glossary", "[data-annex=shown] [id^='term=']"), ("view=handout", "[data-annex=shown] .sheet")]
    {
        page.run_script(&format!("belarusExplainer.go('{view}')"));
        page.wait_for(drawn, PATIENCE);
    }
    assert_eq!(page.console().errors(), Vec::<&str>::new(), "{}", page.engine());
}

fn served(profile: &Profile, folder: &str, dist: &Dist) -> SiteBuilder {
    let mut site = Site::build().folder(folder, dist.folder()).listening();
    for (ending, name, value) in profile.headers {
        site = site.header(ending, name, value);
    }
    for (ending, value) in profile.types {
        site = site.content_type(ending, value);
    }
    if profile.compresses { site.brotli() } else { site }
}
