//! How the summary is looked at: the order, groups and filters of the follow-up
//! table, and which day it is.

use crate::app::agenda::{Only, Table};
use crate::app::reading::Reading;
use crate::value::Date;

/// A column of the follow-up table (DOMAIN.md 9.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Its place in the text.
    #[default]
    Number,
    /// What is to be done.
    What,
    /// Who must do it.
    Who,
    /// With whom.
    With,
    /// By when.
    When,
    /// What must come out.
    Product,
    /// Where it stands.
    Basis,
}

impl Column {
    /// All, from left to right.
    pub const ALL: [Column; 7] = [
        Column::Number,
        Column::What,
        Column::Who,
        Column::With,
        Column::When,
        Column::Product,
        Column::Basis,
    ];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Column::Number => "number",
            Column::What => "what",
            Column::Who => "who",
            Column::With => "with",
            Column::When => "when",
            Column::Product => "product",
            Column::Basis => "basis",
        }
    }
}

/// What the rows are gathered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Nothing.
    #[default]
    None,
    /// Who must do it.
    Body,
    /// How soon it is due.
    Due,
}

impl Grouping {
    /// All, in the order of the switch.
    pub const ALL: [Grouping; 3] = [Grouping::None, Grouping::Body, Grouping::Due];

    /// Its name in the page's attributes.
    pub fn name(self) -> &'static str {
        match self {
            Grouping::None => "none",
            Grouping::Body => "body",
            Grouping::Due => "due",
        }
    }
}

/// What can happen to it.
#[derive(Clone, Debug)]
pub enum Msg {
    /// This is the day today.
    Today(Option<Date>),
    /// The rows were asked for in the order of a column; again, the other way round.
    Sorted(Column),
    /// The rows were gathered.
    Grouped(Grouping),
    /// Whose tasks to show was typed; nothing shows all.
    UnitTyped(String),
    /// Only tasks of one sort were asked for, or all again.
    OnlyToggled(Only),
    /// The rarer tools were opened or closed.
    ToolsToggled,
    /// All tasks were asked for again.
    AllShown,
}

/// How the summary is looked at.
#[derive(Clone, Debug, Default)]
pub struct Panel {
    /// The day it is where the reader is; unknown until the browser says it.
    pub today: Option<Date>,
    /// The column in whose order the rows stand.
    pub sort: Column,
    /// Whether that order is turned round.
    pub down: bool,
    /// What the rows are gathered by.
    pub group: Grouping,
    /// Whose tasks are shown, as typed.
    pub unit: String,
    /// Which tasks are shown.
    pub only: Option<Only>,
    /// Counts how often what was typed was let go, which the field must follow.
    pub cleared: u64,
    /// Whether the rarer tools are open.
    pub tools: bool,
    /// The tasks as asked for.
    pub table: Table,
    /// Counts what happened to it, for those who follow it.
    pub changes: u64,
}

impl Panel {
    /// Takes in what happened; `reading` is what is shown.
    pub fn update(&mut self, msg: Msg, reading: &Reading) {
        match msg {
            Msg::Today(day) if day == self.today => return,
            Msg::Today(day) => self.today = day,
            Msg::Sorted(column) => {
                self.down = self.sort == column && !self.down;
                self.sort = column;
            }
            Msg::Grouped(group) => self.group = group,
            Msg::UnitTyped(unit) => self.unit = unit,
            Msg::OnlyToggled(only) => self.only = (self.only != Some(only)).then_some(only),
            Msg::ToolsToggled => self.tools = !self.tools,
            Msg::AllShown => self.show_all(),
        }
        self.work_out(reading);
    }

    /// Whether no filter hides a task.
    pub fn is_whole(&self) -> bool {
        self.only.is_none() && self.unit.trim().is_empty()
    }

    /// Turns to another text; what was asked about the one before is let go.
    pub(super) fn begin(&mut self, reading: &Reading) {
        self.only = None;
        self.work_out(reading);
    }

    /// Lets go of filters that hide a finding that is asked for.
    pub(super) fn reveal(&mut self, reading: &Reading, finding: usize) {
        if !self.is_whole() && !self.table.has(finding) {
            self.show_all();
            self.work_out(reading);
        }
    }

    /// Gathers the tasks of a reading as they are asked for.
    pub(super) fn work_out(&mut self, reading: &Reading) {
        self.table = Table::of(reading, self);
        self.changes += 1;
    }

    fn show_all(&mut self) {
        (self.only, self.unit) = (None, String::new());
        self.cleared += 1;
    }
}
