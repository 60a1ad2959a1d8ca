// What a page does beside starting: it copies quotes as quotes, lets itself be translated, finds its places in a frame that
// holds its text, and keeps a copy for reading offline where it is the explainer's own. Loaded when the page is live, so that
// nobody waits for it.
(function () {
  "use strict";

  /* COPY */

  // Page translation puts elements in the place of text nodes, and the program goes on writing into the nodes that it knows:
  // one that it changes takes its place again, for the translation to see.
  function translatable(root) {
    var taken = new WeakMap();
    var observer = new MutationObserver(function (records) {
      records.forEach(function (record) {
        var node = record.target;
        if (record.type === "characterData") {
          var there = taken.get(node);
          if (!there || node.isConnected || !there.isConnected) return;
          taken.delete(node);
          return there.replaceWith(node);
        }
        for (var i = 0; i < record.removedNodes.length; i++) {
          node = record.removedNodes[i];
          var beside = [record.addedNodes[0], record.previousSibling, record.nextSibling].filter(function (one) {
            return one && one.nodeName === "FONT";
          })[0];
          if (node.nodeType !== 3 || node.isConnected || !beside) continue;
          taken.set(node, beside);
          observer.observe(node, { characterData: true });
        }
      });
    });
    observer.observe(root, { childList: true, subtree: true });
  }

  quotable(document);
  translatable(document.body);

  // In a frame whose text stands in an attribute of its host, a link inside the page would lead to the host's.
  if (location.protocol === "about:") {
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a[href^='#']");
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      var there = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
      if (there) there.scrollIntoView();
    });
  }

  // Where the reader rests, in the entry of the history, for the start script of the next time. A browser that loads the page
  // again has read the entry before it says so.
  function rest() {
    var was = null, seen = null;
    try { was = history.state && history.state.explainer; } catch (error) { /* Then nothing is kept. */ }
    if (document.documentElement.getAttribute("data-explainer") !== "live" || window.scrollY === 0 && !was) return;
    for (var y = 8; !seen && y < window.innerHeight; y += 40) {
      var there = document.elementFromPoint(window.innerWidth / 2, y);
      var named = there && there.closest("#explainer-live [id]");
      if (named && named.getBoundingClientRect().height < window.innerHeight) seen = named;
    }
    var at = { hash: location.hash, y: window.scrollY, id: seen && seen.id, top: seen && seen.getBoundingClientRect().top };
    try { history.replaceState({ explainer: at }, ""); } catch (error) { /* A page without a history begins where its address leads. */ }
  }

  var resting = 0;
  addEventListener("scroll", function () {
    clearTimeout(resting);
    resting = setTimeout(rest, 250);
  }, { passive: true });
  addEventListener("pagehide", rest);
  document.addEventListener("visibilitychange", function () { if (document.hidden) rest(); });

  // The copy for reading offline, of the explainer's own page alone.
  var WORDS = /* WORDS */;
  var place = document.querySelector("script[data-own]") && document.createElement("div");
  var workers = navigator.serviceWorker;
  if (!place || !workers || !self.caches || window.parent !== window) return;
  var home = new URL("./", document.baseURI).href;
  // A reader who took the copy away is not given another one: this cache holds nothing and says so.
  var UNWANTED = "explainer unwanted " + home;
  var updating = false;

  var manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = "manifest.webmanifest";

  function show(said, does, then) {
    var line = document.createElement("p"), button = document.createElement("button");
    button.type = "button";
    button.textContent = WORDS[does];
    button.onclick = then;
    line.append(said ? WORDS[said] + " " : "", button);
    place.className = "explainer";
    place.setAttribute("data-offline", "");
    place.setAttribute("role", "status");
    place.replaceChildren(line);
    if (!place.isConnected) document.getElementById("explainer-live").after(place);
  }

  function offered() {
    show("", "keep", function () {
      caches.delete(UNWANTED).then(keep);
    });
  }

  function kept(registration) {
    if (registration.waiting) {
      return show("newer", "show", function () {
        updating = true;
        registration.waiting.postMessage("take over");
      });
    }
    if (!manifest.isConnected) document.head.appendChild(manifest);
    show("offline", "remove", function () {
      caches.open(UNWANTED).then(function () { return registration.unregister(); }).then(function () {
        return caches.keys();
      }).then(function (names) {
        return Promise.all(names.filter(function (name) { return name.indexOf("explainer " + home + " ") === 0; }).map(function (name) {
          return caches.delete(name);
        }));
      }).then(function () {
        manifest.remove();
        offered();
      });
    });
  }

  function keep() {
    return workers.register("sw.js").then(function (registration) {
      function watch() {
        var next = registration.installing;
        if (!next) return;
        next.addEventListener("statechange", function () {
          if (next.state === "installed" && registration.waiting || next.state === "activated") kept(registration);
        });
      }
      registration.addEventListener("updatefound", watch);
      watch();
      if (registration.waiting || registration.active) kept(registration);
    }).catch(function () { /* The host or the browser does not allow it: the page goes on as it is. */ });
  }

  // Another edition has taken over: what this page would still ask for is gone.
  var before = workers.controller;
  workers.addEventListener("controllerchange", function () {
    if (before || updating) location.reload();
    before = workers.controller;
  });

  // When the reader has what they came for.
  setTimeout(function () {
    caches.has(UNWANTED).then(function (unwanted) { return unwanted ? offered() : keep(); }).catch(function () {});
  }, 4000);
})();
