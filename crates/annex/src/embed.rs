//! Code for other people's pages: each way, with its plain fallback inside, and what their editors keep of it.
//! Not what a frame does with it, which is `crates/publish/web/`, and not the request, which the crate `address` reads.

use crate::parts::{choices, copied, heading, taken, unknown};
use crate::{Host, words};
use address::embed::{HEIGHTS, Request, Show, Shown, Way};
use address::options::{Mode, Theme};
use address::{Place, Unknown, View};
use pack::{Edition, Pack, Word};
use snippet::Snippet;
use tree::{Node, el};

/// What stands in for the address of a site that is not known.
const SITE: &str = "https://your.site/explainer/";

/// The view.
pub fn embed(pack: &Pack, host: &Host, request: &Request, not_understood: &[Unknown]) -> Vec<Node> {
    let site = host.folder.as_deref().or(pack.edition.home.as_deref()).unwrap_or(SITE);
    let mut nodes = vec![
        heading(pack.words.get(Word::Embed)),
        el("p").class("quiet").with(pack.words.get(Word::AnnexEmbedLead)).into(),
    ];
    nodes.extend(unknown(pack, not_understood));
    nodes.extend(rows(pack, request));
    nodes.push(language(pack, request));
    nodes.push(el("p").class("quiet").with(pack.words.get(words::WAYS[request.way as usize].1)).into());
    nodes.push(el("h3").with(pack.words.get(Word::AnnexCode)).into());
    if site == SITE {
        nodes.push(el("p").class("quiet").with(pack.words.with(Word::AnnexEmbedSite, SITE)).into());
    }
    nodes.extend(taken(pack, "code", code(pack, site, request)));
    if request.way == Way::Oembed {
        nodes.extend(oembed(pack, site));
    }
    nodes.push(copied(pack));
    nodes.push(el("h3").with(pack.words.get(Word::AnnexPreview)).into());
    nodes.push(preview(host, pack, request));
    nodes.push(el("h3").with(pack.words.get(Word::AnnexEditors)).into());
    nodes.push(
        el("dl").class("editors").all(words::EDITORS_KEEP.iter().flat_map(|one| editor(pack, request, one))).into(),
    );
    nodes
}

/// What an editor of pages keeps, and the ways that go with it.
fn editor(pack: &Pack, request: &Request, (name, what, ways): &(Word, Word, &[&str])) -> [Node; 2] {
    let named = Way::ALL
        .iter()
        .zip(words::WAYS.map(|(name, _)| pack.words.get(name)))
        .filter(|((_, word), _)| ways.contains(word));
    let links = named.map(|((way, _), name)| {
        el("a").attr("href", format!("#{}", Request { way: *way, ..*request }.write(pack))).with(name).into()
    });
    [
        el("dt").with(pack.words.get(*name)).into(),
        el("dd").with(pack.words.get(*what)).all(links.flat_map(|link: Node| [" ".into(), link])).into(),
    ]
}

/// What systems that ask for oEmbed ask for, and how a page of one's own names it.
fn oembed(pack: &Pack, site: &str) -> Vec<Node> {
    let link = snippet::discovery(&pack.edition, site);
    let mut nodes = vec![el("h3").with(pack.words.get(Word::AnnexOembedFile)).into()];
    if pack.edition.home.is_none() {
        nodes.push(el("p").class("quiet").with(pack.words.get(Word::AnnexOembedHome)).into());
    }
    nodes.extend(taken(pack, "file", format!("{site}oembed.json")));
    nodes.push(el("h3").with(pack.words.get(Word::AnnexOembedLink)).into());
    nodes.extend(taken(pack, "discovery", link));
    nodes
}

/// The name of what is shown.
fn name(pack: &Pack, shown: Shown) -> String {
    match shown {
        Shown::Alone(Place::Chapter(at)) => pack[at].title.clone(),
        Shown::Alone(Place::Card(at)) => pack[at].title.clone(),
        Shown::Alone(Place::Disagreement(at)) => pack[at].topic.clone(),
        Shown::Alone(Place::View(View::Timeline)) => pack.words.get(Word::Timeline).to_owned(),
        Shown::Alone(Place::View(View::Figures)) => pack.words.get(Word::Figures).to_owned(),
        other => other.id(pack).to_owned(),
    }
}

/// Which of several is shown; nothing where there is only one.
fn which(pack: &Pack, request: &Request, to: impl Fn(Request) -> String) -> Option<Node> {
    let all = Shown::all(pack, request.shown.show());
    let [_, _, ..] = all.as_slice() else { return None };
    let summary = format!("{}: {}", pack.words.get(Word::AnnexWhich), name(pack, request.shown));
    let items = all.into_iter().map(|shown| {
        let link = el("a").attr("href", format!("#{}", to(Request { shown, ..*request }))).with(name(pack, shown));
        el("li").with(link).into()
    });
    Some(el("details").class("what").with(el("summary").with(summary)).with(el("ul").all(items)).into())
}

fn rows(pack: &Pack, request: &Request) -> Vec<Node> {
    let to = |request: Request| request.write(pack);
    let ways = Way::ALL.iter().zip(words::WAYS.map(|(name, _)| pack.words.get(name)));
    let ways = ways.map(|((way, _), name)| (name, *way == request.way, to(Request { way: *way, ..*request })));
    let shows = Show::ALL.iter().zip(words::SHOWS.map(|one| pack.words.get(one))).filter_map(|((show, _), name)| {
        let first = Shown::all(pack, *show).into_iter().next()?;
        Some((name, *show == request.shown.show(), to(Request { shown: first, ..*request })))
    });
    let themes = Theme::ALL.iter().zip(words::THEMES.map(|one| pack.words.get(one)));
    let themes =
        themes.map(|((theme, _), name)| (name, *theme == request.theme, to(Request { theme: *theme, ..*request })));
    let height = |height: Option<&'static str>| (height == request.height, to(Request { height, ..*request }));
    let heights = [None].into_iter().chain(HEIGHTS.map(Some)).map(|one| {
        let (holds, address) = height(one);
        (one.unwrap_or(pack.words.get(Word::AnnexUsualHeight)), holds, address)
    });
    let mut rows = vec![choices(pack.words.get(Word::AnnexWay), ways), choices(pack.words.get(Word::AnnexShow), shows)];
    rows.extend(which(pack, request, to));
    rows.push(choices(pack.words.get(Word::AnnexTheme), themes));
    rows.push(choices(pack.words.get(Word::AnnexHeight), heights));
    rows
}

/// The one language that the explainer has: nothing is offered that is not there.
fn language(pack: &Pack, request: &Request) -> Node {
    let name = pack.words.get(Word::AnnexLanguageName);
    choices(pack.words.get(Word::AnnexLanguage), std::iter::once((name, true, request.write(pack))))
}

/// What the code shows and how, where the explainer stands at `site`; `place` is the address of what is shown.
fn snippet<'a>(edition: &'a Edition, site: &'a str, request: &Request, place: &'a str) -> Snippet<'a> {
    let mode = request.shown.mode().map(Mode::word);
    let theme = Some(request.theme).filter(|theme| *theme != Theme::default()).map(Theme::word);
    Snippet { place, mode, theme, height: request.height, ..Snippet::new(edition, site) }
}

/// The code to paste.
fn code(pack: &Pack, site: &str, request: &Request) -> String {
    let place = request.shown.place(pack);
    let snippet = snippet(&pack.edition, site, request, &place);
    match request.way {
        Way::Frame => snippet.frame(),
        Way::Element => snippet.element(),
        Way::Link => snippet.link(),
        Way::Oembed => format!("{site}index.html"),
        Way::Script => snippet.script(),
    }
}

/// The frame as it will be, in the barest sandbox.
fn preview(host: &Host, pack: &Pack, request: &Request) -> Node {
    if host.alone {
        return el("p").class("quiet").with(pack.words.get(Word::AnnexNoPreview)).into();
    }
    let place = request.shown.place(pack);
    let snippet = snippet(&pack.edition, "", request, &place);
    let frame = el("iframe").attr("src", snippet.frame_address()).attr("title", pack.edition.title.clone());
    let frame = frame.attr("sandbox", "allow-scripts").attr("width", "100%").attr("height", snippet.height());
    frame.attr("loading", "lazy").attr("data-preview", "").into()
}
