// The explainer's program for elements: loaded when a reader first needs more than the steps, or where an element has no other
// way. One for the page, drawn anew in each element. Not the element: that is element.js, which asks for this.
(function () {
  "use strict";

  // `from` says where the program's files are; `nonce` and `mayFetch`, how they may be had.
  // A module has no script of its own: it leaves this with the page.
  (document.currentScript || self).explainerCarried = function (from, nonce, mayFetch) {
    /* CARRY */

    /* LOAD */

    /* ALONE */

    /* GLUE */

    var told = new Map(); // By the program's number for an element: whom to tell.
    var memory; // What the program exports.

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

    var refused = refusal();
    if (refused) return Promise.reject(Object.assign(new Error(refused), { kind: "refused" }));
    var glue = wasm_bindgen;
    return load(from, nonce, mayFetch).then(function (module) {
      return glue({ module_or_path: module }).then(function (exported) {
        glue.prepare_whole(section(module, "explainer-pack"), section(module, "explainer-supplement"));
        memory = exported;
      });
    }).then(function () {
      return {
        broken: null, // What it said when it broke. It stays broken until the page is loaded again.
        understood: glue.understood,
        alone: alone,
        go: glue.go,
        reveal: glue.reveal,
        state: glue.state,
        search: glue.search,
        verify: glue.verify,
        rooted: rooted,
        // Draws into `root`, and tells `hear` what happens there.
        mount: function (root, address, hear) {
          var program = this;
          var id = glue.mount(root, address, function (id, event, detail) {
            if (event === "failed") {
              program.broken = detail.message;
              told.forEach(function (hear) { hear("failed"); });
            } else if (told.has(id)) told.get(id)(event, detail);
          });
          told.set(id, hear);
          return id;
        },
        // In a task of its own the program lets go, and takes its listeners with it.
        leave: function (id) { told.delete(id); },
        destroy: glue.destroy
      };
    });
  };
})();
