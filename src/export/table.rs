//! A report as tables, which every file is written from: the follow-up table as offices
//! keep it (DOMAIN.md 9.2), then the other kinds.

use crate::facet::{Kind, Status};
use crate::report::{About, By, Item, Report, day_month_year};
use crate::value::Date;

/// A table with a name; every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it holds.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column: what is in it, and its width in characters.
pub type Column = (&'static str, u8);

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words; may be empty.
    Text(String),
    /// A number, with a point before its decimals.
    Number(String),
    /// A day.
    Day(Date),
}

impl Cell {
    /// As it is read: days as `30/6/2024`.
    pub fn text(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.replace('.', ","),
            Cell::Day(day) => day_month_year(&day.to_string()).unwrap_or_default(),
        }
    }
}

const TASKS: &[Column] = &[
    ("STT", 5),
    ("Nội dung nhiệm vụ", 60),
    ("Cơ quan chủ trì", 24),
    ("Cơ quan phối hợp", 24),
    ("Thời hạn", 20),
    ("Ngày hết hạn", 13),
    ("Sản phẩm", 22),
    ("Căn cứ", 18),
    ("Tiến độ", 14),
    ("Ghi chú", 24),
];
/// The column that says where a task stands.
const BASIS: usize = 7;
const INDICATORS: &[Column] = &[
    ("STT", 5),
    ("Nội dung", 40),
    ("Giá trị", 14),
    ("Đơn vị", 14),
    ("Đánh giá", 16),
    ("Kỳ", 16),
    ("So sánh", 20),
    ("Nguyên văn", 30),
    ("Căn cứ", 18),
    ("Ghi chú", 24),
];
const OTHERS: &[Column] = &[("STT", 5), ("Loại", 14), ("Nội dung", 80), ("Căn cứ", 18), ("Ghi chú", 24)];

/// The tables of a report, those with rows: tasks, decisions, indicators, lessons, assessment.
pub fn tables(report: &Report) -> Vec<Table> {
    let sheets: [(&'static str, &'static [Column], &[Kind]); 5] = [
        ("Nhiệm vụ", TASKS, &[Kind::Task]),
        ("Quyết định", OTHERS, &[Kind::Decision]),
        ("Chỉ số", INDICATORS, &[Kind::Indicator]),
        ("Bài học", OTHERS, &[Kind::Lesson]),
        ("Đánh giá", OTHERS, &[Kind::Achievement, Kind::Limitation, Kind::Cause]),
    ];
    let table = |(name, columns, kinds): (&'static str, &'static [Column], &[Kind])| {
        let items = kinds.iter().flat_map(|&kind| report.of(kind));
        let rows = items.enumerate().map(|(at, item)| row(report, at + 1, item)).collect();
        Table { name, columns, rows }
    };
    sheets.into_iter().map(table).filter(|table| !table.rows.is_empty()).collect()
}

/// The follow-up table alone; it may have no row.
pub fn follow_up(report: &Report) -> Table {
    let rows = report.of(Kind::Task).enumerate().map(|(at, item)| row(report, at + 1, item)).collect();
    Table { name: "Nhiệm vụ", columns: TASKS, rows }
}

/// One follow-up table over several notices, each with what it is called where it has no number.
pub fn combined<'a>(reports: impl Iterator<Item = (&'a str, &'a Report)>) -> Table {
    let mut rows = Vec::new();
    for (name, report) in reports {
        for item in report.of(Kind::Task) {
            let mut cells = row(report, rows.len() + 1, item);
            if let (true, Cell::Text(basis)) = (report.about.number.is_empty(), &mut cells[BASIS]) {
                let place = std::mem::take(basis);
                let named = [report.about.title.as_str(), name].into_iter().find(|it| !it.is_empty());
                let parts = [place.as_str(), named.unwrap_or_default()];
                *basis = parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ");
            }
            rows.push(cells);
        }
    }
    Table { name: "Nhiệm vụ", columns: TASKS, rows }
}

/// The notices that [`combined`] is made of.
pub fn documents<'a>(reports: impl Iterator<Item = (&'a str, &'a Report)>) -> Table {
    const COLUMNS: &[Column] = &[
        ("STT", 5),
        ("Tệp", 30),
        ("Số, ký hiệu", 18),
        ("Ngày ban hành", 14),
        ("Cơ quan ban hành", 30),
        ("Trích yếu", 60),
        ("Nhiệm vụ", 10),
    ];
    let text = |text: &str| Cell::Text(text.to_owned());
    let row = |(at, (name, report)): (usize, (&str, &Report))| {
        let about = &report.about;
        vec![
            Cell::Number((at + 1).to_string()),
            text(name),
            text(&about.number),
            text(&day_month_year(&about.issued).unwrap_or_default()),
            text(&about.issuer),
            text(&about.title),
            Cell::Number(report.of(Kind::Task).count().to_string()),
        ]
    };
    Table { name: "Văn bản", columns: COLUMNS, rows: reports.enumerate().map(row).collect() }
}

/// What the document says of itself, each with its name.
pub fn about(report: &Report) -> Vec<(&'static str, String)> {
    let About { kind, number, issued, place, issuer, title, event_date, chair, signer_role, signer } =
        &report.about;
    let day = |iso: &str| day_month_year(iso).unwrap_or_default();
    let signed = [signer_role.as_str(), signer].join(" ");
    let all = [
        ("Loại văn bản", kind.clone()),
        ("Số, ký hiệu", number.clone()),
        ("Trích yếu", title.clone()),
        ("Cơ quan ban hành", issuer.clone()),
        ("Nơi ban hành", place.clone()),
        ("Ngày ban hành", day(issued)),
        ("Ngày họp", day(event_date)),
        ("Chủ trì", chair.clone()),
        ("Người ký", signed.trim().to_owned()),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

fn row(report: &Report, place: usize, item: &Item) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let list = |words: &[String]| Cell::Text(words.join("; "));
    let (basis, note) = (text(&basis(report, item)), Cell::Text(note(item)));
    let place = Cell::Number(place.to_string());
    match item.kind {
        Kind::Task => {
            let when: Vec<String> = item.deadlines.iter().map(|by| by.text.clone()).collect();
            let day = item.deadlines.iter().find_map(By::day);
            vec![
                place,
                text(item.says()),
                list(&item.actors),
                list(&item.coordinators),
                list(&when),
                day.map_or(text(""), Cell::Day),
                text(&item.product),
                basis,
                text(""),
                note,
            ]
        }
        Kind::Indicator => {
            let value = match &item.values[..] {
                [one] if is_number(one) => Cell::Number(one.clone()),
                values => Cell::Text(values.join(" → ").replace('.', ",")),
            };
            vec![
                place,
                text(&item.label),
                value,
                text(&item.unit),
                text(item.status.map_or("", status)),
                text(&item.period),
                text(&item.compare),
                text(item.says()),
                basis,
                note,
            ]
        }
        kind => vec![place, text(kind_name(kind)), text(item.says()), basis, note],
    }
}

/// Where it stands: division, and number of the document.
fn basis(report: &Report, item: &Item) -> String {
    let section = if item.section.is_empty() { String::new() } else { format!("Mục {}", item.section) };
    let parts = [section.as_str(), &report.about.number].into_iter().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

fn note(item: &Item) -> String {
    match (item.by_person, item.wording.is_empty()) {
        (false, _) => String::new(),
        (true, true) => "người đọc sửa".to_owned(),
        (true, false) => format!("người đọc sửa; nguyên văn: «{}»", item.quote),
    }
}

/// A plain number: digits, perhaps a sign and decimals.
fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let mut parts = digits.split('.');
    let all =
        |part: Option<&str>| part.is_some_and(|it| !it.is_empty() && it.bytes().all(|c| c.is_ascii_digit()));
    let whole = all(parts.next());
    whole && parts.next().is_none_or(|it| all(Some(it))) && parts.next().is_none() && digits.len() < 16
}

/// The name of a kind in Vietnamese.
pub fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Decision => "Quyết định",
        Kind::Task => "Nhiệm vụ",
        Kind::Indicator => "Chỉ số",
        Kind::Lesson => "Bài học",
        Kind::Achievement => "Kết quả",
        Kind::Limitation => "Hạn chế",
        Kind::Cause => "Nguyên nhân",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Achieved => "đã đạt",
        Status::Expected => "ước đạt",
        Status::Target => "mục tiêu",
        Status::InProgress => "đang thực hiện",
        Status::Missed => "chưa đạt",
        Status::Context => "số liệu nền",
    }
}
