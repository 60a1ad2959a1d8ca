//! The styles by name, and what a value must look like to be plain text in each.
//! Not what they write: that is `template`, which only the authoring step reads.

/// A citation style or format.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// Chicago Manual of Style, 18th edition, notes and bibliography (13.18).
    Chicago,
    /// American Psychological Association, 7th edition.
    Apa,
    /// Modern Language Association, 9th edition.
    Mla,
    /// Harvard as in Cite Them Right.
    Harvard,
    /// ISO 690 with running notes.
    Iso690,
    /// BibTeX.
    Bibtex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    CslJson,
}

impl Style {
    /// Every style with its short name and the name that readers see.
    pub const ALL: [(Style, &'static str, &'static str); 8] = [
        (Style::Chicago, "chicago", "Chicago"),
        (Style::Apa, "apa", "APA 7"),
        (Style::Mla, "mla", "MLA 9"),
        (Style::Harvard, "harvard", "Harvard"),
        (Style::Iso690, "iso690", "ISO 690"),
        (Style::Bibtex, "bibtex", "BibTeX"),
        (Style::Ris, "ris", "RIS"),
        (Style::CslJson, "csl-json", "CSL-JSON"),
    ];

    /// Whether people read it; programs read the others.
    pub fn is_text(self) -> bool {
        (self as usize) < Style::Bibtex as usize
    }

    /// What stands before, between and after the entries of a list.
    pub(crate) fn around(self) -> [&'static str; 3] {
        match self {
            Style::Bibtex => ["", "\n\n", "\n"],
            Style::Ris => ["", "\r\n\r\n", "\r\n"],
            Style::CslJson => ["[\n", ",\n", "\n]\n"],
            _ => ["", "\n", "\n"],
        }
    }

    /// Writes a value so that the format takes every character of it as text.
    pub(crate) fn escape(self, value: &str, out: &mut String) {
        for c in value.chars() {
            match (self, c) {
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
}
