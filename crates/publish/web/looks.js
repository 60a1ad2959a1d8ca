// What frames and elements have in common: a colour of the host's, and levels of headings. Not a script of its own: it stands
// inside the frame's and the element's.

function light(hex) {
  var linear = [1, 3, 5].map(function (at) {
    var c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

// WCAG 2: (L1 + 0.05) / (L2 + 0.05).
function contrast(a, b) {
  var two = [light(a), light(b)];
  return (Math.max(two[0], two[1]) + 0.05) / (Math.min(two[0], two[1]) + 0.05);
}

// The style of a colour, for the schemes in which it can be read on the page's paper; nothing where there is none.
function accented(selector, hex, theme, papers) {
  var schemes = (theme ? [theme] : ["light", "dark"]).filter(function (scheme) {
    return contrast("#" + hex, papers[scheme]) >= 4.5;
  });
  if (!schemes.length) return null;
  var rule = selector + "{--accent:#" + hex + ";--accent-paper:color-mix(in srgb,#" + hex + " 14%,var(--paper))}";
  return theme ? rule : "@media (prefers-color-scheme:" + schemes[0] + "){" + rule + "}";
}

var DEEPEST = 6; // The lowest level of a heading that browsers tell apart.

// The first heading counts as one of the level that the host asked for, the others as many below it.
function levels(root, first) {
  root.querySelectorAll("h1, h2, h3, h4").forEach(function (heading) {
    var level = String(Math.min(DEEPEST, +heading.tagName[1] + +first - 1));
    if (heading.getAttribute("aria-level") !== level) heading.setAttribute("aria-level", level);
  });
}
