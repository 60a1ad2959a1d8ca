// The reader's side of the copy for reading offline, of the explainer's own page alone. Not a script of its own: it stands at
// the end of what a live page does beside starting, and the one file is without it.
var WORDS = /* WORDS */;
// A sandbox refuses even to look for a worker: nothing is looked for where no copy is kept.
if (window.parent !== window || self.origin === "null" || !document.querySelector("script[data-own]")) return;
var place = document.createElement("div");
var workers = navigator.serviceWorker;
if (!workers || !self.caches) return;
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
