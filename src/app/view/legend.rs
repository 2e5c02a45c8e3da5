//! Which marks the text carries, how each looks, and a switch for each.

use super::Page;
use super::el::{El, button, el};
use super::icon::shape;
use crate::app::state::Msg;
use crate::app::words::Lang;
use crate::facet::Kind;
use leptos::prelude::*;

/// The legend of the kinds that are there.
pub fn legend(page: Page) -> El {
    let there = move || {
        page.reading.with(|reading| {
            let found = Kind::ALL.into_iter().filter(|&kind| !reading.digest.of(kind).is_empty());
            found.map(|kind| one(page, kind)).collect::<Vec<_>>()
        })
    };
    el("div", "legend").at("role", "group").live("aria-label", page.told(Lang::legend)).part(there)
}

fn one(page: Page, kind: Kind) -> El {
    let shown = page.look(move |state| state.marks(kind));
    button("legend-kind", page, Msg::KindToggled(kind))
        .at("data-kind", kind.name())
        .says("aria-pressed", move || shown.get())
        .live("title", move || {
            let lang = page.lang.get();
            Some(lang.legend_toggle(lang.kind(kind)))
        })
        .add(shape(kind))
        .add(el("span", "legend-name").words(move || page.lang.get().kind(kind).to_owned()))
}
