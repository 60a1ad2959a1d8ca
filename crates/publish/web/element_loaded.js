// How an element comes by its program, of which there is one for the page. Not a script of its own: it stands inside the
// element's, which knows where the files are (`home`) and whether they may be fetched (`mayFetch`).

var running = null; // The program, once it runs.
var program = null; // A promise of it, one for the page.

function started() {
  program = program || opened().then(function (open) {
    return open({ wasm: home + made.wasm, bytes: home + made.bytes }, script.nonce, mayFetch);
  }).then(function (all) {
    running = all;
  }).catch(function (error) {
    program = null; // The next element tries again.
    throw error;
  });
  return program;
}

// What opens the program: as a module, of which Trusted Types have nothing to say; a policy that goes by nonces knows scripts
// alone.
function opened() {
  function carried() { return carry(home + made.program, script.nonce); }
  return mayFetch && !script.nonce ? imported(home + made.program).catch(carried) : carried();
}

function live() {
  if (!running || running.broken) throw new Error("the explainer is not running: wait for explainer-ready");
  return running;
}
