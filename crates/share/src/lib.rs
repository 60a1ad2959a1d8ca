//! Pictures for link previews as PNG files: the explainer, each chapter and each card.
//! Not what stands on them and where (crate `poster`), not which page names which picture (crate `publish`), and not the
//! pictures of the guide (crate `pictures`), but for the map.

mod face;
mod pixels;

use face::Face;
use pack::Pack;
use pixels::Painter;
use poster::{Poster, Shared};

/// A drawing as a square PNG file of so many pixels a side: icons, for systems that take no SVG.
///
/// # Errors
/// Where the drawing cannot be read or written.
pub fn icon(svg: &str, side: u32) -> Result<Vec<u8>, String> {
    pixels::icon(svg, side)
}

/// Every picture with its file.
///
/// # Errors
/// Where the face is not there, or a drawing cannot be read or written: a mistake of this crate.
pub fn all(pack: &Pack) -> Result<Vec<(String, Vec<u8>)>, String> {
    let face = Face::new()?;
    let painter = Painter::new(pack, &face)?;
    let all: Vec<Shared> = Shared::all(pack).collect();
    // Each takes some hundredths of a second, and nobody needs one before another.
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = all.len().div_ceil(workers).max(1);
    let draw = |one: &Shared| Ok((one.path(pack), painter.paint(&Poster::of(pack, *one), &face)?));
    std::thread::scope(|scope| {
        let parts: Vec<_> = all
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().map(draw).collect::<Result<Vec<_>, String>>()))
            .collect();
        let mut files = Vec::new();
        for part in parts {
            files.extend(part.join().map_err(|_| "a picture could not be drawn".to_owned())??);
        }
        Ok(files)
    })
}
