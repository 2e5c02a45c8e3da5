//! A copy of the page with a notice in it. The boot script makes it: it has kept what the
//! page is made of. The names stand in `xtask/src/boot/copy.js` too.

use super::{Page, find};
use crate::app::state::share::Msg;
use crate::share::open_file;
use js_sys::{Object, Reflect};
use leptos::prelude::document;
use web_sys::{CustomEvent, CustomEventInit};

/// The copy that holds what is on a page which can only be read; nothing where this page could
/// not keep what it is made of.
pub fn copy(plain: &str) -> Option<String> {
    let told = Object::new();
    Reflect::set(&told, &"plain".into(), &plain.into()).ok()?;
    let init = CustomEventInit::new();
    init.set_detail(&told);
    let event = CustomEvent::new_with_event_init_dict("ro-copy", &init).ok()?;
    document().dispatch_event(&event).ok()?;
    Reflect::get(&told, &"copy".into()).ok()?.as_string()
}

/// Opens the notice that this copy holds, if it is one.
pub fn open_held(page: Page) {
    let Some(link) = find("#ro-notice").and_then(|it| it.get_attribute("value")) else { return };
    page.send(match open_file(&link) {
        Ok(shared) => Msg::Brought(shared).into(),
        // Says what is wrong with it.
        Err(_) => Msg::Arrived(link).into(),
    });
}
