//! What only a browser can do: reading files, scrolling, focus, the clipboard's
//! text, frames. Nothing else names `web_sys`.

pub mod compare;
pub mod correct;
mod drafts;
mod files;
pub mod offline;
pub mod panel;
mod panes;
mod save;
mod search;
mod settle;
pub mod share;
mod store;

pub use drafts::{keep, soon as keep_soon};
pub use files::{chosen_file, chosen_files, drag_over, dropped_files, open_file, open_files, read_file};
pub use panes::{dragged_to, hold_pointer, width_of};
pub use settle::{begin, close_dialog, dialog_was_left, local_time, panicked};

use super::reading::Steps;
use super::state::{Effect, Msg, Pane};
use super::view::Page;
use crate::import::html_text;
use crate::outline::NodeId;
use gloo_timers::callback::Timeout;
use leptos::prelude::{request_animation_frame, window};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, Document, Element, Event, HtmlElement, HtmlTextAreaElement, KeyboardEvent,
    ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// How long typing must pause before it is read, and how much longer for each 1,000
/// bytes, up to the longest: what takes long to read must not come between two keys.
const PAUSE: u32 = 120;
const PAUSE_EACH: usize = 6;
const LONGEST_PAUSE: usize = 1_200;
/// For how many milliseconds a long text is read until the page may do something else.
const TASK: f64 = 25.0;
/// How long a passage that was looked for stays set off.
const FLASH: u32 = 1_800;
/// How many frames an element may take to be put on the page.
const PATIENCE: u32 = 300;
/// Texts longer than this are not scrolled smoothly: too much would fly past.
const FAR: usize = 200_000;

thread_local! {
    static SOON: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// Where the window was scrolled to when each pane was left.
    static LEFT_AT: Cell<[f64; 3]> = const { Cell::new([0.0; 3]) };
}

/// Where the page is mounted, emptied of what the shell said meanwhile.
pub fn place() -> Option<HtmlElement> {
    let place: HtmlElement = document()?.get_element_by_id("app")?.dyn_into().ok()?;
    place.set_text_content(None);
    Some(place)
}

/// Reads a text for nobody, a step at a time: the browser makes machine code of what runs
/// for the first time, which the reader's own text need not wait for.
pub fn warm_up(mut steps: Steps) {
    let step = move || {
        if steps.step().is_none() {
            warm_up(steps);
        }
    };
    Timeout::new(PAUSE, step).forget();
}

/// Does what the state asks for.
pub fn run(page: Page, effect: Effect) {
    match effect {
        Effect::ReadSoon => {
            let typed = page.peek(|state| state.pending.as_ref().map_or(0, String::len));
            let more = (typed / 1_000 * PAUSE_EACH).min(LONGEST_PAUSE) as u32;
            let timer = Timeout::new(PAUSE + more, move || page.send(Msg::Rested));
            // The timer before it is dropped, which cancels it.
            SOON.with(|soon| soon.replace(Some(timer)));
        }
        Effect::ReadOn => {
            let timer = Timeout::new(0, move || {
                let begun = now();
                // Each step asks for this again: the last to ask is heard.
                while now() - begun < TASK && page.peek(|state| state.ahead.is_some()) {
                    page.send(Msg::ReadOn);
                }
            });
            SOON.with(|soon| soon.replace(Some(timer)));
        }
        Effect::Begin => {
            SOON.take();
            page.with_text(fill_box);
            after_frame(|| {
                // Focus first: it scrolls a narrow page past its head.
                focus(".text-scroll");
                for pane in [".text-scroll", ".panel-scroll", ".outline-scroll"] {
                    if let Some(pane) = find(pane) {
                        pane.set_scroll_top(0);
                    }
                }
                LEFT_AT.set([0.0; 3]);
                window().scroll_to_with_x_and_y(0.0, 0.0);
            });
        }
        Effect::StartOver => {
            SOON.take();
            fill_box("");
            after_frame(|| focus("#paste"));
        }
        Effect::FocusBox => after_frame(|| focus("#paste")),
        Effect::AskFile => {
            if let Some(input) = find("#file").and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
                input.click();
            }
        }
        Effect::Copy { what, html, text } => share::copy(page, what, html, text),
        Effect::Save { name, kind, bytes } => share::save(&name, kind, &bytes),
        Effect::Print => {
            close_dialog();
            after_frame(|| {
                // Refused where pages may not print: then the browser says so.
                let _ = window().print();
            });
        }
        Effect::ForgetAddress => share::forget_address(),
        Effect::Send { name, bytes, title, link } => share::send(page, &name, &bytes, &title, link),
        Effect::Show { paragraph, finding, item } => show(page, paragraph, finding, item),
        Effect::FocusNode(node) => {
            after_frame(move || focus(&format!("[role=treeitem][data-node='{}']", node.0)));
        }
        Effect::FollowNode(node) => {
            let row = format!("[role=treeitem][data-node='{}'] ", node.0);
            after_frame(move || bring(&row, ScrollLogicalPosition::Nearest, ScrollBehavior::Instant));
        }
        Effect::FocusTab(tab) => after_frame(move || focus(&format!("[role=tab][data-tab={}]", tab.name()))),
        Effect::FocusSheet => after_frame(|| focus(".panel-shown")),
        Effect::ChangePane(pane) => {
            leave_pane();
            let left = LEFT_AT.get()[index(pane)];
            after_frame(move || window().scroll_to_with_x_and_y(0.0, left));
        }
        Effect::FocusPane(pane) => after_frame(move || match pane {
            Pane::Outline => focus("[role=treeitem][tabindex='0']"),
            Pane::Text => focus(".text-scroll"),
            Pane::Panel => focus("[role=tab][tabindex='0']"),
        }),
        Effect::TakeNewVersion => offline::take_new_version(),
        Effect::Settle => settle::settle(page),
        Effect::Drafts(effect) => drafts::run(page, effect),
        Effect::FocusSearch => after_frame(|| focus("#search")),
        Effect::LeaveSearch => {
            search::clear();
            after_frame(|| focus(".text-scroll"));
        }
        Effect::ShowHit => search::show(page),
        Effect::ShowDialog(open) => after_frame(move || settle::show_dialog(open)),
        Effect::Correct(effect) => correct::run(effect),
    }
}

/// Brings a passage, an item of the summary, or both into view and sets them off.
fn show(page: Page, paragraph: Option<usize>, finding: Option<usize>, item: bool) {
    leave_pane();
    let smooth =
        if calm() || page.text_len() > FAR { ScrollBehavior::Instant } else { ScrollBehavior::Smooth };
    if let (Some(finding), true) = (finding, item) {
        // Only one scroll at a time can be smooth, and the text is the longer way.
        let item = format!(".panel [data-finding=f{}]", finding + 1);
        when_there(item.clone(), move || {
            bring(&item, ScrollLogicalPosition::Nearest, ScrollBehavior::Instant);
        });
    }
    let Some(paragraph) = paragraph else { return };
    let place = format!("#p{paragraph}");
    let mark = finding.map(|finding| format!(".text mark[data-finding=f{}]", finding + 1));
    when_there(place.clone(), move || {
        let mark = mark.filter(|mark| find(mark).is_some());
        match &mark {
            Some(mark) => bring(mark, ScrollLogicalPosition::Center, smooth),
            None => bring(&place, ScrollLogicalPosition::Start, smooth),
        }
        flash(mark.unwrap_or(place));
    });
}

/// Sets elements off for a moment.
fn flash(css: String) {
    let found = all(&css);
    for element in &found {
        let _ = element.set_attribute("data-flash", "");
    }
    let over = move || found.iter().for_each(|element| drop(element.remove_attribute("data-flash")));
    Timeout::new(FLASH, over).forget();
}

/// Keeps where the pane that shows stands: the page still shows the one that is left.
fn leave_pane() {
    let shown = find(".page").and_then(|page| page.get_attribute("data-pane"));
    let Some(pane) = Pane::ALL.into_iter().find(|pane| shown.as_deref() == Some(pane.name())) else { return };
    let mut left = LEFT_AT.get();
    left[index(pane)] = window().scroll_y().unwrap_or(0.0);
    LEFT_AT.set(left);
}

fn index(pane: Pane) -> usize {
    Pane::ALL.iter().position(|&other| other == pane).unwrap_or(1)
}

/// The text of a paste that brings a whole new text: into the empty or wholly
/// selected box, or anywhere outside of fields.
///
/// A paste into the middle of the box is the browser's, so that its own undo works.
pub fn whole_paste(event: &ClipboardEvent) -> Option<String> {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    if let Some(box_) = target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>()) {
        // Other boxes take what is pasted by themselves.
        if box_.id() != "paste" {
            return None;
        }
        let all = box_.selection_end().ok()?.unwrap_or(0) - box_.selection_start().ok()?.unwrap_or(0);
        let hidden = box_.offset_parent().is_none();
        if !hidden && all < box_.text_length() {
            return None;
        }
    } else if target.is_some_and(|target| target.matches("input, [contenteditable]").unwrap_or(false)) {
        return None;
    }
    let data = event.clipboard_data()?;
    // It fails only where there is no memory for the words: then the page has to stop aloud.
    let words = |kind| match data.get_data(kind) {
        Ok(text) => Some(text).filter(|text| !text.trim().is_empty()),
        Err(error) => wasm_bindgen::throw_val(error),
    };
    // Browsers leave the numbers of lists out of the plain words, and break rows between the
    // paragraphs of a cell.
    let listed = words("text/html").filter(|html| html.contains("<li") || html.contains("<td"));
    let text = listed.map(|html| html_text(&html)).or_else(|| words("text/plain"))?;
    event.prevent_default();
    Some(text)
}

/// The finding whose mark an event came from; none while text is being selected.
pub fn finding_at(event: &Event) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let selecting =
        window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    let mark = target.closest("[data-finding]").ok().flatten()?;
    let name = mark.get_attribute("data-finding")?;
    let number: usize = name.strip_prefix('f')?.parse().ok()?;
    if selecting { None } else { number.checked_sub(1) }
}

/// Whether the event came from inside a control that acts by itself.
pub fn from_control(event: &Event) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|target| target.closest("button, a, input, textarea, select").ok().flatten().is_some())
}

/// The key that was pressed, if it is for the page and not for the browser.
pub fn plain_key(event: &Event) -> Option<String> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
    (!held).then(|| event.key())
}

/// Whether Shift is held with a key.
pub fn is_shifted(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(KeyboardEvent::shift_key)
}

/// Whether an event came from the outline, where letters and digits lead to items.
pub fn in_tree(event: &Event) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    target.is_some_and(|target| target.closest("[role=tree]").ok().flatten().is_some())
}

/// Whether a dialog is open over the page.
pub fn in_dialog() -> bool {
    find("dialog[open]").is_some()
}

/// Whether a key belongs to a field that is typed into, or to the browser.
pub fn is_typing(event: &KeyboardEvent) -> bool {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let field = target
        .is_some_and(|target| target.matches("input, textarea, select, [contenteditable]").unwrap_or(false));
    field || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing()
}

/// The item of the outline that an event came from.
pub fn node_of(event: &Event) -> Option<NodeId> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.get_attribute("data-node")?.parse().ok().map(NodeId)
}

/// The part of the text that stands near the top of its pane.
pub fn part_in_view() -> Option<NodeId> {
    let pane = find(".text-scroll")?;
    let bounds = pane.get_bounding_client_rect();
    let top = bounds.top().max(0.0) + 96.0;
    let here = document()?.element_from_point((bounds.left() + bounds.width() / 2.0) as f32, top as f32)?;
    let part = here.closest("[data-part]").ok().flatten()?;
    part.get_attribute("data-part")?.parse().ok().map(NodeId)
}

/// Milliseconds since some moment.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Calls `again` before each frame until it says no.
pub fn each_frame(mut again: impl FnMut() -> bool + 'static) {
    request_animation_frame(move || {
        if again() {
            each_frame(again);
        }
    });
}

/// Calls `then` when an element is on the page; gives up after a while.
fn when_there(css: String, then: impl FnOnce() + 'static) {
    let mut then = Some(then);
    let mut waited = 0;
    each_frame(move || {
        waited += 1;
        if find(&css).is_none() {
            return waited < PATIENCE;
        }
        if let Some(then) = then.take() {
            then();
        }
        false
    });
}

/// Calls `then` when the page shows the new state.
fn after_frame(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

fn bring(css: &str, block: ScrollLogicalPosition, behavior: ScrollBehavior) {
    let Some(element) = find(css) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(behavior);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

fn focus(css: &str) {
    if let Some(element) = find(css).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts a text that comes as a whole where it can be had even if the page stops over it.
pub fn hold(msg: &Msg) {
    if let Msg::Pasted(text) | Msg::FileOpened(text) = msg
        && !text.trim().is_empty()
    {
        fill_box(text);
    }
}

fn fill_box(text: &str) {
    if let Some(element) = find("#paste").and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        element.set_value(text);
    }
}

/// Whether the reader asked for less motion, here or of the whole system.
fn calm() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
        || root().is_some_and(|root| root.has_attribute("data-calm"))
}

fn root() -> Option<Element> {
    document()?.document_element()
}

fn document() -> Option<Document> {
    window().document()
}

fn find(css: &str) -> Option<Element> {
    document()?.query_selector(css).ok().flatten()
}

fn all(css: &str) -> Vec<Element> {
    let Some(list) = document().and_then(|document| document.query_selector_all(css).ok()) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}
