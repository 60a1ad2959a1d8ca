// The steps of the guide, one at a time: by button, key, swipe or address. Not a script of its own: it stands inside those of
// frames and elements, which say what happens outside.

var SWIPE = 60; // CSS pixels of a finger's way that are meant as a step.

function all(selector, inside) {
  return Array.prototype.slice.call(inside.querySelectorAll(selector));
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

// Whether an address, by its parts, asks for what no step shows.
function beyond(of) {
  return /* BEYOND */.some(function (name) { return of[name]; });
}

// Goes by the steps in `root`, a stack or one card alone, which stands in `tree` (the document or a shadow root) below `page`.
// What stands elsewhere is asked of `out`: `program(address, reader)` opens the whole explainer, for a reader or a host,
// `whole(event, link)` its page; `told()` hears that the reader went on; `lost(parts)` says what of an address names nothing.
function stepper(root, tree, page, out) {
  var alone = root.querySelector("[data-step][data-card]"), card = alone && alone.dataset.card;
  var stage = root.querySelector(".stage"), next = root.querySelector("[data-next]"), words = next && next.textContent;
  var credit = root.querySelector("[data-credit]"), edition = credit.textContent;
  var course, steps = [], at = 0;

  // Where an address leads in these steps: a course and its step, and what of it names nothing; null where the place is not
  // among them.
  function find(place) {
    var of = named(place), courses = all(".courses a", root);
    var key = of.path ? "path=" + of.path : of.chapter ? "chapter=" + of.chapter : "view=" + (of.view || "summary");
    if (key === "view=guide") key = "view=summary";
    var entry = courses.filter(function (link) { return link.hash.slice(1).split("&step=")[0] === key; })[0];
    var lost = out.lost(of) || !of.card && !entry && (of.path || of.chapter) && key;
    if (lost) return { key: "view=summary", entry: courses[0], step: 1, lost: lost };
    return entry && !beyond(of) ? { key: key, entry: entry, step: Math.max(1, parseInt(of.step, 10) || 1) } : null;
  }

  function notice(words) {
    var place = root.querySelector("[data-notice]");
    if (!place) return;
    place.hidden = !words;
    place.textContent = words || "";
  }

  // The place as an address, without the options of the frame.
  function place() {
    return card ? "card=" + card : course.key + (at ? "&step=" + (at + 1) : "");
  }

  function open(there) {
    course = there;
    steps = [];
    // Only a path has several parts; what else there is names its own.
    (there.entry.dataset.parts || there.key.split("=")[1]).split(" ").forEach(function (id) {
      steps = steps.concat(all('[data-part="' + id + '"] > [data-step]', root));
    });
    all(".courses a", root).forEach(function (link) {
      if (link === there.entry) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    show(there.step - 1);
    notice(there.lost && root.querySelector("[data-notice]").dataset.words.replace("{n}", there.lost.slice(0, 80)));
  }

  // As large as the frame allows: the type of a step is made smaller until what is shown stands in it whole.
  function fit() {
    var now = root.querySelector("[data-now]");
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
    hadFocus = hadFocus && hadFocus !== now && hadFocus.contains(tree.activeElement);
    all("[data-now]", root).forEach(function (step) { step.removeAttribute("data-now"); });
    now.setAttribute("data-now", "");
    now.tabIndex = -1;
    stage.scrollTop = 0;
    fit();
    if (hadFocus) now.focus({ preventScroll: true });
    var part = now.parentElement;
    var inPart = all("[data-step]", part), here = inPart.indexOf(now);
    var progress = root.querySelector("[data-progress]");
    progress.textContent = progress.dataset.of.replace("{n}", here + 1).replace("{total}", inPart.length);
    root.querySelector("[data-course]").textContent = course.entry.dataset.parts ? course.entry.textContent : part.dataset.name;
    var segments = root.querySelector(".segments");
    segments.textContent = "";
    inPart.forEach(function (step, n) {
      segments.appendChild(document.createElement("i")).className = n < here ? "done" : n === here ? "here" : "";
    });
    next.textContent = at === steps.length - 1 ? next.dataset.again : at === 0 ? next.dataset.start : words;
    root.querySelector("[data-back]").disabled = at === 0;
  }

  // A step is not a page of the host's history: the way back leads out of the article at once.
  function go(wanted) {
    show(wanted === steps.length ? 0 : wanted);
    notice();
    out.told();
  }

  // Whether the place is among these steps.
  function lead(address, reader) {
    var there = course && find(address);
    if (!there) {
      program(address, reader);
      return false;
    }
    open(there);
    out.told();
    return !there.lost;
  }

  // What these steps do not have. The word that says so stands until it is there.
  function program(address, reader) {
    credit.textContent = credit.dataset.opening;
    out.program(address, reader);
  }

  // It cannot be had. One card alone has no other place for the words.
  function refused(words) {
    credit.textContent = root.querySelector("[data-notice]") ? edition : words || edition;
    notice(words);
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
    if (!event.target.closest(".courses")) close(false);
    if (!target || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (target.hasAttribute("data-next")) go(at + 1);
    else if (target.hasAttribute("data-back")) go(at - 1);
    else if (target.hasAttribute("data-fullscreen")) fullscreen();
    else if (target.hasAttribute("data-whole")) return out.whole(event, target);
    else if (target.tagName === "A" && (target.getAttribute("href") || "").charAt(0) === "#") lead(target.hash.slice(1), true);
    else if (target.matches("[data-step] a, [data-elsewhere]")) program(address(target), true);
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

  if (card) alone.setAttribute("data-now", "");
  root.querySelector("[data-fullscreen]").hidden = !document.fullscreenEnabled;
  root.addEventListener("click", clicked);
  root.addEventListener("change", fit);
  root.addEventListener("toggle", fit, true);
  root.addEventListener("load", fit, true);
  if (window.ResizeObserver) new ResizeObserver(fit).observe(root);
  return {
    find: find, lead: lead, place: place, refused: refused,
    // Begins where `find` found; a card alone is there already.
    start: function (there) {
      if (there) {
        page.setAttribute("data-stepping", "");
        stage.setAttribute("aria-live", "polite");
        open(there);
        root.addEventListener("keydown", pressed);
        watchFingers();
      }
      fit();
    }
  };
}
