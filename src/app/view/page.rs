//! The whole page: head, panes, and what happens anywhere on it.

use super::el::{El, button, el};
use super::head::head;
use super::outline::outline;
use super::panel::panel;
use super::peek::peek;
use super::problem::problem;
use super::text::text;
use super::version::version;
use super::{Page, Printing};
use crate::app::browser;
use crate::app::state::panel::Msg as Asked;
use crate::app::state::{Mode, Msg, Pane};
use crate::app::words::Lang;
use leptos::ev;
use leptos::prelude::*;

/// Everything.
pub fn whole(page: Page) -> El {
    listen(page);
    today(page);
    let wide = page.look(|state| state.wide);
    el("div", "page")
        .toggle("page-empty", move || page.is_empty())
        .toggle("page-raw", move || page.mode.get() == Mode::Raw)
        .toggle("page-wide", move || wide.get())
        .live("data-pane", move || Some(page.pane.get().name().to_owned()))
        .on("dragover", |event| browser::drag_over(&event))
        .on("drop", move |event| {
            if let Some(file) = browser::dropped_file(&event) {
                browser::open_file(page, file);
            }
        })
        .add(head(page))
        .add(problem(page))
        .add(version(page))
        .add(panes(page))
        .add(el("div", "page-panes").add(outline(page)).add(text(page)).add(panel(page)))
        .part(move || peek(page))
        .add(el("p", "page-status").at("role", "status").words(move || summary(page)))
}

/// Tells the state which day it is, now and when the reader comes back.
fn today(page: Page) {
    let tell = move || page.send(Msg::Panel(Asked::Today(browser::panel::today())));
    tell();
    browser::panel::on_return(tell);
}

/// The switch between the panes, for narrow screens.
fn panes(page: Page) -> El {
    let one = |pane: Pane, words: fn(Lang) -> &'static str| {
        button("page-tab", page, Msg::PaneChosen(pane))
            .at("data-pane", pane.name())
            .says("aria-pressed", move || page.pane.get() == pane)
            .add(page.say(words))
    };
    let found = move || page.reading.with(|reading| reading.notice.findings.len().to_string());
    el("nav", "page-tabs")
        .live("aria-label", page.told(Lang::panes))
        .add(one(Pane::Outline, Lang::pane_outline))
        .add(one(Pane::Text, Lang::pane_text))
        .add(one(Pane::Panel, Lang::pane_panel).add(el("span", "page-count").words(found)))
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
    browser::offline::listen(page);
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
    let printing = expect_context::<Printing>().0;
    let before = window_event_listener(ev::beforeprint, move |_| {
        page.send(Msg::ModeChosen(Mode::Read));
        printing.set(true);
    });
    let after = window_event_listener(ev::afterprint, move |_| printing.set(false));
    on_cleanup(move || {
        pasted.remove();
        pressed.remove();
        before.remove();
        after.remove();
    });
}
