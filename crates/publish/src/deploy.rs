//! What servers need to know of the published files, and what lets anybody check them: header files for static hosts, and the
//! digest of every file.
//! Not a server: `cargo xtask serve` is one.

use pack::sha256_hex;

/// Configurations by the names that hosts look for.
const CONFIGURATIONS: [(&str, &str); 4] = [
    ("_headers", include_str!("../deploy/_headers")),
    (".htaccess", include_str!("../deploy/htaccess")),
    ("nginx.conf", include_str!("../deploy/nginx.conf")),
    // GitHub Pages leaves out names that begin with `_` unless this is there.
    (".nojekyll", ""),
];

/// The file that `sha256sum --check` reads.
pub const SUMS: &str = "SHA256SUMS";

/// Every configuration.
pub fn configurations() -> impl Iterator<Item = (String, Vec<u8>)> {
    let own = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
    // Where the files are kept in a repository, no clone may change them.
    CONFIGURATIONS.iter().map(own).chain([(".gitattributes".to_owned(), b"* -text\n".to_vec())])
}

/// The digest of each file, by its path.
pub fn sums(files: &[(String, Vec<u8>)]) -> (String, Vec<u8>) {
    let mut lines: Vec<_> = files.iter().map(|(name, bytes)| (name, sha256_hex(bytes))).collect();
    lines.sort();
    let text: String = lines.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
    (SUMS.to_owned(), text.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_in_the_form_that_sha256sum_reads() {
        let files = [("b".to_owned(), b"b".to_vec()), ("a/c".to_owned(), Vec::new())];
        let (name, text) = sums(&files);
        assert_eq!(name, "SHA256SUMS");
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert!(String::from_utf8_lossy(&text).starts_with(&format!("{empty}  a/c\n")));
    }
}
