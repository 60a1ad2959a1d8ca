//! What a format must look like: whether people read it, what stands around entries, and which characters are plain text.
//! Not the styles' names in addresses, which are `address`'s, and not what they write: that is `template`.

use address::cite::Style;

/// The names that readers see, in the order of [`Style::ALL`].
pub const NAMES: [&str; 8] = ["Chicago", "APA 7", "MLA 9", "Harvard", "ISO 690", "BibTeX", "RIS", "CSL-JSON"];

/// Whether people read it; programs read the others.
pub fn is_text(style: Style) -> bool {
    !matches!(style, Style::Bibtex | Style::Ris | Style::CslJson)
}

/// What stands before, between and after the entries of a list.
pub(crate) fn around(style: Style) -> [&'static str; 3] {
    match style {
        Style::Bibtex => ["", "\n\n", "\n"],
        Style::Ris => ["", "\r\n\r\n", "\r\n"],
        Style::CslJson => ["[\n", ",\n", "\n]\n"],
        _ => ["", "\n", "\n"],
    }
}

/// Writes a value so that the format takes every character of it as text.
pub(crate) fn escape(style: Style, value: &str, out: &mut String) {
    for c in value.chars() {
        match (style, c) {
            (Style::Bibtex, '\\') => out.push_str("\\textbackslash{}"),
            (Style::Bibtex, '~') => out.push_str("\\textasciitilde{}"),
            (Style::Bibtex, '^') => out.push_str("\\textasciicircum{}"),
            (Style::Bibtex, '{' | '}' | '#' | '$' | '%' | '&' | '_') | (Style::CslJson, '"' | '\\') => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
}
