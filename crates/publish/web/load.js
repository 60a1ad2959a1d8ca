// From a page to the running program, by the best way that the page allows. Not a script of its own: it stands inside the
// start script and the element's, which decide when to start and what happens where it fails.

// WebAssembly is absent in hardened browsers and refused by some policies; eight bytes tell.
function refusal() {
  if (typeof WebAssembly !== "object") return "no WebAssembly";
  try { new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); } catch (error) { return "WebAssembly refused by policy"; }
  return null;
}

// Base64 of gzip: the program as text.
function unpack(text) {
  var bytes;
  if (Uint8Array.fromBase64) {
    bytes = Uint8Array.fromBase64(text);
  } else {
    var binary = atob(text);
    bytes = new Uint8Array(binary.length);
    for (var i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  }
  if (!self.DecompressionStream) return Promise.reject(new Error("no DecompressionStream"));
  var inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(inflated).arrayBuffer();
}

function compile(bytes) {
  return WebAssembly.compile(bytes);
}

// Streaming is refused under any other type than this, which not every host knows.
function streamed(response) {
  if (!response.ok) throw new Error("HTTP " + response.status);
  var known = WebAssembly.compileStreaming && response.headers.get("Content-Type") === "application/wasm";
  return known ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then(compile);
}

// The rungs to a compiled program: a streamed file, where one may be fetched; a script that carries the bytes.
function load(from, nonce, mayFetch) {
  var carried = function () { return carry(from.bytes, nonce).then(unpack).then(compile); };
  return mayFetch ? fetch(from.wasm).then(streamed).catch(carried) : carried();
}

// What publishing put into a program's file, in a section of its own: the program knows no topic.
function section(module, name) {
  var found = WebAssembly.Module.customSections(module, name)[0];
  if (!found) throw new Error("the program holds no " + name);
  return new Uint8Array(found);
}
