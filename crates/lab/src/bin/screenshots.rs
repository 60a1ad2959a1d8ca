//! Takes the pictures of the documentation: the built explainer by itself, for teachers, and in a plain article in each way of
//! embedding.
//! Not a comparison of pictures: people look at them.

use std::process::ExitCode;

use lab::{Dist, Engine, Page, Setup, Site, Trouble, article};

/// The window that an article is shown in, in CSS pixels.
const ARTICLE: (u32, u32) = (800, 900);

fn main() -> ExitCode {
    match take() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn take() -> Result<(), Trouble> {
    let dist = Dist::find()?;
    let data = dist.data()?;
    let named = |pointer: &str| {
        let value = data.pointer(pointer).and_then(|value| value.as_str());
        value.ok_or_else(|| Trouble::new(format!("data/explainer.json has no {pointer}")))
    };
    let chapter = format!("chapter={}", named("/chapters/0/id")?);
    let source = format!("source={}&quote={}", named("/cards/0/quotes/0/source")?, named("/cards/0/quotes/0/id")?);
    let sheet = |kind: &str| format!("view=handout&{chapter}&kind={kind}");
    let (worksheet, key, cards) = (sheet("worksheet"), sheet("key"), sheet("cut-out"));
    // The last says which element is looked at from its top.
    let shots = [
        ("guide", chapter.as_str(), (1280, 900), ""),
        ("cards", "view=cards", (1280, 900), ""),
        ("source", source.as_str(), (1280, 900), ""),
        ("guide-narrow", chapter.as_str(), (390, 844), ""),
        ("teach-builder", "view=handout", (900, 800), ""),
        ("teach-worksheet", worksheet.as_str(), (900, 700), ".annex .choice"),
        ("teach-key", key.as_str(), (900, 600), ".page"),
        ("teach-cards", cards.as_str(), (900, 1100), ".page"),
    ];

    let folder = lab::workspace().join("docs/pictures");
    std::fs::create_dir_all(&folder)?;
    let site = Site::build().folder("/", dist.folder()).start()?;
    let mut page = Page::start(Engine::Chromium, Setup::default())?;
    for (name, address, (width, height), from) in shots {
        page.refresh_window();
        page.resize(width, height);
        page.open(&site.url(&format!("/index.html#{address}")));
        page.wait_live();
        page.wait_until("document.fonts.status === 'loaded'");
        if address.starts_with("view=handout") {
            page.wait_until("document.querySelector('[data-annex=shown]') !== null");
        }
        if !from.is_empty() {
            page.run_script(&format!("document.querySelector('{from}').scrollIntoView()"));
        }
        let file = folder.join(name).with_extension("png");
        page.screenshot(&file);
        println!("docs/pictures/{name}.png  {width} x {height}");
    }
    embedded(&mut page, &site, &folder)?;
    element(&mut page, &site, &folder)
}

/// The same with the first code of the page about the element.
fn element(page: &mut Page, site: &Site, folder: &std::path::Path) -> Result<(), Trouble> {
    let (width, height) = ARTICLE;
    let text = std::fs::read_to_string(lab::workspace().join("docs/element.md"))?;
    let code = article::code(&text);
    let first = code.first().ok_or_else(|| Trouble::new("docs/element.md has no code"))?;
    let host = Site::build().page("/article.html", article::article(first, &site.url("/"))?).start()?;
    page.refresh_window();
    page.resize(width, height);
    page.open(&host.url("/article.html"));
    page.wait_until(
        "[...document.querySelectorAll('*')].some(one => one.shadowRoot?.querySelector('.page:not([hidden])'))",
    );
    page.screenshot(&folder.join("embed-element.png"));
    println!("docs/pictures/embed-element.png  {width} x {height}");
    Ok(())
}

/// What a newcomer gets who pastes the first code of each page of docs/embed/ into a plain article.
fn embedded(page: &mut Page, site: &Site, folder: &std::path::Path) -> Result<(), Trouble> {
    let (width, height) = ARTICLE;
    for (name, picture) in article::PAGES {
        let code = article::code(&article::page(name)?);
        let first = code.first().ok_or_else(|| Trouble::new(format!("docs/embed/{name}.md has no code")))?;
        let host = Site::build().page("/article.html", article::article(first, &site.url("/"))?).start()?;
        page.refresh_window();
        page.resize(width, height);
        page.open(&host.url("/article.html"));
        if page.count("iframe, a[data-explainer]") > 0 {
            page.enter_frame("iframe");
            // The light frame asks for no program.
            page.wait_until("document.readyState === 'complete' && document.fonts.status === 'loaded'");
            page.leave_frame();
        }
        page.screenshot(&folder.join(picture).with_extension("png"));
        println!("docs/pictures/{picture}.png  {width} x {height}");
    }
    Ok(())
}
