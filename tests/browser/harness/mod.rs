//! What a browser test is written with; `page.rs` has the lines, `browser.rs` the engine.
//!
//! Built twice, for the tests and for `cargo xtask shots`.

#![allow(dead_code, unused_imports, reason = "each of the two takes its part")]

mod browser;
mod page;

pub use browser::Browser;
pub use fantoccini::key::Key;
pub use page::Page;
