// The files that an element shows: pages that frames show, too, and style. Not a script of its own: it stands inside the
// element's, which knows where they are (`home`) and whether they may be fetched (`mayFetch`).

// A page that frames show, for what stands in it. Trusted Types let a document be asked for.
var pages = {};
function pageAt(path) {
  pages[path] = pages[path] || new Promise(function (resolve, reject) {
    if (!mayFetch) throw new Error("the files may not be fetched");
    var request = new XMLHttpRequest();
    request.open("GET", home + path);
    request.responseType = "document";
    request.onload = function () {
      // Some hosts answer every address with a page of theirs.
      var ours = request.status === 200 && request.response && request.response.querySelector("[data-stack]");
      if (ours) resolve(request.response);
      else reject(new Error(path + " is not there: HTTP " + request.status));
    };
    request.onerror = function () { reject(new Error(path + " could not be loaded")); };
    request.send();
  }).catch(function (error) {
    delete pages[path];
    throw error;
  });
  return pages[path];
}

// What stands in such a page, to be put into another: its links go on leading where they led.
function stackOf(other) {
  var found = other.querySelector("[data-stack]");
  all("a, img", found).forEach(function (one) {
    var name = one.href ? "href" : "src";
    if (one[name] && one.getAttribute(name).charAt(0) !== "#") one.setAttribute(name, one[name]);
  });
  return document.importNode(found, true);
}

// Style: a sheet of each sort for all, or a link in each where that cannot be had.
var sheets = {};
function dressed(root, file) {
  sheets[file] = sheets[file] || (mayFetch && root.adoptedStyleSheets ? fetch(home + file) : Promise.reject()).then(function (response) {
    if (!response.ok) throw new Error("HTTP " + response.status);
    return response.text();
  }).then(function (text) {
    var shared = new CSSStyleSheet();
    shared.replaceSync(text);
    return shared;
  }).catch(function () { return null; });
  return sheets[file].then(function (shared) {
    return shared || linked(root, file);
  });
}

function linked(root, file) {
  return new Promise(function (resolve, reject) {
    var before = root.querySelector("link");
    if (before && before.href === home + file) return resolve();
    var link = document.createElement("link");
    link.rel = "stylesheet";
    if (script.nonce) link.nonce = script.nonce;
    link.onload = function () { if (before) before.remove(); resolve(); };
    link.onerror = function () { link.remove(); reject(new Error("the style sheet could not be loaded")); };
    link.href = home + file;
    root.prepend(link);
  });
}
