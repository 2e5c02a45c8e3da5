//! What correcting needs of a browser: what is selected, what stands in the fields,
//! and that nothing jumps when the page shows a corrected reading.

use super::{document, each_frame, find, when_there};
use crate::app::form::{Field, Form};
use crate::app::reading::is_shown;
use crate::app::state::Msg;
use crate::app::state::correct::{Effect, Msg as Says};
use crate::app::view::Page;
use crate::text::{Span, Utf16};
use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use leptos::prelude::window;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlTextAreaElement, KeyboardEvent, Node, ScrollBehavior,
    ScrollLogicalPosition,
};

thread_local! {
    /// Whether the selection will be looked at before the next frame.
    static LOOKS: Cell<bool> = const { Cell::new(false) };
}

/// Frames that lists may take to grow to where they were scrolled.
const GROWS: u32 = 60;

/// Does what the state asks for.
pub fn run(effect: Effect) {
    match effect {
        Effect::Field(finding) => {
            let first = format!("{} [data-field]", item(finding));
            when_there(first.clone(), move || focus(&first, false));
        }
        Effect::Refused(field) => focus(&format!(".edit [data-field={}]", field.name()), false),
        Effect::Bubble => when_there(".bubble".to_owned(), || {
            hang();
            enter_bubble();
        }),
        Effect::Stay(finding) => stay(finding),
        Effect::Unselect(finding) => {
            if let Some(selection) = window().get_selection().ok().flatten() {
                let _ = selection.remove_all_ranges();
            }
            stay(finding);
        }
    }
}

/// What has the focus.
fn active() -> Option<Element> {
    document()?.active_element()
}

fn item(finding: usize) -> String {
    format!(".panel-shown [data-finding=f{}]", finding + 1)
}

/// Keeps the panes where they are while their content is made anew, and gives the focus back
/// if it was on what is gone.
fn stay(finding: Option<usize>) {
    let panes = [".text-scroll", ".panel-scroll"].map(|css| (css, find(css).map_or(0, |it| it.scroll_top())));
    let top = window().scroll_y().unwrap_or(0.0);
    let mut frames = 0;
    each_frame(move || {
        frames += 1;
        let mut there = frames > 2;
        for (pane, was) in panes {
            if let Some(pane) = find(pane).filter(|it| it.scroll_top() != was) {
                pane.set_scroll_top(was);
                there &= pane.scroll_top() == was;
            }
        }
        if window().scroll_y().unwrap_or(0.0) != top {
            window().scroll_to_with_x_and_y(0.0, top);
        }
        if frames == 2 && active().is_none_or(|it| it.tag_name() == "BODY") {
            let edit = finding.map(|finding| format!("{} [data-action=edit]", item(finding)));
            let edit = edit.filter(|css| find(css).is_some());
            focus(edit.as_deref().unwrap_or(".correct [data-action=undo]"), true);
        }
        let goes_on = !there && frames < GROWS;
        if let (false, Some(finding)) = (goes_on, finding) {
            // What was open above it may be gone.
            super::bring(&item(finding), ScrollLogicalPosition::Nearest, ScrollBehavior::Instant);
        }
        goes_on
    });
}

fn focus(css: &str, still: bool) {
    if let Some(element) = find(css).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(still);
        let _ = element.focus_with_options(&options);
    }
}

/// What stands in the fields of a form.
pub fn fields(event: &Event) -> Form {
    let mut form = Form::default();
    let Some(element) = event.current_target().and_then(|it| it.dyn_into::<Element>().ok()) else {
        return form;
    };
    for field in Field::ALL {
        let input = element.query_selector(&format!("[data-field={}]", field.name())).ok().flatten();
        let value = input.and_then(|input| Reflect::get(&input, &"value".into()).ok()?.as_string());
        form.0[field as usize] = value.unwrap_or_default();
    }
    form
}

/// What was chosen in a list.
pub fn chosen(event: &Event) -> Option<String> {
    Reflect::get(event.target()?.as_ref(), &"value".into()).ok()?.as_string()
}

/// Looks at what is selected from now on, and keeps the buttons beside it.
pub fn listen(page: Page) {
    let Some(document) = document() else { return };
    // Neither comes up to the window. They stay as long as the page.
    EventListener::new(&document, "selectionchange", move |_| look_soon(page)).forget();
    let capture = EventListenerOptions::run_in_capture_phase();
    let scrolled = move |_: &Event| {
        if page.peek(|state| state.correct.selected.is_some()) {
            hang();
        }
    };
    EventListener::new_with_options(&document, "scroll", capture, scrolled).forget();
}

/// Says before the next frame what is selected.
fn look_soon(page: Page) {
    if LOOKS.replace(true) {
        return;
    }
    each_frame(move || {
        LOOKS.set(false);
        look(page);
        false
    });
}

fn look(page: Page) {
    // Who has gone on to the buttons has not let go of the words.
    if active().is_some_and(|it| it.closest(".bubble, .bubble-pick").ok().flatten().is_some()) {
        return;
    }
    let had = page.peek(|state| state.correct.selected.is_some());
    match selected(page) {
        Some(says) => {
            page.send(Msg::Correct(says));
            when_there(".bubble".to_owned(), hang);
        }
        None if had => page.send(Msg::Correct(Says::Deselected)),
        None => {}
    }
}

fn selected(page: Page) -> Option<Says> {
    if let Some(area) = active().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
        // While something is typed that was not read yet, places would be those of the text before.
        if area.id() != "paste" || page.peek(|state| state.pending.is_some()) {
            return None;
        }
        let (start, end) = (area.selection_start().ok()??, area.selection_end().ok()??);
        let span = page.reading_now(|reading| {
            let utf16 = Utf16::new(&reading.notice.source);
            Span { start: utf16.byte(start), end: utf16.byte(end) }
        });
        return (start < end).then_some(Says::Selected(span));
    }
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let from = point(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let to = point(&range.end_container().ok()?, range.end_offset().ok()?)?;
    Some(Says::Pointed([from, to]))
}

/// A paragraph of the text and how many of its signs stand before a place in it.
fn point(node: &Node, offset: u32) -> Option<(usize, usize)> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let block = element.closest(".text-body [id^=p]").ok()??;
    let paragraph = block.id().strip_prefix('p')?.parse().ok()?;
    let before = document()?.create_range().ok()?;
    before.set_start(&block, 0).ok()?;
    before.set_end(node, offset).ok()?;
    // Labels and markers are no words of the paragraph.
    let words = before.clone_contents().ok()?;
    while let Some(label) = words.query_selector(".mark-label, .text-marker").ok().flatten() {
        label.remove();
    }
    let text = words.text_content().unwrap_or_default();
    Some((paragraph, text.chars().filter(|&c| is_shown(c)).count()))
}

/// Hangs the buttons over what is selected; a narrow screen has a place of its own for them.
fn hang() {
    let Some(bubble) = find(".bubble").and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
    let selection = window().get_selection().ok().flatten().filter(|it| it.range_count() > 0);
    let range = selection.and_then(|it| it.get_range_at(0).ok());
    let around = range.map(|it| it.get_bounding_client_rect()).filter(|it| it.width() > 0.0);
    // The words of a box have no place that a browser tells.
    let around = around.or_else(|| Some(active()?.get_bounding_client_rect()));
    let Some((pane, around)) = find(".text-scroll").map(|it| it.get_bounding_client_rect()).zip(around)
    else {
        return;
    };
    let (width, height) = (f64::from(bubble.offset_width()), f64::from(bubble.offset_height()));
    let left = around.left().clamp(pane.left() + 8.0, (pane.right() - width - 8.0).max(pane.left() + 8.0));
    let above = around.top() - height - 8.0;
    let top = if above > pane.top() { above } else { around.bottom() + 8.0 };
    let top = top.clamp(pane.top(), (pane.bottom() - height - 8.0).max(pane.top()));
    let style = bubble.style();
    let _ = style.set_property("--bubble-left", &format!("{}px", left as i32));
    let _ = style.set_property("--bubble-top", &format!("{}px", top as i32));
}

/// Goes on to the buttons by key; says whether there are some.
pub fn enter_bubble() -> bool {
    let there = find(".bubble button").is_some();
    focus(".bubble button", true);
    there
}

/// The way back by key: whether this is one that undoes, or one that does again.
pub fn history_key(event: &KeyboardEvent) -> Option<bool> {
    let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.is_composing();
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    // In fields the browser undoes letters.
    let typing = target.is_some_and(|it| it.matches("input, textarea, select").unwrap_or(false));
    match event.key().as_str() {
        "z" | "Z" if held && !typing => Some(!event.shift_key()),
        "y" | "Y" if held && !typing => Some(false),
        _ => None,
    }
}
