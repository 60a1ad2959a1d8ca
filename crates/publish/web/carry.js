// What a script of ours carries, once it has run. Not a script of its own: it stands beside whatever asks for one.
function carry(address, nonce) {
  return new Promise(function (resolve, reject) {
    var carrier = document.createElement("script");
    if (nonce) carrier.nonce = nonce;
    carrier.onload = function () { carrier.remove(); resolve(carrier.explainerCarried); };
    carrier.onerror = function () { carrier.remove(); reject(new Error("the program could not be loaded")); };
    carrier.src = address;
    document.head.appendChild(carrier);
  });
}
