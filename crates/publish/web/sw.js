// The offline copy of the explainer's own page: one cache for each edition, complete before it is used. Not for frames,
// elements and the one file, which never register it.
"use strict";
var EDITION = "/* EDITION */";
var FILES = /* FILES */; // Addresses with the SHA-256 of what they must hold.

function nameOf(edition) { return "explainer " + self.registration.scope + " " + edition; }

// A server in the middle of an update sends files of two editions: a file of another one makes the whole attempt fail, and
// what is there stays.
function fetched(address) {
  return fetch(new Request(address, { cache: "reload" })).then(function (response) {
    if (!response.ok) throw new Error(address + ": HTTP " + response.status);
    var type = response.headers.get("Content-Type") || "";
    return response.arrayBuffer().then(function (bytes) {
      return crypto.subtle.digest("SHA-256", bytes).then(function (digest) {
        var hex = Array.from(new Uint8Array(digest), function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
        if (hex !== FILES[address]) throw new Error(address + " is not of this edition");
        // No header of the server's but the type: a redirect or an encoding is the past of these bytes.
        return new Response(bytes, { headers: { "Content-Type": type } });
      });
    });
  });
}

addEventListener("install", function (event) {
  var addresses = Object.keys(FILES);
  event.waitUntil(caches.open(nameOf(EDITION)).then(function (cache) {
    return Promise.all(addresses.map(function (address) {
      return fetched(address).then(function (response) { return cache.put(address, response); });
    }));
  }).catch(function (error) {
    return caches.delete(nameOf(EDITION)).then(function () { throw error; });
  }));
});

addEventListener("activate", function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.map(function (name) {
      return name.indexOf(nameOf("")) === 0 && name !== nameOf(EDITION) ? caches.delete(name) : null;
    }));
  }).then(function () { return self.clients.claim(); }));
});

// The page's own copy first: what it was made of stays together. What it does not have is asked for as ever.
addEventListener("fetch", function (event) {
  var url = new URL(event.request.url), scope = self.registration.scope;
  if (event.request.method !== "GET" || url.href.indexOf(scope) !== 0) return;
  var address = url.href.slice(scope.length).split("#")[0];
  if (address.split("?")[0] === "" || event.request.mode === "navigate") address = address.split("?")[0] || "index.html";
  if (!Object.prototype.hasOwnProperty.call(FILES, address)) return;
  event.respondWith(caches.open(nameOf(EDITION)).then(function (cache) {
    return cache.match(address);
  }).then(function (kept) { return kept || fetch(event.request); }));
});

addEventListener("message", function (event) {
  if (event.data === "take over") self.skipWaiting();
});
