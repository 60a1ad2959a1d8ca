//! Short names for what a program and its glue ask of one another. wasm-bindgen ends many names in a digest of sixteen
//! letters, which no compression shortens and every reader downloads twice: 3 kB (Brotli) of a page.
//! Not what the names mean: both sides are renamed alike, in the order of the program.

use crate::section::{self, Reader};

/// The numbers of the sections of imports and exports.
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// The kind of an import that is a function.
const FUNCTION: u8 = 0;

/// What the only module is called from which a program imports.
const MODULE: &str = "m";

/// How the names of exports begin that only the glue asks for: closures, memory and what else wasm-bindgen needs.
const INNER: [&str; 2] = ["wasm_bindgen__", "__"];

/// Those of these that `web/element_program.js` asks for, too.
const KEPT: [&str; 2] = ["__wbindgen_externrefs", "__externref_table_dealloc"];

/// The glue and the program with the names of every imported function and every inner export shortened in both.
///
/// # Errors
/// Where the program's imports or exports cannot be read, or a name does not stand once in the glue.
pub fn shortened(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), String> {
    let (glue, wasm) = imports(glue, wasm)?;
    exports(&glue, &wasm)
}

fn imports(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), String> {
    let Some(imports) = section::find(wasm, IMPORTS)? else { return Ok((glue.to_owned(), wasm.to_vec())) };
    let mut glue = glue.to_owned();
    let mut out = Vec::new();
    let mut rest = Reader(&wasm[imports]);
    let count = rest.number()?;
    out.extend(section::leb128(count));
    for at in 0..count {
        let (module, name) = (rest.text()?, rest.text()?);
        if rest.byte()? != FUNCTION {
            return Err(format!("the program imports {name}, which is no function: name it in names.rs"));
        }
        let kind = rest.number()?;
        let short = short(at);
        if at == 0 {
            glue = once(&glue, &format!("\"{module}\":"), &format!("{MODULE}:"))?;
        }
        // Whole words: some names begin like others.
        glue = once(&glue, &format!("{name}:"), &format!("{short}:"))?;
        write(&mut out, MODULE);
        write(&mut out, &short);
        out.push(FUNCTION);
        out.extend(section::leb128(kind));
    }
    Ok((glue, section::replaced(wasm, IMPORTS, &out)?))
}

fn exports(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), String> {
    let Some(exports) = section::find(wasm, EXPORTS)? else { return Ok((glue.to_owned(), wasm.to_vec())) };
    let mut glue = glue.to_owned();
    let mut out = Vec::new();
    let mut rest = Reader(&wasm[exports]);
    let count = rest.number()?;
    out.extend(section::leb128(count));
    for at in 0..count {
        let name = rest.text()?;
        let inner = !KEPT.contains(&name) && INNER.iter().any(|start| name.starts_with(start));
        let short = short(at).to_uppercase();
        if inner {
            glue = everywhere(&glue, name, &short);
        }
        write(&mut out, if inner { &short } else { name });
        out.push(rest.byte()?);
        out.extend(section::leb128(rest.number()?));
    }
    Ok((glue, section::replaced(wasm, EXPORTS, &out)?))
}

/// `glue` with `long` replaced, which stands in it once.
fn once(glue: &str, long: &str, short: &str) -> Result<String, String> {
    if glue.matches(long).count() != 1 {
        return Err(format!("{long} does not stand once in the glue: build the program again"));
    }
    Ok(glue.replacen(long, short, 1))
}

/// `glue` with the property `long` called `short`; some names begin like others.
fn everywhere(glue: &str, long: &str, short: &str) -> String {
    let property = format!(".{long}");
    let mut parts = glue.split(&property);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let whole = !part.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_');
        out.push('.');
        out.push_str(if whole { short } else { long });
        out.push_str(part);
    }
    out
}

fn write(out: &mut Vec<u8>, name: &str) {
    out.extend(section::leb128(name.len()));
    out.extend(name.as_bytes());
}

/// `a` to `z`, then `a1` to `z1` and so on: each is a name that JavaScript takes without quotation marks.
fn short(at: usize) -> String {
    let letter = char::from(b'a' + (at % 26) as u8);
    match at / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    /// A file with two imported functions, a section between, and two exports.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\x02\x18\x02\x03./m\x06__wbg_\0\x00\x03./m\x03__w\0\x01\x06\x01\0\
        \x07\x19\x02\x02go\0\x00\x10wasm_bindgen__h1\0\x01";
    const GLUE: &str =
        "{\"./m\": {__wbg_: f, __w: g}} wasm.wasm_bindgen__h1(); wasm.wasm_bindgen__h12; wasm.wasm_bindgen__h1";

    #[test]
    fn both_sides_are_renamed_and_the_rest_stays() {
        let (glue, wasm) = shortened(GLUE, WASM).unwrap();
        assert_eq!(glue, "{m: {a: f, b: g}} wasm.B(); wasm.wasm_bindgen__h12; wasm.B");
        let expected = b"\0asm\x01\0\0\0\x02\x0d\x02\x01m\x01a\0\x00\x01m\x01b\0\x01\x06\x01\0\
            \x07\x0a\x02\x02go\0\x00\x01B\0\x01";
        assert_eq!(wasm, expected);
    }

    #[test]
    fn what_the_element_asks_of_its_program_keeps_its_name() {
        let asked = include_str!("../web/element_program.js").split("memory.").skip(1);
        let asked = asked.map(|rest| rest.split(|next: char| !next.is_ascii_alphanumeric() && next != '_').next());
        assert_eq!(asked.flatten().collect::<Vec<_>>(), KEPT);
    }

    #[test]
    fn what_does_not_fit_together_is_named() {
        let wrong = |word: &str| shortened(&GLUE.replace(word, ""), WASM).unwrap_err();
        assert!(wrong("__w:").contains("__w: does not stand once"));
        assert!(wrong("\"./m\"").contains("\"./m\": does not stand once"));
        assert!(shortened("", &WASM[..14]).is_err());
    }

    #[test]
    fn no_two_short_names_are_the_same() {
        let all: std::collections::BTreeSet<_> = (0..2000).map(short).collect();
        assert_eq!(all.len(), 2000);
        assert!(all.iter().all(|one| one.starts_with(|c: char| c.is_ascii_lowercase())));
    }
}
