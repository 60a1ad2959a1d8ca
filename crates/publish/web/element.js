// The explainer as an element of somebody else's page, in an open shadow root: the steps that a frame shows, or the program,
// which is loaded once for the page. Not a frame: it shares the page's origin and its policy.
(function () {
  "use strict";
  var made = /* MADE */; // The tag, the options' and files' names, the words and the paper's colours, by the build.
  var script = document.currentScript || document.querySelector("script[src*='element.js']");
  if (!script || !self.customElements || customElements.get(made.tag)) return;
  var home = new URL("./", script.src).href;
  // Another origin's files may be fetched where it says so; that the script came that way tells.
  var mayFetch = self.origin !== "null" && (home.indexOf(self.origin + "/") === 0 || script.crossOrigin !== null);

  /* CARRY */

  /* LOOKS */

  /* COPY */

  /* STEPS */

  /* ELEMENT OPTIONS */

  var LATE = 10000; // Milliseconds after which a reader hears that nothing has come.
  /* ELEMENT LOADED */

  /* ELEMENT FILES */

  /* KEYS */

  // The page of a frame that has a place, where one has: the steps, or one card alone.
  function stepsOf(place) {
    var of = named(place);
    if (of.card) return /^[\w-]+$/.test(of.card) ? "cards/" + of.card + ".html" : null;
    return !beyond(of) && (of.path || of.chapter || /^(summary|guide)?$/.test(of.view || "")) ? "embed.html" : null;
  }

  // The place as the program shows it, which draws no steps: what they tell stands on its pages.
  function onPages(place) {
    return place.replace(/(^|&)path=[^&]*/, "$1view=guide").replace(/&?step=\d+/, "");
  }

  class Explainer extends HTMLElement {
    static observedAttributes = Object.keys(OPTIONS);

    #root = this.attachShadow({ mode: "open" });
    #slot = document.createElement("slot");
    #status = "static";
    #waiting = false;
    #turn = 0; // What is waited for; what comes of another turn comes too late.
    #page = null; // What is drawn into, while there is anything.
    #steps = null; // Goes by the steps, while they are shown.
    #inner = null; // What the program draws into, while it does.
    #id = 0;
    #given = {}; // Options as a script gave them.
    #counts = {}; // Options as they count.
    #said = {}; // Warnings that were given already.
    #place = null; // Where the reader was when the element was taken out of the page.
    #accent = null;
    #levels = null;
    #sheet = null; // The style of what is shown.
    #instead = null; // The steps, while the program is drawing in their place.
    #held = 0; // The height of the steps in whose place it stands, in CSS pixels.
    #beyond = false; // Whether it was opened from steps.
    #pressed = false; // Whether a reader opened it, whom it leads to the place.
    #wanted = ""; // The place that was asked for last, and the one that is being drawn.
    #drawn = "";

    constructor() {
      super();
      this.#root.append(this.#slot);
      this.#root.addEventListener("click", elsewhere);
      this.#root.addEventListener("auxclick", elsewhere);
      // Behind everything that the program hears, before anything of the page's.
      for (var key of ["keydown", "keypress", "keyup"]) this.#root.addEventListener(key, kept);
      quotable(this.#root);
    }

    connectedCallback() {
      // Set before this script was there.
      if (has.call(this, "options")) {
        var early = this.options;
        delete this.options;
        this.options = early;
      }
      // An element that was only moved goes on.
      if (this.#page || this.#waiting) return;
      this.#news();
      this.#begin(this.#from());
    }

    // Where it begins: where the reader was before, or where the options lead.
    #from() { return this.#place === null ? this.#counts.address : this.#place; }

    // Shows a place: in steps where it is one of theirs and they may be had, else by the program.
    #begin(place) {
      var path = this.#counts.mode === "full" || !mayFetch ? null : stepsOf(place);
      if (!path) return this.#run(place);
      var turn = ++this.#turn;
      this.#waiting = true;
      Promise.all([pageAt(path), dressed(this.#root, made.steps)]).then((had) => {
        if (turn !== this.#turn) return;
        this.#waiting = false;
        if (!this.isConnected || this.#page) return;
        if (this.#news()) this.#begin(this.#from());
        else this.#step(stackOf(had[0]), place, had[1]);
      }).catch(() => {
        if (turn !== this.#turn) return;
        this.#waiting = false;
        this.#clear();
        if (this.isConnected) this.#run(place);
      });
    }

    disconnectedCallback() {
      queueMicrotask(() => { if (!this.isConnected) this.#end(); });
    }

    attributeChangedCallback(name, before, now) {
      if (before !== now) this.#changed();
    }

    get options() { return Object.assign({}, this.#counts); }
    set options(given) {
      this.#given = Object.assign({}, given);
      this.#changed();
    }
    get status() { return this.#status; }
    go(address) {
      address = String(address).replace(/^#/, "");
      return this.#steps ? this.#steps.lead(address) : live().go(this.#id, onPages(address));
    }
    state() {
      if (this.#steps) return this.#steps.place();
      return this.#inner && !running.broken ? running.state(this.#id) : this.#place || "";
    }
    search(words, limit) { return live().search(String(words), limit === undefined ? 20 : limit); }
    verify() { return live().verify(); }

    // Reads the options anew; whether they lead elsewhere than before.
    #news() {
      var before = this.#counts;
      this.#counts = counted(this, this.#given, (sentence) => this.#warn(sentence));
      var moved = this.#counts.address !== before.address;
      if (moved) this.#place = null;
      return moved || (this.#counts.mode === "full") !== (before.mode === "full");
    }

    #warn(sentence) {
      if (!this.#said[sentence]) console.warn("<" + made.tag + ">: " + sentence);
      this.#said[sentence] = true;
    }

    // An empty page of ours, out of sight.
    #open() {
      var page = document.createElement("section");
      page.setAttribute("aria-label", made.title);
      page.className = "page";
      page.lang = made.language;
      page.dir = made.direction;
      page.hidden = true;
      this.#root.append(page);
      return page;
    }

    // Shows the page with its style, in the place of what was shown.
    #show() {
      this.#slot.hidden = true;
      if (this.#instead) this.#instead.remove();
      this.#instead = this.#steps = null;
      if (this.#root.adoptedStyleSheets) this.#root.adoptedStyleSheets = [this.#sheet, this.#accent].filter(Boolean);
      this.#page.hidden = false;
      this.#dress();
    }

    // The steps, without the program.
    #step(stack, place, sheet) {
      this.#status = "static";
      var page = this.#page = this.#open();
      this.#sheet = sheet;
      var within = document.createElement("div");
      within.className = "explainer";
      within.append(stack);
      page.append(within);
      page.setAttribute("data-explainer", "static");
      if (stack.querySelector("[data-step][data-card]")) page.setAttribute("data-card", "");
      stack.querySelector("[data-whole]").target = "_blank";
      var steps = stepper(stack, this.#root, page, {
        lost: function (of) { return of.lost; },
        whole: function () {},
        told: () => this.#emit("navigate", { address: this.state() }),
        program: (address, reader) => {
          this.#pressed = !!reader;
          this.#run(address);
        }
      });
      var there = page.hasAttribute("data-card") ? null : steps.find(place);
      if (!there && !page.hasAttribute("data-card")) {
        this.#clear();
        return this.#run(place);
      }
      this.#show();
      this.#steps = steps;
      steps.start(there);
      this.#emit("ready", { state: "static", address: this.state() });
    }

    // The program, in the place of the steps where they are shown.
    #run(place) {
      this.#wanted = place;
      if (this.#inner) return; // It goes there when it is there.
      var turn = ++this.#turn;
      this.#waiting = true;
      var late = setTimeout(() => { if (turn === this.#turn && this.#steps) this.#steps.refused(made.missing); }, LATE);
      Promise.all([started(), dressed(this.#root, made.style)]).then((had) => {
        if (turn !== this.#turn) return;
        this.#waiting = false;
        if (running.broken) throw Object.assign(new Error(running.broken), { kind: "broken" });
        if (!this.isConnected) return;
        if (!this.#steps && this.#news()) this.#begin(this.#from());
        else this.#draw(this.#wanted, had[1]);
      }).catch((error) => {
        if (turn !== this.#turn) return;
        this.#waiting = false;
        this.#fail(error.kind || "missing", String(error && error.message || error));
      }).finally(() => clearTimeout(late));
    }

    #draw(wanted, sheet) {
      var place = onPages(wanted);
      this.#drawn = wanted;
      this.#instead = this.#page;
      this.#beyond = !!this.#steps;
      this.#held = this.#instead ? this.#instead.offsetHeight : 0;
      this.#sheet = sheet;
      var page = this.#page = this.#open();
      page.setAttribute("data-placed", "");
      if (this.#mode() === "single" && /^card=/.test(place)) page.setAttribute("data-card", "");
      this.#inner = running.rooted();
      var whole = document.createElement("div");
      whole.className = "explainer whole";
      var link = document.createElement("a");
      link.setAttribute("data-whole", "");
      link.href = home + "index.html";
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = made.whole;
      whole.appendChild(document.createElement("p")).append(link);
      page.append(this.#inner, whole);
      this.#id = running.mount(this.#inner, place, (event, detail) => this.#heard(event, detail));
      this.#levels = new MutationObserver(() => this.#outline());
      this.#levels.observe(page, { childList: true, subtree: true });
      this.#dress();
      if (!running.understood(place)) this.#warn(passedOver("address", place));
    }

    #heard(event, detail) {
      if (event === "failed") return this.#fail("broken", running.broken);
      if (event === "ready") {
        this.#status = "live";
        // Taken out while it was being drawn.
        if (!this.isConnected) return queueMicrotask(() => { if (!this.isConnected) this.#end(); });
        this.#show();
      }
      if (detail.address !== undefined) {
        running.alone(this.#page, this.#root, detail.address);
        // The annex draws in a page of its own.
        var elsewhere = this.#inner.querySelector("[data-annex]");
        if (elsewhere) elsewhere.textContent = made.elsewhere;
      }
      if (event === "ready") {
        if (this.#wanted !== this.#drawn) running.go(this.#id, onPages(this.#wanted));
        if (this.#pressed) this.#lead();
      }
      this.#emit(event, detail);
    }

    // Leads the reader who asked for it to the place; what had the focus is gone with the steps.
    #lead() {
      this.#pressed = false;
      running.reveal(this.#id);
      this.#page.tabIndex = -1;
      if (!this.#root.activeElement) this.#page.focus({ preventScroll: true });
    }

    #emit(event, detail) {
      this.dispatchEvent(new CustomEvent("explainer-" + event, { bubbles: true, detail: detail }));
    }

    #changed() {
      if (!this.#page || this.#inner && running.broken) return;
      var before = this.#counts;
      var news = this.#news();
      this.#dress();
      if (!news) return;
      // What goes by steps and what has everything are drawn anew.
      if ((this.#counts.mode === "full") === (before.mode === "full")) this.go(this.#counts.address);
      else {
        var place = this.#counts.address === before.address ? this.state() : this.#counts.address;
        this.#end();
        if (!this.#page) this.#begin(place);
      }
    }

    #dress() {
      var page = this.#page;
      var counts = this.#counts;
      var theme = counts.theme === "auto" ? "" : counts.theme;
      page.setAttribute("data-font", counts.font);
      if (theme) page.setAttribute("data-theme", theme);
      else page.removeAttribute("data-theme");
      if (counts.height === "content") page.setAttribute("data-growing", "");
      else page.removeAttribute("data-growing");
      var height = counts.height > 0 ? counts.height : this.#inner && this.#held;
      if (height) page.style.setProperty("--stack-height", height + "px");
      else page.style.removeProperty("--stack-height");
      this.#colour(counts.accent, theme);
      if (this.#inner) {
        page.setAttribute("data-mode", this.#mode());
        running.alone(page, this.#root, this.state());
      }
      this.#outline();
    }

    // One chapter, card or disagreement by itself is shown as that.
    #mode() {
      var mode = this.#counts.mode;
      if (mode === "full" || mode === "single") return mode;
      return !this.#beyond && /^(chapter|card|disagreement)=/.test(this.#counts.address) ? "single" : "full";
    }

    #colour(hex, theme) {
      var css = hex ? accented(".page", hex, theme, made) : "";
      if (css === null) this.#warn("accent=" + hex + " is passed over: its contrast with the paper is below 4.5:1");
      if (!css && !this.#accent) return;
      try {
        var sheet = this.#accent || new CSSStyleSheet();
        sheet.replaceSync(css || "");
        if (!this.#accent) this.#root.adoptedStyleSheets = Array.from(this.#root.adoptedStyleSheets).concat(sheet);
        this.#accent = sheet;
      } catch (error) {
        this.#warn("accent=" + hex + " is passed over: this browser cannot set it");
      }
    }

    // The explainer's first heading counts as one of the level that was asked for, the others as many below it. The page has
    // a main part of its own.
    #outline() {
      var main = this.#page.querySelector("main");
      if (main && !main.hasAttribute("role")) main.setAttribute("role", "group");
      levels(this.#page, this.#counts.heading);
    }

    // Takes away what the program drew; where steps stood in its place before, they are the page again.
    #undraw() {
      if (!this.#inner) return;
      running.leave(this.#id);
      if (this.#levels) this.#levels.disconnect();
      if (!running.broken) this.#inner.release();
      this.#page.remove();
      this.#page = this.#instead;
      this.#inner = this.#levels = this.#instead = null;
    }

    // Takes down what was drawn; the host's own text stands again.
    #clear() {
      this.#undraw();
      if (this.#page) this.#page.remove();
      this.#page = this.#steps = null;
      this.#slot.hidden = false;
    }

    #end() {
      // Before its first drawing the program cannot let go; see #heard.
      if (!this.#page || this.#inner && this.#status !== "live") return;
      this.#place = this.state();
      if (this.#inner) running.destroy(this.#id);
      this.#status = "static";
      this.#waiting = false;
      this.#turn++;
      this.#clear();
    }

    // Steps that are shown stay, and say it themselves.
    #fail(kind, message) {
      if (this.#steps) {
        this.#undraw();
        this.#steps.refused(made[kind]);
      } else {
        this.#clear();
        this.#status = "failed";
      }
      this.#emit("error", { message: message, sentence: made[kind] });
    }
  }

  customElements.define(made.tag, Explainer);
})();
