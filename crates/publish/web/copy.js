// What a reader copies says that it is quoted, and from where. Not a script of its own: it stands inside what a
// live page does beside starting, and inside the scripts of frames and elements.

// Quotation marks are drawn by the style, which browsers leave out of what they copy. A selection without a quote is the
// browser's own affair.
function quotable(root) {
  root.addEventListener("copy", function (event) {
    var selection = root.getSelection ? root.getSelection() : getSelection();
    if (!selection || selection.isCollapsed) return;
    var range = selection.getRangeAt(0);
    var around = range.commonAncestorContainer;
    if (!around.closest) around = around.parentElement;
    if (!root.contains(around)) return;
    var within = around.closest("q");
    var box = document.createElement("div");
    (within ? box.appendChild(within.cloneNode()) : box).appendChild(range.cloneContents());
    var quotes = box.querySelectorAll("q");
    if (!quotes.length) return;
    // What is not shown, and what is pressed, is no text; only in its place can be told what is shown.
    var place = (within || around).closest("figure, p, section, main") || around;
    place.appendChild(box);
    box.querySelectorAll("*").forEach(function (one) {
      if (!one.getClientRects().length || one.matches("button, input, summary")) one.remove();
      else if (one.href) one.setAttribute("href", one.href);
    });
    quotes.forEach(function (quote) {
      // The other marks around words that begin with one of their own.
      var marks = quote.className === "outer" ? "\u2018\u2019" : "\u201c\u201d";
      quote.replaceWith(marks[0], ...quote.childNodes, marks[1]);
    });
    var whole = within && within.closest("figure, .note, li");
    var source = whole && whole.querySelector("figcaption, small");
    if (source) box.append(" (" + source.textContent.trim().replace(/\s+/g, " ") + ")");
    event.clipboardData.setData("text/plain", box.innerText);
    event.clipboardData.setData("text/html", box.innerHTML);
    box.remove();
    event.preventDefault();
  });
}
