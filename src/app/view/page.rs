//! The whole page: head, panes, and what happens anywhere on it.

use super::Page;
use super::head::Head;
use super::outline::Outline;
use super::panel::Panel;
use super::peek::Peek;
use super::problem::Trouble;
use super::text::Text;
use crate::app::browser;
use crate::app::state::{Mode, Msg, Pane};
use leptos::ev;
use leptos::prelude::*;

/// Everything. Holds the state; all other views get it by context.
#[component]
pub fn Whole() -> impl IntoView {
    let page = Page::new();
    provide_context(page);
    listen(page);
    view! {
        <div
            class="page"
            class:page-empty=move || page.is_empty()
            class:page-raw=move || page.mode.get() == Mode::Raw
            data-pane=move || page.pane.get().name()
            on:dragover=move |event| drop(browser::drag_over(&event))
            on:drop=move |event| {
                if let Some(file) = browser::dropped_file(&event) {
                    browser::open_file(page, file);
                }
            }
        >
            <Head />
            <Trouble />
            <PaneTabs />
            <div class="page-panes">
                <Outline />
                <Text />
                <Panel />
            </div>
            <Peek />
            <p class="page-status" role="status">{move || summary(page)}</p>
        </div>
    }
}

/// The switch between the panes, for narrow screens.
#[component]
fn PaneTabs() -> impl IntoView {
    let page = Page::here();
    let found = move || page.reading.with(|reading| reading.notice.findings.len());
    let one = move |pane: Pane, words: fn(crate::app::words::Lang) -> &'static str| {
        view! {
            <button
                type="button"
                class="page-tab"
                data-pane=pane.name()
                aria-pressed=move || (page.pane.get() == pane).to_string()
                on:click=move |_| page.send(Msg::PaneChosen(pane))
            >
                {page.say(words)}
                {(pane == Pane::Panel).then(|| view! { <span class="page-count">{found}</span> })}
            </button>
        }
    };
    view! {
        <nav class="page-tabs" aria-label=page.say(|lang| lang.panes())>
            {one(Pane::Outline, |lang| lang.pane_outline())}
            {one(Pane::Text, |lang| lang.pane_text())}
            {one(Pane::Panel, |lang| lang.pane_panel())}
        </nav>
    }
}

/// What someone who does not see the page is told when a text has been read.
fn summary(page: Page) -> String {
    let lang = page.lang.get();
    page.reading.with(|reading| {
        let (parts, found) = (reading.tree.items.len(), reading.notice.findings.len());
        if reading.is_empty() { String::new() } else { lang.read_summary(parts, found) }
    })
}

/// What may happen outside of any one view.
fn listen(page: Page) {
    let pasted = window_event_listener(ev::paste, move |event| {
        if let Some(text) = browser::whole_paste(&event) {
            page.send(Msg::Pasted(text));
        }
    });
    let pressed = window_event_listener(ev::keydown, move |event| {
        let step = match event.key().as_str() {
            "[" => -1,
            "]" => 1,
            "Escape" if page.chosen.get_untracked().is_some() => return page.send(Msg::MarkLeft),
            _ => return,
        };
        if !browser::is_typing(&event) {
            event.prevent_default();
            page.send(Msg::MarkStepped(step));
        }
    });
    // What is printed is the reading view.
    let printed = window_event_listener(ev::beforeprint, move |_| page.send(Msg::ModeChosen(Mode::Read)));
    on_cleanup(move || {
        pasted.remove();
        pressed.remove();
        printed.remove();
    });
}
