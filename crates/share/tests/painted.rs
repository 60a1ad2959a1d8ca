//! Pictures for link previews as files: that each is there, in size and weight as networks take it, and never the same words twice.

#![allow(clippy::panic, clippy::expect_used, reason = "a test may stop at the first surprise")]

use std::collections::HashSet;
use std::path::Path;

/// What a picture may weigh, in bytes: the map is the heaviest part.
const MOST: usize = 120_000;

fn pictures(seeds: &str) -> Vec<(String, Vec<u8>)> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(seeds);
    let built = author::build(&seeds).unwrap_or_else(|report| panic!("{}", report.render()));
    share::all(&built.pack).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_card_has_a_picture_of_the_size_that_networks_ask_for() {
    for seeds in ["seeds", "tests/mini/seeds"] {
        let all = pictures(seeds);
        let names: HashSet<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), all.len());
        assert!(names.contains("share/whole.png"));
        for (name, file) in &all {
            let reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().expect("it is a PNG file");
            assert_eq!((reader.info().width, reader.info().height), (1200, 630), "{name}");
            assert!(file.len() <= MOST, "{name}: {} bytes", file.len());
        }
    }
}

#[test]
fn what_is_painted_has_the_colours_of_the_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read =
        |file: &str| std::fs::read_to_string(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let tokens = read("publish/style/tokens.css") + &read("publish/style/sides.css");
    for file in ["share/src/pixels.rs", "poster/src/lib.rs"] {
        let text = read(file);
        let colours: HashSet<&str> = text
            .split('#')
            .skip(1)
            .filter_map(|rest| rest.get(..6))
            .filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .collect();
        assert!(colours.len() > 2, "{file} has colours: {colours:?}");
        for hex in colours {
            assert!(tokens.contains(&format!("#{hex}")), "{file}: #{hex} is no colour of tokens.css or sides.css");
        }
    }
}
