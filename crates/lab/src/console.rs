//! What a browser said about a page while it ran.
//! Not the driver's own chatter: only errors that a reader's developer tools would show.

use serde::Deserialize;

/// Collects errors where a driver has no log (WebKit). The site puts it first in the head.
///
/// WebKit reports a size that changed while observers were being told of sizes as an error, in a frame without an origin as
/// a nameless one. That is its own notice: what an observer itself throws is heard where it is thrown.
pub const LISTENER: &str = "(() => {
  const heard = window.labHeard = [];
  const Observer = window.ResizeObserver;
  let told = false;
  window.ResizeObserver = class extends Observer {
    constructor(then) {
      super((...sizes) => {
        told = true;
        requestAnimationFrame(() => { told = false; });
        try { then(...sizes); } catch (error) { heard.push(String(error)); throw error; }
      });
    }
  };
  const notice = event => told && (event.message === 'Script error.' || event.message.startsWith('ResizeObserver loop'));
  addEventListener('error', event => {
    if (event.message && notice(event)) return;
    const address = event.target.src || event.target.href;
    // An element without an address is inline text that a policy refused: the browser's own notice.
    if (event.message || address) heard.push(event.message || 'could not load ' + address);
  }, true);
  addEventListener('unhandledrejection', event => heard.push('unhandled rejection: ' + event.reason));
  const error = console.error;
  console.error = (...words) => { heard.push(words.map(String).join(' ')); error.apply(console, words); };
})();";

/// One error in the console.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Complaint(pub String);

impl Complaint {
    /// Whether the browser itself reports that a policy was applied; no page can keep it from saying so.
    pub fn is_policy_notice(&self) -> bool {
        ["Content Security Policy", "Content-Security-Policy", "This document requires 'Trusted"]
            .iter()
            .any(|name| self.0.contains(name))
    }
}

/// The errors of one page, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Console(pub Vec<Complaint>);

impl Console {
    /// The errors that are not the browser's own notice about a policy.
    pub fn errors(&self) -> Vec<&str> {
        self.0.iter().filter(|complaint| !complaint.is_policy_notice()).map(|complaint| complaint.0.as_str()).collect()
    }
}

/// What Firefox says of a script that arrives while its page is being left: it refuses to run it, and no page can keep it from
/// saying so.
const LEFT: &str = "NS_ERROR_XPC_SECURITY_MANAGER_VETO";

/// Errors of web pages in the output of Firefox, whose own modules complain there as well.
pub fn firefox_errors(output: &str) -> Vec<Complaint> {
    let of_page = |line: &&str| {
        let script = line.strip_prefix("JavaScript error: ");
        let page = script.is_some_and(|rest| !["resource:", "chrome:", ","].iter().any(|own| rest.starts_with(own)));
        // The browser's own modules log unquoted names; what a page logs is printed as a JavaScript value.
        let logged = line.strip_prefix("console.error: ").is_some_and(|rest| rest.starts_with(['"', '(', '{', '[']));
        page && !line.contains(LEFT) || logged && !line.contains("\"resource://")
    };
    output.lines().filter(of_page).map(|line| Complaint(line.into())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn firefox_says_more_than_the_page_did() {
        let output = "*** You are running in headless mode.\n\
            console.error: RSLoader: \n\
            console.error: (new Error(\"Polling failed\", \"resource://services-settings/x.sys.mjs\", 490))\n\
            console.error: \"boo\"\n\
            console.warn: \"w\"\n\
            JavaScript error: http://127.0.0.1:1/, line 1: Error: late\n\
            JavaScript error: http://127.0.0.1:1/late.js, line 1: NS_ERROR_XPC_SECURITY_MANAGER_VETO: \n\
            JavaScript error: resource://gre/modules/X.sys.mjs, line 50: TypeError: own";
        let heard: Vec<String> = firefox_errors(output).into_iter().map(|complaint| complaint.0).collect();
        assert_eq!(heard, ["console.error: \"boo\"", "JavaScript error: http://127.0.0.1:1/, line 1: Error: late"]);
    }

    #[test]
    fn a_policy_notice_is_not_an_error_of_the_page() {
        let console =
            Console(vec![Complaint("Refused by the Content Security Policy".into()), Complaint("boo".into())]);
        assert_eq!(console.errors(), ["boo"]);
    }
}
