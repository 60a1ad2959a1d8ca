// A host's script as its developer would write it: every option, event and method, and what the compiler must refuse.
import type { BelarusExplainerElement, ExplainerOptions } from "./element";

const element = document.createElement("belarus-explainer");
const same: BelarusExplainerElement = element;
element.options = { address: "card=x", mode: "brief", theme: "dark", accent: "0b4f6c", font: "sans", heading: 3 };
const counts: 1 | 2 | 3 | 4 | undefined = element.options.heading;
element.options = { ...element.options, theme: "light" };
const found: boolean = element.go("view=cards");
const hits: string[] = element.search("words", 3).map((hit) => hit.id);
const failed: number = element.verify().failed;
element.addEventListener("explainer-quote", (event) => console.log(event.detail.source, event.detail.quote));
document.addEventListener("explainer-error", (event) => console.log(event.detail.sentence));
console.log(same, counts, found, hits, failed, element.state(), element.status === "live");

// @ts-expect-error There is no such option.
const unknown: ExplainerOptions = { thme: "dark" };
// @ts-expect-error No such scheme.
const wrong: ExplainerOptions = { theme: "drak" };
// @ts-expect-error A navigation has no quote.
element.addEventListener("explainer-navigate", (event) => console.log(event.detail.quote));
console.log(unknown, wrong);
