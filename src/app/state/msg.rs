//! What can happen to the page, and what only a browser can do about it.

use super::share::What;
use super::{Dialog, Mode, Pane, Tab, Theme, compare, correct, drafts, many, panel, search, settings, share};
use crate::app::samples::Sample;
use crate::app::tree::Pressed;
use crate::app::words::Lang;
use crate::facet::Kind;
use crate::import::Refusal;
use crate::outline::NodeId;
use crate::text::Span;

/// What went wrong; `view/problem.rs` says it in three sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file that was not opened.
    pub file: String,
    /// Why.
    pub refusal: Refusal,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The text in the box was changed by keys.
    Typed(String),
    /// Nothing was typed for a moment.
    Rested,
    /// A long text may be read a step further.
    ReadOn,
    /// A whole text took the place of what was there.
    Pasted(String),
    /// A sample was opened.
    SampleOpened(Sample),
    /// A file was asked for.
    FileAsked,
    /// A file was read.
    FileOpened(String),
    /// A file was not.
    FileRefused(Problem),
    /// A new, empty page was asked for.
    Cleared,
    /// The text before the last one was asked back.
    Restored,
    /// The message about a problem was closed.
    ProblemClosed,
    /// How to show the text was chosen.
    ModeChosen(Mode),
    /// A pane of the narrow screen was chosen.
    PaneChosen(Pane),
    /// A pane was sought by keyboard.
    PaneSought(Pane),
    /// More room for the summary was asked for, or given back.
    PanelStretched,
    /// A tab of the summary was chosen.
    TabChosen(Tab),
    /// The tab before or after was chosen by key, or the first or last by a large step.
    TabStepped(isize),
    /// A mark in the text was chosen.
    MarkChosen(usize),
    /// The mark before (-1) or after (1) was asked for.
    MarkStepped(isize),
    /// The chosen mark was let go.
    MarkLeft,
    /// An item of the summary was chosen.
    ItemChosen(usize),
    /// The item of a finding in the summary was asked for.
    ItemSought(usize),
    /// The reason of an item was asked for, or closed.
    WhyToggled(usize),
    /// The place of something that is no finding was asked for.
    PlaceChosen(Span),
    /// An item of the outline was chosen.
    NodeChosen(NodeId),
    /// An item of the outline was opened or closed.
    NodeToggled(NodeId),
    /// An item of the outline was given the focus.
    NodeFocused(NodeId),
    /// A key was pressed in the outline.
    Pressed(Pressed),
    /// A letter was typed in the outline, at this many milliseconds.
    Lettered(char, f64),
    /// All of the outline was opened.
    AllOpened,
    /// All of the outline was closed.
    AllClosed,
    /// The text was scrolled to a part.
    Scrolled(NodeId),
    /// The marks of a kind were shown or hidden.
    KindToggled(Kind),
    /// A new version of the page lies ready.
    NewVersion,
    /// The new version was asked for.
    NewVersionTaken,
    /// The new version may wait.
    NewVersionPutOff,
    /// Something about the summary's table.
    Panel(panel::Msg),
    /// Something about a second notice.
    Compare(compare::Msg),
    /// Something about corrections.
    Correct(correct::Msg),
    /// Something about sharing.
    Share(share::Msg),
    /// Something about files that came together.
    Many(many::Msg),
    /// A language was chosen.
    LanguageChosen(Lang),
    /// An appearance was chosen.
    ThemeChosen(Theme),
    /// Something about what the reader sets.
    Settings(settings::Msg),
    /// Something about the texts kept on this device.
    Drafts(drafts::Msg),
    /// Something about the search.
    Search(search::Msg),
    /// A dialog was asked for, or closed.
    DialogAsked(Option<Dialog>),
    /// The text is to be converted to Unicode.
    Mended,
    /// The text is to be left in the encoding it came in.
    LegacyLeft,
    /// The outline was opened down to a level, from 1.
    LevelOpened(usize),
}

/// What only a browser can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Says [`Msg::Rested`] when typing pauses.
    ReadSoon,
    /// Says [`Msg::ReadOn`] when the browser has done what was waiting.
    ReadOn,
    /// Puts the text into the box and shows its beginning.
    Begin,
    /// Empties the box and puts the cursor there.
    StartOver,
    /// Puts the cursor into the box.
    FocusBox,
    /// Brings a passage of the text, an item of the summary, or both into view.
    Show {
        /// A paragraph of the text.
        paragraph: Option<usize>,
        /// A finding: in that paragraph and in the summary.
        finding: Option<usize>,
        /// Whether its item in the summary comes into view too.
        item: bool,
    },
    /// Focuses an item of the outline.
    FocusNode(NodeId),
    /// Brings an item of the outline into view without focusing it.
    FollowNode(NodeId),
    /// Focuses the chosen tab.
    FocusTab(Tab),
    /// Focuses the sheet of the chosen tab.
    FocusSheet,
    /// Keeps the place of the pane that is left and finds that of the next.
    ChangePane(Pane),
    /// Focuses what a pane is for.
    FocusPane(Pane),
    /// Asks for a file.
    AskFile,
    /// Puts words on the clipboard, as HTML too where there is some.
    #[allow(missing_docs)]
    Copy { what: What, html: Option<String>, text: String },
    /// Saves a file of this name and media type.
    #[allow(missing_docs)]
    Save { name: String, kind: &'static str, bytes: Vec<u8> },
    /// Hands a page of this name on to another program; a link, where files are not taken.
    #[allow(missing_docs)]
    Send { name: String, bytes: Vec<u8>, title: String, link: String },
    /// Closes the dialog and prints.
    Print,
    /// Takes the link out of the address, so that it does not come again.
    ForgetAddress,
    /// Loads the new version of the page.
    TakeNewVersion,
    /// Tells the document what is set, and remembers it.
    Settle,
    /// Does something about the texts kept on this device.
    Drafts(drafts::Effect),
    /// Focuses the field one searches with.
    FocusSearch,
    /// Takes what was found off the page and goes back to the text.
    LeaveSearch,
    /// Brings the place that was found into view.
    ShowHit,
    /// Opens or closes the dialog.
    ShowDialog(bool),
    /// Something about corrections.
    Correct(correct::Effect),
}
