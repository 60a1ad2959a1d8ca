// What the framed edition adds to the page: options from its address, and messages between it and its host.
// Not the host's side, which is embed.js, and not part of index.html, which never loads it.
(function () {
  "use strict";
  var script = document.currentScript;
  var page = document.documentElement;
  var framed = window.parent !== window;
  var OPTIONS = {
    mode: /^(full|brief|single)$/,
    theme: /^(light|dark)$/,
    accent: /^[0-9a-f]{6}$/i,
    font: /^(serif|sans|system)$/,
    heading: /^[1-4]$/,
    // The explainer has one language, whatever the region.
    lang: new RegExp("^" + page.lang + "(-|$)", "i")
  };
  var DEEPEST = 6; // The lowest level of a heading that browsers tell apart.
  var LONGEST = 8000; // Characters of an address.
  var options = {};
  var api = null;
  var state = null; // "live" or "static", once that is decided.
  var token = "";
  var sent = 0;

  // The fragment in two: what it says about the frame, and the place.
  function read(fragment) {
    var found = { options: {}, place: "" };
    fragment.replace(/^#/, "").slice(0, LONGEST).split("&").forEach(function (part) {
      var key = part.split("=")[0];
      if (Object.prototype.hasOwnProperty.call(OPTIONS, key)) found.options[key] = part.slice(key.length + 1);
      else if (part) found.place += (found.place && "&") + part;
    });
    return found;
  }

  function warn(name, value, why) {
    console.warn("explainer: " + name + "=" + String(value).slice(0, 40) + " is ignored: " + why);
  }

  /* LOOKS */

  var sheet = null;
  function accent(hex) {
    var css = accented(":root", hex, options.theme, script.dataset);
    if (!css) return warn("accent", hex, "its contrast with the paper is below 4.5:1");
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        document.adoptedStyleSheets = Array.from(document.adoptedStyleSheets).concat(sheet);
      }
      sheet.replaceSync(css);
    } catch (error) {
      warn("accent", hex, "this browser cannot set it");
    }
  }

  // Takes known options with possible values; a wrong one is named and changes nothing.
  function apply(wanted, quietly) {
    Object.keys(OPTIONS).forEach(function (name) {
      var value = wanted[name];
      if (value === undefined) return;
      if (typeof value === "string" && OPTIONS[name].test(value)) options[name] = value;
      else if (!quietly) warn(name, value, name === "lang" ? "the explainer is in " + page.lang : "it is none of " + OPTIONS[name].source);
    });
    if (options.theme) page.setAttribute("data-theme", options.theme);
    if (options.font) page.setAttribute("data-font", options.font);
    if (options.accent) accent(options.accent);
  }

  // The first heading counts as one of the level that the host asked for, the others as many below it.
  function levels() {
    var headings = document.querySelectorAll("h1,h2,h3,h4");
    for (var i = 0; i < headings.length; i++) {
      headings[i].setAttribute("aria-level", Math.min(DEEPEST, +headings[i].tagName[1] + +options.heading - 1));
    }
  }

  function post(type, fields) {
    if (!framed) return;
    fields.explainer = 1;
    fields.token = token;
    fields.type = type;
    // A sandboxed host has no origin to name, and nothing here is secret.
    window.parent.postMessage(fields, "*");
  }

  function measure() {
    var height = Math.ceil(page.getBoundingClientRect().height);
    if (height < 1 || height === sent) return;
    sent = height;
    post("height", { height: height });
  }

  function again() {
    sent = 0;
    measure();
  }

  // The place that is shown. The mode is the host's own choice and no news to it.
  function place() {
    return read(state === "live" ? api.state() : location.hash).place;
  }

  function single() {
    alone(page, document, place());
  }

  function report() {
    if (state) post("ready", { state: state, address: place() });
    again();
  }

  function settled(how) {
    state = how;
    single();
    // What is shown alone is shown with the title over it.
    if (page.hasAttribute("data-alone")) window.scrollTo(0, 0);
    report();
  }

  function moved() {
    single();
    post("navigate", { address: place() });
    measure();
  }

  function heard(event) {
    var message = event.data;
    if (!framed || event.source !== window.parent) return;
    if (!message || typeof message !== "object" || message.explainer !== 1) return;
    var given = message.token;
    if (typeof given !== "string" || !/^[\w-]{8,64}$/.test(given)) return;
    if (message.type === "hello") {
      // The first host script to say hello is the one that is answered.
      if (token && token !== given) return;
      token = given;
      return report();
    }
    if (given !== token) return;
    if (message.type === "go" && typeof message.address === "string" && message.address.length <= LONGEST) {
      if (state === "live") api.go(message.address);
      else location.hash = message.address;
    } else if (message.type === "theme") {
      apply({ theme: message.theme, accent: message.accent, font: message.font }, true);
      measure();
    }
  }

  function start() {
    api = window[script.dataset.name];
    page.setAttribute("data-placed", "");
    if (options.heading) {
      levels();
      new MutationObserver(levels).observe(document.body, { childList: true, subtree: true });
    }
    single();
    if (api) {
      api.on("navigate", moved);
      api.on("filter", function (detail) { post("filter", { filters: detail.filters }); });
      api.on("quote", function (detail) { post("quote", { source: detail.source, quote: detail.quote }); });
      api.on("error", function (detail) { post("error", { message: String(detail.message).slice(0, 1000) }); settled("static"); });
      api.ready.then(function () { settled("live"); }, function () { if (!state) settled("static"); });
    } else {
      settled("static");
    }
    if (!framed) return;
    measure();
    // Measured in the next frame: what reads the layout inside the observer can make WebKit report a loop.
    if (window.ResizeObserver) new ResizeObserver(function () { requestAnimationFrame(measure); }).observe(page);
    addEventListener("load", measure);
    if (document.fonts && document.fonts.addEventListener) document.fonts.addEventListener("loadingdone", measure);
    // A frame that was not drawn has no true height yet.
    document.addEventListener("visibilitychange", function () { if (!document.hidden) again(); });
    if (window.IntersectionObserver) {
      new IntersectionObserver(function (seen) { if (seen[seen.length - 1].isIntersecting) again(); }).observe(page);
    }
  }

  var first = read(location.hash);
  apply(first.options);
  page.setAttribute("data-mode", options.mode || (/^(chapter|card|disagreement)=/.test(first.place) ? "single" : "full"));
  addEventListener("message", heard);
  addEventListener("hashchange", function () {
    var now = read(location.hash);
    // A mode is drawn from the start only.
    if (OPTIONS.mode.test(now.options.mode) && now.options.mode !== page.getAttribute("data-mode")) return location.reload();
    apply(now.options);
    if (state !== "live") moved();
  });
  document.addEventListener("DOMContentLoaded", start);
})();
