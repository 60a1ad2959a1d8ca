// The service worker's own text, run in the page with the browser's own caches and a network that breaks where it is told.
// `worker` is the text of sw.js; `pairs` how many updates are tried, one upon the other; `cuts` how often each is interrupted.
async function interrupted(worker, pairs, cuts) {
  const SCOPE = location.origin + "/home/";
  const NAMES = ["index.html", "cards.html", "style.css", "later.css", "explainer.js", "after.js", "annex.js", "explainer_bg.wasm"];
  const bytes = text => new TextEncoder().encode(text);
  // Every second file is the same in two editions that follow each other, as most files of a site are.
  const holds = (edition, at) => NAMES[at] + " of " + (at % 2 ? edition : edition - edition % 2);
  let seed = 42;
  const random = below => (seed = (seed * 1103515245 + 12345) % 2147483648, Math.floor(seed / 65536) % below);

  async function digest(text) {
    const hash = await crypto.subtle.digest("SHA-256", bytes(text));
    return Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, "0")).join("");
  }

  // The handlers that the worker of this edition sets, over a network.
  async function started(edition, network) {
    const files = {}, handlers = {};
    for (const [at, name] of NAMES.entries()) files[name] = await digest(holds(edition, at));
    const text = worker.replace("/* EDITION */", "e" + edition).replace("/* FILES */", JSON.stringify(files));
    const self = { registration: { scope: SCOPE }, clients: { claim: async () => {} }, skipWaiting() {} };
    new Function("self", "addEventListener", "fetch", text)(self, (kind, does) => { handlers[kind] = does; }, network);
    const lasting = kind => { let until; handlers[kind]({ waitUntil(promise) { until = promise; } }); return until; };
    return {
      install: () => lasting("install"),
      activate: () => lasting("activate"),
      async answer(name) {
        let answer;
        handlers.fetch({ request: { url: SCOPE + name, method: "GET", mode: "no-cors" }, respondWith(promise) { answer = promise; } });
        return (await answer).text();
      },
    };
  }

  const offline = () => Promise.reject(new TypeError("offline"));
  const sent = text => new Response(bytes(text), { headers: { "Content-Type": "text/plain" } });

  // Serves this edition, until request `from` breaks in this way.
  function breaking(edition, kind, from) {
    let asked = 0;
    return async request => {
      const name = (request.url || request).replace(SCOPE, "").replace(/^.*\//, "");
      const at = NAMES.indexOf(name), whole = holds(edition, at);
      if (asked++ < from) return sent(whole);
      switch (kind) {
        case "refused": throw new TypeError("connection refused");
        case "cut": return sent(whole.slice(0, whole.length / 2));
        case "broken": return new Response(new ReadableStream({
          start(stream) { stream.enqueue(bytes(whole.slice(0, 3))); },
          pull(stream) { stream.error(new TypeError("connection reset")); },
        }));
        case "status": return new Response("gone", { status: 503 });
        // Of the edition before the last: what a server that lags has, and of which nothing is the same.
        case "older": return sent(holds(edition - 2, at));
        // A page of the network's, as in trains and hotels.
        case "portal": return new Response("<p>Log in", { headers: { "Content-Type": "text/html" } });
        // The browser ended the worker: nothing comes any more.
        default: return new Promise(() => {});
      }
    };
  }

  const KINDS = ["refused", "cut", "broken", "status", "older", "portal", "ended"];
  const faults = [];
  async function whole(worker, edition, when) {
    for (const [at, name] of NAMES.entries()) {
      const got = await worker.answer(name).catch(error => "nothing (" + error + ")");
      if (got !== holds(edition, at)) faults.push(when + ": " + name + " is “" + got + "”, not “" + holds(edition, at) + "”");
    }
  }

  const first = await started(2, breaking(2, "", NAMES.length));
  await first.install();
  await first.activate();
  let tried = 0;
  for (let edition = 2; edition < 2 + pairs; edition++) {
    const old = await started(edition, offline);
    for (let cut = 0; cut < cuts; cut++) {
      const kind = KINDS[cut % KINDS.length], from = random(NAMES.length);
      const when = "edition " + edition + ", update " + kind + " from request " + from;
      const next = await started(edition + 1, breaking(edition + 1, kind, from));
      const installed = next.install().then(() => true, () => false);
      const came = await (kind === "ended" ? Promise.race([installed, new Promise(done => setTimeout(done, 5, false))]) : installed);
      if (came) faults.push(when + ": counts as installed");
      await whole(old, edition, when);
      tried++;
    }
    const next = await started(edition + 1, breaking(edition + 1, "", NAMES.length));
    await next.install();
    await whole(old, edition, "edition " + edition + ", the next one waits");
    await next.activate();
    await whole(await started(edition + 1, offline), edition + 1, "edition " + (edition + 1) + ", taken over");
    const left = (await caches.keys()).length;
    if (left !== 1) faults.push("edition " + (edition + 1) + ": " + left + " caches are left");
  }
  return { tried, faults };
}
