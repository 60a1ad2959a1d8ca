// The explainer as an element of somebody else's page, in an open shadow root: loaded once for the page, drawn anew in
// each element. Not a frame: it shares the page's origin and its policy.
(function () {
  "use strict";
  var made = /* MADE */; // The tag, the options' and files' names, the words and the paper's colours, by the build.
  var script = document.currentScript || document.querySelector("script[src*='element.js']");
  if (!script || !self.customElements || customElements.get(made.tag)) return;
  var home = new URL("./", script.src).href;
  // Another origin's files may be fetched where it says so; that the script came that way tells.
  var mayFetch = self.origin !== "null" && (home.indexOf(self.origin + "/") === 0 || script.crossOrigin !== null);
  var has = Object.prototype.hasOwnProperty;
  var LONGEST = 6; // The deepest heading that screen readers tell apart.

  /* LOAD */

  /* LOOKS */

  /* COPY */

  // Names of attributes that any element may have, in small letters.
  var usual = { class: 1, is: 1, role: 1, exportparts: 1, itemid: 1, itemprop: 1, itemref: 1, itemscope: 1, itemtype: 1 };
  for (var name in HTMLElement.prototype) usual[name.toLowerCase()] = 1;

  var glue = null;
  var memory = null; // What the program exports.
  var program = null; // A promise of it, one for the page.
  var broken = null; // What it said when it broke. It stays broken until the page is loaded again.
  var told = new Map(); // By the program's number for an element: whom to tell.

  function trouble(kind, message) {
    var error = new Error(message);
    error.kind = kind;
    return error;
  }

  function started() {
    program = program || new Promise(function (resolve) {
      var refused = refusal();
      if (refused) throw trouble("refused", refused);
      glue = glue || makeGlue();
      resolve(load({ wasm: home + made.wasm, bytes: home + made.bytes }, script.nonce, mayFetch));
    }).then(function (module) {
      return glue({ module_or_path: module }).then(function (exported) {
        glue.prepare_whole(section(module, "explainer-pack"), section(module, "explainer-supplement"));
        memory = exported;
      });
    }).catch(function (error) {
      program = null; // The next element tries again.
      throw error;
    });
    return program;
  }

  // Style: one sheet for all, or a link in each where that cannot be had.
  var sheet = null;
  function dressed(root) {
    if (root.adoptedStyleSheets && root.adoptedStyleSheets.length || root.querySelector("link")) return Promise.resolve();
    sheet = sheet || (mayFetch && root.adoptedStyleSheets ? fetch(home + made.style) : Promise.reject()).then(function (response) {
      if (!response.ok) throw new Error("HTTP " + response.status);
      return response.text();
    }).then(function (text) {
      var shared = new CSSStyleSheet();
      shared.replaceSync(text);
      return shared;
    }).catch(function () { return null; });
    return sheet.then(function (shared) {
      if (shared) root.adoptedStyleSheets = [shared];
      else return linked(root);
    });
  }

  function linked(root) {
    return new Promise(function (resolve, reject) {
      var link = document.createElement("link");
      link.rel = "stylesheet";
      if (script.nonce) link.nonce = script.nonce;
      link.onload = resolve;
      link.onerror = function () { link.remove(); reject(trouble("missing", "the style sheet could not be loaded")); };
      link.href = home + made.style;
      root.prepend(link);
    });
  }

  // Yew never takes the listeners of its roots away, and each holds all that it was drawn from: they are noted here and
  // handed back when the root goes.
  function rooted() {
    var root = document.createElement("div");
    var kept = [];
    root.addEventListener = function () {
      kept.push(arguments);
      EventTarget.prototype.addEventListener.apply(root, arguments);
    };
    root.release = function () {
      var table = memory.__wbindgen_externrefs;
      kept.forEach(function (one) {
        EventTarget.prototype.removeEventListener.apply(root, one);
        // Those that the program took back itself are no longer in its table.
        for (var at = table.length - 1; at > 0; at--) {
          if (table.get(at) !== one[1]) continue;
          one[1]._wbg_cb_unref();
          memory.__externref_table_dealloc(at);
          break;
        }
      });
    };
    return root;
  }

  function tell(id, event, detail) {
    if (event === "failed") {
      broken = detail.message;
      told.forEach(function (then) { then("failed"); });
    } else if (told.has(id)) told.get(id)(event, detail);
  }

  function running() {
    if (!memory || broken) throw new Error("the explainer is not running: wait for explainer-ready");
    return glue;
  }

  // From outside, what is typed here looks as if it were typed into no field, and a page takes single keys for its own
  // shortcuts: what a field or control of ours uses stays here. Escape, Tab and keys with Ctrl or Meta are the page's too.
  function kept(event) {
    var at = event.target;
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

  class Explainer extends HTMLElement {
    static observedAttributes = made.options;

    #root = this.attachShadow({ mode: "open" });
    #slot = document.createElement("slot");
    #status = "static";
    #waiting = false;
    #page = null; // What is drawn into, while there is anything.
    #inner = null;
    #id = 0;
    #given = {}; // Options as a script gave them.
    #counts = {}; // Options as they count.
    #said = {}; // Warnings that were given already.
    #place = null; // Where the reader was when the element was taken out of the page.
    #accent = null;
    #levels = null;

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
      this.#waiting = true;
      Promise.all([started(), dressed(this.#root)]).then(() => {
        this.#waiting = false;
        if (broken) throw trouble("broken", broken);
        if (this.isConnected && !this.#page) this.#begin();
      }).catch((error) => {
        this.#waiting = false;
        this.#fail(error.kind || (broken ? "broken" : "missing"), String(error && error.message || error));
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
    go(address) { return running().go(this.#id, String(address)); }
    state() { return this.#page && !broken ? glue.state(this.#id) : this.#place || ""; }
    search(words, limit) { return running().search(String(words), limit === undefined ? 20 : limit); }
    verify() { return running().verify(); }

    // What the attributes and the script say together; the script's word is the later one. What counts of it is the program's.
    #read() {
      var given = {};
      for (var attribute of this.attributes) {
        var name = attribute.name;
        if (made.options.includes(name) || /^[a-z]+$/.test(name) && !usual[name]) given[name] = attribute.value;
      }
      for (var key of Object.keys(this.#given)) if (this.#given[key] != null) given[key] = this.#given[key];
      var read = glue.options(given);
      for (var warning of read.warnings) this.#warn(warning);
      this.#counts = read.counts;
    }

    #warn(sentence) {
      if (!this.#said[sentence]) console.warn("<" + made.tag + ">: " + sentence);
      this.#said[sentence] = true;
    }

    #begin() {
      this.#read();
      this.#page = document.createElement("section");
      this.#page.setAttribute("aria-label", made.title);
      this.#page.className = "page";
      this.#page.lang = made.language;
      this.#page.dir = made.direction;
      this.#page.hidden = true;
      this.#page.setAttribute("data-placed", "");
      this.#inner = rooted();
      var whole = document.createElement("div");
      whole.className = "explainer whole";
      var link = document.createElement("a");
      link.setAttribute("data-whole", "");
      link.href = home + "index.html";
      link.target = "_blank";
      link.rel = "noopener";
      link.textContent = made.whole;
      whole.appendChild(document.createElement("p")).append(link);
      this.#page.append(this.#inner, whole);
      this.#root.append(this.#page);
      var at = this.#place === null ? this.#counts.address : this.#place;
      this.#id = glue.mount(this.#inner, at, tell);
      told.set(this.#id, (event, detail) => this.#heard(event, detail));
      this.#dress();
    }

    #heard(event, detail) {
      if (event === "failed") return this.#fail("broken", broken);
      if (event === "ready") {
        this.#status = "live";
        // Taken out while it was being drawn.
        if (!this.isConnected) return queueMicrotask(() => { if (!this.isConnected) this.#end(); });
        this.#slot.hidden = true;
        this.#page.hidden = false;
      }
      if (detail.address !== undefined) {
        alone(this.#page, this.#root, detail.address);
        // The annex draws in a page of its own.
        var elsewhere = this.#inner.querySelector("[data-annex]");
        if (elsewhere) elsewhere.textContent = made.elsewhere;
      }
      this.#emit(event, detail);
    }

    #emit(event, detail) {
      this.dispatchEvent(new CustomEvent("explainer-" + event, { bubbles: true, detail: detail }));
    }

    #changed() {
      if (!this.#page || broken) return;
      var before = this.#counts.address;
      this.#read();
      this.#dress();
      if (this.#counts.address !== before) this.go(this.#counts.address);
    }

    #dress() {
      var page = this.#page;
      var counts = this.#counts;
      var theme = counts.theme === "auto" ? "" : counts.theme;
      page.setAttribute("data-mode", counts.mode === "stack" ? "brief" : counts.mode);
      page.setAttribute("data-font", counts.font);
      if (theme) page.setAttribute("data-theme", theme);
      else page.removeAttribute("data-theme");
      this.#colour(counts.accent, theme);
      alone(page, this.#root, this.state());
      if (!this.#levels) {
        this.#levels = new MutationObserver(() => this.#outline());
        this.#levels.observe(page, { childList: true, subtree: true });
      }
      this.#outline();
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
      var first = this.#counts.heading;
      this.#page.querySelectorAll("h1, h2, h3, h4").forEach(function (heading) {
        var level = String(Math.min(LONGEST, Number(heading.tagName[1]) + first - 1));
        if (heading.getAttribute("aria-level") !== level) heading.setAttribute("aria-level", level);
      });
    }

    // Takes down what was drawn; the host's own text stands again.
    #clear() {
      if (!this.#page) return;
      told.delete(this.#id);
      if (this.#levels) this.#levels.disconnect();
      if (!broken) this.#inner.release();
      this.#page.remove();
      this.#page = this.#inner = this.#levels = null;
      this.#slot.hidden = false;
    }

    #end() {
      // Before its first drawing the program cannot let go; see #heard.
      if (!this.#page || this.#status !== "live") return;
      this.#place = glue.state(this.#id);
      glue.destroy(this.#id);
      this.#status = "static";
      // The program lets go in a task of its own, and takes its listeners with it.
      this.#clear();
    }

    #fail(kind, message) {
      this.#clear();
      this.#status = "failed";
      this.#emit("error", { message: message, sentence: made[kind] });
    }
  }

  function makeGlue() {
    /* GLUE */
    return wasm_bindgen;
  }

  customElements.define(made.tag, Explainer);
})();
