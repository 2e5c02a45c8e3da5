//! The whole page: head, panes, and what happens anywhere on it.

use super::bubble::bubble;
use super::dialog::dialog;
use super::draft::not_kept;
use super::el::{El, button, el};
use super::head::head;
use super::legacy::legacy;
use super::outline::outline;
use super::panel::panel;
use super::peek::peek;
use super::problem::problem;
use super::report::report;
use super::share::{arrived, toast};
use super::text::text;
use super::version::version;
use super::{Page, Printing};
use crate::app::browser;
use crate::app::state::correct::Msg as Says;
use crate::app::state::panel::Msg as Asked;
use crate::app::state::{Dialog, Mode, Msg, Pane, State, Switch, search};
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
            browser::open_files(page, browser::dropped_files(&event));
        })
        .add(head(page))
        .add(problem(page))
        .add(version(page))
        .add(told(page))
        .add(arrived(page))
        .add(report(page))
        .add(panes(page))
        .add(el("div", "page-panes").add(outline(page)).add(text(page)).add(panel(page)))
        .part(move || peek(page))
        .add(dialog(page))
        .add(progress(page))
        .add(bubble(page))
        .add(toast(page))
        .add(el("p", "page-status").at("role", "status").words(move || summary(page)))
}

/// Tells the state which day it is, now and when the reader comes back.
fn today(page: Page) {
    let tell = move || page.send(Msg::Panel(Asked::Today(browser::panel::today())));
    tell();
    browser::panel::on_return(tell);
}

/// What the reader is asked or told about the text as a whole.
fn told(page: Page) -> El {
    let drafts = page.look(|state| state.drafts.turn);
    let left = page.look(|state| state.legacy_left);
    el("div", "page-told").part(move || (!left.get()).then(|| legacy(page)).flatten()).part(move || {
        drafts.get();
        (!page.is_empty()).then(|| not_kept(page)).flatten()
    })
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

/// How far a long text is read.
fn progress(page: Page) -> El {
    let done = page.look(|state| state.ahead.as_ref().map(|ahead| ahead.steps.done()));
    el("div", "page-progress").at("role", "status").part(move || {
        let done = done.get()?;
        let bar = el("progress", "page-bar")
            .at("max", "100")
            .at("value", done.to_string())
            .live("aria-label", page.told(Lang::reading_long));
        Some(el("div", "page-reading").add(page.say(Lang::reading_long)).add(bar))
    })
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
    browser::share::listen(page);
    let pasted = window_event_listener(ev::paste, move |event| {
        if let Some(text) = browser::whole_paste(&event) {
            page.send(Msg::Pasted(text));
        }
    });
    browser::correct::listen(page);
    let pressed = window_event_listener(ev::keydown, move |event| {
        if browser::in_dialog() || event.is_composing() {
            return;
        }
        if let Some(back) = browser::correct::history_key(&event) {
            event.prevent_default();
            return page.send(Msg::Correct(if back { Says::Undone } else { Says::Redone }));
        }
        if event.key() == "Enter" && event.ctrl_key() && browser::correct::enter_bubble() {
            return event.prevent_default();
        }
        let key = event.key();
        if key == "Escape" && page.peek(|state| state.correct.selected.is_some()) {
            return page.send(Msg::Correct(Says::Deselected));
        }
        if key == "Escape" && page.chosen.get_untracked().is_some() {
            return page.send(Msg::MarkLeft);
        }
        let wanted = page.peek(|state| state.settings.is_on(Switch::Keys));
        if let Some(msg) = named(&key).filter(|_| wanted && !browser::is_typing(&event))
            && !(matches!(msg, Msg::LevelOpened(_)) && browser::in_tree(&event))
        {
            event.prevent_default();
            page.send(msg);
        }
    });
    // Each text is kept when it has rested, and at the last moment.
    Effect::new(move |_| {
        page.reading.get();
        browser::keep_soon(page);
    });
    let hidden = window_event_listener(ev::pagehide, move |_| browser::keep(page));
    let leaving = window_event_listener(ev::beforeunload, move |event| {
        browser::keep(page);
        if page.peek(State::is_at_risk) {
            event.prevent_default();
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
        hidden.remove();
        leaving.remove();
        before.remove();
        after.remove();
    });
}

/// What a single key asks for anywhere on the page.
fn named(key: &str) -> Option<Msg> {
    Some(match key {
        "[" => Msg::MarkStepped(-1),
        "]" => Msg::MarkStepped(1),
        "/" => Msg::Search(search::Msg::Opened),
        "?" => Msg::DialogAsked(Some(Dialog::Help)),
        "1" | "2" | "3" | "4" | "5" | "6" => Msg::LevelOpened(key.parse().ok()?),
        _ => return None,
    })
}
