//! Copying, saving, and the address of the page.

use super::{Page, after_frame, document};
use crate::app::state::Msg as Any;
use crate::app::state::share::{Msg, What};
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, File, FilePropertyBag, HtmlAnchorElement, HtmlDocument, ShareData};

/// How long a saved file stays at hand for the browser.
const KEPT: u32 = 60_000;
/// How long is said that something was copied.
const SEEN: u32 = 4_000;

thread_local! {
    static TOLD: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Asks for the dialog; says what the browser can do.
pub fn opened() -> Any {
    let location = window().location();
    let here = location.href().unwrap_or_default();
    // A file of this machine has an address for nobody else.
    let base = if here.starts_with("http") { here.split('#').next().unwrap_or_default() } else { "" };
    let sends = js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false);
    Msg::Opened(base.to_owned(), sends).into()
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

/// Takes the fragment out of the address, without a step to go back to.
pub fn forget_address() {
    let location = window().location();
    if let (Ok(history), Ok(href)) = (window().history(), location.href()) {
        let plain = href.split('#').next();
        // A browser that does not allow it asks again after a reload, and nothing worse.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", plain);
    }
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
    let went_well = result.is_ok();
    page.send(Msg::Copied(what, result).into());
    if went_well {
        // Said long enough to be read; what was refused stays until it is closed.
        TOLD.set(Some(Timeout::new(SEEN, move || page.send(Msg::Seen.into()))));
    }
}

/// Hands a page on to another program; a link, where files are not taken. A reader who changes
/// their mind is told nothing; where it fails, the link is there to be copied by hand.
pub fn send(page: Page, name: &str, bytes: &[u8], title: &str, link: String) {
    let navigator = window().navigator();
    let kind = FilePropertyBag::new();
    kind.set_type("text/html");
    let part = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes).into());
    let data = ShareData::new();
    if let Ok(file) = File::new_with_u8_array_sequence_and_options(&part, name, &kind) {
        data.set_files(&js_sys::Array::of1(&file));
    }
    let takes_files = js_sys::Reflect::has(&navigator, &"canShare".into()).unwrap_or(false)
        && navigator.can_share_with_data(&data);
    let data = if takes_files { data } else { ShareData::new() };
    if !takes_files {
        data.set_title(title);
        data.set_url(&link);
    }
    let refused = Closure::once_into_js(move |error: JsValue| {
        let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        if name.as_deref() != Some("AbortError") {
            page.send(Msg::Copied(What::Link, Err(link)).into());
        }
    });
    let sent = navigator.share_with_data(&data);
    if let Ok(catch) =
        js_sys::Reflect::get(&sent, &"catch".into()).and_then(JsCast::dyn_into::<js_sys::Function>)
    {
        let _ = catch.call1(&sent, &refused);
    }
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
