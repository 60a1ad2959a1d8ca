//! `cmi5.zip` launched as a cmi5 system launches it, with a store of statements on another origin that keeps what it hears.
//! The store only answers what the specification has it answer; it refuses nothing.

use lab::{Kept, PATIENCE, Page, Site, eventually};
use serde_json::{Value, json};

use super::{Files, counted, frame, host, scroll_to_the_end, serving, turn_to_the_page};
use crate::guest::{enter_through, origin, started, strangers};

const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
const CATEGORIES: &str = "https://w3id.org/xapi/cmi5/context/categories/";
const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const ACTIVITY: &str = "https://system.example/activities/7?a=1&b=2";
const REGISTRATION: &str = "760e3480-ba55-4991-94b0-01820dbd23a2";
const TOKEN: &str = "dG9rZW46MTc=";

/// How a system launches the lesson.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Launch {
    /// For the first time.
    First,
    /// After it was completed in the same registration.
    Again,
    /// For looking around.
    Browse,
}

fn actor() -> Value {
    json!({ "objectType": "Agent", "account": { "homePage": "https://system.example", "name": "4711" } })
}

/// The store of statements with the token's address; its path begins with `/lrs/`.
fn store(launch: Launch) -> Site {
    let mode = if launch == Launch::Browse { "Browse" } else { "Normal" };
    let data = json!({
        "contextTemplate": {
            "contextActivities": { "grouping": [{ "id": "urn:uuid:the-unit" }] },
            "extensions": { SESSION: "session-1" },
        },
        "launchMode": mode,
        "moveOn": "Completed",
    });
    let found = if launch == Launch::Again { json!([{ "id": REGISTRATION }]) } else { json!([]) };
    let site = Site::build()
        .page("/token", json!({ "auth-token": TOKEN }).to_string())
        .page("/lrs/activities/state", data.to_string())
        .page("/lrs/agents/profile", "{}")
        .page("/lrs/statements", json!({ "statements": found, "more": "" }).to_string())
        .header("", "Access-Control-Allow-Origin", "*")
        .header("", "Access-Control-Allow-Methods", "GET, POST")
        .header("", "Access-Control-Allow-Headers", "Authorization, Content-Type, X-Experience-API-Version")
        .header("", "Access-Control-Max-Age", "600")
        .keep("/");
    started(site)
}

/// A value as it stands in a query.
fn encoded(value: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric();
    value.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Reads the short path and leaves; then the store must have heard exactly what the specification asks for.
pub fn visit(page: &mut Page, files: &Files, launch: Launch) {
    let store = store(launch);
    let parameters = [
        ("endpoint", store.url("/lrs/")),
        ("fetch", store.url("/token")),
        ("actor", actor().to_string()),
        ("registration", REGISTRATION.to_owned()),
        ("activityId", ACTIVITY.to_owned()),
    ];
    let query: Vec<String> = parameters.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let lesson = frame(&format!("/package/index.html?{}", query.join("&")));
    let system = started(serving(files).page("/system.html", host(&lesson)));

    page.forget_console();
    page.open(&system.url("/system.html"));
    enter_through(page, None, "iframe");
    page.wait_live();
    statements(page, &store, 1);
    turn_to_the_page(page);
    for chapter in counted(page) {
        scroll_to_the_end(page, &chapter);
    }
    let verbs: &[&str] = if launch == Launch::First {
        &["initialized", "completed", "terminated"]
    } else {
        &["initialized", "terminated"]
    };
    statements(page, &store, verbs.len() - 1);
    assert_eq!(page.eval::<String>("location.search"), "", "who reads is not left in the address");
    let own = [origin(&system), origin(&store)];
    assert_eq!(strangers(page, &[&own[0], &own[1]]), [""; 0], "only addresses of the launch are asked");
    assert_eq!(page.console().errors(), [""; 0]);
    page.leave_frame();
    page.run_script("document.querySelector('iframe').src = 'about:blank';");

    let told = statements(page, &store, verbs.len());
    for (statement, verb) in told.iter().zip(verbs) {
        check(statement, verb);
    }
    let mut ids: Vec<&str> = told.iter().filter_map(|one| one["id"].as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), verbs.len(), "each statement has an id of its own: {told:?}");
    let times: Vec<&str> = told.iter().filter_map(|one| one["timestamp"].as_str()).collect();
    assert!(times.is_sorted() && times.iter().all(|time| time.ends_with('Z')), "{times:?}");
    asked(&store, launch);
}

/// The statements that the store was told, once there are `count`.
#[track_caller]
fn statements(page: &Page, store: &Site, count: usize) -> Vec<Value> {
    let told = || -> Vec<Value> {
        let kept = asked_of(store).into_iter().filter(|kept| kept.method == "POST" && kept.path == "/lrs/statements");
        kept.filter_map(|kept| serde_json::from_str(&kept.body).ok()).collect()
    };
    match eventually(PATIENCE, || Some(told()).filter(|told| told.len() >= count)) {
        Some(told) if told.len() == count => told,
        _ => page.fail(format!("{count} statements are due, and the store has {:#?}", told())),
    }
}

/// Everything asked of the store but for the browser's own questions whether it may ask.
fn asked_of(store: &Site) -> Vec<Kept> {
    store.kept().into_iter().filter(|kept| kept.method != "OPTIONS").collect()
}

/// One statement (sections 9 and 10 of the specification).
fn check(statement: &Value, verb: &str) {
    assert_eq!(statement["verb"]["id"], format!("{VERBS}{verb}"), "{statement:#}");
    assert_eq!(statement["actor"], actor(), "the learner is named as the system named them");
    assert_eq!(statement["object"]["id"], ACTIVITY);
    let context = &statement["context"];
    assert_eq!(context["registration"], REGISTRATION);
    assert_eq!(context["extensions"], json!({ SESSION: "session-1" }));
    assert_eq!(context["contextActivities"]["grouping"], json!([{ "id": "urn:uuid:the-unit" }]));
    let categories: &[&str] = if verb == "completed" { &["cmi5", "moveon"] } else { &["cmi5"] };
    let categories: Vec<_> = categories.iter().map(|name| json!({ "id": format!("{CATEGORIES}{name}") })).collect();
    assert_eq!(context["contextActivities"]["category"], json!(categories));
    let mut result = statement["result"].clone();
    let duration = result.as_object_mut().and_then(|result| result.remove("duration"));
    let seconds = duration.as_ref().and_then(Value::as_str).and_then(|text| text.strip_prefix("PT")?.strip_suffix('S'));
    let rest = match verb {
        "initialized" => Value::Null,
        "completed" => json!({ "completion": true }),
        _ => json!({}),
    };
    assert_eq!(result, rest, "there is no score: {statement:#}");
    let timed = seconds.is_some_and(|seconds| seconds.parse::<f64>().is_ok_and(|seconds| seconds >= 0.0));
    assert_eq!(timed, verb != "initialized", "{statement:#}");
}

/// The order of requests, and the token in all but the one that asks for it.
fn asked(store: &Site, launch: Launch) {
    let all = asked_of(store);
    let mut order = vec!["POST /token", "GET /lrs/activities/state", "GET /lrs/agents/profile"];
    if launch != Launch::Browse {
        order.push("GET /lrs/statements");
    }
    let begun: Vec<String> =
        all.iter().take(order.len()).map(|kept| format!("{} {}", kept.method, kept.path)).collect();
    assert_eq!(begun, order);
    let (first, rest) = (&all[0], &all[1..]);
    assert_eq!(
        (first.authorization.as_str(), first.body.as_str()),
        ("", ""),
        "the token is asked for once, with nothing"
    );
    assert!(rest.iter().all(|kept| kept.authorization == format!("Basic {TOKEN}")), "{rest:#?}");
    assert!(rest.iter().all(|kept| kept.path.starts_with("/lrs/")), "{rest:#?}");
    assert!(all[1].query.contains("stateId=LMS.LaunchData"), "{:?}", all[1]);
}
