// Tells a learning management system through cmi5 that the explainer was opened, read and left. Everything goes to the
// addresses that this system put into the launch address, and nowhere else. Without them, it does nothing.
// Not a test: no score. Time and learner stand in the statements because cmi5 demands them (sections 9.2, 9.5.4).
(function () {
  "use strict";
  var script = document.currentScript;
  var VERBS = "http://adlnet.gov/expapi/verbs/";
  var CATEGORIES = "https://w3id.org/xapi/cmi5/context/categories/";
  var launch = {};
  new URLSearchParams(location.search).forEach(function (value, name) { launch[name] = value; });
  var whole = ["endpoint", "fetch", "actor", "registration", "activityId"].every(function (name) { return launch[name]; });
  if (!whole) return;
  // Who reads shall not be in the addresses that readers copy. The token is for one use: a reload could not go on with it.
  history.replaceState(null, "", location.pathname + location.hash);

  var token, template, began;

  /* READING */

  begin(script);
  // Watched from now on: once the program runs, the chapters may be out of the page while steps are shown.
  var read = new Promise(function (done) { whenRead(script, done); });

  function ask(path, query, body) {
    var address = launch.endpoint.replace(/\/*$/, "/") + path + (query ? "?" + new URLSearchParams(query) : "");
    var headers = { "Authorization": "Basic " + token, "X-Experience-API-Version": "1.0.3" };
    if (body) headers["Content-Type"] = "application/json";
    // Kept alive, because the last statement is sent while the page goes.
    return fetch(address, { method: body ? "POST" : "GET", headers: headers, body: body, keepalive: true }).then(answered);
  }

  function answered(response) {
    if (!response.ok) throw new Error("HTTP " + response.status);
    return response;
  }

  function json(response) {
    return response.json();
  }

  // A random UUID (RFC 9562, version 4). crypto.randomUUID is missing on plain http.
  function uuid() {
    var hex = Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(16)), function (byte, at) {
      if (at === 6) byte = byte & 15 | 64;
      if (at === 8) byte = byte & 63 | 128;
      return (byte + 256).toString(16).slice(1);
    }).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  function state(verb, result) {
    var now = new Date();
    began = began || now;
    var context = JSON.parse(JSON.stringify(template));
    var around = context.contextActivities = context.contextActivities || {};
    var categories = result && result.completion ? ["cmi5", "moveon"] : ["cmi5"];
    around.category = [].concat(around.category || [], categories.map(function (name) { return { id: CATEGORIES + name }; }));
    context.registration = launch.registration;
    if (result) result.duration = "PT" + (now - began) / 1000 + "S";
    return ask("statements", null, JSON.stringify({
      id: uuid(),
      actor: JSON.parse(launch.actor),
      verb: { id: VERBS + verb, display: { en: verb } },
      object: { objectType: "Activity", id: launch.activityId },
      result: result,
      context: context,
      timestamp: now.toISOString()
    }));
  }

  // One completion is allowed for a registration (section 9.3): was there one on an earlier visit?
  function before() {
    return ask("statements", {
      agent: launch.actor, verb: VERBS + "completed", activity: launch.activityId, registration: launch.registration, limit: 1
    }).then(json).then(function (found) { return found.statements.length > 0; }).catch(function () { return false; });
  }

  function warn(error) {
    console.warn("explainer: the learning management system was not told: " + error.message);
  }

  var place = { activityId: launch.activityId, agent: launch.actor, registration: launch.registration, stateId: "LMS.LaunchData" };
  fetch(launch.fetch, { method: "POST" }).then(answered).then(json)
    .then(function (given) {
      if (!given["auth-token"]) throw new Error(given["error-text"] || "no token");
      token = given["auth-token"];
      return ask("activities/state", place).then(json);
    })
    .then(function (data) {
      template = data.contextTemplate;
      // Section 11 demands that the preferences are asked for; there is one language and no sound, so they are not looked at.
      var asked = ask("agents/profile", { agent: launch.actor, profileId: "cmi5LearnerPreferences" }).catch(function () {});
      return asked.then(function () { return data.launchMode !== "Normal" || before(); });
    })
    .then(function (nothingMore) {
      return state("initialized").then(function () {
        if (!nothingMore) read.then(function () { if (token) return state("completed", { completion: true }); }).catch(warn);
      });
    })
    .catch(function (error) {
      token = null; // No session began, so none ends.
      warn(error);
    });

  addEventListener("pagehide", function () {
    if (began && token) state("terminated", {}).catch(warn);
    token = null; // The session is over, and nothing may follow it.
  });
})();
