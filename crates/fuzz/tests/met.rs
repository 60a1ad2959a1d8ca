//! Every stored input is met again: those that once broke something, and those that nearly do.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where something is wrong")]

use fuzz::Target;
use std::path::Path;

#[test]
fn every_stored_input_is_met() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    for target in Target::ALL {
        let stored: Vec<_> =
            std::fs::read_dir(folder.join(target.name())).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!stored.is_empty(), "{} has no stored input", target.name());
        for file in stored {
            target.meet(&std::fs::read(file).unwrap());
        }
    }
    let folders = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(folders, Target::ALL.len(), "a folder of inputs without a target");
}

#[test]
fn what_is_right_is_met_whole_cut_and_changed() {
    for target in Target::ALL {
        for whole in target.beginnings() {
            target.meet(&whole);
            let third = whole.len() / 3;
            target.meet(&whole[..third]);
            let mut changed = whole.clone();
            changed[third] ^= 0x15;
            target.meet(&changed);
        }
    }
}
