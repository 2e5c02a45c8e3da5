//! What the reader sees. Views show the state and send messages; what needs the
//! browser they leave to `browser`.

mod border;
mod bubble;
mod chart;
mod compare;
mod correct;
mod coverage;
mod dialog;
mod document;
mod doubt;
mod draft;
mod edit;
mod el;
mod follow;
mod head;
mod help;
mod icon;
mod indicator;
mod legacy;
mod legend;
mod many;
mod mark;
mod outline;
mod page;
mod panel;
mod paste;
mod peek;
mod place;
mod problem;
mod reason;
mod report;
mod search;
mod settings;
mod share;
mod statement;
mod task;
mod text;
mod timeline;
mod tools;
mod version;

use self::el::Child;
use self::follow::{Follow, Number};
use super::browser;
use super::reading::Reading;
use super::state::panel::Panel;
use super::state::{Mode, Msg, Pane, Problem, State, Tab, Theme};
use super::words::Lang;
use crate::outline::NodeId;
use leptos::prelude::*;

/// The page, showing nothing yet.
pub fn page() -> impl IntoView {
    provide_context(Printing(RwSignal::new(false)));
    let page = Page::new();
    browser::begin(page);
    page::whole(page).view()
}

/// The state, and the way to change it. Handed from view to view.
#[derive(Clone, Copy)]
pub struct Page {
    state: RwSignal<State>,
    /// The text and what was read from it.
    pub reading: Memo<Reading>,
    /// What was shown before it; empty if nothing was.
    pub before: Memo<Reading>,
    /// The language of the page.
    pub lang: Follow<Lang>,
    /// Light or dark.
    pub theme: Follow<Theme>,
    /// How the text is shown.
    pub mode: Follow<Mode>,
    /// The pane of the narrow screen.
    pub pane: Follow<Pane>,
    /// The tab of the summary.
    pub tab: Follow<Tab>,
    /// The finding that is looked at.
    pub chosen: Follow<Option<usize>>,
    /// The item of the outline that Tab reaches.
    pub focus: Follow<Option<NodeId>>,
    /// The part of the text in view.
    pub here: Follow<Option<NodeId>>,
    /// Changes when something is looked for.
    pub searched: Follow<u64>,
    /// Counts what happened to corrections.
    pub turn: Follow<u64>,
    is_open: StoredValue<Selector<u64>>,
    is_chosen: StoredValue<Selector<u64>>,
    is_why: StoredValue<Selector<u64>>,
}

impl Page {
    fn new() -> Page {
        let state = RwSignal::new(State::default());
        let reading = |part: fn(&State) -> Reading| Memo::new(move |_| state.with(part));
        let chosen = Follow::new(state, |state| state.chosen);
        let why = Follow::new(state, |state| state.why);
        let open = Follow::new(state, |state| state.correct.open);
        Page {
            state,
            reading: reading(|state| state.reading.clone()),
            before: reading(|state| state.before.clone().unwrap_or_default()),
            lang: Follow::new(state, |state| state.lang),
            theme: Follow::new(state, |state| state.theme),
            mode: Follow::new(state, |state| state.mode),
            pane: Follow::new(state, |state| state.pane),
            tab: Follow::new(state, |state| state.tab),
            chosen,
            focus: Follow::new(state, |state| state.focus),
            here: Follow::new(state, |state| state.here),
            searched: Follow::new(state, |state| state.search.turn),
            turn: Follow::new(state, |state| state.correct.turn),
            is_open: StoredValue::new(open.selector()),
            is_chosen: StoredValue::new(chosen.selector()),
            is_why: StoredValue::new(why.selector()),
        }
    }

    /// Tells the state what happened, and the browser what to do about it.
    pub fn send(self, msg: Msg) {
        browser::hold(&msg);
        let effect = self.state.try_update(|state| state.update(msg)).flatten();
        if let Some(effect) = effect {
            browser::run(self, effect);
        }
    }

    /// A part of the state that is followed in one place only.
    fn look<T: Number>(self, part: impl Fn(&State) -> T + Send + Sync + 'static) -> Follow<T> {
        Follow::new(self.state, part)
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
        self.is_chosen.with_value(|chosen| chosen.selected(&Some(finding).number()))
    }

    /// Whether this finding's reason is open; follows it.
    pub fn is_why(self, finding: usize) -> bool {
        self.is_why.with_value(|why| why.selected(&Some(finding).number()))
    }

    /// Changes whenever something is handed on, or came.
    fn share_changes(self) -> Follow<u64> {
        self.look(|state| state.share.changes)
    }

    /// How the summary is looked at, now.
    fn panel(self) -> Panel {
        self.state.with_untracked(|state| state.panel.clone())
    }

    /// Changes whenever that does.
    fn panel_changes(self) -> Follow<u64> {
        self.look(|state| state.panel.changes)
    }

    /// Whether a finding does not have what is looked for; follows it.
    pub fn is_missed(self, finding: usize) -> bool {
        self.searched.get();
        self.peek(|state| state.search.misses(finding))
    }

    /// Something of the state as it is now.
    pub fn peek<T>(self, part: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(part)
    }

    /// Whether this finding's fields are open; follows it.
    pub fn is_open(self, finding: usize) -> bool {
        self.is_open.with_value(|open| open.selected(&Some(finding).number()))
    }

    /// Looks at the reading as it is now.
    pub fn reading_now<T>(self, look: impl FnOnce(&Reading) -> T) -> T {
        self.reading.with_untracked(look)
    }

    /// What went wrong last, if it still matters.
    fn problem(self) -> Option<Problem> {
        self.state.with_untracked(|state| state.problem.clone())
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

/// Tells one batch of a long list after the other that it is due, some each frame, so
/// that the list never holds up the reader. Each has a signal of its own: asking all of
/// them each time would take longer than what they show.
fn growing(batches: usize) -> Vec<RwSignal<bool>> {
    let due: Vec<RwSignal<bool>> = (0..batches).map(|_| RwSignal::new(false)).collect();
    let tell = |due: &RwSignal<bool>| {
        if due.try_get_untracked() == Some(false) {
            due.set(true);
        }
    };
    if let Some(Printing(now)) = use_context() {
        let due = due.clone();
        // What is printed is printed whole.
        Effect::new(move |_| now.get().then(|| due.iter().for_each(tell)));
    }
    let (all, mut shown, mut step) = (due.clone(), 0, 0);
    let mut last = browser::now();
    browser::each_frame(move || {
        // The first frame is for what is seen at once. A slow machine is given less at a
        // time, a fast one more.
        let now = browser::now();
        step = match now - last {
            _ if step == 0 => 1,
            // Thousands of rows that nobody looks at must not make scrolling jerk.
            frame if frame > 34.0 => (step / 2).max(1 + batches / 1_000),
            frame if frame < 25.0 => (step + 1).min(4),
            _ => step,
        };
        last = now;
        let from = shown;
        shown = (shown + step).min(batches);
        all[from..shown].iter().for_each(tell);
        // Nothing is left to grow once the list has been taken off the page.
        shown < batches && all[shown].try_get_untracked().is_some()
    });
    due
}

/// The public name of a finding in the page's attributes.
fn name(finding: usize) -> String {
    format!("f{}", finding + 1)
}
