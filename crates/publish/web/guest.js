// What every framed page has in common: options from its address, and messages between it and its host. Not a script of
// its own: it stands inside those of the steps, of a card and of the whole explainer.

var OPTIONS = {
  mode: /^(stack|full|brief|single)$/,
  theme: /^(light|dark)$/,
  accent: /^[0-9a-f]{6}$/i,
  font: /^(serif|sans|system)$/,
  heading: /^[1-4]$/,
  // The explainer has one language, whatever the region.
  lang: new RegExp("^" + page.lang + "(-|$)", "i")
};
var LONGEST = 8000; // Characters of an address.
var options = {};
var token = "";

// WordPress adds "#?secret=" to the address of a frame and shows the frame when its height is told with it.
var secret = "";

// How the names begin that newsletters and networks add to an address.
var CAMPAIGN = /* CAMPAIGN */;

function campaign(part) {
  return CAMPAIGN.some(function (name) { return part.indexOf(name) === 0; });
}

// The parts of an address as they were before messengers encoded it, newsletters added to it and sentences ended with it.
// The program does the same (crates/address/src/travelled.rs).
function own(address, left) {
  return address.split("&").reduce(function (all, part) {
    part = part.replace(/^amp;/, "");
    var added = part.indexOf("?");
    if (added >= 0 && campaign(part.slice(added + 1))) part = part.slice(0, added);
    var at = part.indexOf("="), inner = part;
    try { inner = decodeURIComponent(part.slice(at + 1)); } catch (error) { /* It stays as it is. */ }
    if (at < 0 && left && /%/.test(part) && /[=%]/.test(inner)) return all.concat(own(inner.replace(/^#+/, ""), left - 1));
    var bare = inner.replace(/[\0-/:-@[-`{-\x7f\xa0«»\u2000-\u206f\u3000-\u303f\ufe00-\uff20]+$/, "");
    if (at > 0 && bare !== inner && part.indexOf("q=")) part = part.slice(0, at + 1) + encodeURIComponent(bare);
    return part && !campaign(part) ? all.concat(part) : all;
  }, []);
}

// The fragment in two: what it says about the frame, and the place.
function read(fragment) {
  fragment = fragment.replace(/[#&]?\?secret=(\w+)$/, function (all, given) { secret = given; return ""; });
  var found = { options: {}, place: "" };
  own(fragment.replace(/^#/, "").slice(0, LONGEST), 4).forEach(function (part) {
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

function post(type, fields) {
  if (!framed) return;
  fields.explainer = 1;
  fields.token = token;
  fields.type = type;
  // A sandboxed host has no origin to name, and nothing here is secret.
  window.parent.postMessage(fields, "*");
}

// Takes a message of the host's where it is one; `report` answers a greeting, `go` leads to an address.
function hear(event, report, go) {
  var message = event.data;
  if (!framed || event.source !== window.parent) return;
  if (!message || typeof message !== "object" || message.explainer !== 1) return;
  var given = message.token;
  if (typeof given !== "string" || !/^[\w-]{8,64}$/.test(given)) return;
  if (message.type === "hello") {
    // The first host script to say hello is the one that is answered.
    if (token && token !== given) return;
    token = given;
    return report(message);
  }
  if (given !== token) return;
  if (message.type === "go" && typeof message.address === "string" && message.address.length <= LONGEST) go(message.address);
  else if (message.type === "theme") apply({ theme: message.theme, accent: message.accent, font: message.font }, true);
}

function tellWordPress(message, value) {
  if (secret && framed) window.parent.postMessage({ message: message, value: value, secret: secret }, "*");
}

// Its script may come later than this one, and asks then.
function answerWordPress(height) {
  tellWordPress("height", height);
  addEventListener("message", function (event) {
    if (event.source === window.parent && event.data && event.data.message === "ready") tellWordPress("height", height);
  });
}

// The fragment of another page of this frame, where WordPress is still to be answered.
function fragment(parts) {
  var all = parts.filter(Boolean).join("&") + (secret && "?secret=" + secret);
  return all && "#" + all;
}
