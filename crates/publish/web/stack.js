// The steps of the framed edition: one at a time, by button, key, swipe or address. No program is asked for before the
// reader does what needs it. Not part of index.html, where the program shows the steps.
(function () {
  "use strict";
  // An optimiser that evaluates scripts later leaves none the current one.
  var script = document.currentScript || document.querySelector("script[data-up]");
  var page = document.documentElement;
  var framed = window.parent !== window;
  var SWIPE = 60; // CSS pixels of a finger's way that are meant as a step.
  var root, card, course, steps = [], at = 0;

  // The cards, by a hash of their ids (FNV-1a, cut to 24 bits): names would weigh more than half of this script. And the old
  // ids, with those that took their places.
  var CARDS = /* CARDS */.split(" "), RENAMED = /* RENAMED */;

  /* GUEST */

  /* COPY */

  function all(selector, inside) {
    return Array.prototype.slice.call((inside || root).querySelectorAll(selector));
  }

  // The parts of an address that say where, by name.
  function named(place) {
    var found = {};
    place.split("&").forEach(function (part) {
      var key = part.split("=")[0];
      try {
        if (key) found[key] = found[key] || decodeURIComponent(part.slice(key.length + 1));
      } catch (error) { /* A part that nobody can read says nothing. */ }
    });
    return found;
  }

  // Where an address leads in this page: a course and its step, and what of it names nothing; null where another page has
  // the place.
  function find(place) {
    var of = named(place);
    var key = of.path ? "path=" + of.path : of.chapter ? "chapter=" + of.chapter : "view=" + (of.view || "summary");
    if (key === "view=guide") key = "view=summary";
    var courses = all(".courses a");
    var entry = courses.filter(function (link) { return link.hash.slice(1).split("&step=")[0] === key; })[0];
    var lost = of.lost || (of.card ? !known(of.card) && "card=" + of.card : !entry && (of.path || of.chapter) && key);
    if (lost) return { key: "view=summary", entry: courses[0], step: 1, lost: lost };
    var other = ["card", "source", "quote", "disagreement", "q"].some(function (name) { return of[name]; });
    return entry && !other ? { key: key, entry: entry, step: Math.max(1, parseInt(of.step, 10) || 1) } : null;
  }

  // The id of a card that may have been renamed.
  function known(id) {
    if (Object.prototype.hasOwnProperty.call(RENAMED, id)) return RENAMED[id];
    for (var hash = 0x811c9dc5, i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
    return CARDS.indexOf((hash & 0xffffff).toString(16)) >= 0 && id;
  }

  function notice(lost) {
    var place = root.querySelector("[data-notice]");
    place.hidden = !lost;
    place.textContent = lost ? place.dataset.words.replace("{n}", lost.slice(0, 80)) : "";
  }

  // The place as an address, without the options of the frame.
  function place() {
    return card ? "card=" + card : course.key + (at ? "&step=" + (at + 1) : "");
  }

  function chosen() {
    return Object.keys(options).map(function (name) { return name + "=" + options[name]; });
  }

  function open(there) {
    course = there;
    steps = [];
    there.entry.dataset.parts.split(" ").forEach(function (id) {
      steps = steps.concat(all('[data-part="' + id + '"] > [data-step]'));
    });
    all(".courses a").forEach(function (link) {
      if (link === there.entry) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    show(there.step - 1);
    notice(there.lost);
  }

  // As large as the frame allows: the type of a step is made smaller until what is shown stands in it whole.
  function fit() {
    var now = root.querySelector("[data-now]"), stage = root.querySelector(".stage");
    if (!now) return;
    var sizes = root.dataset.sizes.split(" ");
    now.dataset.full = now.dataset.full || now.dataset.size || sizes[0];
    for (var n = sizes.indexOf(now.dataset.full); n < sizes.length; n++) {
      now.dataset.size = sizes[n];
      if (stage.scrollHeight <= stage.clientHeight) return;
    }
  }

  function show(wanted) {
    at = Math.min(Math.max(wanted, 0), steps.length - 1);
    var now = steps[at];
    var hadFocus = root.querySelector("[data-now]");
    hadFocus = hadFocus && hadFocus !== now && hadFocus.contains(document.activeElement);
    all("[data-now]").forEach(function (step) { step.removeAttribute("data-now"); });
    now.setAttribute("data-now", "");
    now.tabIndex = -1;
    root.querySelector(".stage").scrollTop = 0;
    fit();
    if (hadFocus) now.focus({ preventScroll: true });
    var part = now.parentElement;
    var inPart = all("[data-step]", part), here = inPart.indexOf(now);
    var progress = root.querySelector("[data-progress]");
    progress.textContent = progress.dataset.of.replace("{n}", here + 1).replace("{total}", inPart.length);
    root.querySelector("[data-course]").textContent = course.entry.dataset.parts === part.dataset.part ? part.dataset.name : course.entry.textContent;
    var segments = root.querySelector(".segments");
    segments.textContent = "";
    inPart.forEach(function (step, n) {
      segments.appendChild(document.createElement("i")).className = n < here ? "done" : n === here ? "here" : "";
    });
    var next = root.querySelector("[data-next]");
    next.textContent = at === steps.length - 1 ? next.dataset.again : at === 0 ? next.dataset.start : words;
    root.querySelector("[data-back]").disabled = at === 0;
  }

  var words = "";

  // A step is not a page of the host's history: the way back leads out of the article at once.
  function go(wanted) {
    show(wanted === steps.length ? 0 : wanted);
    notice();
    tell();
  }

  function tell() {
    try { history.replaceState(null, "", "#" + [place()].concat(chosen()).join("&")); } catch (error) { /* Then the frame alone remembers. */ }
    post("navigate", { address: place() });
  }

  function lead(address) {
    var there = find(address);
    if (!there) return program(address);
    open(there);
    tell();
  }

  // What these steps do not have: the whole explainer takes their place, in the same frame. The word that says so stands
  // until it is there.
  function program(address) {
    var credit = root && root.querySelector("[data-credit]");
    if (credit) credit.textContent = credit.dataset.opening;
    var mode = options.mode === "single" ? "single" : "full";
    var rest = chosen().filter(function (option) { return option.indexOf("mode=") !== 0; });
    location.assign(script.dataset.up + script.dataset.full + fragment([address, "mode=" + mode].concat(rest)));
  }

  // The address in the program of what a static page shows.
  function address(link) {
    if (link.hash.indexOf("=") > 0) return link.hash.slice(1);
    var source = /sources\/([^/]+)\.html$/.exec(link.pathname);
    var note = link.closest("[data-note]");
    var quote = link.dataset.quote || note && note.querySelector("[data-quote]").dataset.quote;
    if (source) return "source=" + decodeURIComponent(source[1]) + (quote ? "&quote=" + quote : "");
    return "view=" + /([\w-]+)\.html$/.exec(link.pathname)[1];
  }

  function clicked(event) {
    var target = event.target.closest("a, button");
    if (!target || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (target.hasAttribute("data-next")) go(at + 1);
    else if (target.hasAttribute("data-back")) go(at - 1);
    else if (target.hasAttribute("data-fullscreen")) fullscreen();
    else if (target.hasAttribute("data-whole")) return whole(event, target);
    else if (target.tagName === "A" && (target.getAttribute("href") || "").charAt(0) === "#") lead(target.hash.slice(1));
    else if (target.matches("[data-step] a, [data-elsewhere]")) program(address(target));
    else return;
    event.preventDefault();
    close(true);
  }

  // The list of courses.
  function close(back) {
    var menu = root.querySelector(".courses");
    if (!menu || !menu.open) return;
    menu.open = false;
    if (back) menu.querySelector("summary").focus();
  }

  // Some hosts let no window open.
  function whole(event, link) {
    if (!secret) return;
    event.preventDefault();
    program("");
  }

  function fullscreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen().catch(function () {});
  }

  function pressed(event) {
    if (event.key === "Escape") close(true);
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.type === "radio") return;
    var rtl = getComputedStyle(root).direction === "rtl";
    if (event.key === (rtl ? "ArrowLeft" : "ArrowRight") && at < steps.length - 1) go(at + 1);
    else if (event.key === (rtl ? "ArrowRight" : "ArrowLeft") && at > 0) go(at - 1);
    else return;
    event.preventDefault();
  }

  function watchFingers() {
    var from = null;
    root.addEventListener("touchstart", function (event) { from = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
    root.addEventListener("touchend", function (event) {
      var to = event.changedTouches[0];
      var way = from && to.clientX - from.clientX;
      if (!from || Math.abs(way) < SWIPE || Math.abs(way) < 2 * Math.abs(to.clientY - from.clientY)) return;
      var forward = way < 0 === (getComputedStyle(root).direction !== "rtl");
      if (forward ? at < steps.length - 1 : at > 0) go(forward ? at + 1 : at - 1);
    }, { passive: true });
  }

  function report() {
    if (card || course) post("ready", { state: "static", address: place() });
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
    root = document.querySelector("[data-stack]");
    var alone = root.querySelector("[data-step][data-card]");
    card = alone && alone.dataset.card;
    if (card) alone.setAttribute("data-now", "");
    if (options.heading) levels();
    var there = card ? null : find(first.place);
    if (!card && (!there || options.mode === "full")) return location.replace(elsewhere());
    root.querySelector("[data-fullscreen]").hidden = !document.fullscreenEnabled;
    if (!secret) root.querySelector("[data-whole]").target = "_blank";
    quotable(document);
    root.addEventListener("click", clicked);
    root.addEventListener("change", fit);
    root.addEventListener("toggle", fit, true);
    addEventListener("resize", fit);
    addEventListener("load", fit);
    root.addEventListener("load", fit, true);
    fit();
    if (there) {
      words = root.querySelector("[data-next]").textContent;
      page.setAttribute("data-stepping", "");
      root.querySelector(".stage").setAttribute("aria-live", "polite");
      open(there);
      root.addEventListener("keydown", pressed);
      document.addEventListener("click", function (event) {
        if (!event.target.closest(".courses")) close(false);
      });
      watchFingers();
      addEventListener("hashchange", function () {
        // A host's script that comes late may ask for another mode than the frame began with.
        first = read(location.hash);
        apply(first.options);
        var mode = first.options.mode;
        if (mode === "full" || mode === "single" && !find(first.place)) return location.replace(elsewhere());
        lead(first.place);
      });
    }
    addEventListener("message", function (event) { hear(event, report, card ? program : lead); });
    report();
    answerWordPress(+script.dataset.height);
  }

  var first = read(location.hash);
  apply(first.options);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
