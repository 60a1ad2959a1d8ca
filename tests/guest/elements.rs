//! The element in host pages, one file each (tests/hosts/element-*.html): it is whole and looks like itself in every one, and
//! they are left alone. Not what a reader does in it, which is tests/element.rs.

use lab::{Engine, Page};

use super::strange::{Host, LOOK, PLACE, ROUNDING, State, arrive};
use super::{Guest, errors, origin, strangers};
use crate::contents::squeeze;

/// The element.
pub const TAG: &str = "belarus-explainer";

/// Whether every element of the page shows something of ours: a step, or what the program drew.
pub const SHOWN: &str = "(all => all.length > 0 && all.every(e => e.status === 'live' || e.shadowRoot?.querySelector('[data-now]')))\
    ([...document.querySelectorAll('belarus-explainer')])";

/// What makes each element of the page show everything, as high as it is.
const UNFOLD: &str = "document.querySelectorAll('belarus-explainer').forEach(e => { e.options = { ...e.options, mode: 'full', height: 'content' }; })";

/// How high an element is that was asked for no height, in CSS pixels.
const HEIGHT: f64 = 680.0;

/// How the text inside looks, whatever the width: nothing of the page may change it.
const INSIDE: &str = "(() => { const root = document.querySelector('belarus-explainer').shadowRoot;
    return ['.explainer', '.standing', 'main h3', '.question', 'a', 'button, input'].map(css => { const s = getComputedStyle(root.querySelector(css));
      return [css, s.color, s.backgroundColor, s.fontFamily, s.fontSize, s.fontStyle, s.fontWeight, s.lineHeight, s.letterSpacing, s.textTransform,
        s.direction, s.textAlign, s.visibility, s.whiteSpace].join(' '); }).join('|'); })()";

/// Opens the host's page, looks at the element in it, and then at the host again.
pub fn visit(page: &mut Page, guest: &Guest, host: &Host) {
    let explainer = guest.site(&host.site);
    let own = origin(&explainer);
    let site = host.serve(&own, guest);
    let runs = host.state != State::Static;
    let live = format!("document.querySelector('{TAG}')?.status === 'live'");
    let usual: Option<String> = runs.then(|| {
        page.open(&site.url("/element-plain.html"));
        page.wait_until(SHOWN);
        page.run_script(UNFOLD);
        page.wait_until(&live);
        page.eval(INSIDE)
    });
    let (bare, before) = arrive(page, &site, host);
    page.wait_until(SHOWN);
    bounded(page);
    page.run_script(UNFOLD);
    if let Some(usual) = usual {
        page.wait_until(&format!("[...document.querySelectorAll('{TAG}')].every(e => e.status === 'live') && {live}"));
        whole(page, guest);
        assert_eq!(page.eval::<String>(INSIDE), usual, "{}: how it looks inside", page.engine());
    } else {
        page.wait_until(&format!("document.querySelector('{TAG}').status !== 'static'"));
        let failed: bool = page.eval(&format!("document.querySelector('{TAG}').status === 'failed'"));
        // WebKitGTK (2.50) may compile whatever the policy says.
        assert!(failed || page.engine() == Engine::WebKit);
        assert_eq!(
            page.count_shown(".fallback") > 0,
            failed,
            "the text inside the tag stands where the program cannot run"
        );
    }
    let after: (String, f64) = page.eval(PLACE);
    assert_eq!(after.0, before.0, "{}: the host's address, focus and history", page.engine());
    assert!((after.1 - before.1).abs() <= ROUNDING, "{}: scrolled from {} to {}", page.engine(), before.1, after.1);
    assert_eq!(page.eval::<String>(LOOK), bare, "{}: the host's looks", page.engine());
    let here = origin(&site);
    assert!(strangers(page, &[&own, &here]).is_empty(), "the host asked for {:?}", strangers(page, &[&own, &here]));
    let faults = errors(page);
    assert!(faults.is_empty(), "{}: the host's console says {faults:?}", page.engine());
}

/// Each element is as high as a frame, and the step in it stands whole.
fn bounded(page: &Page) {
    let seen: Vec<(f64, f64)> = page.eval(&format!(
        "[...document.querySelectorAll('{TAG}')].map(e => {{ const stage = e.shadowRoot.querySelector('.stage');
           return [e.getBoundingClientRect().height, stage ? stage.scrollHeight - stage.clientHeight : 0]; }})"
    ));
    for (height, beyond) in seen {
        assert!((height - HEIGHT).abs() <= ROUNDING, "{height} px");
        assert!(beyond <= ROUNDING, "{beyond} px of the step lie below");
    }
}

/// The chapter that was asked for stands in each element, shown, whole, inside the element's own width.
fn whole(page: &Page, guest: &Guest) {
    let wanted = &guest.contents.chapters[1];
    let texts: Vec<String> = page.eval(&format!(
        "[...document.querySelectorAll('{TAG}')].map(e => e.shadowRoot.querySelector('[data-chapter=\"{}\"]')).filter(e => \
           e && e.getClientRects().length && getComputedStyle(e).visibility === 'visible').map(e => e.textContent)",
        wanted.id
    ));
    assert_eq!(texts.len(), page.count(TAG), "the chapter is shown in each");
    for text in texts.iter().map(|text| squeeze(text)) {
        for part in [&wanted.title, &wanted.question].into_iter().chain(wanted.sentences.iter().map(|one| &one.text)) {
            assert!(text.contains(&squeeze(part)), "the chapter lacks: {part}");
        }
    }
    assert_eq!(page.count_shown(".fallback"), 0, "the text inside the tag stands beside the explainer");
    let (width, inner): (f64, f64) = page.eval(&format!(
        "(e => [e.clientWidth, e.shadowRoot.querySelector('.page').scrollWidth])(document.querySelector('{TAG}'))"
    ));
    assert!(width >= 250.0 && inner <= width + 1.0, "{inner} px in a place of {width}");
}
