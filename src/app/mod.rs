//! The page in the browser.
//!
//! ```text
//! event ─► Msg ─► State::update ─► State ─► views
//!                       └─► Effect ─► browser
//! ```
//!
//! State, words and everything they stand on know neither Leptos nor the
//! browser and are tested on any machine; views only show, `browser` only does.

mod browser;
mod view;

pub mod agenda;
pub mod chart;
pub mod draft;
pub mod form;
pub mod format;
pub mod labels;
pub mod layout;
pub mod marks;
pub mod reading;
pub mod samples;
pub mod search;
pub mod state;
pub mod tree;
pub mod words;

use wasm_bindgen::prelude::wasm_bindgen;

/// Puts the page where the shell has kept a place for it.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(browser::panicked));
    if let Some(place) = browser::place() {
        leptos::mount::mount_to(place, view::page).forget();
    }
}
