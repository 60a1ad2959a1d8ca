//! A tree as plain text, as one would paste it into a mail: headings underlined, lists marked, blank lines between blocks.
//! Not Markdown: no sign has a meaning, none is escaped, and lines are not broken.

use crate::{Element, Node};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 29] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "header",
    "li",
    "main",
    "nav",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ol",
];

/// What a line to write on looks like.
const RULE: &str = "________________________________";

/// The nodes as plain text, ending in a line break where there is any.
///
/// `ul` and `ol` get their marks (`start` and `type="a"` are kept), cells of a table row stand between bars, `blockquote` is
/// marked by `>`, `q` gets quotation marks, `mark` asterisks, `hr` is a line to write on. Pictures (`svg`) and what is marked `aria-hidden` are left out.
pub fn text(nodes: &[Node]) -> String {
    let mut out = blocks(nodes).join("\n\n");
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// The blocks that the nodes make; words between elements that stand on lines of their own make a block too.
fn blocks(nodes: &[Node]) -> Vec<String> {
    let mut out = Vec::new();
    let mut run = String::new();
    for node in nodes {
        match node {
            Node::Element(one) if is_block(one) => {
                end_run(&mut run, &mut out);
                out.extend(block(one));
            }
            // An element of a line may hold blocks (`label`, `a`): then it is only a frame around them.
            Node::Element(one) if holds_blocks(one) => {
                end_run(&mut run, &mut out);
                out.extend(blocks(&one.children));
            }
            _ => inline(node, &mut run),
        }
    }
    end_run(&mut run, &mut out);
    out
}

fn is_block(one: &Element) -> bool {
    BLOCKS.contains(&one.tag) || matches!(one.tag, "ul" | "hr")
}

fn holds_blocks(one: &Element) -> bool {
    !is_silent(one)
        && one
            .children
            .iter()
            .any(|node| matches!(node, Node::Element(inner) if is_block(inner) || holds_blocks(inner)))
}

fn is_silent(one: &Element) -> bool {
    one.tag == "svg" || one.get("aria-hidden") == Some("true")
}

fn end_run(run: &mut String, out: &mut Vec<String>) {
    if !run.trim().is_empty() {
        out.push(run.trim().to_owned());
    }
    run.clear();
}

/// The blocks of one element that stands on lines of its own.
fn block(one: &Element) -> Vec<String> {
    if is_silent(one) {
        return Vec::new();
    }
    match one.tag {
        "hr" => vec![RULE.to_owned()],
        "h1" | "h2" => {
            let mut words = line(&one.children);
            let wide = words.chars().count();
            if wide > 0 {
                words.push('\n');
                words.extend(core::iter::repeat_n(if one.tag == "h1" { '=' } else { '-' }, wide));
            }
            vec![words]
        }
        "ul" | "ol" => vec![list(one)],
        "dd" => vec![indent(&blocks(&one.children).join("\n\n"), "    ", "    ")],
        "blockquote" => vec![indent(&blocks(&one.children).join("\n\n"), "> ", "> ")],
        "tr" => {
            let cells = one.children.iter().filter_map(|node| match node {
                Node::Element(cell) => Some(line(&cell.children)),
                Node::Text(_) => None,
            });
            vec![cells.collect::<Vec<_>>().join(" | ")]
        }
        "table" => vec![blocks(&one.children).join("\n")],
        _ => blocks(&one.children),
    }
    .into_iter()
    .filter(|words| !words.is_empty())
    .collect()
}

/// Everything on one line, whatever stands in it.
fn line(nodes: &[Node]) -> String {
    blocks(nodes).join(" ").replace('\n', " ")
}

fn list(one: &Element) -> String {
    let mut number: usize = one.get("start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let (mut items, mut loose) = (Vec::new(), false);
    for node in &one.children {
        let Node::Element(item) = node else { continue };
        let inside = if item.tag == "li" { blocks(&item.children) } else { block(item) };
        if inside.is_empty() {
            continue;
        }
        let mark = match (one.tag, one.get("type")) {
            ("ul", _) => "- ".to_owned(),
            (_, Some("a")) => format!("{}) ", letter(number)),
            _ => format!("{number}. "),
        };
        number += 1;
        loose |= inside.len() > 1;
        let deep = " ".repeat(mark.chars().count());
        items.push(indent(&inside.join("\n"), &mark, &deep));
    }
    items.join(if loose { "\n\n" } else { "\n" })
}

/// `a` for 1; lists of ours are shorter than the alphabet.
fn letter(number: usize) -> char {
    char::from(b'a' + (number.saturating_sub(1) % 26) as u8)
}

fn indent(words: &str, first: &str, others: &str) -> String {
    let lines = words.lines().enumerate().map(|(n, line)| {
        let before = if n == 0 { first } else { others };
        format!("{before}{line}").trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The words of what stands in a line.
fn inline(node: &Node, out: &mut String) {
    let one = match node {
        Node::Text(words) => return out.push_str(words),
        Node::Element(one) => one,
    };
    match one.tag {
        _ if is_silent(one) => {}
        "br" => out.push('\n'),
        // Its words begin with a quotation mark of their own.
        "q" if one.get("class") == Some("outer") => around(one, '‘', '’', out),
        "q" => around(one, '“', '”', out),
        "mark" => around(one, '*', '*', out),
        _ => one.children.iter().for_each(|child| inline(child, out)),
    }
}

fn around(one: &Element, before: char, after: char, out: &mut String) {
    out.push(before);
    one.children.iter().for_each(|child| inline(child, out));
    out.push(after);
}
