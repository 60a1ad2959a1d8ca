// What a page does beside starting: it copies quotes as quotes, lets itself be translated, finds its places in a frame that
// holds its text, suggests what to search for, and keeps a copy for reading offline where it is the explainer's own. Loaded
// when the page is live, so that nobody waits for it.
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

  var protocol;
  try { protocol = location.protocol; } catch (error) { return; /* It arrives while the page is left. */ }
  quotable(document);
  translatable(document.body);

  // In a frame whose text stands in an attribute of its host, a link inside the page would lead to the host's.
  if (protocol === "about:") {
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a[href^='#']");
      if (!link || event.defaultPrevented) return;
      event.preventDefault();
      var there = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
      if (there) there.scrollIntoView();
    });
  }

  // The map beside the title, where the style has room for it.
  var first = document.querySelector(".at-first[hidden]");
  if (first) {
    first.hidden = false;
    var room = getComputedStyle(first).display !== "none";
    first.hidden = true;
    var map = first.querySelector("img");
    map.onload = function () { first.hidden = false; };
    if (room) map.src = map.dataset.src;
  }

  // The map of a chapter, when a reader comes near it or prints.
  var later = [].slice.call(document.querySelectorAll(".picture img[data-src]"));
  function come(map) {
    if (!map.hasAttribute("src")) map.src = map.dataset.src;
  }
  if (window.IntersectionObserver) {
    var near = new IntersectionObserver(function (seen) {
      seen.forEach(function (one) { if (one.isIntersecting) come(one.target); });
    }, { rootMargin: "400px" });
    later.forEach(function (map) { near.observe(map); });
  }
  addEventListener("beforeprint", function () { later.forEach(come); });

  function written() {
    try { return (history.state || {}).explainer; } catch (error) { return null; /* A frame that is gone has no history. */ }
  }

  // Where the reader rests, in the entry of the history, for the start script of the next time. It is written before the page
  // is left: while it is, a browser that loads the page again has read the entry already.
  var resting = 0;
  function rest() {
    clearTimeout(resting);
    resting = 0;
    var was = written(), seen = null;
    if (document.documentElement.getAttribute("data-explainer") !== "live" || window.scrollY === 0 && !was) return;
    for (var y = 8; !seen && y < window.innerHeight; y += 40) {
      var there = document.elementFromPoint(window.innerWidth / 2, y);
      var named = there && there.closest("#explainer-live [id]");
      if (named && named.getBoundingClientRect().height < window.innerHeight) seen = named;
    }
    var at = { hash: location.hash, y: window.scrollY, id: seen && seen.id, top: seen && seen.getBoundingClientRect().top };
    try { history.replaceState({ explainer: at }, ""); } catch (error) { /* A page without a history begins where its address leads. */ }
  }

  addEventListener("scroll", function () {
    clearTimeout(resting);
    resting = setTimeout(rest, 250);
  }, { passive: true });
  // A press may lead away.
  ["pointerdown", "keydown"].forEach(function (pressed) {
    addEventListener(pressed, function () { if (resting) rest(); }, { capture: true, passive: true });
  });
  rest();

  // A page that the browser kept whole is as it was: Firefox leads it to where its address says all the same, and WebKit to
  // its beginning, each some frames after or before it says that the page is back.
  addEventListener("pageshow", function (event) {
    var was = written(), frames = 180;
    function hold() {
      if (location.hash !== was.hash) return;
      if (window.scrollY !== was.y) window.scrollTo(0, was.y);
      if (frames-- > 0) requestAnimationFrame(hold);
    }
    ["wheel", "touchmove", "pointerdown", "keydown"].forEach(function (moved) {
      addEventListener(moved, function () { frames = 0; }, { once: true, passive: true });
    });
    if (event.persisted && was) hold();
  });

  /* SUGGEST */

  /* OFFLINE */
})();
