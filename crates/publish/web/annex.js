// Carries the annex: a second program with its glue and style, loaded when a reader opens a view that it draws.
// Not the decision when: that is start.js, which hands over how to unpack, and the first program with its pack.
(function () {
  "use strict";

  // Beside a file of its own, of this address, stands its style; in the one file the style is in the page already.
  function styled(address) {
    if (!address) return null;
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL("STYLE", new URL(address, document.baseURI)).href;
    return new Promise(function (resolve) {
      link.onload = link.onerror = resolve;
      document.head.appendChild(link);
    });
  }

  // A module has no script of its own: it leaves this with the page.
  (document.currentScript || self).explainerCarried = function (address, unpack, section, first) {
    /* GLUE */
    var program = unpack("BYTES").then(function (bytes) { return WebAssembly.compile(bytes); }).then(function (module) {
      return wasm_bindgen({ module_or_path: module }).then(function () {
        wasm_bindgen.open(first.pack(), section(module, "explainer-supplement"));
      });
    });
    return Promise.all([program, styled(address)]).then(function () { return wasm_bindgen; });
  };
})();
