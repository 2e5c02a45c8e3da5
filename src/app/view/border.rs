//! The border between two panes, moved by pointer or by key (WAI-ARIA APG, Window Splitter).

use super::Page;
use super::el::{El, el};
use crate::app::browser;
use crate::app::state::settings::{Msg as Set, WIDTHS};
use crate::app::state::{Msg, Pane};
use crate::app::words::Lang;
use leptos::ev::Event;

/// The border on the inner side of the outline or the summary.
pub fn border(page: Page, pane: Pane) -> El {
    let words: fn(Lang) -> &'static str =
        if pane == Pane::Outline { Lang::widen_outline } else { Lang::widen_panel };
    let width = page.look(move |state| state.settings.width(pane).map(usize::from));
    let class = if pane == Pane::Outline { "border border-end" } else { "border border-start" };
    el("div", class)
        .at("role", "separator")
        .at("tabindex", "0")
        .at("data-border", pane.name())
        .at("aria-orientation", "vertical")
        .at("aria-valuemin", WIDTHS[0].to_string())
        .at("aria-valuemax", WIDTHS[1].to_string())
        .live("aria-valuenow", move || {
            Some(width.get().unwrap_or_else(|| browser::width_of(pane)).to_string())
        })
        .live("aria-label", page.told(words))
        .live("title", page.told(words))
        .on("keydown", move |event| pressed(page, pane, &event))
        .on("pointerdown", |event| browser::hold_pointer(&event))
        .on("pointermove", move |event| {
            if let Some(to) = browser::dragged_to(&event, pane) {
                page.send(Msg::Settings(Set::Widened(pane, Some(to))));
            }
        })
        .on("dblclick", move |_| page.send(Msg::Settings(Set::Widened(pane, None))))
}

/// A key on the border: it moves where the arrow points.
fn pressed(page: Page, pane: Pane, event: &Event) {
    let outward = if pane == Pane::Outline { 1 } else { -1 };
    let now = browser::width_of(pane) as i16;
    let to = match browser::plain_key(event).as_deref() {
        Some("ArrowRight") => Some(now + outward),
        Some("ArrowLeft") => Some(now - outward),
        Some("Home") => Some(WIDTHS[0] as i16),
        Some("End") => Some(WIDTHS[1] as i16),
        Some("Enter") => None,
        _ => return,
    };
    event.prevent_default();
    page.send(Msg::Settings(Set::Widened(pane, to)));
}
