//! Decisions, lessons and assessment: statements as they stand in the text.

use super::place::foot;
use super::{Page, growing, name};
use crate::app::browser;
use crate::app::reading::Reading;
use crate::app::state::{Msg, Tab};
use crate::app::words::Lang;
use crate::facet::Kind;
use leptos::prelude::*;

/// All findings of a kind.
pub fn statements(page: Page, reading: &Reading, kind: Kind, lang: Lang) -> AnyView {
    let found = reading.digest.of(kind).to_vec();
    if found.is_empty() {
        return none(lang);
    }
    let shown = growing(found.len(), 60, 60);
    let reading = reading.clone();
    let one = move |at: usize| found.get(at).map(|&finding| item(page, &reading, finding, lang));
    view! {
        <ol class="statement-list" data-list=kind.name()>
            <For each=move || 0..shown.get() key=|at| *at children=one />
        </ol>
    }
    .into_any()
}

/// Results, shortcomings and causes, one under the other.
pub fn assessment(page: Page, reading: &Reading, lang: Lang) -> AnyView {
    let kinds: Vec<Kind> = Tab::Assessment.kinds().filter(|&kind| !reading.digest.of(kind).is_empty()).collect();
    if kinds.is_empty() {
        return none(lang);
    }
    let part = |kind: Kind| {
        view! {
            <section class="statement-part">
                <h3 class="statement-title">{lang.kinds(kind)}</h3>
                {statements(page, reading, kind, lang)}
            </section>
        }
    };
    kinds.into_iter().map(part).collect_view().into_any()
}

/// What is said where there is nothing.
pub fn none(lang: Lang) -> AnyView {
    view! { <p class="statement-none">{lang.none_found()}</p> }.into_any()
}

fn item(page: Page, reading: &Reading, finding: usize, lang: Lang) -> Option<AnyView> {
    let found = reading.finding(finding)?;
    Some(
        view! {
            <li
                class="statement"
                class:statement-on=move || page.is_chosen(finding)
                data-finding=name(finding)
                data-kind=found.kind.name()
                on:click=move |event| item_clicked(page, &event, finding)
            >
                <p class="statement-text" lang="vi">{reading.notice.clean(found.span)}</p>
                {foot(page, reading, finding, lang)}
            </li>
        }
        .into_any(),
    )
}

/// A click anywhere on an item that is not one of its own controls leads to the text.
pub fn item_clicked(page: Page, event: &leptos::ev::MouseEvent, finding: usize) {
    if !browser::from_control(event) && browser::finding_at(event) == Some(finding) {
        page.send(Msg::ItemChosen(finding));
    }
}
