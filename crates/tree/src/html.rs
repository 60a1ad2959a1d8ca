//! A tree as HTML (WHATWG, section 13.3 "Serializing HTML fragments").
//! Not a check: names of tags and attributes are constants of ours, and raw text elements (`script`, `style`) have no place here.

use crate::Node;

/// Elements that have no children and no end tag.
const VOID: [&str; 7] = ["br", "hr", "img", "input", "col", "link", "meta"];

/// The nodes as HTML: one line without any white space of its own.
pub fn html(nodes: &[Node]) -> String {
    let mut out = String::new();
    write(nodes, &mut out);
    out
}

fn write(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(words) => escape(words, out),
            Node::Element(one) => {
                out.push('<');
                out.push_str(one.tag);
                for (name, value) in &one.attrs {
                    out.push(' ');
                    out.push_str(name);
                    // An attribute that is there and says nothing needs no value.
                    if !value.is_empty() {
                        out.push_str("=\"");
                        escape(value, out);
                        out.push('"');
                    }
                }
                out.push('>');
                if !VOID.contains(&one.tag) {
                    write(&one.children, out);
                    out.push_str("</");
                    out.push_str(one.tag);
                    out.push('>');
                }
            }
        }
    }
}

/// Words as they stand in HTML and in XML, between tags and in a value in double quotes.
pub fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    escape(words, &mut out);
    out
}

/// The same escapes serve text and values in double quotes.
fn escape(words: &str, out: &mut String) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}
