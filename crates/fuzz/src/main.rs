//! One target under libFuzzer: `FUZZ_TARGET` names it. Started by `cargo xtask fuzz`.
#![no_main]

use fuzz::Target;
use std::sync::OnceLock;

static TARGET: OnceLock<Target> = OnceLock::new();

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let target = TARGET.get_or_init(|| {
        let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
        Target::named(&name).unwrap_or_else(|| {
            eprintln!("FUZZ_TARGET is {name:?}; set it to one of {:?}", Target::ALL.map(Target::name));
            std::process::exit(2)
        })
    });
    target.meet(input);
});
