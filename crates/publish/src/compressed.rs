//! Files as servers send them: a `.br` and a `.gz` beside each one that becomes smaller, for servers that take them from there.
//! Not a part of every edition: it takes a quarter of a minute, and whoever writes waits for each edition.

use crate::file;
use crate::folder;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{Error, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Endings of names whose files shrink. Pictures, PDF files and packages are compressed in themselves.
const ENDINGS: [&str; 14] =
    ["html", "css", "js", "wasm", "json", "jsonld", "webmanifest", "svg", "csv", "tsv", "bib", "ris", "txt", "ts"];

/// Brotli's highest level, with the widest window that every browser takes.
const LEVEL: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 64 * 1024;

/// Writes the compressed files beside every file below `root`.
///
/// # Errors
/// A sentence on a file that cannot be read or written.
pub fn beside(root: &Path) -> Result<(), String> {
    let files: Vec<PathBuf> = folder::all(root)?.into_iter().filter(|path| shrinks(path)).collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), String> {
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = file::read(path)?;
            let failed = |error: Error| format!("cannot compress {}: {error}", path.display());
            write_smaller(path, "br", &bytes, &brotli(&bytes).map_err(failed)?)?;
            write_smaller(path, "gz", &bytes, &gzip(&bytes).map_err(failed)?)?;
        }
        Ok(())
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let ended =
            running.into_iter().map(|one| one.join().unwrap_or_else(|_| Err("compressing ended early".to_owned())));
        ended.collect()
    })
}

fn shrinks(path: &Path) -> bool {
    path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ENDINGS.contains(&ending))
}

fn write_smaller(path: &Path, ending: &str, bytes: &[u8], packed: &[u8]) -> Result<(), String> {
    if packed.len() >= bytes.len() {
        return Ok(());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    file::write(Path::new(&name), packed)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, BUFFER, LEVEL, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

/// Without name and time: the same bytes in are the same bytes out.
fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_shrinks_stands_beside_and_holds_the_same() {
        let out = tempfile::tempdir().unwrap();
        let path = |name: &str| out.path().join(name);
        let text = "the same words ".repeat(200);
        for name in ["index.html", "data/a.json", "a.pdf"] {
            file::write(&path(name), text.as_bytes()).unwrap();
        }
        file::write(&path("small.txt"), b"a").unwrap();
        beside(out.path()).unwrap();
        for name in ["index.html", "data/a.json"] {
            let (mut br, mut gz) = (String::new(), String::new());
            let packed = file::read(&path(&format!("{name}.br"))).unwrap();
            brotli::Decompressor::new(&packed[..], BUFFER).read_to_string(&mut br).unwrap();
            let packed = file::read(&path(&format!("{name}.gz"))).unwrap();
            flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut gz).unwrap();
            assert!(br == text && gz == text, "{name}");
        }
        assert!(!path("a.pdf.br").exists() && !path("small.txt.br").exists() && !path("small.txt.gz").exists());
        let before = file::read(&path("index.html.gz")).unwrap();
        beside(out.path()).unwrap();
        assert_eq!(file::read(&path("index.html.gz")).unwrap(), before);
    }
}
