//! Where the files of other people's crates lie on the machine that builds, and the lines in them: what a panic would name. No
//! reader can use them, they differ from machine to machine, and they are 1.4 kB (Brotli) of a page. Our own files keep
//! their names and lines.

use crate::section::{self, Reader};
use std::ops::Range;

/// The number of the section that the memory is filled from, and the instruction that gives an address in it.
const DATA: u8 = 11;
const I32_CONST: u8 = 0x41;

/// Where the compiler notes a place: address and length of its path, line, column; four bytes each, least first.
const PLACE: usize = 16;

/// What stands in every such path: the crates that Cargo keeps, and the standard library of a compiler.
const MARKS: [&[u8]; 2] = [b"/registry/src/", b"/rustc/"];

/// How they end.
const END: &[u8] = b".rs";

/// The longest path that is looked for, in bytes: what is no path is left as it is.
const LONGEST: usize = 256;

/// Puts spaces in the place of every such path and zeros in that of its lines; nothing moves, so the program stays what it is.
///
/// # Errors
/// Where `wasm` is no WebAssembly file, or is cut.
pub fn left_out(wasm: &mut [u8]) -> Result<(), String> {
    let paths = blanked(wasm);
    let Some(data) = section::find(wasm, DATA)? else { return Ok(()) };
    let segments = segments(wasm, data)?;
    let in_file = |address: usize| {
        segments.iter().find_map(|(start, bytes)| {
            let at = bytes.start + address.checked_sub(*start)?;
            (at < bytes.end).then_some(at)
        })
    };
    for (start, bytes) in &segments {
        // Places lie at addresses that four divides.
        for at in (bytes.start + start.wrapping_neg() % 4..bytes.end.saturating_sub(PLACE - 1)).step_by(4) {
            let (path, length) = (word(wasm, at), word(wasm, at + 4));
            let Some(named) = in_file(path) else { continue };
            if length > END.len() && paths.iter().any(|one| one.start <= named && named + length <= one.end) {
                wasm[at + 8..at + PLACE].fill(0);
            }
        }
    }
    Ok(())
}

fn word(wasm: &[u8], at: usize) -> usize {
    wasm[at..at + 4].iter().rev().fold(0, |word, byte| word << 8 | usize::from(*byte))
}

/// The addresses that the program's memory is filled at, and with which bytes of the file.
fn segments(wasm: &[u8], data: Range<usize>) -> Result<Vec<(usize, Range<usize>)>, String> {
    let end = data.end;
    let mut rest = Reader(&wasm[data]);
    let mut segments = Vec::new();
    for _ in 0..rest.number()? {
        // The memory's number, then the instruction, an address below 2^31 and the instruction's end.
        if (rest.number()?, rest.byte()?) != (0, I32_CONST) {
            return Err("the program's memory is filled in another way: teach paths.rs".to_owned());
        }
        let address = rest.number()?;
        rest.byte()?;
        let length = rest.number()?;
        let start = end - rest.0.len();
        rest.bytes(length)?;
        segments.push((address, start..start + length));
    }
    Ok(segments)
}

/// Puts spaces in the place of every such path, and says where.
fn blanked(wasm: &mut [u8]) -> Vec<Range<usize>> {
    let mut paths = Vec::new();
    for mark in MARKS {
        let mut from = 0;
        while let Some(at) = find(&wasm[from..], mark).map(|at| at + from) {
            from = at + mark.len();
            let end = find(&wasm[from..wasm.len().min(from + LONGEST)], END).map(|end| from + end + END.len());
            let Some(end) = end.filter(|end| wasm[from..*end].iter().all(u8::is_ascii_graphic)) else { continue };
            let start = beginning(&wasm[..at]);
            wasm[start..end].fill(b' ');
            paths.push(start..end);
            from = end;
        }
    }
    paths
}

/// Where the path begins whose first part ends here: after what cannot be in it, or after the end of the path before it,
/// since such words stand side by side.
fn beginning(before: &[u8]) -> usize {
    let least = before.len().saturating_sub(LONGEST);
    let tail = &before[least..];
    let other = tail.iter().rposition(|byte| !byte.is_ascii_graphic()).map_or(0, |at| at + 1);
    let last = tail.windows(END.len()).rposition(|one| one == END).map_or(0, |at| at + END.len());
    least + other.max(last)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|one| one == wanted)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn paths_of_others_are_left_out_and_nothing_else_is_touched() {
        let ours = "\u{1}src/ui/app.rs";
        let words = "see /rustc/ or the book";
        let theirs = "/home/a/.cargo/registry/src/index-1/yew-0.23.0/src/html/mod.rs";
        let library = "/rustc/59807616/library/core/src/str/mod.rs";
        let mut wasm = format!("{ours}{theirs}{library}\u{0}{words}").into_bytes();
        blanked(&mut wasm);
        let spaces = " ".repeat(theirs.len() + library.len());
        assert_eq!(String::from_utf8_lossy(&wasm), format!("{ours}{spaces}\u{0}{words}"));
    }

    #[test]
    fn lines_of_others_are_left_out_and_ours_stay() {
        let (theirs, ours) = (b"/rustc/5/core.rs", b"src/ui/app.rs...");
        let place = |path: u8, length: u8| [path, 4, 0, 0, length, 0, 0, 0, 77, 1, 0, 0, 9, 0, 0, 0];
        // From address 1024 on: nothing, both paths, then a place in each.
        let memory = [&[0; 4], &theirs[..], ours, &place(4, 16), &place(20, 13)].concat();
        let data = [&[1, 0, I32_CONST, 0x80, 0x08, 0x0b, memory.len() as u8], memory.as_slice()].concat();
        let file = |data: &[u8]| [b"\0asm\x01\0\0\0\x0b", &[data.len() as u8][..], data].concat();
        let mut wasm = file(&data);
        left_out(&mut wasm).unwrap();
        let spaces = [b' '; 16];
        let nowhere = [4, 4, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let memory = [&[0; 4], &spaces[..], ours, &nowhere, &place(20, 13)].concat();
        assert_eq!(wasm, file(&[&data[..7], memory.as_slice()].concat()));
        assert!(left_out(&mut file(&data[..20])).is_err());
    }
}
