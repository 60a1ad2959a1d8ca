//! Short names for what a program asks of its glue. wasm-bindgen ends each name in a digest of sixteen letters, which no
//! compression shortens and every reader downloads twice: 3 kB (Brotli) of a page.
//! Not what the names mean: both sides are renamed alike, in the order of the program.

use crate::section;

/// The number of the section of imports.
const IMPORTS: u8 = 2;

/// The kind of an import that is a function.
const FUNCTION: u8 = 0;

/// The glue and the program with the names of every imported function shortened in both.
///
/// # Errors
/// Where the program's imports cannot be read, or a name does not stand once in the glue.
pub fn shortened(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), String> {
    let Some(imports) = section::find(wasm, IMPORTS)? else { return Ok((glue.to_owned(), wasm.to_vec())) };
    let mut glue = glue.to_owned();
    let mut out = Vec::new();
    let mut rest = Reader(&wasm[imports]);
    let count = rest.number()?;
    out.extend(section::leb128(count));
    for at in 0..count {
        let (module, name) = (rest.text()?, rest.text()?);
        if rest.byte()? != FUNCTION {
            return Err(format!("the program imports {name}, which is no function: name it in imports.rs"));
        }
        let kind = rest.number()?;
        let short = short(at);
        // Whole words: some names begin like others.
        let word = format!("{name}:");
        if glue.matches(&word).count() != 1 {
            return Err(format!("{name} does not stand once in the glue: build the program again"));
        }
        glue = glue.replacen(&word, &format!("{short}:"), 1);
        for text in [module, &short] {
            out.extend(section::leb128(text.len()));
            out.extend(text.as_bytes());
        }
        out.push(FUNCTION);
        out.extend(section::leb128(kind));
    }
    Ok((glue, section::replaced(wasm, IMPORTS, &out)?))
}

/// `a` to `z`, then `a1` to `z1` and so on: each is a name that JavaScript takes without quotation marks.
fn short(at: usize) -> String {
    let letter = char::from(b'a' + (at % 26) as u8);
    match at / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

/// What is still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn bytes(&mut self, length: usize) -> Result<&'a [u8], String> {
        let (bytes, rest) = self.0.split_at_checked(length).ok_or("the program's imports are cut: build it again")?;
        self.0 = rest;
        Ok(bytes)
    }

    fn byte(&mut self) -> Result<u8, String> {
        Ok(self.bytes(1)?.first().copied().unwrap_or_default())
    }

    fn number(&mut self) -> Result<usize, String> {
        let (value, length) = section::number(self.0).ok_or("the program's imports are cut: build it again")?;
        self.bytes(length).map(|_| value)
    }

    fn text(&mut self) -> Result<&'a str, String> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?)
            .map_err(|_| "an import's name is no text: build the program again".into())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    /// A file with two imported functions, and what follows them.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\x02\x14\x02\x01m\x06__wbg_\0\x00\x01m\x03__w\0\x01\x06\x01\0";

    #[test]
    fn both_sides_are_renamed_and_the_rest_stays() {
        let (glue, wasm) = shortened("{__wbg_: f, __w: g}", WASM).unwrap();
        assert_eq!(glue, "{a: f, b: g}");
        assert_eq!(wasm, b"\0asm\x01\0\0\0\x02\x0d\x02\x01m\x01a\0\x00\x01m\x01b\0\x01\x06\x01\0");
    }

    #[test]
    fn what_does_not_fit_together_is_named() {
        assert!(shortened("{__wbg_: f}", WASM).unwrap_err().contains("__w does not stand once"));
        assert!(shortened("", &WASM[..14]).is_err());
    }

    #[test]
    fn no_two_short_names_are_the_same() {
        let all: std::collections::BTreeSet<_> = (0..2000).map(short).collect();
        assert_eq!(all.len(), 2000);
        assert!(all.iter().all(|one| one.starts_with(|c: char| c.is_ascii_lowercase())));
    }
}
