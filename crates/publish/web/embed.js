// A host's page loads this: it turns marked links and frames into frames of the right height, and tells the page what
// happens in them. Not the explainer, and it needs nothing of the page but the DOM: no promise, no inline style, no library.
(function () {
  "use strict";
  var NAME = "data-explainer";
  var OURS = "on"; // The value of the attribute on a frame that is looked after, by whichever edition of this script.
  // Heights in CSS pixels: what a frame has, known before anything is loaded, so that the page never moves. Only one that
  // is to be as high as its content grows.
  var USUAL = 680, CARD = 480, NARROW_CARD = 640, NARROW = 480, LEAST = 120, MOST = 20000;
  var OPTIONS = { theme: /^(light|dark)$/, accent: /^[0-9a-f]{6}$/i, font: /^(serif|sans|system)$/, mode: /^(stack|full|brief|single)$/, heading: /^[1-4]$/, lang: /^[\w-]+$/ };
  // What each message may hold: the longest text, or 0 for a number.
  var MESSAGES = {
    ready: { state: 10, address: 8000 },
    height: { height: 0 },
    reveal: { top: 0 },
    navigate: { address: 8000 },
    filter: { filters: 8000 },
    quote: { source: 200, quote: 200 },
    error: { message: 1000 }
  };
  var has = Object.prototype.hasOwnProperty;
  var frames = new WeakMap();
  var mirrors = 0;

  function token() {
    var parts = "", many;
    try { many = crypto.getRandomValues(new Uint32Array(4)); } catch (error) { many = [0, 0, 0, 0]; }
    for (var i = 0; i < 4; i++) parts += (many[i] || Math.random() * 4294967296 >>> 0).toString(36) + "-";
    return parts + "x";
  }

  function option(element, name) {
    var value = (element.getAttribute("data-" + name) || name === "lang" && element.lang || "").replace(/^#/, "");
    if (!value) return null;
    if (OPTIONS[name].test(value)) return value;
    console.warn("explainer: data-" + name + "=\"" + value.slice(0, 40) + "\" is ignored");
    return null;
  }

  // The address with the element's options, each once.
  function address(url, element) {
    for (var name in OPTIONS) {
      var value = has.call(OPTIONS, name) && option(element, name);
      if (!value) continue;
      var parts = url.split("#");
      if (parts.slice(1).join("#").split("&").indexOf(name + "=" + value) >= 0) continue;
      var kept = parts.slice(1).join("#").split("&").filter(function (part) { return part && part.indexOf(name + "=") !== 0; });
      url = parts[0] + "#" + kept.concat(name + "=" + value).join("&");
    }
    return url;
  }

  // Inline declarations that count more than any style sheet of the page.
  function style(frame, name, value) {
    frame.style.setProperty(name, value, "important");
  }

  function tall(record, height) {
    if (!record.grows) return;
    style(record.frame, "height", Math.min(MOST, Math.max(LEAST, Math.ceil(height))) + "px");
  }

  function send(record, type, fields) {
    var message = fields || {};
    message.explainer = 1;
    message.token = record.token;
    message.type = type;
    // A sandboxed frame has no origin to name.
    if (record.frame.contentWindow) record.frame.contentWindow.postMessage(message, "*");
  }

  function emit(record, type, detail) {
    var told = function (element, bubbles) {
      element.dispatchEvent(new CustomEvent("explainer-" + type, { bubbles: bubbles, detail: detail }));
    };
    told(record.frame, true);
    // Whoever listened on the link that stood here goes on hearing.
    if (record.link) told(record.link, false);
  }

  // The fields of a message that may be what they say; null where one is not.
  function checked(type, message) {
    var detail = {};
    for (var name in MESSAGES[type]) {
      if (!has.call(MESSAGES[type], name)) continue;
      var value = message[name], limit = MESSAGES[type][name];
      if (limit ? typeof value !== "string" || value.length > limit : typeof value !== "number" || !(value > 0 && value < 1e6)) return null;
      detail[name] = value;
    }
    return detail;
  }

  function heard(event) {
    var message = event.data;
    if (!event.source || !message || typeof message !== "object" || message.explainer !== 1) return;
    var all = document.querySelectorAll("iframe[" + NAME + "]");
    for (var i = 0; i < all.length; i++) {
      var record = frames.get(all[i]);
      if (!record || all[i].contentWindow !== event.source) continue;
      if (message.token !== record.token || typeof message.type !== "string" || !has.call(MESSAGES, message.type)) return;
      var detail = checked(message.type, message);
      if (detail) act(record, message.type, detail);
      return;
    }
  }

  function act(record, type, detail) {
    if (type === "height") tall(record, detail.height);
    if (type === "reveal") reveal(record, detail.top);
    if (type === "ready") follow(record);
    if (type === "navigate" && record.mirror) write(record.mirror, detail.address);
    emit(record, type, detail);
  }

  // What a reader opened in a frame that cannot scroll comes into view. Nobody else's page moves by itself: the reader must
  // have acted in the frame.
  function reveal(record, top) {
    var frame = record.frame;
    if (!record.grows || document.activeElement !== frame) return;
    var there = function () { return frame.getBoundingClientRect().top + top - innerHeight / 5; };
    if (there() > -innerHeight / 5 && there() < innerHeight / 2) return;
    for (var around = frame.parentElement; around && around !== document.body; around = around.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(around).overflowY)) around.scrollTop += there();
    }
    scrollBy(0, there());
  }

  // The host's fragment says where a mirrored frame is, under a name of its own; any other fragment is the host's.
  function mirrored(name) {
    var hash = location.hash.slice(1);
    if (hash.indexOf(name + "=") !== 0) return null;
    try { return decodeURIComponent(hash.slice(name.length + 1)); } catch (error) { return null; }
  }

  function write(name, address) {
    if (location.hash.length > 1 && mirrored(name) === null) return;
    var here = location.href.split("#")[0];
    try { history.replaceState(history.state, "", here + (address ? "#" + name + "=" + encodeURIComponent(address) : "")); } catch (error) { /* Then the frame alone remembers. */ }
  }

  function follow(record) {
    var there = record.mirror && mirrored(record.mirror);
    if (there) send(record, "go", { address: there });
  }

  function watchFragment() {
    if (mirrors++) return;
    addEventListener("hashchange", function () {
      var all = document.querySelectorAll("iframe[" + NAME + "]");
      for (var i = 0; i < all.length; i++) if (frames.get(all[i])) follow(frames.get(all[i]));
    });
  }

  function framed(link) {
    var frame = document.createElement("iframe");
    // The attributes that say how it looks and what it does go with it.
    ["id", "class", "lang", "data-theme", "data-accent", "data-font", "data-mode", "data-heading", "data-lang", "data-mirror", "data-height", "data-title", "data-sandbox"]
      .forEach(function (name) { if (link.hasAttribute(name)) frame.setAttribute(name, link.getAttribute(name)); });
    frame.setAttribute("loading", "lazy");
    frame.setAttribute("sandbox", link.hasAttribute("data-sandbox") ? link.getAttribute("data-sandbox") : /* SANDBOX */);
    frame.setAttribute("title", link.getAttribute("data-title") || link.title || (link.querySelector("b, strong") || link).textContent.trim() || "Explainer");
    return frame;
  }

  function protocol(url) {
    var link = document.createElement("a");
    link.href = url;
    return url && link.protocol;
  }

  function adopt(element) {
    var link = element.tagName === "A" ? element : null;
    var frame = link ? framed(link) : element;
    // A link leads readers to the whole page; the frame in its place begins with the steps.
    var url = (link ? link.href.replace(/\/index\.html(?=#|$)/, "/embed.html") : frame.getAttribute("src")) || "";
    // A link may hold anything; a frame may load only what a web address or a file names. A loader gives the address later.
    if (!/^(https?|file):$/.test(link ? link.protocol : protocol(url))) return;
    var asked = frame.getAttribute("data-height");
    var mirror = frame.getAttribute("data-mirror");
    var record = { frame: frame, link: link, token: token(), grows: asked === "content", mirror: null };
    if (mirror !== null) record.mirror = /^[\w-]+$/.test(mirror) ? mirror : "explainer";
    frames.set(frame, record);
    frame.setAttribute(NAME, OURS);
    if (!frame.getAttribute("title")) frame.setAttribute("title", frame.getAttribute("data-title") || "Explainer");
    var wanted = { display: "block", width: "100%", "min-width": "0", "min-height": "0", "max-height": "none", border: "0", padding: "0", float: "none", flex: "none" };
    for (var name in wanted) if (has.call(wanted, name)) style(frame, name, wanted[name]);
    var card = /[#&]card=/.test(url), narrow = (link || frame).parentNode.clientWidth < NARROW;
    // The usual height of a card in the code says nothing of a narrow column.
    var set = [parseInt(asked, 10), parseInt(frame.getAttribute("height"), 10)].filter(function (height) {
      return height >= LEAST && height <= MOST && !(card && narrow && height === CARD);
    })[0];
    style(frame, "height", (set || (card ? narrow ? NARROW_CARD : CARD : USUAL)) + "px");
    frame.addEventListener("load", function () { send(record, "hello", { follows: record.grows }); });
    if (record.mirror) watchFragment();
    var full = address(url, frame);
    if (link) {
      frame.setAttribute("src", full);
      link.parentNode.replaceChild(frame, link);
    } else {
      if (full !== url) frame.setAttribute("src", full);
      // It may have been loaded before this script was.
      send(record, "hello", { follows: record.grows });
    }
  }

  // Where the page's policy refuses the frame, its link stands there again.
  function refused(event) {
    if (!/^(frame|child|default)-src/.test(event.effectiveDirective)) return;
    var all = document.querySelectorAll("iframe[" + NAME + "]");
    for (var i = 0; i < all.length; i++) {
      var record = frames.get(all[i]);
      if (!record || !record.link || all[i].src.indexOf(event.blockedURI)) continue;
      record.link.removeAttribute(NAME);
      all[i].parentNode.replaceChild(record.link, all[i]);
    }
  }

  function scan() {
    // A copy of a frame has its attributes, and is looked after by nobody yet.
    var all = document.querySelectorAll("a[" + NAME + "][href], iframe[" + NAME + "]");
    for (var i = 0; i < all.length; i++) if (!frames.has(all[i])) adopt(all[i]);
  }

  function changed(records) {
    var added = false;
    for (var i = 0; i < records.length; i++) {
      var frame = records[i].target, name = records[i].attributeName;
      var record = name ? frames.get(frame) : null;
      if (record && name === "src") {
        // Another address, by the host or its loader, keeps the options.
        var url = frame.getAttribute("src") || "", full = protocol(url) ? address(url, frame) : url;
        if (full !== url) frame.setAttribute("src", full);
      } else if (record && name !== NAME) {
        var wanted = {};
        ["theme", "accent", "font"].forEach(function (name) { var value = option(record.frame, name); if (value) wanted[name] = value; });
        send(record, "theme", wanted);
      } else if (name || records[i].addedNodes.length) added = true;
    }
    if (added) scan();
  }

  // The page may hold this script twice, in one edition or in two: the first looks after every frame.
  if (window.explainerEmbed) return;
  window.explainerEmbed = 1;
  addEventListener("message", heard);
  document.addEventListener("securitypolicyviolation", refused);
  new MutationObserver(changed).observe(document.documentElement, {
    childList: true, subtree: true, attributes: true, attributeFilter: [NAME, "href", "src", "data-theme", "data-accent", "data-font"]
  });
  scan();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", scan);
})();
