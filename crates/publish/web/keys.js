// What a reader does in an element and its page must not take for its own. Not a script of its own: it stands inside the element's.

// From outside, what is typed here looks as if it were typed into no field, and a page takes single keys for its own
// shortcuts: what a field or control of ours uses stays here. Escape, Tab and keys with Ctrl or Meta are the page's too.
function kept(event) {
  var at = event.target;
  if (event.defaultPrevented) return event.stopPropagation();
  if (event.key === "Escape" || event.key === "Tab" || (event.ctrlKey || event.metaKey) && !event.altKey) return;
  var used = /^( |Enter|Arrow.*|Home|End|Page.*)$/.test(event.key) && at.closest("a, button, summary, input");
  if (used || at.matches("input:not([type=checkbox], [type=radio])")) event.stopPropagation();
}

// A new tab shows the whole explainer: the link's own address would be a place in the host's page.
function elsewhere(event) {
  var link = event.target.closest("a[href^='#']");
  var tab = event.type === "auxclick" ? event.button === 1 : event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link || !tab) return;
  event.preventDefault();
  window.open(home + "index.html" + link.getAttribute("href"), "_blank", "noopener");
}
