// Tells a learning management system through SCORM 1.2 that the explainer was opened and that it was read.
// Not a test and not a diary: no score, no time, no place, and nothing is asked about who reads. Without such a system,
// it does nothing.
(function () {
  "use strict";
  var script = document.currentScript;
  var LEVELS = 7; // How many windows up the API is looked for, as in the sample of the SCORM 1.2 run-time environment.
  var STATUS = "cmi.core.lesson_status";

  /* READING */

  // The API of this window or of one above it.
  function api(from) {
    try {
      for (var level = 0; from && level <= LEVELS; level++) {
        if (from.API && from.API.LMSInitialize) return from.API;
        if (from.parent === from) return null;
        from = from.parent;
      }
    } catch (refused) {
      // A window of another origin may not be looked into, and offers us nothing.
    }
    return null;
  }

  var lms = api(window) || api(window.opener) || api(window.top.opener);
  if (!lms || String(lms.LMSInitialize("")) !== "true") return;
  begin(script);
  var open = true;

  function tell(status) {
    lms.LMSSetValue(STATUS, status);
    lms.LMSCommit("");
  }

  addEventListener("pagehide", function () {
    if (open) lms.LMSFinish("");
    open = false;
  });
  // What was reached on an earlier visit stays.
  if (/^(completed|passed)$/.test(lms.LMSGetValue(STATUS))) return;
  tell("incomplete");
  whenRead(script, function () { if (open) tell("completed"); });
})();
