//! What a tree is written as, in HTML and in plain text.
//! Not what handouts look like: their crate has its own expected files.

use proptest::prelude::*;
use tree::{Element, Node, el, html, text};

fn item(words: &str) -> Node {
    el("li").with(words).into()
}

#[track_caller]
fn check(tree: Element, as_html: &str, as_text: &str) {
    let tree = [tree.into()];
    assert_eq!(html(&tree), as_html);
    assert_eq!(text(&tree), as_text);
}

#[test]
fn a_paragraph_keeps_its_words_and_signs() {
    let tree = el("p").attr("data-x", "a \"b\" & c").with("1 < 2 & ").with(el("b").with("so"));
    check(tree, "<p data-x=\"a &quot;b&quot; &amp; c\">1 &lt; 2 &amp; <b>so</b></p>", "1 < 2 & so\n");
}

#[test]
fn elements_without_content_have_no_end() {
    let tree = el("p").with("a").with(el("br")).with("b").with(el("i"));
    check(tree, "<p>a<br>b<i></i></p>", "a\nb\n");
}

#[test]
fn headings_are_underlined_and_blocks_stand_apart() {
    let tree =
        [el("h1").with("Café").into(), el("h3").with("Small").into(), el("p").with("One.").into(), "loose".into()];
    assert_eq!(text(&tree), "Café\n====\n\nSmall\n\nOne.\n\nloose\n");
}

#[test]
fn lists_are_marked_numbered_and_nested() {
    let inner = el("ol").attr("type", "a").all([item("x"), item("y")]);
    let tree = el("ol").attr("start", "9").all([item("one"), el("li").with("two").with(inner).into()]);
    assert_eq!(text(&[tree.into()]), "9. one\n\n10. two\n    a) x\n    b) y\n");
    assert_eq!(text(&[el("ul").all([item("one"), item("two")]).into()]), "- one\n- two\n");
}

#[test]
fn quotes_get_marks_and_quoted_blocks_a_margin() {
    let tree = el("blockquote").all([el("p").with(el("q").with("a b")).into(), el("p").with("c").into()]);
    assert_eq!(text(&[tree.into()]), "> “a b”\n>\n> c\n");
    assert_eq!(text(&[el("p").with("a ").with(el("mark").with("b")).into()]), "a *b*\n");
}

#[test]
fn definitions_are_set_in_and_rows_are_barred() {
    let tree = el("dl").with(el("dt").with("term")).with(el("dd").with("what it is"));
    assert_eq!(text(&[tree.into()]), "term\n\n    what it is\n");
    let row = |a: &str, b: &str| el("tr").with(el("th").with(a)).with(el("td").with(b)).into();
    let table = el("table").with(el("tbody").all([row("a", "b"), row("c", "d")]));
    assert_eq!(text(&[table.into()]), "a | b\nc | d\n");
}

#[test]
fn pictures_and_hidden_marks_are_left_out_and_rules_are_lines_to_write_on() {
    let tree =
        el("p").with(el("svg").with(el("title").with("code"))).with(el("i").attr("aria-hidden", "true").with("x"));
    assert_eq!(text(&[tree.with("y").into(), el("hr").into()]), "y\n\n________________________________\n");
}

#[test]
fn a_frame_of_a_line_around_blocks_is_only_a_frame() {
    let tree = el("label").with("before").with(el("p").with("inside")).with("after");
    assert_eq!(text(&[tree.into()]), "before\n\ninside\n\nafter\n");
}

#[test]
fn nothing_is_written_of_nothing() {
    assert_eq!(text(&[]), "");
    assert_eq!(html(&[]), "");
    assert_eq!(text(&[el("p").into(), el("h1").into()]), "");
}

proptest! {
    #[test]
    fn escaped_words_are_read_back_as_they_were(words in "\\PC{0,40}", value in "\\PC{1,40}") {
        let back = |escaped: &str| {
            ["&lt;<", "&gt;>", "&quot;\"", "&amp;&"].iter().fold(escaped.to_owned(), |words, pair| {
                let at = pair.find(';').map_or(0, |at| at + 1);
                words.replace(&pair[..at], &pair[at..])
            })
        };
        let written = html(&[el("p").attr("title", value.clone()).with(words.clone()).into()]);
        let inner = written.strip_prefix("<p title=\"").and_then(|rest| rest.strip_suffix("</p>"));
        let (value_found, words_found) = inner.and_then(|inner| inner.split_once("\">")).unwrap_or_default();
        prop_assert!(!words_found.contains(['<', '>', '"']) && !value_found.contains(['<', '>', '"']));
        prop_assert_eq!(back(value_found), value);
        prop_assert_eq!(back(words_found), words);
    }

    #[test]
    fn plain_words_of_paragraphs_are_kept(words in prop::collection::vec("[a-z<>&]{1,8}( [a-z]{1,8}){0,3}", 0..6)) {
        let tree: Vec<Node> = words.iter().map(|one| el("p").with(one.as_str()).into()).collect();
        let written = text(&tree);
        let found: Vec<&str> = written.trim_end().split("\n\n").filter(|one| !one.is_empty()).collect();
        prop_assert_eq!(found, words);
    }
}
