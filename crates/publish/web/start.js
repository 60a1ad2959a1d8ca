// Starts the explainer in the best way that this page allows, and leaves the static text where none is.
// Not the explainer: the program is WebAssembly; this only loads it and swaps it in.
(function () {
  "use strict";
  var script = document.currentScript;
  var page = document.documentElement;
  var name = script.dataset.name;
  var listeners = {};
  var program = null;
  var instance = 0; // The program's name for what it drew.
  var still = document.getElementById("explainer-static");
  var live = null;
  var guide = null; // Drawn once: the program shows the static page's own.
  var before = null;

  var settle;
  var ready = new Promise(function (resolve, reject) { settle = { resolve: resolve, reject: reject }; });
  ready.catch(function () {}); // A page that never asks must not see an unhandled rejection.

  function running() {
    if (!program) throw new Error("the explainer is not running: wait for " + name + ".ready");
    return program;
  }
  var api = {
    ready: ready,
    search: function (words, limit) { return running().search(String(words), limit === undefined ? 20 : limit); },
    go: function (address) { return running().go(instance, String(address)); },
    state: function () { return running().state(instance); },
    verify: function () { return running().verify(); },
    on: function (event, then) {
      (listeners[event] = listeners[event] || []).push(then);
      return function () { listeners[event] = listeners[event].filter(function (one) { return one !== then; }); };
    }
  };
  window[name] = api;

  function emit(event, detail) {
    (listeners[event] || []).slice().forEach(function (then) {
      try { then(detail); } catch (error) { console.error(error); }
    });
  }

  // Nothing was started: the text stays as it is.
  function stay(reason) {
    page.setAttribute("data-explainer-reason", reason);
    settle.reject(new Error("the explainer stays static: " + reason));
  }

  // It was started and broke: the text comes back.
  function fail(message) {
    if (page.getAttribute("data-explainer") === "failed") return;
    page.setAttribute("data-explainer", "failed");
    page.setAttribute("data-explainer-reason", message);
    program = null;
    if (live && live.parentNode) live.replaceWith(still);
    if (guide && !still.contains(guide)) still.querySelector("main").prepend(guide);
    settle.reject(new Error(message));
    emit("error", { message: message });
  }

  /* LOAD */

  // Handouts, citations and snippets are a second program, which is asked for when a reader opens such a view.
  var annex = null;
  function openAnnex() {
    var inside = document.getElementById("explainer-annex");
    return Promise.resolve(inside ? inside.explainerCarried : carry(script.dataset.annex, script.nonce))
      .then(function (open) { return open(unpack, section, program); });
  }

  function showAnnex() {
    var place = live.querySelector("section[data-annex]");
    if (!place) return;
    annex = annex || openAnnex();
    annex.then(function (glue) {
      if (!place.isConnected) return;
      var fresh = place.dataset.annex !== "shown";
      glue.show(place, program.state(instance));
      // Where the reader came from the page was longer: only now is there something to bring into view.
      if (fresh) program.reveal(instance);
      emit("drawn");
    }).catch(function (error) {
      annex = null;
      place.textContent = place.dataset.failed;
      emit("error", { message: String(error && error.message || error) });
    });
  }

  // Runs the program and gives its pack. Bytes that stand in this page come before any other way.
  function begin(glue) {
    var inline = document.getElementById("explainer-bytes");
    var compiled = inline
      ? unpack(inline.textContent.trim()).then(compile)
      : load(script.dataset, script.nonce, self.origin !== "null");
    return compiled.then(function (module) {
      return glue({ module_or_path: module }).then(function () { return section(module, "explainer-pack"); });
    });
  }

  // What the reader looks at: the first element below the window's upper edge that is no taller than the window. In the
  // guide, which the program takes over as it is, any element can be found again; elsewhere those with a name. Nothing
  // can move a reader who is at the top.
  function anchor() {
    if (window.scrollY === 0) return null;
    var tall = null;
    for (var y = 8; y < window.innerHeight; y += 40) {
      var there = document.elementFromPoint(window.innerWidth / 2, y);
      var named = there && still.contains(there) && there.closest("[id]");
      if (!named || named === still) continue;
      var mark = guide && guide !== there && guide.contains(there) ? there : named;
      var box = mark.getBoundingClientRect();
      var seen = { id: named.id, element: mark, top: box.top };
      if (box.height < window.innerHeight) return seen;
      tall = tall || seen;
    }
    return tall;
  }

  // Until the reader moves, they are where the address leads, and the program leads there again.
  var touched = false;
  ["wheel", "touchmove", "keydown", "pointerdown"].forEach(function (moved) {
    addEventListener(moved, function () { touched = true; }, { once: true, passive: true });
  });

  function address() {
    if (location.hash.length > 1) return location.hash;
    var seen = anchor();
    var view = seen && seen.element.closest("[id^='view=']");
    return view && view !== guide ? view.id : "";
  }

  function byId(id) {
    return live.querySelector('[id="' + id + '"]');
  }

  // Where an element stands among those that can have the focus, counted inside the nearest named element.
  var CAN_FOCUS = "a, button, input, summary";
  function position(element) {
    var named = element.closest("[id]");
    var inside = named === still || !named ? still : named;
    return { id: inside === still ? "" : inside.id, at: Array.prototype.indexOf.call(inside.querySelectorAll(CAN_FOCUS), element) };
  }

  // A chapter that is not laid out yet has a height by guess, and its guess must survive the move.
  function holdHeights() {
    if (!guide || !document.adoptedStyleSheets || !self.CSS || !CSS.supports("content-visibility", "auto")) return;
    var sheet = new CSSStyleSheet();
    Array.prototype.forEach.call(guide.querySelectorAll("[data-chapter]"), function (chapter) {
      var height = chapter.getBoundingClientRect().height;
      sheet.insertRule('[data-chapter="' + chapter.dataset.chapter + '"] { contain-intrinsic-block-size: auto ' + height + "px }");
    });
    document.adoptedStyleSheets = Array.prototype.concat.call([], Array.prototype.slice.call(document.adoptedStyleSheets), sheet);
  }

  // What must be the same before and after.
  function look() {
    var focused = still.contains(document.activeElement) ? document.activeElement : null;
    return {
      asked: location.hash.length > 1 && !touched,
      seen: anchor(),
      twin: focused && position(focused)
    };
  }

  // Keeps an element where it was while what lies above it gets its true height.
  function keep(element, top, frames) {
    window.scrollBy(0, element.getBoundingClientRect().top - top);
    if (frames > 0) requestAnimationFrame(function () { if (!touched) keep(element, top, frames - 1); });
  }

  // The program takes the text's place in one step: same scroll, same focus.
  function swap(before) {
    if (!still.parentNode) return;
    live.hidden = false;
    still.replaceWith(live);
    var same = before.seen && (live.contains(before.seen.element) ? before.seen.element : byId(before.seen.id));
    if (before.asked) {
      program.reveal(instance);
    } else if (same) {
      keep(same, before.seen.top, 10);
    }
    var next = before.twin && (before.twin.id ? byId(before.twin.id) || live : live).querySelectorAll(CAN_FOCUS)[before.twin.at];
    if (next) next.focus({ preventScroll: true });
  }

  function alive(detail) {
    swap(before);
    page.setAttribute("data-explainer", "live");
    settle.resolve(api);
    emit("ready", detail);
  }

  // The program takes the guide out of the text some time before it says that it is ready: whoever looks at the page then
  // must not see the text without it.
  function swapWith(guide) {
    if (!guide) return;
    var gone = new MutationObserver(function () {
      gone.disconnect();
      swap(before);
    });
    gone.observe(guide.parentNode, { childList: true });
  }

  function tell(id, event, detail) {
    if (event === "failed") return fail(detail.message);
    if (event === "ready") alive(detail);
    else emit(event, detail);
    showAnnex();
  }

  // The guide names a style sheet, and the program may take the guide out of the page: the sheet moves to the head. It
  // must have arrived before, or a browser asks for it twice; the window's load stands for a sheet that never will.
  function keepStyle() {
    var named = still.querySelector("link[rel=stylesheet]");
    if (!named) return null;
    var kept = named.cloneNode();
    return new Promise(function (arrived) {
      if (named.sheet || document.readyState === "complete") arrived();
      named.addEventListener("load", arrived);
      addEventListener("load", arrived);
    }).then(function () {
      return new Promise(function (resolve) {
        kept.onload = kept.onerror = function () { named.remove(); resolve(); };
        document.head.appendChild(kept);
      });
    });
  }

  function parsed() {
    return new Promise(function (then) {
      if (document.readyState !== "loading") then();
      else document.addEventListener("DOMContentLoaded", function () { then(); });
    });
  }

  // Each step in a task of its own: what the reader does in between is heard.
  function pause(value) {
    return new Promise(function (then) { setTimeout(then, 0, value); });
  }

  function start() {
    var refused = refusal();
    if (refused) return stay(refused);
    var glue = makeGlue();
    // The program is asked for at once, while the rest of the page is still on its way.
    Promise.all([begin(glue), parsed().then(keepStyle)]).then(pause).then(function (had) {
      glue.prepare(had[0]);
      guide = document.getElementById("view=guide");
      holdHeights();
    }).then(pause).then(function () {
      program = glue;
      live = document.createElement("div");
      live.id = "explainer-live";
      live.hidden = true;
      still.parentNode.appendChild(live);
      before = look();
      swapWith(guide);
      instance = glue.mount(live, guide, address(), tell);
    }).catch(function (error) { live ? fail(String(error)) : stay(String(error && error.message || error)); });
  }

  function makeGlue() {
    /* GLUE */
    return wasm_bindgen;
  }

  // In a task of its own: while a script runs, the glue takes its address for its own, and one inside a page has none.
  pause().then(start);
})();
