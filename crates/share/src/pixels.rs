//! From drawings to PNG files: paper, bar and map are painted once, the words of each picture on a copy.

use crate::face::{BOLD, Face, NAME, REGULAR};
use pack::{Content, Pack, PictureKind};
use poster::{BAR, INK, Kind, MAP, PAPER, Poster, SOFT, Shared};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::collections::HashMap;
use tree::{Element, el, html};

const WIDTH: u32 = Shared::SIZE[0];
const HEIGHT: u32 = Shared::SIZE[1];

/// The style of the map, as `style/map.css` has it, in what the drawing program knows of CSS.
const STYLE: &str = "path{fill:none;stroke:#777266;stroke-width:0.7}.land,.area{fill:#f4f1ea}.land{stroke:none}\
    .pattern{stroke-width:1}.pattern.side-1{stroke:#24807b;stroke-width:2.4;stroke-linecap:round;stroke-dasharray:0 12}\
    .pattern.side-2{stroke:#b0761b}path.main{stroke:#1a1a18;stroke-width:2}path.line{stroke:#1a1a18;stroke-width:5;stroke-linejoin:round}\
    text{font-family:'Libertinus Serif';font-size:17px;text-anchor:middle;paint-order:stroke;stroke:#fdfcf9;stroke-width:4;stroke-linejoin:round}\
    text.main{font-size:32px;font-weight:600}.name{font-weight:600;font-size:20px}.spot{display:none}circle{display:none}";

/// Half of the room that a name takes on the map, in its units, and a place where nothing is seen.
const HALF_NAME: f32 = 50.0;
const OUTSIDE: (u16, u16) = (u16::MAX, u16::MAX);

/// What paints pictures.
pub struct Painter {
    options: Options<'static>,
    /// Without and with the map.
    grounds: [Pixmap; 2],
}

impl Painter {
    /// # Errors
    /// Where the ground cannot be drawn.
    pub fn new(pack: &Pack, face: &Face) -> Result<Self, String> {
        let options = Options { fontdb: face.database.clone(), ..Options::default() };
        let rectangle = |width: u32, height: u32, colour| {
            el("rect").attr("width", width.to_string()).attr("height", height.to_string()).attr("fill", colour)
        };
        let svg = el("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("width", WIDTH.to_string())
            .attr("height", HEIGHT.to_string())
            .with(rectangle(WIDTH, HEIGHT, PAPER));
        let bar = || rectangle(WIDTH, BAR, INK);
        let mut plain = empty()?;
        draw(&svg.clone().with(bar()), &options, &mut plain)?;
        let mut mapped = empty()?;
        draw(&map(pack).into_iter().fold(svg, Element::with).with(bar()), &options, &mut mapped)?;
        Ok(Self { options, grounds: [plain, mapped] })
    }

    /// The file of a picture.
    ///
    /// # Errors
    /// Where the drawing cannot be read or written.
    pub fn paint(&self, poster: &Poster, face: &Face) -> Result<Vec<u8>, String> {
        let [plain, mapped] = &self.grounds;
        let mut pixels = if poster.map { mapped.clone() } else { plain.clone() };
        draw(&words(poster, face), &self.options, &mut pixels)?;
        written(&pixels)
    }
}

/// A drawing alone, as large as asked for.
///
/// # Errors
/// Where it cannot be read or written.
pub fn icon(svg: &str, side: u32) -> Result<Vec<u8>, String> {
    let drawing = Tree::from_str(svg, &Options::default()).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(side, side).ok_or_else(|| "an icon needs a size".to_owned())?;
    let grown = side as f32 / drawing.size().width();
    resvg::render(&drawing, Transform::from_scale(grown, grown), &mut pixels.as_mut());
    written(&pixels)
}

/// The words of a picture as SVG, on nothing.
fn words(poster: &Poster, face: &Face) -> Element {
    let lines = poster.lines(|words, kind, size| face.width(words, weight(kind), size));
    let line = |line: poster::Line| {
        el("text")
            .attr("x", format!("{:.1}", line.x))
            .attr("y", format!("{:.1}", line.y))
            .attr("font-family", NAME)
            .attr("font-size", line.size.to_string())
            .attr("font-weight", weight(line.kind).to_string())
            .attr("fill", if line.kind == Kind::Quiet { SOFT } else { INK })
            .with(line.words)
            .into()
    };
    el("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("width", WIDTH.to_string())
        .attr("height", HEIGHT.to_string())
        .all(lines.into_iter().map(line))
}

fn weight(kind: Kind) -> u16 {
    if kind == Kind::Strong { BOLD } else { REGULAR }
}

fn empty() -> Result<Pixmap, String> {
    Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| "a picture needs a width and a height".to_owned())
}

fn draw(svg: &Element, options: &Options, pixels: &mut Pixmap) -> Result<(), String> {
    let drawing = Tree::from_str(&html(&[svg.clone().into()]), options).map_err(|error| error.to_string())?;
    resvg::render(&drawing, Transform::identity(), &mut pixels.as_mut());
    Ok(())
}

/// The middle of the map, as high as the picture, at its right edge.
fn map(pack: &Pack) -> Option<Element> {
    let one = pictures::of_kind(pack, PictureKind::Map).next()?;
    let Content::Map(map) = &one.content else { return None };
    // What is left of it when it is as high as the picture. A name that would be cut is left out.
    let half = f32::from(map.height) * MAP as f32 / HEIGHT as f32 / 2.0;
    let mut map = map.clone();
    for area in &mut map.areas {
        if (f32::from(area.at.0) - f32::from(map.width) / 2.0).abs() > half - HALF_NAME {
            area.at = OUTSIDE;
        }
    }
    let mut drawing = pictures::drawing(&map)
        .attr("x", (WIDTH - MAP).to_string())
        .attr("width", MAP.to_string())
        .attr("height", HEIGHT.to_string())
        .attr("preserveAspectRatio", "xMidYMid slice");
    drawing.children.insert(0, el("style").with(STYLE).into());
    Some(drawing)
}

/// A PNG file with a palette. Of more colours than fit, the last bits are left out, as few as it takes.
fn written(pixels: &Pixmap) -> Result<Vec<u8>, String> {
    let rgb: Vec<[u8; 3]> = pixels.pixels().iter().map(|one| [one.red(), one.green(), one.blue()]).collect();
    let (palette, indexes) =
        (0..8).find_map(|lost| indexed(&rgb, lost)).ok_or_else(|| "a picture has too many colours".to_owned())?;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette(palette);
    let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
    writer.write_image_data(&indexes).map_err(|error| error.to_string())?;
    writer.finish().map_err(|error| error.to_string())?;
    Ok(file)
}

/// The colours, each once, and every pixel as a place among them; nothing where they are too many. Colours that differ in the
/// last `lost` bits alone are one, the mean of their pixels: paper stays paper.
fn indexed(pixels: &[[u8; 3]], lost: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut places: HashMap<[u8; 3], usize> = HashMap::new();
    let mut sums: Vec<([u32; 3], u32)> = Vec::new();
    let mut indexes = Vec::with_capacity(pixels.len());
    for pixel in pixels {
        let place = *places.entry(pixel.map(|part| part >> lost)).or_insert(sums.len());
        if place == sums.len() {
            sums.push(([0; 3], 0));
        }
        let (sum, many) = sums.get_mut(place)?;
        for (sum, part) in sum.iter_mut().zip(pixel) {
            *sum += u32::from(*part);
        }
        *many += 1;
        indexes.push(u8::try_from(place).ok()?);
    }
    let mean = |(sum, many): ([u32; 3], u32)| sum.map(|sum| u8::try_from(sum / many).unwrap_or(u8::MAX));
    Some((sums.into_iter().flat_map(mean).collect(), indexes))
}
