// The steps in a frame. No program is asked for before the reader does what needs it. Not part of index.html, where the program
// shows the steps.
(function () {
  "use strict";
  // An optimiser that evaluates scripts later leaves none the current one.
  var script = document.currentScript || document.querySelector("script[data-up]");
  var page = document.documentElement;
  var framed = window.parent !== window;
  var steps; // Goes by them, once the page is there.

  // The cards, by a hash of their ids (FNV-1a, cut to 24 bits): names would weigh more than half of this script. And the old
  // ids, with those that took their places.
  var CARDS = /* CARDS */.split(" "), RENAMED = /* RENAMED */;

  /* GUEST */

  /* COPY */

  /* STEPS */

  // The id of a card that may have been renamed.
  function known(id) {
    if (Object.prototype.hasOwnProperty.call(RENAMED, id)) return RENAMED[id];
    for (var hash = 0x811c9dc5, i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
    return CARDS.indexOf((hash & 0xffffff).toString(16)) >= 0 && id;
  }

  function lost(of) {
    return of.lost || of.card && !known(of.card) && "card=" + of.card;
  }

  function chosen() {
    return Object.keys(options).map(function (name) { return name + "=" + options[name]; });
  }

  function tell() {
    try { history.replaceState(null, "", "#" + [steps.place()].concat(chosen()).join("&")); } catch (error) { /* Then the frame alone remembers. */ }
    post("navigate", { address: steps.place() });
  }

  // The whole explainer takes the steps' place, in the same frame.
  function program(address) {
    var mode = options.mode === "single" ? "single" : "full";
    var rest = chosen().filter(function (option) { return option.indexOf("mode=") !== 0; });
    location.assign(script.dataset.up + script.dataset.full + fragment([address, "mode=" + mode].concat(rest)));
  }

  // Some hosts let no window open.
  function whole(event) {
    if (!secret) return;
    event.preventDefault();
    program("");
  }

  function report() {
    if (steps) post("ready", { state: "static", address: steps.place() });
  }

  // Where the place is not here, the page that has it takes this one's place.
  function elsewhere() {
    var of = named(first.place);
    var rest = chosen().filter(function (option) { return option.indexOf("mode=") !== 0; }).join("&");
    if (of.card && options.mode !== "full") return "cards/" + encodeURIComponent(known(of.card)) + ".html" + fragment([rest]);
    var mode = options.mode === "full" || options.mode === "single" ? "mode=" + options.mode : "";
    return script.dataset.full + fragment([first.place, mode, rest]);
  }

  function start() {
    var root = document.querySelector("[data-stack]"), card = root.querySelector("[data-step][data-card]");
    var begun = stepper(root, document, page, { lost: lost, program: program, told: tell, whole: whole });
    if (options.heading) levels(document, options.heading);
    var there = card ? null : begun.find(first.place);
    if (!card && (!there || options.mode === "full")) return location.replace(elsewhere());
    if (!secret) root.querySelector("[data-whole]").target = "_blank";
    quotable(document);
    steps = begun;
    steps.start(there);
    addEventListener("message", function (event) { hear(event, report, card ? program : steps.lead); });
    if (there) {
      addEventListener("hashchange", function () {
        // A host's script that comes late may ask for another mode than the frame began with.
        first = read(location.hash);
        apply(first.options);
        var mode = first.options.mode;
        if (mode === "full" || mode === "single" && !steps.find(first.place)) return location.replace(elsewhere());
        steps.lead(first.place);
      });
    }
    // Who comes back to it from the whole explainer finds no word that it is opening.
    addEventListener("pageshow", function (event) { if (event.persisted) steps.refused(""); });
    report();
    answerWordPress(+script.dataset.height);
  }

  var first = read(location.hash);
  apply(first.options);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
