//! The parser for JavaScript, without the page: a text in, its summary out.

use crate::correction::wire::{Fault, from_json};
use crate::correction::{apply, place};
use crate::export::json::{to_line, to_line_with};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// The summary JSON (`ro-summary/1`) of a text, in one line. Total: every text has one.
#[wasm_bindgen]
pub fn parse(text: &str) -> String {
    to_line(&crate::notice(text))
}

/// The same with what people said of it, as JSON of the form `ro-corrections/1`. What is said of
/// passages that are not in this text is left out. Fails where the corrections are of another form.
#[wasm_bindgen]
pub fn corrected(text: &str, corrections: &str) -> Result<String, JsError> {
    let notice = crate::notice(text);
    let said = from_json(&notice.source, corrections).map_err(|fault| {
        JsError::new(&match fault {
            Fault::Form(why) => format!("these are no corrections: {why}"),
            Fault::Version(version) => format!("corrections of another version: {version}"),
            Fault::Name(name) => format!("corrections that name what there is not: {name}"),
        })
    })?;
    let said = place(&notice, &said).kept;
    Ok(to_line_with(&apply(&notice, &said), &said))
}
