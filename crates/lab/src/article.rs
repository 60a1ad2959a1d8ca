//! The plain article of docs/embed/, with code pasted into it, and the code that the pages of that folder give away.
//! Not the strange hosts: those are in tests/hosts/.

use crate::{Trouble, workspace};

/// What the documentation puts where a reader puts their own address.
const SITE: &str = "https://your.site/explainer/";

/// Where the code goes in the article.
const PLACE: &str = "<!-- the code -->";

/// The pages of docs/embed/ by name, with the picture that each shows.
pub const PAGES: [(&str, &str); 4] =
    [("script", "embed-script"), ("frame", "embed-frame"), ("one-file", "embed-one-file"), ("cms", "embed-link")];

/// The text of a page of docs/embed/.
pub fn page(name: &str) -> Result<String, Trouble> {
    read(&format!("docs/embed/{name}.md"))
}

/// The pieces of HTML in a page, in their order.
pub fn code(page: &str) -> Vec<String> {
    page.split("```html\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0.to_owned())).collect()
}

/// The article with this code in it, which finds the explainer at `home` (with its last `/`).
pub fn article(code: &str, home: &str) -> Result<String, Trouble> {
    let article = read("docs/embed/article.html")?;
    if !article.contains(PLACE) {
        return Err(Trouble::new(format!("docs/embed/article.html has no {PLACE}")));
    }
    Ok(article.replacen(PLACE, &code.replace(SITE, home), 1))
}

fn read(path: &str) -> Result<String, Trouble> {
    std::fs::read_to_string(workspace().join(path)).map_err(|error| Trouble::new(format!("{path}: {error}")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn only_html_is_taken_from_a_page() {
        assert_eq!(code("a\n```html\n<b>\n</b>\n```\n```text\nno\n```\n```html\n<i>\n```\n"), ["<b>\n</b>\n", "<i>\n"]);
    }

    #[test]
    fn the_article_finds_the_explainer_where_it_is() {
        let code = "<a href=\"https://your.site/explainer/x.html\">x</a>";
        let Ok(article) = article(code, "http://127.0.0.1:1/") else { unreachable!("the article is there") };
        assert!(article.contains("<a href=\"http://127.0.0.1:1/x.html\">x</a>"));
        assert!(!article.contains(SITE));
    }
}
