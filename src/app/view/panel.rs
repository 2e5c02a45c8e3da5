//! The summary: what was found, gathered by kind.

use super::document::document;
use super::doubt::doubts;
use super::indicator::indicators;
use super::statement::{assessment, statements};
use super::task::tasks;
use super::Page;
use crate::app::state::{Msg, Tab};
use crate::facet::Kind;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The pane of the summary.
#[component]
pub fn Panel() -> impl IntoView {
    let page = Page::here();
    view! {
        <section class="panel" aria-label=page.say(|lang| lang.pane_panel())>
            <div
                class="panel-tabs"
                role="tablist"
                aria-label=page.say(|lang| lang.tabs())
                on:keydown=move |event| pressed(page, &event)
            >
                {Tab::ALL.map(|tab| handle(page, tab)).collect_view()}
            </div>
            <div class="panel-scroll">{Tab::ALL.map(|tab| sheet(page, tab)).collect_view()}</div>
        </section>
    }
}

/// The tab itself.
fn handle(page: Page, tab: Tab) -> impl IntoView {
    let on = move || page.tab.get() == tab;
    let count = move || page.reading.with(|reading| tab.count(reading));
    let counted = tab != Tab::Document;
    view! {
        <button
            type="button"
            role="tab"
            class="panel-tab"
            class:panel-none=move || counted && count() == 0
            id=format!("tab-{}", tab.name())
            data-tab=tab.name()
            data-count=move || counted.then(|| count().to_string())
            aria-selected=move || on().to_string()
            aria-controls=format!("sheet-{}", tab.name())
            tabindex=move || if on() { "0" } else { "-1" }
            on:click=move |_| page.send(Msg::TabChosen(tab))
        >
            <span>{move || page.lang.get().tab(tab)}</span>
            {counted.then(|| view! { <span class="panel-count">{count}</span> })}
        </button>
    }
}

/// What a tab shows. All are on the page, so that all are printed.
fn sheet(page: Page, tab: Tab) -> impl IntoView {
    let content = move || {
        let (reading, lang) = (page.reading.get(), page.lang.get());
        match tab {
            _ if reading.is_empty() => ().into_any(),
            Tab::Task => tasks(page, &reading, lang),
            Tab::Decision => statements(page, &reading, Kind::Decision, lang),
            Tab::Indicator => indicators(page, &reading, lang),
            Tab::Lesson => statements(page, &reading, Kind::Lesson, lang),
            Tab::Assessment => assessment(page, &reading, lang),
            Tab::Document => document(page, &reading, lang),
            Tab::Doubt => doubts(page, &reading, lang),
        }
    };
    view! {
        <div
            role="tabpanel"
            class="panel-sheet"
            class:panel-shown=move || page.tab.get() == tab
            id=format!("sheet-{}", tab.name())
            data-sheet=tab.name()
            aria-labelledby=format!("tab-{}", tab.name())
            tabindex="0"
        >
            <h2 class="panel-title">{move || page.lang.get().tab(tab)}</h2>
            {content}
        </div>
    }
}

/// A key on the tabs.
fn pressed(page: Page, event: &KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => 1,
        "ArrowLeft" | "ArrowUp" => -1,
        "Home" => -99,
        "End" => 99,
        _ => return,
    };
    event.prevent_default();
    page.send(Msg::TabStepped(step));
}
