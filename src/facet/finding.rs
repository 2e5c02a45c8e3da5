//! What is found in a notice.

use super::{Hand, Rule, Terms};
use crate::outline::NodeId;
use crate::text::Span;
use crate::value::{Date, Figure, When};

/// The seven kinds of finding (GUIDELINES).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// The body settles something.
    Decision,
    /// Someone is told to do something that is not done yet.
    Task,
    /// A number that measures something.
    Indicator,
    /// A lesson learned.
    Lesson,
    /// A result judged good, or work reported as done.
    Achievement,
    /// A shortcoming that is stated.
    Limitation,
    /// A stated cause.
    Cause,
}

impl Kind {
    /// All kinds, in the order the page shows them.
    pub const ALL: [Kind; 7] = [
        Kind::Task,
        Kind::Decision,
        Kind::Indicator,
        Kind::Lesson,
        Kind::Achievement,
        Kind::Limitation,
        Kind::Cause,
    ];

    /// The kind that has this name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Decision => "decision",
            Kind::Task => "task",
            Kind::Indicator => "indicator",
            Kind::Lesson => "lesson",
            Kind::Achievement => "achievement",
            Kind::Limitation => "limitation",
            Kind::Cause => "cause",
        }
    }
}

/// How sure a finding is: the confidence its rule states, one step lower when
/// the actor of a task or the unit of an indicator had to be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A bare verb or number that only its place explains.
    Low,
    /// A cue that is also used otherwise.
    Medium,
    /// A cue or part that leaves little doubt.
    High,
}

impl Confidence {
    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

/// One statement of the notice, and why it was marked.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What it is.
    pub kind: Kind,
    /// The rule that found it.
    pub rule: &'static Rule,
    /// The words that made the rule fire; the heading's or lead-in's where the part's role did.
    pub cue: Option<Span>,
    /// The node it stands in.
    pub node: NodeId,
    /// The whole statement without its marker; of an indicator, the number with its unit and bounds.
    pub span: Span,
    /// How sure it is.
    pub confidence: Confidence,
    /// Of a task: who, with whom, by when.
    pub task: Option<Box<Task>>,
    /// Of an indicator: how much of what.
    pub indicator: Option<Box<Indicator>>,
    /// What a person changed of it; nothing of what was read.
    pub hand: Option<Box<Hand>>,
}

impl Finding {
    /// The place of its words: its own, or those of the person who reworded it.
    pub fn worded(&self) -> Span {
        self.hand.as_ref().and_then(|hand| hand.wording).unwrap_or(self.span)
    }
}

/// The slots of a task (DOMAIN.md 3.5).
#[derive(Clone, Debug, Default)]
pub struct Task {
    /// Who must do it, as written.
    pub actors: Vec<Body>,
    /// With whom.
    pub coordinators: Vec<Body>,
    /// By when.
    pub deadlines: Vec<Deadline>,
    /// The document or thing that must come out.
    pub product: Option<Span>,
    /// Who gets the result.
    pub reports_to: Option<Span>,
    /// Whether it only holds if something happens («nếu», «trường hợp»).
    pub conditional: bool,
    /// What kind of order it is.
    pub order: Order,
    /// The word that presses («khẩn trương», «sớm»); no deadline by itself.
    pub urgent: Option<Span>,
}

/// What kind of order a task is (DOMAIN.md 3.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// «Giao …», «Phân công …»
    Assign,
    /// «Yêu cầu …», «phải», a plain imperative.
    #[default]
    Require,
    /// «Đề nghị …»
    Request,
    /// «Không được …», «nghiêm cấm …»
    Prohibit,
    /// «Nghiêm túc triển khai thực hiện», «chịu trách nhiệm thi hành».
    Boilerplate,
}

impl Order {
    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Order::Assign => "assign",
            Order::Require => "require",
            Order::Request => "request",
            Order::Prohibit => "prohibit",
            Order::Boilerplate => "boilerplate",
        }
    }
}

/// A person or body, as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its name without «đồng chí», «ông», «bà».
    pub span: Span,
    /// Whether it was taken from a heading or a sentence before.
    pub inferred: bool,
}

/// A deadline as written and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The whole adverbial («trước ngày 30/6/2024»).
    pub span: Span,
    /// Its meaning.
    pub due: Due,
    /// Whether the day itself is already too late («trước ngày …»).
    pub exclusive: bool,
    /// Whether the year was taken from the document's own date.
    pub year_inferred: bool,
    /// How often, within how long, from what on.
    pub terms: Terms,
}

impl Deadline {
    /// A deadline of these words, with nothing said but what it means.
    pub fn new(span: Span, due: Due) -> Deadline {
        Deadline { span, due, exclusive: false, year_inferred: false, terms: Terms::default() }
    }

    /// The day it names or ends with; of «trước tháng 9/2026» the first of September.
    /// `None` where no calendar has one.
    pub fn day(&self) -> Option<Date> {
        match self.due {
            Due::On(time) if self.exclusive => time.first_day(),
            Due::On(time) | Due::Between(_, time) => time.last_day(),
            Due::Recurring | Due::Immediate | Due::Relative => None,
        }
    }
}

/// What a deadline means (GUIDELINES, `deadlines[].value`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// A day, month, quarter, half or year.
    On(When),
    /// From one to another.
    Between(When, When),
    /// «hằng tháng», «định kỳ», «thường xuyên».
    Recurring,
    /// «ngay», «ngay sau hội nghị».
    Immediate,
    /// «trong 15 ngày kể từ …», «trước kỳ họp thứ 10».
    Relative,
}

/// A number that measures something (DOMAIN.md 4.4).
#[derive(Clone, Debug)]
pub struct Indicator {
    /// The numbers, each with its place: one, or two for «từ 02 lên 04».
    pub values: Vec<(Figure, Span)>,
    /// The unit as written.
    pub unit: Option<Span>,
    /// What is said of it.
    pub status: Status,
    /// What is measured.
    pub label: Option<Span>,
    /// When.
    pub period: Option<Span>,
    /// Against what («so với cùng kỳ»).
    pub compare: Option<Span>,
}

/// What is said of an indicator (GUIDELINES).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Done, reached.
    Achieved,
    /// «ước», «dự kiến».
    Expected,
    /// To be reached.
    Target,
    /// «đang thực hiện».
    InProgress,
    /// «chưa đạt».
    Missed,
    /// Any other measuring number.
    Context,
}

impl Status {
    /// All, in the order a reader is offered them.
    pub const ALL: [Status; 6] = [
        Status::Achieved,
        Status::Expected,
        Status::Target,
        Status::InProgress,
        Status::Missed,
        Status::Context,
    ];

    /// The status that has this name.
    pub fn named(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }

    /// The name in the summary JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Achieved => "achieved",
            Status::Expected => "expected",
            Status::Target => "target",
            Status::InProgress => "in_progress",
            Status::Missed => "missed",
            Status::Context => "context",
        }
    }
}
