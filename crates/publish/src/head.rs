//! What stands in `<head>`: title, description, address, link preview, and the same for machines as JSON-LD.
//! Not what readers see on the page.

use pack::Pack;
use serde_json::json;

/// Text as it stands in HTML, in attributes too.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Title, description, canonical address and link preview of a page. `path` is its address beside the start page.
pub fn about(pack: &Pack, title: &str, path: &str) -> String {
    let description = escaped(&pack.edition.description);
    let here = match &pack.edition.home {
        Some(home) => escaped(&format!("{home}{path}")),
        // Without a home, the page is its own original wherever it stands.
        None => "./".to_owned() + path.rsplit('/').next().unwrap_or_default(),
    };
    let title = escaped(title);
    let site = escaped(&pack.edition.title);
    let url = pack
        .edition
        .home
        .as_ref()
        .map(|_| format!("<meta property=\"og:url\" content=\"{here}\">\n"))
        .unwrap_or_default();
    format!(
        "<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <link rel=\"canonical\" href=\"{here}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:site_name\" content=\"{site}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n\
         {url}\
         <meta name=\"color-scheme\" content=\"light dark\">\n"
    )
}

/// The explainer for machines (schema.org), as a data block that no browser runs.
pub fn json_ld(pack: &Pack, digest: &str) -> String {
    let sources: Vec<_> = pack
        .sources
        .iter()
        .map(|source| {
            json!({
                "@type": "CreativeWork",
                "name": source.title,
                "author": source.author,
                "publisher": source.publisher,
                "datePublished": source.stated.map(pack::Date::iso),
                "genre": source.genre,
            })
        })
        .collect();
    let data = json!({
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": pack.edition.title,
        "description": pack.edition.description,
        "inLanguage": pack.edition.language,
        "version": pack.edition.version,
        "identifier": digest,
        "isAccessibleForFree": true,
        "isBasedOn": sources,
    });
    format!("<script type=\"application/ld+json\">{}</script>\n", data.to_string().replace('<', "\\u003c"))
}
