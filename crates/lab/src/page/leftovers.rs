//! What a page keeps in memory, counted by Chromium after everything that can be collected is.
//! Not a judgement: how much may be left is said by each test.

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// What is left in memory.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Leftovers {
    /// Nodes of all documents, detached ones too.
    pub nodes: f64,
    /// Event listeners of scripts and programs.
    #[serde(rename = "jsEventListeners")]
    pub listeners: f64,
    /// Documents.
    pub documents: f64,
    /// Objects of scripts, in bytes.
    #[serde(default)]
    pub heap: f64,
    /// Buffers, among them the memory of programs, in bytes.
    #[serde(default)]
    pub memory: f64,
}

impl Page {
    /// Counts what is left; Chromium only.
    #[track_caller]
    pub fn left_behind(&self) -> Leftovers {
        // What is finalized in the first collection is free in the next.
        for _ in 0..3 {
            self.devtools("HeapProfiler.collectGarbage", json!({}));
            self.run_script("window.turned = false; setTimeout(() => { turned = true; })");
            self.wait_until("turned");
        }
        let counted = self.devtools("Memory.getDOMCounters", json!({}));
        let used = self.devtools("Runtime.getHeapUsage", json!({}));
        let mut left: Leftovers = serde_json::from_value(counted).unwrap_or_else(|trouble| self.fail(trouble));
        left.heap = used["usedSize"].as_f64().unwrap_or_else(|| self.fail("no size of the heap"));
        left.memory = used["backingStorageSize"].as_f64().unwrap_or_else(|| self.fail("no size of buffers"));
        left
    }
}

impl Leftovers {
    /// Fails where one of `names` is larger than it was in `before` by more than `share`.
    #[track_caller]
    pub fn assert_grown_at_most(&self, names: &str, before: &Self, share: f64) {
        let of = |left: &Self, name: &str| match name {
            "nodes" => left.nodes,
            "listeners" => left.listeners,
            "documents" => left.documents,
            "heap" => left.heap,
            "memory" => left.memory,
            _ => f64::NAN,
        };
        for name in names.split(' ') {
            let (was, is) = (of(before, name), of(self, name));
            assert!(
                was > 0.0 && is <= was * (1.0 + share),
                "{name} grew from {was} to {is}: {before:?}, then {self:?}"
            );
        }
    }
}
