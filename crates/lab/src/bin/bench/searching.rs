//! The search beside MiniSearch, over the same cards and the same questions, in one page after the other: how often each is
//! right, and how long a key takes while a question is typed.
//! Not the floors that the search may not fall below: `tests/search_quality.rs` has them.

use lab::queries::{self, Score};
use lab::{Engine, Page, Setup, Site, Trouble, workspace};
use serde::Serialize;
use serde_json::{Value, json};

/// MiniSearch with what its documentation proposes for a search box: beginnings, errors, titles before the rest.
const MINISEARCH: &str = "(data => {
  const names = list => Object.fromEntries(list.map(one => [one.id, one.name]));
  const [actors, topics] = [names(data.actors), names(data.topics)];
  const index = new MiniSearch({ fields: ['title', 'body', 'quotes', 'about'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3 } } });
  index.addAll(data.cards.map(card => ({ id: card.id, title: card.title, body: card.body, quotes: card.quotes.map(quote => quote.shown).join(' '),
    about: [...card.actors.map(id => actors[id]), ...card.topics.map(id => topics[id])].join(' ') })));
  window.find = words => index.search(words).slice(0, 10).map(hit => hit.id);
})";

/// The same of the explainer.
const EXPLAINER: &str =
    "window.find = words => belarusExplainer.search(words, 10).filter(hit => hit.kind === 'card').map(hit => hit.id)";

/// Answers to all questions, and the milliseconds of each key on the way to them; a round before warms up.
const ASK: &str = "(questions => {
  questions.forEach(find);
  const keys = [];
  const answers = questions.map(words => {
    for (let end = 1; end <= words.length; end++) {
      const start = performance.now();
      find(words.slice(0, end));
      keys.push(performance.now() - start);
    }
    return find(words);
  });
  keys.sort((a, b) => a - b);
  return { answers, p95: keys[Math.floor(keys.length * 0.95)] };
})";

/// How one search did.
#[derive(Debug, Serialize)]
pub struct Searched {
    name: &'static str,
    /// Right at 1, right at 5, mean reciprocal rank.
    shares: [f64; 3],
    /// Milliseconds that 95 of 100 keys take at most.
    p95: f64,
    #[serde(skip)]
    score: Score,
}

/// Asks both everything.
///
/// # Errors
/// Where the questions, the cards or MiniSearch cannot be read.
pub fn compare(site: &Site, cards: &Value) -> Result<Vec<Searched>, Trouble> {
    let queries = queries::read(&std::fs::read_to_string(workspace().join("tests/queries/queries.txt"))?)?;
    let words: Vec<&str> = queries.iter().map(|query| query.words.as_str()).collect();
    let page = &mut Page::start(Engine::Chromium, Setup::default())?;
    let mut ask = |name: &'static str, path: &str, ready: &str, prepare: &str| -> Searched {
        page.open(&site.url(path));
        page.wait_until(ready);
        page.run_script(prepare);
        let (answers, p95): (Vec<Vec<String>>, f64) =
            page.eval(&format!("(({{ answers, p95 }}) => [answers, p95])({ASK}({}))", json!(words)));
        let mut score = Score::default();
        for (query, found) in queries.iter().zip(&answers) {
            score.add(query, found);
        }
        Searched { name, shares: score.shares(), p95, score }
    };
    let live = "document.documentElement.dataset.explainer === 'live'";
    Ok(vec![
        ask("explainer", "/explainer/index.html", live, EXPLAINER),
        ask("MiniSearch", "/minisearch.html", "typeof MiniSearch === 'function'", &format!("{MINISEARCH}({cards})")),
    ])
}

/// The page that MiniSearch runs in; its file stands beside it.
pub const PAGE: &str =
    "<!doctype html><meta charset=\"utf-8\"><title>MiniSearch</title><script src=\"minisearch/umd/index.js\"></script>";

impl std::fmt::Display for Searched {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:<12} {}; a key takes {:.2} ms (p95)", self.name, self.score, self.p95)
    }
}
