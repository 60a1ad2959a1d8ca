// What a script of ours carries, once it has run. Not a script of its own: it stands beside whatever asks for one.

// Where Trusted Types let no script be added, a module may be asked for all the same.
function carry(address, nonce) {
  return new Promise(function (resolve, reject) {
    var carrier = document.createElement("script");
    if (nonce) carrier.nonce = nonce;
    carrier.onload = function () { carrier.remove(); resolve(carrier.explainerCarried); };
    carrier.onerror = function () { carrier.remove(); reject(new Error("the program could not be loaded")); };
    try { carrier.src = address; } catch (refused) { return resolve(imported(address)); }
    document.head.appendChild(carrier);
  });
}

// A module has no script of its own: it leaves what it carries with the page. It runs only once, so that is kept.
var carriedBefore = {}; // By address.
function imported(address) {
  var url = new URL(address, document.baseURI).href;
  return import(url).then(function () {
    if (!(url in carriedBefore)) carriedBefore[url] = self.explainerCarried;
    delete self.explainerCarried;
    return carriedBefore[url];
  });
}
