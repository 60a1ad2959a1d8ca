//! Addresses that change with what they lead to, so that no cache mixes editions.

/// A file's name with the beginning of its content's SHA-256.
pub fn versioned(name: &str, bytes: &[u8]) -> String {
    format!("{name}?v={}", &pack::sha256_hex(bytes)[..12])
}
