// Starts the explainer in the best way that this page allows, and leaves the static text where none is.
// Not the explainer: the program is WebAssembly; this only loads it and swaps it in.
(function () {
  "use strict";
  // Optimisers evaluate scripts later, when none is the current one; its element still says what to load.
  var script = document.currentScript || document.querySelector("script[data-wasm], script[data-name]:not([data-full])");
  var page = document.documentElement;
  if (!script) return page.setAttribute("data-explainer-reason", "no start script");
  var name = script.dataset.name;
  var listeners = {};
  var program = null;
  var instance = 0; // The program's name for what it drew.
  var still = document.getElementById("explainer-static") || unsaved();
  var live = null;
  var kept = null; // What holds the static text while the program is shown.
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
    [...listeners[event] || []].forEach(function (then) {
      try { then(detail); } catch (error) { console.error(error); }
    });
  }

  // A page that was saved while it was live: its text begins anew, from where the program kept it.
  function unsaved() {
    var kept = document.querySelector("template[data-kept]");
    var text = kept && document.adoptNode(kept.content.firstElementChild);
    var old = document.getElementById("explainer-live");
    if (!text || !old) return old;
    restore(text, old.querySelector('[id="view=guide"]'));
    old.replaceWith(text);
    kept.remove();
    page.setAttribute("data-explainer", "static");
    return text;
  }

  // The guide goes from the program's page back to the text.
  function restore(text, guide) {
    if (guide && !text.contains(guide)) text.querySelector("main").prepend(guide);
  }

  // Nothing was started: the text stays as it is.
  function stay(reason, again) {
    page.setAttribute("data-explainer-reason", reason);
    settle.reject(new Error("the explainer stays static: " + reason));
    say(again);
  }

  // One sentence says what is missing, with a button where it can help.
  var trouble = null;
  function say(again) {
    trouble = document.querySelector("[data-trouble]");
    // It stands at the end of the page, which may not have arrived yet; what is wrong may be over by then.
    if (!trouble) {
      if (document.readyState === "loading") addEventListener("DOMContentLoaded", function () { if (page.dataset.explainerReason) say(again); });
      return;
    }
    trouble.hidden = false;
    var button = trouble.querySelector("button");
    button.hidden = !again;
    button.onclick = function () { location.reload(); };
  }

  // It was started and broke: the text comes back.
  function fail(message) {
    if (page.getAttribute("data-explainer") === "failed") return;
    page.setAttribute("data-explainer", "failed");
    page.setAttribute("data-explainer-reason", message);
    program = null;
    if (live) live.replaceWith(still);
    if (kept) kept.remove();
    restore(still, guide);
    settle.reject(new Error(message));
    say(true);
    emit("error", { message: message });
  }

  /* CARRY */

  /* LOAD */

  // Handouts, citations and snippets are a second program, which is asked for when a reader opens such a view.
  var annex = null;
  function openAnnex() {
    var inside = document.getElementById("explainer-annex");
    var beside = inside ? "" : script.dataset.annex;
    return Promise.resolve(inside ? inside.explainerCarried : carry(beside, script.nonce))
      .then(function (open) { return open(beside, unpack, section, program); });
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
      if (fresh && !touched && before && before.left) comeBack(before.left);
      else if (fresh) program.reveal(instance);
      emit("drawn");
    }).catch(function (error) {
      annex = null;
      place.textContent = place.dataset.failed;
      emit("error", { message: String(error && error.message || error) });
    });
  }

  // Nothing answers: the reader is told, and what comes all the same is taken.
  var PATIENCE = 10000; // Milliseconds.
  function watched(promise) {
    var late = setTimeout(function () { stay("nothing came within ten seconds", true); }, PATIENCE);
    var done = function () { clearTimeout(late); };
    promise.then(done, done);
    return promise;
  }

  // Runs the program and gives its pack. Bytes that stand in this page come before any other way.
  function begin(glue) {
    var inline = document.getElementById("explainer-bytes");
    var compiled = inline
      ? unpack(inline.textContent.trim()).then(compile)
      : load(script.dataset, script.nonce, self.origin !== "null");
    return watched(compiled).then(function (module) {
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
    return { id: inside === still ? "" : inside.id, at: [...inside.querySelectorAll(CAN_FOCUS)].indexOf(element) };
  }

  // A chapter that is not laid out yet has a height by guess, and its guess must survive the move.
  function holdHeights() {
    if (!guide || !document.adoptedStyleSheets || !self.CSS || !CSS.supports("content-visibility", "auto")) return;
    var sheet = new CSSStyleSheet();
    guide.querySelectorAll("[data-chapter]").forEach(function (chapter) {
      var height = chapter.getBoundingClientRect().height;
      sheet.insertRule('[data-chapter="' + chapter.dataset.chapter + '"] { contain-intrinsic-block-size: auto ' + height + "px }");
    });
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  // What must be the same before and after.
  function look() {
    var focused = still.contains(document.activeElement) ? document.activeElement : null;
    return {
      asked: location.hash.length > 1 && !touched,
      left: !touched && left(),
      seen: anchor(),
      twin: focused && position(focused)
    };
  }

  // What nobody waits for comes when the reader has what they came for.
  var QUIET = 250; // Milliseconds.

  // Keeps an element where it was while what lies above it gets its true height.
  function keep(element, top, frames) {
    window.scrollBy(0, element.getBoundingClientRect().top - top);
    if (frames > 0) requestAnimationFrame(function () { if (!touched) keep(element, top, frames - 1); });
  }

  // Where the reader was before the page was left, loaded again or discarded: the entry of the history says it, which is
  // this tab's alone and goes with it.
  function left() {
    var was = (history.state || {}).explainer;
    return was && was.hash === location.hash && was;
  }

  function comeBack(was) {
    var there = was.id && byId(was.id);
    if (there) keep(there, was.top, 10);
    else window.scrollTo(0, was.y);
  }

  // The program takes the text's place in one step: same scroll, same focus.
  function swap(before) {
    if (kept) return;
    live.hidden = false;
    still.replaceWith(live);
    // In the document, though not in the page: whoever saves the page saves its text, and the script that starts it.
    kept = document.createElement("template");
    kept.dataset.kept = "";
    kept.content.appendChild(still);
    live.after(kept);
    document.body.appendChild(script);
    var same = before.seen && (live.contains(before.seen.element) ? before.seen.element : byId(before.seen.id));
    if (before.left) {
      comeBack(before.left);
    } else if (before.asked) {
      program.reveal(instance);
    } else if (same) {
      keep(same, before.seen.top, 10);
    }
    var next = before.twin && (before.twin.id ? byId(before.twin.id) || live : live).querySelectorAll(CAN_FOCUS)[before.twin.at];
    if (next) next.focus({ preventScroll: true });
  }

  function alive(detail) {
    swap(before);
    if (before.left && !touched) comeBack(before.left);
    page.setAttribute("data-explainer", "live");
    page.removeAttribute("data-explainer-reason");
    if (trouble) trouble.hidden = true;
    settle.resolve(api);
    emit("ready", detail);
    if (script.dataset.after) setTimeout(function () { carry(script.dataset.after, script.nonce).catch(function () {}); }, QUIET);
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
    // While another view is shown the guide waits with the rest of the text.
    if (guide && !guide.isConnected) restore(still, guide);
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
      else document.addEventListener("DOMContentLoaded", then);
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
    }).catch(broken);
  }

  function broken(error) {
    if (live) fail(String(error));
    else stay(String(error && error.message || error), true);
  }

  function makeGlue() {
    /* GLUE */
    return wasm_bindgen;
  }

  // In a task of its own: while a script runs, the glue takes its address for its own, and one inside a page has none.
  pause().then(start).catch(broken);
})();
