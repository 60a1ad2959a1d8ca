//! The face of the pictures, and how wide words are in it. Not where lines end, which is the crate `poster`.

use resvg::usvg::fontdb::{Database, Family, ID, Query, Weight};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use std::sync::Arc;

/// Its name.
pub const NAME: &str = "Libertinus Serif";

/// Its weights, as CSS counts them.
pub const REGULAR: u16 = 400;
pub const BOLD: u16 = 600;

/// The face in its weights.
pub struct Face {
    /// What draws find it in.
    pub database: Arc<Database>,
    weights: [(u16, ID); 2],
}

impl Face {
    /// # Errors
    /// Where the collection of faces does not have it.
    pub fn new() -> Result<Self, String> {
        let mut database = Database::new();
        for data in typst_assets::fonts() {
            database.load_font_data(data.to_vec());
        }
        let of = |weight: u16| {
            let query = Query { families: &[Family::Name(NAME)], weight: Weight(weight), ..Query::default() };
            database.query(&query).ok_or_else(|| format!("there is no face {NAME}"))
        };
        let weights = [(REGULAR, of(REGULAR)?), (BOLD, of(BOLD)?)];
        Ok(Self { database: Arc::new(database), weights })
    }

    /// The width of words in pixels, in letters of this weight and of `size` pixels; 0 where nothing is known of them.
    pub fn width(&self, words: &str, weight: u16, size: f32) -> f32 {
        let face = self.weights.iter().find(|(one, _)| *one == weight).map(|(_, face)| *face);
        let measured = face.and_then(|face| {
            self.database.with_face_data(face, |data, index| {
                let font = skrifa::FontRef::from_index(data, index).ok()?;
                let (letters, metrics) = (font.charmap(), font.glyph_metrics(Size::new(size), LocationRef::default()));
                Some(words.chars().filter_map(|c| metrics.advance_width(letters.map(c)?)).sum())
            })
        });
        measured.flatten().unwrap_or(0.0)
    }
}
