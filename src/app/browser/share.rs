//! Copying, saving, and the address of the page.

use super::{Page, after_frame, document, find};
use crate::app::state::share::{Msg, What};
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlAnchorElement, HtmlDialogElement, HtmlDocument};

/// How long a saved file stays at hand for the browser.
const KEPT: u32 = 60_000;

/// The address without its fragment; empty where it is one of this machine's files.
pub fn base() -> String {
    let location = window().location();
    let here = location.href().unwrap_or_default();
    if here.starts_with("http") {
        here.split('#').next().unwrap_or_default().to_owned()
    } else {
        String::new()
    }
}

/// Tells the page its address, now and whenever the fragment changes.
pub fn listen(page: Page) {
    let tell = move || page.send(Msg::Arrived(window().location().hash().unwrap_or_default()).into());
    // The box that takes the text must be on the page.
    after_frame(move || {
        super::save::open_held(page);
        tell();
    });
    EventListener::new(&window(), "hashchange", move |_| tell()).forget();
}

/// Shows the dialog over the page.
pub fn open() {
    if let Some(dialog) = dialog().filter(|dialog| !dialog.open()) {
        // It refuses only while it is open, or off the page.
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog, which says so itself.
pub fn close() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    find("#share")?.dyn_into().ok()
}

/// Puts words on the clipboard, as HTML too where there is some; says whether that went well.
///
/// By the event of copying, which needs no permission and works from a file as well.
pub fn copy(page: Page, what: What, html: Option<String>, text: String) {
    let done = Rc::new(Cell::new(false));
    let heard = done.clone();
    let words = text.clone();
    let Some(document) = document().and_then(|it| it.dyn_into::<HtmlDocument>().ok()) else { return };
    let listener = EventListener::new_with_options(
        &document,
        "copy",
        EventListenerOptions { phase: EventListenerPhase::Capture, passive: false },
        move |event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let Some(data) = data else { return };
            let html = html.as_ref().is_none_or(|html| data.set_data("text/html", html).is_ok());
            heard.set(data.set_data("text/plain", &words).is_ok() && html);
            event.prevent_default();
            event.stop_propagation();
        },
    );
    let allowed = document.exec_command("copy").unwrap_or(false);
    drop(listener);
    let result = if allowed && done.get() { Ok(()) } else { Err(text) };
    page.send(Msg::Copied(what, result).into());
}

/// Lets the browser save a file.
pub fn save(name: &str, kind: &'static str, bytes: &[u8]) {
    // A page is saved as a copy of this one, which can be corrected and saved again.
    let copy =
        if kind == "text/html" { str::from_utf8(bytes).ok().and_then(super::save::copy) } else { None };
    let bytes = copy.as_ref().map_or(bytes, |copy| copy.as_bytes());
    let address = ObjectUrl::from(Blob::new_with_options(bytes, Some(kind)));
    let anchor = document().and_then(|it| it.create_element("a").ok());
    let Some(anchor) = anchor.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(KEPT, move || drop(address)).forget();
}
