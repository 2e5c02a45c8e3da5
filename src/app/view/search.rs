//! The field one searches with, over the text.

use super::Page;
use super::el::{El, button, el};
use super::icon::{Sign, sign};
use crate::app::browser;
use crate::app::state::Msg;
use crate::app::state::search::Msg as Did;
use crate::app::words::Lang;
use leptos::ev::Event;
use leptos::prelude::*;

/// The button that brings the field.
pub fn opener(page: Page) -> El {
    let open = page.look(|state| state.search.open);
    button("search-open", page, Msg::Search(Did::Opened))
        .at("data-action", "search")
        .at("aria-keyshortcuts", "/")
        .says("aria-expanded", move || open.get())
        .live("aria-label", page.told(Lang::search))
        .live("title", move || Some(format!("{} (/)", page.lang.get().search())))
        .add(sign(Sign::Glass))
}

/// The field, while one searches.
pub fn search(page: Page) -> El {
    let open = page.look(|state| state.search.open);
    el("div", "search-place").part(move || open.get().then(|| field(page)))
}

fn field(page: Page) -> El {
    let step = |name: &'static str, by: isize, class: &'static str, words: fn(Lang) -> &'static str| {
        button(class, page, Msg::Search(Did::Stepped(by)))
            .at("data-action", name)
            .live("aria-label", page.told(words))
            .live("title", page.told(words))
            .add(sign(Sign::Chevron))
    };
    el("div", "search")
        .at("role", "search")
        .add(
            el("input", "search-field")
                .at("id", "search")
                .at("type", "search")
                .at("autocomplete", "off")
                .at("spellcheck", "false")
                .at("enterkeyhint", "search")
                .live("aria-label", page.told(Lang::search_label))
                .live("placeholder", page.told(Lang::search_label))
                .on("input", move |event| page.send(Msg::Search(Did::Asked(event_target_value(&event)))))
                .on("keydown", move |event| pressed(page, &event)),
        )
        .add(el("span", "search-count").at("role", "status").words(move || count(page)))
        .add(step("previous", -1, "search-step search-back", Lang::search_previous))
        .add(step("next", 1, "search-step search-on", Lang::search_next))
        .add(
            button("search-close", page, Msg::Search(Did::Closed))
                .live("aria-label", page.told(Lang::close))
                .add(sign(Sign::Cross)),
        )
}

/// Which place of how many, and how many items have it.
fn count(page: Page) -> String {
    let at = page.look(|state| state.search.at as u64);
    page.searched.get();
    at.get();
    let lang = page.lang.get();
    page.peek(|state| {
        let search = &state.search;
        match search.hits.len() {
            0 if search.found.is_empty() => String::new(),
            0 => lang.search_none().to_owned(),
            total => {
                format!("{} · {}", lang.search_count(search.at + 1, total), lang.search_items(search.items()))
            }
        }
    })
}

fn pressed(page: Page, event: &Event) {
    let step = match browser::plain_key(event).as_deref() {
        Some("Enter") if browser::is_shifted(event) => -1,
        Some("Enter") => 1,
        Some("Escape") => {
            event.stop_propagation();
            return page.send(Msg::Search(Did::Closed));
        }
        _ => return,
    };
    event.prevent_default();
    page.send(Msg::Search(Did::Stepped(step)));
}
