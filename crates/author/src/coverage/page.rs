//! The coverage as one static page that needs nothing else.
//! Not part of what is published: it holds whole texts, those too of which only excerpts may be shipped.

use super::{Coverage, Passage, Run, Share, Text};
use pack::BlockKind;
use tree::escaped;

const STYLE: &str = include_str!("page.css");

/// What each mark says, in the marks themselves; never by colour alone.
const LEGEND: &str = "<p><span class=\"card\">Underlined</span>: a card quotes it. <span class=\"chapter\">Dotted line \
    above</span>: a chapter or the summary quotes it. <span class=\"unused\">In double brackets</span>: unused on purpose, \
    with the reason. <span class=\"overlooked\">In a dashed box</span>: neither quoted by a card nor declared unused.</p>";

/// The page.
pub fn page(coverage: &Coverage) -> String {
    let rows: String = coverage.texts.iter().map(|text| row(&linked(text), text.share())).collect();
    let texts: String = coverage.texts.iter().map(section).collect();
    let single: usize = coverage.single.iter().sum();
    let by_text = coverage
        .texts
        .iter()
        .zip(&coverage.single)
        .map(|(text, n)| format!("<tr><td>{}</td><td>{n}</td></tr>", text.id));
    let grades = coverage
        .grades
        .iter()
        .chain(&coverage.hardest)
        .map(|(what, grade)| format!("<tr><td>{}</td><td>{grade:.1}</td></tr>", escaped(what)));
    let thin = if coverage.thin_topics.is_empty() { "none".to_owned() } else { coverage.thin_topics.join(", ") };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
         content=\"width=device-width\">\n<title>Coverage</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <h1>Coverage</h1>\n{LEGEND}\n<h2>Texts</h2>\n<table>\n<tr><th>Text</th><th>Characters</th><th>In cards</th>\
         <th>In chapters</th><th>Unused</th></tr>\n{rows}</table>\n<h2>Cards that rest on one source: {single} of {}</h2>\n\
         <table>\n{}</table>\n<h2>Topics with fewer than two cards</h2>\n<p>{}</p>\n<h2>Flesch-Kincaid grade of our \
         words, and of the hardest cards</h2>\n<table>\n{}</table>\n{texts}</body>\n</html>\n",
        coverage.cards,
        by_text.collect::<String>(),
        escaped(&thin),
        grades.collect::<String>(),
    )
}

fn linked(text: &Text) -> String {
    format!("<a href=\"#{}\">{}</a>", escaped(&text.id), escaped(&text.title))
}

fn row(name: &str, share: Share) -> String {
    let percent = |part| format!("<td>{:.1}\u{a0}%</td>", share.percent(part));
    let (cards, chapters, unused) = (percent(share.cards), percent(share.chapters), percent(share.unused));
    format!("<tr><td>{name}</td><td>{}</td>{cards}{chapters}{unused}</tr>\n", share.all)
}

fn section(text: &Text) -> String {
    let passages: String = text.passages.iter().map(passage).collect();
    let furniture =
        text.furniture.iter().map(|one| format!("<li>Line {}: {}</li>\n", escaped(&one.lines), escaped(&one.why)));
    format!(
        "<section id=\"{}\">\n<h2>{}</h2>\n{passages}<h3>Furniture, not shown and not counted</h3>\n<ul>\n{}</ul>\n\
         </section>\n",
        escaped(&text.id),
        escaped(&text.title),
        furniture.collect::<String>(),
    )
}

fn passage(passage: &Passage) -> String {
    let share = passage.share();
    let kind = match passage.kind {
        BlockKind::Item => ", item",
        BlockKind::Note => ", note",
        BlockKind::Footnote => ", footnote",
        _ => "",
    };
    let words: String = passage.runs.iter().map(run).collect();
    let by = |what: &str, ids: &[String]| match ids {
        [] => format!("{what}: none. "),
        ids => format!("{what}: {}. ", escaped(&ids.join(", "))),
    };
    format!(
        "<div><aside>{}{kind}<br>cards {:.0}\u{a0}%<br>chapters {:.0}\u{a0}%</aside>\n<div><p>{words}</p>\n\
         <p class=\"by\">{}{}</p></div></div>\n",
        passage.locator.name(),
        share.percent(share.cards),
        share.percent(share.chapters),
        by("Cards", &passage.cards),
        by("Chapters", &passage.chapters),
    )
}

fn run(run: &Run) -> String {
    let marks = [
        (run.card, "card"),
        (run.chapter, "chapter"),
        (run.unused.is_some(), "unused"),
        (run.is_overlooked(), "overlooked"),
    ];
    let classes: Vec<&str> = marks.iter().filter(|(is, _)| *is).map(|(_, class)| *class).collect();
    let words = escaped(&run.words);
    let why = run.unused.iter().map(|why| format!(" <span class=\"why\">({})</span> ", escaped(why)));
    let marked =
        if classes.is_empty() { words } else { format!("<span class=\"{}\">{words}</span>", classes.join(" ")) };
    marked + &why.collect::<String>()
}
