//! What comparing needs of a browser: the text of its own box.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlTextAreaElement};

/// What stands in the box of the form that is sent.
pub fn given(event: &Event) -> Option<String> {
    let form: Element = event.current_target()?.dyn_into().ok()?;
    let area: HtmlTextAreaElement = form.query_selector("textarea").ok()??.dyn_into().ok()?;
    Some(area.value()).filter(|text| !text.trim().is_empty())
}

/// A paste into the empty box: it is the whole text, so nothing more need be pressed.
pub fn pasted(event: &Event) -> Option<String> {
    let area: HtmlTextAreaElement = event.target()?.dyn_into().ok()?;
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    let whole = area.value().trim().is_empty() && !text.trim().is_empty();
    whole.then(|| {
        event.prevent_default();
        text
    })
}
