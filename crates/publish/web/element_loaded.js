// How an element comes by its program, of which there is one for the page. Not a script of its own: it stands inside the
// element's, which knows where the files are (`home`) and whether they may be fetched (`mayFetch`).

var running = null; // The program, once it runs.
var program = null; // A promise of it, one for the page.
var opener = null; // What opens it, once it is there: a module runs only once.

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

// What opens the program. A module may be asked for where Trusted Types let no script be added; a policy that goes by nonces
// knows scripts alone.
function opened() {
  function carried() { return carry(home + made.program, script.nonce); }
  if (opener) return Promise.resolve(opener);
  return (!mayFetch ? carried() : script.nonce ? carried().catch(imported) : imported().catch(carried)).then(function (open) {
    return opener = open;
  });
}

function imported() {
  return import(home + made.program).then(function () {
    var open = self.explainerCarried;
    delete self.explainerCarried;
    return open;
  });
}

function live() {
  if (!running || running.broken) throw new Error("the explainer is not running: wait for explainer-ready");
  return running;
}
