// One place of the running program shown alone. Not a script of its own: it stands inside the frame's and the element's program.

// A single one shows one named element alone: it and what holds it are marked.
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
