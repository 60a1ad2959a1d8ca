//! Code for other people's pages: `view=embed&way=frame&show=card&of=ID&scheme=dark&height=700`.
//! Not what a frame does with it: that is `crates/publish/web/`.

use crate::parts::{Parts, choices, heading, taken, unknown};
use crate::{Host, words};
use pack::{Edition, Pack, Word};
use snippet::{SET_HEIGHT, Snippet};
use tree::{Node, el};

/// What stands in for the address of a site that is not known.
const SITE: &str = "https://your.site/explainer/";

/// Ways to embed, by their words in addresses.
const WAYS: [&str; 5] = ["script", "frame", "element", "link", "oembed"];
/// What can be shown, by its word in addresses.
const SHOWS: [&str; 6] = ["full", "brief", "chapter", "card", "picture", "disagreement"];
/// Schemes, by their words in addresses and attributes.
const SCHEMES: [&str; 3] = ["auto", "light", "dark"];
/// Heights, in CSS pixels, beside the one that is needed.
const HEIGHTS: [&str; 3] = ["500", "700", "900"];
/// Views that are pictures, with their names.
const PICTURES: [(&str, Word); 2] = [("timeline", Word::Timeline), ("figures", Word::Figures)];

/// What was chosen.
struct Chosen<'a> {
    way: &'static str,
    show: &'static str,
    /// Which chapter, card, picture or disagreement.
    of: Option<&'a str>,
    scheme: &'static str,
    height: Option<&'static str>,
}

/// The view.
pub fn embed(pack: &Pack, host: &Host, parts: &Parts) -> Vec<Node> {
    let mut not_understood = Vec::new();
    let mut one = |name: &str, all: &[&'static str]| match parts.get(name) {
        None => None,
        Some(value) => {
            let found = all.iter().copied().find(|word| *word == value);
            if found.is_none() {
                not_understood.push(format!("{name}={value}"));
            }
            found
        }
    };
    let way = one("way", &WAYS).unwrap_or(WAYS[0]);
    let show = one("show", &SHOWS).unwrap_or(SHOWS[0]);
    let scheme = one("scheme", &SCHEMES).unwrap_or(SCHEMES[0]);
    let height = one("height", &HEIGHTS);
    let all = which(pack, show);
    let ids: Vec<&str> = all.iter().map(|(id, _)| id.as_str()).collect();
    let of = match parts.get("of").map(|id| pack.renamed(show, id)) {
        Some(id) if ids.contains(&id) => Some(id),
        Some(id) if !ids.is_empty() => {
            not_understood.push(format!("of={id}"));
            ids.first().copied()
        }
        _ => ids.first().copied(),
    };
    let chosen = Chosen { way, show, of, scheme, height };

    let site = host.folder.as_deref().or(pack.edition.home.as_deref()).unwrap_or(SITE);
    let mut nodes = vec![heading(words::EMBED), el("p").class("quiet").with(words::EMBED_LEAD).into()];
    nodes.extend(unknown(&not_understood));
    nodes.extend(rows(parts, &chosen, all.as_slice()));
    nodes.push(language(parts, &pack.edition));
    let why = WAYS.iter().zip(words::WAY_WHY).find(|(word, _)| **word == way).map_or("", |(_, why)| why);
    nodes.push(el("p").class("quiet").with(why).into());
    nodes.push(el("h3").with(words::CODE).into());
    if site == SITE {
        nodes.push(el("p").class("quiet").with(words::with(words::EMBED_SITE, SITE)).into());
    }
    nodes.extend(taken("code", code(&pack.edition, site, &chosen)));
    if way == "oembed" {
        nodes.extend(oembed(&pack.edition, site));
    }
    nodes.push(el("div").class("taken").attr("role", "status").attr("data-taken", "").into());
    nodes.push(el("h3").with(words::PREVIEW).into());
    nodes.push(preview(host, &pack.edition, &chosen));
    nodes.push(el("h3").with(words::EDITORS).into());
    nodes.push(el("dl").class("editors").all(words::EDITORS_KEEP.iter().flat_map(|one| editor(parts, one))).into());
    nodes
}

/// What an editor of pages keeps, and the ways that go with it.
fn editor(parts: &Parts, (name, what, ways): &(&'static str, &'static str, &[&str])) -> [Node; 2] {
    let named = WAYS.iter().zip(words::WAYS).filter(|(way, _)| ways.contains(way));
    let links =
        named.map(|(way, name)| el("a").attr("href", format!("#{}", parts.with("way", Some(way)))).with(name).into());
    [el("dt").with(*name).into(), el("dd").with(*what).all(links.flat_map(|link: Node| [" ".into(), link])).into()]
}

/// What systems that ask for oEmbed ask for, and how a page of one's own names it.
fn oembed(edition: &Edition, site: &str) -> Vec<Node> {
    let link = snippet::discovery(edition, site);
    let mut nodes = vec![el("h3").with(words::OEMBED_FILE).into()];
    if edition.home.is_none() {
        nodes.push(el("p").class("quiet").with(words::OEMBED_HOME).into());
    }
    nodes.extend(taken("file", format!("{site}oembed.json")));
    nodes.push(el("h3").with(words::OEMBED_LINK).into());
    nodes.extend(taken("discovery", link));
    nodes
}

/// What can be chosen where `show` shows one of several: ids and names.
fn which(pack: &Pack, show: &str) -> Vec<(String, String)> {
    let named = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    match show {
        "chapter" => pack.chapters.iter().map(|one| named(&one.id, &one.title)).collect(),
        "card" => pack.cards.iter().map(|one| named(&one.id, &one.title)).collect(),
        "disagreement" => pack.disagreements.iter().map(|one| named(&one.id, &one.topic)).collect(),
        "picture" => PICTURES.iter().map(|(view, name)| named(view, pack.words.get(*name))).collect(),
        _ => Vec::new(),
    }
}

fn rows(parts: &Parts, chosen: &Chosen, all: &[(String, String)]) -> Vec<Node> {
    let row = |name, key: &str, words: &[&'static str], values: &[&'static str], now: &str| {
        let pairs = words.iter().zip(values);
        choices(name, pairs.map(|(label, value)| (*label, *value == now, parts.with(key, Some(value)))))
    };
    let mut rows = vec![
        row(words::WAY, "way", &words::WAYS, &WAYS, chosen.way),
        row(words::SHOW, "show", &words::SHOWS, &SHOWS, chosen.show),
    ];
    if !all.is_empty() {
        let mut list = el("details").class("what").with(el("summary").with(format!(
            "{}: {}",
            words::WHICH,
            name_of(all, chosen.of)
        )));
        list = list.with(el("ul").all(all.iter().map(|(id, name)| {
            let link = el("a").attr("href", format!("#{}", parts.with("of", Some(id)))).with(name.as_str());
            el("li").with(link).into()
        })));
        rows.push(list.into());
    }
    rows.push(row(words::THEME, "scheme", &words::THEMES, &SCHEMES, chosen.scheme));
    let needed = std::iter::once((words::AS_NEEDED, chosen.height.is_none(), parts.with("height", None)));
    let set = HEIGHTS.iter().map(|height| (*height, chosen.height == Some(height), parts.with("height", Some(height))));
    rows.push(choices(words::HEIGHT, needed.chain(set)));
    rows
}

/// The one language that the explainer has: nothing is offered that is not there.
fn language(parts: &Parts, edition: &Edition) -> Node {
    let known = words::LANGUAGES.iter().find(|(code, _)| *code == edition.language);
    let name = known.map_or(edition.language.as_str(), |(_, name)| name);
    choices(words::LANGUAGE, std::iter::once((name, true, parts.with("lang", None))))
}

fn name_of<'a>(all: &'a [(String, String)], of: Option<&str>) -> &'a str {
    all.iter().find(|(id, _)| Some(id.as_str()) == of).map_or("", |(_, name)| name)
}

/// The place that is shown.
fn place(chosen: &Chosen) -> String {
    let of = chosen.of.unwrap_or_default();
    match chosen.show {
        "chapter" | "card" | "disagreement" => format!("{}={of}", chosen.show),
        "picture" => format!("view={of}"),
        _ => String::new(),
    }
}

/// The mode that shows it alone.
fn mode(chosen: &Chosen) -> Option<&'static str> {
    match chosen.show {
        "brief" => Some("brief"),
        "full" => None,
        _ => Some("single"),
    }
}

/// What the code shows and how, where the explainer stands at `site` and `place` was chosen.
fn snippet<'a>(edition: &'a Edition, site: &'a str, chosen: &Chosen<'a>, place: &'a str) -> Snippet<'a> {
    let mode = mode(chosen);
    let theme = Some(chosen.scheme).filter(|scheme| *scheme != SCHEMES[0]);
    Snippet { place, mode, theme, height: chosen.height, ..Snippet::new(edition, site) }
}

/// The code to paste.
fn code(edition: &Edition, site: &str, chosen: &Chosen) -> String {
    let place = place(chosen);
    let snippet = snippet(edition, site, chosen, &place);
    match chosen.way {
        "frame" => snippet.frame(),
        "element" => snippet.element(),
        "link" => snippet.link(),
        "oembed" => format!("{site}index.html"),
        _ => snippet.script(),
    }
}

/// The frame as it will be, in the barest sandbox.
fn preview(host: &Host, edition: &Edition, chosen: &Chosen) -> Node {
    if host.alone {
        return el("p").class("quiet").with(words::NO_PREVIEW).into();
    }
    let place = place(chosen);
    let address = snippet(edition, "", chosen, &place).frame_address();
    let frame = el("iframe").attr("src", address).attr("title", edition.title.clone());
    let frame = frame
        .attr("sandbox", "allow-scripts")
        .attr("width", "100%")
        .attr("height", chosen.height.unwrap_or(SET_HEIGHT));
    frame.attr("loading", "lazy").attr("data-preview", "").into()
}
