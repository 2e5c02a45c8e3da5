//! What the page shows and what can happen to it. Knows neither Leptos nor the
//! browser: [`State::update`] is the only writer, and what needs a browser it
//! hands out as an [`Effect`].

mod ahead;
pub mod compare;
pub mod correct;
#[cfg(test)]
mod correct_tests;
pub mod drafts;
mod history;
mod look;
pub mod many;
mod msg;
pub mod panel;
pub mod search;
pub mod settings;
pub mod share;
#[cfg(test)]
mod share_tests;
#[cfg(test)]
mod tests;

pub use ahead::{Ahead, Origin};
pub use drafts::{Drafts, Refused};
pub use look::{Dialog, Mode, Pane, Tab, Theme};
pub use msg::{Effect, Msg, Problem};
pub use search::Search;
pub use settings::{Settings, Size, Switch};

use super::draft;
use super::reading::Reading;
use super::tree::{Closed, Move, Pressed};
use super::words::Lang;
use crate::facet::Kind;
use crate::outline::NodeId;
use crate::text::{Span, convert};

/// Letters typed within this many milliseconds make one word of type-ahead.
const TYPE_AHEAD: f64 = 700.0;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The text and all that was read from it.
    pub reading: Reading,
    /// What was shown before the last text took its place.
    pub before: Option<Reading>,
    /// What was typed but not read yet.
    pub pending: Option<String>,
    /// A long text that is being read and not shown yet.
    pub ahead: Option<Ahead>,
    /// The language of the page.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// How the text is shown.
    pub mode: Mode,
    /// The pane that a narrow screen shows.
    pub pane: Pane,
    /// The tab of the summary.
    pub tab: Tab,
    /// Whether the summary takes the outline's room too, for its table.
    pub wide: bool,
    /// The finding that is looked at.
    pub chosen: Option<usize>,
    /// The finding whose reason is shown.
    pub why: Option<usize>,
    /// Closed items of the outline.
    pub closed: Closed,
    /// The item of the outline that Tab reaches.
    pub focus: Option<NodeId>,
    /// The item of the outline whose passage was asked for last.
    pub picked: Option<NodeId>,
    /// The part of the text in view.
    pub here: Option<NodeId>,
    /// Kinds whose marks are hidden, as in [`Kind::ALL`].
    pub hidden: [bool; 7],
    /// Whether a new version of the page lies ready.
    pub new_version: bool,
    /// How the summary is looked at.
    pub panel: panel::Panel,
    /// What is handed on, and what came by a link.
    pub share: share::Share,
    /// Files that came together.
    pub many: many::Many,
    /// What went wrong last.
    pub problem: Option<Problem>,
    /// Counts what happened to it, so that the same problem twice is two.
    pub problems: u64,
    /// What the reader has set.
    pub settings: Settings,
    /// The texts kept on this device.
    pub drafts: Drafts,
    /// What is looked for.
    pub search: Search,
    /// The dialog over the page.
    pub dialog: Option<Dialog>,
    /// Whether the text is left in the encoding it came in.
    pub legacy_left: bool,
    /// A second notice beside the first.
    pub compare: compare::Compare,
    /// What people said of the findings.
    pub correct: correct::Correct,
    /// Letters typed in the outline, and when the last one was.
    typed: (String, f64),
}

impl State {
    /// Takes in what happened; says what the browser must do about it.
    pub fn update(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Typed(text) => {
                self.pending = Some(text);
                self.ahead = None;
                self.drafts.changed = true;
                self.mode = Mode::Raw;
                return Some(Effect::ReadSoon);
            }
            Msg::Rested => {
                if let Some(effect) = self.read_ahead() {
                    return Some(effect);
                }
                let text = self.pending.take()?;
                let next = self.carried(Reading::of(text));
                self.show(next);
            }
            Msg::ReadOn => return self.read_on(),
            Msg::Pasted(text) if share::is_address(&text) => return self.share(share::Msg::Arrived(text)),
            Msg::Pasted(text) => return self.replace(text, Origin::Reader),
            Msg::SampleOpened(sample) => return self.replace(sample.text().to_owned(), Origin::Reader),
            Msg::FileAsked => return Some(Effect::AskFile),
            Msg::FileOpened(text) => return self.replace(text, Origin::Reader),
            Msg::FileRefused(problem) => self.tell(Some(problem)),
            Msg::Cleared => {
                self.set_apart();
                self.put_by(Reading::default());
                return Some(Effect::StartOver);
            }
            Msg::Restored => {
                let before = self.before.take()?;
                self.set_apart();
                self.put_by(before);
                return Some(Effect::Begin);
            }
            Msg::ProblemClosed => self.tell(None),
            Msg::ModeChosen(mode) => {
                self.mode = mode;
                return (mode == Mode::Raw).then_some(Effect::FocusBox);
            }
            Msg::PaneChosen(pane) => return self.change_pane(pane),
            Msg::PaneSought(pane) => {
                self.pane = pane;
                return Some(Effect::FocusPane(pane));
            }
            Msg::PanelStretched => self.wide = !self.wide,
            Msg::TabChosen(tab) => self.tab = tab,
            Msg::TabStepped(by) => return self.step_tab(by),
            Msg::MarkChosen(finding) => return self.choose(finding, Some(finding)),
            Msg::MarkStepped(by) => return self.step_mark(by),
            Msg::MarkLeft => self.chosen = None,
            Msg::ItemChosen(finding) => return self.show_finding(finding),
            Msg::ItemSought(finding) => {
                let effect = self.choose(finding, Some(finding));
                self.pane = Pane::Panel;
                return effect;
            }
            Msg::WhyToggled(finding) => self.why = (self.why != Some(finding)).then_some(finding),
            Msg::PlaceChosen(span) => return self.show_span(span),
            Msg::NodeChosen(node) => {
                self.focus = Some(node);
                return self.show_node(node);
            }
            Msg::NodeToggled(node) => self.toggle(node),
            Msg::NodeFocused(node) => {
                self.focus = self.reading.tree.item(node).map(|_| node).or(self.focus);
            }
            Msg::Pressed(key) => return self.pressed(&key),
            Msg::Lettered(letter, now) => return self.lettered(letter, now),
            Msg::AllOpened => self.closed = Closed::default(),
            Msg::AllClosed => {
                self.closed = self.reading.tree.parents().collect();
                self.focus = self.focus.and_then(|node| self.reading.tree.shown_for(node, &self.closed));
            }
            Msg::Scrolled(node) => {
                self.here = Some(node);
                return self.shown_here().map(Effect::FollowNode);
            }
            Msg::KindToggled(kind) => {
                let at = Kind::ALL.iter().position(|&other| other == kind)?;
                self.hidden[at] = !self.hidden[at];
            }
            Msg::NewVersion => self.new_version = true,
            Msg::NewVersionTaken => return Some(Effect::TakeNewVersion),
            Msg::NewVersionPutOff => self.new_version = false,
            Msg::Panel(msg) => {
                // The button that was pressed is gone when all is shown.
                let gone = matches!(msg, panel::Msg::AllShown);
                self.panel.update(msg, &self.reading);
                return gone.then_some(Effect::FocusSheet);
            }
            Msg::Share(msg) => return self.share(msg),
            Msg::Many(msg) => return self.many(msg),
            Msg::Compare(msg) => return self.compare(msg),
            Msg::Correct(msg) => return self.correct(msg),
            Msg::LanguageChosen(lang) => {
                self.lang = lang;
                self.settings.lang = Some(lang);
                return Some(Effect::Settle);
            }
            Msg::ThemeChosen(theme) => {
                self.theme = theme;
                return Some(Effect::Settle);
            }
            Msg::Settings(msg) => return self.set(msg),
            Msg::Drafts(drafts::Msg::Opened(id, text, said)) => {
                return self.replace(text, Origin::Draft(id, draft::said(said.as_deref())));
            }
            Msg::Drafts(msg) => {
                // A draft holds what was said too.
                if matches!(msg, drafts::Msg::Kept(..)) {
                    self.correct(correct::Msg::Kept);
                }
                return self.drafts.update(msg).map(Effect::Drafts);
            }
            Msg::Search(msg) => return self.searched(msg),
            Msg::DialogAsked(dialog) => {
                let was = std::mem::replace(&mut self.dialog, dialog);
                return (was != dialog).then_some(Effect::ShowDialog(dialog.is_some()));
            }
            Msg::Mended => {
                let suspicion =
                    self.reading.notice.suspicion.clone().filter(|it| it.encoding.is_mendable())?;
                let mended = convert(self.reading.notice.source.text(), &suspicion);
                return self.replace(mended, Origin::Reader);
            }
            Msg::LegacyLeft => self.legacy_left = true,
            Msg::LevelOpened(level) => {
                let tree = &self.reading.tree;
                self.closed = tree.parents().filter(|&node| tree.level(node) >= level).collect();
                self.focus = self.focus.and_then(|node| self.reading.tree.shown_for(node, &self.closed));
            }
        }
        None
    }

    /// Whether the marks of a kind are shown.
    pub fn marks(&self, kind: Kind) -> bool {
        Kind::ALL.iter().position(|&other| other == kind).is_none_or(|at| !self.hidden[at])
    }

    /// The item of the outline that shows where the text is scrolled to.
    pub fn shown_here(&self) -> Option<NodeId> {
        self.reading.tree.shown_for(self.here?, &self.closed)
    }

    fn tell(&mut self, problem: Option<Problem>) {
        self.problem = problem;
        self.problems += 1;
    }

    /// Shows another reading and keeps the present one for [`Msg::Restored`].
    fn put_by(&mut self, next: Reading) {
        self.settle();
        self.keep_listed();
        self.many.open = None;
        if !self.reading.is_empty() {
            self.before = Some(self.reading.clone());
        }
        self.ahead = None;
        self.drafts.leave();
        self.share.begin();
        self.legacy_left = false;
        if next.is_empty() {
            self.search = Search::default();
        }
        self.show(next);
        self.mode = Mode::Read;
        self.pane = Pane::Text;
        self.tab = Tab::ALL.into_iter().find(|tab| tab.count(&self.reading) > 0).unwrap_or_default();
        self.tell(None);
    }

    /// Shows a reading; what pointed into the one before is let go.
    fn show(&mut self, reading: Reading) {
        self.closed = reading.tree.folded_at_first();
        self.focus = reading.tree.items.first().map(|item| item.node);
        self.reading = reading;
        self.correct.open = None;
        self.correct.selected = None;
        self.chosen = None;
        self.why = None;
        self.here = None;
        self.picked = None;
        self.typed = Default::default();
        self.panel.begin(&self.reading);
        self.search_again();
    }

    fn toggle(&mut self, node: NodeId) {
        self.closed.toggle(node);
        self.focus = self.focus.and_then(|focus| self.reading.tree.shown_for(focus, &self.closed));
    }

    fn pressed(&mut self, key: &Pressed) -> Option<Effect> {
        let node = self.focus?;
        match self.reading.tree.pressed(key, node, &self.closed)? {
            Move::Focus(node) => {
                self.focus = Some(node);
                Some(Effect::FocusNode(node))
            }
            Move::Toggle(node) => {
                self.toggle(node);
                None
            }
            Move::Open(nodes) => {
                self.closed.open(&nodes);
                None
            }
            Move::Show(node) => self.show_node(node),
        }
    }

    fn lettered(&mut self, letter: char, now: f64) -> Option<Effect> {
        let (typed, last) = &mut self.typed;
        if now - *last > TYPE_AHEAD {
            typed.clear();
        }
        *last = now;
        // Space is a letter only inside of what is being typed.
        if letter == ' ' && typed.is_empty() {
            return self.pressed(&Pressed::Enter);
        }
        typed.push(letter);
        // The same letter again looks for the next item, as everywhere.
        let again = typed.chars().all(|other| other == letter);
        let letters = if again { letter.to_string() } else { typed.clone() };
        self.pressed(&Pressed::Letters(letters))
    }

    /// Looks at a finding from the text: its item comes into view, its reason opens.
    fn choose(&mut self, finding: usize, why: Option<usize>) -> Option<Effect> {
        let kind = self.reading.finding(finding)?.kind;
        self.chosen = Some(finding);
        self.why = why;
        self.tab = Tab::of(kind);
        if kind == Kind::Task {
            self.panel.reveal(&self.reading, finding);
        }
        Some(Effect::Show { paragraph: None, finding: Some(finding), item: true })
    }

    /// Looks at a finding from the summary: its passage comes into view.
    fn show_finding(&mut self, finding: usize) -> Option<Effect> {
        let found = self.reading.finding(finding)?;
        let (span, kind) = (found.span, found.kind);
        self.chosen = Some(finding);
        if !self.marks(kind) {
            self.update(Msg::KindToggled(kind));
        }
        self.show_place(span, Some(finding))
    }

    fn show_span(&mut self, span: Span) -> Option<Effect> {
        if self.reading.notice.source.is_note(span) {
            // What a person wrote stands nowhere in the text.
            return None;
        }
        self.chosen = None;
        self.show_place(span, None)
    }

    fn show_place(&mut self, span: Span, finding: Option<usize>) -> Option<Effect> {
        let paragraph = self.reading.paragraph_at(span);
        self.mode = Mode::Read;
        self.pane = Pane::Text;
        Some(Effect::Show { paragraph, finding, item: false })
    }

    fn show_node(&mut self, node: NodeId) -> Option<Effect> {
        let span = self.reading.notice.outline.nodes.get(node.0 as usize)?.span;
        self.here = Some(node);
        self.picked = Some(node);
        self.show_place(span, None)
    }
}
