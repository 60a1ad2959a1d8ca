//! The icons beside `icon.svg` are drawn from it. `SHARE_REFRESH=1` draws them anew.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

use std::path::Path;

#[test]
fn the_icons_are_those_of_the_drawing() {
    let style = Path::new(env!("CARGO_MANIFEST_DIR")).join("../publish/style");
    let svg = std::fs::read_to_string(style.join("icon.svg")).expect("the drawing is there");
    for side in [192, 512] {
        let file = style.join(format!("icon-{side}.png"));
        let drawn = share::icon(&svg, side).unwrap_or_else(|error| panic!("{error}"));
        if std::env::var_os("SHARE_REFRESH").is_some() {
            std::fs::write(&file, &drawn).expect("it can be written");
        }
        assert!(std::fs::read(&file).expect("the icon is there") == drawn, "{} is of another drawing", file.display());
    }
}
