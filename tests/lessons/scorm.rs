//! `scorm12.zip` in a SCORM run-time that others wrote (scorm-again), which hears every call.
//! Not a check of that run-time.

use lab::{Page, Site, Trouble};
use serde_json::{Value, json};

use super::descriptions::launched;
use super::{Files, counted, frame, host, npm, scroll_to_the_end, serving, step_to_the_end, text, turn_to_the_page};
use crate::guest::{enter_through, origin, started, strangers};

const STATUS: &str = "cmi.core.lesson_status";

/// The run-time as the object `API`, and in `calls` whatever is asked of it. `before` runs before the lesson opens.
fn system(before: &str, lesson: &str) -> String {
    host(&format!(
        "<script src=\"/run-time/scorm12.min.js\"></script>
         <script>
           const real = new Scorm12API({{ lmsCommitUrl: '/commit', autocommit: false }});
           real.cmi.core.student_id = '4711';
           real.cmi.core.student_name = 'Doe, Jane';
           {before}
           window.calls = [];
           window.API = new Proxy(real, {{ get(target, name) {{
             const value = target[name];
             if (typeof value !== 'function') {{ calls.push([name]); return value; }}
             return (...given) => {{
               const answer = value.apply(target, given);
               calls.push([name, ...given, answer]);
               return answer;
             }};
           }} }});
         </script>
         {lesson}"
    ))
}

/// The site of such a system: `/new.html` for a first visit, `/nested.html` with a frame between, `/again.html` for who
/// has been through.
pub fn site(files: &Files) -> Result<Site, Trouble> {
    let lesson = format!("/package/{}", launched(text(files, "imsmanifest.xml")?)?);
    let between = frame("/between.html").replace("<iframe", "<iframe id=\"between\"");
    let done = "real.cmi.core.lesson_status = 'completed';";
    let site = serving(files)
        .folder("/run-time/", npm().join("scorm-again/dist"))
        .page("/new.html", system("", &frame(&lesson)))
        .page("/again.html", system(done, &frame(&lesson)))
        .page("/between.html", host(&frame(&lesson)))
        .page("/nested.html", system("", &between))
        .page("/commit", "{\"result\":true,\"errorCode\":0}")
        .content_type("/commit", "application/json")
        .keep("/commit");
    Ok(started(site))
}

/// How a learner goes through the lesson.
#[derive(Clone, Copy, PartialEq)]
pub enum Way {
    /// By the steps with which it begins.
    Steps,
    /// On the page that has everything.
    Page,
    /// On the page as it is without the program.
    Static,
}

/// Reads the short path in one of the site's pages and leaves; `between` is the frame in which the lesson's frame stands.
pub fn visit(page: &mut Page, files: &Files, path: &str, between: Option<&str>, way: Way) {
    let site = site(files).unwrap_or_else(|trouble| page.fail(trouble));
    page.forget_console();
    page.open(&site.url(path));
    let lesson = if between.is_some() { "iframe" } else { "iframe[title=lesson]" };
    enter_through(page, between, lesson);
    page.wait_state(if way == Way::Static { "static" } else { "live" });
    if way == Way::Page {
        turn_to_the_page(page);
    }
    let read_to_the_end = if way == Way::Steps { step_to_the_end } else { scroll_to_the_end };
    let chapters = counted(page);
    if way != Way::Steps {
        assert!(page.count("[data-chapter]") > chapters.len(), "the short path is no shorter: {chapters:?}");
    }
    let (last, others) = chapters.split_last().unwrap_or_else(|| page.fail("no chapter counts"));
    for chapter in others {
        read_to_the_end(page, chapter);
        if way == Way::Steps {
            page.click("[data-next]");
        }
    }
    let opened = [
        json!(["LMSInitialize", "", "true"]),
        json!(["LMSGetValue", STATUS, "not attempted"]),
        json!(["LMSSetValue", STATUS, "incomplete", "true"]),
        json!(["LMSCommit", "", "true"]),
    ];
    assert_eq!(calls(page), opened, "after {others:?}");
    enter_through(page, between, lesson);
    read_to_the_end(page, last);
    let read = [json!(["LMSSetValue", STATUS, "completed", "true"]), json!(["LMSCommit", "", "true"])];
    page.leave_frame();
    page.wait_until("calls.length === 6");

    enter_through(page, between, lesson);
    let own = origin(&site);
    assert_eq!(strangers(page, &[&own]), [""; 0], "only the system's own site is asked");
    assert_eq!(page.console().errors(), [""; 0]);
    leave(page);
    // Every call there was: nothing about the learner is among them.
    assert_eq!(calls(page), [&opened[..], &read, &[json!(["LMSFinish", "", "true"])]].concat());
    let told: Vec<Value> = site.kept().iter().filter_map(|kept| serde_json::from_str(&kept.body).ok()).collect();
    let statuses: Vec<_> = told.iter().map(|one: &Value| one["cmi"]["core"]["lesson_status"].clone()).collect();
    assert_eq!(statuses.first(), Some(&json!("incomplete")), "{told:?}");
    assert_eq!(statuses.last(), Some(&json!("completed")), "{told:?}");
    assert_eq!(page.console().errors(), [""; 0]);
}

/// Whoever has been through before is not set back.
pub fn visit_again(page: &mut Page, files: &Files) {
    let site = site(files).unwrap_or_else(|trouble| page.fail(trouble));
    page.open(&site.url("/again.html"));
    enter_through(page, None, "iframe");
    page.wait_live();
    leave(page);
    let expected = [
        json!(["LMSInitialize", "", "true"]),
        json!(["LMSGetValue", STATUS, "completed"]),
        json!(["LMSFinish", "", "true"]),
    ];
    assert_eq!(calls(page), expected);
}

/// What was asked of the run-time until now.
fn calls(page: &Page) -> Vec<Value> {
    page.leave_frame();
    page.eval("calls")
}

/// Takes the lesson off the page, as systems do when the learner goes on.
fn leave(page: &Page) {
    page.leave_frame();
    page.run_script("document.querySelector('iframe').src = 'about:blank';");
    page.wait_until("calls.some(call => call[0] === 'LMSFinish')");
}
