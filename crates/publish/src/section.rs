//! Sections of WebAssembly files: those in which content travels inside a compiled program, and whole ones by their kind.
//! Not what stands in them.

use std::ops::Range;

/// What every WebAssembly file of version 1 begins with.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// The number of custom sections among the kinds of sections.
const CUSTOM: u8 = 0;

/// `wasm` with one custom section `name` that holds `content`, before all others: behind a program, content and program
/// together take 1 kB (Brotli) more. One that was there is replaced.
///
/// # Errors
/// Where `wasm` is no WebAssembly file, or is cut.
pub fn put(wasm: &[u8], name: &str, content: &[u8]) -> Result<Vec<u8>, String> {
    let label = [&leb128(name.len()), name.as_bytes()].concat();
    let mut out = HEADER.to_vec();
    out.push(CUSTOM);
    out.extend(leb128(label.len() + content.len()));
    out.extend(label);
    out.extend(content);
    for Section { id, whole, body } in sections(wasm)? {
        if id != CUSTOM || named(&wasm[body]) != Some(name.as_bytes()) {
            out.extend(&wasm[whole]);
        }
    }
    Ok(out)
}

/// Where in `wasm` the content of its section of kind `id` stands, if it has one; not for custom sections, which have names.
///
/// # Errors
/// As [`put`].
pub fn find(wasm: &[u8], id: u8) -> Result<Option<Range<usize>>, String> {
    Ok(sections(wasm)?.into_iter().find(|section| section.id == id).map(|section| section.body))
}

/// `wasm` with other content in its section of kind `id`.
///
/// # Errors
/// As [`put`].
pub fn replaced(wasm: &[u8], id: u8, content: &[u8]) -> Result<Vec<u8>, String> {
    let mut out = HEADER.to_vec();
    for section in sections(wasm)? {
        if section.id == id {
            out.push(id);
            out.extend(leb128(content.len()));
            out.extend(content);
        } else {
            out.extend(&wasm[section.whole]);
        }
    }
    Ok(out)
}

/// A part of a file: its kind, where it stands in bytes, and where what it holds stands.
struct Section {
    id: u8,
    whole: Range<usize>,
    body: Range<usize>,
}

fn sections(wasm: &[u8]) -> Result<Vec<Section>, String> {
    if !wasm.starts_with(HEADER) {
        return Err("this is no WebAssembly file: build the program again".to_owned());
    }
    let mut at = HEADER.len();
    let mut found = Vec::new();
    while let Some(id) = wasm.get(at) {
        let cut = || format!("this WebAssembly file is cut in the section at byte {at}: build the program again");
        let (length, read) = number(&wasm[at + 1..]).ok_or_else(cut)?;
        let body = at + 1 + read;
        let end = body.checked_add(length).filter(|end| *end <= wasm.len()).ok_or_else(cut)?;
        found.push(Section { id: *id, whole: at..end, body: body..end });
        at = end;
    }
    Ok(found)
}

/// The name that the content of a custom section begins with.
fn named(body: &[u8]) -> Option<&[u8]> {
    let (length, read) = number(body)?;
    body.get(read..)?.get(..length)
}

/// What is still to be read.
pub struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    /// The next bytes.
    pub fn bytes(&mut self, length: usize) -> Result<&'a [u8], String> {
        let (bytes, rest) = self.0.split_at_checked(length).ok_or("the program is cut: build it again")?;
        self.0 = rest;
        Ok(bytes)
    }

    /// The next byte.
    pub fn byte(&mut self) -> Result<u8, String> {
        Ok(self.bytes(1)?.first().copied().unwrap_or_default())
    }

    /// The next number in LEB128.
    pub fn number(&mut self) -> Result<usize, String> {
        let (value, length) = number(self.0).ok_or("the program is cut: build it again")?;
        self.bytes(length).map(|_| value)
    }

    /// The next text, which stands behind its length.
    pub fn text(&mut self) -> Result<&'a str, String> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).map_err(|_| "a name is no text: build the program again".into())
    }
}

/// An unsigned number in LEB128, and how many bytes it takes; at most 32 bits, as WebAssembly has it.
pub fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let length = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)? + 1;
    let value = bytes[..length].iter().rev().fold(0_u64, |value, byte| value << 7 | u64::from(byte & 0x7f));
    Some((u32::try_from(value).ok()? as usize, length))
}

/// The number in LEB128.
pub fn leb128(mut value: usize) -> Vec<u8> {
    let mut out = Vec::new();
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    /// A file with an empty type section and a custom section "name".
    const LITTLE: &[u8] = b"\0asm\x01\0\0\0\x01\x01\0\0\x06\x04nameX";

    #[test]
    fn a_section_is_put_before_the_rest_which_stays() {
        let put = put(LITTLE, "pack", b"abc").unwrap();
        assert_eq!(put, [HEADER, b"\0\x08\x04packabc", &LITTLE[8..]].concat());
    }

    #[test]
    fn a_section_of_the_same_name_is_replaced() {
        let once = put(LITTLE, "pack", b"abc").unwrap();
        assert_eq!(put(&once, "pack", b"de").unwrap(), put(LITTLE, "pack", b"de").unwrap());
        let all = [HEADER, &LITTLE[11..], b"\0\x08\x04packabc", &LITTLE[8..11]].concat();
        assert_eq!(put(&once, "name", b"X").unwrap(), all);
    }

    #[test]
    fn long_contents_have_long_lengths() {
        let content = vec![7; 300_000];
        let put = put(LITTLE, "pack", &content).unwrap();
        let all = sections(&put).unwrap();
        let first = all.first().unwrap();
        assert_eq!((first.id, &put[first.body.clone()][5..]), (CUSTOM, content.as_slice()));
    }

    #[test]
    fn lengths_are_written_as_they_are_read() {
        for value in [0, 1, 0x7f, 0x80, 0x3fff, 0x4000, 1_000_000, u32::MAX as usize] {
            let bytes = leb128(value);
            assert_eq!(number(&bytes), Some((value, bytes.len())), "{value}");
        }
        assert_eq!(number(&[0xff; 6]), None, "longer than 32 bits");
    }

    #[test]
    fn what_is_no_program_is_refused_with_the_place() {
        #[track_caller]
        fn check(wasm: &[u8], said: &str) {
            let sentence = put(wasm, "pack", b"").unwrap_err();
            assert!(sentence.contains(said), "{sentence}");
        }
        check(b"<!doctype html>", "no WebAssembly file");
        check(&LITTLE[..LITTLE.len() - 1], "at byte 11");
        check(&[LITTLE, b"\0\xff"].concat(), "at byte 19");
    }
}
