//! What the page calls kinds, parts, states and the like.

use super::agenda::Only;
use super::state::panel::{Column, Grouping};
use super::state::{Tab, Theme};
use super::words::Lang;
use crate::coverage::Unit;
use crate::facet::{Confidence, DoubtKind, Kind, Order, Said, Status};
use crate::outline::Part;
use crate::share::Refusal;

/// Picks the language of a pair, Vietnamese first.
macro_rules! pick {
    ($lang:expr, $vi:expr, $en:expr) => {
        match $lang {
            Lang::Vi => $vi,
            Lang::En => $en,
        }
    };
}

impl Lang {
    /// Why a link was not opened or made.
    pub fn refused(self, refusal: Refusal) -> String {
        pick!(self, refusal.vi(), refusal.en())
    }

    /// What a file of an ending is for.
    pub fn file(self, ending: &str) -> &'static str {
        match ending {
            "xlsx" => "Excel",
            "docx" => "Word",
            "html" => pick!(self, "Trang web", "Web page"),
            "ics" => pick!(self, "Lịch nhắc việc", "Calendar"),
            "csv" => pick!(self, "Bảng CSV", "Table (CSV)"),
            "md" => "Markdown",
            "txt" => pick!(self, "Tin nhắn", "Message"),
            "json" => pick!(self, "Dữ liệu JSON", "Data (JSON)"),
            _ => "Akoma Ntoso",
        }
    }

    /// A rule's sentence.
    pub fn said(self, said: Said) -> &'static str {
        pick!(self, said.vi, said.en)
    }

    /// The label on a mark.
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Decision => pick!(self, "Quyết định", "Decision"),
            Kind::Task => pick!(self, "Việc", "Task"),
            Kind::Indicator => pick!(self, "Chỉ tiêu", "Indicator"),
            Kind::Lesson => pick!(self, "Bài học", "Lesson"),
            Kind::Achievement => pick!(self, "Kết quả", "Result"),
            Kind::Limitation => pick!(self, "Hạn chế", "Shortcoming"),
            Kind::Cause => pick!(self, "Nguyên nhân", "Cause"),
        }
    }

    /// The name of a tab.
    pub fn tab(self, tab: Tab) -> &'static str {
        match tab {
            Tab::Task => pick!(self, "Việc", "Tasks"),
            Tab::Decision => pick!(self, "Quyết định", "Decisions"),
            Tab::Indicator => pick!(self, "Chỉ tiêu", "Indicators"),
            Tab::Lesson => pick!(self, "Bài học", "Lessons"),
            Tab::Assessment => pick!(self, "Đánh giá", "Assessment"),
            Tab::Timeline => pick!(self, "Thời hạn", "Deadlines"),
            Tab::Document => pick!(self, "Văn bản", "Document"),
            Tab::Doubt => pick!(self, "Cần xem lại", "To check"),
            Tab::Compare => pick!(self, "So sánh", "Compare"),
        }
    }

    /// The heading over the findings of a kind.
    pub fn kinds(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Decision => self.tab(Tab::Decision),
            Kind::Task => self.tab(Tab::Task),
            Kind::Indicator => self.tab(Tab::Indicator),
            Kind::Lesson => self.tab(Tab::Lesson),
            Kind::Achievement => pick!(self, "Kết quả đạt được", "Results"),
            Kind::Limitation => pick!(self, "Hạn chế, khuyết điểm", "Shortcomings"),
            Kind::Cause => pick!(self, "Nguyên nhân", "Causes"),
        }
    }

    /// The name of a part that has no heading of its own.
    pub fn part(self, part: Part) -> &'static str {
        match part {
            Part::Letterhead => pick!(self, "Đầu văn bản", "Letterhead"),
            Part::Title => pick!(self, "Tên văn bản", "Title"),
            Part::Body => pick!(self, "Mở đầu", "Opening"),
            Part::Division => pick!(self, "Mục", "Part"),
            Part::Recipients => pick!(self, "Nơi nhận", "Recipients"),
            Part::Signature => pick!(self, "Chữ ký", "Signature"),
            Part::After => pick!(self, "Phần kèm theo", "Annexes and notes"),
        }
    }

    /// What is said of an indicator.
    pub fn status(self, status: Status) -> &'static str {
        match status {
            Status::Achieved => pick!(self, "đã đạt", "achieved"),
            Status::Expected => pick!(self, "ước, dự kiến", "expected"),
            Status::Target => pick!(self, "mục tiêu", "target"),
            Status::InProgress => pick!(self, "đang thực hiện", "in progress"),
            Status::Missed => pick!(self, "chưa đạt", "missed"),
            Status::Context => pick!(self, "số liệu", "figure"),
        }
    }

    /// What kind of order a task is; a plain one needs no word.
    pub fn order(self, order: Order) -> Option<&'static str> {
        match order {
            Order::Assign | Order::Require => None,
            Order::Request => Some(pick!(self, "đề nghị", "requested")),
            Order::Prohibit => Some(pick!(self, "cấm, không được", "prohibited")),
            Order::Boilerplate => Some(pick!(self, "câu thường lệ", "standing phrase")),
        }
    }

    /// How sure a finding is.
    pub fn confidence(self, confidence: Confidence) -> &'static str {
        match confidence {
            Confidence::High => {
                pick!(self, "cao: hiếm khi dùng với nghĩa khác", "high: seldom used otherwise")
            }
            Confidence::Medium => {
                pick!(self, "vừa: có khi dùng với nghĩa khác", "medium: sometimes used otherwise")
            }
            Confidence::Low => pick!(
                self,
                "thấp: chỉ dựa vào vị trí, hoặc phải suy đoán một phần",
                "low: only its place says so, or a part was guessed"
            ),
        }
    }

    /// What is doubtful.
    pub fn doubt(self, doubt: DoubtKind) -> &'static str {
        match doubt {
            DoubtKind::NumberingGap => pick!(
                self,
                "Đánh số bị nhảy: thiếu mục trước mục này",
                "Numbering skips: parts are missing before this one"
            ),
            DoubtKind::NumberingRepeat => pick!(self, "Đánh số bị lặp", "Numbering repeats"),
            DoubtKind::SumDiffers => {
                pick!(self, "Các phần cộng lại không bằng tổng", "The parts do not add up to the whole")
            }
            DoubtKind::DeadlinePassed => {
                pick!(self, "Thời hạn trước cả ngày của văn bản", "A deadline before the document's own date")
            }
            DoubtKind::AmbiguousNumber => {
                pick!(self, "Số có thể hiểu theo hai cách", "A number that can be read two ways")
            }
            DoubtKind::NoActor => pick!(self, "Việc chưa rõ ai làm", "A task that names nobody"),
            DoubtKind::NoDeadline => pick!(self, "Việc chưa rõ thời hạn", "A task that names no time"),
            DoubtKind::Encoding => pick!(
                self,
                "Chữ theo phông cũ hoặc hỏng do chuyển mã",
                "Letters of an old font, or broken by a converter"
            ),
        }
    }

    /// A column of the follow-up table.
    pub fn column(self, column: Column) -> &'static str {
        match column {
            Column::Number => self.number(),
            Column::What => self.what(),
            Column::Who => self.lead(),
            Column::With => self.with(),
            Column::When => self.by_when(),
            Column::Product => self.product(),
            Column::Basis => self.basis(),
        }
    }

    /// What the rows of the table are gathered by.
    pub fn grouping(self, group: Grouping) -> &'static str {
        match group {
            Grouping::None => self.group_none(),
            Grouping::Body => self.group_body(),
            Grouping::Due => self.group_due(),
        }
    }

    /// A sort of task.
    pub fn only_of(self, only: Only) -> &'static str {
        match only {
            Only::Passed => self.passed(),
            Only::Week => self.this_week(),
            Only::Later => self.later(),
            Only::Open => self.open_date(),
            Only::Undated => self.undated(),
            Only::Nobody => self.nobody(),
        }
    }

    /// What coverage counts.
    pub fn unit(self, unit: Unit) -> &'static str {
        match unit {
            Unit::Sentence => self.unit_sentence(),
            Unit::Number => self.unit_number(),
            Unit::Date => self.unit_date(),
            Unit::Body => self.unit_body(),
        }
    }

    /// The name of an appearance.
    pub fn theme_of(self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto => self.theme_auto(),
            Theme::Light => self.theme_light(),
            Theme::Dark => self.theme_dark(),
        }
    }
}
