//! What the explainer may weigh and what its files may not hold.
//! Not how fast it is: `cargo xtask bench` measures that.

mod markup;

use std::process::ExitCode;

use lab::{Dist, Engine, PATIENCE, Setup, Site, Suite, Trouble, brotli_size, eventually};
use markup::{Tag, tags};

/// Bytes over the wire with brotli until the page is live.
const UNTIL_LIVE: usize = 235_000;

/// The start page: bytes with brotli, bytes on a host that compresses nothing, and elements.
const INDEX: (usize, usize, usize) = (45_000, 320_000, 6_000);

/// The style of the first screen: with the head of its answer it fits one packet of 1,500 bytes. A second one would come
/// some 20 ms later on a slow line, and the first paint with it.
const FIRST_STYLE: usize = 1_300;

/// A program with its pack, before compression.
const WASM: usize = 900_000;

/// Bytes over the wire with brotli of what an element loads when a reader first needs the program.
const ELEMENT_PROGRAM: usize = 246_000;

/// The whole explainer in one file, before compression: a fifth more sentences than in the first edition, each with the name of
/// its witness, and pictures, the map among them, steps with pictures, quotes as pictures, the bar of the cards and what the
/// search box suggests since, words of the sheets that stand in word files, pictures on sheets, quotes that give a claim its date, and the tables of claims in their
/// chapters.
const ONE_FILE: usize = 2_160_000;

/// The smallest Yew program of any use with its glue, with brotli, and how many of it ours may weigh without a pack.
const YEW_FLOOR: (usize, f64) = (59_000 + 5_000, 2.4);

/// What tells that a program can draw the summary and the chapters of the guide, which the page takes over as they stand.
const ONLY_ELEMENTS: [&str; 2] = ["summary-title", "pull-quote"];

fn main() -> ExitCode {
    let mut suite = Suite::new();
    suite.plain("the start page is light, on a host that compresses nothing too", || {
        let page = Dist::find()?.bytes("index.html")?;
        let (brotli, plain, elements) = INDEX;
        within("index.html with brotli", brotli_size(&page), brotli)?;
        within("index.html", page.len(), plain)?;
        within("elements of index.html", tags(&String::from_utf8_lossy(&page)).len(), elements)
    });
    suite.plain("a mark's label names a text once where its places follow one another", || {
        each_page(|_, tag| {
            let label = tag.get("data-evidence").and(tag.get("aria-label"))?;
            let texts: Vec<_> = label.split("; ").map(|mark| mark.split_once(", ").map(|(text, _)| text)).collect();
            let twice = texts.windows(2).any(|two| matches!(two, [Some(one), Some(next)] if one == next));
            twice.then(|| label.to_owned())
        })
    });
    suite.plain("the style of the first screen fits one packet", || {
        within("style.css", brotli_size(&Dist::find()?.bytes("style.css")?), FIRST_STYLE)
    });
    suite.plain("what the page needs until live is light", || {
        let dist = Dist::find()?;
        let files = ["index.html", "style.css", "later.css", "explainer.js", "explainer_bg.wasm"];
        within(&files.join(", "), together(&dist, &files)?, UNTIL_LIVE)
    });
    suite.plain("what an element asks for when a reader needs the program is light", || {
        let files = ["element_program.js", "element.css", "element_bg.wasm"];
        within(&files.join(", "), together(&Dist::find()?, &files)?, ELEMENT_PROGRAM)
    });
    suite.plain("the programs with their pack are small", || {
        let dist = Dist::find()?;
        ["explainer_bg.wasm", "element_bg.wasm"]
            .into_iter()
            .try_for_each(|name| within(name, dist.bytes(name)?.len(), WASM))
    });
    suite.plain("the page does not carry what only elements need", || {
        let dist = Dist::find()?;
        let [page, element] = ["explainer_bg.wasm", "element_bg.wasm"].map(|name| dist.bytes(name));
        let [page, element] = [page?, element?].map(|bytes| ONLY_ELEMENTS.map(|part| holds(&bytes, part)));
        if (page, element) == ([false; 2], [true; 2]) {
            return Ok(());
        }
        Err(Trouble::new(format!(
            "{ONLY_ELEMENTS:?} are in the page's program {page:?} and in the element's {element:?}"
        )))
    });
    suite.plain("the one file is small", || {
        within("explainer.html", Dist::find()?.bytes("explainer.html")?.len(), ONE_FILE)
    });
    suite.plain("the program without the pack is near the framework's floor", || {
        // The second explainer is the same program with almost nothing in it.
        let mini = std::env::var_os("EXPLAINER_MINI_DIST")
            .map_or_else(|| lab::workspace().join("target/mini-dist"), Into::into);
        let mini = Dist::at(mini)?;
        let weight = brotli_size(&mini.bytes("explainer_bg.wasm")?) + brotli_size(&mini.bytes("explainer.js")?);
        within("the program without the pack", weight, (YEW_FLOOR.0 as f64 * YEW_FLOOR.1) as usize)
    });
    suite.plain("the page names its style first, then what starts the program, then the chapters", || {
        let page = Dist::find()?.bytes("index.html")?;
        let page = String::from_utf8_lossy(&page);
        let order = ["style.css", "later.css", "<script src=\"explainer.js", "data-chapter="];
        let places = order.map(|mark| page.find(mark));
        match places.iter().all(Option::is_some) && places.is_sorted() {
            true => Ok(()),
            false => Err(Trouble::new(format!("index.html: {order:?} stand at {places:?}"))),
        }
    });
    suite.plain("no page but the one file carries style or script inside", || each_page(inside));
    suite.plain("every file of ours is named by a relative address", || each_page(|_, tag| absolute(tag)));
    suite.with(&[Engine::Chromium], &Setup::default(), "what the browser really loads until live is light", |page| {
        let dist = Dist::find().unwrap_or_else(|trouble| page.fail(trouble));
        // Where nothing may be kept a browser asks for a style sheet twice now and then.
        let site = Site::build().folder("/", dist.folder()).brotli().header("", "Cache-Control", "max-age=60").start();
        let site = site.unwrap_or_else(|trouble| page.fail(trouble));
        page.open(&site.url("/index.html"));
        page.wait_live();
        // The site notes an answer before it is sent, so what made the page live is noted already.
        let asked = eventually(PATIENCE, || Some(site.asked()).filter(|asked| !asked.is_empty())).unwrap_or_default();
        let weight: usize = asked.iter().map(|one| one.bytes).sum();
        assert!(weight <= UNTIL_LIVE, "{weight} bytes of {UNTIL_LIVE}: {asked:#?}");
    });
    suite.run()
}

/// Whether these words stand in the bytes of a program.
fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// What these files weigh with brotli.
fn together(dist: &Dist, files: &[&str]) -> Result<usize, Trouble> {
    files.iter().map(|file| Ok(brotli_size(&dist.bytes(file)?))).sum()
}

fn within(what: &str, weight: usize, limit: usize) -> Result<(), Trouble> {
    if weight <= limit {
        Ok(())
    } else {
        Err(Trouble::new(format!("{what}: {weight}, {} more than the limit of {limit}", weight - limit)))
    }
}

/// Applies `fault` to every tag of every page, and gathers what it finds.
fn each_page(fault: impl Fn(&str, &Tag) -> Option<String>) -> Result<(), Trouble> {
    let dist = Dist::find()?;
    let mut faults = Vec::new();
    for name in dist.html_files()? {
        faults.extend(
            tags(&dist.text(&name)?).iter().filter_map(|tag| fault(&name, tag)).map(|fault| format!("{name}: {fault}")),
        );
    }
    if faults.is_empty() { Ok(()) } else { Err(Trouble::new(faults.join("\n"))) }
}

fn inside(name: &str, tag: &Tag) -> Option<String> {
    // JSON-LD is data: browsers never run it.
    let data = tag.get("type") == Some("application/ld+json");
    let inline = tag.name == "style" || tag.name == "script" && tag.get("src").is_none() && !data;
    let fault = if name != "explainer.html" && inline {
        "holds its text inside"
    } else if name != "explainer.html" && tag.get("style").is_some() {
        "has a style attribute"
    } else if tag.attributes.iter().any(|(attribute, _)| attribute.starts_with("on")) {
        "has a script attribute"
    } else {
        return None;
    };
    Some(format!("{tag} {fault}"))
}

fn absolute(tag: &Tag) -> Option<String> {
    // Links lead readers elsewhere, and the canonical address is absolute by definition; nothing else leaves the folder.
    let elsewhere = tag.name == "a" || tag.get("rel") == Some("canonical");
    let bad = |address: &str| {
        address.starts_with('/') || !elsewhere && (address.contains("://") || address.starts_with("javascript:"))
    };
    let named = ["src", "href", "action", "poster", "data"]
        .iter()
        .filter_map(|name| tag.get(name))
        .find(|address| bad(address))?;
    Some(format!("{tag} names {named}"))
}
