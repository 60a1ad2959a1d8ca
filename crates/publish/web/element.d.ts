// Types of <TAG>, which element.js defines: its options, its events and its methods.

/** Which place an element shows, how much of it, and how it looks. Each may be an attribute, too, of the same name. */
export interface ExplainerOptions {
  /** Where it begins, as `chapter=ID`, `card=ID`, `view=NAME`; without it at the guide. */
  address?: string;
  /** How much is shown: `stack`, the usual one, goes by steps; `full` has everything and scrolls inside; `single` shows one place. */
  mode?: "stack" | "full" | "brief" | "single";
  /** The scheme; `auto`, the usual one, is the reader's own. */
  theme?: "auto" | "light" | "dark";
  /** The colour of links in six hexadecimal digits, as `0b4f6c`; passed over where it cannot be read on the paper. */
  accent?: string;
  /** The type; usually `serif`. */
  font?: "serif" | "sans" | "system";
  /** The level that its first heading counts as; usually 2, below the title of the page. */
  heading?: 1 | 2 | 3 | 4;
  /** The height in CSS pixels, 120 to 20000; usually 680, of one card 480. `content` lets the whole explainer grow with its text. */
  height?: number | "content";
}

/** An answer of `search`; an `id` of kind `source` is `SOURCE#paragraph`. */
export interface ExplainerHit {
  id: string;
  kind: "card" | "source" | "term" | "person";
  score: number;
}

/** What happens in an element, and what is told about it. All of them bubble. */
export interface ExplainerEventMap {
  /** The program runs (`live`), or the steps are there (`static`). */
  "explainer-ready": CustomEvent<{ state: "live" | "static"; address: string }>;
  /** The reader went elsewhere in it. */
  "explainer-navigate": CustomEvent<{ address: string }>;
  /** Other cards are wanted, as `topic=law&q=words`; empty for all. */
  "explainer-filter": CustomEvent<{ filters: string }>;
  /** A quote was opened in its source. */
  "explainer-quote": CustomEvent<{ source: string; quote: string }>;
  /** It cannot run, or broke. `message` is for developers, `sentence` for readers. */
  "explainer-error": CustomEvent<{ message: string; sentence: string }>;
}

export interface CLASS extends HTMLElement {
  /** All options as they count, empty before it runs; what is set replaces what was set before, and counts more than attributes. */
  options: ExplainerOptions;
  /** Whether the program runs, is not there (steps, or the text inside the tag), or failed. */
  readonly status: "static" | "live" | "failed";
  /**
   * Follows an address; whether all of it was understood, or is among the steps: else the program is loaded, which leads there.
   * The page is not scrolled.
   */
  go(address: string): boolean;
  /** The address of what is shown. */
  state(): string;
  /** Searches; best first, at most `limit` (20) of each kind. Throws before it runs. */
  search(words: string, limit?: number): ExplainerHit[];
  /** Compares every quote with its text. Throws before it runs. */
  verify(): { checked: number; failed: number; failures: string[] };
}

declare global {
  interface HTMLElementTagNameMap {
    "TAG": CLASS;
  }
  // They bubble: whoever holds the element may listen.
  interface GlobalEventHandlersEventMap extends ExplainerEventMap {}
}
