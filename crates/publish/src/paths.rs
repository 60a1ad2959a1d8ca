//! Where the files of other people's crates lie on the machine that builds: what a panic would name beside its line. No reader
//! can use them, they differ from machine to machine, and they are 1 kB (Brotli) of a page. Our own files keep their names.

/// What stands in every such path: the crates that Cargo keeps, and the standard library of a compiler.
const MARKS: [&[u8]; 2] = [b"/registry/src/", b"/rustc/"];

/// How they end.
const END: &[u8] = b".rs";

/// The longest path that is looked for, in bytes: what is no path is left as it is.
const LONGEST: usize = 256;

/// Puts spaces in the place of every such path; nothing moves, so the program stays what it is.
pub fn left_out(wasm: &mut [u8]) {
    for mark in MARKS {
        let mut from = 0;
        while let Some(at) = find(&wasm[from..], mark).map(|at| at + from) {
            from = at + mark.len();
            let end = find(&wasm[from..wasm.len().min(from + LONGEST)], END).map(|end| from + end + END.len());
            let Some(end) = end.filter(|end| wasm[from..*end].iter().all(u8::is_ascii_graphic)) else { continue };
            let start = beginning(&wasm[..at]);
            wasm[start..end].fill(b' ');
            from = end;
        }
    }
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
mod tests {
    use super::*;

    #[test]
    fn paths_of_others_are_left_out_and_nothing_else_is_touched() {
        let ours = "\u{1}src/ui/app.rs";
        let words = "see /rustc/ or the book";
        let theirs = "/home/a/.cargo/registry/src/index-1/yew-0.23.0/src/html/mod.rs";
        let library = "/rustc/59807616/library/core/src/str/mod.rs";
        let mut wasm = format!("{ours}{theirs}{library}\u{0}{words}").into_bytes();
        left_out(&mut wasm);
        let spaces = " ".repeat(theirs.len() + library.len());
        assert_eq!(String::from_utf8_lossy(&wasm), format!("{ours}{spaces}\u{0}{words}"));
    }
}
