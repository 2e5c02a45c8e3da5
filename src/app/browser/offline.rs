//! What the boot script tells the page of its service worker, and is told.
//!
//! The names of the events stand in `xtask/src/boot/boot.js` too.

use super::{document, open_file};
use crate::app::state::Msg;
use crate::app::view::Page;
use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Event, File};

/// Listens for a new version of the page, and for what a system shares with it.
pub fn listen(page: Page) {
    let Some(document) = document() else { return };
    EventListener::new(&document, "ro-new-version", move |_| page.send(Msg::NewVersion)).forget();
    EventListener::new(&document, "ro-shared", move |event| shared(page, event)).forget();
}

/// Lets the new version take over: the page is loaded again.
pub fn take_new_version() {
    if let (Some(document), Ok(event)) = (document(), Event::new("ro-take-new-version")) {
        let _ = document.dispatch_event(&event);
    }
}

/// Opens the file that was shared, or the text.
fn shared(page: Page, event: &Event) {
    let Some(event) = event.dyn_ref::<CustomEvent>() else { return };
    let part = |name: &str| js_sys::Reflect::get(&event.detail(), &JsValue::from_str(name)).ok();
    if let Some(file) =
        part("file").and_then(|file| file.dyn_into::<File>().ok()).filter(|file| file.size() > 0.0)
    {
        open_file(page, file);
    } else if let Some(text) = part("text").and_then(|text| text.as_string()) {
        page.send(Msg::Pasted(text));
    }
}
