//! On a narrow screen: what a tapped mark is and why, below the text one reads.

use super::Page;
use super::icon::{Sign, shape, sign};
use super::place::cited;
use super::reason::reason;
use crate::app::reading::Reading;
use crate::app::state::{Msg, Pane};
use crate::app::words::Lang;
use leptos::prelude::*;

/// The chosen mark in short. Wide screens show its item instead.
#[component]
pub fn Peek() -> impl IntoView {
    let page = Page::here();
    view! {
        {move || {
            let finding = page.chosen.get()?;
            (page.pane.get() == Pane::Text).then(|| sheet(page, &page.reading.get(), finding, page.lang.get()))
        }}
    }
}

fn sheet(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<AnyView> {
    let kind = reading.finding(finding)?.kind;
    Some(
        view! {
            <aside class="peek" data-kind=kind.name() aria-label=lang.why()>
                <p class="peek-head">
                    <span class="peek-kind">{shape(kind)}{lang.kind(kind)}</span>
                    <span>{cited(reading, finding, lang)}</span>
                </p>
                {reason(reading, finding, lang)}
                <button type="button" class="peek-more" on:click=move |_| page.send(Msg::ItemSought(finding))>
                    {lang.in_summary()}
                    {sign(Sign::Arrow)}
                </button>
                <button type="button" class="peek-close" aria-label=lang.close() on:click=move |_| page.send(Msg::MarkLeft)>
                    {sign(Sign::Cross)}
                </button>
            </aside>
        }
        .into_any(),
    )
}
