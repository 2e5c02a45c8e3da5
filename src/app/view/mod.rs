//! What the reader sees. Views show the state and send messages; what needs the
//! browser they leave to `browser`.

mod document;
mod doubt;
mod el;
mod head;
mod icon;
mod indicator;
mod legend;
mod mark;
mod outline;
mod page;
mod panel;
mod paste;
mod peek;
mod place;
mod problem;
mod reason;
mod statement;
mod task;
mod text;

use self::el::Child;
use super::browser;
use super::reading::Reading;
use super::state::{Mode, Msg, Pane, State, Tab, Theme};
use super::words::Lang;
use crate::outline::NodeId;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use std::collections::HashSet;
use std::sync::Arc;

/// Puts the page into an element of the document, for as long as that is there.
pub fn mount(place: HtmlElement) {
    let page = || {
        provide_context(Printing(RwSignal::new(false)));
        page::whole(Page::new()).view()
    };
    mount_to(place, page).forget();
}

/// The state, and the way to change it. Handed from view to view.
#[derive(Clone, Copy)]
pub struct Page {
    state: RwSignal<State>,
    /// The text and what was read from it.
    pub reading: Memo<Reading>,
    /// What was shown before it.
    pub before: Memo<Option<Reading>>,
    /// The language of the page.
    pub lang: Memo<Lang>,
    /// Light or dark.
    pub theme: Memo<Theme>,
    /// How the text is shown.
    pub mode: Memo<Mode>,
    /// The pane of the narrow screen.
    pub pane: Memo<Pane>,
    /// The tab of the summary.
    pub tab: Memo<Tab>,
    /// The finding that is looked at.
    pub chosen: Memo<Option<usize>>,

    /// The closed items of the outline.
    pub closed: Memo<Arc<HashSet<NodeId>>>,
    /// The item of the outline that Tab reaches.
    pub focus: Memo<Option<NodeId>>,
    /// The part of the text in view.
    pub here: Memo<Option<NodeId>>,
    /// Tells one finding whether it is the chosen one, without asking all.
    is_chosen: StoredValue<Selector<Option<usize>>>,
    /// Tells one finding whether its reason is open.
    is_why: StoredValue<Selector<Option<usize>>>,
}

impl Page {
    /// A page that shows nothing yet.
    fn new() -> Page {
        let state = RwSignal::new(State::default());
        let chosen = Memo::new(move |_| state.with(|state| state.chosen));
        let why = Memo::new(move |_| state.with(|state| state.why));
        Page {
            state,
            reading: Memo::new(move |_| state.with(|state| state.reading.clone())),
            before: Memo::new(move |_| state.with(|state| state.before.clone())),
            lang: Memo::new(move |_| state.with(|state| state.lang)),
            theme: Memo::new(move |_| state.with(|state| state.theme)),
            mode: Memo::new(move |_| state.with(|state| state.mode)),
            pane: Memo::new(move |_| state.with(|state| state.pane)),
            tab: Memo::new(move |_| state.with(|state| state.tab)),
            chosen,
            closed: Memo::new(move |_| state.with(|state| state.closed.clone())),
            focus: Memo::new(move |_| state.with(|state| state.focus)),
            here: Memo::new(move |_| state.with(|state| state.here)),
            is_chosen: StoredValue::new(Selector::new(move || chosen.get())),
            is_why: StoredValue::new(Selector::new(move || why.get())),
        }
    }

    /// Tells the state what happened, and the browser what to do about it.
    pub fn send(self, msg: Msg) {
        let effect = self.state.try_update(|state| state.update(msg)).flatten();
        if let Some(effect) = effect {
            browser::run(self, effect);
        }
    }

    /// Reads a part of the state that has no memo of its own.
    pub fn look<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&State) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.state.with(|state| part(state)))
    }

    /// A sentence in the page's language, as a child of an element.
    fn say(self, words: fn(Lang) -> &'static str) -> AnyView {
        let words: Box<dyn Fn() -> &'static str + Send> = Box::new(move || words(self.lang.get()));
        words.into_any()
    }

    /// A sentence in the page's language, as an attribute.
    fn told(self, words: fn(Lang) -> &'static str) -> impl Fn() -> Option<String> + Send + 'static {
        move || Some(words(self.lang.get()).to_owned())
    }

    /// Whether there is a text to show.
    pub fn is_empty(self) -> bool {
        self.reading.with(Reading::is_empty)
    }

    /// Whether this is the chosen finding; follows it.
    pub fn is_chosen(self, finding: usize) -> bool {
        self.is_chosen.with_value(|chosen| chosen.selected(&Some(finding)))
    }

    /// Whether this finding's reason is open; follows it.
    pub fn is_why(self, finding: usize) -> bool {
        self.is_why.with_value(|why| why.selected(&Some(finding)))
    }

    /// Hands out the text as it is now.
    pub fn with_text<T>(self, take: impl FnOnce(&str) -> T) -> T {
        self.reading.with_untracked(|reading| take(reading.notice.source.text()))
    }

    /// How long the text is, in bytes.
    pub fn text_len(self) -> usize {
        self.with_text(str::len)
    }
}

/// Whether the page is being printed: then everything is on it.
#[derive(Clone, Copy)]
struct Printing(RwSignal<bool>);

/// How many of `total` things are on the page: `first` at once and some more
/// each frame, so that a long list never holds up the reader.
fn growing(total: usize, first: usize) -> impl Fn() -> usize + Copy + Send + Sync + 'static {
    let printing = use_context::<Printing>();
    let (shown, grow) = signal(first.min(total));
    let mut step = first.div_ceil(2);
    let mut last = browser::now();
    let more = move || {
        // A slow machine is given less at a time, a fast one more.
        let now = browser::now();
        step = match now - last {
            frame if frame > 50.0 => step.div_ceil(2).max(total / 200),
            frame if frame < 25.0 => (step + step.div_ceil(4)).min(first),
            _ => step,
        };
        last = now;
        let grown = grow.try_update(|shown| {
            *shown = (*shown + step).min(total);
            *shown < total
        });
        // Nothing is left to grow once the list has been taken off the page.
        grown.unwrap_or(false)
    };
    if total > first {
        browser::each_frame(more);
    }
    move || if printing.is_some_and(|Printing(now)| now.get()) { total } else { shown.get() }
}

/// The public name of a finding in the page's attributes.
fn name(finding: usize) -> String {
    format!("f{}", finding + 1)
}
