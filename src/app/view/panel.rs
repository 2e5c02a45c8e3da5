//! The summary: what was found, gathered by kind.

use super::border::border;
use super::compare::comparison;
use super::correct::correct;
use super::coverage::coverage;
use super::document::document;
use super::doubt::doubts;
use super::el::{Child, El, button, el};
use super::icon::{Sign, sign};
use super::indicator::indicators;
use super::statement::{assessment, statements};
use super::task::tasks;
use super::timeline::timeline;
use super::{Page, Printing};
use crate::app::browser;
use crate::app::reading::Reading;
use crate::app::state::{Msg, Pane, Tab};
use crate::app::words::Lang;
use crate::facet::Kind;
use leptos::ev::Event;
use leptos::prelude::*;

/// A summary of fewer findings, of a text of fewer bytes, is on the page at once, whichever
/// tab is looked at.
const SHORT: (usize, usize) = (600, 200_000);

/// The pane of the summary.
pub fn panel(page: Page) -> El {
    let tabs = el("div", "panel-tabs")
        .at("role", "tablist")
        .live("aria-label", page.told(Lang::tabs))
        .on("keydown", move |event| pressed(page, &event))
        .all(Tab::ALL.map(|tab| handle(page, tab)));
    let shown = shown(page);
    el("section", "panel")
        .live("aria-label", page.told(Lang::pane_panel))
        .add(el("div", "panel-head").add(tabs).add(stretch(page)))
        .add(correct(page))
        .add(el("div", "panel-scroll").all(Tab::ALL.map(|tab| sheet(page, tab, shown))))
        .add(border(page, Pane::Panel))
}

/// More room for the summary, where there is more room.
fn stretch(page: Page) -> El {
    let wide = page.look(|state| state.wide);
    button("panel-stretch", page, Msg::PanelStretched)
        .at("data-action", "stretch")
        .says("aria-pressed", move || wide.get())
        .live("aria-label", page.told(Lang::stretch))
        .live("title", page.told(Lang::stretch))
        .add(sign(Sign::Stretch))
}

/// The tab itself.
fn handle(page: Page, tab: Tab) -> El {
    let on = move || page.tab.get() == tab;
    let count = move || page.reading.with(|reading| tab.count(reading));
    let name = el("span", "panel-name").words(move || page.lang.get().tab(tab).to_owned());
    let handle = button("panel-tab", page, Msg::TabChosen(tab))
        .at("role", "tab")
        .at("id", format!("tab-{}", tab.name()))
        .at("data-tab", tab.name())
        .at("aria-controls", format!("sheet-{}", tab.name()))
        .says("aria-selected", on)
        .live("tabindex", move || Some(if on() { "0" } else { "-1" }.to_owned()))
        .add(name);
    if tab == Tab::Compare {
        // The last and rarest is a sign where there is no room for its name.
        let told = page.told(|lang| lang.tab(Tab::Compare));
        return handle.toggle("panel-rare", || true).live("title", told).add(sign(Sign::Sides));
    }
    if tab == Tab::Document {
        return handle;
    }
    handle
        .toggle("panel-none", move || count() == 0)
        .live("data-count", move || Some(count().to_string()))
        .add(el("span", "panel-count").words(move || count().to_string()))
}

/// What a tab shows. All are on the page, so that all are printed; but what is
/// not looked at comes after what is, and when it is long, only when it is.
fn sheet(page: Page, tab: Tab, shown: Shown) -> El {
    let printing = expect_context::<Printing>().0;
    let on = move || page.tab.get() == tab;
    let wanted = Memo::new(move |was: Option<&bool>| {
        let seen = was.is_some_and(|&was| was);
        let reading = page.reading.get();
        let len = reading.notice.source.text().len();
        let short = reading.notice.findings.len() < SHORT.0 && len < SHORT.1;
        let is_shown = |shown: RwSignal<Option<Reading>>| shown.with(|it| it.as_ref() == Some(&reading));
        !reading.is_empty()
            && (printing.get()
                || on() && (seen || is_shown(shown.text))
                || (seen || short) && is_shown(shown.tab))
    });
    el("div", "panel-sheet")
        .toggle("panel-shown", on)
        .toggle("panel-bare", move || {
            tab != Tab::Document && page.reading.with(|reading| tab.count(reading)) == 0
        })
        .at("role", "tabpanel")
        .at("id", format!("sheet-{}", tab.name()))
        .at("data-sheet", tab.name())
        .at("aria-labelledby", format!("tab-{}", tab.name()))
        .at("tabindex", "0")
        .add(el("h2", "panel-title").words(move || page.lang.get().tab(tab).to_owned()))
        .part(move || wanted.get().then(|| content(page, tab)).flatten())
}

/// The reading that has been shown so far.
#[derive(Clone, Copy)]
struct Shown {
    /// Its outline and its text: the next frame has room for the tab that is looked at.
    text: RwSignal<Option<Reading>>,
    /// And that tab.
    tab: RwSignal<Option<Reading>>,
}

fn shown(page: Page) -> Shown {
    let shown = Shown { text: RwSignal::new(None), tab: RwSignal::new(None) };
    Effect::new(move |_| {
        let reading = page.reading.get();
        let mut frames = 0;
        browser::each_frame(move || {
            frames += 1;
            match frames {
                2 => drop(shown.text.try_set(Some(reading.clone()))),
                4 => drop(shown.tab.try_set(Some(reading.clone()))),
                _ => {}
            }
            frames < 4
        });
    });
    shown
}

fn content(page: Page, tab: Tab) -> Option<AnyView> {
    let (reading, lang) = (page.reading.get(), page.lang.get());
    if reading.is_empty() {
        return None;
    }
    match tab {
        Tab::Task => tasks(page, &reading, lang).view(),
        Tab::Decision => statements(page, &reading, Kind::Decision, lang).view(),
        Tab::Indicator => indicators(page, &reading, lang).view(),
        Tab::Lesson => statements(page, &reading, Kind::Lesson, lang).view(),
        Tab::Assessment => assessment(page, &reading, lang).view(),
        Tab::Document => document(page, &reading, lang).view(),
        Tab::Timeline => timeline(page, &reading, lang).view(),
        Tab::Doubt => {
            let parts = [doubts(page, &reading, lang), coverage(page, &reading, lang)];
            parts.into_iter().collect::<Vec<_>>().view()
        }
        Tab::Compare => comparison(page, &reading, lang).view(),
    }
}

/// A key on the tabs.
fn pressed(page: Page, event: &Event) {
    let step = match browser::plain_key(event).as_deref() {
        Some("ArrowRight" | "ArrowDown") => 1,
        Some("ArrowLeft" | "ArrowUp") => -1,
        Some("Home") => -99,
        Some("End") => 99,
        _ => return,
    };
    event.prevent_default();
    page.send(Msg::TabStepped(step));
}
