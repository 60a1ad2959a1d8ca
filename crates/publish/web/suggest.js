// Suggestions while somebody types into the search box, after the pattern for comboboxes of the ARIA Authoring Practices: the
// focus stays in the box, arrows move through the list, Enter takes what is marked, Escape closes. Not a script of its own: it
// stands inside after.js. It is given the list of everybody and everything that has a name, [name, kind, other names],
// and of the words that end a question.
(function (named, words) {
  var MOST = 7;
  var list = null, box = null, marked = -1, taking = false, waiting = 0;

  // Without accents, in lower case, as the search itself reads.
  function plain(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  function parts(text) {
    return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  // Each typed word begins a word of the name: the first in the first, best.
  function fits(name, typed) {
    var own = parts(name);
    if (!typed.every(function (word) { return own.some(function (one) { return one.startsWith(word); }); })) return 0;
    return own[0].startsWith(typed[0]) ? 2 : 1;
  }

  function suggested(text) {
    var typed = parts(text), last = typed[typed.length - 1];
    if (!last || last.length < 2) return [];
    var found = named.map(function (one) {
      var other = Math.max.apply(null, one[2].map(function (name) { return fits(name, typed); }).concat(0));
      return { text: one[0], kind: one[1], fit: 3 * fits(one[0], typed) || other };
    }).filter(function (one) { return one.fit; });
    found.sort(function (a, b) { return b.fit - a.fit; });
    var begun = text.slice(0, text.length - last.length);
    var names = found.slice(0, MOST).map(function (one) { return plain(one.text); }).join(" ");
    if (plain(text).endsWith(last)) {
      words.filter(function (word) {
        return word.startsWith(last) && word !== last && !names.includes(word);
      }).slice(0, 3).forEach(function (word) { found.push({ text: begun + word, kind: "" }); });
    }
    return found.filter(function (one) { return plain(one.text) !== plain(text.trim()); }).slice(0, MOST);
  }

  function close() {
    if (!list) return;
    list.remove();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    list = null;
    marked = -1;
  }

  function mark(at) {
    var options = list.children;
    if (options[marked]) options[marked].setAttribute("aria-selected", "false");
    marked = (at + options.length) % options.length;
    options[marked].setAttribute("aria-selected", "true");
    box.setAttribute("aria-activedescendant", options[marked].id);
  }

  function take(option) {
    var text = option.dataset.suggestion;
    cancelAnimationFrame(waiting);
    waiting = 0;
    close();
    box.value = text;
    // The program listens for typing; what was taken needs no suggestions.
    taking = true;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    taking = false;
  }

  function place() {
    if (!list) return;
    var at = box.getBoundingClientRect();
    list.style.top = at.bottom + "px";
    list.style.minWidth = at.width + "px";
    // It goes on to the left where the window ends.
    list.style.left = Math.max(0, Math.min(at.left, document.documentElement.clientWidth - list.offsetWidth - 8)) + "px";
  }

  function open() {
    var found = suggested(box.value);
    close();
    if (!found.length) return;
    list = document.createElement("ul");
    list.id = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", box.getAttribute("aria-label"));
    found.forEach(function (one, at) {
      var option = document.createElement("li");
      option.id = "suggestion-" + at;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.suggestion = option.textContent = one.text;
      if (one.kind) option.appendChild(document.createElement("small")).textContent = " " + one.kind;
      list.appendChild(option);
    });
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.setAttribute("aria-expanded", "true");
    document.body.appendChild(list);
    place();
  }

  function refresh() {
    waiting = 0;
    if (!box.isConnected) box = document.querySelector("[data-search]") || box;
    if (document.activeElement === box) open();
  }

  function searching(target) {
    return target && target.closest && target.closest("[data-search]");
  }

  document.addEventListener("input", function (event) {
    // The box may be another one by now: where cards are, it stands in their bar.
    if (taking || !searching(event.target)) return;
    box = event.target;
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(refresh);
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest("input, select, textarea")) {
      var there = document.querySelector("[data-search]");
      if (!there || !there.getClientRects().length) return;
      event.preventDefault();
      there.focus();
      there.select();
    }
    // Whoever types faster than a frame moves through what belongs to the last letter.
    if (waiting && event.target === box) {
      cancelAnimationFrame(waiting);
      refresh();
    }
    if (!list || event.target !== box) return;
    var steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps) mark(marked < 0 && steps < 0 ? -1 : marked + steps);
    else if (event.key === "Enter" && marked >= 0) take(list.children[marked]);
    else if (event.key === "Escape") close();
    else {
      if (event.key === "Enter" || event.key === "Tab") close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }, true);

  // A press keeps the focus in the box.
  document.addEventListener("pointerdown", function (event) {
    if (!list) return;
    var option = event.target.closest("[data-suggestion]");
    if (!option) return event.target !== box && close();
    event.preventDefault();
    take(option);
  }, true);
  document.addEventListener("focusout", function (event) { if (event.target === box) close(); });
  addEventListener("scroll", place, { passive: true });
  addEventListener("resize", place);
})(/* NAMES */);
