//! Every word of a picture stands on it once, inside its edges and in its order.
#![allow(clippy::panic, reason = "a test may stop at the first surprise")]

use poster::{Kind, Poster, Shared};
use std::path::Path;

/// Letters half as wide as high.
fn width(words: &str, _: Kind, size: f32) -> f32 {
    words.chars().count() as f32 * size / 2.0
}

#[test]
fn all_words_stand_inside_the_picture_in_their_order() {
    for seeds in ["seeds", "tests/mini/seeds"] {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(seeds);
        let pack = author::build(&seeds).unwrap_or_else(|report| panic!("{}", report.render())).pack;
        for shared in Shared::all(&pack) {
            let poster = Poster::of(&pack, shared);
            let lines = poster.lines(width);
            let of = |kind| lines.iter().filter(move |line| line.kind == kind).map(|line| line.words.as_str());
            let said = of(Kind::Words).collect::<Vec<_>>().join(" ");
            assert_eq!(said, poster.words.split_whitespace().collect::<Vec<_>>().join(" "));
            assert!(of(Kind::Strong).collect::<Vec<_>>().join(" ").contains(&poster.below));
            assert!(lines.windows(2).all(|two| two[0].y < two[1].y), "{shared:?}: {lines:?}");
            let right = if poster.map { 1200.0 - poster::MAP as f32 } else { 1200.0 };
            for line in &lines {
                let ends = line.x + width(&line.words, line.kind, line.size);
                assert!(line.x > 0.0 && ends < right && line.y < 630.0, "{shared:?}: {line:?}");
            }
        }
    }
}
