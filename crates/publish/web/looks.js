// What frames and elements have in common: a colour of the host's, and one place shown alone. Not a script of its own: it
// stands inside the frame's and the element's.

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

// A brief or single one shows one named element alone: it and what holds it are marked.
function alone(page, root, place) {
  var marked = root.querySelectorAll("[data-here]");
  for (var i = 0; i < marked.length; i++) marked[i].removeAttribute("data-here");
  var here = page.getAttribute("data-mode") !== "full" && root.getElementById(place);
  if (here && (here.id === "view=guide" || here.id === "view=summary" || !here.closest("main"))) here = null;
  if (here) page.setAttribute("data-alone", "");
  else page.removeAttribute("data-alone");
  for (; here && here.tagName !== "MAIN"; here = here.parentElement) here.setAttribute("data-here", "");
  var whole = root.querySelector("[data-whole]");
  if (whole) whole.setAttribute("href", whole.getAttribute("href").split("#")[0] + (place && "#" + place));
}
