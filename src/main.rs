//! The program as the page loads it. Everything is started from outside, through `embed`.
//! Not for running natively: `cargo xtask serve` builds it and serves it.

fn main() {
    #[cfg(target_arch = "wasm32")]
    explainer::embed::linked();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This program runs in a web page: type `cargo xtask serve`.");
}
