//! The parser for JavaScript, without the page: a text in, its summary out.

use wasm_bindgen::prelude::wasm_bindgen;

/// The summary JSON (`ro-summary/1`) of a text, in one line. Total: every text has one.
#[wasm_bindgen]
pub fn parse(text: &str) -> String {
    crate::export::json::to_line(&crate::notice(text))
}
