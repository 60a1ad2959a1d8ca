//! A page around its content, and what stands in `<head>`: title, description, address, link preview, and the same for
//! machines as JSON-LD.
//! Not what readers see on the page.

use crate::versioned::versioned;
use address::View;
use explainer::ui::StaticFile;
use pack::{Pack, Source};
use poster::Shared;
use serde_json::{Value, json};
use tree::escaped;

/// What tells the encoding before any header of a server can say another.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A static page of this `<head>` and this `<body>`, both HTML.
pub fn page(pack: &Pack, head: &str, body: &str) -> String {
    let language = escaped(&pack.edition.language);
    let direction = if pack.edition.right_to_left { " dir=\"rtl\"" } else { "" };
    format!(
        "{BYTE_ORDER_MARK}<!doctype html>\n<html lang=\"{language}\"{direction} data-explainer=\"static\">\n<head>\n{head}</head>\n\
         <body>\n{body}</body>\n</html>\n"
    )
}

/// Links to style sheets, by the names and the texts of their files; `way` leads from the page to these.
pub fn sheets(way: &str, all: &[(&str, &str)]) -> String {
    let link = |(name, text): &(&str, &str)| {
        format!("<link rel=\"stylesheet\" href=\"{way}{}\">\n", versioned(name, text.as_bytes()))
    };
    all.iter().map(link).collect()
}

/// The link by which a site's editor finds oEmbed. An explainer that does not know its address cannot offer a snippet
/// that would work elsewhere.
pub fn discovery(pack: &Pack) -> String {
    let link = |home: &String| snippet::discovery(&pack.edition, home) + "\n";
    pack.edition.home.as_ref().map(link).unwrap_or_default()
}

/// Title, description, canonical address and link preview of a page. `path` is its address beside the start page, and `shared`
/// what the preview shows; without a home neither has an address that could be told.
pub fn about(pack: &Pack, title: &str, description: &str, path: &str, shared: Shared) -> String {
    // A page that is called as the whole says its name once.
    let site = (title != pack.edition.title).then(|| {
        let site = escaped(&pack.edition.title);
        format!("<meta property=\"og:site_name\" content=\"{site}\">\n")
    });
    let site = site.unwrap_or_default();
    let (title, description) = (escaped(title), escaped(description));
    let here = address(pack, path).map(|here| {
        let here = escaped(&here);
        format!("<link rel=\"canonical\" href=\"{here}\">\n<meta property=\"og:url\" content=\"{here}\">\n")
    });
    let here = here.unwrap_or_default();
    let picture = address(pack, &shared.path(pack)).map(|picture| {
        let (picture, [width, height]) = (escaped(&picture), Shared::SIZE);
        format!(
            "<meta property=\"og:image\" content=\"{picture}\">\n\
             <meta property=\"og:image:width\" content=\"{width}\">\n\
             <meta property=\"og:image:height\" content=\"{height}\">\n\
             <meta property=\"og:image:alt\" content=\"{title}\">\n\
             <meta name=\"twitter:card\" content=\"summary_large_image\">\n"
        )
    });
    let picture = picture.unwrap_or_default();
    format!(
        "<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         {site}<meta property=\"og:description\" content=\"{description}\">\n\
         {here}{picture}\
         <meta name=\"color-scheme\" content=\"light dark\">\n"
    )
}

/// The absolute address of a page, where the explainer knows where it is published.
fn address(pack: &Pack, path: &str) -> Option<String> {
    pack.edition.home.as_ref().map(|home| format!("{home}{path}"))
}

/// A page beside the start page for machines (schema.org); that of the texts says what the explainer is based on.
pub fn page_json_ld(pack: &Pack, title: &str, path: &str, digest: &str) -> String {
    let mut whole = json!({ "@type": "LearningResource", "name": pack.edition.title, "version": pack.edition.version });
    if path == StaticFile::View(View::Sources).path(pack) {
        whole["identifier"] = digest.into();
        whole["isBasedOn"] = pack.sources.iter().map(text).collect();
    }
    data_block(&json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "url": address(pack, path),
        "inLanguage": pack.edition.language,
        "isPartOf": whole,
    }))
}

/// A text, with what is stated of it.
fn text(source: &Source) -> Value {
    let mut known = json!({ "@type": "CreativeWork", "name": source.title, "genre": source.genre });
    let told = [
        ("author", source.author.clone()),
        ("publisher", source.publisher.clone()),
        ("datePublished", source.stated.map(pack::Date::iso)),
    ];
    told.into_iter().filter_map(|(name, value)| Some((name, value?))).for_each(|(name, value)| {
        known[name] = value.into();
    });
    known
}

/// Data that no browser runs.
fn data_block(data: &serde_json::Value) -> String {
    format!("<script type=\"application/ld+json\">{}</script>\n", data.to_string().replace('<', "\\u003c"))
}

/// The explainer for machines (schema.org). What it is based on stands with the texts: every byte here is waited for.
pub fn json_ld(pack: &Pack) -> String {
    data_block(&json!({
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": pack.edition.title,
        "description": pack.edition.description,
        "inLanguage": pack.edition.language,
        "version": pack.edition.version,
        "isAccessibleForFree": true,
    }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use pack::CardIx;
    use std::path::Path;

    #[test]
    fn a_page_that_knows_its_address_names_the_picture_of_its_preview() {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/mini/seeds");
        let mut pack = author::build(&seeds).map_err(|report| report.render()).unwrap().pack;
        let about = |pack: &Pack| about(pack, "A title", "A sentence.", "cards/a.html", Shared::Card(CardIx(0)));
        pack.edition.home = None;
        assert!(!about(&pack).contains("og:image"));
        pack.edition.home = Some("https://example.org/bridge/".to_owned());
        let picture = format!("content=\"https://example.org/bridge/share/cards/{}.png\"", pack[CardIx(0)].id);
        assert!(about(&pack).contains(&picture), "{}", about(&pack));
        assert!(Shared::all(&pack).any(|one| one == Shared::Card(CardIx(0))));
    }
}
