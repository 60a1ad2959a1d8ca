// What the framed edition adds to the page: options from its address, and messages between it and its host.
// Not the host's side, which is embed.js, and not part of index.html, which never loads it.
(function () {
  "use strict";
  // An optimiser that evaluates scripts later leaves none the current one.
  var script = document.currentScript || document.querySelector("script[data-steps]");
  var page = document.documentElement;
  var framed = window.parent !== window;
  var api = null;
  var state = null; // "live" or "static", once that is decided.
  var sent = 0;

  /* GUEST */

  /* ALONE */

  // Whether a place alone is there only the program may know; until then nothing grows.
  var unsure = false, left = false;

  function measure() {
    if (left || unsure && !state) return;
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

  // One place alone that is not there: the steps say so in the usual height, where everything would be shown here.
  function lost(asked) {
    var named = /^(chapter|path|card|disagreement|term|source|quote)=[^&]*/.exec(asked);
    if (!named || page.getAttribute("data-mode") !== "single") return false;
    var gone = state === "live" ? /^(view=|$)/.test(place()) : !/^(source|quote)/.test(asked) && !document.getElementById(named[0]);
    var rest = Object.keys(options).filter(function (name) { return name !== "mode"; }).map(function (name) { return name + "=" + options[name]; });
    if (/^(disagreement|term|source|quote)/.test(asked)) named[0] = "lost=" + encodeURIComponent(named[0]);
    if (gone && !left) post("height", { height: +script.dataset.height });
    left = left || gone;
    if (gone) location.replace(script.dataset.steps + fragment([named[0]].concat(rest)));
    return gone;
  }

  // In a frame as high as its text nothing scrolls: the host is asked to bring into view what the reader opened.
  var shown = "";
  function reveal() {
    var here = place().split("&"), now = here[0] + (/^source/.test(here[0]) ? here[1] : "");
    var news = shown && now !== shown;
    shown = now;
    if (!news || !page.hasAttribute("data-followed")) return;
    requestAnimationFrame(function () {
      requestAnimationFrame(function () {
        var there = document.querySelector("[data-current]") || document.getElementById(here[0]) || document.querySelector("main");
        measure();
        if (there) post("reveal", { top: Math.max(1, Math.round(there.getBoundingClientRect().top + window.scrollY)) });
      });
    });
  }

  function settled(how) {
    state = how;
    if (lost(first.place)) return;
    single();
    reveal();
    // What is shown alone is shown with the title over it.
    if (page.hasAttribute("data-alone")) window.scrollTo(0, 0);
    report();
  }

  function moved() {
    single();
    post("navigate", { address: place() });
    measure();
    reveal();
  }

  function heard(event) {
    hear(event, function (hello) {
      // A host that greets follows the height, unless it says otherwise.
      if (hello.follows !== false) page.setAttribute("data-followed", "");
      report();
    }, function (address) {
      if (state === "live") api.go(address);
      else location.hash = address;
      if (state) lost(read(address).place);
    });
    measure();
  }

  // A frame of WordPress opens no window, but its page goes where a link of the frame leads.
  function out(event) {
    var link = event.target.closest && event.target.closest("[data-whole]");
    if (!link || !secret || !framed) return;
    event.preventDefault();
    tellWordPress("link", link.href);
  }

  function start() {
    api = window[script.dataset.name];
    document.addEventListener("click", out);
    answerWordPress(+script.dataset.height);
    page.setAttribute("data-placed", "");
    if (options.heading) {
      levels(document, options.heading);
      new MutationObserver(function () { levels(document, options.heading); }).observe(document.body, { childList: true, subtree: true });
    }
    single();
    unsure = page.getAttribute("data-mode") === "single" && !page.hasAttribute("data-alone");
    if (api) {
      api.on("navigate", moved);
      // What the annex draws comes after the place is news.
      api.on("drawn", function () {
        single();
        measure();
      });
      api.on("filter", function (detail) { post("filter", { filters: detail.filters }); });
      api.on("quote", function (detail) { post("quote", { source: detail.source, quote: detail.quote }); });
      api.on("error", function (detail) { post("error", { message: String(detail.message).slice(0, 1000) }); settled("static"); });
      // What comes late comes all the same.
      api.on("ready", function () { settled("live"); });
      api.ready.catch(function () { if (!state) settled("static"); });
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
  if (options.mode === "stack" || options.mode === "brief") return location.replace(script.dataset.steps + location.hash);
  page.setAttribute("data-mode", options.mode || (/^(chapter|card|disagreement)=/.test(first.place) ? "single" : "full"));
  unsure = page.getAttribute("data-mode") === "single";
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
