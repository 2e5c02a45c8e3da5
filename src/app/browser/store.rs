//! What the page keeps on the reader's device: settings, and drafts where they are
//! wanted. Every call may be refused: a private window has no store, a full one no room.

use crate::app::state::Refused;
use leptos::prelude::window;
use web_sys::Storage;

/// Begins the name of everything that is ours.
const OURS: &str = "ro.";

/// The store that outlives the visit.
fn lasting() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The store of this tab.
fn tab() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// What was kept under a name.
pub fn get(name: &str) -> Option<String> {
    lasting()?.get_item(&format!("{OURS}{name}")).ok().flatten()
}

/// Keeps something under a name.
pub fn put(name: &str, value: &str) -> Result<(), Refused> {
    let store = lasting().ok_or(Refused::Denied)?;
    store.set_item(&format!("{OURS}{name}"), value).map_err(|_| match store.length() {
        // A store that was never given room is one of a private window.
        Ok(0) => Refused::Denied,
        _ => Refused::Full,
    })
}

/// Forgets what was kept under a name.
pub fn remove(name: &str) {
    if let Some(store) = lasting() {
        // A store that cannot be written to holds nothing.
        let _ = store.remove_item(&format!("{OURS}{name}"));
    }
}

/// The names that begin so, without that beginning.
pub fn names(begins: &str) -> Vec<String> {
    let Some(store) = lasting() else { return Vec::new() };
    let begins = format!("{OURS}{begins}");
    let names = (0..store.length().unwrap_or(0)).filter_map(|at| store.key(at).ok().flatten());
    names.filter_map(|name| name.strip_prefix(&begins).map(str::to_owned)).collect()
}

/// What this tab had open before it was loaded again.
pub fn of_tab(name: &str) -> Option<String> {
    tab()?.get_item(&format!("{OURS}{name}")).ok().flatten()
}

/// Tells this tab what it has open; nothing, if nothing.
pub fn tell_tab(name: &str, value: Option<&str>) {
    let Some(store) = tab() else { return };
    let name = format!("{OURS}{name}");
    // Without it a reload merely begins with the list.
    let _ = match value {
        Some(value) => store.set_item(&name, value),
        None => store.remove_item(&name),
    };
}
