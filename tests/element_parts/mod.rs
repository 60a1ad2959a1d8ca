//! What is tried with the element, by who does it. Not the pages that hold it.

pub mod asking;
pub mod leaving;
pub mod reading;
pub mod stepping;

use lab::{Page, Site};

use crate::guest::elements::TAG;
use crate::guest::{Guest, page, started};

/// A host page with this body and the element's files beside it. What the console warns of is kept, and what the elements
/// tell: `warned`, and `heard` with the event's name, the element's id and the detail.
pub fn host(guest: &Guest, body: &str) -> Site {
    let ears = "<script src=\"/ears.js\"></script>";
    let script = "<script src=\"/explainer/element.js\"></script>";
    let site = Site::build().folder("/explainer/", guest.dist.folder()).page("/ears.js", EARS).listening();
    started(site.page("/host.html", page(&format!("{ears}<h1>Host</h1>{body}{script}"))))
}

const EARS: &str = "window.heard = []; window.warned = [];
    for (const name of ['ready', 'navigate', 'filter', 'quote', 'error'])
      addEventListener('explainer-' + name, e => heard.push([name, e.target.id, e.detail]));
    const warn = console.warn; console.warn = (...words) => { warned.push(words.join(' ')); warn(...words); };
    window.inside = (id, css) => document.getElementById(id).shadowRoot.querySelector(css);";

/// Waits until every element of the page runs.
#[track_caller]
pub fn all_live(page: &Page) {
    page.wait_until(&format!("[...document.querySelectorAll('{TAG}')].every(e => e.status === 'live')"));
}
