//! From a template and what is known about a text to the draft that the pack carries. Runs at authoring time only.
//! Not the styles (`template`), and not the values (`facts`).
//!
//! The language of the templates: `$name$` is a value; `<a>` is written if its values are all there; `<a|b|c>` is the first
//! part whose values are, and one must be (an empty last part is "or nothing"); `_` begins or ends italics; `%name%` is a word of
//! the explainer's language; `§` is the place of a quote. What depends on the quote or on the digest stays open; everything else is decided here.

use crate::facts::{self, Reference};
use crate::fill::{CLOSE, OPEN, OR, TURN, VALUE, group};
use crate::style::escape;
use crate::template::TEMPLATES;
use address::cite::Style;
use pack::{Citation, Edition, Word, Words};

/// The values that stay open.
const LATER: [&str; 6] = ["id", "paragraph", "footnote", "speaker", "direct", "digest"];

/// The drafts of a text's citations, in the order of [`Style::ALL`].
pub fn draft(work: &Reference<'_>, words: &Words) -> Vec<Citation> {
    drafts(|style| {
        let template = &TEMPLATES[style as usize];
        [template.entry, template.mention]
            .map(|text| decide(text, style, words, &|name| facts::value(work, style, words, name)))
    })
}

/// The drafts of the explainer's own citations.
pub fn draft_own(edition: &Edition, words: &Words) -> Vec<Citation> {
    drafts(|style| {
        let template = &TEMPLATES[style as usize];
        [template.own, template.own_mention].map(|text| decide(text, style, words, &|name| facts::own(edition, name)))
    })
}

/// The words that templates may hold, by their keys in the seeds.
const WORDS: [(&str, Word); 19] = [
    ("quoted_in", Word::CiteQuotedIn),
    ("quoted_in_short", Word::CiteQuotedInShort),
    ("reported_in", Word::CiteReportedIn),
    ("cited_in", Word::CiteCitedIn),
    ("as_cited_in", Word::CiteAsCitedIn),
    ("reporting", Word::CiteReporting),
    ("paragraph", Word::CiteParagraph),
    ("paragraph_short", Word::CiteParagraphShort),
    ("footnote", Word::CiteFootnote),
    ("volume", Word::CiteVolume),
    ("volume_begins", Word::CiteVolumeBegins),
    ("issue", Word::CiteIssue),
    ("version", Word::CiteVersion),
    ("version_begins", Word::CiteVersionBegins),
    ("no_date", Word::CiteNoDate),
    ("no_date_short", Word::CiteNoDateShort),
    ("inferred", Word::CiteInferred),
    ("available_at", Word::CiteAvailableAt),
    ("available_from", Word::CiteAvailableFrom),
];

fn drafts(make: impl Fn(Style) -> [Option<String>; 2]) -> Vec<Citation> {
    let one = |(style, _): &(Style, &str)| {
        let [entry, mention] = make(*style).map(Option::unwrap_or_default);
        Citation { entry, mention }
    };
    Style::ALL.iter().map(one).collect()
}

fn decide(template: &str, style: Style, words: &Words, value: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let place = if style == Style::Mla {
        "<%paragraph_short% $paragraph$|%footnote% $footnote$>"
    } else {
        "<%paragraph% $paragraph$|%footnote% $footnote$>"
    };
    let mut template = template.replace('§', place);
    for (name, word) in WORDS {
        template = template.replace(&format!("%{name}%"), words.get(word));
    }
    part(&template, "", style, value)
}

/// A part with everything decided that can be; `None` where a value is missing for good. `before` is what it follows.
fn part(template: &str, before: &str, style: Style, value: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = String::new();
    let mut rest = template;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '$' => {
                let (name, after) = rest.split_once('$')?;
                if LATER.contains(&name) {
                    out.extend([VALUE].into_iter().chain(name.chars()).chain([VALUE]));
                } else {
                    escape(style, &value(name)?, &mut out);
                }
                rest = after;
            }
            '<' => {
                let (parts, after) = group(rest, ['<', '|', '>']);
                let so_far = if out.is_empty() { before.to_owned() } else { out.clone() };
                choice(&parts, &so_far, style, value, &mut out)?;
                rest = after;
            }
            '_' => out.push(TURN),
            // A sentence that ends with a question mark or an abbreviation has its full stop already.
            '.' if is_ended(if out.is_empty() { before } else { &out }) => {}
            _ => out.push(c),
        }
    }
    Some(out)
}

/// Whether a sentence has ended here.
fn is_ended(text: &str) -> bool {
    text.trim_end_matches(TURN).ends_with(['?', '!', '.'])
}

/// Writes the part of a group that is sure to fit, or leaves open which one does; `None` where one must and none can.
fn choice(
    parts: &[&str],
    before: &str,
    style: Style,
    value: &dyn Fn(&str) -> Option<String>,
    out: &mut String,
) -> Option<()> {
    let mut left = Vec::new();
    for one in parts.iter().filter_map(|one| part(one, before, style, value)) {
        let sure = !one.contains(VALUE);
        left.push(one);
        if sure {
            break;
        }
    }
    match (left.as_slice(), parts.len()) {
        ([], 1) => {}
        ([], _) => return None,
        ([one], many) if many > 1 || !one.contains(VALUE) => out.push_str(one),
        (left, _) => {
            out.push(OPEN);
            out.push_str(&left.join(&OR.to_string()));
            out.push(CLOSE);
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Form, Imprint};
    use std::collections::BTreeSet;

    /// Every name in the templates, told apart from those that stay open.
    fn names(pick: impl Fn(&crate::template::Template) -> [&'static str; 2]) -> BTreeSet<&'static str> {
        let texts = TEMPLATES.iter().flat_map(pick);
        let named = texts.flat_map(|text| text.split('$').skip(1).step_by(2));
        named.filter(|name| !LATER.contains(name)).collect()
    }

    #[test]
    fn every_name_in_a_template_is_a_value_that_a_text_can_have() {
        let date = pack::Date::parse("2019-03-08");
        let months = "a b c d e f g h i j k l".to_owned();
        let words = Words::new(vec![months; Word::CiteAvailableFrom as usize], &[0; Words::PLURALS]);
        let mut known = BTreeSet::new();
        for (form, _) in Form::ALL {
            for dates in [[date, None], [None, date]] {
                let some = || Some("1".to_owned());
                let imprint = Imprint { form, family: Some("B".to_owned()), volume: some(), issue: some() };
                let (author, publisher) = (Some("A B"), Some("C"));
                let work = Reference { title: "T", author, publisher, imprint: &imprint, dates };
                let all = names(|template| [template.entry, template.mention]);
                known.extend(all.into_iter().filter(|name| facts::value(&work, Style::Apa, &words, name).is_some()));
            }
        }
        assert_eq!(known, names(|template| [template.entry, template.mention]));
        let own = BTreeSet::from(["home", "key", "title", "version"]);
        assert_eq!(own, names(|template| [template.own, template.own_mention]));
    }

    #[test]
    fn every_word_in_a_template_is_one_of_the_language() {
        let texts = TEMPLATES.iter().flat_map(|one| [one.entry, one.mention, one.own, one.own_mention]);
        let named: BTreeSet<&str> = texts.flat_map(|text| text.split('%').skip(1).step_by(2)).collect();
        let places = ["paragraph", "paragraph_short", "footnote"];
        let known: BTreeSet<&str> = WORDS.iter().map(|(name, _)| *name).collect();
        assert_eq!(named.into_iter().chain(places).collect::<BTreeSet<_>>(), known);
    }
}
