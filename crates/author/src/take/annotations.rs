//! `annotations.jsonld`: every quote as a W3C Web Annotation on its stored text, with the claims that rest on it.
//! Not annotations of the page: positions count code points of the stored file, which its digest names.

use crate::data::{Explainer, QuoteData, SourceData};
use pack::Pack;
use serde_json::{Value, json};

/// The collection with its one page. Ids and addresses are relative to the file unless the explainer has a home.
pub fn collection(data: &Explainer, pack: &Pack) -> serde_json::Result<String> {
    let here = pack.edition.home.as_ref().map(|home| format!("{home}data/annotations.jsonld")).unwrap_or_default();
    let items: Vec<Value> = data
        .quotes
        .iter()
        .filter_map(|quote| {
            let source = data.sources.iter().find(|source| source.id == quote.source)?;
            Some(annotation(data, quote, source, &here))
        })
        .collect();
    serde_json::to_string_pretty(&json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{here}#collection"),
        "type": "AnnotationCollection",
        "label": data.title,
        "total": items.len(),
        "first": {
            "id": format!("{here}#page"),
            "type": "AnnotationPage",
            "partOf": format!("{here}#collection"),
            "startIndex": 0,
            "items": items,
        },
    }))
}

fn annotation(data: &Explainer, quote: &QuoteData, source: &SourceData, here: &str) -> Value {
    let rests = data.cards.iter().filter(|card| card.quotes.iter().any(|one| one.id == quote.id));
    let claims: Vec<Value> = rests
        .map(|card| {
            json!({
                "type": "TextualBody",
                "value": card.title,
                "format": "text/plain",
                "language": data.language,
                "purpose": "describing",
            })
        })
        .collect();
    json!({
        "id": format!("{here}#{}", quote.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": claims,
        "target": {
            "type": "SpecificResource",
            // A file that is named by its digest (RFC 6920) is the same wherever it stands.
            "source": {
                "id": format!("nih:sha-256;{}", source.sha256),
                "type": "Text",
                "format": "text/plain",
            },
            // Where a reader finds the text.
            "scope": format!("../sources/{}.html", source.id),
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": quote.exact,
                    "prefix": quote.prefix,
                    "suffix": quote.suffix,
                },
                { "type": "TextPositionSelector", "start": quote.start, "end": quote.end },
            ],
        },
    })
}
