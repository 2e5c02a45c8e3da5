//! Tells the document what the reader has set and remembers it; the dialog; the
//! last words of a page that has stopped.

use super::{find, root, store};
use crate::app::reading::Steps;
use crate::app::samples::Sample;
use crate::app::state::settings::Msg as Set;
use crate::app::state::{Msg, Pane, Settings, Switch, Theme};
use crate::app::view::Page;
use crate::app::words::Lang;
use leptos::prelude::window;
use std::cell::Cell;
use std::panic::PanicHookInfo;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlDialogElement, HtmlElement};

/// The name under which it is remembered.
const NAME: &str = "settings";

/// At the beginning: what was set, and the text that was there.
pub fn begin(page: Page) {
    let asked = window().navigator().languages();
    let asked = asked.iter().filter_map(|code| code.as_string()).collect();
    let is_file = window().location().protocol().is_ok_and(|protocol| protocol == "file:");
    page.send(Msg::Settings(Set::Found(store::get(NAME).unwrap_or_default(), asked, is_file)));
    super::drafts::begin(page);
    super::warm_up(Steps::of(Sample::State.text()));
}

/// Tells the document what is set.
pub fn settle(page: Page) {
    let (lang, theme, settings) = page.peek(|state| (state.lang, state.theme, state.settings.clone()));
    let Some(root) = root() else { return };
    let set = |name: &str, value: Option<&str>| {
        // An attribute of a plain name can always be set.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    };
    set("lang", Some(lang.code()));
    set("data-theme", (theme != Theme::Auto).then(|| theme.name()));
    set("data-size", Some(settings.size.name()));
    set("data-contrast", settings.is_on(Switch::Contrast).then_some("more"));
    set("data-calm", settings.is_on(Switch::Calm).then_some(""));
    if let Some(style) = root.dyn_ref::<HtmlElement>().map(HtmlElement::style) {
        for pane in [Pane::Outline, Pane::Panel] {
            let name = format!("--{}-width", pane.name());
            let _ = match settings.width(pane) {
                Some(width) => style.set_property(&name, &format!("{width}rem")),
                None => style.remove_property(&name).map(drop),
            };
        }
    }
    let keeps = settings.is_on(Switch::Keep);
    let written = settings.written(theme);
    // The store of a file is every file's: nothing of ours stays in it. And where
    // nothing was set there is nothing to remember.
    if settings.is_file && !keeps || written == Settings::default().written(Theme::Auto) {
        store::remove(NAME);
    } else {
        // Refused in a private window: then it holds for this visit.
        let _ = store::put(NAME, &written);
    }
    if keeps {
        super::drafts::soon(page);
    } else {
        super::drafts::forget();
    }
}

/// Opens or closes the dialog.
pub fn show_dialog(open: bool) {
    let Some(dialog) = the_dialog() else { return };
    match (open, dialog.open()) {
        (false, true) => {
            OURS.set(true);
            dialog.close();
        }
        // It is on the page and closed: nothing else is refused.
        (true, false) => drop(dialog.show_modal()),
        _ => {}
    }
}

fn the_dialog() -> Option<HtmlDialogElement> {
    find("#dialog").and_then(|it| it.dyn_into().ok())
}

thread_local! {
    /// Whether the page closed the dialog and its event is still on the way.
    static OURS: Cell<bool> = const { Cell::new(false) };
}

/// Whether the reader closed it by a means of the browser; the page's own closing is told once.
///
/// The event comes late: by then another dialog may have been asked for.
pub fn dialog_was_left() -> bool {
    !OURS.replace(false)
}

/// Closes the dialog, which says so itself.
pub fn close_dialog() {
    if let Some(dialog) = the_dialog() {
        dialog.close();
    }
}

/// A moment as the reader writes it, from milliseconds since 1970.
pub fn local_time(at: u64, lang: Lang) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(at as f64));
    let options = js_sys::Object::new();
    for (name, value) in [("dateStyle", "short"), ("timeStyle", "short")] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &value.into());
    }
    let locale = if lang == Lang::Vi { "vi-VN" } else { "en-GB" };
    date.to_locale_string(locale, &options).into()
}

/// Tells the shell that the page has stopped, which then shows what can be saved.
pub fn panicked(info: &PanicHookInfo<'_>) {
    let said = CustomEventInit::new();
    said.set_detail(&info.to_string().into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict("ro-panic", &said) {
        let _ = window().dispatch_event(&event);
    }
}
