//! Which marks the text carries, how each looks, and a switch for each.

use super::Page;
use super::icon::shape;
use crate::app::state::Msg;
use crate::facet::Kind;
use leptos::prelude::*;

/// The legend of the kinds that are there.
#[component]
pub fn Legend() -> impl IntoView {
    let page = Page::here();
    let one = move |kind: Kind| {
        let shown = page.look(move |state| state.marks(kind));
        view! {
            <button
                type="button"
                class="legend-kind"
                data-kind=kind.name()
                aria-pressed=move || shown.get().to_string()
                title=move || { let lang = page.lang.get(); lang.legend_toggle(lang.kind(kind)) }
                on:click=move |_| page.send(Msg::KindToggled(kind))
            >
                {shape(kind)}
                <span class="legend-name">{move || page.lang.get().kind(kind)}</span>
            </button>
        }
    };
    let there = move || {
        page.reading.with(|reading| {
            let found = Kind::ALL.into_iter().filter(|&kind| !reading.digest.of(kind).is_empty());
            found.map(one).collect_view()
        })
    };
    view! { <div class="legend" role="group" aria-label=page.say(|lang| lang.legend())>{there}</div> }
}
