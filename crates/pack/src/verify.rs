//! The check that a reader can repeat: every text has its digest, and every quote says what its editor typed.
//! Not the check that editors rely on (crate `author`); this one needs nothing but the pack.

use crate::codec::{hex, payload_matches};
use crate::index::{QuoteIx, SourceIx};
use crate::model::{Pack, Rights};
use sha2::{Digest, Sha256};

/// What the check found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Verdict {
    /// How many quotes were compared with their texts.
    pub checked: usize,
    /// The ids of quotes and sources that are not what they should be.
    pub failed: Vec<String>,
    /// For each source: its digest as recomputed here, or `None` where only excerpts are shipped.
    pub digests: Vec<Option<String>>,
    /// Whether the pack itself is what its own digest was made of.
    pub pack_intact: bool,
}

/// The first two bytes of the SHA-256 of shown words.
pub fn seal_of(shown: &str) -> [u8; 2] {
    let [first, second, ..]: [u8; 32] = Sha256::digest(shown.as_bytes()).into();
    [first, second]
}

/// SHA-256 of bytes as lower-case hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Compares every quote with its text and every text with its digest. `bytes` are those that `pack` was read from.
pub fn verify(pack: &Pack, bytes: &[u8]) -> Verdict {
    let mut verdict = Verdict { pack_intact: payload_matches(bytes), ..Verdict::default() };
    for source in SourceIx::all(pack) {
        let source = &pack[source];
        let digest = source.text.as_whole().map(|text| sha256_hex(text.as_bytes()));
        if source.rights == Rights::Full && digest.as_deref() != Some(source.sha256.as_str()) {
            verdict.failed.push(source.id.clone());
        }
        verdict.digests.push(digest);
    }
    for quote in QuoteIx::all(pack) {
        verdict.checked += 1;
        if seal_of(&pack.shown(quote)) != pack[quote].seal {
            verdict.failed.push(pack[quote].id.clone());
        }
    }
    verdict
}
